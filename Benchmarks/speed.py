"""How many pages a second go through HTTP, against the server's own bare answer and against Django, in the same run."""

import http.client
import json
import os
import pathlib
import re
import resource
import socket
import statistics
import subprocess
import sys
import time

import council
from deeds import ROOT
from Tests.soak.site import Site, free_port

PROPOSALS = 16
PAGE = "/generated/proposals"
LOOKUP = "/generated/my-area?q=S60+2TH"
# A constant, which costs what carrying a request costs and nothing else.
BARE = "/robots.txt"
SECONDS, ROUNDS, CONNECTIONS = 4, 3, 64
CROWD, IDLE = 256, 10_000
ITEM = """{% for proposal in proposals %}<li><h3><a href="/{{ council.id }}/proposals/{{ proposal.id }}">{{ proposal.title }}</a></h3>\
<p>{{ proposal.summary }}</p><p class="facts"><span>Decision day {{ proposal.decision_day|date:"j F Y" }}</span>\
<span>Takes effect {{ proposal.effective_day|date:"j F Y" }}</span></p></li>{% endfor %}"""


ROWS = ("rates", "lookup", "crowd", "django", "idle")


def speed(promises, folder, rows=ROWS):
    """Pages unchanged, afresh and as Django makes them; patience in a crowd; memory of idle visitors."""
    first = write(folder / "proposal-1", 1)
    for engine in ("sqlite", "postgresql") if {"rates", "lookup", "crowd"} & set(rows) else ("sqlite",):
        with Site(engine, case=first) as site:
            for number in range(2, PROPOSALS + 1):
                site.command("import-case", str(write(folder / f"proposal-{number}", number)))
            server = site.serve()
            page = ask(server.port, PAGE)
            print(f"  {engine}: the page has {len(page.body):,} bytes")
            if "rates" in rows:
                rates(promises, engine, server, page)
            if "lookup" in rows:
                lookup(promises, engine, site, server, folder)
            if "crowd" in rows:
                crowd(promises, engine, server)
            if engine == "sqlite" and "django" in rows:
                django(promises, folder, site, server, page)
            if engine == "sqlite" and "idle" in rows:
                idle(promises, server)


def write(folder, number):
    """A small council's next proposal."""
    council.write(folder, 40, 2)
    case = folder / "case.yml"
    text = case.read_text("utf-8").replace("case: generated\n", f"case: generated-{number}\n")
    text = text.replace("title: A generated restructure", f"title: Restructure {number} of the services for people and places")
    summary = "Two teams become one, three posts are regraded, and the work of the fourth moves to where it is done. " * 2
    case.write_text(text.replace("summary: Changes of every common kind.", f"summary: {summary.strip()}"), "utf-8")
    return folder


def rates(promises, engine, server, page):
    """Requests a second of the same page: known and unchanged, rendered afresh, and the bare answer."""
    known = {"If-None-Match": page.headers["ETag"]}
    # Who brings a cookie gets a page made for them.
    afresh = {"Cookie": "known-to-nobody=1"}
    rounds = []
    for _ in range(ROUNDS):
        bare = wrk(server.port, BARE).rate
        unchanged = wrk(server.port, PAGE, known, expect=304).rate
        fresh = wrk(server.port, PAGE, afresh).rate
        print(f"  {engine}: bare {bare:,.0f}/s, unchanged {unchanged:,.0f}/s, rendered afresh {fresh:,.0f}/s")
        rounds.append((unchanged / bare, fresh / bare))
    promises.least(f"unchanged page against the bare answer, {engine}", statistics.median(one for one, _ in rounds), 0.7, "×")
    promises.least(f"page rendered afresh against the bare answer, {engine}", statistics.median(two for _, two in rounds), 0.3, "×")


def lookup(promises, engine, site, server, folder):
    """A postcode looked up, and who answers for it, as a page of its own for each visitor."""
    map, directory = folder / "area.geojson", folder / "ONSPD.csv"
    ring = [[-1.4, 53.4], [-1.3, 53.4], [-1.3, 53.5], [-1.4, 53.5], [-1.4, 53.4]]
    kinds = (("district", "E07999991", ""), ("electoral-division", "E58999991", "L1"), ("ward", "E05999991", "L2"))
    features = [
        {
            "type": "Feature",
            "properties": {"reference": f"L{place}", "name": f"Place {place}", "kind": kind, "code": code, "parents": parent},
            "geometry": {"type": "Polygon", "coordinates": [ring]},
        }
        for place, (kind, code, parent) in enumerate(kinds, 1)
    ]
    map.write_text(json.dumps({"type": "FeatureCollection", "features": features}), "utf-8")
    directory.write_text(
        "pcds,doterm,oscty,ced,oslaua,osward,parish,lat,long\nS60 2TH,,,E58999991,E07999991,E05999991,,53.45,-1.35\n", "utf-8"
    )
    site.command("import-places", str(map), "--authority", "generated")
    site.command("import-postcodes", str(directory))
    assert b"Place 3" in ask(server.port, LOOKUP).body, "the postcode is not found"
    ratios = []
    for _ in range(ROUNDS):
        bare, found = wrk(server.port, BARE).rate, wrk(server.port, LOOKUP).rate
        print(f"  {engine}: bare {bare:,.0f}/s, a postcode looked up {found:,.0f}/s")
        ratios.append(found / bare)
    promises.least(f"postcode looked up against the bare answer, {engine}", statistics.median(ratios), 0.4, "×")


