"""A council's own website around its public pages, as LocalGov Drupal serves a template for them."""

TEMPLATE = """<!doctype html>
<html lang="en-GB"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>{pagetitle}</title><script>track()</script></head>
<body><header><p>The council’s own website</p></header>
{breadcrumb}
<main><h1>{pagetitle}</h1>{content}</main>
<aside aria-label="This section">{sidenav}</aside>
</body></html>
"""


def around(walk, site):
    """Public pages stand in it, without its scripts; where something is typed they do not."""
    file = site.path / "template.html"
    file.write_text(TEMPLATE, "utf-8")
    address = site.serve("--council-template", f"rotherham={file}")
    for name, page, words in (("structure", "structure?as=tree", "Structure on"), ("meetings", "meetings", "Meetings"), ("nothing", "bodies/NOBODY", "")):
        walk.open(f"{address}/rotherham/{page}", f"website-{name}", status=404 if name == "nothing" else 200)
        if words:
            walk.says(words)
            walk.says("The council’s own website", within="header")
    walk.open(f"{address}/rotherham/sign-in", "website-sign-in")
    walk.expect("The council’s own website" not in walk.page.content(), "a page with a form stands in the council’s website")
