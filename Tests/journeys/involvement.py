"""Residents asked: an officer builds questions by hand, people answer without an account, paper is typed in twice, answers are read, and go
where it is decided."""

import pathlib

from . import area
from .decisions import days
from .hearing import who_was_heard
from .people import join, wear
from .publicity import before_an_election
from .stalls import at_stall

HOME = "/rotherham/involvement"
# A photograph as a phone writes it: with a place, a name and a remark in it, and on its side.
PHOTOGRAPH = pathlib.Path(__file__).parents[1] / "CouncilTests/Files/Made/photograph.jpg"
OPTIONS = "Neighbourhood services\nLibraries\nRoads"


def question(walk, name, button="Add the question", **fields):
    walk.fill(**fields)
    walk.press(name, button)


def asked(walk, site):
    """Budget priorities, held to what *consult* promises: built, checked, published, answered, typed in from paper, read, themed."""
    area.enter(site)
    officer = join(site, "engage@example.org", "engagement-officer", "Engagement Officer")
    colleague = join(site, "second-engage@example.org", "engagement-officer", "Consultation Officer")
    wear(walk, officer.cookies)
    address = prepare(walk)
    build(walk)
    before_an_election(walk, site, officer)
    publish(walk, address)
    receipt = answer(walk, address)
    on_paper(walk, officer, colleague, address)
    read(walk, address)
    at_stall(walk, site, officer, address)
    from_a_list(walk, site, officer, address)
    who_was_heard(walk, site, officer, address)
    in_figures(walk, site, officer, address)
    right_to_left(walk, site, address)
    withdraw(walk, receipt)


def prepare(walk):
    walk.open(f"{HOME}/new", "activity-new")
    walk.press("activity-mistakes", "Save it")
    walk.says("There is a problem", "Choose how far up the ladder", "Write the day")
    walk.fill(
        title="Which services should the budget put first?", level="consult", reasons="The council must find savings.",
        open="Which services are protected.", aside="Doing nothing: the budget must balance.",
        use="The cabinet reads the report before it proposes a budget.",
        papers="How the council is organised | /rotherham/structure", opens=days(0), closes=days(20), decided=days(150),
        stakeholders=f"Parish councils | {days(0)} | letter", contact="Engagement Officer",
    )
    walk.press("questions-none", "Save it")
    walk.says("Nothing is asked yet")
    return walk.page.url.rsplit("/", 1)[0].replace(walk.address.rstrip("/"), "")


def build(walk):
    question(walk, "question-mistake", text="What comes first?", kind="choice", options="Libraries")
    walk.says("There is a problem", "needs at least two options")
    question(walk, "question-choice", options=OPTIONS)
    walk.says("q1", "What comes first\\?")
    question(walk, "question-budget", text="Share out 100 between them", kind="budget", options=OPTIONS, most="100")
    question(walk, "question-ranking", text="In what order?", kind="ranking", options=OPTIONS)
    walk.fill(page_title="Why")
    walk.press("page-added", "Add a page")
    question(walk, "question-dead-end", **{"on-page": "2"}, text="Why libraries?", kind="paragraph", **{"if": "q1", "if-options": "Museums"})
    walk.says("Mend this before you publish", "so it would never be asked")
    walk.follow("question-open", "Change q4")
    question(walk, "question-mended", "Save the question", **{"if-options": "Libraries"})
    walk.expect("never be asked" not in walk.page.content(), "the dead end is still told")
    question(walk, "question-place", **{"on-page": "1", "id": "", "if": "", "if-options": ""}, text="Where is it needed?", kind="place", options="", most="", shape="point")
    walk.says("A place on the map or in words: a point")
    question(walk, "question-postcode", **{"on-page": "2", "id": ""}, text="Where do you live?", kind="postcode")
    question(walk, "question-file", **{"on-page": "1", "id": ""}, text="What does it look like?", kind="file")
    walk.follow("pictures", "Pictures q1")
    walk.press("picture-mistake", "Put it beside the option")
    walk.says("There is a problem", "Choose which option it shows")
    walk.fill(option="0", words="A street with trees")
    walk.page.locator("#file").set_input_files(str(PHOTOGRAPH))
    walk.press("picture", "Put it beside the option")
    walk.expect(walk.page.get_by_alt_text("A street with trees").is_visible(), "the picture is not shown")
    walk.follow("pictures-back", "Back to the questions")
    walk.press("equality-asked", "Ask them")
    walk.says("kept apart")


