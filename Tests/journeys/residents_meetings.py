"""Meetings with residents: a forum's rules, what its meetings did, what was asked there, and a review of models from opening to publication."""

from datetime import date, timedelta

from .people import join, wear

BODIES = (("WARD", "Clifton <Ward> Meeting", "ward-meeting"), ("WENTWORTH", "Wentworth Area Assembly", "area-assembly"))


def day(after):
    """A day so many days from today, as people write it."""
    on = date.today() + timedelta(days=after)
    return f"{on.day} {on:%B} {on.year}"


def recorded(walk, name, body, before, residents):
    """One meeting is entered by the form."""
    walk.open(f"/rotherham/forums/{body}/meetings/new", f"{name}-form")
    walk.fill(on=day(-before), way="in-person", venue="The Hall", residents=str(residents), hours="2.5", rate="20")
    walk.press(name, "Record the meeting")


def review(walk, site):
    """An officer enters two bodies that meet residents, what they did and what was asked, and publishes a review that compares them."""
    wear(walk, join(site, "forum-clerk@example.org", "democratic-services", "Democratic Services Manager").cookies)
    for reference, name, kind in BODIES:
        walk.open("/rotherham/bodies/new-body", f"forum-new-{kind}")
        walk.fill(reference=reference, name=name, kind=kind, powers="advises", under="Council, minute 5", reason="To hear residents")
        walk.press(f"forum-added-{kind}", "Add a body")
        walk.says("Saved", "Check with your monitoring officer")
    wear(walk, join(site, "forums@example.org", "engagement-officer", "Community Engagement Officer").cookies)
    walk.open("/rotherham/workspace", "forums-workspace")
    walk.follow("forums", "Meetings with residents", within=walk.page.locator("main"))
    walk.follow("forum", "Clifton <Ward> Meeting")
    walk.says("Its rules are not entered yet", "No meeting is recorded yet")
    walk.follow("forum-rules", "Rules of the house")
    walk.fill(population="4,000")
    walk.press("forum-rules-mistakes", "Save the rules")
    walk.says("There is a problem", "Choose who may come", "Write a whole number, 0 for none")
    walk.expect(walk.value("population") == "4,000", "what was typed is lost")
    walk.fill(open="everybody", chair="member", times="4", source="Census 2021", confirmed="Monitoring Officer, 3 May 2026")
    walk.press("forum-rules-saved", "Save the rules")
    walk.says("Saved, and on the public record", "4 times a year", "Confirmed: Monitoring Officer")
    walk.follow("meeting-new", "Record a meeting")
    walk.page.locator("#channels-posters").check()
    walk.fill(residents="many", issues="A dark <lane>\nNo bus")
    walk.press("meeting-mistakes", "Record the meeting")
    walk.says("There is a problem", "Write a whole number in figures", "Say where it was|Choose how people met|whole number")
    walk.expect(walk.value("issues") == "A dark <lane>\nNo bus", "what was raised is lost")
    walk.fill(on=day(-3), way="in-person", venue="The Hall", residents="34", first="3", hours="7.5", rate="20", hire="45")
    walk.press("meeting-recorded", "Record the meeting")
    walk.says("A dark <lane>", "£195", "34")
    walk.follow("action-new", "Enter an action")
    walk.press("action-mistakes", "Enter the action")
    walk.says("Say in a line or two what was asked", "Say which post takes it")
    walk.fill(asked="Mend the lamp in the lane", post="Community Engagement Officer", due=day(14))
    walk.press("action-entered", "Enter the action")
    walk.says("Mend the lamp in the lane", "By")
    walk.open("/rotherham/workspace", "forums-workspace-action")
    walk.says("Mend the lamp in the lane", "Residents asked it of your post")
    walk.open("/rotherham/forums/WARD", "forum-again")
    walk.follow("action", "Mend the lamp in the lane")
    walk.fill(outcome="done", done="It shines.")
    walk.press("action-closed", "Close the action")
    walk.fill(told="Look up on Friday.")
    walk.press("action-told", "Save what it was told")
    walk.says("Look up on Friday", "1 to be done|0 actions to be done")
    for number in range(4):
        recorded(walk, f"ward-meeting-{number}", "WARD", 10 + number, 30 + number)
    for number in range(5):
        recorded(walk, f"assembly-meeting-{number}", "WENTWORTH", 10 + number, 6 + number)
    published(walk)


def published(walk):
    """The review: opened, read by a visitor as due, judged, published, and read again without an account."""
    walk.open("/rotherham/forums", "forums-list")
    walk.follow("review-new", "Open a review of models")
    walk.press("review-mistakes", "Open the review")
    walk.says("There is a problem", "Write the day")
    walk.fill(title="How we meet <residents>", asked="Council", due=day(20), **{"from": day(-60), "to": day(-1)})
    walk.press("review-opened", "Open the review")
    walk.says("How we meet <residents>", "Due by", "Wentworth Area Assembly")
    place = walk.page.url.split("/rotherham")[1]
    walk.follow("review-judge", "Figures and judgement")
    walk.press("review-unready", "Publish the report")
    walk.says("There is a problem", "Say what you conclude")
    walk.fill(**{"model-1": "Many *came*.", "model-2": "Few came."}, conclusion="Keep both.")
    walk.press("review-judged", "Save it, unpublished")
    walk.says("in 25 of 25 pairs", "Many came", "How the figures were made")
    walk.press("review-published", "Publish the report")
    walk.says("Saved", "Keep both")
    walk.page.context.clear_cookies()
    walk.open("/rotherham", "forums-front")
    walk.follow("forums-as-a-resident", "Meetings with residents, and what was asked there")
    walk.says("Published on")
    walk.follow("review-as-a-resident", "How we meet <residents>")
    walk.says("What they did", "Whom they reached", "What they cost", "a clear difference in these figures")
    for ending in ("figures.csv", "figures.json", "report.md", "report.html"):
        reply = walk.page.request.get(walk.page.url.split("/rotherham")[0] + f"/rotherham{place}/{ending}")
        walk.expect(reply.status == 200, f"{ending} answers {reply.status}")
    walk.open("/rotherham/forums/WARD", "forum-as-a-resident")
    walk.says("Mend the lamp in the lane", "It shines", "Look up on Friday")
