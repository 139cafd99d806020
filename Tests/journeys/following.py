"""Following a body by e-mail: somebody asks, confirms by the letter, hears of an agenda, and stops with one click."""

import urllib.request

from .meetings import coming
from .people import join, wear
from .person import link

ADDRESS = "follower@example.org"


def by_mail(walk, site):
    """After the meetings of the story before: a body is followed without an account."""
    walk.page.context.clear_cookies()
    walk.open("/rotherham/bodies/ADVISERS", "following-body")
    walk.follow("follow", "Follow this by e-mail, feed or calendar")
    walk.says("By e-mail", "By calendar", "By feed")
    walk.page.locator("#kind-papers").check()
    walk.page.locator("#frequency").check()
    walk.fill(email="follower")
    walk.press("follow-mistake", "Follow by e-mail")
    walk.says("like name@example.org")
    walk.expect(walk.page.locator("#kind-papers").is_checked(), "what was ticked is lost")
    walk.fill(email=ADDRESS)
    walk.press("follow-asked", "Follow by e-mail")
    walk.says("a letter is on its way")
    walk.open(link(site.letter(ADDRESS, "by e-mail?")), "follow-confirm")
    walk.press("follow-confirmed", "Yes, send me these letters")
    walk.says("You follow it", "f…@example.org", "agendas, papers and minutes")
    publish(walk, site)
    told = site.letter(ADDRESS, "Agenda published")
    walk.expect(told["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click", "no stop by one click")
    walk.page.context.clear_cookies()
    walk.open(link(told), "followed-meeting")
    walk.says("The clock", "A second bridge")
    stop = told["List-Unsubscribe"].strip("<> ")
    walk.open(stop[stop.index("/rotherham"):], "follow-stop")
    walk.says("Stop all letters")
    # As a mail program does it: no cookie, no page before.
    answer = urllib.request.urlopen(urllib.request.Request(
        walk.address + stop[stop.index("/rotherham"):], data=b"List-Unsubscribe=One-Click", method="POST"))
    walk.expect(answer.status == 200, f"one click answers {answer.status}")
    walk.open(stop[stop.index("/rotherham"):], "follow-stopped")
    walk.says("You get no letters by this link")
    walk.open("/rotherham/news", "news")
    walk.says("Agenda published")


def publish(walk, site):
    """A clerk calls a meeting and publishes its agenda."""
    wear(walk, join(site, "following@example.org", "democratic-services", "Clerk to the Committee").cookies)
    walk.open("/rotherham/meetings/new", "following-meeting-new")
    walk.page.get_by_label("Body").select_option(label="Advising Board")
    walk.fill(day=coming(5), time="6.30pm", place="Town Hall")
    walk.press("following-meeting-called", "Call the meeting")
    walk.follow("following-agenda", "Agenda and papers")
    walk.follow("following-item", "Add an item")
    walk.fill(title="A second bridge")
    walk.press("following-item-saved", "Save the item")
    if walk.page.locator("#in-spite").count():
        walk.page.locator("#in-spite").check()
    walk.press("following-published", "Publish the agenda and its papers")
    if walk.page.locator("#in-spite").count():
        walk.page.locator("#in-spite").check()
        walk.press("following-published-in-spite", "Publish the agenda and its papers")
    walk.says("A second bridge")
