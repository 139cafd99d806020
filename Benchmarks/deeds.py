"""How many durable deeds a second go through HTTP, against what the disk and PostgreSQL themselves can do in the same run."""

import datetime
import os
import pathlib
import re
import statistics
import subprocess
import sys
import time
import urllib.parse

import council

ROOT = pathlib.Path(__file__).resolve().parents[1]
os.environ.setdefault("FOLKMOOT", str(ROOT / ".build/release/folkmoot"))
sys.path.insert(0, str(ROOT))

from Tests.journeys.person import Person  # noqa: E402
from Tests.soak.officer import Officer, words  # noqa: E402
from Tests.soak.site import Site  # noqa: E402

AUTHORITY = "generated"
# Of both sides: people at Folkmoot, and clients of pgbench.
AT_ONCE = 64
SECONDS = 6
ROUNDS = 3
POSTS = 2_000
# Each is changed by one request at a time, to and fro between two titles.
EDITED = 4 * AT_ONCE
TITLES = ("Officer", "Adviser")
PAGES = 20
TICKS = os.sysconf("SC_CLK_TCK")

LOAD = """
local forms, count = {{}}, -2 -- wrk makes one request that it does not send
for line in io.lines("{forms}") do
  local path, there, back = line:match("^(%S+) (%S+) (%S+)$")
  forms[#forms + 1] = {{path = path, bodies = {{[0] = there, back}}}}
end
local headers = {{
  ["Content-Type"] = "application/x-www-form-urlencoded", ["Cookie"] = "{cookie}", ["Origin"] = "{origin}"
}}
function request()
  count = count + 1
  local form = forms[count % #forms + 1]
  return wrk.format("POST", form.path, headers, form.bodies[math.floor(count / #forms) % 2])
end
"""


def deeds(promises, folder, *_):
    """Deeds against the disk and against pgbench, and the structure page of one engine against the other's."""
    case = folder / "council"
    council.write(case, POSTS, 1)
    pages = {}
    for engine, what in (("sqlite", "the disk's own fdatasync"), ("postgresql", "pgbench -N")):
        with Site(engine, case=case) as site:
            server = site.serve()
            rounds = list(measure(site, server, Load(site, server)))
            for ours, theirs in rounds:
                print(f"  {engine}: {ours:,.0f} deeds/s, {what}: {theirs:,.0f}/s, {AT_ONCE} at once")
            # The promise is one of at least; what is reported is what is at most.
            promises.report(
                f"half of {what} a second against deeds on {engine}",
                0.5 * statistics.median(theirs / ours for ours, theirs in rounds), 1, "×",
            )
            site.command("verify")
            pages[engine] = page_cost(server)
            print(f"  {engine}: the structure page of {POSTS:,} posts takes {pages[engine] * 1000:.1f} ms of the server's processor")
    promises.report("that page on PostgreSQL against SQLite, processor of the server", pages["postgresql"] / pages["sqlite"], 1.5, "×")


def measure(site, server, load):
    """Deeds a second and what they are held against, one after the other, some times."""
    url = bench_database(site) if site.engine == "postgresql" else None
    for number in range(ROUNDS):
        theirs = simple_updates(url) if url else disk(site.room)
        yield load.run(number), theirs


class Load:
    """An officer's windows that each change a post of their own, over and over."""

    def __init__(self, site, server):
        self.folder, self.server = site.folder, server
        self.officer = Officer(site, server, 1, authority=AUTHORITY)
        self.forms = [self.learn(f"P{number}") for number in range(1, EDITED + 1)]

    def learn(self, post):
        """The form that gives a post each of its two titles, with what its sender was shown before."""
        person, path = self.officer.person, f"/{AUTHORITY}/posts/{post}/edit"
        bodies = {}
        # The first change is of the version the papers entered; from the second on it goes to and fro.
        for title in (*TITLES, *TITLES, TITLES[0])[1:]:
            typed = {
                "title": f"{title} {post}", "reason": "Measured.", "on": datetime.date.today().isoformat(),
                "under": "Line 7 of the scheme", "under-kind": "delegation", "in-spite": "yes",
            }
            fields = {**person.get(path).form("seen")["fields"], **typed}
            reply = person.post(path, fields)
            assert reply.status == 303, f"{path} answers {reply.status}: {words(reply)}"
            bodies[title] = urllib.parse.urlencode(fields)
        return path, bodies

    def run(self, number):
        """Deeds a second, counted by the entries of the record."""
        self.write_forms()
        script = self.folder / "load.lua"
        cookie = "; ".join(f"{name}={value}" for name, value in self.officer.person.cookies.items())
        script.write_text(LOAD.format(forms=self.folder / "forms", cookie=cookie, origin=self.server.address))
        before, started = self.entries(), time.perf_counter()
        told = subprocess.run(
            ["wrk", "-t", "1", "-c", str(AT_ONCE), "-d", str(SECONDS), "--timeout", "60", "-s", script, self.server.address],
            check=True, capture_output=True, text=True,
        ).stdout
        taken = time.perf_counter() - started
        refused = re.search(r"Non-2xx or 3xx responses: (\d+)", told)
        assert not refused, f"{refused[0]} of the changes\n{told}"
        return (self.entries() - before) / taken

    def write_forms(self):
        """For each post the form that changes it now, and the one that changes it back."""
        listed = self.officer.person.get(f"/{AUTHORITY}/establishment.csv").text
        with open(self.folder / "forms", "w") as file:
            for path, bodies in self.forms:
                post = path.split("/")[3]
                now, other = TITLES if f"{TITLES[0]} {post}," in listed else reversed(TITLES)
                file.write(f"{path} {bodies[other]} {bodies[now]}\n")

    def entries(self):
        page = self.officer.person.get(f"/{AUTHORITY}/record").text
        return max(map(int, re.findall(rf"/{AUTHORITY}/record/(\d+)", page)))


def disk(folder):
    """How often a second the disk makes one small write durable."""
    with open(folder / "probe", "wb", buffering=0) as file:
        block, count, started = b"x" * 4096, 0, time.perf_counter()
        while time.perf_counter() - started < SECONDS / 2:
            file.write(block)
            os.fdatasync(file.fileno())
            count += 1
        return count / (time.perf_counter() - started)


def bench_database(site):
    """A database beside the site's on the same cluster, for pgbench."""
    subprocess.run(["psql", "-q", "-d", site.database, "-c", "create database bench"], check=True)
    url = site.database.replace("///postgres?", "///bench?")
    subprocess.run(["pgbench", "-i", "-q", "-s", "10", url], check=True, capture_output=True)
    return url


def simple_updates(url):
    told = subprocess.run(
        ["pgbench", "-N", "-n", "-c", str(AT_ONCE), "-j", "1", "-T", str(SECONDS), url], check=True, capture_output=True, text=True
    ).stdout
    return float(re.search(r"tps = ([\d.]+)", told)[1])


def page_cost(server):
    """Seconds of the server's processor for the structure page, whole and with nothing kept from the last time."""
    visitor = Person(server.address)
    address = f"/{AUTHORITY}/structure?as=table"
    costs = []
    for number in range(4):
        before = processor(server.process.pid)
        for _ in range(PAGES):
            page = visitor.get(address)
            assert page.status == 200 and page.text.count("<tr") >= POSTS, f"the structure page is not whole: {page.status}"
        if number:
            costs.append((processor(server.process.pid) - before) / PAGES)
    return min(costs)


def processor(process):
    fields = pathlib.Path(f"/proc/{process}/stat").read_text().rsplit(")", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) / TICKS
