"""schemathesis asks the API what its own document allows and much that it does not: as those who hold tokens for everything."""

import json
import pathlib
import subprocess
import sys
import urllib.request

from . import county

# Whose tokens are tried, and on which addresses; between them they hold every scope.
HOLDERS = {"clerk": ("--exclude-path-regex", "/accounts$"), "administrator": ("--include-path-regex", "/(accounts|token|private)$")}


def attack(server, folder, minutes, seed):
    config = folder / "schemathesis.toml"
    config.write_text(known(server))
    return [told for name, where in HOLDERS.items() for told in run(server, config, name, where, minutes / len(HOLDERS), seed)]


def run(server, config, name, where, minutes, seed):
    # What a schema allows may still be refused for what stands around it, such as a unit that is not there.
    done = subprocess.run(
        [
            pathlib.Path(sys.executable).parent / "schemathesis", "--config-file", config, "run",
            f"{server.address}/api/v1/openapi.json", "--phases", "coverage,fuzzing",
            "--max-examples", str(max(3, int(minutes * 60))), "--continue-on-failure", "--exclude-checks", "positive_data_acceptance",
            "--request-timeout", "30", "--no-color",
            *(("--seed", str(seed)) if seed is not None else ()), "-H", f"Authorization: Bearer {county.token(server, name)}", *where,
        ],
        capture_output=True, text=True, timeout=minutes * 60 * 4 + 120, cwd=config.parent,
    )
    lines = done.stdout.splitlines()
    (config.parent / f"schemathesis-{name}.txt").write_text(done.stdout)
    print(f"  schemathesis as {name}: {' '.join(lines[-6:])[:300]}", flush=True)
    if done.returncode == 0:
        return []
    return [line[:300] for line in lines if line.startswith(("- ", "[", "____"))][:40] or [(done.stdout + done.stderr)[-300:]]


# Statuses that refuse as well as those the tool knows: too large, no version named.
REFUSALS = """[checks]
negative_data_rejection.expected-statuses = [400, 401, 403, 404, 405, 406, 412, 413, 415, 422, 428, 429]
missing_required_header.expected-statuses = [400, 401, 403, 404, 406, 413, 415, 422, 428, 429]
"""


def known(server):
    """What is there, so that most questions are about something."""
    def items(kind, limit=2):
        with urllib.request.urlopen(f"{server.address}/api/v1/authorities/{county.AUTHORITY}/{kind}?limit={limit}") as answer:
            return json.load(answer)["items"]

    # Few of them, so that the version that is named is often the right one.
    units, posts = items("units"), items("posts")
    of = {
        "path.authority": [county.AUTHORITY], "path.unit": [unit["reference"] for unit in units],
        "path.post": [post["reference"] for post in posts], "path.number": ["1", "2", "3"],
        "path.proposal": [proposal["id"] for proposal in items("proposals")] or ["none"],
        "header.If-Match": [one["version"] for one in units + posts],
    }
    name = {key: key.lower().replace(".", "-") for key in of}
    lists = "".join(f"[dictionaries.{name[key]}]\nvalues = {json.dumps(values)}\n" for key, values in of.items())
    bound = "".join(f'"{key}" = {{ dictionary = "{name[key]}", probability = 0.8 }}\n' for key in of)
    return f"{REFUSALS}{lists}[parameters]\n{bound}"
