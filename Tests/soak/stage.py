"""What every campaign is played on: a site of one engine, officers with some windows each, and the ledger that judges."""

import itertools
import random

from .crowd import Crowd
from .ledger import Ledger
from .officer import Fate, Officer
from .site import Site


OFFICERS = 4


class Stage:
    def __init__(self, engine, windows, chance, room=None):
        self.chance, self.numbers = random.Random(chance), itertools.count(1)
        self.site = Site(engine, room)
        self.server = self.site.serve()
        self.officers = [Officer(self.site, self.server, number) for number in range(1, OFFICERS + 1)]
        self.crowd = self.people(windows)
        self.ledger, self.edits = Ledger(self.site), []

    @property
    def engine(self):
        return self.site.engine

    def people(self, count):
        """So many windows of the officers, as a crowd."""
        windows = [self.officers[number % OFFICERS].window(self.server) for number in range(count)]
        return Crowd(windows, self.chance, self.numbers)

    def restart(self, **how):
        """Kills the server and starts the next."""
        self.server.kill()
        self.site.servers.remove(self.server)
        self.server = self.site.serve(**how)
        self.crowd.move(self.server)

    def judge(self, edits):
        """Compares what the senders of edits know with what the database holds."""
        self.edits += edits
        self.ledger.read()
        self.ledger.settle(edits)
        assert not self.crowd.errors, self.crowd.errors[0]
        assert not self.ledger.faults, "\n".join(self.ledger.faults[:20])

    def verify(self):
        """At the end of a campaign: everything once more, and by the program's own check."""
        self.judge([])
        self.ledger.settle(self.edits)
        assert not self.ledger.faults, "\n".join(self.ledger.faults[:20])
        self.site.command("verify")

    def tally(self):
        """Says what became of the edits, and begins to count anew."""
        edits, self.edits = self.edits, []
        count = {fate: sum(edit.fate is fate for edit in edits) for fate in Fate}
        return (
            f"{len(edits) - count[Fate.UNSENT]:,} edits sent, {count[Fate.SAVED]:,} acknowledged and all there, {count[Fate.CONFLICT]:,} in conflict, "
            f"{count[Fate.REFUSED]:,} refused and none of them there, {count[Fate.UNKNOWN]:,} without an answer"
        )

    def close(self):
        self.site.__exit__()

