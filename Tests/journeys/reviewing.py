"""A draft under review, on top of the one drafted: two at one draft, a comment, reasons, mending, approval, the public page."""

from .people import CLERK, REVIEWER, join, sign_in, wear

DRAFT = "One team for neighbourhoods"
OFFICER = "Monitoring Officer"
SCHEME = "Scheme of delegation, 4.2"
REASONS = "Say in the summary what the new job is for."
SUMMARY = "Two kinds of post become one job, for the 11 most deprived communities."


def two_at_one_draft(walk, site):
    """Two colleagues take a step on one draft. The second is told what the first did, and loses nothing typed."""
    sign_in(walk, site.people[CLERK], "clerk-steps", spare=True)
    open_draft(walk, "draft-to-change")
    walk.page.locator("#post-NDW").check()
    walk.press("step-opened", "Change or move")
    form = walk.page.url.removeprefix(walk.address)
    theirs = site.second.fill(site.second.get(form), "grade", grade="PO 1", because="As the panel would have it")
    walk.expect(theirs.status == 303, f"the step of the first is answered {theirs.status}")
    walk.fill(area="The 11 most deprived communities", because="Where the need is")
    walk.press("step-conflict", "Take this step")
    walk.says("Somebody took steps since you opened this", "nothing of yours is lost", "grade PO 1")
    walk.expect(walk.value("area") == "The 11 most deprived communities", "what the second typed is lost")
    walk.expect(walk.value("because") == "Where the need is", "the reason typed is lost")
    walk.press("step-over-theirs", "Take this step")
    walk.says("area The 11 most deprived communities", "grade PO 1")


def review(walk, site):
    """Submitted, commented on, returned with reasons, mended, submitted again, approved: it stands on the public pages."""
    officer = join(site, REVIEWER, "monitoring-officer", OFFICER)
    sign_in(walk, site.people[CLERK], "clerk-submits", spare=True)
    author = {cookie["name"]: cookie["value"] for cookie in walk.context.cookies()}
    open_draft(walk, "draft-to-submit")
    walk.follow("draft-review", "Comments, files and review by colleagues")
    walk.press("submit-mistakes", "Submit it")
    walk.says("There is a problem", "Choose at least one colleague")
    submit(walk, "submitted")

    wear(walk, officer.cookies)
    walk.open("/rotherham/workspace", "reviewer-workspace")
    walk.follow("review", f"Review “{DRAFT}”")
    walk.fill(about="post:NDW", comment="Who answers for tenant panels in the south?")
    walk.press("commented", "Add the comment")
    walk.says("Your comment is there", "About the post NDW")
    walk.fill(reasons=REASONS)
    walk.press("returned", "Return it with these reasons")
    walk.says("Its authors get a letter")

    wear(walk, author)
    walk.open("/rotherham/workspace", "author-workspace")
    walk.says("Returned with reasons", REASONS, "A comment on")
    walk.follow("draft-returned", DRAFT, within=walk.page.locator("main"))
    walk.says("Why it came back", REASONS)
    mend(walk)
    with walk.in_passing():
        submit(walk, "submitted-again")

    wear(walk, officer.cookies)
    with walk.in_passing():
        walk.open("/rotherham/workspace", "reviewer-again")
        walk.follow("review-again", f"Review “{DRAFT}”")
    approve(walk)


def open_draft(walk, name):
    walk.open("/rotherham/drafts", f"{name}-list")
    walk.follow(name, DRAFT)


def submit(walk, name):
    walk.page.get_by_label(OFFICER).check()
    walk.press(name, "Submit it")
    walk.says("Whoever was asked gets a letter", "Submitted")


def mend(walk):
    """The comment is answered and settled, and the summary says what the reviewer missed."""
    walk.follow("comment", "Answer, change or settle", exact=False)
    walk.fill(answer="The 10 posts of the new job do.")
    with walk.in_passing():
        walk.press("answered", "Add the answer")
        walk.follow("comment-again", "Answer, change or settle", exact=False)
    walk.press("settled", "Mark it as dealt with")
    walk.says("Dealt with", "The 10 posts of the new job do")
    with walk.in_passing():
        walk.follow("draft-to-mend", "Open the draft")
    for name, sheet in (("people", "Redundancies, equality and statutory reports"), ("report", "The committee report")):
        walk.follow(f"{name}-sheet", sheet)
        walk.page.go_back()
    walk.follow("facts-to-mend", "Title, days, money and summary")
    walk.fill(summary=SUMMARY)
    with walk.in_passing():
        walk.press("mended", "Save as a step")
        walk.follow("review-mended", "Comments, files and review by colleagues")


def approve(walk):
    walk.press("approval-mistakes", "Approve it for consultation")
    walk.says("There is a problem")
    walk.fill(short_name="one-team", under=SCHEME)
    tick = walk.page.get_by_label("I have read what needs attention")
    if tick.count():
        tick.check()
    walk.press("approved", "Approve it for consultation")
    walk.says("stands on the public pages and on the public record")
    walk.context.clear_cookies()
    walk.open("/rotherham/proposals/one-team", "approved-in-public")
    walk.heading(DRAFT)
    walk.says(SUMMARY, "Neighbourhood Development Worker")
    walk.expect(REASONS not in walk.page.content(), "what colleagues said of the draft is public")
    walk.open("/rotherham/record", "record-of-approval")
    walk.follow("entry-of-approval", f"Approved for consultation: {DRAFT}", exact=False)
    walk.says(OFFICER, SCHEME)
