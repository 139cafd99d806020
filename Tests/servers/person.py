"""A person with a browser: follows an address, signs in at the provider, and prints as JSON where that led and what was read there.

person.py ADDRESS USER PASSWORD [--answer deny] [--until ADDRESS] [--site https://NAME=PORT]
"""
import argparse
import html.parser
import json
import urllib.parse

import httpx

arguments = argparse.ArgumentParser()
arguments.add_argument("address")
arguments.add_argument("user")
arguments.add_argument("password")
arguments.add_argument("--answer", default="accept", help="what they say when asked whether the site may know who they are")
arguments.add_argument("--until", default="http:nowhere", help="where they stop without going there")
arguments.add_argument("--site", default="https://nowhere.example=0", help="which site is served at which port of this machine")
options = arguments.parse_args()
site, port = options.site.split("=")


class Proxy(httpx.HTTPTransport):
    """Stands before the site as a proxy with TLS does."""

    def handle_request(self, request):
        inner = request.url.copy_with(scheme="http", host="127.0.0.1", port=int(port))
        return super().handle_request(
            httpx.Request(request.method, inner, headers=request.headers, stream=request.stream, extensions=request.extensions)
        )


class Form(html.parser.HTMLParser):
    """The fields of a page’s forms."""

    def __init__(self, page):
        super().__init__()
        self.fields, self.action = {}, ""
        self.feed(page)

    def handle_starttag(self, tag, attributes):
        facts = dict(attributes)
        if tag == "form":
            self.action = facts.get("action") or ""
        if tag == "input" and facts.get("name"):
            self.fields[facts["name"]] = facts.get("value") or ""
        if tag == "button" and facts.get("name") == "answer" and facts.get("value") == options.answer:
            self.fields["answer"] = options.answer


def walk(browser, address):
    """Goes on until a page of the site is read, or the address to stop at comes."""
    answer = browser.get(address)
    for _ in range(15):
        if answer.is_redirect:
            address = urllib.parse.urljoin(str(answer.url), answer.headers["location"])
            if address.startswith(options.until):
                return address, None
            answer = browser.get(address)
        elif str(answer.url).startswith(site):
            return str(answer.url), answer
        else:
            form = Form(answer.text)
            known = {"login": options.user, "password": options.password}
            fields = {name: known.get(name, value) for name, value in form.fields.items()}
            answer = browser.post(urllib.parse.urljoin(str(answer.url), form.action), data=fields)
    raise SystemExit(f"The walk does not end. {answer.url} says: {answer.status_code} {answer.text[:2000]}")


with httpx.Client(timeout=20, mounts={site: Proxy()}) as browser:
    where, read = walk(browser, options.address)
    print(json.dumps({"address": where, "status": read.status_code if read else 0, "text": read.text if read else ""}))
