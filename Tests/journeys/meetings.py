"""Meetings: a clerk calls one, sees by when its agenda must be out, publishes it with a private item and a late supplement."""

import datetime

from .bodies import enter
from .people import join, wear

SECRET = "The lowest bid is 61,000 pounds."


def coming(weeks=0):
    """A Wednesday in six weeks or so that is no bank holiday in any year: the second of a month, but not of May; or some weeks later."""
    day = datetime.date.today() + datetime.timedelta(days=45)
    while day.weekday() != 2 or day.day < 8 or day.month in (5, 12):
        day += datetime.timedelta(days=1)
    day += datetime.timedelta(weeks=weeks)
    return f"{day.day} {day.strftime('%B')} {day.year}"


def papers(walk, site):
    """Called, its agenda built with a private item, published by the rules, a report added, a private paper kept from a resident."""
    enter(site)
    clerk = join(site, "meetings@example.org", "democratic-services", "Democratic Services Manager").cookies
    wear(walk, clerk)
    walk.open("/rotherham/meetings/new", "meeting-new")
    walk.page.get_by_label("Body").select_option(index=1)
    walk.fill(day=coming(), time="6.30pm", place="Town Hall")
    walk.press("meeting-called", "Call the meeting")
    walk.says("Saved", "18:30, Town Hall", "It comes out by", "The clock")
    meeting = walk.page.url.split("?")[0]
    walk.follow("agenda-empty", "Agenda and papers")
    walk.press("agenda-usual", "Begin with the usual items")
    for title, fields in (("A bridge", {}), ("Exclusion of press and public", {"kind": "exclusion"}), ("A contract", {"3": True})):
        walk.follow(f"item-{title}", "Add an item")
        walk.fill(title=title)
        if "kind" in fields:
            walk.page.locator("#kind").select_option("exclusion")
        if "3" in fields:
            walk.page.locator("#paragraphs-3").check()
            walk.page.locator("#public-interest").fill("Bids are still open.")
        walk.press(f"item-{title}-saved", "Save the item")
    walk.follow("paper-new", "Add a paper to item 5", exact=False)
    walk.page.locator("#text").fill("## Why\n\nThe bridge leaks.")
    walk.fill(author="Director of Roads")
    walk.press("paper-preview", "Show how it will read")
    walk.says("Nothing is saved yet", "1.1")
    walk.press("paper-saved", "Save the paper")
    walk.follow("paper-exempt", "Add a paper to item 7", exact=False)
    walk.page.locator("#text").fill(SECRET)
    walk.page.locator("#exempt").check()
    walk.press("paper-exempt-saved", "Save the paper")
    walk.press("agenda-refused", "Publish the agenda and its papers")
    walk.says("No word on background papers", "Read this before you publish")
    walk.page.locator("#in-spite").check()
    walk.press("agenda-published", "Publish the agenda and its papers")
    walk.says("Saved", "5. A bridge", "Not for publication", "five are needed")
    walk.follow("agenda-again", "Agenda and papers")
    walk.follow("paper-late", "Add a paper to item 5", exact=False)
    walk.page.locator("#text").fill("The river rose.")
    walk.fill(title="The river", background="None")
    walk.press("paper-late-saved", "Save the paper")
    walk.press("supplement-published", "Publish the supplement")
    walk.says("Supplement", "The river")
    walk.page.context.clear_cookies()
    walk.open(meeting[meeting.index("/rotherham"):], "meeting-as-a-resident")
    walk.says("A contract", "paragraph 3", "Bids are still open.")
    walk.expect(SECRET not in walk.page.content(), "an exempt paper shows on the page of the meeting")
    walk.open(meeting[meeting.index("/rotherham"):] + "/papers/7-1", "exempt-paper-as-a-resident", status=404)
    walk.open("/rotherham/meetings", "meetings")
    walk.says("Coming meetings", "The agenda is out")
