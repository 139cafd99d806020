"""The last hour: very many people answer at once, some press twice, change their minds or take it back, and the server falls over in the middle."""

import collections
import http.client
import queue
import random
import threading

from ..journeys.person import Person
from .activity import OPTIONS, WARDS, Activity, Resident
from .site import AUTHORITY

AT_ONCE = 64
PATIENCE = 60


def run(stage, people):
    """Everybody answers; afterwards the answers are counted from the file, and from the page of results."""
    activity = Activity(stage.site, stage.server, AUTHORITY)
    chance = random.Random(stage.chance.random())
    residents = [
        Resident(f"Because of w{number}", chance.randrange(len(OPTIONS)), chance.randrange(len(WARDS))) for number in range(people)
    ]
    waiting, errors, done = queue.Queue(), [], threading.Semaphore(0)
    for number, resident in enumerate(residents):
        waiting.put((number, resident))
    threads = [threading.Thread(target=work, args=(stage, activity.path, waiting, errors, done)) for _ in range(AT_ONCE)]
    for thread in threads:
        thread.start()
    for _ in range(people // 2):
        done.acquire()
    port = stage.server.port
    stage.restart(port=port)
    # Its connection is gone with the server.
    activity.officer.connection = None
    for thread in threads:
        thread.join()
    assert not errors, errors[0]
    return recount(activity, residents)


def work(stage, path, waiting, errors, done):
    """One after another from those who wait, each with a browser of their own."""
    while True:
        try:
            number, resident = waiting.get_nowait()
        except queue.Empty:
            return
        try:
            answer(stage, path, number, resident)
        except Exception as error:
            errors.append(f"{type(error).__name__}: {error}")
        finally:
            done.release()


def answer(stage, path, number, resident):
    person = Person(stage.server.address)
    insist(stage, lambda: resident.open(person, path))
    # What is not known to be saved is sent again, under the same link.
    insist(stage, lambda: resident.send(person, path))
    if number % 10 == 0:
        insist(stage, lambda: resident.send(person, path))
    if number % 20 == 1:
        resident.choice = (resident.choice + 1) % len(OPTIONS)
        insist(stage, lambda: resident.send(person, path))
    if number % 50 == 2:
        insist(stage, lambda: resident.withdraw(person))


def insist(stage, deed):
    for _ in range(PATIENCE):
        try:
            if deed() is not False:
                return
        except (OSError, http.client.HTTPException):
            with stage.crowd.lock:
                stage.crowd.lock.wait(0.2)
    raise AssertionError("the site did not come back")


def recount(activity, residents):
    given = collections.Counter(resident.told for resident in residents if resident.receipt)
    kept = collections.Counter(activity.answers())
    assert kept == given, f"kept and not given: {list((kept - given).items())[:5]}; given and not kept: {list((given - kept).items())[:5]}"
    page = activity.officer.get(f"{activity.path}/results")
    assert f"{sum(given.values()):,} answers counted" in page.text, "the page of results counts others"
    withdrawn = sum(not resident.receipt for resident in residents)
    return f"{len(residents):,} people answered, the server was killed once, {withdrawn:,} took it back: {sum(kept.values()):,} kept, each once"
