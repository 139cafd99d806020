"""Meetings: a clerk calls one, sees by when its agenda must be out, publishes it with a private item and a late supplement."""

import datetime
import time
import zoneinfo

from .bodies import enter
from .people import join, wear
from .server import ROOT

SECRET = "The lowest bid is 61,000 pounds."


def coming(weeks=0):
    """A Wednesday in six weeks or so that is no bank holiday in any year: the second of a month, but not of May; or some weeks later."""
    day = datetime.date.today() + datetime.timedelta(days=45)
    while day.weekday() != 2 or day.day < 8 or day.month in (5, 12):
        day += datetime.timedelta(days=1)
    day += datetime.timedelta(weeks=weeks)
    return f"{day.day} {day.strftime('%B')} {day.year}"


def items(walk, public, private, paragraph, because):
    """One item more that is public, the resolution to exclude, and one that is private by a paragraph of Schedule 12A."""
    for title in (public, "Exclusion of press and public", private):
        walk.follow(f"item-{title}", "Add an item")
        walk.fill(title=title)
        if title.startswith("Exclusion"):
            walk.page.locator("#kind").select_option("exclusion")
        if title == private:
            walk.page.locator(f"#paragraphs-{paragraph}").check()
            walk.page.locator("#public-interest").fill(because)
        walk.press(f"item-{title}-saved", "Save the item")


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
    items(walk, "A bridge", "A contract", 3, "Bids are still open.")
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


PLAN = ROOT / "Tests/CouncilTests/Files/Made/report.pdf"


def signed(walk, site):
    """A report with a file waits for the finance officer to sign; planned for the next minute, it comes out and is looked at."""
    enter(site)
    wear(walk, join(site, "planner@example.org", "democratic-services", "Democratic Services Manager").cookies)
    finance = join(site, "finance@example.org", "finance", "Head of Finance").cookies
    clerk = walk.context.cookies()
    walk.open("/rotherham/report-template", "template")
    walk.says("Nothing is declared yet")
    for place in (2, 3, 4, 5):
        walk.page.locator(f"#title-{place}").fill("")
    walk.fill(signer_1="Head of Finance")
    walk.press("template-declared", "Declare it")
    walk.says("signed by these posts")
    with walk.in_passing():
        walk.open("/rotherham/meetings/new", "meeting-new")
        walk.page.get_by_label("Body").select_option(index=1)
        walk.fill(day=coming(3), time="10:00", place="Town Hall")
        walk.press("signed-called", "Call the meeting")
        meeting = walk.page.url.split("?")[0][len(walk.address):]
        walk.follow("signed-agenda", "Agenda and papers")
        walk.follow("signed-item", "Add an item")
        walk.fill(title="A second bridge")
        walk.press("signed-item-saved", "Save the item")
    walk.follow("paper-with-file", "Add a paper to item 1", exact=False)
    walk.fill(text="It is to stand beside the first.", background="None", implication_financial="About two pounds.")
    walk.page.locator("#file").set_input_files({"name": "drawing.exe", "mimeType": "application/octet-stream", "buffer": b"MZ"})
    walk.press("paper-file-refused", "Save the paper")
    walk.says("There is a problem", "is not taken")
    walk.expect(walk.value("text") == "It is to stand beside the first.", "what was typed is lost with the file")
    walk.page.locator("#file").set_input_files(str(PLAN))
    walk.press("paper-file-saved", "Save the paper")
    walk.says("report.pdf", "1 page", "waits for the signature of the Head of Finance")
    walk.press("paper-unsigned", "Publish the agenda and its papers")
    walk.says("There is a problem", "waits for the signature")
    wear(walk, finance)
    walk.open("/rotherham/workspace", "workspace-to-sign")
    walk.says("Sign “A second bridge”")
    walk.follow("signing-list", "Reports to sign")
    walk.follow("signing", "A second bridge")
    walk.says("It is to stand beside the first", "To be signed")
    walk.page.locator("#text-financial").fill("It costs **two pounds**, from the reserve.")
    walk.press("signed", "Sign it")
    walk.says("Signed", "By the Head of Finance")
    walk.context.clear_cookies()
    walk.context.add_cookies(clerk)
    walk.open(f"{meeting}/agenda", "agenda-signed")
    due = datetime.datetime.now(zoneinfo.ZoneInfo("Europe/London")) + datetime.timedelta(seconds=75)
    walk.page.locator("#plan-day").fill(f"{due:%Y-%m-%d}")
    walk.page.locator("#plan-time").fill("quarter past")
    walk.press("plan-refused", "Plan it")
    walk.says("Write the time like 17:00")
    walk.page.locator("#plan-time").fill(f"{due:%H:%M}")
    walk.press("plan-made", "Plan it")
    if "Read this before you plan it" in walk.page.content():
        walk.page.locator("#plan-in-spite").check()
        walk.press("plan-made-all-the-same", "Plan it")
    walk.says("by itself, planned by the Democratic Services Manager")
    latest = time.monotonic() + 180
    while "it is what was published" not in walk.page.content() and time.monotonic() < latest:
        walk.page.wait_for_timeout(3000)
        walk.page.goto(f"{meeting}/agenda")
    walk.step("planned-and-looked-at")
    walk.says("Out and looked at", "Fetched as a visitor")
    walk.context.clear_cookies()
    walk.open(meeting, "planned-as-a-resident")
    walk.says("1. A second bridge", "report.pdf")
    walk.expect("Fetched as a visitor" not in walk.page.content(), "a resident reads what is for those who publish")
    walk.follow("signed-paper", "A second bridge")
    walk.says("two pounds, from the reserve", "Signed by the Head of Finance on", "1 page")
    with walk.page.expect_download() as download:
        walk.page.get_by_role("link", name="report.pdf").first.click()
    walk.expect(download.value.path().read_bytes() == PLAN.read_bytes(), "the file is not what was sent")
