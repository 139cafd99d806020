"""Walks the site as people do: every case, JavaScript on and off, with axe and the HTML validator after each step."""

import argparse
import sys
import time

from playwright.sync_api import sync_playwright

from . import checking, commands, council, proposal
from .cases import CASES
from .pages import validate
from .server import Server
from .walk import SCREENSHOTS, Walk

WAYS = {
    "JavaScript on, light": {"java_script_enabled": True, "color_scheme": "light"},
    "JavaScript off, dark": {"java_script_enabled": False, "color_scheme": "dark"},
}


def stories():
    """Every story with its name, in the order in which a newcomer meets the site."""
    yield "the front page and what every council shares", council.shared_pages
    for case in CASES:
        yield f"{case.id}: the council and its structure", lambda walk, case=case: council.structure(walk, case)
        yield f"{case.id}: the proposal and its report", lambda walk, case=case: proposal.read(walk, case)
    for case in CASES:
        yield f"{case.id}: pasted and uploaded to Check a proposal", lambda walk, case=case: checking.check(walk, case)
    yield "a case with mistakes", checking.mistakes


def main():
    options = argparse.ArgumentParser(prog="script/journeys", description=__doc__)
    options.add_argument("--only", default="", help="stories whose name holds this")
    options.add_argument("--no-screenshots", action="store_true")
    options.add_argument("--address", help="walk a site that runs already and holds the papers' cases")
    chosen = options.parse_args()

    started, failures, pages = time.monotonic(), [], {}
    if chosen.only in "commands" and chosen.address is None:
        failures, steps = commands.tell()
        print(f"{'✘' if failures else '✔'} the story on the command line: {steps} commands", flush=True)
    with Server(CASES, chosen.address) as server, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
        for way, settings in WAYS.items():
            screenshots = None if chosen.no_screenshots or not settings["java_script_enabled"] else SCREENSHOTS
            for name, story in stories():
                if chosen.only not in name:
                    continue
                walk = Walk(browser, server.address, settings, screenshots)
                try:
                    story(walk)
                except Exception as problem:  # one story that breaks must not hide the others
                    walk.fail(f"the story stops: {type(problem).__name__}: {str(problem).splitlines()[0]}")
                walk.close()
                pages.update(walk.pages)
                failures += [f"{name} ({way}): {failure}" for failure in walk.failures]
                print(f"{'✘' if walk.failures else '✔'} {name} ({way}): {walk.steps} steps", flush=True)
        browser.close()
        failures += server.complaints()

    failures += validate(pages)
    for failure in failures:
        print(f"  ✘ {failure}")
    seconds = time.monotonic() - started
    print(f"{len(pages)} pages, {len(failures)} failures, {seconds:.0f} seconds")
    return 1 if failures or not pages else 0


sys.exit(main())
