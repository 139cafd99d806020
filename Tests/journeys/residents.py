"""A resident: signs in by letter, takes what is held about them, and deletes the account."""

import json

from .person import link

RESIDENT = "resident@example.org"


def by_letter(walk, site):
    walk.open("/rotherham/sign-in", "resident-sign-in")
    walk.follow("by-letter", "Sign in by letter")
    walk.fill(email="resident")
    walk.press("by-letter-mistake", "Send me the letter")
    walk.says("like name@example.org")
    walk.fill(email=RESIDENT)
    walk.press("by-letter-sent", "Send me the letter")
    walk.says("a letter is on its way")
    address = link(site.letter(RESIDENT, "Sign in"))
    walk.open(address, "by-letter-followed")
    walk.press("resident-signed-in", "Sign in")
    walk.open(address, "by-letter-used", status=404)
    walk.open("/rotherham/account", "resident-account")


def own_data(walk, site):
    """What is held, as a page and as a file; then the account is deleted, and the record still stands."""
    sign_in(walk, site)
    walk.open("/rotherham/account", "resident-again")
    walk.follow("own-data", "See your data, and take it with you", within=walk.page.locator("main"))
    with walk.page.expect_download() as download:
        walk.page.get_by_role("button", name="Download as JSON").click()
    held = download.value.path().read_text("utf-8")
    json.loads(held)
    walk.expect(RESIDENT in held, "the file does not hold the address")
    walk.open("/rotherham/account/data", "own-data-taken")
    walk.follow("delete-asked", "What deleting it means")
    walk.press("delete-not-sure", "Delete my account")
    walk.says("There is a problem", "Tick this box")
    walk.page.get_by_label("Yes, delete my account for good.").check()
    walk.press("deleted", "Delete my account")
    walk.says("signed out on every device", "Receipt", "Number")
    walk.open("/rotherham/account", "account-after-deletion")
    walk.heading("Sign in")
    for told in (site.command("verify"), walk.context.request.get("/rotherham/record.txt").text()):
        walk.expect(RESIDENT not in told, "the address stands where it was erased")


def sign_in(walk, site, email=RESIDENT):
    site.forget_letters()
    walk.page.goto("/rotherham/sign-in/by-letter")
    walk.fill(email=email)
    walk.page.get_by_role("button", name="Send me the letter").click()
    walk.page.goto(link(site.letter(email, "Sign in")))
    walk.page.locator("main").get_by_role("button", name="Sign in").click()


def notice(walk, site):
    walk.open("/rotherham", "council-before-notice")
    walk.follow("privacy", "Privacy", within=walk.page.get_by_role("contentinfo"))
    walk.says("What is kept", "UK GDPR", "Cookies")
