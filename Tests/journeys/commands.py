"""The same story on the command line: every case checked, drawn and reported; establishments out and in; and bad input refused."""

import json
import pathlib
import shutil
import subprocess
import tempfile
import xml.dom.minidom

from . import keeping, tallying
from .cases import CASES, ROOT
from .server import FOLKMOOT

BLOCKED = {"rotherham-2014"}


class Story:
    def __init__(self, folder):
        self.folder, self.failures, self.steps = pathlib.Path(folder), [], 0

    def run(self, *arguments, status=0):
        """What a command printed; anything but the expected status is a failure."""
        self.steps += 1
        done = subprocess.run([FOLKMOOT, *map(str, arguments)], capture_output=True, timeout=120)
        self.expect(done.returncode == status, f"{arguments} ends with {done.returncode}: {done.stderr.decode()[:300]}")
        return done

    def expect(self, is_so, otherwise):
        if not is_so:
            self.failures.append(otherwise)


def tell():
    """The failures of the whole story, and how many commands were given."""
    with tempfile.TemporaryDirectory(prefix="folkmoot-commands-") as folder:
        story = Story(folder)
        for case in CASES:
            answer(story, case)
            papers(story, case)
        story.expect(story.run("rulebook").stdout.count(b"LGHA 1989") > 3, "the rulebook does not cite the Act of 1989")
        clock = story.run("clock", "2011-12-15", "--for", "council", "--published", "2011-12-08", status=1)
        story.expect(b"Wednesday 7 December 2011" in clock.stdout, "the clock does not say the last day")
        balance(story)
        opinions(story)
        figures(story)
        establishments(story)
        refusals(story)
        tallying.tell(story)
        keeping.tell(story)
        return story.failures, story.steps


def answer(story, case):
    status = 1 if case.id in BLOCKED else 0
    told = json.loads(story.run("check", case.folder, "--format", "json", status=status).stdout)
    keys = {"case", "before", "after", "money", "changes", "findings", "verdict"}
    story.expect(keys <= told.keys() and told["case"] == case.id, f"{case.id}: keys are missing from {list(told)}")
    story.expect({"posts", "fte", "fteByFund"} <= told["before"].keys(), f"{case.id}: before tells {list(told['before'])}")
    story.expect({"byYear", "byFund"} <= told["money"].keys(), f"{case.id}: money tells {list(told['money'])}")
    asked = {"rule", "citation", "outcome", "severity", "subject", "message", "remedy"}
    story.expect(all(asked <= finding.keys() for finding in told["findings"]), f"{case.id}: a finding lacks a key")
    if case.id == "rotherham-2014":
        story.expect((told["before"]["fte"], told["before"]["fteByFund"]["HRA"]) == (26, 13.8), "26 FTE, 13.8 on housing")
    text = story.run("check", case.folder, status=status).stdout
    story.expect(b"\x1b" not in text, f"{case.id}: colour where there is no terminal")
    page = story.run("check", case.folder, "--format", "html", status=status).stdout
    story.expect(page.startswith(b"<!DOCTYPE html>"), f"{case.id}: the page has no document type")
    story.expect(b'href="/' not in page, f"{case.id}: the page leads to a site that is not there")


def papers(story, case):
    for form, start in (("html", b"<!DOCTYPE html>"), ("pdf", b"%PDF-1.7"), ("docx", b"PK"), ("md", b"# ")):
        path = story.folder / f"report.{form}"
        story.run("report", case.folder, "--format", form, "-o", path)
        story.expect(path.exists() and path.read_bytes().startswith(start), f"{case.id}: {form} is not what it says")
    facts = subprocess.run(["pdfinfo", story.folder / "report.pdf"], capture_output=True, text=True).stdout
    story.expect("Tagged:          yes" in facts, f"{case.id}: the PDF is not tagged")
    for side in ("--before", "--after", "--both"):
        story.run("draw", case.folder, side, "-o", story.folder / "chart.svg")
        xml.dom.minidom.parse(str(story.folder / "chart.svg"))


def balance(story):
    """Seats worked out are read again and keep the rules; a majority without its majority does not."""
    seats = story.run("balance", ROOT / "Examples/political-balance.csv", "--format", "csv").stdout
    file = story.folder / "seats.csv"
    file.write_bytes(seats)
    story.run("balance", file)
    file.write_bytes(seats.replace(b"Committee of ten,committee,10,7,", b"Committee of ten,committee,10,5,"))
    told = json.loads(story.run("balance", file, "--format", "json", status=1).stdout)
    story.expect(any("5 of 10 seats" in finding["message"] for finding in told["findings"]), "the lost majority is not told")


