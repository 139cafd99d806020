"""From the terms of reference of a board to the day a restructure takes effect by itself: Kent, on the days of the papers, fifteen years later."""

from .implementing import ARTICLES
from .meetings import items
from .people import join, sign_in_again, wear
from .server import ROOT

CASE = "kent-2011-managing-director"
PROPOSAL = "no-managing-director"
COUNCIL = "Kent County Council"
DOVER = "Dover District Council"
PLACES = "reference,name,kind,parents\nDOVER,Dover,district,\n" + "".join(
    f"DD{number},Dover Division {number},electoral-division,DOVER\n" for number in range(1, 8)
)
MEMBERS = (
    "reference,name,council,represents,offices\n"
    + "".join(f"KM{number},Cllr Invented {number},,DD{number},\n" for number in range(1, 8))
    + "KL,Cllr Leadwell,,,leader\nKX,Cllr Portwell,,,executive-member\n"
    + f"DL,Cllr Harbourmaster,{DOVER},,leader\n"
)
GROUNDS = {"under": "County Council, 22 October 2026", "reason": "The council decides so"}
SECRET = "The officer leaves with 100,000 pounds."


def story(walk, site):
    """One clerk takes the council through it, day by day."""
    clerk = begin(site)
    drafted(walk, site)
    wear(walk, clerk.cookies)
    board(walk)
    meeting = call(walk)
    go_on(walk, site, clerk, "2026-12-07 10:00:00")
    agenda(walk, meeting)
    go_on(walk, site, clerk, "2026-12-08 16:00:00")
    late(walk, meeting)
    go_on(walk, site, clerk, "2026-12-15 10:30:00")
    run(walk, meeting)
    minutes(walk, meeting)
    approve(walk)
    go_on(walk, site, clerk, "2026-12-23 09:00:00")
    uncalled(walk)
    conditions(walk)
    site.move_to("2027-04-01 06:00:00")
    wear(walk, {})
    effect(walk, meeting)


def go_on(walk, site, clerk, moment):
    site.move_to(moment)
    wear(walk, sign_in_again(site, clerk).cookies)


def begin(site):
    """What an administrator enters before: the case with the council's settings, places, members, the two articles."""
    folder = site.path / CASE
    folder.mkdir()
    for file in (ROOT / "Examples" / CASE).iterdir():
        text = file.read_text("utf-8")
        if file.name == "case.yml":
            text = text.replace("  settings:\n", "  settings:\n    call_in_days: 5\n    call_in_members: 3\n")
            text = text.replace("effective: 2011-12-15", "effective: 2027-04-01")
        (folder / file.name).write_text(text, "utf-8")
    site.command("import-case", folder)
    for name, text in (("dover.csv", PLACES), ("kent-members.csv", MEMBERS), ("articles.md", ARTICLES)):
        (site.path / name).write_text(text, "utf-8")
    site.command("import-places", site.path / "dover.csv", "--authority", "kent")
    site.command("import-members", site.path / "kent-members.csv", "--authority", "kent")
    site.command("constitution", "import", site.path / "articles.md", "--authority", "kent")
    return join(site, "clerk@example.org", "democratic-services", "Head of Democratic Services", authority="kent")


def drafted(walk, site):
    """A head of service drafts the restructure in the workspace; the monitoring officer reads it and approves it for consultation."""
    officer = join(site, "officer@example.org", "monitoring-officer", "Director of Governance and Law", authority="kent")
    author = join(site, "author@example.org", "structure-editor", "Corporate Director Human Resources", authority="kent")
    site.command("draft", "import", site.path / CASE)
    wear(walk, author.cookies)
    walk.open("/kent/drafts", "story-drafts")
    walk.follow("story-draft", "The council without a Managing Director", within=walk.page.locator("main"))
    walk.says("The tree after your steps")
    walk.follow("story-draft-review", "Comments, files and review by colleagues")
    walk.page.get_by_label("Director of Governance and Law").check()
    walk.press("story-draft-submitted", "Submit it")
    wear(walk, officer.cookies)
    walk.open("/kent/workspace", "story-reviewer")
    walk.follow("story-review", "Review “The council without a Managing Director”")
    walk.fill(short_name=PROPOSAL, under="Scheme of delegation, 4.2")
    tick = walk.page.get_by_label("I have read what needs attention")
    if tick.count():
        tick.check()
    walk.press("story-draft-approved", "Approve it for consultation")
    walk.says("stands on the public pages")


