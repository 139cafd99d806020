"""The constitution: a clerk amends an article by a decision that counts from a day to come; a resident reads what changes."""

from .people import join, wear

TEXT = """# Article 11: Officers
Posts: CESM

### 11.1 Management

(1) The council engages officers.

(2) The council settles its structure on the advice of the Chief Executive.

# Article 14: Changing the constitution

The council changes articles after consideration by the Standards Committee.

# Appendix A1: Scheme of delegation

Officers act as the council decides.
"""
FROM = "1 April 2030"


def amending(walk, site):
    """Entered from a file, read, amended with a preview, and read as it will stand."""
    (site.path / "constitution.md").write_text(TEXT, "utf-8")
    site.command("constitution", "import", site.path / "constitution.md", "--authority", "rotherham")
    wear(walk, join(site, "articles@example.org", "democratic-services", "Democratic Services Manager").cookies)
    walk.open("/rotherham/constitution", "constitution")
    walk.says("Article 11: Officers", "Appendix A1: Scheme of delegation")
    walk.follow("constitution-choose", "Amend the constitution")
    walk.page.get_by_label("Article 11: Officers").check()
    walk.page.get_by_label("Article 14: Changing the constitution").check()
    walk.press("constitution-form", "Go on")
    eleven = walk.page.locator("#text-11")
    eleven.fill(eleven.input_value().replace("Chief Executive", "Head of Paid Service and the Leader"))
    walk.press("constitution-mistakes", "Show what would change")
    walk.says("There is a problem", "Name the decision", "Say why")
    walk.expect("Head of Paid Service" in eleven.input_value(), "what was typed is not kept")
    walk.fill(decision="Council, minute 12", on=FROM, reason="The structure has a new head.")
    walk.press("constitution-preview", "Show what would change")
    walk.says("What would change", "Head of Paid Service and the Leader")
    walk.press("constitution-made", "Make the amendment")
    walk.says("Saved, and on the public record as entry", "Article 11 amended", "Council, minute 12")
    walk.open("/rotherham/constitution/11", "article-today")
    walk.says("on the advice of the Chief Executive")
    walk.open("/rotherham/constitution/11?since=2030-03-31&on=2030-04-01", "article-changed")
    walk.says("What changed", "Head of Paid Service and the Leader")
    walk.open("/rotherham/constitution/whole", "constitution-whole")
    walk.open("/rotherham/posts/CESM?on=2014-07-01", "post-named-in-the-constitution")
    walk.says("Where the constitution names it", "Article 11: Officers")
