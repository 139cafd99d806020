"""Programs of others that read a council: Popolo by everypolitician-popolo, events by the schema of pupa, the service of ModernGov sites by moderngov and by zeep, news by
feedparser, calendars by icalendar."""

import json
import subprocess
import tempfile
import urllib.error
import urllib.parse
import urllib.request
import xml.etree.ElementTree

import feedparser
import icalendar
import jsonschema
import zeep
from popolo_data.importer import Popolo

from .server import ROOT

# The whole of what the program moderngov can ask, with something that has to be in the answer.
ASKED = {
    "-w": "Wharfside and Saltings", "-m": "Cllr Barnaby Ballotson", "-M 2": "Cllr Petra Pavingham", "-b": "Cabinet",
    "-B 2": "Cabinet", "-s": "Planning Committee", "-S 1": "Attendees:",
}


def read(walk):
    """What they cannot read at a site that shows the invented county, as failures of a walk. People read two pages of it, too."""
    walk.open("/eddershire/mgwebservice.asmx", "programs")
    walk.says("GetCouncillorsByWard", "Programs written for ModernGov sites")
    walk.open("/eddershire/mgRofI.aspx?UID=3", "interests")
    walk.says("Cllr Gideon Gatepost", "Boatbuilder, self-employed", "withheld under section 32", "was published on")
    council = f"{walk.address}/eddershire"
    for program in (popolo, events, moderngov, soap, conditions, older, calendar, calendars, feeds):
        walk.place = program.__name__
        walk.steps += 1
        try:
            program(walk, council)
        except Exception as problem:  # one program that stops must not hide the others
            walk.fail(f"it stops: {type(problem).__name__}: {problem}")


def popolo(walk, council):
    """Every membership leads to a person and an organisation; nobody's address is in it."""
    read = Popolo.from_url(f"{council}/popolo.json")
    walk.expect(len(read.persons) == 18, f"{len(read.persons)} persons")
    for membership in read.memberships:
        walk.expect(membership.person.name and membership.organization.name, f"{membership.role} leads nowhere")
    leader = next(m for m in read.memberships if m.role == "leader" and m.organization.classification == "council")
    walk.expect(leader.person.name == "Cllr Gideon Gatepost", f"the leader is {leader.person.name}")
    walk.expect(any(post.label == "Member for Wharfside and Saltings" for post in read.posts), "no post for a division")
    walk.expect(any(area.name == "Stellbridge" for area in read.areas), "no area Stellbridge")


def events(walk, council):
    """Every meeting is an event as Open Civic Data has it, by the schema its own scrapers are held to; each has one identifier."""
    from pupa.scrape.schemas.event import schema

    check = jsonschema.Draft3Validator(schema, format_checker=jsonschema.FormatChecker())
    found, address = [], f"{council}/events.json"
    while address:
        read = json.loads(urllib.request.urlopen(address).read())
        found += read["results"]
        address = read["meta"]["next"] and urllib.parse.urljoin(council, read["meta"]["next"])
    for event in found:
        for error in check.iter_errors(event):
            walk.fail(f"{event['name']}: {'/'.join(map(str, error.path))}: {error.message}")
        text = urllib.request.urlopen(event["sources"][0]["url"]).read()
        walk.expect(b"Page not found" not in text, f"{event['sources'][0]['url']} leads nowhere")
    walk.expect(len({event["id"] for event in found}) == len(found) > 5, f"{len(found)} events")
    walk.expect({"passed", "cancelled"} <= {event["status"] for event in found}, "none has passed, or none is cancelled")
    walk.expect(any(event["agenda"] and event["documents"] for event in found), "no event has an agenda and a paper")


def moderngov(walk, council):
    """All that the program can ask, in a folder of its own, as it keeps answers for a day."""
    with tempfile.TemporaryDirectory() as folder:
        for asked, words in ASKED.items():
            command = [ROOT / ".venv/bin/python", "-m", "moderngov.mgq", council, *asked.split()]
            done = subprocess.run(command, cwd=folder, capture_output=True, text=True, timeout=60)
            said = done.stdout + done.stderr[-300:]
            walk.expect(done.returncode == 0 and words in done.stdout, f"moderngov {asked} says {said[:400]}")


def soap(walk, council):
    """A client that zeep makes from the description asks every operation."""
    client = zeep.Client(f"{council}/mgWebService.asmx?WSDL")
    client = client.create_service("{http://moderngov.co.uk/namespaces}mgWebServiceSoap", f"{council}/mgWebService.asmx")
    walk.expect(len(list(client.GetCouncillorsByWard().iter("councillor"))) == 14, "not 14 councillors by SOAP")
    committees = client.GetCommitteesByUser(lUserId=3)
    walk.expect("Cabinet" in [title.text for title in committees.iter("committeetitle")], "no cabinet by SOAP")
    try:
        client.GetCouncillorsByWardId(lWardId=9999)
        walk.fail("a ward that is not there is answered")
    except zeep.exceptions.Fault as fault:
        walk.expect("9999" in fault.message, f"the fault says {fault.message}")


