"""Programs of other houses to measure against, each in an environment of its own."""

import pathlib
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parents[1]


def install(name):
    """What Benchmarks/<name>.txt pins, installed once; the path of its Python."""
    place, wanted = ROOT / ".build" / name, ROOT / "Benchmarks" / f"{name}.txt"
    stamp = place / "installed"
    if not stamp.exists() or stamp.read_bytes() != wanted.read_bytes():
        subprocess.run([sys.executable, "-m", "venv", place], check=True)
        subprocess.run([place / "bin/pip", "install", "--quiet", "-r", wanted], check=True)
        stamp.write_bytes(wanted.read_bytes())
    return place / "bin/python"
