"""Votes on money counted by command: the worked example of docs/counting.md, its certificate, other formats, and files that are none."""

import contextlib
import csv
import hashlib
import io
import json
import pathlib

from pabulib.checker import Checker

VOTE = """META
key;value
description;Swings, benches or trees
country;United Kingdom
unit;Eddershire
instance;2026
num_projects;3
num_votes;5
budget;100
currency;GBP
vote_type;approval
rule;equalshares/add1
date_begin;01.09.2026
date_end;30.09.2026
PROJECTS
project_id;cost;name
s;60;Swings
b;40;Benches
t;20;Trees
VOTES
voter_id;vote
1;s
2;s,b
3;s,b
4;b
5;t
"""
SHEET = "voter,s,b,t\nbudget,100\ncost,60,40,20\nname,=Swings,Benches,Trees\nAnn,x,,\nBob,x,x,\nCy,x,x,\nDi,,x,\nEve,,,x\n"
SIDEWAYS = "project;cost;name;Ann;Bob;Cy;Di;Eve\ns;60;Swings;1;1;1;;\nb;40;Benches;;1;1;1;\nt;20;Trees;;;;;1\n"


def tell(story):
    folder = story.folder / "counting"
    folder.mkdir()
    vote = folder / "vote.pb"
    vote.write_text(VOTE, "utf-8")
    by_hand(story, vote)
    formats(story, folder, vote)
    certificates(story, folder, vote)
    receipts(story, folder, vote)
    at_once(story, vote)
    measured(story, folder)
    refusals(story, folder, vote)


def answer(story, *arguments):
    return json.loads(story.run("count", *arguments, "--format", "json").stdout)


def by_hand(story, vote):
    told = answer(story, vote)
    keys = {"rule", "completion", "endowment", "winners", "cost", "budget", "rejected", "rounds", "ties"}
    story.expect(keys <= told.keys(), f"count tells only {list(told)}")
    same = (told["winners"], told["cost"], told["endowment"], told["completion"]) == (["b", "t"], 60, "28", "add1")
    story.expect(same, f"the example by hand comes out as {told}")
    story.expect(answer(story, vote, "--rule", "greedy")["winners"] == ["s", "b"], "by votes other projects win")
    story.expect(answer(story, vote, "--rule", "equal-shares")["endowment"] == "20", "equal shares alone raise nothing")
    story.expect(answer(story, vote, "--compare", "greedy")["winners"] == ["b", "s"], "the comparison is not made")
    text = story.run("count", vote, "--explain").stdout.decode()
    story.expect(text.startswith("2 of 3 projects are funded, for £60 of £100."), f"count says {text}")
    why = " ".join(story.run("count", vote, "--why", "s").stdout.decode().split())
    for part in ("they had £57.33 left", "Had it cost £", "more ballot for it alone", "Benches (b)"):
        story.expect(part in why, f"the story of what lost does not say “{part}”: {why}")
    story.expect(b"Peters and Skowron" in story.run("rules").stdout, "the rules name no source")
    story.expect(len(json.loads(story.run("rules", "--format", "json").stdout)) > 40, "rules are missing")


def found(file):
    """What the checker of the authors of Pabulib finds wrong in a file."""
    with contextlib.redirect_stdout(io.StringIO()):
        results = Checker().process_files([str(file)])
    return results[file.stem]["results"]


def formats(story, folder, vote):
    rows = list(csv.DictReader(io.StringIO(story.run("count", vote, "--format", "csv").stdout.decode("utf-8-sig"))))
    story.expect([row["outcome"] for row in rows] == ["not funded", "funded", "funded"], f"as CSV it is {rows}")
    again = folder / "again.pb"
    page = story.run("count", vote, "--format", "html").stdout.decode()
    story.expect(page.lower().startswith("<!doctype html>") and "2 of 3 projects are funded" in page and "<script" not in page, "the page is another")
    # What is no file is written to and left in its place.
    through = story.run("count", vote, "-o", "/dev/stdout").stdout
    story.expect(b"2 of 3 projects are funded" in through and pathlib.Path("/dev/stdout").is_symlink(), "a pipe was replaced by a file")
    story.run("count", vote, "--format", "pabulib", "-o", again)
    story.expect("b;40;3;Benches;1\n" in again.read_text("utf-8"), "Pabulib does not say what was selected")
    story.expect(answer(story, again)["winners"] == ["b", "t"], "what was written is counted otherwise")
    faults = found(again)
    story.expect(faults == {"errors": {}, "warnings": {}}, f"the authors’ checker of Pabulib finds {faults}")
    for name, text in (("sheet.csv", SHEET), ("sideways.csv", SIDEWAYS)):
        (folder / name).write_text(text, "utf-8")
        chosen = ("--rule", "equal-shares", "--completion", "add1", "--budget", "100", "--currency", "GBP")
        told = answer(story, folder / name, *chosen)
        story.expect((told["winners"], told["endowment"]) == (["b", "t"], "28"), f"{name} is counted as {told}")
    defused = story.run("count", folder / "sheet.csv", "--format", "csv").stdout.decode()
    story.expect(",'=Swings," in defused, "a name would run as a formula")


