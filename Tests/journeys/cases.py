"""The papers' cases, with the facts that their pages must tell."""

from dataclasses import dataclass, field

from .server import ROOT


@dataclass
class Case:
    id: str
    authority: str
    council: str
    day: str
    posts: dict[str, str]
    unit: tuple[str, str]
    facts: dict[str, list[str]] = field(default_factory=dict)
    """Patterns by the section of the proposal's page that must match them."""

    @property
    def folder(self):
        return ROOT / "Examples" / self.id

    @property
    def title(self):
        for line in (self.folder / "case.yml").read_text("utf-8").splitlines():
            if line.startswith("title:"):
                return line.removeprefix("title:").strip().strip("\"'")
        raise ValueError(f"{self.id} has no title")


CASES = [
    Case(
        id="kent-2010",
        authority="kent",
        council="Kent",
        day="2010-03-23",
        posts={"OSLM": "Overview, Scrutiny and Localism Manager"},
        unit=("CLT", "Community Liaison Team"),
        facts={
            "rules": [r"span 12 → 2", r"£125,000", r"KS12", r"two.{0,80}three|two.{0,80}3\b"],
        },
    ),
    Case(
        id="kent-2011-managing-director",
        authority="kent",
        council="Kent",
        day="2011-12-15",
        posts={"MD": "Managing Director"},
        unit=("BSS", "Business Strategy and Support"),
        facts={
            "money": [r"£265,000"],
            "duties": [r"Head of Paid Service", r"Returning Officer", r"Clerk of the Lieutenancy"],
            "rules": [r"[Pp]rotocol", r"by 8 March 2012", r"no characteristic|names no|none of the"],
        },
    ),
    Case(
        id="rotherham-2014",
        authority="rotherham",
        council="Rotherham",
        day="2014-06-16",
        posts={"CIO": "Community Involvement Officer"},
        unit=("APT", "Area Partnerships Team"),
        facts={
            "money": [r"72\D{0,12}28", r"1\.2", r"£30,000", r"£50,000", r"£11,500"],
            "rules": [r"13\.8", r"7\.2"],
            "when": [r"October 2014"],
        },
    ),
    Case(
        id="kent-2011-directors",
        authority="kent",
        council="Kent",
        day="2011-12-15",
        posts={"CDELS": "Corporate Director Education, Learning and Skills"},
        unit=("ELS", "Education, Learning and Skills"),
        facts={"money": [r"[Aa]lready approved"], "rules": [r"KR17"]},
    ),
]
