"""Publicity before elections: their days are entered, and what is asked in that time is looked at."""

from .decisions import days
from .people import join, wear


def before_an_election(walk, site, officer):
    """A poll is entered, and one by mistake is taken back; what is asked in its time is then for the monitoring officer."""
    clerk = join(site, "elections@example.org", "democratic-services", "Democratic Services Manager")
    wear(walk, clerk.cookies)
    walk.open("/rotherham/elections", "elections-none")
    walk.fill(title="Borough council", notice=days(60), poll=days(30))
    walk.press("election-mistake", "Enter it")
    walk.says("There is a problem", "The notice comes before the poll")
    walk.fill(poll=days(95))
    walk.press("election", "Enter it")
    walk.says("Borough council")
    walk.fill(title="Mayor", notice=days(60), poll=days(95))
    walk.press("election-second", "Enter it")
    walk.page.get_by_role("button", name="Remove Mayor").click()
    walk.step("election-taken-back")
    walk.expect("Mayor" not in walk.page.locator("table").inner_text(), "the election is not taken back")
    walk.context.clear_cookies()
    walk.open("/rotherham/elections", "elections-for-everybody")
    wear(walk, officer.cookies)
    walk.open("/rotherham/involvement", "elections-back")
