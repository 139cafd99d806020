"""How fast and how small `folkmoot count` is, beside pabutools and Python's csv.reader, in the same run.

Real elections are nobody's to publish: they are read from the folder that FOLKMOOT_ORACLES names, and without it only the generated
election is counted. Everything is processor seconds of whole processes, as other work on the machine would lie in the wall clock.
"""

import json
import os
import pathlib
import random
import subprocess
import sys

from peer import install

SHARES = ["--rule", "equal-shares"]
# Node's time of the rule alone for an election of this kind, as https://equalshares.net publishes it.
PUBLISHED = 4.0
# What one file may cost pabutools before it is stopped; it is then counted as having taken so long, which is too little.
CAP = 60

WALK = """import csv, sys
for path in sys.argv[1:]:
    with open(path, newline="", encoding="utf-8") as file:
        for row in csv.reader(file, delimiter=";"): pass"""

# Exact fractions, the tie rule of equalshares.net; Add1 as the cities step it: from the whole units of the share, without an exhaustive stop.
PEER = """import sys
from pabutools.election import parse_pabulib, Cost_Sat
from pabutools.rules import method_of_equal_shares, exhaustion_by_budget_increase
from pabutools.fractions import FRACTION
from pabutools.tiebreaking import TieBreakingRule
instance, profile = parse_pabulib(sys.argv[1])
ties = TieBreakingRule(lambda inst, prof, project: (project.cost, -sum(project in ballot for ballot in prof), str(project)))
if sys.argv[2] == "none":
    winners = method_of_equal_shares(instance, profile, sat_class=Cost_Sat, tie_breaking=ties)
else:
    winners = exhaustion_by_budget_increase(
        instance, profile, method_of_equal_shares, {"sat_class": Cost_Sat, "tie_breaking": ties},
        exhaustive_stop=False, budget_step=len(profile))
print(len(winners), sum(project.cost for project in winners))"""


def counts(promises, folder, folkmoot, measured):
    """The five promises of speed and memory of a count."""
    started = measured([folkmoot, "--help"], runs=20)
    print(f"  the process's own start (folkmoot --help): {started[1] * 1000:.1f} ms processor, {started[2]:.0f} MB")
    oracles = os.environ.get("FOLKMOOT_ORACLES")
    if oracles:
        real(promises, folder, folkmoot, measured, pathlib.Path(oracles))
    else:
        print("  FOLKMOOT_ORACLES names no folder of elections: the rows against pabutools and csv.reader are left out.")
    generated(promises, folder, folkmoot, measured)


def real(promises, folder, folkmoot, measured, oracles):
    elections = sorted((oracles / "pb/elections" if (oracles / "pb").is_dir() else oracles / "elections").glob("*.pb"))
    peer = install("pabutools")

    def ours(path, completion, runs=5):
        return measured([folkmoot, "count", path, *SHARES, "--completion", completion, "--format", "json"], runs=runs)

    def theirs(path, completion):
        return measured([peer, "-c", PEER, path, completion], runs=1)

    largest = next(path for path in elections if path.name == "Poland_Lodz_2022.pb")
    own, other = ours(largest, "none"), theirs(largest, "none")
    told("90,494 voters, equal shares", own, other)
    promises.least("equal shares of 90,494 voters, whole process, against pabutools 1.2.3", other[1] / own[1], 300, "×")
    promises.least("its memory against pabutools", other[2] / own[2], 20, "×")
    promises.least(f"the same against the {PUBLISHED:.0f} s of the rule that equalshares.net publishes", PUBLISHED / own[1], 20, "×")

    city = next(path for path in elections if path.name == "Poland_Wieliczka_2023_Green_Budget.pb")
    own, other = ours(city, "add1", runs=10), theirs(city, "add1")
    told("6,586 voters, Add1 of the cities", own, other)
    promises.least("Add1 of 6,586 voters, whole process, against pabutools", other[1] / own[1], 2000, "×")

    own = sum(ours(path, "none", runs=2)[1] for path in elections)
    other, capped = everything(peer, elections)
    print(f"  {len(elections)} files: Folkmoot {own:.2f} s, pabutools {other:.1f} s" + capped)
    promises.least(f"all {len(elections)} files, one process each, against pabutools", other / own, 100, "×")

    widest = max(elections, key=lambda path: path.stat().st_size)
    reading(promises, folder, folkmoot, measured, widest)


