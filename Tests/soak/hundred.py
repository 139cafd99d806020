"""A hundred people who act on one thing at one moment: some order of them explains every outcome."""

import threading

from .officer import Edit, Fate

POST = "APM"


def run(stage, people, patient):
    """All act at once from one version; then so many of those in conflict send again, until they are in."""
    crowd = stage.people(people)
    edits = [Edit(POST, f"w{next(stage.numbers)}") for _ in crowd.windows]
    together(lambda edit, window: edit.open(window), edits, crowd.windows)
    together(lambda edit, window: edit.send(window), edits, crowd.windows)
    winners = [edit for edit in edits if edit.fate is Fate.SAVED]
    losers = [(edit, window) for edit, window in zip(edits, crowd.windows) if edit.fate is Fate.CONFLICT]
    assert (len(winners), len(losers)) == (1, people - 1), f"{len(winners)} are saved, {len(losers)} in conflict"
    for edit, _ in losers:
        assert f"Post {winners[0].word}" in edit.page.text, f"{edit.word} is not shown what {winners[0].word} wrote"
    stage.judge(edits)
    # Refused once, they may come in later: they are judged by what becomes of them in the end.
    stage.edits = [edit for edit in stage.edits if edit.fate is Fate.SAVED]
    tries = until_in(*zip(*losers[:patient]))
    stage.edits += [edit for edit, _ in losers]
    stage.verify()
    return f"of {people} at once 1 is saved and {people - 1} are shown it; {patient} of these are in after {tries:,} more tries"


def until_in(edits, windows):
    tries = []

    def insist(edit, window):
        while edit.fate is not Fate.SAVED:
            edit.send(window)
            tries.append(edit)

    together(insist, edits, windows)
    return len(tries)


def together(deed, edits, windows):
    """Everyone begins when all are ready."""
    ready, errors = threading.Barrier(len(edits)), []

    def act(edit, window):
        ready.wait()
        try:
            deed(edit, window)
        except Exception as error:
            errors.append(error)

    threads = [threading.Thread(target=act, args=pair) for pair in zip(edits, windows)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    if errors:
        raise errors[0]
