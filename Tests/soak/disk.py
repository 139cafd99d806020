"""A small disk in memory, that can be filled to its last byte and emptied again."""

import os
import pathlib
import subprocess
import tempfile

# Room for a PostgreSQL cluster and its log of writes.
SIZE = "400m"
BLOCK = bytes(1 << 16)


class SmallDisk:
    def __init__(self):
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="folkmoot-disk-"))
        done = subprocess.run(
            [*as_root(), "mount", "-t", "tmpfs", "-o", f"size={SIZE},mode=777", "folkmoot", self.folder],
            capture_output=True, text=True,
        )
        # Where nothing may be mounted it is a folder like any other.
        self.is_mounted, self.complaint = done.returncode == 0, done.stderr.strip()
        self.ballast = self.folder / "ballast"

    def fill(self):
        """Leaves room for nothing."""
        with open(self.ballast, "wb", buffering=0) as file:
            try:
                while file.write(BLOCK):
                    pass
            except OSError:
                pass

    def empty(self):
        self.ballast.unlink()

    def close(self):
        if self.is_mounted:
            subprocess.run([*as_root(), "umount", "--lazy", self.folder], check=True)
        self.folder.rmdir()


def as_root():
    return [] if os.geteuid() == 0 else ["sudo", "-n"]
