"""A Folkmoot of its own: a free port and a fresh database that holds the papers' cases."""

import pathlib
import socket
import subprocess
import tempfile
import time
import urllib.error
import urllib.request

ROOT = pathlib.Path(__file__).resolve().parents[2]
FOLKMOOT = ROOT / ".build/debug/folkmoot"


class Server:
    def __init__(self, cases, address=None):
        self.cases, self.address, self.process = cases, address, None

    def __enter__(self):
        if self.address is None:
            self.start()
        return self

    def start(self):
        self.folder = tempfile.TemporaryDirectory(prefix="folkmoot-journeys-")
        database = f"sqlite:{self.folder.name}/folkmoot.db"
        for case in self.cases:
            subprocess.run(
                [FOLKMOOT, "import-case", case.folder, "--database", database], check=True, stdout=subprocess.DEVNULL
            )
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            port = probe.getsockname()[1]
        self.log = open(f"{self.folder.name}/log", "w+")
        self.process = subprocess.Popen(
            [FOLKMOOT, "serve", "--database", database, "--port", str(port)], stdout=self.log, stderr=self.log
        )
        self.address = f"http://127.0.0.1:{port}"
        self.wait()

    def wait(self):
        for _ in range(300):
            try:
                urllib.request.urlopen(self.address + "/healthz", timeout=1).read()
                return
            except (urllib.error.URLError, ConnectionError):
                if self.process.poll() is not None:
                    break
                time.sleep(0.1)
        self.log.seek(0)
        raise SystemExit("folkmoot serve does not answer:\n" + self.log.read())

    def complaints(self):
        """What it says against the server that it stopped by itself."""
        code = self.process.poll() if self.process else None
        return [] if code is None else [f"folkmoot serve stopped by itself with status {code}"]

    def __exit__(self, *_):
        if self.process is None:
            return
        self.process.terminate()
        try:
            self.process.wait(10)
        except subprocess.TimeoutExpired:
            self.process.kill()
        self.log.close()
        self.folder.cleanup()
