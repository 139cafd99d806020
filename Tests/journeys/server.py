"""A Folkmoot of its own: a free port and a fresh database that holds the papers' cases."""

import contextlib
import datetime
import os
import pathlib
import re
import shutil
import signal
import socket
import subprocess
import tempfile
import time
import urllib.error
import urllib.request

from .person import letters

ROOT = pathlib.Path(__file__).resolve().parents[2]
FOLKMOOT = ROOT / ".build/debug/folkmoot"


def forget_clocks():
    """Removes what set clocks leave behind of programs that were stopped: a later one with the same number could not begin."""
    for left in pathlib.Path("/dev/shm").glob("*faketime_*_*"):
        if not pathlib.Path("/proc", left.name.rsplit("_", 1)[1]).exists():
            with contextlib.suppress(OSError):
                left.unlink()


class Server:
    """A site on a database; on a file of its own unless it is given an address of a database. Or a demonstration.

    With a moment, such as 2011-11-21 09:00:00, its clock begins there.
    """

    def __init__(self, cases, address=None, database=None, shows=False, moment=None):
        self.cases, self.address, self.database, self.shows, self.processes = cases, address, database, shows, []
        self.ahead = 0
        if moment:
            self.set_clock(moment)

    def __enter__(self):
        if self.address is None:
            self.folder = tempfile.TemporaryDirectory(prefix="folkmoot-journeys-")
            self.path = pathlib.Path(self.folder.name)
            self.database = self.database or f"sqlite:{self.path}/folkmoot.db"
            self.log = open(self.path / "log", "w+")
            for case in self.cases:
                self.command("import-case", case.folder)
            self.address = self.serve()
        return self

    def command(self, *arguments, status=0):
        """What a command on this site's database printed."""
        place = ["--database", self.database, "--key-file", self.path / "key"]
        done = subprocess.run(
            [*self.clock(), FOLKMOOT, *arguments, *place], capture_output=True, text=True, timeout=120, env=self.environment()
        )
        if done.returncode != status:
            raise AssertionError(f"folkmoot {arguments[0]} ends with {done.returncode}: {done.stdout}{done.stderr}")
        return done.stdout

    # Another time

    def now(self):
        """The moment on this site's clock, in seconds."""
        return time.time() + self.ahead

    def set_clock(self, moment):
        # Whole seconds, as the site is told them: its clock and ours then agree, at the end of a half minute too.
        self.ahead = round(datetime.datetime.fromisoformat(moment).replace(tzinfo=datetime.timezone.utc).timestamp() - time.time())

    def clock(self):
        forget_clocks()
        return ["faketime", "-m", "--exclude-monotonic", "-f", f"{self.ahead:+d}s"] if self.ahead else []

    def environment(self):
        # Pauses are counted on the clock that nobody sets.
        return {**os.environ, "FAKETIME_DONT_FAKE_MONOTONIC": "1", "NO_FAKE_STAT": "1"} if self.ahead else None

    def move_to(self, moment):
        """Stops the site and starts it again at another moment, at the same address."""
        self.stop()
        self.set_clock(moment)
        self.serve(port=self.address.rsplit(":", 1)[1])

    def serve(self, *options, port=None):
        """One more process that serves this site; the address of it."""
        if port is None:
            with socket.socket() as probe:
                probe.bind(("127.0.0.1", 0))
                port = str(probe.getsockname()[1])
        place = ["--database", self.database, "--key-file", self.path / "key", "--port", port]
        mail = ["--demo"] if self.shows else ["--mail", f"folder:{self.path}/letters", "--seals", self.path / "seals"]
        (self.path / "seals").mkdir(exist_ok=True)
        self.processes.append(subprocess.Popen(
            [*self.clock(), FOLKMOOT, "serve", *place, *mail, *options], stdout=self.log, stderr=self.log,
            env=self.environment(), start_new_session=True,
        ))
        self.wait(f"http://127.0.0.1:{port}")
        return f"http://127.0.0.1:{port}"

    def wait(self, address):
        for _ in range(300):
            try:
                urllib.request.urlopen(address + "/healthz", timeout=1).read()
                return
            except (urllib.error.URLError, ConnectionError):
                if self.processes[-1].poll() is not None:
                    break
                time.sleep(0.1)
        raise SystemExit("folkmoot serve does not answer:\n" + self.said())

    def said(self):
        """What its processes have said so far."""
        return (self.path / "log").read_text("utf-8")

    def first_link(self):
        """Where the first administrator sets the site up, as it says when it starts."""
        return re.search(r"https?://[^/\s]+(/set-up/\S+)", self.said())[1]

    def forget_letters(self):
        for place in (self.path / "letters").glob("*.eml"):
            place.unlink()

    def letter(self, to, about):
        """The last letter to an address with these words in its subject; it may be on its way still."""
        for _ in range(200):
            for letter in reversed(list(letters(self.path / "letters"))):
                if to in letter["to"] and about in letter["subject"]:
                    return letter
            time.sleep(0.1)
        raise AssertionError(f"no letter about “{about}” came to {to}")

    def complaints(self):
        """What it says against a server that stopped by itself."""
        codes = [process.poll() for process in self.processes]
        return [f"folkmoot serve stopped by itself with status {code}" for code in codes if code is not None]

    def stop(self):
        for process in self.processes:
            # With another clock, the process that was started only stands before the one that serves.
            os.killpg(process.pid, signal.SIGTERM)
            process.wait()
            for _ in range(100):
                try:
                    os.killpg(process.pid, 0)
                except ProcessLookupError:
                    break
                time.sleep(0.1)
            else:
                os.killpg(process.pid, signal.SIGKILL)
        self.processes = []

    def __exit__(self, *_):
        if self.processes:
            self.stop()
            self.log.close()
            self.folder.cleanup()


class Cluster:
    """A PostgreSQL of its own, with a database for each site."""

    def __enter__(self):
        self.folder = tempfile.mkdtemp(prefix="folkmoot-cluster-")
        told = subprocess.run([ROOT / "script/postgresql", "start", self.folder], check=True, capture_output=True, text=True)
        self.address = told.stdout.strip().splitlines()[-1]
        return self

    def database(self, name):
        subprocess.run(["psql", "-q", self.address, "-c", f"CREATE DATABASE {name}"], check=True)
        return self.address.replace("///postgres?", f"///{name}?")

    def __exit__(self, *_):
        subprocess.run([ROOT / "script/postgresql", "stop", self.folder], check=True)
        shutil.rmtree(self.folder, ignore_errors=True)
