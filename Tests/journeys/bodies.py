"""A locality board: the seats are proposed, unequal seats are refused, and a leader who is a county member too makes one fewer."""

from .people import join, wear

DISTRICT = "Harbourside District Council"
PLACES = "reference,name,kind,parents\nHARBOURSIDE,Harbourside,district,\n" + "".join(
    f"HD{number},Harbour Division {number},electoral-division,HARBOURSIDE\n" for number in range(1, 8)
)
MEMBERS = (
    "reference,name,council,represents,offices\n"
    + "".join(f"HM{number},Cllr Invented {number},,HD{number},\n" for number in range(1, 8))
    + f"HL,Cllr Harbourmaster,{DISTRICT},,leader\n"
)


def board(walk, site):
    """The clerk sets up a board, is refused 8 and 7, gets 7 and 7, seats a member; then the leader is a county member, too."""
    enter(site)
    wear(walk, join(site, "bodies@example.org", "democratic-services", "Democratic Services Manager").cookies)
    walk.open("/rotherham/bodies", "bodies")
    walk.follow("board-new", "A board for Harbourside")
    walk.says("7 \\+ 7", "Cllr Harbourmaster")
    seats = walk.value("seats")
    walk.fill(seats=seats.replace("| 7 |", "| 8 |", 1), under="Council, 20 May 2026", reason="Councillors for the same streets meet")
    walk.press("board-unequal", "Add a body")
    walk.says("There is a problem", "to 8 seats with a vote", "as many")
    walk.fill(seats=seats)
    walk.press("board-saved", "Add a body")
    walk.says("Saved", "7 of 7", "advises and cannot decide", "Nine requirements")
    walk.follow("board-seat", "Seat a member")
    walk.fill(member="Cllr Invented 1", seat="County members", under="Council, 20 May 2026", reason="Its annual meeting")
    walk.press("board-seated", "Seat the member")
    walk.says("Saved", "Cllr Invented 1", "6 of 7")
    for member, offices in (("HL", ""), ("HM3", f"leader | | {DISTRICT}")):
        walk.open(f"/rotherham/members/{member}/edit", f"member-{member}")
        walk.fill(offices=offices, under="Annual meeting of Harbourside", reason="The district elected another leader")
        walk.press(f"member-{member}-saved", "Save the change")
        walk.says("Saved")
    walk.open("/rotherham/bodies/HARBOURSIDE-BOARD", "board-out-of-parity")
    walk.says("Parity asks for other seats now", "6 \\+ 6", "Cllr Invented 3", "one seat fewer")
    walk.open("/rotherham/places/HD1", "place-with-member")
    walk.says("Cllr Invented 1", "Harbourside .* Locality Board")


def enter(site):
    """What an administrator enters once for all."""
    if getattr(site, "has_members", False):
        return
    site.has_members = True
    (site.path / "harbourside.csv").write_text(PLACES, "utf-8")
    (site.path / "members.csv").write_text(MEMBERS, "utf-8")
    site.command("import-places", site.path / "harbourside.csv", "--authority", "rotherham")
    site.command("import-members", site.path / "members.csv", "--authority", "rotherham")
