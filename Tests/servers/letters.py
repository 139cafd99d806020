"""Reads the letters of a folder with Python’s own parser, and prints what it found as JSON: the tests compare."""
import email
import email.header
import email.policy
import email.utils
import json
import pathlib
import sys


def name(header):
    return str(email.header.make_header(email.header.decode_header(email.utils.parseaddr(header)[0])))


def found(place):
    raw = place.read_bytes()
    letter = email.message_from_bytes(raw, policy=email.policy.default)
    sender, recipient = (letter[name].addresses for name in ("from", "to"))
    older = email.message_from_bytes(raw)  # the newer parser leaves spaces between the encoded words of a name
    return {
        "names": letter.keys(),
        "from": [name(older["from"]), sender[0].addr_spec],
        "to": [name(older["to"]), recipient[0].addr_spec],
        "counts": [len(sender), len(recipient)],
        "subject": letter["subject"],
        "identifier": letter["message-id"].strip(),
        "seconds": int(letter["date"].datetime.timestamp()),
        "automatic": letter["auto-submitted"],
        "types": [part.get_content_type() for part in letter.walk()],
        "text": letter.get_body(["plain"]).get_payload(decode=True).decode("utf-8"),
        "html": letter.get_body(["html"]).get_payload(decode=True).decode("utf-8"),
        "longest": max(len(line) for line in raw.split(b"\r\n")),
        "isPlain": raw.isascii() and b"\r" not in raw.replace(b"\r\n", b"") and b"\n" not in raw.replace(b"\r\n", b""),
        "defects": [str(d) for part in letter.walk() for d in part.defects]
        + [str(d) for value in letter.values() for d in value.defects],
    }


print(json.dumps([found(place) for place in sorted(pathlib.Path(sys.argv[1]).glob("*.eml"))]))
