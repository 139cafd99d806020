"""One visitor's walk: each step opens a page, and every page is checked the same way."""

import contextlib
import re

from .reader import PageReader
from .server import ROOT

SCREENSHOTS = ROOT / "screenshots"
WIDTHS = (320, 768, 1280)


class Walk:
    def __init__(self, browser, address, settings, screenshots, thorough=True, reader=None):
        self.address, self.screenshots, self.thorough = address, screenshots, thorough
        self.context = browser.new_context(base_url=address, viewport={"width": 1280, "height": 900}, **settings)
        self.context.set_default_timeout(60_000)
        self.page = self.context.new_page()
        self.reader = reader or PageReader(browser, address, settings)
        self.owns_reader = reader is None
        self.page.on("console", lambda message: message.type == "error" and self.complain(message.text))
        self.page.on("pageerror", lambda error: self.fail(f"a script stops: {error}"))
        self.scripted = settings["java_script_enabled"]
        self.failures, self.pages, self.steps, self.place = [], {}, 0, "before the first step"

    def close(self):
        self.context.close()
        if self.owns_reader:
            self.reader.close()

    def fail(self, what):
        self.failures.append(f"{self.place}: {what}")

    def complain(self, text):
        # A refused form answers 422, and the browser's console tells so.
        if "Failed to load resource" not in text:
            self.fail(f"the console says: {text}")

    def expect(self, condition, what):
        if not condition:
            self.fail(what)

    @contextlib.contextmanager
    def in_passing(self):
        """Steps on pages that another step of the story looks at closely."""
        before, self.thorough = self.thorough, False
        try:
            yield
        finally:
            self.thorough = before

    # Steps

    def open(self, path, name, status=200):
        answer = self.page.goto(path)
        self.expect(answer.status == status, f"{path} answers {answer.status}, not {status}")
        self.step(name)

    def follow(self, name, link, within=None, exact=True):
        """Follows a link by its words, as a visitor does."""
        place = within or self.page
        place.get_by_role("link", name=link, exact=exact).first.click()
        self.step(name)

    def fill(self, **fields):
        """Types into fields, named as the form names them."""
        for name, text in fields.items():
            field = self.page.locator(f"main [name='{name.replace('_', '-')}']").first
            if field.evaluate("field => field.tagName") == "SELECT":
                field.select_option(text)
            else:
                field.fill(text)

    def value(self, name):
        """What stands in a field."""
        return self.page.locator(f"main [name='{name}']").first.input_value()

    def press(self, name, button, within=None):
        """Presses a button by its words."""
        (within or self.page.locator("main")).get_by_role("button", name=button).first.click()
        self.step(name)

    def step(self, name):
        """Checks the page that is open, and keeps it for the validator."""
        self.place, self.steps = name, self.steps + 1
        # A press is over as soon as the next page begins to come, not when it has come.
        self.page.wait_for_load_state()
        text = self.page.content()
        self.pages[f"{name}-{'on' if self.scripted else 'off'}"] = text
        if not self.thorough:
            return
        for fault in self.reader.faults(text):
            self.fail(fault)
        self.check_widths(name)

    # What every page must do

    def check_widths(self, name):
        for width in WIDTHS:
            self.page.set_viewport_size({"width": width, "height": 900})
            wide = self.page.evaluate("document.documentElement.scrollWidth")
            self.expect(wide <= width, f"scrolls sideways at {width} px: {wide} px wide")
            self.photograph(name, width)
        self.page.set_viewport_size({"width": 1280, "height": 900})

    def photograph(self, name, width):
        if not self.screenshots:
            return
        self.screenshots.mkdir(exist_ok=True)
        for scheme in ("dark", "light"):
            self.page.emulate_media(color_scheme=scheme)
            self.page.screenshot(path=self.screenshots / f"{name}-{width}-{scheme}.png", full_page=True)

    # What a page must say

    def says(self, *patterns, within="main"):
        text = re.sub(r"\s+", " ", self.page.locator(within).first.inner_text())
        for pattern in patterns:
            self.expect(re.search(pattern, text), f"does not say {pattern!r} in {within}")

    def heading(self, text):
        heading = self.page.get_by_role("heading", level=1).inner_text()
        self.expect(text in heading, f"the heading is {heading!r}, not {text!r}")
