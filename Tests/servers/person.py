"""A person at the provider’s login page: follows an address, signs in, and prints the address the provider sends them back to.

person.py ADDRESS RETURN_ADDRESS USER PASSWORD
"""
import html.parser
import sys
import urllib.parse

import httpx

address, back, user, password = sys.argv[1:]


class Form(html.parser.HTMLParser):
    """The fields of the page’s form that asks for the named field."""

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
        if tag == "button" and facts.get("name") == "answer" and facts.get("value") == "accept":
            self.fields["answer"] = "accept"


with httpx.Client(timeout=20) as browser:
    answer = browser.get(address)
    for _ in range(12):
        if answer.is_redirect:
            address = urllib.parse.urljoin(str(answer.url), answer.headers["location"])
            if address.startswith(back):
                print(address)
                sys.exit()
            answer = browser.get(address)
            continue
        form = Form(answer.text)
        answers = {"login": user, "password": password}
        fields = {name: answers.get(name, value) for name, value in form.fields.items()}
        answer = browser.post(urllib.parse.urljoin(str(answer.url), form.action), data=fields)
sys.exit(f"The provider did not send anybody back. It says: {answer.status_code} {answer.text[:2000]}")
