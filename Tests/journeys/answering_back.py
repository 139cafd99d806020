"""Residents answered: where what they said goes, and letters on what comes of it."""

import urllib.request

from .involvement import HOME
from .people import join, wear
from .person import link


def answered_back(walk, site):
    """After the agenda of the story before: its item is named for the budget, and a resident hears by e-mail what comes of that."""
    wear(walk, join(site, "back@example.org", "engagement-officer", "Engagement Officer").cookies)
    walk.open(HOME, "back-have-your-say")
    walk.follow("back-activity", "Which services should the budget put first?")
    address = walk.page.url.replace(walk.address.rstrip("/"), "")
    walk.follow("items", "Name the agenda item")
    walk.page.get_by_label("A second bridge").check()
    walk.press("items-named", "Save it")
    walk.says("Where it goes, and what was decided", "Item 1, A second bridge")
    walk.context.clear_cookies()
    walk.follow("item-asked", "Item 1, A second bridge")
    walk.says("What residents said", "Residents are being asked, until", "Answer the questions")
    walk.open(address, "back-activity-again")
    hear(walk, site, "hearer@example.org")
    walk.open(f"{address}/answer", "back-answer")
    walk.page.get_by_label("Roads", exact=True).first.check()
    walk.press("back-kept", "Keep it for later")
    walk.follow("answer-link", "Have it sent to you by e-mail")
    walk.fill(email="sender@example.org")
    walk.press("answer-link-asked", "Send me the link")
    walk.says("a letter with the link is on its way")
    walk.open(link(site.letter("sender@example.org", "Your link")), "answer-link-followed")
    walk.expect(walk.page.get_by_label("Roads", exact=True).first.is_checked(), "what was kept is lost")


def hear(walk, site, resident):
    walk.follow("hear", "Hear by e-mail what comes of it")
    walk.fill(email="hearer")
    walk.press("hear-mistake", "Send me these letters")
    walk.says("like name@example.org")
    walk.expect(walk.value("email") == "hearer", "what was typed is lost")
    walk.fill(email=resident)
    walk.press("hear-asked", "Send me these letters")
    walk.says("a letter is on its way")
    walk.open(link(site.letter(resident, "what comes of it")), "hear-confirm")
    walk.press("hear-confirmed", "Yes, send me these letters")
    walk.says("You are told what comes of it")
    walk.follow("hear-stop", "Stop these letters")
    stop = walk.page.url
    # As a mail program does it: no cookie, no page before.
    answer = urllib.request.urlopen(urllib.request.Request(stop, data=b"List-Unsubscribe=One-Click", method="POST"))
    walk.expect(answer.status == 200, f"one click answers {answer.status}")
    walk.open(stop.replace(walk.address.rstrip("/"), ""), "hear-stopped")
    walk.says("You get no letters by this link")
