"""The design pages: every component in every state, in both directions and on both grounds; and what the reader itself must find."""

GROUPS = {
    "frame": "The frame of a page",
    "words": "Words that stand out",
    "lists": "Lists and tables",
    "actions": "Links and buttons",
    "fields": "Forms",
    "charts": "Charts",
}


def gallery(walk):
    walk.open("/design", "design")
    walk.says("Components", "Colours", "ochre-wash")
    for group, name in GROUPS.items():
        walk.open("/design", "design-again")
        walk.follow(f"design-{group}", name, within=walk.page.locator("main"))
        walk.expect(walk.page.locator("h1").first.inner_text() == name, f"{group}: the heading is another")
        shown = walk.page.locator(".shown").count()
        code = walk.page.locator("pre code").all_text_contents()
        walk.expect(shown > 0 and len(code) == 2 * shown and all(code), f"{group}: not every state has its code")
        walk.follow(f"design-{group}-rtl", "Right to left", within=walk.page.locator("main"))
        boxes = walk.page.locator(".shown")
        walk.expect(boxes.first.evaluate("box => getComputedStyle(box).direction") == "rtl", f"{group}: lines run from left to right")
    walk.open("/design/words?theme=dark", "design-words-dark")
    walk.open("/design/fields?theme=light", "design-fields-light")
    walk.open("/design/atlantis", "design-nothing", status=404)


def turned(walk, server):
    """The gallery in the language that runs from right to left: chosen by a link, kept from page to page, and left again."""
    walk.open(f"{server.serve('--languages', 'ar-XB')}/design", "design-english")
    walk.page.locator("a[hreflang='ar-XB']").first.click()
    walk.step("design-turned")
    page = walk.page.locator("html")
    walk.expect((page.get_attribute("lang"), page.get_attribute("dir")) == ("ar-XB", "rtl"), "the page is in another language")
    walk.expect(walk.page.locator("h1").evaluate("head => getComputedStyle(head).direction") == "rtl", "lines run from left to right")
    for group in GROUPS:
        walk.page.locator(f"main a[href='/design/{group}']").first.click()
        walk.step(f"design-turned-{group}")
        walk.expect(page.get_attribute("dir") == "rtl", f"{group}: the choice is forgotten")
        walk.page.go_back()
    walk.page.locator("a[hreflang='en-GB']").first.click()
    walk.step("design-english-again")
    walk.heading("Design")


# Each line has one fault, and what is found must name it.
FAULTY = """<!DOCTYPE html><html lang="en-GB"><head><title>Faults</title>
<meta name="viewport" content="width=device-width, initial-scale=1"><style>
body { margin: 0; width: 900px; } .pale { color: #aaa; background: #fff; } a { display: inline-block; }
.tiny a { font-size: 6px; line-height: 8px; } .turned { display: flex; flex-direction: row-reverse; justify-content: flex-end; gap: 40px; }
.stuck { color: #222; background: #333; forced-color-adjust: none; } .up { position: absolute; top: 0; left: 600px; }
</style></head><body><main style="padding-top: 90px"><h1>Faults</h1><h4>Too deep</h4>
<p class="pale">Pale words</p><p class="stuck">Stuck words</p>
<p class="tiny"><a href="#a">a</a><a href="#b">b</a></p>
<p class="turned"><a href="#c">First of two</a><a href="#d">Second of two</a></p>
<h2 style="position: absolute; top: 5px; left: 8px">Back at the top</h2>
</main></body></html>"""

MUST_FIND = (
    "axe color-contrast",
    "axe heading-order",
    "axe target-size",
    "reading order: the keyboard: “Second of two”",
    "reading order: the heading “Back at the top”",
    "forced colours: p.stuck",
    "scrolls sideways at 200 %",
    "runs out of the paper",
)


def faults(walk):
    """A page with every kind of fault: a reader that finds nothing wrong with it would find nothing anywhere."""
    walk.place = "the page of faults"
    found = walk.reader.faults(FAULTY)
    for fault in MUST_FIND:
        walk.expect(any(words.startswith(fault) for words in found), f"nobody says “{fault}”: {found}")
