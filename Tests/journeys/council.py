"""A council's home, its structure on any day, its units and its posts."""


def shared_pages(walk):
    walk.open("/", "front")
    walk.says("Kent", "Rotherham")
    walk.follow("rulebook", "Rulebook")
    walk.says("OFF-HOPS-1", "Local Government and Housing Act 1989")
    clear_days(walk)
    political_balance(walk)
    walk.follow("accessibility", "Accessibility statement")
    walk.open("/atlantis", "not-found", status=404)
    schema = walk.context.request.get("/case.schema.json")
    walk.expect(schema.ok and "$schema" in schema.json(), "the schema of a case file is not served")


def clear_days(walk):
    """By when papers must be out: the late report of December 2011, and a slip that is told beside its field."""
    walk.follow("clock", "Count the days")
    walk.page.select_option("#for", "council")
    walk.page.fill("#on", "15 December 2011")
    walk.page.fill("#published", "8 December 2011")
    walk.press("clock-late", "Count the days")
    walk.says("Wednesday 7 December 2011", "4 clear working days", "AI-1-COUNCIL")
    walk.page.fill("#on", "31 June 2026")
    walk.press("clock-slip", "Count the days")
    walk.says("There is no day “31 June 2026”")


def political_balance(walk):
    """The seats of Brighton in October 2024, a slip, and the same as a file."""
    walk.follow("balance", "Work out political balance")
    for number, (group, members) in enumerate({"Labour": 37, "Green": 8, "Conservative": 5, "Independents": 2}.items(), 1):
        walk.page.fill(f"#group-{number}", group)
        walk.page.fill(f"#group-{number}-number", str(members))
    walk.page.fill("#ungrouped", "2")
    walk.page.fill("#committee-1", "Planning")
    walk.press("balance-slip", "Work it out")
    walk.says("Enter how many seats the committee has.")
    walk.page.fill("#committee-1-number", "10")
    walk.press("balance-seats", "Work it out")
    walk.says("(6.85)", "(1.48)", "(0.93)", "largest remainders")
    file = walk.context.request.get(walk.page.get_by_role("link", name="The seats as CSV").get_attribute("href"))
    walk.expect("Planning,committee,10,7,2,1,0,0" in file.text(), "the seats as CSV are others")


def structure(walk, case):
    walk.open("/", f"{case.id}-front")
    walk.follow(f"{case.id}-home", case.council, exact=False)
    for form in ("chart", "tree", "table"):
        walk.open(f"/{case.authority}/structure?as={form}&on={case.day}", f"{case.id}-structure-{form}")
        # A box of the chart shortens a long title; its beginning always stands.
        walk.says(*(title[:18] if form == "chart" else title for title in case.posts.values()))
    in_order(walk, case)
    before_everything(walk, case)
    a_bad_day(walk, case)
    unit_and_posts(walk, case)
    establishment_file(walk, case)


def in_order(walk, case):
    """The table by its working time: a click on the heading, and another to turn it round. An address may ask for no other column."""
    address = f"/{case.authority}/structure?as=table&on={case.day}"
    with walk.in_passing():
        walk.open(address, f"{case.id}-table-unsorted")
        for direction in ("ascending", "descending"):
            walk.follow(f"{case.id}-table-{direction}", "FTE", within=walk.page.locator("thead"))
            figures = [float(text.replace(",", "")) for text in walk.page.locator("tbody td[data-l=FTE]").all_text_contents()]
            walk.expect(figures == sorted(figures, reverse=direction == "descending"), f"not {direction}: {figures}")
            walk.expect(walk.page.locator(f"th[aria-sort={direction}]").count() == 1, "the order is not told")
        walk.open(f"{address}&sort=reference;DROP%20TABLE%20post&order=down", f"{case.id}-table-hostile")


def before_everything(walk, case):
    """Another day, asked for by the form: nothing stood before the papers."""
    walk.page.get_by_label("Day", exact=True).fill("1 April 1999")
    walk.page.get_by_role("button", name="Show").first.click()
    walk.step(f"{case.id}-structure-earlier")
    walk.expect(list(case.posts.values())[0] not in walk.page.locator("main").inner_text(), "shows posts of a later day")


def a_bad_day(walk, case):
    walk.page.get_by_label("Day", exact=True).fill("31 June 2014")
    walk.page.get_by_role("button", name="Show").first.click()
    walk.step(f"{case.id}-structure-bad-day")
    walk.says(r"June")
    kept = walk.page.get_by_label("Day", exact=True).input_value()
    walk.expect(kept == "31 June 2014", f"the day typed is not kept: {kept!r}")


def unit_and_posts(walk, case):
    reference, name = case.unit
    walk.open(f"/{case.authority}/units/{reference}?on={case.day}", f"{case.id}-unit")
    walk.heading(name)
    for reference, title in case.posts.items():
        walk.open(f"/{case.authority}/posts/{reference}?on={case.day}", f"{case.id}-post")
        walk.heading(title)


def establishment_file(walk, case):
    answer = walk.context.request.get(f"/{case.authority}/establishment.csv?on={case.day}")
    text = answer.text()
    walk.expect(answer.ok and "reference" in text.splitlines()[0], "the establishment is not served as CSV")
    for reference in case.posts:
        walk.expect(reference in text, f"the CSV lacks {reference}")
