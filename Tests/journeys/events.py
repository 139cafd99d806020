"""An event with few places: announced, full, waited for, given up, changed, called off; and one that is only read."""

import datetime
import re

from .people import join, wear

EVENTS = "/rotherham/events"
NEEDS = "A seat near the <loop>"


def workshop(walk, site):
    """An officer announces a workshop; residents without accounts fill it, wait, give up and move up; it is moved and called off."""
    officer = join(site, "events@example.org", "engagement-officer", "Events Officer").cookies
    wear(walk, officer)
    page = announce(walk)
    walk.context.clear_cookies()
    sign_up(walk, page)
    ada = place(site, "ada@events.example", "You have a place")
    wait(walk, site, page)
    who_comes(walk, page, officer)
    give_up(walk, site, ada)
    change(walk, site, page, officer)
    read(walk, page)
    call_off(walk, site, page, officer)


def announce(walk):
    walk.open("/rotherham/involvement", "events-have-your-say")
    walk.follow("events-none", "Events to come")
    walk.says("No event is announced")
    walk.follow("event-new", "Announce an event")
    walk.fill(title="Balance the budget", places="many", begins="late")
    walk.press("event-mistakes", "Announce it")
    walk.says("There is a problem", "Write a time of the day", "Write a number of places", "Choose how people take part")
    walk.expect(walk.value("title") == "Balance the budget", "the title typed is not kept")
    day = datetime.date.today() + datetime.timedelta(days=30)
    walk.fill(
        about="You close the **gap** yourselves.", contact="Events Officer, 01709 000000", day=f"{day:%-d %B %Y}", begins="6.30pm",
        ends="20:00", way="both", venue="Old Hall", address="1 Green Lane, S60 2TH", directions="Bus 7.",
        link="https://meet.example/budget", places="2", together="2", offers="Papers in large print",
    )
    walk.page.get_by_label("A hearing loop").check()
    walk.press("event-announced", "Announce it")
    walk.says("18:30 to 20:00", "A hearing loop", "There are 2 places, and some are free", "entry")
    walk.expect("meet.example" not in walk.page.content(), "the link for joining is told to everybody")
    address = walk.page.url.split("?")[0]
    return address[address.index("/rotherham"):]


def sign_up(walk, page):
    walk.open(f"{EVENTS}?page=none", "events-strange-page")
    walk.follow("event", "Balance the budget")
    walk.follow("event-sign-up", "Sign up")
    walk.fill(name="", email="ada", people="9", needs=NEEDS)
    walk.press("event-sign-up-mistakes", "Sign up")
    walk.says("Write your name", "like name@example.org")
    walk.fill(name="Ada", email="ada@events.example")
    walk.press("event-sign-up-too-many", "Sign up")
    walk.says("One sign-up is for 1 to 2 people")
    walk.expect(walk.value("needs") == NEEDS, "what was typed is lost")
    walk.fill(people="2")
    walk.press("event-signed-up", "Sign up")
    walk.says("Look into your e-mail", "places are taken. You can sign up and wait for one")
    # The same again, with capitals: still one place.
    walk.open(f"{page}/sign-up", "event-sign-up-again")
    walk.fill(name="Ada", email="ADA@events.example", people="2")
    walk.press("event-signed-up-again", "Sign up")
    walk.says("Look into your e-mail")


def place(site, email, subject):
    """The address of a place, from its letter, which may name where to join too."""
    text = site.letter(email, subject).get_body(("plain",)).get_content()
    return re.search(r"https?://[^/\s]+(/rotherham/events/\S+/place/\S+)", text)[1]


def wait(walk, site, page):
    walk.open(f"{page}/sign-up", "event-wait")
    walk.fill(name="Ben", email="ben@events.example")
    walk.press("event-waits", "Sign up")
    letter = site.letter("ben@events.example", "waiting list").get_body(("plain",)).get_content()
    walk.expect("meet.example" not in letter, "who waits is told the link for joining")
    walk.open(place(site, "ben@events.example", "waiting list"), "event-waiting")
    walk.says("All places are taken", "You wait")
    walk.open(f"{page}/place/none", "event-no-place", status=404)


