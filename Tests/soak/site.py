"""A site that may be killed at any moment, on either engine, and an officer who works on it."""

import os
import pathlib
import signal
import socket
import subprocess
import tempfile
import time
import urllib.error
import urllib.request

from ..journeys.person import Person, code

ROOT = pathlib.Path(__file__).resolve().parents[2]
FOLKMOOT = pathlib.Path(os.environ.get("FOLKMOOT", ROOT / ".build/debug/folkmoot"))
CASE = ROOT / "Examples/rotherham-2014"
AUTHORITY = "rotherham"
PASSWORD = "a long walk by the Rother"


class Site:
    """A database of one engine, and a server on it that can be killed and started again."""

    def __init__(self, engine):
        self.engine = engine
        self.folder = tempfile.TemporaryDirectory(prefix="folkmoot-soak-")
        self.process = self.officer_key = None
        self.log = open(f"{self.folder.name}/log", "w+")
        if engine == "postgresql":
            self.cluster = f"{self.folder.name}/cluster"
            os.chmod(self.folder.name, 0o755)
            self.start_cluster()
        else:
            self.database = f"sqlite:{self.folder.name}/folkmoot.db"
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            self.port = probe.getsockname()[1]
        self.address = f"http://127.0.0.1:{self.port}"
        self.command("import-case", str(CASE))

    def start_cluster(self):
        told = subprocess.run(
            [ROOT / "script/postgresql", "start", self.cluster], check=True, capture_output=True, text=True
        ).stdout
        self.database = told.strip().splitlines()[-1]

    def stop_cluster(self, manner="fast"):
        subprocess.run([ROOT / "script/postgresql", "stop", self.cluster, manner], check=True, capture_output=True)

    def command(self, name, *arguments, accept=(0,)):
        """Runs one command on the database and gives back what it says."""
        done = subprocess.run(
            [FOLKMOOT, *name.split(), *arguments, "--database", self.database, "--key-file", f"{self.folder.name}/key"],
            capture_output=True, text=True, timeout=600,
        )
        assert done.returncode in accept, f"folkmoot {name} ends with {done.returncode}: {done.stdout}{done.stderr}"
        return done.stdout

    def serve(self):
        self.process = subprocess.Popen(
            [
                FOLKMOOT, "serve", "--database", self.database, "--key-file", f"{self.folder.name}/key",
                "--port", str(self.port), "--mail", f"folder:{self.folder.name}/letters",
            ],
            stdout=self.log, stderr=self.log,
        )
        for _ in range(600):
            try:
                return urllib.request.urlopen(self.address + "/healthz", timeout=5).read()
            except (urllib.error.URLError, ConnectionError):
                assert self.process.poll() is None, pathlib.Path(self.log.name).read_text()[-2000:]
                time.sleep(0.02)
        raise AssertionError("folkmoot serve does not answer")

    def kill(self):
        self.process.send_signal(signal.SIGKILL)
        self.process.wait()

    def officer(self, email="editor@example.org", role="structure-editor"):
        """A new officer, invited, with password and code, signed in."""
        told = self.command("account add", email, "--role", role, "--authority", AUTHORITY, "--name", "Editor")
        path = "/" + told.split("://", 1)[1].split()[0].split("/", 1)[1]
        person = Person(self.address)
        accept(person, path)
        return person

    def units(self):
        """The references of all units, as the establishment file tells them."""
        return self.command("export-establishment", AUTHORITY)

    def close(self):
        if self.process and self.process.poll() is None:
            self.process.terminate()
            self.process.wait(20)
        if self.engine == "postgresql":
            self.stop_cluster()
        self.log.close()
        self.folder.cleanup()
