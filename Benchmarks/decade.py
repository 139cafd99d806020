"""A council of ten years against one of one year: how long any public page, and a search, keeps a visitor waiting."""

import http.client
import json
import random
import sqlite3
import statistics
import time
import urllib.parse

import council
from deeds import ROOT
from Tests.soak.site import Site

BODIES, MEMBERS, MEETINGS_A_YEAR, ITEMS, PAPERS = 120, 100, 900, 10, 60_000 / 9_000
VISITS, MOST_PAGE, MOST_SEARCH = 60, 3, 5
LAST = "2026-06-30"
# Words as often as people write them: the first everywhere, the last in a few papers.
WORDS = [f"{first}{last}" for last in ("ing", "ation", "ed", "er", "s", "al", "ment", "") for first in (
    "road", "house", "school", "park", "bridg", "librar", "budg", "tax", "plann", "licens", "river", "flood", "wast", "street",
    "light", "bus", "train", "farm", "forest", "harbour", "market", "health", "care", "child", "youth", "sport", "museum", "art",
)]


def decade(promises, folder):
    """Both councils in a database of their own, the same pages of each asked in turn."""
    took = {}
    for years in (1, 10):
        source = folder / f"council-{years}"
        council.write(source, 400, 4)
        with Site("sqlite", case=source) as site:
            started = time.perf_counter()
            fill(site.database.removeprefix("sqlite:"), years)
            site.command("search rebuild")
            print(f"  {years} years are made and can be found after {time.perf_counter() - started:.0f} s", flush=True)
            server = site.serve()
            took[years] = {name: waits(server.port, pages) for name, pages in kinds(years).items()}
    for name in took[1]:
        one, ten = took[1][name], took[10][name]
        print(f"  {name}: p95 {one:.1f} ms in one year, {ten:.1f} ms in ten", flush=True)
        most = MOST_SEARCH if name.startswith("search") else MOST_PAGE
        promises.report(f"{name}, p95 of ten years against one", ten / one, most, "×")


def waits(port, pages):
    """The p95 in milliseconds of visits, each made afresh for somebody who brings a cookie."""
    connection, chance, times = http.client.HTTPConnection("127.0.0.1", port, timeout=60), random.Random(7), []
    for number in range(VISITS + 5):
        page = chance.choice(pages)
        started = time.perf_counter()
        connection.request("GET", page, headers={"Cookie": "known-to-nobody=1"})
        reply = connection.getresponse()
        reply.read()
        assert reply.status == 200, f"{page} answers {reply.status}"
        if number >= 5:
            times.append((time.perf_counter() - started) * 1000)
    return statistics.quantiles(times, n=20)[18]


def kinds(years):
    chance = random.Random(3)
    meetings = [chance.randrange(years * MEETINGS_A_YEAR) for _ in range(40)]
    place = "/generated"
    names = [f"{place}/meetings/{reference(number)}" for number in meetings]
    bodies = [f"B{number}" for number in range(BODIES)]

    def search(*words):
        return [f"{place}/search?q={urllib.parse.quote(word)}" for word in words]

    return {
        "front page of the council": [place],
        "bodies": [f"{place}/bodies"],
        "a body": [f"{place}/bodies/{body}" for body in bodies],
        "members": [f"{place}/members"],
        "a member": [f"{place}/members/M{number}" for number in range(MEMBERS)],
        "meetings": [f"{place}/meetings"],
        "meetings of a body": [f"{place}/meetings?body={body}" for body in bodies],
        "a meeting": names,
        "a paper": [f"{name}/papers/1-1" for name in names],
        "all papers as one page": [f"{name}/pack.html" for name in names],
        "motions and votes": [f"{name}/votes" for name in names],
        "decisions": [f"{place}/decisions"],
        "decisions of a body": [f"{place}/decisions?body={body}" for body in bodies],
        "a decision": [f"{place}/decisions/D{number}" for number in meetings],
        "forward plan": [f"{place}/forward-plan"],
        "structure": [f"{place}/structure"],
        "public record": [f"{place}/record"],
        "calendar of a body": [f"{place}/bodies/{body}/meetings.ics" for body in bodies],
        "Popolo": [f"{place}/popolo.json"],
        "meetings for programs of others": [f"{place}/mgWebService.asmx/GetMeetings?lCommitteeId=1&sFromDate=01/01/2026&sToDate=30/06/2026"],
        "search by words": search(*[f"{chance.choice(WORDS[:40])} {chance.choice(WORDS)}" for _ in range(30)]),
        "search by a word that is everywhere": search("council"),
        "search by a phrase": search(*[f'"{chance.choice(WORDS[:20])} {chance.choice(WORDS[:20])}"' for _ in range(30)]),
    }


def reference(number):
    return f"B{number % BODIES}-{number}"


def fill(file, years):
    """Bodies, members, and so many years of meetings with their items, papers, minutes and decisions, written at once."""
    chance = random.Random(years)
    weights = [1 / (place + 1) for place in range(len(WORDS))]

    def text(words):
        return "The council " + " ".join(chance.choices(WORDS, weights, k=words)) + "."

    connection = sqlite3.connect(file)
    connection.execute("pragma foreign_keys = on")
    always = ("0001-01-01", "9999-12-31")
    for number in range(BODIES):
        add(connection, "body", "generated", f"B{number}", *always, number, LAST, "list", f"Committee {number}", "committee",
            "decides", None, "[]", "[]", "[]", 3, text(80), "[]")
    for number in range(MEMBERS):
        add(connection, "member", "generated", f"M{number}", *always, number, LAST, "list", f"Cllr Invented {number}", None, None, "[]", "[]")
        for seat in range(4):
            add(connection, "membership", "generated", f"S{number}-{seat}", *always, number, LAST, "list",
                f"B{(number * 4 + seat) % BODIES}", f"M{number}", None, "member", 1, None)
    count = years * MEETINGS_A_YEAR
    for number in range(count):
        day = connection.execute("select date(?, ?)", (LAST, f"-{number * 365 // MEETINGS_A_YEAR} days")).fetchone()[0]
        meeting(connection, chance, text, number, count, day)
    connection.commit()
    connection.close()


def meeting(connection, chance, text, number, count, day):
    name, at = reference(number), f"{day}T09:00:00.000Z"
    add(connection, "meeting", "generated", name, count - number, f"B{number % BODIES}", day, 600, "County Hall", "",
        "scheduled", "", None, None, "", at, at, at)
    for item in range(1, ITEMS + 1):
        add(connection, "agenda_item", "generated", name, item, item, str(item), text(5), "report", "", None, None, at)
        if item <= PAPERS or (item == int(PAPERS) + 1 and chance.random() < PAPERS % 1):
            body = "\n\n".join(f"## {text(3)}\n\n{text(60)}\n\n{text(60)}" for _ in range(2))
            add(connection, "meeting_paper", "generated", name, f"{item}-1", 1, item, text(6), "Director", body,
                json.dumps([text(10)]), '{"none":{}}', 0, 0, "", at, None)
    add(connection, "meeting_minutes", "generated", name, 1, text(200), at)
    add(connection, "decision", "generated", f"D{number}", day, "body", f"B{number % BODIES}", None, name, 1, None, text(5), "1",
        text(30), text(20), "None", "None", 0, 0, '{"isKey":false,"wards":[]}', None, None, "Scheme", None, at, day, None, None, 0, None, "",
        None, "[]")


def add(connection, table, *values):
    connection.execute(f"insert into {table} values ({', '.join('?' * len(values))})", values)
