"""Decisions: announced in the forward plan, taken, called in, carried out; an advisory board is refused; votes of a meeting are read."""

import datetime
import pathlib

from .bodies import enter
from .people import join, wear

CASE = pathlib.Path(__file__).resolve().parents[2] / "Examples/rotherham-2014"
COUNCIL = "Rotherham Metropolitan Borough Council"


def days(number):
    """A day so many days from today, as people write it."""
    day = datetime.date.today() + datetime.timedelta(days=number)
    return f"{day.day} {day.strftime('%B')} {day.year}"


def settings(_, site):
    """The council sets five days for call-in, by one member: its case is entered once more with them."""
    folder = site.path / "call-in"
    folder.mkdir(exist_ok=True)
    for file in CASE.iterdir():
        text = file.read_text("utf-8")
        if file.name == "case.yml":
            text = text.replace("  settings:\n", "  settings:\n    call_in_days: 5\n    call_in_members: 1\n    public_notice_days: 5\n    key_decision_from: 250000\n")
        (folder / file.name).write_text(text, "utf-8")
    site.command("import-case", folder)


def body(walk, reference, name, kind, powers):
    walk.open("/rotherham/bodies/new-body", f"body-{reference}")
    walk.fill(
        reference=reference, name=name, kind=kind, powers=powers, seats=f"Members | 3 | {COUNCIL} | member | votes",
        under="Council, 20 May 2026", reason="The council decides so",
    )
    walk.press(f"body-{reference}-saved", "Add a body")
    walk.says("Saved")


def reviewed(walk):
    """The council reviewed whose the seats are; a day still to come is refused, and nothing typed is lost."""
    walk.open("/rotherham/balance", "balance-of-the-council")
    walk.follow("balance-review", "Enter a review")
    walk.fill(on=days(3), under="Council, minute 9")
    walk.press("balance-review-refused", "Enter it")
    walk.says("There is a problem", "is still to come")
    walk.expect(walk.value("under") == "Council, minute 9", "what was typed is lost")
    walk.fill(on=days(0))
    walk.press("balance-reviewed", "Enter it")
    walk.says("Saved", "Review of the seats", "Council, minute 9")


def decided(walk, site):
    """Announced too early, announced in time; a board may not approve, the cabinet may; called in, heard, carried out."""
    enter(site)
    wear(walk, join(site, "decisions@example.org", "democratic-services", "Democratic Services Manager").cookies)
    body(walk, "DECIDERS", "Deciding Cabinet", "executive", "decides")
    body(walk, "ADVISERS", "Advising Board", "board", "advises")
    walk.open("/rotherham/bodies/DECIDERS/new-membership", "member-seat")
    walk.fill(member="Cllr Invented 2", seat="Members", under="Council, 20 May 2026", reason="Its annual meeting")
    walk.press("member-seated", "Seat the member")
    reviewed(walk)
    walk.open("/rotherham/forward-plan", "forward-plan")
    walk.follow("announce", "Announce a decision")
    walk.fill(title="Buses", matter="A contract for buses", taker="Deciding Cabinet", **{"from": days(7)}, documents="None")
    walk.press("announce-early", "Publish the notice")
    walk.says("28 clear days", "Read this before you save")
    walk.fill(**{"from": days(60)})
    walk.press("announced", "Publish the notice")
    walk.says("Saved", "Cllr Invented 2", "The 28 clear days", "28 clear days lie between")
    walk.open("/rotherham/decisions/new", "decision-new")
    walk.fill(
        kind="body", taker="Advising Board", on=days(0), title="A ferry", resolution="Approve the ferry.",
        reasons="People asked.", alternatives="None", conflicts="None",
    )
    walk.press("decision-refused", "Record and publish it")
    walk.says("There is a problem", "An advisory body cannot approve")
    walk.expect(walk.value("title") == "A ferry", "what was typed is lost")
    walk.fill(taker="Deciding Cabinet")
    walk.press("decision-recorded", "Record and publish it")
    walk.says("Saved", "Open to call-in", "may be called in until", "may be carried out from", "People asked.")
    walk.follow("call-in", "Call it in")
    walk.fill(members="Cllr Invented 1", grounds="Nobody was asked.")
    walk.press("called-in", "Save it")
    walk.says("Called in", "Cllr Invented 1", "Until then it is not carried out")
    walk.follow("call-in-outcome", "What came of the call-in")
    walk.fill(findings="The answer was enough.")
    walk.press("call-in-closed", "Save it")
    walk.says("May be carried out", "The answer was enough")
    walk.follow("carry-out", "It was carried out")
    walk.fill(how="The contract was signed.")
    walk.press("carried-out", "Save it")
    walk.says("Carried out", "The contract was signed")
    scrutinised(walk)
    walk.page.context.clear_cookies()
    walk.open("/rotherham/scrutiny", "scrutiny-as-a-resident")
    walk.says("Ferries in winter", "Answered")
    walk.open("/rotherham/decisions?show=body", "decisions-as-a-resident")
    walk.says("A ferry", "Carried out")


def scrutinised(walk):
    """A committee considers the buses before they are decided; it reports on ferries, asks for an answer and gets one."""
    body(walk, "SCRUTINEERS", "Scrutiny Commission", "scrutiny", "recommends")
    walk.open("/rotherham/forward-plan", "forward-plan-again")
    walk.follow("announced-buses", "Buses")
    walk.follow("consider", "A committee considered it")
    walk.fill(body="SCRUTINEERS", view="endorsed-with-changes", comments="Keep the last bus.")
    walk.press("considered", "Save it")
    walk.says("Considered beforehand", "endorsed with changes", "Keep the last bus.")
    walk.open("/rotherham/scrutiny", "scrutiny")
    walk.follow("scrutiny-new", "Publish a report")
    walk.fill(body="SCRUTINEERS", title="Ferries in winter", findings="They seldom run.", recommendations="Print a timetable.", notice=days(0))
    walk.press("scrutiny-published", "Publish the report")
    walk.says("Answer awaited", "Last day of the two months")
    walk.follow("scrutiny-answer", "Publish the answer")
    walk.fill(**{"answer-1": "rejected"}, words="We looked into it.")
    walk.press("scrutiny-answer-refused", "Publish the answer")
    walk.says("There is a problem", "Say why it is not accepted")
    walk.expect(walk.value("words") == "We looked into it.", "what was typed is lost")
    walk.fill(**{"why-1": "There is one in each boat."})
    walk.press("scrutiny-answered", "Publish the answer")
    walk.says("Answered in time", "There is one in each boat.")


def voted(walk):
    """What the demonstration's planning committee moved and how it voted, and the decision that came of it."""
    walk.open("/eddershire/decisions", "demo-decisions")
    walk.says("Trees along the ring road", "Open to call-in", "Called in")
    walk.follow("demo-decision", "Hours of work at the quarry at Marrowfold")
    walk.says("Approve|Allow work within the quarry", "4 for, 1 against, 1 abstained")
    walk.follow("demo-votes", "Motions and votes of that meeting")
    walk.says("an amendment to motion 1", "Carried", "recorded by name", "Resolved")
    walk.open("/eddershire/forward-plan", "demo-forward-plan")
    walk.says("Contract for rural buses", "28 clear days")
    walk.open("/eddershire/scrutiny", "demo-scrutiny")
    walk.follow("demo-scrutiny-report", "Repairs of rural footpaths")
    walk.says("Answer awaited", "Not answered yet")
