"""Walks the site as people do: every case, JavaScript on and off, with axe and the HTML validator after each step."""

import argparse
import concurrent.futures
import contextlib
import os
import sys
import time

from playwright.sync_api import sync_playwright

from . import answering_back, area, bodies, checking, commands, community, constitution, consulting, council, counting, decisions, demonstration, design, discussion, drafting, editing, equality, events, following, governing, implementing, involvement, meetings, opinions, people, portfolios, programs, proposal, record, residents, residents_meetings, reviewing, search, website
from .cases import CASES
from .pages import validate
from .reader import PageReader
from .server import Cluster, Server
from .walk import SCREENSHOTS, Walk

WAYS = {
    "JavaScript on, light": {"java_script_enabled": True, "color_scheme": "light"},
    "JavaScript off, dark": {"java_script_enabled": False, "color_scheme": "dark"},
}


def stories(server):
    """Every story with its name, in the order in which a newcomer meets the site."""
    yield "a page of faults", design.faults
    yield "the front page and what every council shares", council.shared_pages
    yield "the design pages", design.gallery
    yield "design gallery in right-to-left", lambda walk: design.turned(walk, server)
    for case in CASES:
        yield f"{case.id}: the council and its structure", lambda walk, case=case: council.structure(walk, case)
        yield f"{case.id}: the proposal and its report", lambda walk, case=case: proposal.read(walk, case)
    for case in CASES:
        yield f"{case.id}: pasted and uploaded to Check a proposal", lambda walk, case=case: checking.check(walk, case)
    yield "a case with mistakes", checking.mistakes
    yield "a vote counted", counting.count


def shown():
    """What a demonstration shows, which no other site does."""
    yield "the demonstration", demonstration.county
    yield "decisions of the demonstration", decisions.voted
    yield "programs of others", programs.read


def work():
    """What people do at one council, each story on top of those before it."""
    yield "the first administrator", people.the_first_administrator
    yield "an invitation", people.invitation
    yield "codes and cookies", people.stolen_cookie
    yield "changing a post", editing.changing
    yield "adding and correcting", editing.adding
    yield "two people change one post", editing.conflict
    # Before any later papers, as the latest say which settings the council has.
    yield "the rules of call-in", decisions.settings
    yield "drafting a restructure", drafting.drafting
    yield "two people at one draft", reviewing.two_at_one_draft
    yield "a draft reviewed, returned, mended and approved", reviewing.review
    yield "find my area", area.find
    yield "who answers for a place", area.answering
    yield "the constitution", constitution.amending
    yield "bodies", bodies.board
    yield "decisions", decisions.decided
    yield "equality", equality.assessed
    yield "residents asked", involvement.asked
    yield "a discussion beside the budget", discussion.beside_the_budget
    yield "an event with few places", events.workshop
    yield "other formats and languages", equality.formats
    yield "meetings of bodies", meetings.papers
    yield "community groups", community.register
    yield "an enquiry", community.enquiry
    yield "meetings with residents", residents_meetings.review
    yield "search", lambda walk, _: search.found(walk)
    yield "following a body by mail", following.by_mail
    yield "answering back", answering_back.answered_back
    yield "in the council’s own website", website.around
    yield "portfolios", portfolios.matrix
    yield "a question from the public", portfolios.question
    yield "an open question", opinions.question
    yield "a decided restructure", implementing.effect
    yield "consulting staff and unions", consulting.consultation
    yield "two processes, one site", editing.two_processes
    yield "a resident", residents.by_letter
    yield "a resident’s own data", residents.own_data
    yield "the privacy notice", residents.notice
    yield "a report signed, planned and looked at", meetings.signed
    yield "the public record", record.read
    yield "private matters on the record", record.private
    yield "checking the record", record.check
    yield "the record altered by hand", record.tampered


