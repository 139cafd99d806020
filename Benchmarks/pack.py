"""All papers of a meeting as one PDF: 25 reports of 16 pages or so."""

import http.client
import os
import pathlib
import random
import sqlite3
import subprocess
import time

import council
from decade import LAST, WORDS, add
from Tests.soak.site import Site

REPORTS, LEAST_PAGES, MOST_CPU = 25, 400, 30
SECTIONS, PARAGRAPHS, WORDS_EACH = 14, 8, 62


def pack(promises, folder):
    """The processor time of the site and of the programs it starts, for one pack made afresh."""
    source = folder / "council-pack"
    council.write(source, 400, 4)
    with Site("sqlite", case=source) as site:
        fill(site.database.removeprefix("sqlite:"))
        server = site.serve()
        before, started = spent(server.process.pid), time.perf_counter()
        connection = http.client.HTTPConnection("127.0.0.1", server.port, timeout=300)
        connection.request("GET", "/generated/meetings/B0-0/pack.pdf")
        reply = connection.getresponse()
        made = reply.read()
        assert reply.status == 200, f"the pack answers {reply.status}: {made[:300]}"
        took = spent(server.process.pid) - before
        file = folder / "pack.pdf"
        file.write_bytes(made)
        pages = int(subprocess.run(["qpdf", "--show-npages", file], capture_output=True, text=True, check=True).stdout)
        print(f"  {pages} pages in {time.perf_counter() - started:.0f} s, {len(made) / 1e6:.1f} MB", flush=True)
        promises.least("pages of the pack", pages, LEAST_PAGES)
        promises.report("processor time for a pack of 400 pages", took * 400 / pages, MOST_CPU, " s")


def spent(process):
    """The processor seconds of a process and of those it started and waited for."""
    fields = pathlib.Path(f"/proc/{process}/stat").read_text().rsplit(")", 1)[1].split()
    return sum(int(field) for field in fields[11:15]) / os.sysconf("SC_CLK_TCK")


def fill(file):
    chance, at = random.Random(4), f"{LAST}T09:00:00.000Z"

    def text(words):
        return "The council " + " ".join(chance.choices(WORDS, k=words)) + "."

    connection = sqlite3.connect(file)
    add(connection, "body", "generated", "B0", "0001-01-01", "9999-12-31", 0, LAST, "list", "Committee", "committee",
        "decides", None, "[]", "[]", "[]", 3, "", "[]")
    add(connection, "meeting", "generated", "B0-0", 1, "B0", LAST, 600, "County Hall", "", "scheduled", "", None, None, "", at, at, None)
    for item in range(1, REPORTS + 1):
        add(connection, "agenda_item", "generated", "B0-0", item, item, str(item), text(5), "report", "", None, None, at)
        body = "\n\n".join(
            f"## {text(3)}\n\n" + "\n\n".join(text(WORDS_EACH) for _ in range(PARAGRAPHS)) for _ in range(SECTIONS))
        add(connection, "meeting_paper", "generated", "B0-0", f"{item}-1", 1, item, text(6), "Director", body,
            f'["{text(10)}"]', '{"none":{}}', 0, 0, "", at, None)
    connection.commit()
    connection.close()
