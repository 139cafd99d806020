"""An open question: the council starts it, people answer and add a statement, a moderator shows it, and the results are read and taken along."""

from .people import join, wear

STATEMENTS = "The square should be free of cars.\nShops need parking in front of them.\nThere should be more benches."


def question(walk, site):
    """Without an account: one statement at a time, an answer given again, a statement of one's own that waits for a moderator."""
    clerk = join(site, "opinions@example.org", "engagement-officer", "Engagement Officer").cookies
    wear(walk, clerk)
    walk.open("/rotherham/questions/new", "question-new")
    walk.fill(title="What should become of the square?", about="It is mended next year.", statements="Only one.")
    walk.press("question-refused", "Start it")
    walk.says("There is a problem", "There are 1")
    walk.fill(statements=STATEMENTS)
    walk.press("question-started", "Start it")
    walk.says("Do you agree\\?", "free of cars")
    page = walk.page.url.split("?")[0]
    page = page[page.index("/rotherham"):]
    walk.page.context.clear_cookies()
    walk.open(page, "question")
    walk.press("question-answered", "I agree")
    walk.says("1 of 3 answered", "parking in front", "you agree")
    walk.press("question-passed", "Pass")
    walk.press("question-all", "I disagree")
    walk.says("You have answered every statement")
    walk.fill(words="A market every Saturday.")
    walk.press("question-sent", "Send it")
    walk.says("Your statement was sent")
    wear(walk, clerk)
    walk.open(f"{page}/moderate", "question-moderating")
    walk.press("question-unsaid", "Reject it")
    walk.says("Say why it is not shown")
    walk.press("question-shown", "Show it")
    walk.says("No statement waits")
    walk.page.context.clear_cookies()
    walk.open(f"{page}/results", "question-results")
    walk.says("No stable groups", "too few people to tell", "Figures as CSV")
    walk.open("/rotherham/questions", "questions")
    walk.says("What should become of the square\\?")