def board(walk):
    """Seven county members and the leader: 7 + 7 is proposed, 8 + 6 refused, and it becomes 6 + 6 once the leader is one of the seven."""
    walk.open("/kent/bodies", "story-bodies")
    walk.follow("story-board", "A board for Dover")
    walk.says("7 \\+ 7", "Cllr Harbourmaster")
    seats = walk.value("seats")
    walk.fill(seats=seats.replace("| 7 |", "| 8 |", 1).replace("| 7 |", "| 6 |", 1), **GROUNDS)
    walk.press("story-board-unequal", "Add a body")
    walk.says("There is a problem", "as many")
    walk.fill(seats=seats)
    walk.press("story-board-saved", "Add a body")
    walk.says("Saved", "Nine requirements", "advises and cannot decide")
    for member, offices in (("DL", ""), ("KM3", f"leader | | {DOVER}")):
        walk.open(f"/kent/members/{member}/edit", f"story-{member}")
        walk.fill(offices=offices, under="Annual meeting of Dover", reason="The district elected another leader")
        walk.press(f"story-{member}-saved", "Save the change")
    walk.open("/kent/bodies/DOVER-BOARD", "story-board-out-of-parity")
    walk.says("Parity asks for other seats now", "6 \\+ 6", "Cllr Invented 3", "one seat fewer")


def call(walk):
    """The council and its cabinet sit; a meeting is called for 15 December, and the clock says by which day its agenda must be out."""
    body(walk, "COUNTY", "County Council", "council", "decides", [f"KM{number}" for number in range(1, 8)])
    body(walk, "CABINET", "Cabinet", "executive", "decides", ["KL", "KX"])
    walk.open("/kent/meetings/new", "story-meeting-new")
    walk.page.get_by_label("Body").select_option(label="County Council")
    walk.fill(day="15 December 2026", time="10am", place="Sessions House")
    walk.press("story-meeting-called", "Call the meeting")
    walk.says("Saved", "7 December 2026", "Sessions House")
    return walk.page.url.split("?")[0].removeprefix(walk.address)


def body(walk, reference, name, kind, powers, members):
    walk.open("/kent/bodies/new-body", f"story-{reference}")
    walk.fill(
        reference=reference, name=name, kind=kind, powers=powers, seats=f"Members | {len(members)} | {COUNCIL} | member | votes", **GROUNDS,
    )
    walk.press(f"story-{reference}-saved", "Add a body")
    walk.says("Saved")
    for member in members:
        with walk.in_passing():
            walk.open(f"/kent/bodies/{reference}/new-membership", f"story-{reference}-{member}")
            walk.fill(member=member, seat="Members", **GROUNDS)
            walk.press(f"story-{reference}-{member}-seated", "Seat the member")
            walk.says("Saved")


def agenda(walk, meeting):
    """Published in time, with a private item, its paragraph and the resolution to exclude."""
    walk.open(f"{meeting}/agenda", "story-agenda")
    walk.press("story-agenda-usual", "Begin with the usual items")
    items(walk, "Senior management", "Terms of leaving", 1, "It is about one person.")
    walk.follow("story-paper-exempt", "Add a paper to item 7", exact=False)
    walk.page.locator("#text").fill(SECRET)
    walk.page.locator("#exempt").check()
    walk.press("story-paper-exempt-saved", "Save the paper")
    walk.press("story-agenda-out", "Publish the agenda and its papers")
    walk.says("Saved")


def late(walk, meeting):
    """The report of the restructure comes out a week before: a supplement, with its own four clear days."""
    walk.open(f"/kent/proposals/{PROPOSAL}/agenda", "story-report")
    walk.page.get_by_label("Meeting", exact=True).select_option(label="County Council, 15 December 2026: under item 5, Senior management")
    walk.press("story-report-late", "Put it on the agenda")
    walk.says("4 clear days")
    walk.page.locator("#in-spite").check()
    walk.press("story-report-on-agenda", "Put it on the agenda")
    walk.page.locator("#in-spite").check()
    walk.press("story-supplement", "Publish the supplement")
    walk.says("Saved", "Supplement", "4 clear")