def publish(walk, address):
    walk.open(f"{address}/build", "built")
    walk.follow("publish", "Check and publish")
    walk.says("It comes before the decision", "shorter than the council’s own least time", "Bank holiday|days from")
    walk.press("publish-warned", "Publish it")
    walk.says("Read this before you save", "shorter than")
    walk.follow("publish-back", "What it is about")
    walk.fill(closes=days(100))
    with walk.in_passing():
        walk.press("activity-longer", "Save it")
        walk.open(f"{address}/publish", "publish-again")
    walk.says("It lies in the time before an election", "The monitoring officer")
    walk.press("publish-before-election", "Publish it")
    walk.says("Read this before you save", "It lies in the time before an election")
    walk.page.get_by_label("I have read").check()
    walk.press("published", "Publish it")
    walk.says("Saved", "Consult", "It can still change, and we say what", "Kept", "Still to come")


def answer(walk, address):
    """Somebody with no account answers; what is wrong is told and nothing typed is lost; sent twice, it counts once."""
    walk.context.clear_cookies()
    walk.open(HOME, "have-your-say")
    walk.follow("activity", "Which services should the budget put first?")
    walk.follow("questions-to-print", "Read or print the questions")
    walk.says("Only for those who answered", "Share out 100", "latitude and longitude")
    walk.open(f"{address}/answer", "answer")
    walk.page.get_by_label("Libraries", exact=True).first.check()
    walk.fill(q2_0="50", q2_1="60", q3_1="1")
    walk.press("answer-too-much", "Go on")
    walk.says("10 more than there is")
    walk.expect(walk.value("q2-1") == "60", "what was typed is lost")
    walk.fill(q2_1="50")
    mark(walk)
    send_in(walk)
    walk.press("answer-why", "Go on")
    walk.says("Why libraries\\?")
    walk.fill(q4="They are <warm> & quiet, and everybody meets there in winter.")
    walk.press("answer-kept", "Keep it for later")
    walk.says("It is kept for 30 days")
    walk.follow("answer-resumed", "The address to come back by")
    walk.press("answer-next", "Go on")
    walk.expect(walk.value("q4").startswith("They are <warm>"), "what was kept is lost")
    walk.press("answer-check", "Go on")
    walk.says("They are <warm> & quiet", "Invented Ward 53.43000 -1.35600", "About you")
    walk.fill(equality_age="3")
    walk.page.get_by_label("You may publish my words").check()
    walk.press("answer-sent", "Send my answers")
    walk.says("Your answers are in", "Libraries", "Who may read what you wrote")
    walk.press("words-hidden", "Do not publish my words")
    walk.press("words-allowed", "You may publish my words")
    walk.says("It is changed")
    return walk.page.url


def send_in(walk):
    """A photograph is added in the middle of a page, and what was typed there stands."""
    walk.press("files-none", "Add a photograph or a file")
    walk.says("No file is added yet", "Where and when a photograph was taken is removed")
    walk.page.locator("#file").set_input_files({"name": "film.mov", "mimeType": "video/quicktime", "buffer": b"moov"})
    walk.press("file-refused", "Add it")
    walk.says("There is a problem", "A file ending in .mov is not taken here")
    walk.page.locator("#file").set_input_files(str(PHOTOGRAPH))
    walk.press("file-added", "Add it")
    walk.says("photograph.jpg, 1 KB")
    walk.follow("files-back", "Back to the questions")
    walk.says("Add or remove files")
    walk.expect(walk.value("q2-1") == "50", "what was typed is lost")


