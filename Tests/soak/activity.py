"""An activity on which residents are asked, made by an officer over HTTP, and people who answer it."""

import csv
import datetime
import io

from ..journeys.person import Forms
from .officer import Officer, words

OPTIONS = ("Roads and paths", "Libraries", "Buses", "Parks")
WARDS = ("North", "South", "East", "West")
# The questions in the order in which they are named q1, q2, q3.
QUESTIONS = (
    {"text": "What must be kept above all?", "kind": "choice", "options": "\n".join(OPTIONS), "required": "yes"},
    {"text": "Where do you live?", "kind": "choice", "options": "\n".join(WARDS)},
    {"text": "Why?", "kind": "paragraph"},
)


class Activity:
    """Open from today, with questions of its own."""

    def __init__(self, site, server, authority):
        self.officer = Officer(site, server, 900, "engagement-officer", authority).person
        made = self.fill(
            f"/{authority}/involvement/new", title="What comes first?", level="consult", reasons="Money is short.",
            open="What is kept.", aside="Doing nothing.", use="The report is read before it is decided.",
            papers=f"The structure | /{authority}/structure", opens=day(0), closes=day(100), decided=day(200),
            contact="Engagement Officer", basis="(e) public task",
        )
        self.path = made.rsplit("/", 1)[0]
        for question in QUESTIONS:
            self.fill(f"{self.path}/build", **question)
        self.fill(f"{self.path}/publish", **{"in-spite": "yes"})

    def fill(self, path, **typed):
        """Fills in the form that a page sends to its own address, and gives back where it leads."""
        page = self.officer.get(path)
        assert page.status == 200, f"{path} answers {page.status}: {words(page)}"
        forms = [form for form in Forms(page.text).forms if form["action"].endswith(path) and form["method"] == "post"]
        form = max(forms, key=lambda form: len(typed.keys() & form["fields"].keys()))
        reply = self.officer.post(form["action"] or path, {**form["fields"], **typed})
        assert reply.status == 303, f"{path} answers {reply.status}: {words(reply)}"
        return reply.headers["Location"]

    def answers(self):
        """Every answer that is kept: the words of its last question, by which each is known, and what it chose."""
        file = self.officer.get(f"{self.path}/answers.csv")
        assert file.status == 200, f"the file of answers answers {file.status}"
        rows = list(csv.reader(io.StringIO(file.body.decode("utf-8-sig"))))
        first = next(place for place, name in enumerate(rows[0]) if name.startswith("q1"))
        return [(row[first + 2], row[first], row[first + 1]) for row in rows[1:]]


def day(after):
    return (datetime.date.today() + datetime.timedelta(days=after)).strftime("%-d %B %Y")


class Resident:
    """Somebody without an account who answers once, however often the form is sent."""

    def __init__(self, word, choice, ward):
        self.word, self.choice, self.ward = word, choice, ward
        self.fields, self.receipt = None, None

    def open(self, person, path):
        page = person.get(f"{path}/answer")
        assert page.status == 200, f"{path}/answer answers {page.status}: {words(page)}"
        self.fields = page.form("answer")["fields"]

    def send(self, person, path):
        """Sends all at once; true when the site said that it has it."""
        typed = {"page": "all", "step": "send", "q1": str(self.choice), "q2": str(self.ward), "q3": self.word}
        reply = person.post(f"{path}/answer", {**self.fields, **typed})
        assert reply.status in (303, 503), f"{path}/answer answers {reply.status}: {words(reply)}"
        if reply.status == 303:
            assert "/receipt/" in reply.headers["Location"], f"the answer leads to {reply.headers['Location']}"
            self.receipt = reply.headers["Location"].split("?")[0]
        return reply.status == 303

    def withdraw(self, person):
        page = person.get(self.receipt)
        if page.status == 404:
            # The answer to an earlier try was lost.
            self.receipt = None
            return
        # The page has another form, for what may be published; that one says what it does.
        form = next(form for form in Forms(page.text).forms if "/receipt/" in form["action"] and "act" not in form["fields"])
        reply = person.post(form["action"], form["fields"])
        assert reply.status in (200, 303), f"withdrawing answers {reply.status}: {words(reply)}"
        self.receipt = None

    @property
    def told(self):
        return self.word, OPTIONS[self.choice], WARDS[self.ward]
