"""Check a proposal: a case pasted, uploaded, and one with mistakes."""


def check(walk, case):
    files = {name: (case.folder / name).read_text("utf-8") for name in ("case.yml", "establishment.csv")}
    walk.open("/check", f"{case.id}-check")
    paste(walk, files)
    walk.step(f"{case.id}-check-pasted")
    walk.says(case.title.replace("(", r"\("))
    walk.open("/check", f"{case.id}-check-again")
    chooser = walk.page.locator("input[type=file]")
    chooser.nth(0).set_input_files(case.folder / "case.yml")
    chooser.nth(1).set_input_files(case.folder / "establishment.csv")
    send(walk)
    walk.step(f"{case.id}-check-uploaded")
    walk.says(case.title.replace("(", r"\("))
    for section, patterns in case.facts.items():
        walk.page.evaluate("document.querySelectorAll('details').forEach(part => part.open = true)")
        walk.says(*patterns, within=f"#{section}")


def mistakes(walk):
    """Mistakes are told together, each with its place, and what was typed is kept."""
    from .cases import CASES

    folder = next(case.folder for case in CASES if case.id == "rotherham-2014")
    text = (folder / "case.yml").read_text("utf-8").replace("2014-06-16", "2014-06-31", 1).replace("governance:", "goverance:", 1)
    text = text.replace("title: One", "title: <script>alert(1)</script> One", 1)
    walk.open("/check", "check-empty-form")
    send(walk)
    walk.step("check-nothing-sent")
    paste(walk, {"case.yml": text, "establishment.csv": (folder / "establishment.csv").read_text("utf-8")})
    walk.step("check-mistakes")
    walk.says(r"case\.yml", r"governance", r"30 June|31 June|2014-06-31")
    kept = walk.page.locator("textarea").nth(0).input_value()
    walk.expect("goverance" in kept and "<script>alert(1)</script>" in kept, "what was typed is not kept")
    links = walk.page.get_by_role("alert").get_by_role("link").all() or walk.page.locator(".summary-errors a").all()
    for link in links:
        walk.expect(walk.page.locator(link.get_attribute("href")).count() == 1, "the summary leads nowhere")


def paste(walk, files):
    areas = walk.page.locator("textarea")
    areas.nth(0).fill(files["case.yml"])
    areas.nth(1).fill(files["establishment.csv"])
    send(walk)


def send(walk):
    walk.page.locator("main form button").last.click()
