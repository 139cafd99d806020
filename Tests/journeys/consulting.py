"""The team of March 2010 is consulted: planned with its three meetings, answered by a private link, closed; the approval that waited is met."""

import datetime

from .people import join, wear
from .server import ROOT

PROPOSAL = "/kent/proposals/kent-2010"
SECRET = "My children are in school until four."


def day(after):
    """A day so many days from today, as people write it."""
    found = datetime.date.today() + datetime.timedelta(days=after)
    return f"{found.day} {found.strftime('%B')} {found.year}"


def consultation(walk, site):
    """Somebody is asked and answers without an account; human resources consider it and close; a visitor reads none of it."""
    site.command("import-case", ROOT / "Examples/kent-2010")
    decide(walk, site)
    officer = join(site, "people@example.org", "human-resources", "Head of Personnel", authority="kent")
    wear(walk, officer.cookies)
    walk.open(f"{PROPOSAL}/consultation", "consultation-none")
    walk.follow("consultation-plan", "Plan the consultation")
    meetings = "\n".join(f"{day(after)} | The liaison managers" for after in (2, 4, 6))
    walk.fill(opens=day(-1), closes=day(-3), meetings=meetings, unions="Union of Clerks", contact="Head of Personnel")
    walk.press("consultation-mistake", "Save and publish the plan")
    walk.says("There is a problem", "close before it opens")
    walk.fill(closes=day(9), pack_reasons="Report of 23 March 2010, paragraph 2")
    walk.press("consultation-planned", "Save and publish the plan")
    walk.says("Saved", "Consultation open", "The liaison managers", "Not given")
    link = ask(walk)
    wear(walk, {})
    walk.open(link[link.index("/kent/") :], "consultation-answer")
    walk.page.locator("#words").fill(SECRET)
    walk.press("consultation-answered", "Send it to human resources")
    walk.says("Your answer is with human resources")
    wear(walk, officer.cookies)
    close(walk)
    wear(walk, {})
    walk.open(f"{PROPOSAL}/consultation", "consultation-for-everyone")
    walk.says("fewer than 5 members of staff", "Hours are agreed", "Consultation closed")
    walk.expect(SECRET not in walk.page.content() and "Mx Marker" not in walk.page.content(), "a visitor reads who said what")
    walk.open(f"{PROPOSAL}/implementation", "consultation-met")
    walk.says("Met: Consultation of staff and unions", "Noted by Head of Personnel")


def decide(walk, site):
    """An approval that waits for the consultation."""
    site.command(
        "proposal", "decide", "kent-2010", "approved", "--authority", "kent", "--by", "Selection Committee", "--minute",
        "minute 9", "--on", "2010-03-23", "--from", "2010-04-01", "--reason", "As asked", "--condition",
        "consultation: The team was heard", "--in-spite",
    )


def ask(walk):
    """One of the team is entered, and gets a private link; the link that is shown."""
    walk.follow("consultation-desk", "People and responses")
    walk.fill(person_name="Mx Marker", person_post="Community Liaison Manager")
    walk.press("consultation-asked", "Add them and make a private link")
    walk.says("shown this once", "Mx Marker")
    return walk.page.locator("main code").first.inner_text()


def close(walk):
    """A theme with its answer; closed before its day, with a reason, by somebody who has read the warnings; published."""
    walk.open(f"{PROPOSAL}/consultation/desk", "consultation-read")
    walk.says(SECRET)
    walk.fill(theme_1="Hours", answer_1="Hours are agreed with each of the team.")
    walk.press("consultation-theme", "Save themes and answers")
    walk.page.get_by_label("Hours", exact=True).check()
    walk.press("consultation-placed", "Save themes and answers")
    walk.fill(closed=day(0))
    walk.press("consultation-early", "Close the consultation")
    walk.says("Say why it closes before")
    walk.fill(closing="All of the team have answered.")
    walk.press("consultation-closed", "Close the consultation")
    walk.press("consultation-published", "Publish the summary")
    walk.expect("Themes and answers" not in walk.page.content(), "what is published can be changed")
