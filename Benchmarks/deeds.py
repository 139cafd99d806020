"""How many durable deeds a second go through HTTP, against what the disk and PostgreSQL themselves can do in the same run."""

import os
import pathlib
import re
import subprocess
import sys
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))
SECONDS = 6
AT_ONCE = 64

SCRIPT = """
local thread = 0
function setup(it) it:set("id", thread) thread = thread + 1 end
local count = 0
function request()
  count = count + 1
  local reference = "U" .. id .. "x" .. count
  return wrk.format("POST", "{action}", {{
    ["Content-Type"] = "application/x-www-form-urlencoded", ["Cookie"] = "{cookie}", ["Origin"] = "{origin}"
  }}, "{body}" .. reference)
end
local bad = 0
function response(status) if status ~= 303 then bad = bad + 1 end end
function done(summary) io.write("answers " .. summary.requests .. " in " .. summary.duration .. " microseconds\\n") end
"""


def disk(folder):
    """How often a second the disk makes one small write durable."""
    with open(folder / "probe", "wb", buffering=0) as file:
        block, count, started = b"x" * 4096, 0, time.perf_counter()
        while time.perf_counter() - started < SECONDS:
            file.write(block)
            os.fdatasync(file.fileno())
            count += 1
        return count / (time.perf_counter() - started)


def simple_updates(url):
    """pgbench's simple update on the same cluster, as many at once as the deeds."""
    programs = sorted(pathlib.Path("/usr/lib/postgresql").glob("*/bin"))[-1]
    pgbench = str(programs / "pgbench")
    subprocess.run([pgbench, "-i", "-q", "-s", "10", url], check=True, capture_output=True)
    told = subprocess.run(
        [pgbench, "-N", "-n", "-c", str(AT_ONCE), "-j", "2", "-T", str(SECONDS), url], check=True, capture_output=True, text=True
    ).stdout
    return float(re.search(r"tps = ([\d.]+)", told)[1])
