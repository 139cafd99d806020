"""A decided restructure: the approval of December 2011 is entered, waits for a condition, and on its day posts and articles change together."""

from .people import join, wear
from .server import ROOT

CASE = "kent-2011-managing-director"
PAGE = f"/kent/proposals/{CASE}/implementation"
ARTICLES = """# Article 11: Officers

### 11.1 Management structure

(2) The council settles its management structure on the advice of the Managing Director and the Leader.

The Managing Director reports on how functions are co-ordinated, and on the number, grade and organisation of officers.

(4) The Managing Director and Senior Managers appoint all other officers.

(5)(a) Head of Paid Service: the Managing Director.

The Monitoring Officer and the Chief Finance Officer are given what they need.

# Article 14: Changing the constitution

14.2 Appendices follow decisions of the council, the Leader, the Cabinet, a committee or the Managing Director.
"""


def effect(walk, site):
    """Entered with a slip, approved with a condition, waiting, met, in effect; and never twice."""
    enter(site)
    clerk = join(site, "effect@example.org", "democratic-services", "Democratic Services Manager", authority="kent")
    wear(walk, clerk.cookies)
    walk.open(f"/kent/proposals/{CASE}", "kent-undecided")
    walk.follow("effect-undecided", "Not decided")
    walk.says("No decision is entered yet")
    walk.press("effect-mistakes", "Enter the decision")
    walk.says("There is a problem", "Say where the decision is written down", "Say why")
    walk.expect(walk.value("taken-by") == "County Council", "who decided is not kept")
    walk.fill(minute="minute 47", reason="The council approved what the report asked", effective="1 April 2012")
    walk.press("effect-warned", "Enter the decision")
    walk.says("1 April 2012 is past")
    walk.page.get_by_label("I have read this").check()
    walk.press("effect-approved", "Enter the decision")
    walk.says("Saved", "County Council, minute 47", "Not met yet", "have their results", "Article 11", "Article 14")
    walk.fill(**{"met-2": "1 February 2012", "evidence-2": "Results of evaluation, 1 February 2012"})
    walk.press("effect-one-left", "Note that it is met", within=walk.page.locator("#condition-2"))
    walk.says("Saved", "Results of evaluation", "one condition is met")
    walk.fill(**{"met-1": "1 March 2012", "evidence-1": "Report on the consultation, 1 March 2012"})
    walk.press("effect-due", "Note that it is met")
    walk.says("Saved", "Its day has come")
    walk.open(PAGE, "effect-due-again")
    walk.press("effect-done", "Put it into effect now")
    walk.says("Saved", "Took effect", "In effect", "only by a new proposal")
    walk.open("/kent/posts/CDBSS?on=2012-04-01", "head-of-paid-service-after")
    walk.says("Head of Paid Service")
    walk.open("/kent/posts/MD?on=2012-04-01", "managing-director-gone")
    walk.says("31 March 2012")
    walk.open("/kent/constitution/11?since=2012-03-31&on=2012-04-01", "article-11-after")
    walk.says("What changed", "Head of Paid Service and the Leader")
    walk.open("/kent/constitution/14?on=2012-04-01", "article-14-after")
    walk.says("a committee or a senior officer")
    wear(walk, {})
    walk.open(PAGE, "effect-for-everyone")
    walk.says("Took effect", "minute 47")
    walk.expect(walk.page.locator("main form").count() == 0, "a visitor gets a form")


def enter(site):
    (site.path / "articles.md").write_text(ARTICLES, "utf-8")
    site.command("import-case", ROOT / "Examples" / CASE)
    site.command("constitution", "import", site.path / "articles.md", "--authority", "kent")