def conditions(walk, council):
    """What has not changed is not sent again, however the program spells the address."""
    address = f"{walk.address}//eddershire/mgwebservice.asmx/getcouncillorsbyward"
    answer = urllib.request.urlopen(address)
    for header, value in (("If-None-Match", answer.headers["ETag"]), ("If-Modified-Since", answer.headers["Last-Modified"])):
        try:
            urllib.request.urlopen(urllib.request.Request(address, headers={header: value}))
            walk.fail(f"{header} is not heeded")
        except urllib.error.HTTPError as unchanged:
            walk.expect(unchanged.code == 304, f"{header}: {unchanged.code}")


def older(walk, council):
    """Links of before lead to the pages of today."""
    walk.expect(b"Gideon Gatepost" in urllib.request.urlopen(f"{council}/mgUserInfo.aspx?UID=3").read(), "no member 3")


def calendar(walk, council):
    """A calendar program reads the meetings of a body, at their time in England."""
    text = urllib.request.urlopen(f"{council}/bodies/PLANNING/meetings.ics").read()
    read = icalendar.Calendar.from_ical(text)
    events = read.walk("VEVENT")
    walk.expect(events and not any(event.errors for event in events), f"{len(events)} events")
    walk.expect(all(str(event.decoded("DTSTART").tzinfo) == "Europe/London" for event in events), "another zone")


SCOPES = ("", "/bodies/PLANNING", "/members/M03", "/places/STELLBRIDGE")


def calendars(walk, council):
    """The calendars of the council, a member, a place and some words; what is cancelled says so and is newer than before."""
    for address in [f"{council}{scope}/meetings.ics" for scope in SCOPES] + [f"{council}/meetings.ics?q=quarry"]:
        events = icalendar.Calendar.from_ical(urllib.request.urlopen(address).read()).walk("VEVENT")
        walk.expect(not any(event.errors for event in events), f"{address} has an event with errors")
        walk.expect(events or "places" in address, f"{address} is empty")
        for event in events:
            cancelled = str(event["STATUS"]) == "CANCELLED"
            walk.expect(int(event["SEQUENCE"]) > 0 or not cancelled, f"{event['UID']} is cancelled and no newer")
    everything = icalendar.Calendar.from_ical(urllib.request.urlopen(f"{council}/meetings.ics").read()).walk("VEVENT")
    walk.expect(any(str(event["STATUS"]) == "CANCELLED" for event in everything), "no meeting is cancelled")
    walk.expect(len({str(event["UID"]) for event in everything}) == len(everything), "two events have one name")


def feeds(walk, council):
    """Every feed is well-formed, read without complaint, and names each entry the same in both forms and in every feed that has it."""
    everything = {}
    for scope in [f"{scope}/news" for scope in SCOPES] + ["/news?q=quarry", "/news?kinds=key-decisions"]:
        path, _, query = scope.partition("?")
        atom = urllib.request.urlopen(f"{council}{path}.atom?{query}").read()
        xml.etree.ElementTree.fromstring(atom)
        read = feedparser.parse(atom)
        walk.expect(not read.bozo and read.version == "atom10", f"{scope}: {read.get('bozo_exception')}")
        walk.expect(read.feed.get("id") and read.feed.get("updated_parsed") and read.feed.get("title"), f"{scope} lacks what a feed has")
        for entry in read.entries:
            walk.expect(entry.id.startswith("urn:uuid:") and entry.link.startswith("http") and entry.updated_parsed, f"{scope}: {entry}")
        told = json.loads(urllib.request.urlopen(f"{council}{path}.json?{query}").read())
        walk.expect(told["version"] == "https://jsonfeed.org/version/1.1" and told["title"], f"{scope}: no JSON Feed")
        walk.expect(all(isinstance(item["id"], str) and (item.get("content_text") or item.get("content_html")) for item in told["items"]), f"{scope}: an item lacks what it must have")
        walk.expect([item["id"] for item in told["items"]] == [entry.id for entry in read.entries], f"{scope}: the forms differ")
        for entry in read.entries:
            walk.expect(everything.setdefault(entry.id, entry.title) == entry.title, f"{entry.id} is two things")
    walk.expect(len(everything) > 10, f"only {len(everything)} pieces of news")
