"""Measures Folkmoot against its promises. Times are processor seconds of whole processes, the best of some runs."""

import functools
import os
import pathlib
import socket
import subprocess
import sys
import tempfile
import time
import urllib.request

import answers as asked
import council
import counts
import decade
import deeds
import discussion as talk
import drafting as steps
import opinions as conversations
import pack
import speed
import postcodes as directory
import verify

FOLKMOOT = pathlib.Path(__file__).resolve().parents[1] / ".build/release/folkmoot"
READ = "import csv,sys\nfor row in csv.DictReader(open(sys.argv[1], newline='', encoding='utf-8')): pass"
RUNS = 5
MEGABYTE = 1024


def measured(command, runs=RUNS, accept=(0, 1)):
    """Least wall and processor seconds, and most resident megabytes, of some runs of a command."""
    walls, processors, memory = [], [], 0
    for _ in range(runs):
        started = time.perf_counter()
        child = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
        complaint = child.stderr.read()
        _, status, usage = os.wait4(child.pid, 0)
        child.returncode = os.waitstatus_to_exitcode(status)
        walls.append(time.perf_counter() - started)
        processors.append(usage.ru_utime + usage.ru_stime)
        memory = max(memory, usage.ru_maxrss / MEGABYTE)
        if child.returncode not in accept:
            sys.exit(f"{' '.join(map(str, command))} ends with {child.returncode}: {complaint.decode()[:600]}")
    return min(walls), min(processors), memory


class Promises:
    def __init__(self):
        self.broken = 0

    def report(self, what, value, most, unit=""):
        kept = value <= most
        self.broken += not kept
        print(f"{'✔' if kept else '✘'} {what}: {value:.2f}{unit} (promised: at most {most:g}{unit})", flush=True)

    def least(self, what, value, least, unit=""):
        kept = value >= least
        self.broken += not kept
        print(f"{'✔' if kept else '✘'} {what}: {value:.2f}{unit} (promised: at least {least:g}{unit})", flush=True)


def check(promises, folder):
    sizes = {}
    for name, posts, changes in (("40,000", 40_000, 4_000), ("400,000", 400_000, 40_000)):
        council.write(folder / name, posts, changes)
        sizes[name] = measured([FOLKMOOT, "check", folder / name], runs=RUNS if posts < 100_000 else 2)
        wall, processor, memory = sizes[name]
        print(f"  check of {name} posts: {wall:.3f} s wall, {processor:.3f} s processor, {memory:.0f} MB")
    wall, processor, _ = measured([sys.executable, "-c", READ, folder / "40,000" / "establishment.csv"])
    print(f"  csv.DictReader reading the same file: {wall:.3f} s wall, {processor:.3f} s processor")
    small, large = sizes["40,000"], sizes["400,000"]
    promises.report("check of 40,000 posts against Python reading the file, wall", small[0] / wall, 2, "×")
    promises.report("peak memory of that check", small[2], 400, " MB")
    promises.report("ten times the posts and changes, processor", large[1] / small[1], 12, "×")


def chart(promises, folder):
    council.write(folder / "chart", 2_000, 40)
    drawn = measured([FOLKMOOT, "draw", folder / "chart", "--after", "-o", folder / "after.svg"])
    promises.report("drawing 2,000 posts, whole process, processor", drawn[1] * 1000, 200, " ms")


def balance(promises, folder):
    groups = {"A": 43, "B": 31, "C": 12, "D": 7, "E": 4, "No group": 3}
    rows = [["body", "kind", "seats", *groups], ["Members", "council", 100, *groups.values()]]
    rows += [[f"Committee {number}", "committee", 7 + number % 9] + [""] * len(groups) for number in range(20)]
    file = folder / "balance.csv"
    file.write_text("\n".join(",".join(map(str, row)) for row in rows), "utf-8")
    worked = measured([FOLKMOOT, "balance", file], runs=20)
    promises.report("political balance of 100 members over 20 bodies, whole process, processor", worked[1] * 1000, 50, " ms")


def site(promises, folder):
    database = f"sqlite:{folder}/bench.db"
    examples = pathlib.Path(__file__).resolve().parents[1] / "Examples"
    for case in sorted(path for path in examples.iterdir() if path.is_dir()):
        subprocess.run([FOLKMOOT, "import-case", case, "--database", database], check=True, stdout=subprocess.DEVNULL)
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    started = time.perf_counter()
    server = subprocess.Popen(
        [FOLKMOOT, "serve", "--database", database, "--port", str(port)], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    try:
        promises.report("serve is ready after", ready(server, port) - started, 1, " s")
        promises.report("serve idles at", resident(server.pid), 60, " MB")
    finally:
        server.terminate()
        server.wait()


def verification(promises, folder):
    verify.verify(promises, folder, FOLKMOOT, measured)


def postcodes(promises, folder):
    directory.postcodes(promises, folder, FOLKMOOT, measured, pathlib.Path(__file__).resolve().parents[1] / "Examples")


def drafting(promises, folder):
    steps.drafting(promises, folder, FOLKMOOT, measured)


def count(promises, folder):
    counts.counts(promises, folder, FOLKMOOT, measured)


def opinions(promises, folder):
    conversations.opinions(promises, folder, FOLKMOOT, measured)


def answers(promises, folder):
    asked.answers(promises, folder)


def discussion(promises, folder):
    talk.discussion(promises, folder, FOLKMOOT, ready)


def ready(server, port):
    for _ in range(3000):
        try:
            urllib.request.urlopen(f"http://127.0.0.1:{port}/healthz", timeout=1).read()
            return time.perf_counter()
        except OSError:
            if server.poll() is not None:
                break
            time.sleep(0.01)
    sys.exit("folkmoot serve does not answer")


def resident(process):
    for line in open(f"/proc/{process}/status"):
        if line.startswith("VmRSS:"):
            return int(line.split()[1]) / 1024
    sys.exit("folkmoot serve has ended")


def parts():
    """All, or those that are named."""
    parts = (check, chart, balance, site, verification, postcodes, drafting, deeds.deeds, speed.speed, decade.decade, pack.pack, count, opinions, answers, discussion)
    known = {part.__name__: part for part in parts}
    known |= {f"speed:{row}": functools.partial(speed.speed, rows=(row,)) for row in speed.ROWS}
    named = sys.argv[1:] or [part.__name__ for part in parts]
    if unknown := set(named) - set(known):
        sys.exit(f"There is no {', '.join(sorted(unknown))} to measure. There are {', '.join(known)}.")
    return [known[name] for name in named]


def main():
    promises = Promises()
    with tempfile.TemporaryDirectory(prefix="folkmoot-bench-") as folder:
        for part in parts():
            part(promises, pathlib.Path(folder))
    print("Every promise is kept." if not promises.broken else f"{promises.broken} promises are broken.")
    sys.exit(1 if promises.broken else 0)


main()
