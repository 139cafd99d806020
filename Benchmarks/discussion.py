"""How long a page of a discussion takes at 10,000 comments against 100, and at 10,000 topics against 100: from one running site, in turns, in one run.

Comments and topics are written straight into the database that Folkmoot has made: that many would take an hour to write in, as an account that writes much waits.
"""

import datetime
import http.client
import pathlib
import socket
import sqlite3
import subprocess
import time

SIZES = {"100": 100, "10,000": 10_000}
ROUNDS = 200
WORDS = "The lamps on the bypass could be dimmed after midnight, and the crossing at the school left lit. " * 3


def discussion(promises, folder, folkmoot, ready):
    database = folder / "discussion.db"
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    council = begin(folkmoot, database)
    fill(database, council)
    server = subprocess.Popen(
        [folkmoot, "serve", "--database", f"sqlite:{database}", "--port", str(port)], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    try:
        ready(server, port)
        for what, pages in pages_of(council).items():
            times = measure(port, pages)
            small, large = (at95(times[size]) for size in SIZES)
            print(f"  {what}: p95 {small * 1000:.2f} ms at 100, {large * 1000:.2f} ms at 10,000 ({ROUNDS} answers each, in turns)")
            promises.report(f"{what} at 10,000 against 100, p95", large / small, 2, "×")
    finally:
        server.terminate()
        server.wait()


def pages_of(council):
    """What is asked for: at each size the same page, with fifty entries on it."""
    home = f"/{council}/discussions"
    comments, topics = {size: f"{home}/T-2026-{n}/1" for n, size in enumerate(SIZES, 1)}, {size: f"{home}/T-2026-{n}" for n, size in enumerate(SIZES, 3)}
    half = {size: f"{address}?after={number // 2}" for (size, address), number in zip(comments.items(), SIZES.values())}
    return {
        "the first page of comments": comments,
        "a page in the middle of the comments": half,
        "the latest comments": {size: f"{address}?order=latest" for size, address in comments.items()},
        "ideas, the most supported first": topics,
    }


def begin(folkmoot, database):
    """A council in a new database."""
    case = pathlib.Path(__file__).resolve().parents[1] / "Examples" / "rotherham-2014"
    subprocess.run([folkmoot, "import-case", case, "--database", f"sqlite:{database}"], check=True, stdout=subprocess.DEVNULL)
    return "rotherham"


def fill(path, council):
    """Two topics with so many comments each, and two discussions with so many topics each."""
    database = sqlite3.connect(path)
    today = datetime.date.today()
    for number, size in enumerate(SIZES.values(), 1):
        begin_discussion(database, council, number, "talk", today)
        write(database, council, number, [post(1, "topic", 0)] + [post(n, "comment", 1) for n in range(2, size + 2)])
    for number, size in enumerate(SIZES.values(), 3):
        begin_discussion(database, council, number, "ideas", today)
        write(database, council, number, [post(n, "topic", 0) for n in range(1, size + 1)])
        database.executemany(
            "insert into discussion_tally values (?, ?, ?, ?, ?, '')",
            [(council, f"T-2026-{number}", n, n * 7919 % 1000, n % 40) for n in range(1, size + 1)],
        )
    database.commit()
    database.close()


def begin_discussion(database, council, number, kind, today):
    database.execute(
        "insert into discussion values (?, ?, ?, 'The budget', 'What comes first?', ?, ?, 'before', '- Keep to the subject.', null, ?)",
        (council, f"T-2026-{number}", kind, str(today), str(today + datetime.timedelta(days=30)), f"{today}T09:00:00.000Z"),
    )


def post(number, kind, topic):
    return number, kind, topic, f"Topic {number}" if kind == "topic" else "", f"{number}. {WORDS}"


def write(database, council, discussion, posts):
    database.executemany(
        "insert into discussion_post values (?, ?, ?, ?, ?, ?, ?, '', '', 'shown', '', '', '2026-01-05T09:00:00.000Z', '', 'salt')",
        [(council, f"T-2026-{discussion}", *one) for one in posts],
    )


def measure(port, pages):
    """Seconds of each answer, the sizes in turns, so that what else the machine does falls on both."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
    times = {size: [] for size in pages}
    for turn in range(ROUNDS + 10):
        for size, address in pages.items():
            started = time.perf_counter()
            connection.request("GET", address)
            answer = connection.getresponse()
            body = answer.read()
            if turn >= 10:
                times[size].append(time.perf_counter() - started)
            assert answer.status == 200 and len(body) > 10_000, f"{address} answers {answer.status} with {len(body)} bytes"
    connection.close()
    return times


def at95(times):
    return sorted(times)[int(len(times) * 0.95)]
