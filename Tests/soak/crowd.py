"""Officers who all edit at once, each on a thread of its own, until they are told to stop."""

import http.client
import itertools
import random
import threading

from .officer import POSTS, Edit, Fate


class Crowd:
    def __init__(self, windows, random=random, counter=None):
        """People with a connection each; several may be one officer's windows."""
        self.windows, self.random = windows, random
        self.numbers = counter or itertools.count(1)
        self.lock, self.told, self.saved = threading.Condition(), 0, 0
        self.edits, self.errors, self.stopping = [], [], False

    def start(self):
        self.stopping = False
        self.threads = [threading.Thread(target=self.work, args=(window,)) for window in self.windows]
        for thread in self.threads:
            thread.start()

    def work(self, window):
        try:
            while not self.stopping:
                self.edit(window)
        except (OSError, http.client.HTTPException):
            pass  # The server is gone; what was under way is known as unknown.
        except AssertionError as error:
            self.errors.append(str(error))

    def edit(self, window):
        with self.lock:
            edit = Edit(self.random.choice(POSTS), f"w{next(self.numbers)}")
            self.edits.append(edit)
        if edit.open(window):
            self.step()
            edit.send(window)
        self.step(edit)

    def step(self, edit=None):
        with self.lock:
            self.told += 1
            self.saved += edit is not None and edit.fate is Fate.SAVED
            self.lock.notify_all()

    def wait(self, steps):
        """Until so many more steps are done: a page opened, an edit answered."""
        self.wait_until(lambda goal=self.told + steps: self.told >= goal)

    def wait_for_saved(self, edits):
        """Until so many more edits are saved."""
        self.wait_until(lambda goal=self.saved + edits: self.saved >= goal)

    def wait_until(self, is_so):
        with self.lock:
            while not is_so() and any(thread.is_alive() for thread in self.threads):
                self.lock.wait(1)

    def stop(self):
        """Waits until everyone has their answer, and gives back the edits since the last time."""
        self.stopping = True
        for thread in self.threads:
            thread.join()
        edits, self.edits = self.edits, []
        return edits

    def move(self, server):
        """Goes on at another server."""
        for window in self.windows:
            window.host = server.address.removeprefix("http://")
            if window.connection:
                window.connection.close()
                window.connection = None