def mark(walk):
    """A spot on the map, where the finger fell; then the same by keyboard alone. What was typed before stays."""
    walk.fill(q5="By the bridge")
    chart = walk.page.locator("input[type=image]:visible")
    chart.click(position={"x": 200, "y": 120})
    walk.step("place-marked")
    walk.says("The mark is .* Invented Ward")
    chart = walk.page.locator("input[type=image]:visible").bounding_box()
    ring = walk.page.locator(".marks:visible circle").first.bounding_box()
    walk.expect(ring["x"] >= chart["x"] and ring["y"] >= chart["y"], "the mark is not drawn on the map")
    walk.expect(walk.value("q2-0") == "50" and walk.value("q5") == "By the bridge", "what was typed is lost")
    walk.press("place-taken-away", "Take the mark away")
    walk.says("Nothing is marked yet")
    # Its number depends on how many areas earlier stories entered.
    area = walk.page.get_by_label("Which area is it in?")
    area.select_option(area.locator("option", has_text="Invented Ward").first.get_attribute("value"))
    for name, control in (
        ("place-shown", walk.page.get_by_role("button", name="Show it on the map")),
        ("place-by-keyboard", walk.page.locator("input[type=image]:visible")),
    ):
        control.focus()
        with walk.page.expect_navigation():
            walk.page.keyboard.press("Enter")
        walk.step(name)
    walk.says("The mark is near the middle of Invented Ward")
    walk.press("place-moved", "North")
    walk.says("The mark is")
    walk.fill(q5_spots="51.5 -0.12")
    walk.press("place-elsewhere", "Go on")
    walk.says("There is a problem", "outside the council’s area")
    walk.expect(walk.value("q5-spots") == "51.5 -0.12", "what was typed is lost")
    walk.fill(q5_spots="53.43, -1.356", q5="")


def on_paper(walk, officer, colleague, address):
    """A sheet counts once two officers have typed the same."""
    for person, typed, told in ((officer, "Roads", "It waits"), (colleague, "Libraries", "typed in differently")):
        wear(walk, person.cookies)
        walk.open(f"{address}/enter", f"paper-{typed}")
        walk.fill(channel="paper", sheet="17")
        walk.page.get_by_label(typed, exact=True).first.check()
        walk.press(f"paper-typed-{typed}", "Enter it")
        walk.says(told)
    walk.page.get_by_label("Roads", exact=True).first.check()
    walk.press("paper-agreed", "Enter it")
    walk.says("It was entered, and counts")
    walk.fill(channel="paper", sheet="17")
    walk.page.get_by_label("Roads", exact=True).first.check()
    walk.press("paper-again", "Enter it")
    walk.says("Sheet 17 counts already")


def read(walk, address):
    walk.open(f"{address}/themes", "themes-none")
    walk.fill(title="Warm rooms", said="People meet there.", outcome="done")
    walk.press("theme-mistake", "Save the theme")
    walk.says("Say what was done")
    walk.fill(answer="Libraries stay open through the winter.", by="Cabinet", on=days(0))
    walk.press("theme", "Save the theme")
    walk.says("Warm rooms", "We did")
    walk.open(f"{address}/answers", "answers")
    walk.says("Received 2", "On paper")
    photograph = walk.page.get_by_alt_text("Sent in with answer 1").get_attribute("src")
    sent = walk.context.request.get(photograph).body()
    walk.expect(b"A. Resident" in PHOTOGRAPH.read_bytes(), "the photograph of the story names nobody")
    for trace in (b"A. Resident", b"Taken at home", b"Phone maker"):
        walk.expect(trace not in sent, f"the photograph still holds {trace}")
    walk.page.locator("summary").first.click()
    walk.page.get_by_label("Warm rooms").first.check()
    walk.press("coded", "Save what I found")
    walk.follow("answers-waiting", "To be read before it is published")
    walk.page.locator("summary", has_text="Before everybody reads").first.click()
    walk.says("Nobody has read it yet")
    field = walk.page.get_by_label("Words to black out").first.get_attribute("name")
    walk.fill(**{field: "in summer"})
    walk.press("redacted-without-reason", "Black it out")
    walk.says("Choose why it is blacked out")
    walk.expect(walk.value(field) == "in summer", "what was typed is lost")
    walk.fill(**{field.replace("passages", "code"): "O"})
    walk.press("redacted-elsewhere", "Black it out")
    walk.says("does not stand in the answer")
    walk.fill(**{field: "in winter"})
    walk.press("redacted", "Black it out")
    walk.says("Nothing waits to be read")
    walk.open(f"{address}/results", "results")
    walk.says("2 answers counted", "Fewer than 5")
    walk.open(f"{address}/results?by=q1", "results-by")
    walk.open(f"{address}/end", "end")
    walk.press("end-refused", "End it")
    walk.says("It is open until")