class Tour:
    """The walks of one way through one site, and what was found on them."""

    def __init__(self, browser, chosen, way):
        self.browser, self.chosen, self.way, self.settings = browser, chosen, way, WAYS[way]
        self.failures, self.pages, self.reader = [], {}, None

    def walk(self, address, name, story, thorough=True):
        screenshots = SCREENSHOTS if self.chosen.screenshots and self.settings["java_script_enabled"] else None
        # One reader for all stories of a site, as it remembers what it has read.
        self.reader = self.reader or PageReader(self.browser, address, self.settings)
        walk = Walk(self.browser, address, self.settings, screenshots, thorough and not self.chosen.quick, self.reader)
        started = time.monotonic()
        try:
            story(walk)
        except Exception as problem:  # one story that breaks must not hide the others
            walk.fail(f"the story stops: {type(problem).__name__}: {str(problem).splitlines()[0]}")
        walk.close()
        self.pages.update(walk.pages)
        self.failures += [f"{name} ({self.way}): {failure}" for failure in walk.failures]
        seconds = time.monotonic() - started
        print(f"{'✘' if walk.failures else '✔'} {name} ({self.way}): {walk.steps} steps, {seconds:.0f} seconds", flush=True)

    def read(self):
        """What every visitor may read, at a site that holds all cases."""
        self.tell(stories, lambda: Server(CASES, self.chosen.address))
        if self.chosen.address is None:
            self.tell(lambda _: shown(), lambda: Server([], shows=True))

    def tell(self, stories, site):
        if not any(self.chosen.only in name for name, _ in stories(None)):
            return
        self.reader = None  # It takes styles and pictures from the site it was made for.
        with site() as server:
            for name, story in stories(server):
                if self.chosen.only in name:
                    self.walk(server.address, name, story)
            self.failures += server.complaints()

    def work(self, engine, closely):
        """What people do who sign in: at a site of its own for each way, as every one begins with an empty table.

        Every way is walked on every engine. Each way is looked at closely on one of them, as both show the same pages.
        """
        with contextlib.ExitStack() as stack:
            database = stack.enter_context(Cluster()).database("site") if engine == "PostgreSQL" else None
            site = stack.enter_context(Server(CASES[2:3], database=database))
            site.people = {}
            for name, story in work():
                self.walk(site.address, f"{name} on {engine}", lambda walk: story(walk, site), closely)
            self.failures += site.complaints()

    def govern(self, engine, closely):
        """One council from a draft to the day it takes effect: at a site whose clock is moved on, on the days of the papers."""
        name = f"from a board’s terms to a restructure in effect on {engine}"
        self.reader = None
        with contextlib.ExitStack() as stack:
            database = stack.enter_context(Cluster()).database("site") if engine == "PostgreSQL" else None
            site = stack.enter_context(Server([], database=database, moment="2026-11-23 09:00:00"))
            self.walk(site.address, name, lambda walk: governing.story(walk, site), closely)
            self.failures += site.complaints()


def tours(chosen):
    """Each way through each site: they know nothing of each other, so they can be walked at the same time."""
    for way in WAYS:
        yield way, None, False
    if (chosen.only in "work" or chosen.only in "governing") and chosen.address is None:
        for number, way in enumerate(WAYS):
            for closely, engine in enumerate(("SQLite", "PostgreSQL")):
                if chosen.where in f"{engine}, {way}":
                    yield way, engine, number == closely


def take(chosen, way, engine, closely):
    """One tour, in a process and a browser of its own."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
        tour = Tour(browser, chosen, way)
        if engine is None:
            tour.read()
        else:
            if chosen.only in "work":
                tour.work(engine, closely)
            tour.govern(engine, closely)
        browser.close()
    return tour.failures, tour.pages


def main():
    options = argparse.ArgumentParser(prog="script/journeys", description=__doc__)
    options.add_argument("--only", default="", help="stories whose name holds this; work for those of people who sign in, governing for the longest")
    options.add_argument("--screenshots", action="store_true", help="also take pictures at three widths, light and dark")
    options.add_argument("--where", default="", help="the work only on an engine or in a way whose name holds this, such as SQLite")
    options.add_argument("--quick", action="store_true", help="without axe and at one width, while writing a journey")
    options.add_argument("--address", help="walk a site that runs already and holds the papers' cases")
    options.add_argument("--at-once", type=int, default=os.cpu_count(), help="how many tours are walked at the same time")
    chosen = options.parse_args()

    started, failures, pages = time.monotonic(), [], {}
    if chosen.only in "commands" and chosen.address is None:
        failures, steps = commands.tell()
        print(f"{'✘' if failures else '✔'} the story on the command line: {steps} commands", flush=True)
    with concurrent.futures.ProcessPoolExecutor(chosen.at_once) as pool:
        for found, read in pool.map(take, *zip(*[(chosen, *tour) for tour in tours(chosen)])):
            failures += found
            pages.update(read)

    failures += validate(pages)
    for failure in failures:
        print(f"  ✘ {failure}")
    seconds = time.monotonic() - started
    print(f"{len(pages)} pages, {len(failures)} failures, {seconds:.0f} seconds")
    return 1 if failures or not (pages or chosen.only == "commands") else 0


if __name__ == "__main__":
    sys.exit(main())
