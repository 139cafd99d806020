"""wapiti crawls the site and attacks whatever it can send: without an account, then as an officer."""

import json
import subprocess

MODULES = "backup,blindsql,cookieflags,crlf,csp,exec,file,htaccess,http_headers,methods,permanentxss,redirect,sql,ssrf,xss,xxe"
# What it says that is no weakness here, each with the reason.
OF_NO_CONSEQUENCE = {
    # HSTS goes with TLS, which the tool is not given here.
    "HTTP Secure Headers": lambda found: "Strict-Transport-Security" in found["info"] or "X-XSS-Protection" in found["info"]
    or "X-Frame-Options" in found["info"],
}


def attack(server, officer, folder, minutes):
    found = scan(server, folder / "visitor.json", minutes / 2, [])
    cookies = "; ".join(f"{name}={value}" for name, value in officer.person.cookies.items())
    return found + scan(server, folder / "officer.json", minutes / 2, ["-H", f"Cookie: {cookies}", *starts(server, officer)])


def starts(server, officer):
    """Pages that only an officer sees."""
    paths = ("workspace", "account", "structure/new-post", "posts/APM/edit", "posts/APM/job-description", "units/ACS/edit")
    return [part for path in paths for part in ("-s", f"{server.address}/{officer.authority}/{path}")]


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
