"""schemathesis asks the API what its own document allows and much that it does not: without a token."""

import pathlib
import subprocess
import sys


def attack(server, officer, folder, minutes):
    done = subprocess.run(
        [
            pathlib.Path(sys.executable).parent / "schemathesis", "run", f"{server.address}/api/v1/openapi.json",
            "--phases", "coverage,fuzzing", "--max-examples", str(max(3, int(minutes * 3))), "--continue-on-failure",
            # What a schema allows may still be refused for what stands around it, such as a unit that is not there.
            "--exclude-checks", "positive_data_acceptance", "--request-timeout", "30", "--no-color",
        ],
        capture_output=True, text=True, timeout=minutes * 60 * 4 + 120,
    )
    print(f"  schemathesis: {' '.join(done.stdout.splitlines()[-6:])[:300]}", flush=True)
    return [] if done.returncode == 0 else [line[:300] for line in done.stdout.splitlines() if line.startswith(("- ", "[", "____"))][:20] or [done.stdout[-300:]]
