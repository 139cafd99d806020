"""Reads pages as axe, a keyboard, paper and other grounds do, each distinct page once."""

import pathlib
import re

import axe_playwright_python

AXE = (pathlib.Path(axe_playwright_python.__file__).parent / "axe.min.js").read_text("utf-8")
# Contrast is asked for apart, on every ground.
RULES = {
    "runOnly": ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa", "best-practice"],
    "rules": {"heading-order": {"enabled": True}, "target-size": {"enabled": True}, "color-contrast": {"enabled": False}},
    "resultTypes": ["violations"],
}
CONTRAST = {"runOnly": {"type": "rule", "values": ["color-contrast"]}, "resultTypes": ["violations"]}

# Whatever differs between two visits to one page without changing how it looks.
PASSING = re.compile(r'name="(?:token|form-token)" value="[^"]*"|[0-9a-f]{12,}|\b[0-9a-f]{4} [0-9a-f]{4} [0-9a-f]{4} [0-9a-f]{4}\b|\d+\.\d\d[ap]m')

# Everything with words, by what its colours hang on: its elements, classes and states from the root down.
LOOKS = """() => {
  const part = element => [element.tagName, element.className.baseVal ?? element.className, element.dataset.theme,
    element.getAttribute('aria-current'), element.disabled, element.type].join('.');
  const path = element => element ? path(element.parentElement) + '>' + part(element) : '';
  window.looks = new Map();
  for (const element of document.querySelectorAll('body *')) {
    const worded = [...element.childNodes].some(node => node.nodeType === 3 && node.data.trim()) || 'value' in element;
    if (worded && element.checkVisibility()) { const key = path(element); if (!looks.has(key)) looks.set(key, element); }
  }
  return [...looks.keys()];
}"""

# With forced colours axe reads colours that nobody sees; these are the ones that stand.
FORCED = """keys => {
  const channels = text => text.match(/[\\d.]+/g).map(Number);
  const light = ([r, g, b]) => [r, g, b].map(c => (c /= 255) <= .04045 ? c / 12.92 : ((c + .055) / 1.055) ** 2.4)
    .reduce((sum, c, i) => sum + c * [.2126, .7152, .0722][i], 0);
  const ground = element => { const c = channels(getComputedStyle(element).backgroundColor);
    return c.length < 4 || c[3] > 0 || !element.parentElement ? c : ground(element.parentElement); };
  const found = [];
  for (const key of keys) {
    const element = looks.get(key), style = getComputedStyle(element);
    if (element.closest('svg') || element.disabled) continue;
    const [a, b] = [light(channels(style.color)), light(ground(element))];
    const name = element.tagName.toLowerCase() + '.' + element.className;
    if ((Math.max(a, b) + .05) / (Math.min(a, b) + .05) < 4.5) found.push(name + ' cannot be read');
    const control = element.matches('.btn, .tag, input:not([type=checkbox], [type=radio], [type=file], [type=image]), select, textarea');
    if (control && parseFloat(style.borderTopWidth) < 1) found.push(name + ' has no edge');
  }
  return found;
}"""

# What the eye meets in another order than the keyboard or a screen reader.
ORDER = """() => {
  const rtl = element => getComputedStyle(element).direction === 'rtl';
  const name = element => (element.innerText || element.name || element.id || element.tagName).trim().slice(0, 40);
  const placed = selector => [...document.querySelectorAll(selector)]
    .filter(element => element.checkVisibility({visibilityProperty: true}))
    .map(element => ({element, box: element.getClientRects().length > 1 && element.tagName === 'A'
      ? element.getClientRects()[0] : element.getBoundingClientRect()}))
    .filter(({box}) => box.width > 2 && box.height > 2 && box.right > 0);
  const found = [];
  const inOrder = (what, list) => list.slice(1).forEach((second, index) => {
    const first = list[index], a = first.box, b = second.box;
    if (first.element.contains(second.element) || first.element.closest('svg')) return;
    const shared = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
    const row = shared > Math.min(a.height, b.height) / 2;
    const column = Math.min(a.right, b.right) - Math.max(a.left, b.left) > 2;
    const back = rtl(second.element) ? b.right > a.right + 1 : b.left < a.left - 1;
    if (row ? back && !column : column && b.bottom <= a.top + 1)
      found.push(`${what} “${name(second.element)}” comes after “${name(first.element)}”, and stands before it`);
  });
  for (const element of document.querySelectorAll('[tabindex]'))
    if (element.tabIndex > 0) found.push(`“${name(element)}” has a tabindex of ${element.tabIndex}`);
  inOrder('the keyboard:', placed('a[href], button, input:not([type=hidden]), select, textarea, summary'));
  inOrder('the heading', placed('h1, h2, h3, h4'));
  return found.slice(0, 5);
}"""


