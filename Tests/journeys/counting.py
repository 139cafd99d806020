"""Count a vote: an invented one from a file, one with a slip, and the small example counted another way."""

PROJECTS = (
    ("path", 8200, "Lit footpath to the school", "safety", 43), ("shelter", 4200, "Benches and a bus shelter", "streets", 40),
    ("orchard", 3400, "Orchard on the common", "green", 32), ("repair", 1800, "Repair café, one Saturday a month", "people", 30),
    ("lunch", 4600, "Warm lunch on Wednesdays", "people", 32), ("boards", 1200, "Noticeboards in four languages", "streets", 23),
    ("boxing", 5000, "Boxing club: mats and a coach", "youth", 24), ("ramp", 13500, "Skate ramp", "youth", 36),
    ("band", 2600, "Brass band <instruments> & “tuition”", "youth", 20), ("flags", 900, "Bunting", "streets", 0),
)


def election(projects=PROJECTS, voters=250):
    """A vote as Pabulib has it, the same every time: each mark follows from the numbers of the voter and the project."""
    lines = ["META", "key;value", "description;Ideas for the Dell Valley", "budget;30000", "currency;GBP", "vote_type;approval",
             "rule;equalshares/add1-comparison", "PROJECTS", "project_id;cost;name;category"]
    lines += [f"{name};{cost};{title};{subject}" for name, cost, title, subject, _ in projects]
    lines += ["VOTES", "voter_id;vote"]
    for voter in range(1, voters + 1):
        marks = [name for place, (name, *_, liking) in enumerate(projects) if (voter * 7919 + place * 104729 + voter * place * 31) % 100 < liking]
        lines.append(f"{voter};{','.join(marks)}")
    # Somebody votes twice, and somebody for what is not there.
    return "\n".join([*lines, "12;path", f"{voters + 1};roundabout"]) + "\n"


def count(walk):
    walk.open("/", "front-count")
    walk.follow("count-form", "Count a vote", within=walk.page.locator("main"))
    walk.press("count-nothing", "Count the vote")
    walk.says("Choose the file with the votes")
    send(walk, "dell.pb", election().replace("path;8200", "path;8,2oo"))
    walk.page.locator("main [name='rule'][value='equal-shares']").check()
    walk.fill(completion="add1-greedy")
    walk.press("count-slip", "Count the vote")
    walk.says(r"dell\.pb line 10", "8,2oo")
    walk.expect(walk.page.locator("main [name='rule'][value='equal-shares']").is_checked(), "the rule that was chosen is lost")
    walk.expect(walk.value("completion") == "add1-greedy", "what happens to money left over is lost")
    walk.expect("8,2oo" in walk.value("vote-text"), "the text to mend is lost")
    walk.page.locator("main [name='rule'][value='own']").check()
    send(walk, "dell.pb", election())
    walk.press("counted", "Count the vote")
    walk.heading("of 10 projects are funded")
    walk.says("Ideas for the Dell Valley", "2 of 252 ballots were not counted", r"folkmoot count dell\.pb", "Beside the order of votes",
              "Nothing of this is stored", "roundabout")
    walk.page.get_by_text("The result as JSON, to copy").click()
    walk.says('"winners": ')
    again(walk)


def again(walk):
    """What was counted stays in the form, so that another rule is a press away."""
    for rule in ("greedy", "phragmen"):
        walk.page.locator(f"main [name='rule'][value='{rule}']").check()
        walk.press(f"counted-{rule}", "Count the vote")
        walk.heading("of 10 projects are funded")
        walk.says(rf"--rule {rule}")
    walk.open("/count-a-vote", "count-form-again")
    walk.follow("count-example", "Start from a small example")
    walk.press("counted-example", "Count the vote")
    walk.heading("2 of 3 projects are funded, for £60 of £100")
    walk.page.evaluate("document.querySelectorAll('details').forEach(part => part.open = true)")
    walk.says("57.33", "They|they had paid|had paid for Benches")
    walk.open("/count-a-vote", "count-form-for-a-sheet")
    walk.page.locator("main [name='rule'][value='greedy']").check()
    send(walk, "street.csv", "project,cost,name,ann,bob,eve\nswings,60,Swings,x,x,\ntrees,20,Trees,,,x\n")
    walk.press("count-sheet-without-money", "Count the vote")
    walk.says("how much money there is")
    walk.fill(budget="80")
    walk.press("counted-sheet", "Count the vote")
    walk.heading("2 of 2 projects are funded, for £80 of £80")


def send(walk, name, text):
    walk.page.locator("main [name='vote-file']").set_input_files({"name": name, "mimeType": "text/plain", "buffer": text.encode()})
