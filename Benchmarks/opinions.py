"""How fast and how small `folkmoot opinions` is, beside red-dwarf, in the same run; and whether Polis's own rule comes to what Polis published.

Everything is processor seconds of whole processes. Conversations of Polis are read from the folder that FOLKMOOT_ORACLES names, as `polis/NAME/votes.csv` (its
export) with `polis/NAME/math.json` (the answer of its server, with base-clusters, group-clusters, group-votes, repness and group-aware-consensus);
without them only the generated conversation is measured.
"""

import csv
import json
import os
import pathlib
import random
import subprocess

from peer import install

# The same answers, read as plainly as can be, through its own pipeline: projection, groups, statistics.
PEER = """import csv, sys
from reddwarf.implementations.polis import run_pipeline
number = {"agree": 1, "disagree": -1, "pass": 0}
with open(sys.argv[1], newline="", encoding="utf-8") as file:
    votes = [{"participant_id": int(row["participant"]), "statement_id": int(row["statement"]), "vote": number[row["vote"]], "modified": 0}
             for row in csv.DictReader(file)]
result = run_pipeline(votes=votes, random_state=0)
print(result.participants_df["cluster_id"].value_counts().to_dict())"""


def opinions(promises, folder, folkmoot, measured):
    path = folder / "opinions.csv"
    answers = write(path, people=2_000, statements=900)
    own = measured([folkmoot, "opinions", path, "--format", "json"], runs=5)
    other = measured([install("red-dwarf"), "-c", PEER, path], runs=3)
    print(
        f"  2,000 people, 900 statements, {answers:,} answers: Folkmoot {own[1] * 1000:.0f} ms and {own[2]:.0f} MB, "
        f"red-dwarf {other[1]:.2f} s and {other[2]:.0f} MB (processor, whole processes)"
    )
    promises.least("opinion groups of 2,000 people and 900 statements, whole process, against red-dwarf 0.4.0", other[1] / own[1], 5, "×")
    promises.least("their memory against red-dwarf", other[2] / own[2], 5, "×")
    oracles = os.environ.get("FOLKMOOT_ORACLES")
    published = sorted(pathlib.Path(oracles).glob("polis/*/math.json")) if oracles else []
    if not published:
        print("  FOLKMOOT_ORACLES names no conversations of Polis: the comparison with its published groups is left out.")
    for answer in published:
        same, of, what = compared(answer, folder, folkmoot)
        promises.least(f"{answer.parent.name}: published figures that Polis's rule gives here, {what}", same / of, 1)


def compared(path, folder, folkmoot):
    """How many published figures come out the same, of how many: groups, votes of groups, consensus, representative statements."""
    math = json.loads(path.read_text("utf-8"))
    clusters = math["base-clusters"]
    base, votes = folder / "base.csv", folder / "polis.csv"
    with base.open("w", newline="", encoding="utf-8") as file:
        rows = csv.writer(file)
        rows.writerow(["cluster", "x", "y", "participant"])
        for name, x, y, members in zip(clusters["id"], clusters["x"], clusters["y"], clusters["members"]):
            rows.writerows([name, x, y, member] for member in members)
    left_out = {str(name) for name in math.get("mod-out", [])}
    with (path.parent / "votes.csv").open(newline="", encoding="utf-8") as file, votes.open("w", newline="", encoding="utf-8") as kept:
        rows = csv.writer(kept)
        rows.writerow(["participant", "statement", "vote"])
        rows.writerows(
            [row["voter-id"], row["comment-id"], row["vote"]] for row in csv.DictReader(file) if row["comment-id"] not in left_out
        )
    command = [folkmoot, "opinions", votes, "--base-clusters", base, "--format", "json", "--participants"]
    found = json.loads(subprocess.run(command, check=True, capture_output=True).stdout)
    groups = {group["id"]: group for group in math["group-clusters"]}
    members = dict(zip(clusters["id"], clusters["members"]))
    official = {name: {str(one) for cluster in group["members"] for one in members[cluster]} for name, group in groups.items()}
    own = {}
    for person in found["participants"]:
        if person["group"]:
            own.setdefault(person["group"], set()).add(person["participant"])
    letter = {name: next((mine for mine, people in own.items() if people == theirs), None) for name, theirs in official.items()}
    checks = [("groups", letter[name] is not None) for name in groups]
    place = {group["group"]: index for index, group in enumerate(found["groups"])}
    statements = {one["statement"]: one for one in found["consensus"]}
    for name, group in math["group-votes"].items():
        mine = place.get(letter.get(int(name)))
        for statement, tally in group["votes"].items():
            one = statements.get(statement, {}).get("groups")
            same = mine is not None and (one is None and not tally["S"] or one is not None and (
                one[mine]["agree"], one[mine]["disagree"], sum(one[mine].values())) == (tally["A"], tally["D"], tally["S"]))
            checks.append(("votes", same))
    for statement, value in math["group-aware-consensus"].items():
        if statement in statements:
            checks.append(("consensus", abs(statements[statement]["agreement"] - value) < 1e-12))
    for name, chosen in math["repness"].items():
        mine = place.get(letter.get(int(name)))
        ours = [one["statement"] for one in found["groups"][mine]["representative"]] if mine is not None else None
        checks.append(("representative", ours == [str(one["tid"]) for one in chosen]))
    counted = {kind: (sum(same for k, same in checks if k == kind), sum(k == kind for k, _ in checks)) for kind, _ in checks}
    return sum(same for _, same in checks), len(checks), ", ".join(f"{kind} {a} of {b}" for kind, (a, b) in counted.items())


def write(path, people, statements):
    """Three camps with a mind of their own on every statement; everybody answers one statement in five."""
    chance, answers = random.Random(1), 0
    camps = [[chance.random() < 0.5 for _ in range(statements)] for _ in range(3)]
    with path.open("w", encoding="utf-8") as file:
        file.write("participant,statement,vote\n")
        for person in range(people):
            for statement in range(statements):
                if chance.random() < 0.2:
                    answers += 1
                    draw = chance.random()
                    agrees = camps[person % 3][statement] == (chance.random() < 0.75)
                    file.write(f"{person},{statement},{'pass' if draw < 0.1 else 'agree' if agrees else 'disagree'}\n")
    return answers