class PageReader:
    """Reads pages in a window of its own: axe is a script, and the visitor may have none."""

    def __init__(self, browser, address, settings):
        self.address, self.scheme = address + "/page-for-axe", settings["color_scheme"]
        self.read, self.looked_at = set(), set()
        self.context = browser.new_context(
            color_scheme=self.scheme, viewport={"width": 1280, "height": 900}, reduced_motion="reduce"
        )
        self.context.add_init_script(AXE)
        self.page = self.context.new_page()

    def close(self):
        self.context.close()

    def faults(self, text):
        """What is wrong with a page; nothing for one that was read before."""
        kind = hash(PASSING.sub("", text))
        if kind in self.read:
            return []
        self.read.add(kind)
        self.page.route(self.address, lambda route: route.fulfill(body=text, content_type="text/html; charset=utf-8"))
        self.page.goto(self.address)
        found = {**self.at_widths(), **self.on_other_grounds(), **self.zoomed(), **self.on_paper()}
        self.page.unroute(self.address)
        return list(found.values())

    def at_widths(self):
        found = {}
        for width in (1280, 320):
            self.page.set_viewport_size({"width": width, "height": 900})
            found |= self.axe(RULES, f"{width} px") | self.contrast(f"{self.scheme}, {width} px")
            for fault in self.page.evaluate(ORDER):
                found[fault] = f"reading order: {fault} ({width} px)"
        self.page.set_viewport_size({"width": 1280, "height": 900})
        return found

    def on_other_grounds(self):
        other = {"light": "dark", "dark": "light"}[self.scheme]
        self.page.emulate_media(color_scheme=other)
        found = self.contrast(other)
        self.page.emulate_media(color_scheme=self.scheme, forced_colors="active")
        for fault in self.page.evaluate(FORCED, self.new_looks("forced")):
            found[fault] = f"forced colours: {fault}"
        self.page.emulate_media(color_scheme=self.scheme, forced_colors="none")
        return found

    def zoomed(self):
        """A window of 1280 pixels at 200 %; at 400 % it is the one of 320 pixels."""
        self.page.set_viewport_size({"width": 640, "height": 450})
        wide = self.page.evaluate("document.documentElement.scrollWidth")
        return {"zoomed": f"scrolls sideways at 200 %: {wide} px wide in 640"} if wide > 640 else {}

    def on_paper(self):
        """A4, without the ways to elsewhere."""
        self.page.emulate_media(media="print")
        self.page.set_viewport_size({"width": 794, "height": 1123})
        wide = self.page.evaluate("document.documentElement.scrollWidth")
        shown = self.page.locator("header nav").filter(visible=True).count()
        self.page.emulate_media(media="screen")
        self.page.set_viewport_size({"width": 1280, "height": 900})
        found = {"paper": f"runs out of the paper: {wide} px wide"} if wide > 794 else {}
        return {**found, "navigation": "the navigation is printed"} if shown else found

    def new_looks(self, ground):
        """What has not been looked at on this ground yet: contrast hangs on that, and not on the words."""
        fresh = [look for look in self.page.evaluate(LOOKS) if (ground, look) not in self.looked_at]
        self.looked_at |= {(ground, look) for look in fresh}
        return fresh

    def contrast(self, ground):
        fresh = self.new_looks(ground)
        if not fresh:
            return {}
        self.page.evaluate("keys => keys.forEach(key => looks.get(key).setAttribute('data-look', ''))", fresh)
        found = self.axe(CONTRAST, ground, "{include: [['[data-look]']]}")
        self.page.evaluate("looks.forEach(element => element.removeAttribute('data-look'))")
        return found

    def axe(self, options, where, within="document"):
        found = {}
        for violation in self.page.evaluate(f"options => axe.run({within}, options)", options)["violations"]:
            place = " ".join(str(target) for target in violation["nodes"][0]["target"])
            words = f"axe {violation['id']}: {violation['help']}, as at {place} ({where})"
            found[violation["id"] + where.split(",")[0]] = words
        return found