def certificates(story, folder, vote):
    file = folder / "certificate.json"
    first = answer(story, vote, "--certificate", file)
    told = story.run("count", "--verify", file, vote).stdout.decode()
    story.expect("The certificate holds" in told and "b t" in told, f"a certificate is told as {told}")
    proof = json.loads(file.read_text("utf-8"))
    story.expect(proof["sha256"] == first["sha256"], "the certificate names other files than the result")
    price = proof["payments"]["prices"][0]
    altered = {
        "a price": (price, "amount", str(int(price["amount"]) + 1)),
        "the winners": (proof, "winners", ["b", "s"]),
        "the cost": (proof, "cost", "61"),
        "the next step": (proof, "next", None),
        "the rule": (proof["choices"], "completion", "none"),
        "the endowment": (proof["payments"], "endowment", str(int(proof["payments"]["endowment"]) * 2)),
        "the file": (proof["sha256"], "ballots", "0" * 64),
    }
    for name, (place, key, value) in altered.items():
        kept, place[key] = place[key], value
        file.write_text(json.dumps(proof), "utf-8")
        done = story.run("count", "--verify", file, vote, status=1)
        story.expect(b"The certificate is refused. " in done.stdout, f"{name} may be altered: {done.stdout}")
        place[key] = kept
    file.write_text(json.dumps(proof), "utf-8")
    vote.write_text(VOTE.replace("5;t", "5;s"), "utf-8")
    done = story.run("count", "--verify", file, vote, status=1)
    story.expect(b"other bytes" in done.stdout, "a certificate holds for another file")
    vote.write_text(VOTE, "utf-8")
    done = story.run("count", "--verify", file, vote, "--rule", "greedy", status=1)
    story.expect(b"rule" in done.stdout, "a certificate holds for another rule")
    story.run("count", vote, "--rule", "greedy", "--certificate", file, status=2)
    story.run("count", "--verify", vote, vote, status=2)


def under(leaf, number, count, path):
    """The root that a receipt leads to, as in RFC 9162: the left half of a tree is the largest power of two below its size."""
    turns, first = [], 0
    while count > 1:
        half = 1 << (count - 1).bit_length() - 1
        isright = number - first >= half
        turns.append(isright)
        first, count = (first + half, count - half) if isright else (first, half)
    for isright, other in zip(reversed(turns), path, strict=True):
        leaf = hashlib.sha256(b"\1" + (other + leaf if isright else leaf + other)).digest()
    return leaf


def receipts(story, folder, vote):
    """Each voter has a receipt that leads to the root of the result; it says whether the ballot is counted, as it was cast."""
    file = folder / "receipts.csv"
    told = answer(story, vote, "--receipts", file)
    rows = list(csv.DictReader(io.StringIO(file.read_bytes().decode("utf-8"))))
    story.expect([row["voter_id"] for row in rows] == list("12345"), f"the receipts are of {rows}")
    story.expect(told["receipts"]["ballots"] == 5, f"the result tells of the receipts {told['receipts']}")
    story.expect(file.stat().st_mode & 0o077 == 0, "receipts can be read by others on the machine")
    marks = [["s"], ["s", "b"], ["s", "b"], ["b"], ["t"]]
    for number, row in enumerate(rows):
        said = json.dumps([row["voter_id"], marks[number]], separators=(",", ":"))
        leaf = hashlib.sha256(b"\0" + said.encode()).digest()
        story.expect(leaf.hex() == row["receipt"], f"ballot {number + 1} has another receipt than that of {said}")
        root = under(leaf, number, 5, [bytes.fromhex(part) for part in row["path"].split()])
        story.expect(root.hex() == told["receipts"]["root"], f"ballot {number + 1} does not lead to the root")
    text = story.run("count", vote, "--receipt", rows[1]["receipt"]).stdout.decode()
    for part in ("is counted: number 2 of 5", "Swings (s) and Benches (b)", told["receipts"]["root"]):
        story.expect(part in text, f"a receipt is told as {text}")
    found = answer(story, vote, "--receipt", rows[4]["receipt"].upper())
    story.expect((found["counted"], found["number"], found["marks"]) == (True, 5, ["t"]), f"as JSON it is {found}")
    altered = folder / "altered.pb"
    altered.write_text(VOTE.replace("2;s,b", "2;b"), "utf-8")
    done = story.run("count", altered, "--receipt", rows[1]["receipt"], status=1)
    story.expect(b"No ballot with this receipt" in done.stdout, f"an altered ballot has its receipt: {done.stdout}")
    story.run("count", altered, "--receipt", rows[2]["receipt"])
    done = story.run("count", vote, "--receipt", "12", status=2)
    story.expect(b"--receipt" in done.stderr and done.stdout == b"", f"a short receipt is told as {done.stderr}")
    story.run("count", vote, "--receipts", folder / "nowhere" / "receipts.csv", status=2)
    page = story.run("count", vote, "--receipts", file, "--format", "html").stdout.decode()
    story.expect(told["receipts"]["root"] in page, "the page does not name the root of the receipts")


