"""My area: a resident finds who answers for a street; an officer names who answers for a place."""

import pathlib

from .editing import DECISION
from .people import CLERK, sign_in

PLACES = pathlib.Path(__file__).resolve().parents[2] / "Examples/rotherham-2014/places.csv"
DIRECTORY = """pcds,doterm,oscty,ced,oslaua,osward,parish,lat,long
S60 2TH,,E99999999,E99999999,E08000018,E05099991,E04009999,53.430000,-1.356000
S60 2TG,201903,E99999999,E99999999,E08000018,E05099991,E04009999,53.430000,-1.356000
S1 2HH,,E99999999,E99999999,E08000019,E05099992,,53.380000,-1.470000
"""
MAP = """{"type": "FeatureCollection", "features": [
{"type": "Feature", "properties": {"WD24CD": "E05099991", "WD24NM": "Invented Ward", "parents": "AA3;ROTHERHAM"},
 "geometry": {"type": "Polygon", "coordinates": [[[-1.38, 53.42], [-1.33, 53.42], [-1.33, 53.44], [-1.38, 53.44], [-1.38, 53.42]]]}},
{"type": "Feature", "properties": {"reference": "ROTHERHAM", "name": "Rotherham", "kind": "district", "code": "E08000018"},
 "geometry": {"type": "Polygon", "coordinates": [[[-1.45, 53.38], [-1.15, 53.36], [-1.17, 53.5], [-1.4, 53.52], [-1.45, 53.38]]]}}]}
"""


def find(walk, site):
    """By postcode, however it is typed; by name; and what is said when neither leads anywhere."""
    enter(site)
    walk.open("/rotherham", "home-with-area")
    walk.page.get_by_label("Your postcode, or the name of a place").fill("s602th")
    walk.press("my-area", "Find my area")
    walk.heading("S60 2TH")
    walk.says("Invented Ward", "Area assembly 3 of 7", "Community Support Officer", "Area Partnerships Team", "not entered here yet")
    walk.follow("place", "Area assembly 3 of 7", within=walk.page.locator("#places"))
    walk.heading("Area assembly 3 of 7")
    walk.says("Community Support Officer", "Invented Ward")
    walk.open("/rotherham/my-area", "my-area-asked")
    for typed, said in (("S1 2HH", "is not in this council’s area"), ("S60 2TZ", "is not among the postcodes"), ("Atlantis", "There is no place")):
        walk.page.get_by_label("Your postcode", exact=False).fill(typed)
        walk.press("my-area-mistake", "Find my area")
        walk.says("There is a problem", said)
    walk.page.get_by_label("Your postcode", exact=False).fill("neighbourhood")
    walk.press("my-area-choice", "Find my area")
    walk.follow("my-area-name", "Deprived neighbourhood 7 of 11")
    walk.says("Community Involvement Officer")
    walk.open("/rotherham/places", "places")
    walk.expect("s60" not in site.said().lower(), "the log holds a postcode that somebody typed")


def enter(site):
    """What an administrator enters once for all."""
    if getattr(site, "has_places", False):
        return
    site.has_places = True
    (site.path / "ONSPD.csv").write_text(DIRECTORY, "utf-8")
    (site.path / "wards.geojson").write_text(MAP, "utf-8")
    for file in (PLACES, site.path / "wards.geojson"):
        site.command("import-places", file, "--authority", "rotherham")
    site.command("import-postcodes", site.path / "ONSPD.csv", "--edition", "Invented directory, August 2026")


def answering(walk, site):
    """An officer names another post for a place, and the resident sees it."""
    enter(site)
    sign_in(walk, site.people[CLERK], "clerk-places", spare=True)
    walk.open("/rotherham/places/AA1", "place-as-officer")
    walk.follow("answering", "Who answers for it", within=walk.page.get_by_role("navigation", name="Change it"))
    walk.fill(posts="Community Support Officer\nNobody", under=DECISION, reason="The managers take the lead")
    walk.press("answering-mistake", "Save who answers")
    walk.says("There is no post Nobody")
    walk.fill(posts="Area Partnership Manager\nCSO")
    walk.press("answering-saved", "Save who answers")
    walk.says("Saved", "Area Partnership Manager", "Community Support Officer")
    walk.follow("place-history", "What was entered about it", exact=False)
