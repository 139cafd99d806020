"""What the database itself holds: every entry of the record, replayed here against the table of posts."""

import json
import pathlib
import re
import sqlite3
import subprocess

from .officer import Fate

ENTRIES = "select number, fingerprint, heading, changes from record_entry where authority = 'rotherham' and number > {} order by number"
POSTS = "select * from post where authority = 'rotherham'"


class Ledger:
    """Reads on from where it last was, so that a long record is read once."""

    def __init__(self, site):
        self.site, self.last, self.fingerprint = site, 0, "0" * 64
        self.posts, self.words, self.faults = {}, {}, []

    def read(self):
        """Takes in the entries that are new, and compares the posts they make with the posts there are."""
        entries, posts = self.rows()
        for entry in entries:
            self.follow(entry)
        standing = {key(row): stated(row) for row in posts}
        if standing != self.posts:
            for place in standing.keys() | self.posts.keys():
                if standing.get(place) != self.posts.get(place):
                    self.fault(f"post {place} is {standing.get(place)}, by the record {self.posts.get(place)}")

    def follow(self, entry):
        heading = dict(line.split(": ", 1) for line in entry["heading"].splitlines())
        if entry["number"] != self.last + 1 or heading["previous"] != self.fingerprint:
            self.fault(f"entry {entry['number']} does not follow entry {self.last}")
        self.last, self.fingerprint = entry["number"], entry["fingerprint"]
        for word in re.findall(r"Tried with (\w+)\.", heading.get("reason", "")):
            self.words.setdefault(word, []).append(entry["number"])
            if f"Post {word}" not in entry["changes"]:
                self.fault(f"entry {entry['number']} tells of {word}, and its changes do not")
        for line in entry["changes"].splitlines():
            sign, table, row = line.split(" ", 2)
            if table == "post":
                self.change(entry["number"], sign, json.loads(row))

    def change(self, number, sign, row):
        if sign == "+":
            self.posts[key(row)] = stated(row)
        elif self.posts.pop(key(row), None) != stated(row):
            self.fault(f"entry {number} changes a post that was not so: {row}")

    def settle(self, edits):
        """Compares what the senders of edits know with what became of them."""
        for edit in edits:
            times = len(self.words.get(edit.word, []))
            if edit.fate is Fate.SAVED and self.words.get(edit.word) != [edit.entry]:
                self.fault(f"{edit.word} was acknowledged as entry {edit.entry} and stands in {self.words.get(edit.word)}")
            elif edit.fate in (Fate.UNSENT, Fate.REFUSED, Fate.CONFLICT) and times:
                self.fault(f"{edit.word} was refused and stands in {self.words[edit.word]}")
            elif times > 1:
                self.fault(f"{edit.word} was saved {times} times")

    def fault(self, words):
        self.faults.append(words)

    def rows(self):
        """New entries and all posts, as they stand at one moment."""
        entries = ENTRIES.format(self.last)
        if self.site.engine == "sqlite":
            return self.from_sqlite(entries)
        question = "begin isolation level repeatable read; " + "; ".join(
            f"select coalesce(json_agg(t), '[]') from ({sql}) t" for sql in (entries, POSTS)
        )
        # One answer on one line; json_agg puts line feeds between its rows.
        told = subprocess.run(
            ["psql", "-X", "-q", "-A", "-t", "-R", "\f", self.site.database], input=question + ";",
            check=True, capture_output=True, text=True,
        ).stdout
        decoder, answers, place = json.JSONDecoder(), [], 0
        while len(answers) < 2:
            place = told.index("[", place)
            answer, place = decoder.raw_decode(told, place)
            answers.append(answer)
        return answers

    def from_sqlite(self, entries):
        path = pathlib.Path(self.site.database.removeprefix("sqlite:"))
        connection = sqlite3.connect(f"file:{path}?mode=rw", uri=True, isolation_level=None)
        connection.row_factory = sqlite3.Row
        try:
            connection.execute("begin")
            return [[dict(row) for row in connection.execute(sql)] for sql in (entries, POSTS)]
        finally:
            connection.close()


def key(row):
    return row["reference"], row["valid_from"]


def stated(row):
    return {name: value for name, value in row.items() if value is not None}
