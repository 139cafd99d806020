"""How fast `folkmoot verify` goes through a record, and that it takes no more memory for a longer one."""

import json
import pathlib
import subprocess

import record

CASE = pathlib.Path(__file__).resolve().parents[1] / "Examples/rotherham-2014"
MILLION = 1_000_000


def verify(promises, folder, folkmoot, measured):
    """Verifies a record of 100,000 entries and one of 1,000,000, and compares."""
    taken = {}
    for entries in (MILLION // 10, MILLION):
        path = folder / f"record-{entries}.db"
        subprocess.run([folkmoot, "import-case", CASE, "--database", f"sqlite:{path}"], check=True, stdout=subprocess.DEVNULL)
        record.fill(path, entries)
        command = [folkmoot, "verify", "--database", f"sqlite:{path}"]
        told = json.loads(subprocess.run([*command, "--json"], check=True, capture_output=True).stdout)["report"]
        wall, processor, memory = measured(command, runs=3, accept=(0,))
        megabytes = told["bytes"] / 1_000_000
        taken[entries] = (megabytes / processor, memory)
        print(
            f"  verify of {told['records'][0]['entries']:,} entries, {megabytes:.0f} MB of record: {wall:.2f} s wall, "
            f"{processor:.2f} s processor, {memory:.0f} MB memory, {megabytes / processor:.0f} MB a processor second"
        )
        path.unlink()
    small, large = taken[MILLION // 10], taken[MILLION]
    promises.report("100 MB a processor second against verify of 1,000,000 entries", 100 / large[0], 1, "×")
    promises.report("memory of verify for ten times the entries", large[1] / small[1], 1.1, "×")
