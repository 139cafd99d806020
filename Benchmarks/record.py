"""An invented record of any length, written straight into a database that Folkmoot has made, in the form of docs/record-format.md."""

import datetime
import hashlib
import json
import sqlite3

MOMENT = "%sT%02d:%02d:%02d.%03dZ"
COLUMNS = "authority, number, fingerprint, heading, changes, private_part, salt, at, deed, subject"


def digest(text):
    return hashlib.sha256(text.encode()).hexdigest()


def fill(path, entries, posts=1000):
    """Adds so many entries to the record of the one council there is: posts that are edited again and again, and stand so at last."""
    database = sqlite3.connect(path)
    database.row_factory = sqlite3.Row
    council = database.execute("select id from authority").fetchone()[0]
    last = database.execute("select number, fingerprint, at from record_entry order by number desc limit 1").fetchone()
    number, previous = last["number"], last["fingerprint"]
    day = datetime.date.fromisoformat(last["at"][:10]) + datetime.timedelta(days=1)
    database.execute("pragma synchronous = off")
    standing, batch = {}, []
    first = number + 1
    for number in range(first, first + entries):
        reference = f"P{number % posts}"
        after = post(council, reference, number)
        before = standing.get(reference)
        changes = f"- post {before}\n+ post {after}\n" if before else f"+ post {after}\n"
        standing[reference] = after
        at = moment(day, number - first)
        salt = digest(str(number))[:32]
        private = f"account: {digest(reference)[:32]}\n\n"
        heading = (
            f"folkmoot-entry: 1\ncouncil: {council}\nnumber: {number}\nprevious: {previous}\nat: {at}\ndeed: edit-post\n"
            f"subject: post {reference}\ntitle: Changed the grade and the title of a post, and its pay\nby: Head of Democratic Services\n"
            f"warrant: decision\nunder: Cabinet, 5 January 2026, minute {number % 400}\nreason: The work has grown since the last review\n"
            f"effective: 2026-04-01\nchanges: {digest(changes)}\nprivate: {digest(salt + chr(10) + private)}\n"
        )
        previous = digest(heading)
        batch.append((council, number, previous, heading, changes, private, salt, at, "edit-post", f"post {reference}"))
        if len(batch) == 5000:
            write(database, batch)
    write(database, batch)
    for row in standing.values():
        values = json.loads(row)
        places = ", ".join("?" * len(values))
        database.execute(f"insert into post ({', '.join(values)}) values ({places})", tuple(values.values()))
    database.commit()
    database.close()


def write(database, batch):
    database.executemany(f"insert into record_entry ({COLUMNS}) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", batch)
    batch.clear()


def moment(day, place):
    seconds, thousandths = divmod(place, 1000)
    return MOMENT % (day, 12 + seconds // 3600, seconds // 60 % 60, seconds % 60, thousandths)


def post(council, reference, number):
    """The image of a post: its columns in the order of the catalogue, as JSON without spaces."""
    return (
        f'{{"authority":"{council}","reference":"{reference}","valid_from":"2026-04-01","valid_to":"9999-12-31","ordinal":{number % 1000},'
        f'"entered_on":"2026-01-05","entered_under":"minute {number % 400}","title":"Senior Officer for matters of the {number}th kind",'
        f'"unit":"NEIGHBOURHOODS","reports_to":"DIRECTOR","grade":"Band {number % 13}","subject_to_evaluation":0,'
        f'"pay_from":{3_000_000 + number % 90_000},"pay_to":3600000,"fte_each":1000000,"positions":1,"basis":"permanent",'
        f'"status":"filled","area":"","cost_each":4100000}}'
    )
