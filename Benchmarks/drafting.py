"""What a step of drafting costs on the tree of a large council: its form, the deed and the page after it, against reading and judging the same case."""

import council
from deeds import AUTHORITY, POSTS, Officer, Site, processor, words

STEPS = 12
CHANGES = 40


def drafting(promises, folder, folkmoot, measured):
    case = folder / "drafting"
    council.write(case, POSTS, CHANGES)
    wall, checked, _ = measured([folkmoot, "check", case])
    with Site("sqlite", case=case) as site:
        server = site.serve()
        author = Author(site, server, case)
        page = author.cost(author.look)
        step = author.cost(author.step)
        alternatives = author.cost(lambda _: author.get(f"{author.draft}/alternatives"))
    print(f"  {POSTS:,} posts, {CHANGES} changes, processor: folkmoot check of the files {checked * 1000:.0f} ms")
    print(f"  draft: its page {page * 1000:.1f} ms, a step with form and page {step * 1000:.1f} ms, alternatives {alternatives * 1000:.1f} ms")
    promises.report("the page of a draft of 2,000 posts against that check, processor", page / checked, 1.5, "×")
    promises.report("a step with its form and its page against that check, processor", step / checked, 2.5, "×")


class Author:
    """An officer with a draft of the whole council, begun from the files of a case."""

    def __init__(self, site, server, case):
        self.server, self.number = server, 0
        self.person = Officer(site, server, 1, authority=AUTHORITY).person
        page = self.person.get(f"/{AUTHORITY}/drafts/new")
        fields = {
            **page.form("case-file")["fields"], "case-file": (case / "case.yml").read_text("utf-8"),
            "establishment-file": (case / "establishment.csv").read_text("utf-8"),
        }
        begun = self.upload(f"/{AUTHORITY}/drafts/new", fields)
        assert begun.status == 303, f"the draft is not begun: {begun.status} {words(begun)}"
        self.draft = begun.headers["Location"]

    def upload(self, path, fields):
        boundary = "folkmoot-bench"
        parts = [
            f'--{boundary}\r\nContent-Disposition: form-data; name="{name}"'
            + (f'; filename="{name}"' if name.endswith("-file") else "") + f"\r\n\r\n{text}\r\n"
            for name, text in fields.items()
        ]
        body = "".join(parts) + f"--{boundary}--\r\n"
        return self.person.ask("POST", path, body.encode(), {"Content-Type": f"multipart/form-data; boundary={boundary}"})

    def get(self, path):
        page = self.person.get(path)
        assert page.status == 200, f"{path} answers {page.status}: {words(page)}"
        return page

    def look(self, _):
        assert self.get(self.draft).text.count('name="post-P') >= POSTS * 0.9, "the tree is not whole"

    def step(self, number):
        self.number += 1
        post = f"P{self.number * 7}"
        form = self.get(f"{self.draft}/step?do=change&post-{post}=yes")
        sent = self.person.fill(form, "because", title=f"Adviser {self.number}", because="Measured.")
        assert sent.status == 303, f"the step is refused: {sent.status} {words(sent)}"
        self.look(number)

    def cost(self, do):
        """Seconds of the server's processor for doing something, the best of some rounds."""
        costs = []
        for number in range(3):
            before = processor(self.server.process.pid)
            for _ in range(STEPS):
                do(number)
            costs.append((processor(self.server.process.pid) - before) / STEPS)
        return min(costs)