def reading(promises, folder, folkmoot, measured, path):
    """Reading alone: what nine times the file's rows more, of other voters, take beyond the file itself, for both."""
    text = path.read_text("utf-8")
    head, rows = text[: text.index("VOTES")], text[text.index("VOTES") :].splitlines(keepends=True)
    many = folder / "many.pb"
    with many.open("w", encoding="utf-8") as file:
        file.write(head + "".join(rows[:2]))
        for time in range(10):
            file.writelines(f"{int(voter) + time * 1_000_000};{rest}" for voter, _, rest in (row.partition(";") for row in rows[2:]))
    greedy = ["--rule", "greedy", "--format", "json"]
    whole = [measured([folkmoot, "count", one, *greedy], runs=10)[1] for one in (path, many)]
    walks = [measured([sys.executable, "-c", WALK, one], runs=10)[1] for one in (path, many)]
    many.unlink()
    own, walk = (whole[1] - whole[0]) / 9, (walks[1] - walks[0]) / 9
    print(
        f"  {path.stat().st_size:,} bytes: Folkmoot reads them in {own * 1000:.1f} ms, csv.reader walks them in {walk * 1000:.1f} ms; "
        f"whole processes {whole[0] * 1000:.1f} and {walks[0] * 1000:.1f} ms"
    )
    promises.least("reading the largest file, against csv.reader merely walking it", walk / own, 10, "×")


def everything(peer, elections):
    """The processor seconds of pabutools for all files; those beyond the cap count as the cap."""
    total, capped = 0.0, 0
    for path in elections:
        before = os.times()
        try:
            subprocess.run([peer, "-c", PEER, path, "none"], check=True, capture_output=True, timeout=CAP)
        except subprocess.TimeoutExpired:
            capped += 1
        after = os.times()
        total += after.children_user - before.children_user + after.children_system - before.children_system
    return total, f" ({capped} of them stopped after {CAP} s)" if capped else ""


def told(what, own, other):
    print(
        f"  {what}: Folkmoot {own[1] * 1000:.1f} ms and {own[2]:.0f} MB, pabutools {other[1]:.2f} s and {other[2]:.0f} MB "
        "(processor, whole processes)"
    )


def generated(promises, folder, folkmoot, measured):
    """The same town with ten times the people, ten times the prices and ten times the money: as much to decide, on ten times the ballots."""
    taken = {}
    for voters in (200_000, 2_000_000):
        path = folder / f"{voters}.pb"
        write(path, voters)
        command = [folkmoot, "count", path, *SHARES, "--completion", "add1", "--format", "json"]
        outcome = json.loads(subprocess.run(command, check=True, capture_output=True).stdout)
        taken[voters] = measured(command, runs=3 if voters < 1_000_000 else 1)
        wall, processor, memory = taken[voters]
        print(
            f"  {voters:,} voters, 500 projects, {path.stat().st_size / 1_000_000:.0f} MB: {processor:.2f} s processor, {wall:.2f} s wall, "
            f"{memory:.0f} MB, {len(outcome['winners'])} winners, endowment {outcome['endowment']}"
        )
        path.unlink()
    small, large = taken[200_000], taken[2_000_000]
    promises.report("Add1 of 2,000,000 voters against 200,000, processor", large[1] / small[1], 12, "×")
    promises.report("its memory", large[2], 2000, " MB")


def write(path, voters):
    """A town of twenty neighbourhoods: of the marks on a ballot two in three are for what is near, where some things are liked more than others."""
    chance = random.Random(1)
    scale = voters // 200_000
    costs = [chance.randrange(5_000, 200_000) * scale for _ in range(500)]
    with path.open("w", encoding="utf-8") as file:
        file.write(f"META\nkey;value\nbudget;{sum(costs) // 3}\nnum_votes;{voters}\nvote_type;approval\nPROJECTS\nproject_id;cost\n")
        file.writelines(f"{place + 1};{cost}\n" for place, cost in enumerate(costs))
        file.write("VOTES\nvoter_id;vote\n")
        draw = chance.random
        for voter in range(1, voters + 1):
            home, marks = int(draw() * 20) * 25, set()
            for _ in range(1 + int(draw() * 10)):
                marks.add(1 + (int(draw() * 500) if draw() < 1 / 3 else home + int(draw() * draw() * 25)))
            file.write(f"{voter};{','.join(map(str, marks))}\n")
