"""From where nobody was heard: answers beside how many live in each ward, once somebody has entered that."""

from . import area
from .people import join, wear


def who_was_heard(walk, site, officer, address):
    """Answers from two of three wards: the ward that nobody answered from is named, and a clerk enters how many live in each."""
    area.enter(site)
    (site.path / "more-wards.csv").write_text(
        "reference,name,kind,code,parents\nNEAR,Near Ward,ward,E05099993,ROTHERHAM\nFAR,Far Ward,ward,E05099994,ROTHERHAM\n", "utf-8"
    )
    site.command("import-places", site.path / "more-wards.csv", "--authority", "rotherham")
    lines = [f"{'Roads' if n < 15 else 'Libraries'},Roads: {n}; Libraries: {100 - n},{'Invented Ward' if n < 9 else 'Near Ward'}" for n in range(1, 21)]
    (site.path / "heard.csv").write_text("\n".join(["q1,q2,q6", *lines]) + "\n", "utf-8")
    site.command("import-answers", site.path / "heard.csv", "--activity", address.rsplit("/", 1)[1], "--authority", "rotherham")
    wear(walk, officer.cookies)
    walk.open(f"{address}/results", "results-without-residents")
    walk.says("Nobody answered from Far Ward", "How many live there is not entered of", "Whoever edits the council’s places")
    wear(walk, join(site, "figures@example.org", "democratic-services", "Democratic Services Officer").cookies)
    walk.open("/rotherham/places", "places-without-residents")
    walk.follow("figures", "Residents and deprivation")
    walk.press("figures-nothing", "Look at the list")
    walk.says("There is a problem", "Choose the file with the figures")
    listed = "code,residents,tenth\nE05099991,\"4,000\",1\nNEAR,2000,8\nFAR,3000,1\n"
    walk.fill(pasted=listed.replace("2000", "many"), year="2024", edition="2025", source="Made up for this test")
    walk.press("figures-wrong", "Look at the list")
    walk.says("Write a whole number in figures")
    walk.expect("many" in walk.value("pasted"), "what was pasted is lost")
    walk.fill(pasted=listed)
    walk.press("figures-seen", "Look at the list")
    walk.says("Nothing is entered yet", "Near Ward")
    walk.press("figures-entered", "Enter figures of 3 places")
    walk.says("entered or changed: 3")
    walk.open("/rotherham/places/NEAR", "place-with-residents")
    walk.says("2,000 in 2024", "Source: Made up for this test")
    wear(walk, officer.cookies)
    walk.open(f"{address}/results", "results-by-area")
    walk.says("Nobody answered from Far Ward", "All areas together: 20 answers", "Who was heard, by deprivation", "More than the average")
    by_tenth(walk, address)
    told = site.command("import-place-figures", site.path / "figures.csv", "--authority", "rotherham", status=2)
    walk.expect(told == "", f"the command says {told!r}")


def by_tenth(walk, address):
    """Other questions set out by tenth of deprivation, which the officer chooses in place of the areas."""
    walk.open(f"{address}/edit", "activity-by-tenth")
    walk.fill(areas="tenths")
    with walk.in_passing():
        walk.press("activity-tenths", "Save it")
        walk.open(f"{address}/publish", "publish-tenths")
    walk.press("publish-tenths-unsaid", "Publish it")
    walk.says("Say what changed and why")
    walk.fill(note="Figures of deprivation came out; the other answers are set out by them.")
    walk.press("publish-tenths-said", "Publish it")
    walk.page.get_by_label("I have read").check()
    walk.press("published-by-tenth", "Publish it")
    walk.says("Saved")
    walk.open(f"{address}/results?by=q6", "results-by-tenth")
    walk.says("Tenth 1", "Tenth 8", "nothing is weighted", "Libraries", "by tenth of deprivation")