def run(walk, meeting):
    """Attendance, quorum, an interest declared; a recommendation moved, an amendment lost by show of hands, the motion carried by name."""
    walk.open(f"{meeting}/attendance", "story-attendance")
    walk.fill(**{f"m-KM{number}": "present" for number in range(1, 7)}, **{"m-KM7": "apologies"})
    walk.fill(interests="7 | Cllr Invented 2 | other | A friend of the officer | left")
    walk.press("story-attended", "Save")
    walk.open(f"{meeting}/votes", "story-votes")
    walk.says("Recommended")
    walk.follow("story-move", "Move this", exact=False)
    walk.fill(mover="KM1", seconder="KM2")
    walk.press("story-moved", "Enter it")
    walk.follow("story-amend", "Move an amendment to motion 1")
    walk.fill(text="Agree the deletion of the post of Managing Director in two years.", mover="KM3", seconder="KM4")
    walk.press("story-amended", "Enter it")
    walk.follow("story-vote-amendment", "Vote on motion 2")
    walk.fill(way="hands", favour="2", against="4")
    walk.press("story-amendment-lost", "Close the vote")
    walk.says("Lost")
    walk.follow("story-vote", "Vote on motion 1")
    walk.fill(way="by-name", **{f"b-KM{number}": "for" for number in range(1, 6)}, **{"b-KM6": "against"})
    walk.press("story-carried", "Close the vote")
    walk.says("Carried", "5 for, 1 against", "recorded by name")
    walk.follow("story-resolve", "Publish motion 1 as a decision")
    walk.fill(reasons="Members lead more visibly.", alternatives="Two years’ notice, moved and lost", conflicts="None", minute="minute 47")
    walk.press("story-resolved", "Record and publish it")
    walk.says("Saved", "Cllr Invented 6|5 for, 1 against")
    walk.open("/kent/decisions/new", "story-cabinet")
    walk.fill(
        kind="body", taker="Cabinet", on="15 December 2026", title="Pay of senior managers", reasons="The council agreed to the posts.",
        resolution="Agree the pay of the new posts.", alternatives="None", conflicts="None", minute="minute 12",
    )
    walk.press("story-cabinet-resolved", "Record and publish it")
    walk.says("Saved", "Open to call-in", "may be called in until")


def minutes(walk, meeting):
    walk.open(f"{meeting}/minutes", "story-minutes")
    walk.fill(minutes="47. Resolved, by five to one: that the post of Managing Director is deleted.")
    walk.press("story-minutes-out", "Publish the minutes")
    walk.says("Saved", "by five to one")


def approve(walk):
    """The approval cites the council's decision in the register, with what it waits for."""
    walk.open(f"/kent/proposals/{PROPOSAL}/implementation", "story-undecided")
    register = walk.page.get_by_label("The decision in the register")
    register.select_option(label="15 December 2026, County Council: Senior management")
    walk.fill(reason="The council approved what the report asked", effective="1 April 2027")
    walk.fill(**{"condition-consultation": "Staff and unions were heard", "condition-evaluation": "Grades of the new posts have their results"})
    walk.press("story-approved", "Enter the decision")
    if walk.page.get_by_label("I have read this").count():
        walk.page.get_by_label("I have read this").check()
        walk.press("story-approved-all-the-same", "Enter the decision")
    walk.says("Saved", "minute 47", "Not met yet", "Article 11", "Article 14")


def uncalled(walk):
    """The last day for call-in is past, and nobody asked: the cabinet's decision may be carried out."""
    walk.open("/kent/decisions", "story-decisions")
    walk.follow("story-uncalled", "Pay of senior managers")
    walk.says("May be carried out", "could be called in until the end of Tuesday 22 December 2026")


def conditions(walk):
    walk.open(f"/kent/proposals/{PROPOSAL}/implementation", "story-conditions")
    walk.fill(**{"met-1": "21 December 2026", "evidence-1": "Report on the consultation"})
    walk.press("story-consulted", "Note that it is met", within=walk.page.locator("#condition-1"))
    walk.fill(**{"met-2": "22 December 2026", "evidence-2": "Results of evaluation"})
    walk.press("story-evaluated", "Note that it is met", within=walk.page.locator("#condition-2"))
    walk.says("Saved", "Results of evaluation")


def effect(walk, meeting):
    """On its day it took effect by itself: posts, designations and both articles, each citing the minute that authorised it."""
    for _ in range(600):
        walk.page.goto(f"/kent/proposals/{PROPOSAL}/implementation")
        if "Took effect" in walk.page.content():
            break
        walk.page.wait_for_timeout(100)
    walk.step("story-in-effect")
    walk.says("In effect", "minute 47")
    walk.open("/kent/posts/CDBSS?on=2027-04-01", "story-head-of-paid-service")
    walk.says("Head of Paid Service")
    walk.open("/kent/posts/MD?on=2027-04-01", "story-managing-director-gone")
    walk.says("31 March 2027")
    walk.open("/kent/constitution/11?since=2027-03-31&on=2027-04-01", "story-article-11")
    walk.says("What changed", "Head of Paid Service and the Leader", "minute 47")
    walk.open("/kent/constitution/14?on=2027-04-01", "story-article-14")
    walk.says("a committee or a senior officer", "minute 47")
    walk.open(meeting, "story-meeting-afterwards")
    walk.says("by five to one", "Supplement")
    walk.expect(SECRET not in walk.page.content(), "an exempt paper shows on the page of the meeting")
