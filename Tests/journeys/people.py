"""Accounts: the first administrator, an invitation taken up, signing in with a code, a recovery code, signing out."""

import re
import time
import urllib.parse
from dataclasses import dataclass, field

from .person import Person, code, link

PASSWORD = "four walks along the Rother"


@dataclass
class Colleague:
    """Somebody of the council, and what they keep to themselves."""

    email: str
    post: str
    key: str = ""
    spare: list[str] = field(default_factory=list)


ADMINISTRATOR = "administrator@example.org"
CLERK = "clerk@example.org"
SECOND = "second@example.org"
REVIEWER = "reviewer@example.org"


def the_first_administrator(walk, site):
    """Whoever starts the site follows the link that it prints, and has an account."""
    walk.open(site.first_link(), "set-up")
    walk.fill(name="", email="nobody")
    walk.press("set-up-mistakes", "Go on to your password")
    walk.says("There is a problem", "Type your name", "like name@example.org")
    walk.expect(walk.value("email") == "nobody", "the address typed is not kept")
    walk.fill(name="Ann Other", email=ADMINISTRATOR, post="Digital Services Manager")
    walk.press("set-up-invitation", "Go on to your password")
    administrator = site.people[ADMINISTRATOR] = Colleague(ADMINISTRATOR, "Digital Services Manager")
    take_up(walk, administrator, "administrator")
    walk.open(site.first_link(), "set-up-over", status=404)
    sign_in(walk, administrator, "administrator")
    walk.says("Accounts", "Invite a person")


def invitation(walk, site):
    """The administrator invites an officer, who takes it up from the letter and signs in."""
    administrator = site.people[ADMINISTRATOR]
    sign_in(walk, administrator, "administrator-again", spare=True)
    walk.open("/rotherham/workspace", "administrator-workspace")
    walk.follow("accounts", "Accounts", within=walk.page.locator("main"))
    walk.follow("invite", "Invite a person", within=walk.page.locator("main"))
    walk.press("invite-mistakes", "Send the invitation")
    walk.says("Type the person’s name", "Choose a role")
    walk.fill(name="Bea Clerk", email=CLERK, post="Democratic Services Officer", role="structure-editor")
    walk.press("invited", "Send the invitation")
    walk.says("The invitation is on its way", "structure editor")
    walk.follow("accounts-invited", "Accounts", within=walk.page.locator("main, nav"))
    walk.says("Invited")
    sign_out(walk, "administrator")

    letter = site.letter(CLERK, "invitation")
    walk.expect("Bea Clerk" in letter.get_body(("plain",)).get_content(), "the letter does not greet by name")
    walk.open(link(letter), "invitation")
    walk.says("Democratic Services Officer")
    clerk = site.people[CLERK] = Colleague(CLERK, "Democratic Services Officer")
    with walk.in_passing():
        take_up(walk, clerk, "clerk")
    walk.open(link(letter), "invitation-used", status=404)
    walk.says("used|over")


def take_up(walk, colleague, name):
    """A password and one-time codes on the page of an invitation; first with what people get wrong."""
    key = walk.page.locator("main code").first.inner_text()
    walk.expect(walk.page.get_by_role("img", name="The key of your one-time codes").is_visible(), "there is no square")
    walk.fill(password="short", code="000000")
    walk.press(f"{name}-weak-password", "Set up the account")
    walk.says("There is a problem", "12 characters")
    walk.expect(walk.page.locator("main code").first.inner_text() == key, "the key changes under the person’s hands")
    walk.fill(password=PASSWORD, code="000000")
    walk.press(f"{name}-wrong-first-code", "Set up the account")
    walk.says("There is a problem", "code")
    colleague.key, colleague.used = key, step()
    walk.fill(password=PASSWORD, code=code(key, colleague.used * 30))
    walk.press(f"{name}-recovery-codes", "Set up the account")
    colleague.spare = walk.page.locator(".codes code").all_inner_texts()
    walk.expect(len(colleague.spare) == 10, f"there are {len(colleague.spare)} recovery codes")
    walk.follow(f"{name}-set-up", "Sign in", within=walk.page.locator("main"))
    walk.says("Your account is ready")