def opinions(story):
    """Two camps are found and what both want comes first, in whatever order the rows stand; a mistyped vote is told with its place."""
    rows = [f"{person},{statement},{'agree' if person % 2 else 'disagree'}" for person in range(40) for statement in range(9)]
    rows += [f"{person},both,agree" for person in range(40)]
    file = story.folder / "opinions.csv"
    answers = []
    for order in (rows, rows[::-1]):
        file.write_text("participant,statement,vote\n" + "\n".join(order), "utf-8")
        answers.append(json.loads(story.run("opinions", file, "--format", "json").stdout))
    for told in answers:
        story.expect([group["people"] for group in told["groups"]] == [20, 20], "two camps of twenty are not found")
        story.expect(told["consensus"][0]["statement"] == "both", "what both camps want is not first")
    story.expect(answers[0]["attempts"] == answers[1]["attempts"], "the order of the rows changes a figure")
    file.write_text("participant,statement,vote\na,1,agre\n", "utf-8")
    story.expect(b"opinions.csv:2:5" in story.run("opinions", file, status=2).stderr, "a mistyped vote is not told with its place")


def figures(story):
    """A figure named in a recommendation is the case's wherever the recommendation is read."""
    case = next(case for case in CASES if case.id == "rotherham-2014")
    folder = story.folder / "figures"
    shutil.copytree(case.folder, folder)
    text = (folder / "case.yml").read_text("utf-8")
    (folder / "case.yml").write_text(text.replace("the proposed next steps", '"one service of {unit.NPE.after.posts} posts"', 1), "utf-8")
    for page in (
        story.run("check", folder, "--format", "html", status=1).stdout,
        story.run("report", folder, "--format", "md").stdout,
    ):
        story.expect(b"support one service of 24 posts" in page, "a figure in a recommendation is not put in")


def establishments(story):
    database = f"sqlite:{story.folder}/folkmoot.db"
    case = next(case for case in CASES if case.id == "rotherham-2014")
    story.run("import-case", case.folder, "--database", database)
    whole = ("--database", database, "--authority", case.authority)
    first, second = story.folder / "first.csv", story.folder / "second.csv"
    story.run("export-establishment", *whole, "--on", case.day, "-o", first)
    story.run("import-establishment", first, *whole, "--from", case.day)
    story.run("export-establishment", *whole, "--on", case.day, "-o", second)
    story.expect(first.read_bytes() == second.read_bytes(), "out and in again, the establishment is not the same")
    story.run("export-establishment", *whole, "--on", case.day, "--form", "organogram", "-o", story.folder / "org")
    story.run("import-establishment", story.folder / "org-senior.csv", story.folder / "org-junior.csv")


def refusals(story):
    """Bad input ends with 2, says where, and prints no answer."""
    case = next(case for case in CASES if case.id == "kent-2010")
    text, rows = ((case.folder / name).read_text("utf-8") for name in ("case.yml", "establishment.csv"))
    bombs = "a: &a [x]\nb: &b [*a, *a]\nc: [*b, *b]\n"
    table = {
        "an unknown post": (text.replace("reports_to: OSLM", "reports_to: OSML", 1), rows, "OSLM"),
        "a 31 June": (text.replace("2010-03-23", "2010-06-31", 1), rows, "case.yml:"),
        "a YAML bomb": (bombs, rows, "case.yml:"),
        "a zip called CSV": (text, "PK\x03\x04 not a table", "establishment.csv"),
        "no files": (None, None, "case.yml"),
        "a file of 200 MB": (text, "large", "MB"),
    }
    for name, (case_text, csv, words) in table.items():
        folder = story.folder / "bad"
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir()
        if case_text is not None:
            (folder / "case.yml").write_text(case_text, "utf-8")
            (folder / "establishment.csv").write_text(csv, "utf-8")
        if csv == "large":
            with open(folder / "establishment.csv", "r+b") as file:
                file.truncate(200 * 1024 * 1024)
        done = story.run("check", folder, status=2)
        story.expect(done.stdout == b"", f"{name}: something is on standard output")
        story.expect(words in done.stderr.decode(), f"{name}: {done.stderr.decode()[:300]}")
