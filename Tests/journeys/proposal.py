"""A proposal read from top to bottom, then its report in four formats."""

import io
import subprocess
import zipfile


def read(walk, case):
    walk.open(f"/{case.authority}", f"{case.id}-council")
    walk.follow(f"{case.id}-proposals", "Proposals")
    walk.follow(f"{case.id}-proposal", case.title)
    walk.heading(case.title)
    sections(walk, case)
    charts(walk, case)
    walk.open(f"/{case.authority}/proposals/{case.id}/report", f"{case.id}-report")
    documents(walk, case)


def sections(walk, case):
    """Every entry of the contents leads to a section on the page, and the sections tell the facts."""
    contents = walk.page.get_by_role("navigation", name="On this page").get_by_role("link").all()
    walk.expect(len(contents) >= 6, f"the contents have {len(contents)} entries")
    for entry in contents:
        target = entry.get_attribute("href")
        walk.expect(walk.page.locator(target).count() == 1, f"the contents lead to {target}, which is not there once")
    for section, patterns in case.facts.items():
        # The folded parts are for reading too.
        walk.page.evaluate("document.querySelectorAll('details').forEach(part => part.open = true)")
        walk.says(*patterns, within=f"#{section}")


def charts(walk, case):
    for side in ("before", "after"):
        answer = walk.context.request.get(f"/{case.authority}/proposals/{case.id}/{side}.svg")
        walk.expect(answer.ok and answer.headers["content-type"].startswith("image/svg+xml"), f"{side}.svg is not served")
        walk.expect("<title" in answer.text(), f"{side}.svg has no title")


def documents(walk, case):
    address = f"/{case.authority}/proposals/{case.id}/report"
    html, markdown, pdf, word = (walk.context.request.get(address + ending) for ending in (".html", ".md", ".pdf", ".docx"))
    for answer, form in ((html, "HTML"), (markdown, "Markdown"), (pdf, "PDF"), (word, "Word")):
        walk.expect(answer.ok, f"the report as {form} answers {answer.status}")
    if html.ok:
        walk.pages[f"{case.id}-report-file"] = html.text()
        walk.expect(case.title in html.text() or case.council in html.text(), "the report as HTML is another")
    if markdown.ok:
        walk.expect(markdown.text().startswith("#") or "\n#" in markdown.text(), "the report as Markdown has no heading")
    if pdf.ok:
        facts = subprocess.run(["pdfinfo", "-"], input=pdf.body(), capture_output=True).stdout.decode()
        walk.expect("Tagged:          yes" in facts, "the PDF is not tagged")
    if word.ok:
        names = zipfile.ZipFile(io.BytesIO(word.body())).namelist()
        walk.expect("word/document.xml" in names, "the Word file holds no document")