def from_a_list(walk, site, officer, address):
    """Answers of another tool come in by the page or the command, each line once; what is wrong is told and nothing is entered."""
    wear(walk, officer.cookies)
    walk.open(f"{address}/import", "import")
    walk.press("import-nothing", "Enter them")
    walk.says("Choose the file with the answers")
    lists = {"wrong": "q1,q2\nMuseums,Roads: 3\n", "right": "q1,q2\nRoads,Roads: 100\nLibraries,Libraries: 60; Roads: 40\n"}
    for name, text in lists.items():
        (site.path / f"{name}.csv").write_text(text, "utf-8")
    walk.page.locator("input[type=file]").set_input_files(site.path / "wrong.csv")
    walk.press("import-wrong", "Enter them")
    walk.says("Nothing was entered", "wrong.csv:2:1: q1 “Museums”: This is none of what")
    walk.page.locator("input[type=file]").set_input_files(site.path / "right.csv")
    walk.press("imported", "Enter them")
    walk.says("Answers in the list: 2. Of them new: 2")
    told = site.command("import-answers", site.path / "right.csv", "--activity", address.rsplit("/", 1)[1], "--authority", "rotherham")
    walk.expect("2 answers in the list, 0 of them new" in told, f"the command says {told!r}")
    refused = site.command(
        "import-answers", site.path / "wrong.csv", "--activity", address.rsplit("/", 1)[1], "--authority", "rotherham", status=2
    )
    walk.expect(refused == "", f"the command says {refused!r}")


def in_figures(walk, site, officer, address):
    """What programs for statistics read: a table of codes, and the syntax that says what they mean."""
    wear(walk, officer.cookies)
    walk.open(f"{address}/answers", "answers-to-take")
    figures, syntax = (walk.context.request.get(f"{address}/figures.{kind}").text() for kind in ("csv", "sps"))
    head = figures.lstrip("\ufeff").splitlines()[0].split(",")
    for name in head:
        walk.expect(f"\n    {name} " in syntax.replace("\r", ""), f"the syntax does not name {name}")
    walk.expect("  1 'Neighbourhood services'" in syntax, "the syntax does not say what a code means")


def right_to_left(walk, site, address):
    """The same form in a language that runs from right to left, with words of another: read, answered, kept and looked at by its receipt."""
    walk.context.clear_cookies()
    turned = site.serve("--languages", "ar-XB")
    walk.open(turned + address, "activity-to-turn")
    walk.page.locator("a[hreflang='ar-XB']").first.click()
    walk.step("activity-turned")
    page = walk.page.locator("html")

    def on(name, value, field="step"):
        walk.page.locator(f"main button[name='{field}'][value='{value}']:not([aria-hidden])").first.click()
        walk.step(name)
        walk.expect(page.get_attribute("dir") == "rtl", "the choice of language is forgotten")

    walk.page.locator(f"main a[href$='{address}/answer']").first.click()
    walk.step("answer-turned")
    walk.fill(q2_0="70", q2_1="70")
    walk.page.get_by_label("Libraries").first.check()
    on("answer-too-much-turned", "next")
    walk.expect(walk.value("q2-1") == "70", "what was typed is lost")
    walk.fill(q2_1="30")
    on("answer-why-turned", "next")
    walk.fill(q4="لائبریری میں سب ملتے ہیں")
    on("answer-check-turned", "next")
    on("answer-sent-turned", "send")
    walk.says("لائبریری میں سب ملتے ہیں")
    walk.page.locator("main form button").last.click()
    walk.step("withdrawn-turned")
    walk.context.clear_cookies()


def withdraw(walk, receipt):
    walk.context.clear_cookies()
    walk.open(receipt, "receipt")
    walk.press("withdrawn", "Withdraw my answers")
    walk.says("were withdrawn")
    walk.open(receipt, "receipt-gone", status=404)
