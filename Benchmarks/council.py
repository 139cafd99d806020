"""An invented council of any size, as a case folder: a tree of units, posts in it, and changes of every common kind."""

import csv
import pathlib

COLUMNS = (
    "record reference title unit unit_kind reports_to grade subject_to_evaluation pay_from pay_to fte posts basis status area "
    "funding cost designations delegations proper_officer_functions outside_seats duties from to"
).split()
GRADES = [f"KR{number}" for number in range(3, 14)]
FUNDINGS = ["GF 100%", "GF 60% | HRA 40%", "DSG 100%", "", "PHG 25% | GF 75%"]
TITLES = ["Officer", "Senior Officer", "Adviser", "Social Worker", "Engineer", "Librarian", "Planner", "Support Assistant"]
TEAM = 20


def write(folder, posts, changes):
    """Writes case.yml and establishment.csv with so many posts and changes into a folder."""
    folder = pathlib.Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    with open(folder / "establishment.csv", "w", newline="", encoding="utf-8") as file:
        writer = csv.DictWriter(file, COLUMNS)
        writer.writeheader()
        teams = -(-posts // TEAM)
        writer.writerows(units(teams))
        writer.writerows(people(posts))
    (folder / "case.yml").write_text(case(posts, changes), "utf-8")


def units(teams):
    """Ten teams to a service, ten services to a division, ten divisions to a directorate."""
    kinds = [("T", "team", "Team"), ("S", "service", "Service"), ("D", "division", "Division"), ("X", "directorate", "Directorate")]
    count = teams
    for level, (letter, kind, word) in enumerate(kinds):
        parent = kinds[level + 1][0] if level + 1 < len(kinds) else None
        for number in range(count):
            yield {
                "record": "unit", "reference": f"{letter}{number}", "title": f"{word} {number}", "unit_kind": kind,
                "unit": f"{parent}{number // 10}" if parent else "",
            }
        count = -(-count // 10)


def people(posts):
    """The first post of a team leads it and reports to the leader of the next team up."""
    for number in range(posts):
        team, place = divmod(number, TEAM)
        leader = team * TEAM if place else (team // 10) * TEAM if team else None
        yield {
            "record": "post", "reference": f"P{number}", "unit": f"T{team}",
            "title": f"Manager of team {team}" if place == 0 else f"{TITLES[number % len(TITLES)]}, team {team}",
            "reports_to": "" if leader is None else f"P{leader}", "grade": GRADES[number % len(GRADES)],
            "pay_from": 22000 + number % 30 * 500, "pay_to": 26000 + number % 30 * 500,
            "fte": "1" if number % 3 else "0.81", "posts": 1 if number % 9 else 3, "basis": "permanent",
            "status": "vacant" if number % 17 == 0 else "filled", "funding": FUNDINGS[number % len(FUNDINGS)],
            "cost": 31000 + number % 40 * 750, "duties": f"Duty {number}" if number % 50 == 0 else "",
        }


def case(posts, changes):
    lines = [HEAD]
    step = max(1, posts // changes)
    for index in range(changes):
        number = index * step + 1
        lines.append(change(index, number if number % TEAM else number + 1))
    return "\n".join(lines) + "\n"


def change(index, number):
    kinds = [
        f"  - retitle_post: P{number}\n    to: New title {index}",
        f"  - regrade_post: P{number}\n    to: KR9",
        f"  - change_fte: P{number}\n    to: 0.6",
        f"  - delete_post: P{number}\n    because: The work ends",
        f"  - move_post: P{number}\n    to: T0\n    reports_to: P0",
        f"  - change_funding: P{number}\n    to: {{HRA: 60, GF: 40}}",
        f"  - change_area: P{number}\n    to: East",
        f"  - create_post: {{reference: N{index}, title: New post {index}, unit: T{number // TEAM}, grade: KR8, "
        f"reports_to: P{number // TEAM * TEAM}, cost: 40000, funding: {{GF: 100}}}}",
    ]
    return kinds[index % len(kinds)]


HEAD = """case: generated
title: A generated restructure
summary: Changes of every common kind.
authority:
  id: generated
  name: Generated County Council
  short_name: Generated
  kind: county
  governance: leader-and-cabinet
  settings: {most_tiers: 5, least_span: 2, most_span: 12, source: Invented}
decision: {day: 2026-01-20, by: Cabinet}
effective: 2026-04-01
extent: part
changes:"""
