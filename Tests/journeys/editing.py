"""The establishment changed by hand, by the facts of the paper of 16 June 2014: from a day on, with a reason and an authority."""

from .people import CLERK, SECOND, join, sign_in, sign_out

DECISION = "Cabinet Member for Safe and Attractive Neighbourhoods, 16 June 2014"
FROM = "1 October 2014"
DAY = "?on=2014-10-01"


def changing(walk, site):
    """An officer finds a post, changes it, and reads on its page what was saved; a visitor sees no way to change anything."""
    visitor_sees_no_forms(walk)
    sign_in(walk, site.people[CLERK], "clerk")
    walk.heading("Change Community Engagement Service Manager")
    walk.open("/rotherham/workspace", "clerk-workspace")
    walk.follow("workspace-structure", "Structure", within=walk.page.locator("main"))
    walk.open(f"/rotherham/posts/CESM{DAY}", "post-as-officer")
    walk.follow("post-edit", "Change it")
    walk.expect(walk.value("title") == "Community Engagement Service Manager", "the form does not hold what stands")
    walk.expect(walk.value("on") == FROM, f"the day looked at is not offered: {walk.value('on')!r}")
    walk.fill(title="", pay_from="a lot", on="31 September 2014")
    walk.press("post-edit-mistakes", "Save the change")
    walk.says("There is a problem", "September", "Say why", "Give the post a title", "Name the decision")
    walk.expect(walk.value("pay-from") == "a lot", "what was typed is not kept")
    walk.fill(
        title="Neighbourhood Partnerships and Engagement Manager",
        grade="PO 15",
        pay_from="",
        duties="Leads the new service\nStaff and money for tenant engagement and housing panels",
        on=FROM,
        under=DECISION,
        reason="Takes on the team, with its staff and money for tenant engagement and housing panels",
    )
    walk.press("post-saved", "Save the change")
    walk.says("Saved, and on the public record as entry", "Leads the new service", "PO 15")
    walk.heading("Neighbourhood Partnerships and Engagement Manager")
    walk.follow("post-entry", "entry", within=walk.page.get_by_role("status"), exact=False)
    walk.says("Democratic Services Officer", DECISION, "Takes on the team", "What changed", "PO 15", FROM, "Community Engagement Service Manager")


def visitor_sees_no_forms(walk):
    walk.open(f"/rotherham/posts/CESM{DAY}", "post-as-visitor")
    walk.expect(walk.page.get_by_role("link", name="Change it").count() == 0, "a visitor is offered to change a post")
    walk.open(f"/rotherham/posts/CESM/edit{DAY}", "post-edit-as-visitor")
    walk.heading("Sign in")


def adding(walk, site):
    """A unit, a post in it and its job description; then a slip is corrected, and the history says that it was."""
    clerk = site.people[CLERK]
    sign_in(walk, clerk, "clerk-adding", spare=True)
    walk.open(f"/rotherham/units/NAS{DAY}", "unit-as-officer")
    walk.follow("unit-new", "Add a unit here")
    walk.fill(reference="NPE", name="Neighbourhood Partnership and Engagement Service", kind="service")
    grounds(walk, "Engagement and area partnership work come under one manager")
    walk.press("unit-added", "Add a unit")
    walk.says("Saved")
    walk.follow("post-new", "Add a post here")
    walk.press("post-new-mistakes", "Add a post")
    walk.says("There is a problem")
    walk.fill(reference="NDO", title="Neighbourhood Development Officer", reports_to="CESM", positions="10", funding="GF 100%")
    walk.page.get_by_label("The grade is subject to job evaluation").check()
    grounds(walk, "Unified job with a geographical focus")
    walk.press("post-added", "Add a post")
    save_in_spite(walk, "post-added-in-spite")
    walk.says("Saved", "Subject to evaluation")
    job(walk)
    correction(walk)


def job(walk):
    walk.follow("job-new", "Job description")
    walk.fill(
        purpose="Community development in the neighbourhoods where it is needed most",
        accountabilities="Works with residents of the 11 most deprived communities (3)\nSupports area assemblies",
        essential="Experience of community development",
    )
    grounds(walk, "Unified job description with a geographical focus")
    walk.press("job-saved", "Save the job description")
    walk.says("Saved", "Supports area assemblies", "Experience of community development")


def correction(walk):
    walk.open(f"/rotherham/units/NPE{DAY}", "unit-with-slip")
    walk.follow("unit-correct", "Correct a mistake")
    walk.press("unit-correct-mistakes", "Save the correction")
    walk.fill(
        name="Neighbourhood Partnerships and Engagement Service",
        under="The name was typed with Partnership for Partnerships",
        reason="Noticed when the letters to staff were drafted",
    )
    walk.press("unit-corrected", "Save the correction")
    walk.says("Saved")
    walk.heading("Neighbourhood Partnerships and Engagement Service")
    walk.follow("unit-history", "What was entered about it, by whom and under what authority")
    walk.says("[Cc]orrect", "Partnership for Partnerships", "Corrects entry", "Neighbourhood Partnership and")


def grounds(walk, reason):
    walk.fill(on=FROM, under=DECISION, reason=reason)


def save_in_spite(walk, name):
    """Reads a warning and saves all the same, where there is one."""
    tick = walk.page.get_by_label("I have read this. Save it all the same.")
    if tick.count():
        tick.check()
        walk.press(name, "Save")


def conflict(walk, site):
    """Two people open one post. The second is shown what the first changed, loses nothing, decides and saves."""
    second = site.second = join(site, SECOND, "structure-editor")
    clerk = site.people[CLERK]
    sign_in(walk, clerk, "clerk-conflict", spare=True)
    walk.open(f"/rotherham/posts/CIO/edit{DAY}", "conflict-opened")
    theirs = second.get(f"/rotherham/posts/CIO/edit{DAY}")
    saved = second.fill(
        theirs, "grade", grade="PO 1", area="All of the borough", under="Scheme of delegation, 4.2", reason="As graded by the panel"
    )
    walk.expect(saved.status == 303, f"the first of two is answered {saved.status}")
    walk.fill(grade="PO 3", duties="Work with residents of the most deprived communities")
    grounds(walk, "The job grows")
    walk.press("conflict", "Save the change")
    walk.says("It has changed since you opened it", "nothing of yours is lost", "PO 1", "PO 3", "Both: choose", "All of the borough")
    walk.expect(walk.value("grade") == "PO 3", "what the second typed is not kept")
    walk.expect(walk.value("area") == "All of the borough", "what only the first changed is lost")
    walk.expect(walk.value("reason") == "The job grows", "the reason typed is not kept")
    walk.fill(grade="PO 1")
    walk.press("conflict-settled", "Save the change")
    walk.says("Saved", "PO 1", "All of the borough", "most deprived communities")


def two_processes(walk, site):
    """Signed in at one process, somebody acts at another: it is one site."""
    clerk = site.people[CLERK]
    other = site.serve()
    sign_in(walk, clerk, "clerk-two-processes", spare=True)
    walk.open(f"{other}/rotherham/posts/APM/edit{DAY}", "other-process-edit")
    walk.fill(reports_to="CESM")
    grounds(walk, "Reports to the manager of the new service")
    walk.press("other-process-saved", "Save the change")
    save_in_spite(walk, "other-process-saved-in-spite")
    walk.says("Saved")
    walk.open(f"{site.address}/rotherham/posts/APM{DAY}", "first-process-reads")
    walk.says("Neighbourhood Partnerships and Engagement Manager")
    sign_out(walk, "clerk-two-processes")
    walk.open(f"{other}/rotherham/account", "signed-out-everywhere")
    walk.heading("Sign in")
