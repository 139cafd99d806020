"""Tries to lose an acknowledged change: by kills, stops, a full disk, a clock set back, a hundred people at once, a farewell, and an hour in which all answer."""

import argparse
import random
import sys
import time

from . import clock, farewell, full, hour, hundred, kills, stops
from .disk import SmallDisk
from .stage import Stage

CAMPAIGNS = ("kills", "stops", "full", "clock", "hundred", "farewell", "hour")
ENGINES = ("sqlite", "postgresql")
WINDOWS = 4


def main():
    asked = options()
    ended = [play(engine, asked) for engine in asked.engine or ENGINES]
    sys.exit(0 if all(ended) else 1)


def options():
    parser = argparse.ArgumentParser(prog="script/soak", description=__doc__)
    parser.add_argument("campaign", nargs="*", help=f"which of them: {', '.join(CAMPAIGNS)}; all unless it is said")
    parser.add_argument("--short", action="store_true", help="a little of each")
    parser.add_argument("--kills", type=int, help="how many kills on each engine; 1,000 unless it is short")
    parser.add_argument("--stops", type=int, help="how many stops of PostgreSQL; 100 unless it is short")
    parser.add_argument("--engine", action="append", choices=ENGINES, help="one engine only")
    parser.add_argument("--chance", type=int, default=random.randrange(1 << 30), help="the number that chance begins with")
    asked = parser.parse_args()
    unknown = set(asked.campaign) - set(CAMPAIGNS)
    if unknown:
        parser.error(f"there is no campaign named {', '.join(unknown)}; there are {', '.join(CAMPAIGNS)}")
    asked.kills = asked.kills or (10 if asked.short else 1000)
    asked.stops = asked.stops or (2 if asked.short else 100)
    return asked


def play(engine, asked):
    """The campaigns on one engine. Whether nothing was lost."""
    wanted = asked.campaign or CAMPAIGNS
    if asked.short:
        return on_small_disk(engine, asked, wanted)
    # Kills in earnest are of a database on the real disk.
    others = [name for name in wanted if name != "full"]
    ended = not others or on_stage(engine, asked, others)
    return ("full" not in wanted or on_small_disk(engine, asked, ["full"])) and ended


def on_small_disk(engine, asked, names):
    disk = SmallDisk()
    try:
        return on_stage(engine, asked, names, disk)
    finally:
        disk.close()


def on_stage(engine, asked, names, disk=None):
    """Some campaigns one after another on one site."""
    stage = Stage(engine, WINDOWS, asked.chance, disk and disk.folder)
    campaigns = {
        "kills": lambda: kills.run(stage, asked.kills),
        "stops": lambda: stops.run(stage, asked.stops),
        "full": lambda: full.run(stage, disk),
        "clock": lambda: clock.run(stage),
        "hundred": lambda: hundred.run(stage, 100, 8 if asked.short else 99),
        "farewell": lambda: farewell.run(stage, 2 if asked.short else 20),
        "hour": lambda: hour.run(stage, 300 if asked.short else 10_000),
    }
    try:
        for name in names:
            started = time.monotonic()
            told = campaigns[name]()
            print(f"✔ {engine}, {name}: {told} ({time.monotonic() - started:.0f} s)", flush=True)
        return True
    except AssertionError as error:
        print(f"✘ {engine}, --chance {asked.chance}: {error}", flush=True)
        return False
    finally:
        stage.close()


main()
