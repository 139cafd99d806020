"""The demonstration: a resident looks up an invented postcode; somebody is a head of service by one click, and takes a step."""

POSTCODE = "VE1 1AA"


def county(walk):
    """The strip on every page, a postcode that leads to who answers, and one step of a draft."""
    walk.open("/eddershire", "demo-home")
    walk.says("A demonstration", within="header")
    walk.page.get_by_label("Your postcode, or the name of a place").fill("ve11aa")
    walk.press("demo-my-area", "Find my area")
    walk.heading(POSTCODE)
    walk.says("A demonstration", within="header")
    walk.says("Saltings Reach", "electoral division Wharfside and Saltings", "Locality Board", "Neighbourhood Development Worker")
    walk.follow("demo-place", "Stellbridge Town Assembly", within=walk.page.locator("#places"))
    walk.says("Community Engagement Officer")
    walk.open("/stellbridge/my-area?q=VE4+1AA", "demo-elsewhere", status=404)
    walk.says("not in this council’s area")
    meetings(walk)
    libraries(walk)
    head_of_service(walk)


def meetings(walk):
    """A meeting that was held: its late supplement, its private item, who attended, its minutes; and one that was cancelled."""
    walk.open("/eddershire/meetings", "demo-meetings")
    walk.says("Coming meetings", "Cancelled", "Minutes are out")
    walk.follow("demo-meeting", "Planning Committee", within=walk.page.locator("#past"), exact=False)
    walk.says("The clock", "Supplement", "Not for publication", "paragraph 3", "A quorum is present", "RESOLVED")
    walk.follow("demo-paper", "Quarry at Marrowfold: hours of work")
    walk.says("What Planning Committee is asked to do", "2.1", "Measurement of noise")


def libraries(walk):
    """What residents said of libraries: from where, in figures, and in their words, one of them blacked out."""
    walk.open("/eddershire/involvement", "demo-have-your-say")
    walk.follow("demo-activity", "Opening hours of libraries")
    activity = walk.page.url
    walk.follow("demo-results", "All results, with charts and tables")
    walk.says("Who was heard, by area", "for every 1,000", "Who was heard, by deprivation")
    walk.open(activity, "demo-activity-again")
    walk.follow("demo-words", "What people wrote, in their words")
    walk.says("blacked out, P cannot get there", "it tells who somebody is")


def head_of_service(walk):
    walk.open("/eddershire/sign-in", "demo-sign-in")
    walk.press("demo-workspace", "Sign in as Hester Hedgerowe")
    walk.says("A demonstration", within="header")
    walk.says("Your draft", "With Director of Legal and Governance", "Try as Hester Hedgerowe")
    walk.follow("demo-draft", "Grants paid within a week", within=walk.page.locator("main"))
    walk.page.locator("#post-GRO").check()
    walk.press("demo-step", "Change or move")
    walk.fill(title="Grants and Payments Officer", because="They pay as well as judge")
    walk.press("demo-stepped", "Take this step")
    walk.says("Grants and Payments Officer")