def at_once(story, vote):
    """What would have made projects win is the same however many counts are made at once."""
    for options in (("--why", "s"), ("--why", "t", "--rule", "greedy"), ("--explain", "--format", "html")):
        one, two = (story.run("count", vote, *options, "--cores", cores).stdout for cores in ("1", "2"))
        story.expect(one == two and b"it would have been funded" in b" ".join(one.split()), f"{options}: with two cores it is another answer")
    story.run("count", vote, "--cores", "0", status=64)


def measured(story, folder):
    """What is odd and no fault is counted, and told: a voter twice, no money, dates that are none, ballots that break rules of categories."""
    file = folder / "odd.pb"

    def told(text, *options):
        file.write_text(text, "utf-8")
        done = story.run("count", file, "--format", "json", *options)
        return json.loads(done.stdout), done.stderr.decode()

    result, words = told(VOTE.replace("5;t", "4;t"))
    story.expect(result["rejected"] == {"secondBallotOfVoter": 1} and result["ballots"] == 4, f"a voter twice: {result}")
    story.expect("odd.pb:26" in words, f"a voter twice is told as {words}")
    result, words = told(VOTE.replace("5;t", "4;t"), "--ballots", "every")
    story.expect(result["rejected"] == {} and result["ballots"] == 5, f"every ballot: {result}")
    for rule in ("greedy", "phragmen", "equalshares/add1"):
        result, words = told(VOTE.replace("budget;100", "budget;0"), "--rule", rule)
        story.expect((result["winners"], result["cost"]) == ([], 0), f"without money {rule} funds {result['winners']}")
    result, words = told(VOTE.replace("30.09.2026", "31.09.2026"))
    story.expect("date_end" in words and result["winners"] == ["b", "t"], f"a date that is none: {words}")
    categories = VOTE.replace("cost;name", "cost;category").replace("Swings\n", "play\n").replace("Benches\n", "play\n")
    limited = categories.replace("rule;", "max_sum_cost_per_category;99\nrule;")
    result, words = told(limited)
    story.expect(result["rejected"] == {} and "2 ballots break the rules" in words, f"rules of categories: {words}")
    result, words = told(limited, "--ballots", "keep-to-rules")
    story.expect(result["rejected"] == {"categoryCostsTooMuch": 2}, f"rules of categories: {result['rejected']}")


def refusals(story, folder, vote):
    """What is no vote ends with 2, says where, and prints no result."""
    table = {
        "empty": ("", "The file is empty"),
        "cut off": (VOTE.split("VOTES")[0], "ends before VOTES"),
        "no number": (VOTE.replace("s;60", "s;NaN"), "vote.pb:17"),
        "below zero": (VOTE.replace("s;60", "s;-60"), "vote.pb:17"),
        "forty digits": (VOTE.replace("s;60", "s;" + "9" * 40), "18 digits"),
        "money of forty digits": (VOTE.replace("budget;100", "budget;" + "9" * 40), "18 digits"),
        "money that is no number": (VOTE.replace("budget;100", "budget;NaN"), "budget"),
        "money below zero": (VOTE.replace("budget;100", "budget;-1"), "below zero"),
        "an open quotation mark": (VOTE.replace("Swings\n", '"Swings\n'), "never closed"),
        "one id twice": (VOTE.replace("b;40", "s;40"), "vote.pb:18"),
        "a zip": ("PK\x03\x04", "spreadsheet or an archive"),
        "a sheet without costs": ("voter,a\nAnn,1\n", "cost"),
    }
    bad = folder / "bad" / "vote.pb"
    bad.parent.mkdir()
    for name, (text, words) in table.items():
        bad.write_text(text, "utf-8")
        done = story.run("count", bad, status=2)
        story.expect(done.stdout == b"", f"{name}: something is on standard output")
        story.expect(words in done.stderr.decode(), f"{name}: {done.stderr.decode()[:300]}")
    for options in (("--completion", "add2"), ("--why", "x"), ("--budget", "much"), ("--budget", "9" * 40), ("--carried-over", "NaN"), ("--ties", "lot"), ("--order", "votes")):
        done = story.run("count", vote, *options, status=2)
        story.expect(options[0] in done.stderr.decode(), f"{options}: {done.stderr.decode()[:300]}")
    story.run("count", folder, status=2)
    story.run("count", folder / "nowhere.pb", status=2)
    unknown = folder / "unknown.pb"
    unknown.write_text(VOTE.replace("5;t", "5;z"), "utf-8")
    done = story.run("count", unknown, "--format", "json")
    story.expect(json.loads(done.stdout)["rejected"] == {"unknownProject": 1}, "a ballot that names no project is counted")
    story.expect(b"unknown.pb:26" in done.stderr, f"the message does not say where: {done.stderr}")
