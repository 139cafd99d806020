"""A restructure drafted on the tree, by the facts of the paper of 16 June 2014: two kinds of post become one job of ten."""

from .people import CLERK, sign_in, sign_out


def drafting(walk, site):
    """An officer begins a draft, merges posts, reads what it comes to, goes back and forth, and puts an alternative beside it."""
    sign_in(walk, site.people[CLERK], "clerk-drafting", spare=True)
    walk.open("/rotherham/drafts", "drafts")
    walk.follow("draft-new", "Begin a draft")
    walk.press("draft-new-mistakes", "Begin")
    walk.says("There is a problem")
    walk.fill(title="One team for neighbourhoods", decided_by="Cabinet", unit="NAS")
    walk.press("draft", "Begin")
    walk.says("The tree after your steps", "What it comes to")
    merge(walk)
    walk.press("draft-undone", "Undo this step")
    walk.says("Do it again")
    walk.press("draft-redone", "Do it again")
    walk.says("1.2 FTE more on the General Fund")
    walk.follow("draft-alternatives", "Alternatives side by side")
    walk.fill(name="The neutral split")
    walk.press("draft-alternative", "Add the alternative")
    walk.says("B: The neutral split")
    walk.follow("draft-files", "Take it out as files, edit it, take it in again")
    walk.expect("merge_posts" in walk.page.locator("textarea").first.input_value(), "the case does not hold what was merged")
    sign_out(walk, "clerk-drafting")


def merge(walk):
    for post in ("CIO", "REO"):
        walk.page.locator(f"#post-{post}").check()
    walk.press("draft-merge", "Merge")
    walk.expect(walk.value("positions") == "10", "the posts are not added up")
    walk.expect("HRA 72%" in walk.value("funding"), f"the neutral split is not offered: {walk.value('funding')!r}")
    walk.fill(reference="NDW", title="Neighbourhood Development Worker", funding="HRA 60%\nGF 40%", because="One job")
    walk.press("draft-merged", "Take this step")
    walk.says("Merged 7 Community Involvement Officer and 3 Resident Engagement Officer", "1.2 FTE more on the General Fund")
