"""A disk that is full to its last byte while officers edit, and then has room again."""

import resource

from .officer import POSTS, Edit, Fate

# The files of a database have some room of their own; so many edits use it up.
MOST_EDITS = 20_000
LEAST_FILE = 4096  # bytes


def run(stage, disk):
    told = [on_small_disk(stage, disk)]
    if stage.engine == "sqlite":
        told.append(without_growth(stage))
    stage.verify()
    return f"{'; '.join(told)}: {stage.tally()}"


def on_small_disk(stage, disk):
    if not disk.is_mounted:
        return f"a full disk is left out, as nothing can be mounted here ({disk.complaint})"
    window = stage.crowd.windows[0]
    write(stage, window, until=lambda edit: edit.fate is Fate.SAVED)
    disk.fill()
    refused = write(stage, window, until=lambda edit: edit.fate is not Fate.SAVED)
    page = window.get(f"/rotherham/posts/{refused.post}")
    disk.empty()
    if stage.engine == "sqlite":
        assert "no room" in refused.words, f"a full disk is called: {refused.words}"
        assert page.status == 200, f"while the disk is full, a page answers {page.status}"
    else:
        # A cluster that cannot write its log stops by itself, and is started by whoever made room.
        stage.site.start_cluster()
    resend(stage, window, refused)
    return f"a full disk is called “{refused.words}”"


def without_growth(stage):
    """The server may not let its files grow: the system refuses each write, as a disk does that fails."""
    window, server = stage.crowd.windows[0], stage.server.process.pid
    _, most = resource.prlimit(server, resource.RLIMIT_FSIZE)
    resource.prlimit(server, resource.RLIMIT_FSIZE, (LEAST_FILE, most))
    refused = write(stage, window, until=lambda edit: edit.fate is not Fate.SAVED)
    assert "no room" in refused.words, f"files that may not grow are called: {refused.words}"
    resource.prlimit(server, resource.RLIMIT_FSIZE, (most, most))
    resend(stage, window, refused)
    return f"files that may not grow are called “{refused.words}”"


def write(stage, window, until, besides=None):
    """Edits posts, besides one, until an edit ends as it should, and gives that one back."""
    for _ in range(MOST_EDITS):
        edit = Edit(stage.chance.choice([post for post in POSTS if post != besides]), f"w{next(stage.numbers)}")
        if not edit.open(window):
            continue
        edit.send(window)
        stage.edits.append(edit)
        if until(edit):
            return edit
    raise AssertionError(f"{MOST_EDITS} edits in a row did not end as they should")


def resend(stage, window, refused):
    """What was typed is still on the page, and goes in when it is sent again."""
    again = Edit(refused.post, f"{refused.word}again")
    again.page = refused.page
    again.send(window)
    assert again.fate is Fate.SAVED, f"sent again when it can be saved, the answer is {again.fate}: {again.words}"
    stage.edits.append(again)
