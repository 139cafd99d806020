"""A disk that is full to its last byte while officers edit, and then has room again."""

from .officer import POSTS, Edit, Fate

# The files of a database have some room of their own; so many edits use it up.
MOST_EDITS = 20_000


def run(stage, disk):
    if not disk.is_mounted:
        return f"left out: a small disk cannot be mounted here ({disk.complaint})"
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
    # What was typed is still on the page, and goes in when it is sent again.
    again = resend(window, refused)
    stage.edits.append(again)
    stage.verify()
    return f"a full disk is called “{refused.words}”: {stage.tally()}"


def write(stage, window, until):
    """Edits until one ends as it should, and gives that one back."""
    for _ in range(MOST_EDITS):
        edit = Edit(stage.chance.choice(POSTS), f"w{next(stage.numbers)}")
        if not edit.open(window):
            continue
        edit.send(window)
        stage.edits.append(edit)
        if until(edit):
            return edit
    raise AssertionError(f"{MOST_EDITS} edits in a row did not end as they should")


def resend(window, refused):
    again = Edit(refused.post, f"{refused.word}again")
    again.page = refused.page
    again.send(window)
    assert again.fate is Fate.SAVED, f"sent again when there is room, the answer is {again.fate}: {again.words}"
    return again
