"""wapiti crawls the site and attacks whatever it can send: without an account, then as people who may change much."""

import json
import subprocess

from . import county

MODULES = "backup,blindsql,cookieflags,crlf,csp,exec,file,htaccess,http_headers,methods,permanentxss,redirect,sql,ssrf,xss,xxe"
# What it says that is no weakness here, each with the reason.
OF_NO_CONSEQUENCE = {
    # HSTS goes with TLS, which the tool is not given here.
    "HTTP Secure Headers": lambda found: "Strict-Transport-Security" in found["info"] or "X-XSS-Protection" in found["info"]
    or "X-Frame-Options" in found["info"],
}


# Pages that only people of the council see.
STARTS = (
    "workspace", "account", "account/tokens", "structure/new-post", "structure/new-unit", "drafts", "drafts/new", "places/new-place", "accounts",
    "accounts/new", "record?words=post", "structure?sort=cost",
)


def attack(server, folder, minutes, _):
    found = scan(server, folder / "visitor.json", minutes / 3, [])
    for name in ("clerk", "administrator"):
        cookies = "; ".join(f"{key}={value}" for key, value in county.signed_in(server, name).cookies.items())
        starts = [part for path in STARTS for part in ("-s", f"{server.address}/{county.AUTHORITY}/{path}")]
        found += scan(server, folder / f"{name}.json", minutes / 3, ["-H", f"Cookie: {cookies}", *starts])
    return found


def scan(server, report, minutes, more):
    each = max(5, int(minutes * 60 / 2 / len(MODULES.split(","))))
    done = subprocess.run(
        [
            "wapiti", "-u", server.address + "/", "-m", MODULES, "-d", "3", "--max-links-per-page", "60", "--max-files-per-dir", "12",
            "--max-scan-time", str(int(minutes * 30)), "--max-attack-time", str(each), "--flush-session", "-v", "0", "-f", "json",
            "-o", str(report), "--no-bugreport", "--store-session", str(report.parent / "wapiti"), *more,
        ],
        capture_output=True, text=True, timeout=minutes * 60 * 4 + 120,
    )
    assert report.exists(), f"wapiti ends with {done.returncode}: {done.stdout[-600:]}{done.stderr[-600:]}"
    told = json.loads(report.read_text())
    print(f"  wapiti: {told['infos']}", flush=True)
    return [words(kind, one) for kind, ones in {**told["vulnerabilities"], **told["anomalies"]}.items() for one in ones if counts(kind, one)]


def counts(kind, found):
    return not (kind in OF_NO_CONSEQUENCE and OF_NO_CONSEQUENCE[kind](found))


def words(kind, found):
    return f"{kind}: {found['method']} {found['path']} {found.get('parameter') or ''} {found['info']}"[:300]
