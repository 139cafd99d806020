"""Search: a resident looks for a word of a paper that is out, narrows it down, finds the paragraph, and finds nothing of what is private."""


def found(walk):
    """After the meeting of the story before: its open paper is found by its words, its private one by none."""
    walk.open("/rotherham", "search-home")
    walk.follow("search", "Search", within=walk.page.locator(".nav"))
    walk.page.locator("#q").fill("\"bridge leaks\"")
    walk.press("search-found", "Search")
    walk.says("1 found", "A bridge")
    walk.expect(walk.page.locator("#found mark").count() > 0, "nothing is marked")
    walk.follow("search-paragraph", "A bridge", within=walk.page.locator("#found"), exact=False)
    walk.expect("#p1.1" in walk.page.url, "the paragraph is not led to")
    walk.says("The bridge leaks.")
    walk.open("/rotherham/search?q=lowest+bid", "search-nothing")
    walk.says("Nothing found", "What may help")
