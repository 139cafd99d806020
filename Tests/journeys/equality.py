"""Equality: an assessment is begun, refused while it is incomplete, signed off and read by everyone; a table is published without its small counts."""

from .bodies import enter
from .decisions import days
from .people import join, wear

RESIDENT = "01632 960 118"
CHARACTERISTICS = (
    "age", "disability", "gender-reassignment", "marriage-and-civil-partnership", "pregnancy-and-maternity", "race",
    "religion-or-belief", "sex", "sexual-orientation",
)


def assessed(walk, site):
    """What a proposal means for people, from the first line to the published page; then an objective and a table of employees."""
    enter(site)
    wear(walk, join(site, "equality@example.org", "democratic-services", "Democratic Services Manager").cookies)
    walk.open("/rotherham/equality", "equality-empty")
    walk.says("No equality objective is published", "No publication is entered")
    walk.follow("assessments", "Equality impact assessments", within=walk.page.locator("main"))
    walk.follow("assessment-new", "Begin an assessment")
    walk.page.locator("#matter").select_option(index=1)
    walk.fill(**{"age-evidence": "Half of them are over 60.", "age-impact": "negative"})
    walk.press("assessment-refused", "Save it")
    walk.says("There is a problem", "Say in a line what is proposed")
    walk.expect(walk.value("age-evidence") == "Half of them are over 60.", "what was typed is lost")
    walk.fill(title="One team for all areas", responsible="SCCO")
    walk.press("assessment-saved", "Save it")
    walk.says("In the making", "Half of them are over 60.")
    walk.follow("assessment-sign", "Sign it off")
    walk.page.get_by_label("I have read it and sign it off").check()
    walk.press("assessment-unsigned", "Sign it off")
    walk.says("There is a problem", "Say what is done about the negative impact by age", "Say who was asked")
    place = walk.page.url.split("/rotherham")[1].split("/sign")[0]
    walk.open(f"/rotherham{place}/edit", "assessment-edit")
    for one in CHARACTERISTICS:
        walk.fill(**{f"{one}-evidence": "Counted in May.", f"{one}-impact": "none", f"{one}-words": "Nothing changes for them."})
    walk.fill(asked="The tenants’ panel", review=days(300))
    walk.press("assessment-complete", "Save it")
    walk.follow("assessment-sign-again", "Sign it off")
    walk.page.get_by_label("I have read it and sign it off").check()
    walk.press("assessment-signed", "Sign it off")
    walk.says("Saved", "Signed off on", "Nothing changes for them.", "Democratic Services Manager")
    figures(walk)
    walk.page.context.clear_cookies()
    walk.open("/rotherham/equality/assessments", "assessments-as-a-resident")
    walk.says("One team for all areas", "No impact")
    walk.open("/rotherham/equality", "equality-as-a-resident")
    walk.says("More ramps", "hidden", "It is due again by")


def formats(walk, site):
    """A resident asks without an account; an officer takes it up, is refused without a supplier, and delivers; the contact is on no public page."""
    enter(site)
    walk.page.context.clear_cookies()
    walk.open("/rotherham/formats/ask", "format-ask")
    walk.fill(format="translation", language="ur", words="The letter on <parking>")
    walk.press("format-refused", "Send it")
    walk.says("There is a problem", "Say how we reach you")
    walk.expect(walk.value("words") == "The letter on <parking>", "what was typed is lost")
    walk.fill(contact=RESIDENT)
    walk.press("format-asked", "Send it")
    walk.says("We have what you asked for")
    wear(walk, join(site, "formats@example.org", "business-support", "Business Support Officer").cookies)
    walk.open("/rotherham/workspace", "workspace-with-a-request")
    walk.follow("format-orders", "A request for another format")
    walk.follow("format-take-up", "Take it up, request 1")
    walk.says("The letter on <parking>", RESIDENT)
    walk.fill(title="Letter on parking", due=days(9), state="ordered")
    walk.press("format-order-refused", "Save it")
    walk.says("There is a problem", "Say who makes it")
    walk.fill(supplier="Town Translators", cost="£84")
    walk.press("format-ordered", "Save it")
    walk.says("Saved", "Letter on parking", "Ordered")
    walk.follow("format-order", "Letter on parking")
    walk.fill(state="delivered", place="At every library")
    walk.press("format-delivered", "Save it")
    walk.page.context.clear_cookies()
    walk.open("/rotherham/formats", "formats-as-a-resident")
    walk.says("Letter on parking", "اردو", "At every library", "£84")
    walk.expect(RESIDENT not in walk.page.content(), "how a resident is reached is on a public page")


def figures(walk):
    """An objective that cannot be measured is refused; a small count of people is nowhere on the page."""
    walk.open("/rotherham/equality/objectives/new", "objective-new")
    walk.fill(text="More ramps", target="40 of 50", due=days(500))
    walk.press("objective-refused", "Publish it")
    walk.says("There is a problem", "must be specific and measurable")
    walk.fill(measure="Ramps at our doors")
    walk.press("objective-published", "Publish it")
    walk.says("Saved", "More ramps", "On its way")
    walk.open("/rotherham/equality/information/new", "information-new")
    walk.fill(
        title="Employees by age", text="As in the year before.", about="employees", employees="2300",
        figures="Age,Full time,Part time\nUnder 25,3,2071\nOlder,1234,977",
    )
    walk.press("information-published", "Publish it")
    walk.says("Saved", "Employees by age", "hidden", "Counts from 1 to 4 are hidden")
    walk.expect("2,071" not in walk.page.content(), "a count stands there from which a small one can be worked out")
