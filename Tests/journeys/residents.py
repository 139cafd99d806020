"""A resident: signs in by letter, takes what is held about them, and deletes the account."""

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
