"""Walks the site as people do: every case, JavaScript on and off, with axe and the HTML validator after each step."""

import argparse
import sys
import time

from playwright.sync_api import sync_playwright

from . import checking, commands, council, editing, people, proposal, record, residents
from .cases import CASES
from .pages import validate
from .server import Cluster, Server
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


def work():
    """What people do at one council, each story on top of those before it."""
    yield "the first administrator", people.the_first_administrator
    yield "an invitation", people.invitation
    yield "codes and cookies", people.stolen_cookie
    yield "changing a post", editing.changing
    yield "adding and correcting", editing.adding
    yield "two people change one post", editing.conflict
    yield "two processes, one site", editing.two_processes
    yield "a resident", residents.by_letter
    yield "a resident’s own data", residents.own_data
    yield "the privacy notice", residents.notice
    yield "the public record", record.read
    yield "private matters on the record", record.private
    yield "checking the record", record.check
    yield "the record altered by hand", record.tampered


class Tour:
    """All walks of a run, and what was found on them."""

    def __init__(self, browser, chosen):
        self.browser, self.chosen = browser, chosen
        self.failures, self.pages = [], {}

    def walk(self, address, way, name, story, thorough=True):
        settings = WAYS[way]
        screenshots = None if self.chosen.no_screenshots or not settings["java_script_enabled"] else SCREENSHOTS
        walk = Walk(self.browser, address, settings, screenshots, thorough and not self.chosen.quick)
        try:
            story(walk)
        except Exception as problem:  # one story that breaks must not hide the others
            walk.fail(f"the story stops: {type(problem).__name__}: {str(problem).splitlines()[0]}")
        walk.close()
        self.pages.update(walk.pages)
        self.failures += [f"{name} ({way}): {failure}" for failure in walk.failures]
        print(f"{'✘' if walk.failures else '✔'} {name} ({way}): {walk.steps} steps", flush=True)

    def read(self):
        """What every visitor may read, at a site that holds all cases."""
        told = [(name, story) for name, story in stories() if self.chosen.only in name]
        if not told:
            return
        with Server(CASES, self.chosen.address) as server:
            for way in WAYS:
                for name, story in told:
                    self.walk(server.address, way, name, story)
            self.failures += server.complaints()

    def work(self, engine, databases, closely):
        """What people do who sign in: at a site of its own for each way, as every one begins with an empty table.

        Every way is walked on every engine. Each way is looked at closely on one of them, as both show the same pages.
        """
        for number, way in enumerate(WAYS):
            if self.chosen.where not in f"{engine}, {way}":
                continue
            with Server(CASES[2:3], database=databases(f"site{number}")) as site:
                site.people = {}
                for name, story in work():
                    self.walk(site.address, way, f"{name} on {engine}", lambda walk: story(walk, site), number == closely)
                self.failures += site.complaints()


def main():
    options = argparse.ArgumentParser(prog="script/journeys", description=__doc__)
    options.add_argument("--only", default="", help="stories whose name holds this; work for those of people who sign in")
    options.add_argument("--no-screenshots", action="store_true")
    options.add_argument("--where", default="", help="the work only on an engine or in a way whose name holds this, such as SQLite")
    options.add_argument("--quick", action="store_true", help="without axe and at one width, while writing a journey")
    options.add_argument("--address", help="walk a site that runs already and holds the papers' cases")
    chosen = options.parse_args()

    started, failures = time.monotonic(), []
    if chosen.only in "commands" and chosen.address is None:
        failures, steps = commands.tell()
        print(f"{'✘' if failures else '✔'} the story on the command line: {steps} commands", flush=True)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
        tour = Tour(browser, chosen)
        tour.read()
        if chosen.only in "work" and chosen.address is None:
            tour.work("SQLite", lambda name: None, closely=0)
            with Cluster() as cluster:
                tour.work("PostgreSQL", cluster.database, closely=1)
        browser.close()

    failures += tour.failures + validate(tour.pages)
    for failure in failures:
        print(f"  ✘ {failure}")
    seconds = time.monotonic() - started
    print(f"{len(tour.pages)} pages, {len(failures)} failures, {seconds:.0f} seconds")
    return 1 if failures or not (tour.pages or chosen.only == "commands") else 0


sys.exit(main())
