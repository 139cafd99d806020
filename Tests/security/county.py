"""The people of the invented county, as a demonstration lets anybody be them."""

import datetime
import re

from ..journeys.person import Person

AUTHORITY = "eddershire"


def signed_in(server, name):
    """One of its people, by the short name of the demonstration."""
    person = Person(server.address)
    page = person.get(f"/{AUTHORITY}/sign-in")
    fields = {**page.form("person")["fields"], "person": name}
    arrived = person.post(f"/{AUTHORITY}/sign-in/as", fields)
    assert arrived.status == 303, f"nobody can be {name}: {arrived.status}"
    return person


def token(server, name):
    """An access token of theirs, for all that they may."""
    person = signed_in(server, name)
    page = person.get(f"/{AUTHORITY}/account/tokens")
    scopes = set(re.findall(r'name="(scopes-[a-z-]+)"', page.text))
    last = (datetime.date.today() + datetime.timedelta(days=30)).isoformat()
    made = person.fill(page, "title", title="Attack", last=last, **{scope: "yes" for scope in scopes})
    found = re.search(r"\bfmk_[\w-]+", made.text)
    assert scopes and found, f"{name} gets no token: {made.status}"
    return found[0]
