"""Community groups: an officer keeps the register, and everybody reads it without the contacts."""

from .people import join, wear


def register(walk, site):
    """An engagement officer enters a group, whom to talk to and what was said; a visitor sees the group only."""
    officer = join(site, "community@example.org", "engagement-officer", "Community Engagement Officer").cookies
    wear(walk, officer)
    walk.open("/rotherham/workspace", "community-workspace")
    walk.follow("community-groups", "Community groups", within=walk.page.locator("main"))
    walk.follow("community-new", "Enter a group")
    walk.page.locator("#kind").select_option("association")
    walk.fill(name="Clifton Allotments", charity="12", about="We *grow* things.", interests="Older people\nCarers")
    walk.press("community-mistake", "Enter the group")
    walk.says("There is a problem", "6 or 7 figures")
    walk.expect(walk.value("name") == "Clifton Allotments", "the name typed is not kept")
    walk.fill(charity="1234567", web="https://allotments.example")
    walk.press("community-entered", "Enter the group")
    walk.says("Clifton Allotments", "Unincorporated association", "The whole area", "1234567")
    walk.follow("community-contacts", "Contacts and talks")
    walk.fill(name="Zephyrine Spade", email="zephyrine@example.org")
    walk.press("community-contact", "Enter the contact")
    walk.says("Zephyrine Spade", "zephyrine@example.org")
    walk.fill(words="They need water.", next="Ask about a tap", due="1 March 2099")
    walk.press("community-talk", "Note the talk")
    walk.says("They need water", "Ask about a tap")
    walk.open("/rotherham/community/steps", "community-steps")
    walk.says("Ask about a tap", "Clifton Allotments")
    walk.page.context.clear_cookies()
    walk.open("/rotherham/community", "community-public")
    walk.fill(q="grow")
    walk.press("community-found", "Find groups")
    walk.follow("community-group-public", "Clifton Allotments")
    walk.says("grow", "Carers")
    walk.expect("ephyrine" not in walk.page.content(), "a contact stands on a public page")
