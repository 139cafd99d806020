"""An invented directory of postcodes of the size and shape of the real one, and how long it takes to enter it."""

import itertools
import random
import shutil
import subprocess

from Tests.soak.site import Site

COLUMNS = (
    "pcd pcd2 pcds dointr doterm oscty ced oslaua osward parish usertype oseast1m osnrth1m osgrdind oshlthau nhser ctry rgn streg "
    "pcon eer teclec ttwa pct itl statsward oa01 casward npark lsoa01 msoa01 ur01ind oac01 oa11 lsoa11 msoa11 wz11 sicbl bua24 "
    "ru11ind oac11 lat long lep1 lep2 pfa imd calncv icb oa21 lsoa21 msoa21"
).split()
ROWS = 2_600_000
IN_A_SECTOR = 236
LETTERS = "ABDEFGHJLNPQRSTUWXYZ"


def write(path, rows=ROWS):
    """Writes so many postcodes, one in three of them given up, sector by sector."""
    chance = random.Random(1)
    units = ["".join(pair) for pair in itertools.product(LETTERS, LETTERS)]
    areas = ["".join(pair) for pair in itertools.product("ABCDEFGHKLMNOPRSTW", LETTERS)]
    sectors = ((f"{area}{district}", figure) for area in areas for district in range(1, 21) for figure in range(1, 10))
    with open(path, "w", encoding="utf-8", newline="") as file:
        file.write(",".join(COLUMNS) + "\r\n")
        written = 0
        for number, (district, figure) in enumerate(sectors):
            if written >= rows:
                break
            lines = []
            for place, unit in enumerate(chance.sample(units, IN_A_SECTOR)[: rows - written]):
                lines.append(line(district, f"{figure}{unit}", number, place))
            written += len(lines)
            file.write("".join(lines))


def line(district, inward, number, place):
    ward, area = number * 4 + place % 4, f"{number // 40:06}"
    ended = "" if place % 3 else f"{1996 + place % 28}{place % 12 + 1:02}"
    east, north = 400_000 + number * 7 % 200_000, 100_000 + number * 31 % 500_000
    return (
        f"{district:<4}{inward},{district:<4} {inward},{district} {inward},198001,{ended},E99999999,E99999999,E08{area},E05{ward:06},"
        f"E04{ward % 10_000:06},0,{east},0{north},1,E18000000,E40000012,E92000001,E12000003,,E14{area},E15000003,E24{area},E30{area},"
        f"E16{area},TLE32,E05{ward:06},E00{ward:06},37{ward:06},E65000001,E01{ward:06},E02{ward:06},5,3B1,E00{ward:06},E01{ward:06},"
        f"E02{ward:06},E33{ward:06},E38{area},E63{area},A1,5B2,{50 + number % 5000 / 1000 + place / 100_000:.6f},"
        f"{-2 + number % 3000 / 1000 + place / 100_000:.6f},E37000040,,E23000012,{number % 32_844},E56{area},E54{area},E00{ward:06},"
        f"E01{ward:06},E02{ward:06}\r\n"
    )


def postcodes(promises, folder, folkmoot, measured, examples):
    """Entering all postcodes, against sqlite3 taking the same file into a table as it is; and looking one up."""
    if shutil.which("sqlite3") is None:
        return print("  postcodes: not measured, sqlite3 is not installed (apt-get install sqlite3)")
    path, plain, database = folder / "ONSPD.csv", folder / "plain.db", folder / "postcodes.db"
    write(path)
    print(f"  {ROWS:,} postcodes in {path.stat().st_size >> 20} MB")
    plain_time = measured(["sqlite3", plain, ".mode csv", f".import {path} postcodes"], runs=1)
    subprocess.run(
        [folkmoot, "import-case", examples / "rotherham-2014", "--database", f"sqlite:{database}"], check=True, stdout=subprocess.DEVNULL
    )
    own_time = measured([folkmoot, "import-postcodes", path, "--database", f"sqlite:{database}"], runs=2)
    print(f"  sqlite3 .import: {plain_time[0]:.1f} s; import-postcodes: {own_time[0]:.1f} s")
    promises.report("entering 2.6 million postcodes against sqlite3’s own .import, wall", own_time[0] / plain_time[0], 2, "×")
    promises.report("peak memory of that", own_time[2], 250, " MB")
    plain.unlink()
    on_postgresql(folkmoot, measured, examples, path)


def on_postgresql(folkmoot, measured, examples, path):
    """The same into PostgreSQL, for comparison."""
    with Site("postgresql", case=examples / "rotherham-2014") as site:
        time = measured([folkmoot, "import-postcodes", path, *site.place], runs=1)
        print(f"  import-postcodes on PostgreSQL: {time[0]:.1f} s, {time[2]:.0f} MB")