def step(moment=None):
    """Which half minute a moment falls in; without one, that of the clock."""
    return int(time.time() if moment is None else moment) // 30


def sign_in(walk, colleague, name, spare=False):
    """With password and code; with a recovery code when the authenticator is not at hand."""
    with walk.in_passing():
        if "/sign-in" not in walk.page.url:
            walk.open("/rotherham/sign-in", f"{name}-sign-in")
        walk.fill(email=colleague.email, password=PASSWORD)
        walk.press(f"{name}-asked-for-code", "Continue")
        if spare:
            walk.fill(code=colleague.spare.pop())
        else:
            # A code is good once, and the next one is taken half a minute early.
            colleague.used = max(step(), colleague.used + 1)
            walk.fill(code=code(colleague.key, colleague.used * 30))
        walk.press(f"{name}-signed-in", "Sign in")
    walk.expect(walk.page.get_by_role("button", name="Sign out").count() > 0, "is not signed in")


def sign_out(walk, name):
    walk.page.get_by_role("navigation").get_by_role("button", name="Sign out").or_(
        walk.page.locator(".who").get_by_role("button", name="Sign out")
    ).first.click()
    walk.step(f"{name}-signed-out")
    walk.says("You are signed out")


def stolen_cookie(walk, site):
    """Wrong password, wrong code, a used code; and a cookie that somebody copied is worthless after signing out."""
    clerk = site.people[CLERK]
    walk.open("/rotherham/account", "asked-to-sign-in")
    walk.heading("Sign in")
    walk.fill(email=CLERK, password="five walks along the Rother")
    walk.press("wrong-password", "Continue")
    walk.says("do not belong together")
    walk.expect(walk.value("email") == CLERK, "the address typed is not kept")
    walk.fill(password=PASSWORD)
    walk.press("code-asked", "Continue")
    walk.fill(code="000000")
    walk.press("wrong-code", "Sign in")
    walk.says("does not fit")
    walk.fill(code=code(clerk.key, clerk.used * 30))
    walk.press("replayed-code", "Sign in")
    walk.says("used before|does not fit")  # the latter when the walk was slow
    walk.fill(code=clerk.spare.pop())
    walk.press("recovery-code-used", "Sign in")
    walk.says("Recovery codes left", str(len(clerk.spare)))
    stolen = walk.context.cookies()
    sign_out(walk, "clerk")
    walk.context.add_cookies(stolen)
    walk.open("/rotherham/account", "stolen-cookie")
    walk.heading("Sign in")


def join(site, email, role, post=None, authority="rotherham"):
    """Somebody who is invited, takes it up and signs in, without a browser."""
    named = ("--post", post) if post else ()
    link = site.command("account", "add", email, "--role", role, "--authority", authority, *named)
    person = Person(site.address)
    person.email, person.authority = email, authority
    page = person.get("/" + link.split()[0].split("/", 3)[3])
    person.key = re.search(r"<code>([A-Z2-7 ]+)</code>", page.text)[1]
    person.used = step(site.now())
    taken = person.fill(page, "code", password=PASSWORD, code=code(person.key, person.used * 30))
    assert taken.status == 200 and "recovery codes" in taken.text, f"the invitation is answered {taken.status}"
    return sign_in_again(site, person)


def sign_in_again(site, person):
    """Signs in without a browser somebody who joined; a code is good once, and the next one is taken half a minute early."""
    person.cookies, person.connection = {}, None
    asked = person.fill(person.get(f"/{person.authority}/sign-in"), "password", email=person.email, password=PASSWORD)
    assert asked.status == 303, f"the password is answered {asked.status}"
    person.used = max(step(site.now()), person.used + 1)
    typed = code(person.key, person.used * 30)
    done = person.fill(person.get(f"/{person.authority}/sign-in/code"), "code", code=typed)
    assert done.status == 303, f"the code is answered {done.status}"
    return person


def wear(walk, cookies):
    """Goes on as somebody who has signed in elsewhere, known by their cookies."""
    walk.context.clear_cookies()
    host = {"domain": urllib.parse.urlsplit(walk.address).hostname, "path": "/", "secure": True, "httpOnly": True}
    walk.context.add_cookies([{"name": name, "value": value, **host} for name, value in cookies.items()])
