"""A site that may be killed at any moment, on either engine, with all it keeps in a folder of its own."""

import os
import pathlib
import shutil
import socket
import subprocess
import tempfile
import threading
import time

ROOT = pathlib.Path(__file__).resolve().parents[2]
FOLKMOOT = pathlib.Path(os.environ.get("FOLKMOOT", ROOT / ".build/debug/folkmoot"))
CASE = ROOT / "Examples/rotherham-2014"
AUTHORITY = "rotherham"
LONGEST_RECOVERY = 300  # seconds
# Nobody guesses passwords here.
CHEAP = "1024:8:1"


class Site:
    """A database of one engine, and servers on it that can be killed and started again."""

    def __init__(self, engine, room=None, case=CASE):
        """A site in a new folder that holds a case, or nothing; in `room` when its database is to lie elsewhere."""
        self.engine, self.servers = engine, []
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="folkmoot-soak-"))
        os.chmod(self.folder, 0o755)
        self.room = pathlib.Path(room) if room else self.folder
        self.log = open(self.folder / "log", "a+")
        if engine == "postgresql":
            self.cluster = self.room / "cluster"
            self.start_cluster()
        else:
            self.database = f"sqlite:{self.room}/folkmoot.db"
        if case:
            self.command("import-case", str(case))

    def start_cluster(self):
        told = subprocess.run(
            [ROOT / "script/postgresql", "start", self.cluster], check=True, capture_output=True, text=True
        ).stdout
        self.database = told.strip().splitlines()[-1]
        # After a kill of one of its processes it takes everything up again by itself, and answers nobody until then.
        ready = ["pg_isready", "--quiet", "--dbname", self.database]
        limit = time.monotonic() + LONGEST_RECOVERY
        while subprocess.run(ready).returncode != 0:
            assert time.monotonic() < limit, "PostgreSQL does not come back"

    def stop_cluster(self, manner="fast"):
        subprocess.run([ROOT / "script/postgresql", "stop", self.cluster, manner], check=True, capture_output=True)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        for server in self.servers:
            server.kill()
        if self.engine == "postgresql":
            self.stop_cluster()
        self.log.close()
        shutil.rmtree(self.folder)

    def command(self, name, *arguments, accept=(0,)):
        """Runs one command on the database and gives back what it says."""
        done = subprocess.run(
            [FOLKMOOT, *name.split(), *arguments, *self.place], capture_output=True, text=True, timeout=3600
        )
        assert done.returncode in accept, f"folkmoot {name} ends with {done.returncode}: {done.stdout}{done.stderr}"
        return done.stdout

    @property
    def place(self):
        return ("--database", self.database, "--key-file", str(self.folder / "key"))

    def serve(self, before=(), port=None, environment=None, options=()):
        """Another server on the database, answering when this returns; `before` stands in front of its command."""
        server = Server(self, before, port or free_port(), environment, options)
        self.servers.append(server)
        return server

    def said(self):
        """The last of what its servers have complained of."""
        return (self.folder / "log").read_text()[-3000:]


class Server:
    """One process that serves."""

    def __init__(self, site, before, port, environment, options):
        self.port, self.address = port, f"http://127.0.0.1:{port}"
        command = [
            *before, FOLKMOOT, "serve", *site.place, "--port", str(port), "--mail", f"folder:{site.folder}/letters",
            "--password-cost", CHEAP, *options,
        ]
        # Python takes no notice of the signal for files that may not grow, and so does what it starts, which gets an error instead.
        self.process = subprocess.Popen(
            command, stdout=subprocess.PIPE, stderr=site.log, text=True, env={**os.environ, **(environment or {})},
            restore_signals=False,
        )
        # It says where it is when it listens.
        if not self.process.stdout.readline():
            raise AssertionError(f"folkmoot serve did not start: {site.said()}")
        threading.Thread(target=self.process.stdout.read, daemon=True).start()

    def kill(self):
        self.process.kill()
        self.process.wait()

    @property
    def is_up(self):
        return self.process.poll() is None


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]
