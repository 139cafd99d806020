"""A discussion beside the budget consultation: an idea, support, a report, a post taken down and its appeal, the council's answer."""

from . import residents
from .people import join, wear

QUEUE = "/rotherham/discussions/queue"
YOURS = "/rotherham/discussions/yours"


def beside_the_budget(walk, site):
    """A moderator lets an idea through; others support it; what is rude is taken down with a reason, and a colleague decides on the appeal."""
    officer = join(site, "talk@example.org", "engagement-officer", "Participation Officer").cookies
    second = join(site, "second-talk@example.org", "engagement-officer", "Moderation Officer").cookies
    wear(walk, officer)
    page = start(walk)
    ada = put_idea(walk, site, page)
    wear(walk, officer)
    walk.open(QUEUE, "talk-queue")
    walk.says("Dim the lamps", "The first|the house rule")
    walk.press("talk-shown", "Show it")
    walk.says("It is shown", "Nothing is to be moderated")
    ben = support(walk, site, page)
    wear(walk, officer)
    walk.open(QUEUE, "talk-flagged")
    walk.says("The list of words found: rotten")
    walk.press("talk-flagged-shown", "Show it")
    wear(walk, ada)
    report(walk, page)
    wear(walk, officer)
    take_down(walk)
    wear(walk, ben)
    appeal(walk, site)
    decide(walk, officer, second)
    answer(walk, page, officer)
    read(walk, page)


def start(walk):
    walk.open("/rotherham/involvement", "talk-have-your-say")
    walk.follow("talk-activity", "Which services should the budget put first?")
    walk.follow("talk-new", "Start a discussion")
    walk.fill(title="Ideas for the budget")
    walk.press("talk-mistakes", "Start it")
    walk.says("There is a problem", "Choose what people do in it")
    walk.expect(walk.value("title") == "Ideas for the budget", "the title typed is not kept")
    walk.fill(kind="ideas", about="Where could the council save, or do better?")
    walk.press("talk-started", "Start it")
    walk.says("Put an idea", "It runs beside", "Which services should the budget put first")
    page = walk.page.url.split("?")[0]
    walk.open("/rotherham/discussions/words", "talk-words")
    walk.fill(entries="rotten\nfat cat*")
    walk.press("talk-words-kept", "Save the list")
    walk.says("The list is saved")
    return page[page.index("/rotherham"):]


def come(walk, site, email):
    """A resident signs in by letter; gives back the cookies, to come again with."""
    walk.context.clear_cookies()
    residents.sign_in(walk, site, email)
    return {cookie["name"]: cookie["value"] for cookie in walk.context.cookies()}


def put_idea(walk, site, page):
    ada = come(walk, site, "ada@example.org")
    walk.open(page, "talk")
    walk.follow("talk-write", "Put an idea")
    walk.fill(title="Dim the lamps", words="After midnight <nobody> walks there.\nSee https://lamps.example", name="Cllr Lamp")
    walk.press("talk-write-refused", "Send it")
    walk.says("sounds as if the council spoke")
    walk.expect("<nobody>" in walk.value("words"), "what was typed is lost")
    walk.fill(name="Ada of the hill")
    walk.press("talk-sent", "Send it")
    walk.says("A moderator reads it")
    walk.open(YOURS, "talk-yours")
    walk.says("Waits for a moderator", "Dim the lamps")
    return ada


def support(walk, site, page):
    ben = come(walk, site, "ben@example.org")
    walk.open(page, "talk-with-idea")
    walk.follow("talk-idea", "Dim the lamps")
    walk.says("Ada of the hill", "https://lamps.example")
    walk.expect(walk.page.locator("main a[href*='lamps.example']").count() == 0, "an address was made a link")
    walk.press("talk-supported", "I support it")
    walk.says("You support it", "1 supports it")
    walk.fill(words="A rotten idea, for fools.")
    walk.press("talk-commented", "Send it")
    walk.says("It came in")
    return ben


def report(walk, page):
    walk.open(page, "talk-again")
    walk.follow("talk-comments", "Dim the lamps")
    walk.says("for fools", "A resident")
    walk.follow("talk-report", "Report it", within=walk.page.locator("#p2"), exact=False)
    walk.press("talk-report-refused", "Report it")
    walk.says("Choose the house rule")
    walk.fill(rule="insult", words="Fools?")
    walk.press("talk-reported", "Report it")
    walk.says("A moderator looks at it", "for fools")


def take_down(walk):
    walk.open(QUEUE, "talk-reports")
    walk.says("1 reader reported it", "Fools\\?")
    walk.press("talk-removal-refused", "Take it down")
    walk.says("Choose the house rule that it breaks", "Say why in a line")
    walk.page.get_by_label("The house rule it breaks").first.select_option("insult")
    walk.page.get_by_label("Why it is taken down").first.fill("It is about people. Say what speaks against the idea.")
    walk.press("talk-removed", "Take it down")
    walk.says("its author is told why")


def appeal(walk, site):
    letter = site.letter("ben@example.org", "not shown").get_body(("plain",)).get_content()
    walk.expect("It is about people." in letter and "insult" in letter, "the letter does not say why")
    walk.open(YOURS, "talk-taken-down")
    walk.says("Taken down for a house rule", "It is about people")
    walk.follow("talk-appeal", "Appeal")
    walk.press("talk-appeal-refused", "Send it")
    walk.says("Say why it should be shown")
    walk.fill(words="I meant myself.")
    walk.press("talk-appealed", "Send it")
    walk.says("Your appeal came in", "It waits for a decision")


def decide(walk, officer, second):
    """The officer who took it down cannot decide on the appeal; a colleague can."""
    for who, name in ((officer, "same"), (second, "other")):
        wear(walk, who)
        walk.open(QUEUE, f"talk-appeal-{name}")
        walk.says("I meant myself")
        walk.page.get_by_label("Why, for its author").first.fill("It says fools, of others.")
        walk.press(f"talk-appeal-{name}-decided", "Leave it taken down")
        walk.says("so a colleague decides" if name == "same" else "It stays taken down")


def answer(walk, page, officer):
    wear(walk, officer)
    walk.open(page, "talk-officer")
    walk.follow("talk-officer-idea", "Dim the lamps")
    walk.follow("talk-answer", "Answer for the council")
    walk.expect(walk.value("post") == "Participation Officer", "the own post does not stand there")
    walk.fill(post="Head of Highways", words="The lamps on the bypass are dimmed from spring on.")
    walk.press("talk-answered", "Show the answer")
    walk.says("The council’s answer", "Head of Highways, for the council")


def read(walk, page):
    """Without an account: everything but what was taken down."""
    walk.context.clear_cookies()
    walk.open("/rotherham/discussions", "discussions")
    walk.follow("talk-visitor", "Ideas for the budget")
    walk.says("Answered", "1 post is not shown", "House rules")
    walk.follow("talk-visitor-idea", "Dim the lamps")
    walk.says("Sign in to write", "dimmed from spring on")
    walk.expect("fools" not in walk.page.content(), "what was taken down is shown")
    walk.open(f"{page}/2", "talk-gone")
    walk.expect("fools" not in walk.page.content(), "what was taken down is shown under its number")
    walk.open("/rotherham/involvement", "talk-back")
    walk.follow("talk-back-activity", "Which services should the budget put first?")
    walk.follow("talk-back-again", "Ideas for the budget")
