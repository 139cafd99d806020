"""A tablet at a stall, with a signal and without one, and the receipt that people note down there."""

from .people import wear


def at_stall(walk, site, officer, address):
    """The link of a stall lets whoever has the tablet hand in answers and nothing else, until it is ended."""
    wear(walk, officer.cookies)
    walk.open(f"{address}/stalls", "stalls")
    walk.press("stall-mistake", "Open it")
    walk.says("There is a problem", "Write where it stands")
    walk.fill(place="Library, first Saturday")
    walk.press("stall-opened", "Open it")
    walk.says("It is shown this once")
    link = walk.page.get_by_role("link", name="Open it on this device").get_attribute("href")
    walk.context.clear_cookies()
    walk.open(link, "stall")
    walk.expect(walk.page.get_by_role("navigation").count() == 0, "a way leads off the tablet's page")
    handed_in = 3 if walk.scripted else 1
    receipt = no_signal(walk, site) if walk.scripted else None
    tablet = walk.context.new_page()
    tablet.goto(link)
    if not walk.scripted:
        walk.page.get_by_label("Roads", exact=True).first.check()
        walk.press("stall-handed-in", "Hand it in")
        walk.says("Thank you, it is handed in", "Your receipt is")
        receipt = walk.page.locator("[role=status] b").inner_text()
        walk.follow("stall-next-person", "The next person can begin")
        walk.expect(receipt not in walk.page.content(), "the next person sees the receipt")
    wear(walk, officer.cookies)
    walk.open(f"{address}/answers", "answers-of-stall")
    walk.says(f"Received {2 + handed_in}", "At a stall")
    walk.open(f"{address}/stalls", "stalls-open")
    walk.press("stall-ended", "End it at once")
    walk.says("It is ended", "Ended on")
    walk.open(link, "stall-over", status=404)
    if walk.scripted:
        tablet.get_by_role("button", name="Hand it in").click()
        tablet.get_by_text("This stall is over or was ended").wait_for()
    tablet.close()
    by_receipt(walk, receipt)


def by_receipt(walk, receipt):
    """What was noted down at the stall opens the answer on any device, and withdraws it."""
    walk.context.clear_cookies()
    walk.open("/rotherham/involvement", "activities-with-a-receipt")
    walk.follow("stall-receipt", "Look at an answer with a receipt from a stall")
    walk.fill(code="DDDDD-DDDDD-DDDDD-DDDDD")
    walk.press("stall-receipt-mistake", "Look at it")
    walk.says("There is a problem", "There is no answer with this receipt")
    walk.fill(code=receipt.lower().replace("-", " "))
    walk.press("stall-receipt-found", "Look at it")
    walk.says("What you answered")
    walk.press("stall-withdrawn", "Withdraw my answers")
    walk.says("were withdrawn")


def no_signal(walk, site):
    """The server is gone for a while: the tablet keeps its page and what three people hand in, one of them with a mistake, and no receipt."""
    walk.page.locator("#stall-ready").wait_for()
    site.stop()
    receipts = []
    for number in range(3):
        width = walk.page.get_by_alt_text("A street with trees").evaluate("image => image.naturalWidth")
        walk.expect(width > 0, "the tablet has not kept the picture")
        walk.page.get_by_label("Libraries", exact=True).first.check()
        if number == 1:
            walk.fill(q3_0="1", q3_1="1")
        walk.page.get_by_role("button", name="Hand it in").click()
        walk.page.locator("#stall-receipt").wait_for()
        walk.page.get_by_text(f"Waiting on this tablet for a signal: {number + 1}").wait_for()
        walk.says("Thank you, it is kept on this tablet", "Your receipt is")
        receipts.append(walk.page.locator("#stall-receipt b").inner_text())
        stored = walk.page.evaluate("JSON.stringify([{...localStorage}, {...sessionStorage}])")
        walk.expect(not any(one in stored or one.replace("-", "") in stored for one in receipts), "the tablet keeps a receipt")
        with walk.page.expect_navigation():
            walk.page.get_by_role("button", name="The next person can begin").click()
        walk.page.locator("#stall").wait_for()
        walk.expect(receipts[-1] not in walk.page.content(), "the next person sees the receipt")
    walk.expect(len(set(receipts)) == 3, "two people have the same receipt")
    site.serve(port=site.address.rsplit(":", 1)[1])
    walk.page.get_by_role("button", name="Send what waits").click()
    walk.page.get_by_text("Sent to the council just now: 2").wait_for()
    walk.step("stall-sent")
    walk.page.get_by_role("button", name="Look at the first").click()
    walk.page.get_by_text("There is a problem").wait_for()
    walk.step("stall-refused")
    walk.says("Two have the same place")
    walk.expect(walk.value("q3-1") == "1", "what was typed at the stall is lost")
    walk.fill(q3_1="2")
    walk.page.get_by_role("button", name="Hand it in").click()
    walk.page.wait_for_url("**?handed=yes")
    walk.step("stall-mended")
    walk.says("Thank you, it is handed in")
    walk.expect(not walk.page.locator("#stall-waiting").is_visible(), "something waits still")
    walk.expect(not walk.page.locator("#stall-refused").is_visible(), "something is refused still")
    return receipts[0]
