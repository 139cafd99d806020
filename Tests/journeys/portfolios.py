"""Who leads what: a portfolio is entered, acted in, vacant, and named by a post that is to go. A resident's question reaches an agenda."""

from .bodies import enter
from .meetings import coming
from .people import join, wear
from .residents import sign_in

ASKER = "asker@example.org"
GROUNDS = {"under": "The Leader, 20 May 2026", "reason": "The Leader gave it out"}


def matrix(walk, site):
    """Entered by names and titles, the same twice is refused, acting and vacancy show, and a post that goes names what it leaves."""
    enter(site)
    (site.path / "lead.csv").write_text("reference,name,represents,offices\nLEAD,Cllr Leadwell,HD4,executive-member\n", "utf-8")
    site.command("import-members", site.path / "lead.csv", "--authority", "rotherham")
    wear(walk, join(site, "portfolios@example.org", "democratic-services", "Democratic Services Manager").cookies)
    walk.open("/rotherham/portfolios/new-portfolio", "portfolio-new")
    walk.fill(
        reference="COHESION", responsibility="Community cohesion", office="Cabinet Member for Communities", lead="Cllr Leadwell",
        services="Community Engagement\nSchools", officers="SCCO", **GROUNDS,
    )
    walk.press("portfolio-saved", "Add a portfolio")
    walk.says("Saved", "Cllr Leadwell", "Schools Community Cohesion Officer")
    walk.open("/rotherham/portfolios/new-portfolio", "portfolio-twice")
    walk.fill(reference="TWICE", responsibility="community cohesion", office="Leader", **GROUNDS)
    walk.press("portfolio-refused", "Add a portfolio")
    walk.says("There is a problem", "listed on .* already, as COHESION")
    walk.open("/rotherham/posts/SCCO/edit", "post-acting")
    walk.page.locator("#status").select_option("acting")
    walk.fill(under="Scheme of delegation B3", reason="Cover")
    walk.press("post-acting-saved", "Save the change")
    walk.open("/rotherham/portfolios/COHESION/edit", "portfolio-edit")
    walk.fill(lead="", **GROUNDS)
    walk.press("portfolio-vacant", "Save the change")
    walk.open("/rotherham/portfolios", "portfolios")
    walk.says("Vacant", "\\(acting\\)", "Nobody is named as leading", "Community cohesion")
    walk.open("/rotherham/posts/SCCO/end", "post-end")
    walk.fill(on=coming(), **GROUNDS)
    walk.press("post-end-warned", "End the post")
    walk.says("These portfolios would name a post that is gone", "Community cohesion \\(COHESION\\)")


def question(walk, site):
    """A resident signs in by letter and asks; the clerk puts it on the agenda; it is published in the resident's words and without the address."""
    enter(site)
    clerk = join(site, "questions@example.org", "democratic-services", "Democratic Services Manager").cookies
    wear(walk, clerk)
    walk.open("/rotherham/meetings/new", "question-meeting")
    walk.page.get_by_label("Body").select_option(index=1)
    walk.fill(day=coming(weeks=1), time="2pm", place="Town Hall")
    walk.press("question-meeting-called", "Call the meeting")
    meeting = walk.page.url.split("?")[0]
    meeting = meeting[meeting.index("/rotherham"):]
    walk.page.context.clear_cookies()
    sign_in(walk, site, ASKER)
    walk.open(meeting, "meeting-to-ask")
    walk.follow("ask", "Put a question, a petition or a wish to speak")
    walk.page.locator("#kind").select_option("question")
    walk.fill(subject="The bridge", words="When is the <old> bridge mended?")
    walk.press("ask-without-name", "Send it")
    walk.says("There is a problem", "Say who puts it")
    walk.fill(name="A resident of Hillside")
    walk.press("asked", "Send it")
    walk.says("It was sent", "Democratic services have it")
    walk.page.context.clear_cookies()
    wear(walk, clerk)
    walk.open(f"{meeting}/submissions", "submissions")
    walk.says("When is the <old> bridge mended", "A resident of Hillside")
    walk.press("submission-accepted", "Put it on the agenda")
    walk.follow("agenda-with-question", "Agenda and papers", within=walk.page.locator("main"))
    walk.press("question-warned", "Publish the agenda and its papers")
    if walk.page.locator("#in-spite").count():
        walk.page.locator("#in-spite").check()
        walk.press("question-published", "Publish the agenda and its papers")
    walk.page.context.clear_cookies()
    walk.open(meeting, "agenda-with-the-question")
    walk.says("Question: The bridge", "When is the <old> bridge mended", "A resident of Hillside", "You may film")
    walk.expect(ASKER not in walk.page.content(), "the address of who asked is published")