def who_comes(walk, page, officer):
    wear(walk, officer)
    walk.open(page, "event-officer")
    walk.follow("event-list", "Who comes")
    walk.says("2 of 2 places are taken", "Ada", "A seat near the <loop>", "Who waits", "Ben")
    file = walk.context.request.get(f"{page}/list.csv").text()
    walk.expect("ada@events.example" in file and "waiting" in file, "the file does not hold who comes")
    walk.follow("event-door", "A sheet for the door")
    walk.says("Tick who has come", "Ada")
    walk.expect("loop" not in walk.page.content() and "ada@" not in walk.page.content(), "the sheet tells more than names")
    walk.context.clear_cookies()
    walk.open(f"{page}/list", "event-list-visitor")
    walk.heading("Sign in")


def give_up(walk, site, ada):
    walk.open(ada, "event-place")
    walk.says("You have a place, for 2 altogether", "https://meet.example/budget")
    walk.fill(name="")
    walk.press("event-place-mistake", "Save it")
    walk.says("Write your name")
    walk.fill(name="Ada of the hill", people="1")
    walk.press("event-place-changed", "Save it")
    walk.says("It is saved", "for 1 altogether")
    letter = site.letter("ben@events.example", "You have a place now").get_body(("plain",)).get_content()
    walk.expect("meet.example" in letter and "Old Hall" in letter, "the letter does not say how to come")
    walk.press("event-given-up", "I do not come")
    walk.says("The place is given up", "some are free")
    walk.open(ada, "event-place-gone", status=404)


def change(walk, site, page, officer):
    wear(walk, officer)
    walk.open(f"{page}/edit", "event-edit")
    walk.fill(venue="New Hall", places="0")
    walk.press("event-edit-mistake", "Save it")
    walk.says("Write a number of places from 1")
    walk.expect(walk.value("venue") == "New Hall", "the venue typed is lost")
    walk.fill(places="")
    walk.press("event-changed", "Save it")
    walk.says("There is room for everybody", "New Hall")
    letter = site.letter("ben@events.example", "The event was changed").get_body(("plain",)).get_content()
    walk.expect("New Hall" in letter, "who signed up is not told the new place")
    walk.open(f"{page}/edit", "event-edit-again")
    walk.context.clear_cookies()
    walk.fill(venue="Third Hall")
    walk.press("event-edit-signed-out", "Save it")
    walk.expect("Third Hall" in walk.page.content(), "what was typed is lost with the session")
    walk.context.clear_cookies()


def read(walk, page):
    """Everybody: the calendars, the search, the news, the API."""
    for calendar in (f"{EVENTS}/events.ics", f"{page}/event.ics"):
        text = walk.context.request.get(calendar).text()
        walk.expect("SUMMARY:Balance the budget" in text and "meet.example" not in text, f"{calendar} is wrong")
    written = walk.context.request.get(f"/api/v1/authorities{EVENTS}").json()
    walk.expect(written["items"][0]["venue"] == "New Hall", "the API does not tell the event")
    walk.open("/rotherham/search?q=balance+the+budget", "event-searched")
    walk.follow("event-found", "Balance the budget", exact=False)
    walk.open("/rotherham/news", "event-news")
    walk.says("Event announced", "Event changed")


def call_off(walk, site, page, officer):
    wear(walk, officer)
    walk.open(page, "event-before-the-end")
    walk.follow("event-call-off", "Call it off")
    walk.press("event-call-off-mistake", "Call it off")
    walk.says("Say why it is not held")
    walk.fill(reason="The hall is flooded.")
    walk.press("event-called-off", "Call it off")
    walk.says("It was called off", "The hall is flooded")
    letter = site.letter("ben@events.example", "Called off").get_body(("plain",)).get_content()
    walk.expect("flooded" in letter, "who signed up is not told why")
    walk.context.clear_cookies()
    walk.open(f"{page}/sign-up", "event-closed", status=410)
    walk.says("Nobody can sign up now", "It was called off")
