"""The clock of the machine set back while officers edit, and right again."""

from .full import resend, write
from .officer import Fate

# Further than the two minutes that are taken for a clock that is a little wrong.
BACK, A_LITTLE = 600, 60


def run(stage):
    window = stage.crowd.windows[0]
    write(stage, window, until=lambda edit: edit.fate is Fate.SAVED)
    stage.restart(**behind(BACK))
    refused = write(stage, window, until=lambda edit: True)
    assert refused.fate is Fate.REFUSED and "clock" in refused.words, f"{BACK} s back: {refused.fate}, {refused.words}"
    page = window.get(f"/rotherham/posts/{refused.post}")
    assert page.status == 200, f"while the clock is wrong, a page answers {page.status}"
    stage.restart(**behind(A_LITTLE))
    write(stage, window, until=lambda edit: edit.fate is Fate.SAVED, besides=refused.post)
    stage.restart()
    resend(stage, window, refused)
    stage.verify()
    return f"a clock {BACK} s back is called “{refused.words}”: {stage.tally()}"


def behind(seconds):
    # Pauses are counted on the clock that nobody sets.
    return {
        "before": ("faketime", "-m", "--exclude-monotonic", "-f", f"-{seconds}s"),
        "environment": {"FAKETIME_DONT_FAKE_MONOTONIC": "1", "NO_FAKE_STAT": "1"},
    }
