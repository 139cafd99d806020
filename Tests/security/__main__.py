"""Attacks a live site with tools made for that. Each is a module of its own, named here."""

import argparse
import sys

from ..soak.site import Site
from . import api, wapiti

# Each takes an invented county that is served, a number of minutes and a seed, and gives back what it found, in words.
TOOLS = {"wapiti": wapiti.attack, "api": api.attack}


def main():
    parser = argparse.ArgumentParser(prog="script/security", description=__doc__)
    parser.add_argument("tool", nargs="*", help=f"which of them: {', '.join(TOOLS)}; all unless it is said")
    parser.add_argument("--minutes", type=float, default=10, help="how long each may take on each database, about")
    parser.add_argument("--seed", type=int, help="asks the API the same questions each time")
    parser.add_argument("--engine", choices=("sqlite", "postgresql"), action="append", help="only on this database")
    asked = parser.parse_args()
    if unknown := set(asked.tool) - set(TOOLS):
        parser.error(f"there is no tool named {', '.join(sorted(unknown))}; there are {', '.join(TOOLS)}")
    found = [told for engine in asked.engine or ("sqlite", "postgresql") for told in attack(engine, asked)]
    sys.exit(1 if found else 0)


def attack(engine, asked):
    found = []
    with Site(engine, case=None) as site:
        server = site.serve(options=("--demo",))
        for name in asked.tool or TOOLS:
            told = TOOLS[name](server, site.folder, asked.minutes, asked.seed)
            print(f"{'✘' if told else '✔'} {name}, {engine}: {'; '.join(told) or 'nothing of consequence'}", flush=True)
            found += told
        site.command("verify")
        assert server.is_up, f"the site did not survive: {site.said()}"
    return found


main()
