"""Somebody who uses the site without a browser: keeps cookies, fills in forms as they stand, reads letters."""

import base64
import email
import email.policy
import hashlib
import hmac
import html.parser
import http.client
import pathlib
import re
import select
import struct
import time
import urllib.parse


class Forms(html.parser.HTMLParser):
    """The forms of a page, each with where it goes and what it holds."""

    def __init__(self, page):
        super().__init__()
        self.forms, self.text = [], None
        self.feed(page)

    def handle_starttag(self, tag, attributes):
        given = dict(attributes)
        if tag == "form":
            self.forms.append({"action": given.get("action", ""), "method": given.get("method", "get"), "fields": {}})
        elif self.forms and "name" in given:
            fields = self.forms[-1]["fields"]
            if tag == "textarea":
                self.text, fields[given["name"]] = given["name"], ""
            elif tag == "select":
                self.select = given["name"]
                fields.setdefault(given["name"], "")
            elif tag == "input" and (given.get("type") not in ("radio", "checkbox") or "checked" in given):
                fields[given["name"]] = given.get("value", "")
        elif tag == "option" and "selected" in given and self.forms:
            self.forms[-1]["fields"][self.select] = given.get("value", "")

    def handle_data(self, data):
        if self.text:
            self.forms[-1]["fields"][self.text] += data

    def handle_endtag(self, tag):
        if tag == "textarea" and self.text:
            # A line feed directly behind the start tag is no part of the text.
            fields = self.forms[-1]["fields"]
            fields[self.text] = fields[self.text].removeprefix("\n")
            self.text = None


class Reply:
    def __init__(self, status, headers, body, path):
        self.status, self.headers, self.body, self.path = status, headers, body, path

    @property
    def text(self):
        return self.body.decode()

    def form(self, holding):
        """The form that holds a field of this name."""
        for form in Forms(self.text).forms:
            if holding in form["fields"]:
                return form
        raise AssertionError(f"{self.path} ({self.status}) has no form with {holding}")


def is_ended(connection):
    """Whether the server has ended it, as it does with one on which nothing came for a while; browsers then make another."""
    if connection.sock is None:
        return False
    watch = select.poll()
    watch.register(connection.sock, select.POLLIN)
    return bool(watch.poll(0))


class Person:
    def __init__(self, address):
        self.host = urllib.parse.urlsplit(address).netloc
        self.cookies, self.connection = {}, None

    def ask(self, method, path, body=None, headers=()):
        if self.connection is None or is_ended(self.connection):
            self.connection = http.client.HTTPConnection(self.host, timeout=60)
        sent = dict(headers)
        if self.cookies:
            sent["Cookie"] = "; ".join(f"{name}={value}" for name, value in self.cookies.items())
        if body is not None:
            sent.setdefault("Content-Type", "application/x-www-form-urlencoded")
            sent["Origin"] = f"http://{self.host}"
        try:
            self.connection.request(method, path, body, sent)
            response = self.connection.getresponse()
            content = response.read()
        except Exception:
            self.connection.close()
            self.connection = None
            raise
        for cookie in response.headers.get_all("Set-Cookie", []):
            name, _, value = cookie.partition(";")[0].partition("=")
            if "max-age=0" in cookie.lower():
                self.cookies.pop(name, None)
            else:
                self.cookies[name] = value
        return Reply(response.status, response.headers, content, path)

    def get(self, path):
        reply = self.ask("GET", path)
        for _ in range(5):
            if reply.status not in (302, 303):
                break
            reply = self.ask("GET", reply.headers["Location"])
        return reply

    def post(self, path, fields):
        return self.ask("POST", path, urllib.parse.urlencode(fields))

    def fill(self, page, holding, **changes):
        """Sends a page's form as it stands, with some fields changed."""
        form = page.form(holding)
        named = {name.replace("_", "-"): value for name, value in changes.items()}
        return self.post(form["action"] or page.path, {**form["fields"], **named})


def code(key, moment=None):
    """The one-time code of a key written in base 32 (RFC 6238)."""
    key = base64.b32decode(key.replace(" ", "") + "=" * (-len(key.replace(" ", "")) % 8))
    step = struct.pack(">Q", int(time.time() if moment is None else moment) // 30)
    digest = hmac.new(key, step, hashlib.sha1).digest()
    start = digest[-1] & 15
    return f"{(struct.unpack('>I', digest[start:start + 4])[0] & 0x7FFFFFFF) % 1_000_000:06d}"


def letters(folder):
    """The letters in a folder, oldest first."""
    for path in sorted(pathlib.Path(folder).glob("*.eml"), key=lambda path: path.stat().st_mtime_ns):
        yield email.message_from_bytes(path.read_bytes(), policy=email.policy.default)


def link(letter):
    """The first address in the plain text of a letter, without the site in front."""
    text = letter.get_body(("plain",)).get_content()
    return re.sub(r"^https?://[^/]+", "", re.search(r"https?://\S+", text)[0])
