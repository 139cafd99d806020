"""The public record as a visitor reads and checks it, and what happens when somebody alters a table by hand."""

import hashlib
import pathlib
import re
import subprocess
import sys


def read(walk, site):
    walk.open("/rotherham", "record-council")
    walk.follow("record", "Public record", exact=False)
    walk.says("Nothing here can be changed quietly", "Unbroken")
    walk.follow("record-open", "Leave out private matters")
    told = walk.page.locator(".chain").inner_text()
    walk.expect("private matter" not in told.lower() and "Post changed" in told, "private matters are not left out")
    walk.open("/rotherham/record", "record-again")
    walk.page.get_by_text("Find entries").click()
    walk.fill(deed="enter-case")
    walk.press("record-found", "Find")
    walk.says("What was found")
    walk.open("/rotherham/record?from=31+June+2014", "record-mistake", status=400)
    walk.open("/rotherham/record/1", "record-entry")
    walk.says("Its place in the record")


def private(walk, site):
    """What concerns somebody’s own affairs keeps its place, and says nothing."""
    walk.open("/rotherham/record?deed=private", "record-private")
    walk.says("Private matter")
    text = walk.page.locator("main").inner_text()
    walk.expect("example.org" not in text, "an address stands on the public record")


def check(walk, site):
    """A copy of the record, the published program, a seal, and the fingerprint of a printed page."""
    walk.open("/rotherham/record/check", "record-check")
    heading = walk.context.request.get("/rotherham/record/1/heading.txt").body()
    walk.fill(fingerprint=hashlib.sha256(heading).hexdigest()[:12])
    walk.press("record-check-found", "Check")
    walk.says("On the record")
    walk.fill(fingerprint="0123456789")
    walk.press("record-check-not-found", "Check")
    walk.says("Not on the record")
    walk.open("/rotherham/record/seals", "record-seals")
    day = re.search(r"(\d{4}-\d{2}-\d{2})\.txt", walk.page.content())[1]
    for name, place in (
        ("record.txt", "/rotherham/record.txt"),
        ("check-record.py", "/check-record.py"),
        ("day.txt", f"/rotherham/record/seals/{day}.txt"),
    ):
        (site.path / name).write_bytes(walk.context.request.get(place).body())
    told = run_check(site)
    walk.expect(told.startswith("Unbroken"), f"the check of a copy says {told!r}")
    copy = site.path / "record.txt"
    copy.write_bytes(copy.read_bytes().replace(b"Rotherham", b"Rotherhom", 1))
    told = run_check(site)
    walk.expect(told.startswith("Broken at"), f"the check of an altered copy says {told!r}")


def run_check(site):
    done = subprocess.run(
        [sys.executable, "check-record.py", "record.txt", "day.txt"], cwd=site.path, capture_output=True, text=True
    )
    return done.stdout or done.stderr


def tampered(walk, site):
    """`folkmoot verify` says that all is well; after an alteration by hand it names what and where."""
    site.command("verify")
    by_hand(site, "UPDATE post SET grade = 'PO 99' WHERE reference = 'CIO' AND authority = 'rotherham'")
    told = site.command("verify", status=1)
    for words in ("post", "CIO", "grade", "PO 99"):
        walk.expect(words in told, f"verify does not name {words}: {told[:400]}")


def by_hand(site, statement):
    """What somebody with the password of the database could do."""
    if site.database.startswith("sqlite:"):
        import sqlite3

        with sqlite3.connect(site.database.removeprefix("sqlite:")) as connection:
            connection.execute(statement)
        connection.close()
    else:
        subprocess.run(["psql", "-q", site.database, "-c", statement], check=True)
