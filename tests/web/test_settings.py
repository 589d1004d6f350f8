"""Is every setting of a watch told as it stands in the file, and no secret?"""

from __future__ import annotations

import re
from html import unescape

from tests.web.conftest import Browser
from tests.web.test_pages import text_of


async def test_every_setting_of_a_watch_is_told_with_its_line(browser: Browser) -> None:
    page = unescape(text_of((await browser.get("/settings/Gazette")).text))
    assert re.search(r'kind "listing" the watch itself, line \d+', page)
    assert re.search(r"failing_after \d+ built in", page)
    assert "desk: alerts =" in page
    assert (await browser.get("/settings/Nobody")).status_code == 404


async def test_settings_that_were_spoilt_are_told_with_the_mend_and_secrets_never(browser: Browser) -> None:
    file = browser.app.settings.path
    written = file.read_text("utf-8")
    file.write_text(written.replace('tags = ["rivals"]', 'headers = { X-Team = "hush" }'), "utf-8")
    page = (await browser.get("/settings/Gazette")).text
    assert "hush" not in page
    assert "set, and not shown here" in page
    file.write_text(written.replace('kind = "listing"', 'kind = "lisitng"'), "utf-8")
    page = text_of((await browser.get("/settings/Gazette")).text)
    assert "The file has mistakes" in page
    assert "lisitng" in page
