"""The site stopped by SIGTERM in the middle of many visits: every request that was sent is answered."""

import http.client
import signal
import threading

from .site import AUTHORITY

VISITORS = 16
PATHS = (f"/{AUTHORITY}/structure", "/rulebook", "/robots.txt", f"/{AUTHORITY}/proposals")
# Half of them keep their connection, half come anew each time.
BEFORE = 12


class Visitor(threading.Thread):
    """Asks for one page after another until nobody opens any more."""

    def __init__(self, port, number):
        super().__init__()
        self.port, self.number = port, number
        self.answered, self.lost = 0, []
        self.is_settled = threading.Event()

    def run(self):
        connection = None
        while True:
            if connection is None or connection.sock is None:
                connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=30)
                try:
                    connection.connect()
                except OSError:
                    break  # Nothing was sent.
            try:
                connection.request("GET", PATHS[self.answered % len(PATHS)])
                reply = connection.getresponse()
                body = reply.read()
                assert reply.status == 200 and body, f"it answers {reply.status}"
            except (OSError, http.client.HTTPException, AssertionError) as error:
                self.lost.append(f"after {self.answered} answers: {error!r}")
                break
            self.answered += 1
            if self.answered == BEFORE:
                self.is_settled.set()
            if self.number % 2:
                connection.close()
        self.is_settled.set()


def run(stage, times):
    answered = 0
    for _ in range(times):
        visitors = [Visitor(stage.server.port, number) for number in range(VISITORS)]
        for visitor in visitors:
            visitor.start()
        for visitor in visitors:
            visitor.is_settled.wait()
        stage.server.process.send_signal(signal.SIGTERM)
        ended = stage.server.process.wait(timeout=60)
        for visitor in visitors:
            visitor.join()
        lost = [line for visitor in visitors for line in visitor.lost]
        assert not lost, f"{len(lost)} requests were not answered: {lost[0]}"
        assert ended == 0, f"the server ends with {ended}: {stage.site.said()}"
        answered += sum(visitor.answered for visitor in visitors)
        stage.restart()
    return f"{times:,} times stopped among {VISITORS} visitors: {answered:,} requests sent and answered"
