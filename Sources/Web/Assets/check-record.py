#!/usr/bin/env python3
"""Checks a copy of a Folkmoot record (form: docs/record-format.md), and whether it keeps to seals that somebody kept:

    python3 check-record.py record.txt [DAY.txt ...]

Ends with 0 when nothing is wrong, 1 after naming the first entry that is, 2 when a file cannot be read. Signatures:
openssl pkeyutl -verify -pubin -inkey DAY.pem -rawin -in DAY.txt -sigfile DAY.sig
"""
import hashlib
import sys


class Wrong(Exception):
    pass


def value(line, name):
    if not line.startswith(name + b": ") or not line.endswith(b"\n"):
        raise Wrong(f"where {name.decode()} should stand, there is {line[:60]!r}")
    return line[len(name) + 2:-1]


def check_entry(lines, number, council, previous):
    """Reads one entry to its end and returns its fingerprint."""
    heading, changes, line = [], hashlib.sha256(), b""
    while not line.startswith(b"private: "):
        line = next(lines, b"\n")
        if line == b"\n":
            raise Wrong("its heading is not whole")
        heading.append(line)
    stated = [value(*pair) for pair in zip(heading, (b"folkmoot-entry", b"council", b"number", b"previous"))]
    if stated[:3] != [b"1", council, b"%d" % number]:
        raise Wrong("another entry stands in its place")
    line = next(lines, b"")
    while line.startswith((b"- ", b"+ ")):
        changes.update(line)
        line = next(lines, b"")
    fingerprint = value(line, b"fingerprint")
    if hashlib.sha256(b"".join(heading)).hexdigest().encode() != fingerprint:
        raise Wrong("its heading is not the one the fingerprint was taken of")
    if value(heading[-2], b"changes") != changes.hexdigest().encode():
        raise Wrong("its changes are not those the heading was made for")
    if stated[3] != previous:
        raise Wrong(f"it does not carry the fingerprint of entry {number - 1}, so one of the two was altered")
    if next(lines, b"") != b"\n":
        raise Wrong("no empty line follows it")
    return fingerprint


def check(lines, seals):
    names = (b"folkmoot-record", b"council", b"entries", b"head")
    form, council, count, head = [value(next(lines, b""), name) for name in names]
    if form != b"1" or not count.isdigit() or next(lines, b"") != b"\n":
        raise Wrong("this is not the beginning of a record")
    fingerprint = b"0" * 64
    for number in range(1, int(count) + 1):
        try:
            fingerprint = check_entry(lines, number, council, fingerprint)
            for seal in [seal for seal in seals if seal[b"number"] == b"%d" % number]:
                if (seal[b"council"], seal[b"fingerprint"]) != (council, fingerprint):
                    raise Wrong(f"it is not the entry that was sealed on {seal[b'day'].decode()}")
        except Wrong as wrong:
            raise Wrong(f"entry {number}: {wrong}")
    if fingerprint != head or next(lines, b""):
        raise Wrong(f"after entry {int(count)}: the copy does not end as its first lines say")
    if any(not 0 < int(seal[b"number"]) <= int(count) for seal in seals):
        raise Wrong(f"after entry {int(count)}: a seal is of a later entry, so the end is missing")
    print(f"Unbroken: {int(count)} entries, {len(seals)} seals. The last fingerprint is {head.decode()}.")


if __name__ == "__main__":
    try:
        seals = [dict(line.rstrip().split(b": ", 1) for line in open(path, "rb")) for path in sys.argv[2:]]
        check(open(sys.argv[1], "rb"), seals)
    except Wrong as wrong:
        sys.exit(f"Broken at {wrong}.")
    except (OSError, IndexError, KeyError, ValueError) as problem:
        print(f"A file cannot be read: {problem}.\n\n{__doc__}", file=sys.stderr)
        sys.exit(2)
