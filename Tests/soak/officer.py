"""An officer who edits posts over HTTP, and what became of each edit."""

import datetime
import enum
import html
import http.client
import re

from ..journeys.person import Person, code
from .site import AUTHORITY

PASSWORD = "a long walk by the Rother"
POSTS = ("HCM", "APM", "CIO", "CESM")
# What the site says when its records do not serve.
EXCUSES = re.compile(
    "The records cannot be reached at this moment|The records can only be read at this moment|There is no room to save"
    "|It is not known whether this was saved|This site’s clock is wrong"
)


class Fate(enum.Enum):
    """What an edit's sender knows of it."""

    UNSENT = "unsent"
    SAVED = "saved"
    REFUSED = "refused"
    CONFLICT = "conflict"
    UNKNOWN = "unknown"


class Officer:
    """Somebody invited, with password and code, who is signed in."""

    def __init__(self, site, server, number, role="structure-editor", authority=AUTHORITY):
        self.authority = authority
        self.email = f"officer{number}@example.org"
        told = site.command(
            "account add", self.email, "--role", role, "--authority", authority, "--post", f"Officer {number}"
        )
        self.person = Person(server.address)
        self.accept("/" + told.split("://", 1)[1].split()[0].split("/", 1)[1])

    def accept(self, path):
        page = self.person.get(path)
        key = re.search(r"secret=([A-Z2-7]+)", html.unescape(page.text))[1]
        done = self.person.fill(page, "key", password=PASSWORD, code=code(key))
        spare = re.search(r'class="codes".*?<code>([^<]+)</code>', done.text, re.S)
        assert spare, f"the invitation of {self.email} is refused: {done.status} {words(done)}"
        page = self.person.get(f"/{self.authority}/sign-in")
        asked = self.person.fill(page, "email", email=self.email, password=PASSWORD)
        assert asked.status == 303, f"{self.email} cannot sign in: {words(asked)}"
        arrived = self.person.fill(self.person.get(asked.headers["Location"]), "code", code=spare[1])
        assert arrived.status == 303, f"the recovery code of {self.email} is refused: {words(arrived)}"

    def window(self, server):
        """Another window of the same browser: the same cookies, a connection of its own."""
        window = Person(server.address)
        window.cookies = dict(self.person.cookies)
        return window


class Edit:
    """A change of one post that carries a word nobody else uses, in its title and its reason."""

    def __init__(self, post, word):
        self.post, self.word = post, word
        self.path = f"/{AUTHORITY}/posts/{post}/edit"
        self.fate, self.page, self.entry, self.words = Fate.UNSENT, None, None, ""

    def open(self, person):
        """Opens the form; says whether it could be had."""
        page = person.get(self.path)
        if page.status == 503 and EXCUSES.search(page.text):
            return False
        assert page.status == 200, f"{self.path} answers {page.status}: {words(page)}"
        self.page = page
        return True

    def send(self, person):
        """Sends the form of the page that is open; a page that comes back with a form is open from then on."""
        typed = {
            "title": f"Post {self.word}", "reason": f"Tried with {self.word}.", "on": datetime.date.today().isoformat(),
            "under": "Line 7 of the scheme", "under-kind": "delegation", "in-spite": "yes",
        }
        fields = {**self.page.form("seen")["fields"], **typed}
        self.fate = Fate.UNKNOWN
        try:
            reply = person.post(self.path, fields)
        except (OSError, http.client.HTTPException):
            return
        self.judge(reply)
        if reply.status in (409, 503):
            kept = reply.form("seen")["fields"]
            lost = [name for name in typed if name != "in-spite" and kept.get(name) != typed[name]]
            assert not lost, f"{self.path} answers {reply.status} and loses {lost}: {words(reply)}"
            self.page = reply

    def judge(self, reply):
        said = EXCUSES.search(reply.text)
        self.words = said[0] if said else ""
        if reply.status == 303 and "saved=" in reply.headers["Location"]:
            self.fate, self.entry = Fate.SAVED, int(reply.headers["Location"].rsplit("saved=", 1)[1])
        elif reply.status == 409:
            self.fate = Fate.CONFLICT
        elif reply.status == 503 and said:
            self.fate = Fate.UNKNOWN if "not known" in self.words else Fate.REFUSED
        else:
            raise AssertionError(f"{self.path} answers {reply.status}: {words(reply)}")


def words(reply):
    """What a page says to people, shortened."""
    main = reply.text.partition("<main")[2].partition(">")[2] or reply.text
    return " ".join(html.unescape(re.sub(r"<[^>]*>", " ", main)).split())[:1500]