def crowd(promises, engine, server):
    for what, headers in (("as it stands", {}), ("rendered afresh", {"Cookie": "known-to-nobody=1"})):
        told = wrk(server.port, PAGE, headers, connections=CROWD)
        print(f"  {engine}: {CROWD} connections, page {what}: half within {told.p50:.1f} ms, 99 of 100 within {told.p99:.1f} ms")
        promises.report(f"slowest hundredth against the middle at {CROWD} connections, page {what}, {engine}", told.p99 / told.p50, 6, "×")


def django(promises, folder, site, server, page):
    """The same page by Django's ORM and templates, behind gunicorn with the faster of its two usual workers, by turns with ours."""
    python = install()
    text = page.body.decode()
    start, end = text.index('<ul class="plain stack">') + 24, text.index("</ul>", text.index('<ul class="plain stack">'))
    (folder / "proposals.html").write_text(text[:start] + ITEM + text[end:], "utf-8")
    environment = {**os.environ, "BENCH_FOLDER": str(folder), "BENCH_DATABASE": site.database.removeprefix("sqlite:")}
    workers, ratios = str(os.cpu_count()), []
    for kind in (["-k", "sync"], ["-k", "gthread", "--threads", "4"]):
        port = free_port()
        process = subprocess.Popen(
            [python, "-m", "gunicorn", "-w", workers, *kind, "-b", f"127.0.0.1:{port}", "--log-level", "error", "page:application"],
            cwd=ROOT / "Benchmarks/django", env=environment,
        )
        try:
            theirs = wait_for(port)
            same = abs(len(theirs.body) - len(page.body)) < 0.02 * len(page.body) and theirs.body.count(b"<h3>") == PROPOSALS
            assert same, f"Django's page is another: {len(theirs.body)} bytes, ours {len(page.body)}"
            rounds = [(wrk(port, PAGE).rate, wrk(server.port, PAGE).rate) for _ in range(ROUNDS)]
        finally:
            process.terminate()
            process.wait()
        for rate, ours in rounds:
            print(f"  Django, {workers} workers of gunicorn, {kind[1]}: {rate:,.0f}/s; Folkmoot {ours:,.0f}/s")
        ratios.append(statistics.median(ours / rate for rate, ours in rounds))
    promises.least("the page against Django with its ORM on SQLite", min(ratios), 15, "×")


def install():
    """Django in an environment of its own."""
    place, wanted = ROOT / ".build/django", ROOT / "Benchmarks/requirements.txt"
    stamp = place / "installed"
    if not stamp.exists() or stamp.read_bytes() != wanted.read_bytes():
        subprocess.run([sys.executable, "-m", "venv", place], check=True)
        subprocess.run([place / "bin/pip", "install", "--quiet", "-r", wanted], check=True)
        stamp.write_bytes(wanted.read_bytes())
    return place / "bin/python"


def wait_for(port):
    limit = time.monotonic() + 30
    while True:
        try:
            return ask(port, PAGE)
        except OSError:
            assert time.monotonic() < limit, "Django does not answer"
            time.sleep(0.05)


def idle(promises, server):
    """So many visitors who have asked once and keep their connection."""
    least = IDLE + 200
    _, most = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (min(most, max(least, 1024)), most))
    held = []
    for _ in range(IDLE):
        held.append(socket.create_connection(("127.0.0.1", server.port)))
        held[-1].sendall(f"GET {BARE} HTTP/1.1\r\nHost: x\r\n\r\n".encode())
    for one in held:
        assert one.recv(4096).startswith(b"HTTP/1.1 200"), "an idle visitor was not answered"
    memory = resident(server.process.pid)
    for one in held:
        one.close()
    promises.report(f"memory with {IDLE:,} idle connections", memory, 250, " MB")


def resident(process):
    said = pathlib.Path(f"/proc/{process}/status").read_text()
    return int(re.search(r"VmRSS:\s+(\d+)", said)[1]) / 1024


class ask:
    """One answer."""

    def __init__(self, port, path, headers={}, expect=200):
        connection = http.client.HTTPConnection("127.0.0.1", port, timeout=30)
        connection.request("GET", path, headers=headers)
        reply = connection.getresponse()
        self.status, self.headers, self.body = reply.status, reply.headers, reply.read()
        assert self.status == expect, f"{path} answers {self.status} and not {expect}"


class wrk:
    """What wrk says of many requests for one address; every answer has to be the one that is expected."""

    def __init__(self, port, path, headers={}, connections=CONNECTIONS, expect=200):
        url = f"http://127.0.0.1:{port}{path}"
        given = [part for name, value in headers.items() for part in ("-H", f"{name}: {value}")]
        ask(port, path, headers, expect)
        told = subprocess.run(
            ["wrk", "-t", "1", "-c", str(connections), "-d", str(SECONDS), "--latency", "--timeout", "30", *given, url],
            check=True, capture_output=True, text=True,
        ).stdout
        refused = re.search(r"Non-2xx or 3xx responses: \d+|Socket errors: .*", told)
        assert not refused or "connect 0, read 0, write 0, timeout 0" in refused[0], f"{path}: {refused[0]}"
        self.rate = float(re.search(r"Requests/sec:\s+([\d.]+)", told)[1])
        self.p50, self.p99 = (milliseconds(re.search(rf"{share}%\s+([\d.]+)(us|ms|s)", told)) for share in (50, 99))


def milliseconds(found):
    return float(found[1]) * {"us": 0.001, "ms": 1, "s": 1000}[found[2]]
