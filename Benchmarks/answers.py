"""How many residents can answer an activity in a second, and what many answers cost whoever reads them."""

import http.client
import os
import re
import sqlite3
import statistics
import subprocess
import time

from deeds import AT_ONCE, ROUNDS, SECONDS, disk
from speed import ask, resident
import council

from Tests.journeys.person import Person
from Tests.soak.activity import OPTIONS, WARDS, Activity, Resident
from Tests.soak.site import Site

AUTHORITY = "generated"
FEW, MANY, MOST = 5_000, 500_000, 1_000_000
VISITS = 15
# As long as what people write: some seventy words.
WORDS = "The bus is how my mother gets to the surgery and how the children get home from the library when it is dark. " * 4

# Everybody has a link of their own: 43 letters of base64url, of which the last stands for four bits.
LOAD = """
local count, letters = {first}, "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
local headers = {{
  ["Content-Type"] = "application/x-www-form-urlencoded", ["Cookie"] = "{cookie}", ["Origin"] = "{origin}"
}}
function request()
  count = count + 1
  local link, rest = {{}}, count
  for place = 1, 42 do
    local letter = rest % 64 + 1
    link[place], rest = letters:sub(letter, letter), math.floor(rest / 64)
  end
  local body = "{fields}&answer=" .. table.concat(link) .. "A&q1=" .. count % {options} .. "&q2=" .. count % {wards}
    .. "&q3=Because+of+what+we+saw+in+the+year+" .. count
  return wrk.format("POST", "{path}/answer", headers, body)
end
"""


def answers(promises, folder, *_):
    """Answers a second; the page of results; the file of all answers."""
    case = folder / "answered"
    council.write(case, 40, 1)
    for engine in ("sqlite", "postgresql"):
        with Site(engine, case=case) as site:
            server = site.serve()
            activity = Activity(site, server, AUTHORITY)
            rounds = []
            for number in range(ROUNDS):
                rounds.append((taken(site, server, activity, number), disk(site.room)))
                print(f"  {engine}: {rounds[-1][0]:,.0f} answers/s, the disk's own fdatasync {rounds[-1][1]:,.0f}/s, {AT_ONCE} at once")
            if engine == "sqlite":
                promises.least("answers a second, sqlite", statistics.median(one for one, _ in rounds), 1_000)
            promises.least(f"answers a second against what the disk makes durable, {engine}", statistics.median(one / two for one, two in rounds), 0.5, "×")
    with Site("sqlite", case=case) as site:
        server = site.serve()
        activity = Activity(site, server, AUTHORITY)
        for number in range(100):
            somebody = Resident(f"{WORDS} In the year {number}.", number % len(OPTIONS), number * 7 % len(WARDS))
            person = Person(server.address)
            somebody.open(person, activity.path)
            somebody.send(person, activity.path)
        results(promises, site, server, activity)
        export(promises, site, server, activity)


def taken(site, server, activity, number):
    """Answers a second, counted by the file of answers."""
    person = Person(server.address)
    page = person.get(f"{activity.path}/answer")
    fields = page.form("answer")["fields"]
    token = next(name for name in fields if name.endswith("token"))
    script = site.folder / "load.lua"
    script.write_text(
        LOAD.format(
            first=number * 10_000_000, cookie="; ".join(f"{name}={value}" for name, value in person.cookies.items()),
            origin=server.address, options=len(OPTIONS), wards=len(WARDS), path=activity.path,
            fields=f"{token}={fields[token]}&version={fields['version']}&page=all&step=send",
        )
    )
    before, started = counted(activity), time.perf_counter()
    told = subprocess.run(
        ["wrk", "-t", "1", "-c", str(AT_ONCE), "-d", str(SECONDS), "--timeout", "60", "-s", script, server.address],
        check=True, capture_output=True, text=True,
    ).stdout
    spent = time.perf_counter() - started
    refused = re.search(r"Non-2xx or 3xx responses: (\d+)", told)
    assert not refused, f"{refused[0]} of the answers\n{told}"
    return (counted(activity) - before) / spent


def counted(activity):
    page = activity.officer.get(f"{activity.path}/results")
    return int(re.search(r"([\d,]+) answers counted", page.text)[1].replace(",", ""))


def results(promises, site, server, activity):
    """The page of results with each question set out by the ward, known to the server and with one more answer."""
    firsts = {}
    for many in (FEW, MANY):
        multiply(site, many)
        address = f"{activity.path}/results?by=q2"
        cold = first_byte(activity, address)
        firsts[many] = statistics.median(first_byte(activity, address) for _ in range(VISITS))
        person, somebody = Person(server.address), Resident("One more.", 0, 0)
        somebody.open(person, activity.path)
        somebody.send(person, activity.path)
        again = first_byte(activity, address)
        assert f"{many + 1:,} answers counted" in activity.officer.get(address).text, "the page does not know of the new answer"
        print(
            f"  {many:,} answers: first byte of the results after {firsts[many] * 1000:.1f} ms, after a new answer {again * 1000:.1f} ms, "
            f"and {cold:.2f} s when nobody has asked before"
        )
    promises.report(f"first byte of the results at {MANY:,} answers against {FEW:,}", firsts[MANY] / firsts[FEW], 3, "×")


def first_byte(activity, address):
    person = activity.officer
    headers = {"Cookie": "; ".join(f"{name}={value}" for name, value in person.cookies.items())}
    connection = http.client.HTTPConnection(person.host, timeout=300)
    started = time.perf_counter()
    connection.request("GET", address, headers=headers)
    reply = connection.getresponse()
    spent = time.perf_counter() - started
    assert reply.status == 200, f"{address} answers {reply.status}"
    reply.read()
    connection.close()
    return spent


def multiply(site, many):
    """Copies the answers there are until there are so many, as if as many people had sent them."""
    connection = sqlite3.connect(site.database.removeprefix("sqlite:"), isolation_level=None)
    names = [row[1] for row in connection.execute("pragma table_info(activity_response)")]
    last = connection.execute("select max(number) from activity_response").fetchone()[0]
    connection.execute("begin immediate")
    while last < many:
        taken = min(last, many - last)
        copied = {"number": f"number + {last}", "receipt": f"receipt || '-{last}'"}
        connection.execute(
            f"insert into activity_response ({', '.join(names)}) select {', '.join(copied.get(name, name) for name in names)} "
            "from activity_response where number <= ?", (taken,)
        )
        last += taken
    connection.execute("commit")
    connection.close()


def export(promises, site, server, activity):
    """The file of a million answers: how fast it comes, and what it takes of the server's memory."""
    multiply(site, MOST)
    person = activity.officer
    headers = {"Cookie": "; ".join(f"{name}={value}" for name, value in person.cookies.items())}
    connection = http.client.HTTPConnection(person.host, timeout=600)
    before = most = resident(server.process.pid)
    started, size = time.perf_counter(), 0
    connection.request("GET", f"{activity.path}/answers.csv", headers=headers)
    reply = connection.getresponse()
    while part := reply.read(1 << 20):
        size += len(part)
        most = max(most, resident(server.process.pid))
    spent = time.perf_counter() - started
    connection.close()
    megabytes = size / 1e6
    print(f"  {MOST:,} answers as a file, {size // MOST:,} bytes each: {megabytes:,.0f} MB in {spent:.1f} s, memory of the server {before:.0f} MB before, {most:.0f} MB at most")
    promises.least("file of a million answers, MB a second", megabytes / spent, 50)
    promises.report("memory that the file takes", most - before, 50, " MB")
