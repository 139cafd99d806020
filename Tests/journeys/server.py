"""A Folkmoot of its own: a free port and a fresh database that holds the papers' cases."""

import pathlib
import re
import shutil
import socket
import subprocess
import tempfile
import time
import urllib.error
import urllib.request

from .person import letters

ROOT = pathlib.Path(__file__).resolve().parents[2]
FOLKMOOT = ROOT / ".build/debug/folkmoot"


class Server:
    """A site on a database; on a file of its own unless it is given an address of a database. Or a demonstration."""

    def __init__(self, cases, address=None, database=None, shows=False):
        self.cases, self.address, self.database, self.shows, self.processes = cases, address, database, shows, []

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
        done = subprocess.run([FOLKMOOT, *arguments, *place], capture_output=True, text=True, timeout=120)
        if done.returncode != status:
            raise AssertionError(f"folkmoot {arguments[0]} ends with {done.returncode}: {done.stdout}{done.stderr}")
        return done.stdout

    def serve(self, *options):
        """One more process that serves this site; the address of it."""
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            port = probe.getsockname()[1]
        place = ["--database", self.database, "--key-file", self.path / "key", "--port", str(port)]
        mail = ["--demo"] if self.shows else ["--mail", f"folder:{self.path}/letters", "--seals", self.path / "seals"]
        (self.path / "seals").mkdir(exist_ok=True)
        self.processes.append(subprocess.Popen([FOLKMOOT, "serve", *place, *mail, *options], stdout=self.log, stderr=self.log))
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

    def __exit__(self, *_):
        for process in self.processes:
            process.terminate()
            try:
                process.wait(10)
            except subprocess.TimeoutExpired:
                process.kill()
        if self.processes:
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
