"""Are the figures what Prometheus expects?"""

from __future__ import annotations

import re

from monitor.web.pages.metrics import _escaped
from tests.store.making import unchanged
from tests.web.conftest import Browser

SAMPLE = re.compile(r'([a-z_]+)(\{[a-z]+="[^"]*"\})? (\S+)')


async def told(browser: Browser) -> str:
    answer = await browser.client.get("/metrics")
    assert answer.headers["content-type"].startswith("text/plain; version=0.0.4")
    return answer.text


async def test_every_figure_belongs_to_a_family_that_says_what_it_is(browser: Browser) -> None:
    families: dict[str, str] = {}
    for line in (await told(browser)).splitlines():
        if line.startswith("# TYPE "):
            _, _, name, kind = line.split(" ")
            assert name not in families
            families[name] = kind
        elif not line.startswith("# HELP "):
            sample = SAMPLE.fullmatch(line)
            assert sample, line
            name = re.sub("_(bucket|sum|count)$", "", sample[1])
            assert name in families, line
            assert float(sample[3]) >= 0
            assert (families[name] == "counter") == name.endswith("_total")
    assert {name.partition("_")[0] for name in families} == {"monitor"}


async def test_what_those_who_watch_the_watcher_wait_for_is_told(browser: Browser) -> None:
    text = await told(browser)
    assert 'monitor_deliveries{state="dead"}' in text
    assert 'monitor_channel_up{channel="desk"} ' in text
    assert 'monitor_watches{state="failing"} 1' in text
    assert re.search(r"^monitor_database_bytes \d+$", text, re.MULTILINE)
    assert re.search(r"^monitor_oldest_overdue_check_seconds \d", text, re.MULTILINE)


async def test_a_check_is_counted_with_its_result_its_time_and_its_bytes(browser: Browser) -> None:
    now = browser.app.clock.now()
    await browser.app.store.hasten(now)
    due, *_ = await browser.app.store.claim(now, 10)
    browser.app.rounds.report(unchanged(due, at=now))
    text = await told(browser)
    assert 'monitor_checks_total{result="unchanged"} 1' in text
    assert 'monitor_check_duration_seconds_bucket{le="+Inf"} 1' in text
    assert "monitor_check_duration_seconds_count 1" in text


def test_a_label_breaks_no_line() -> None:
    assert _escaped('a "b"\\\n') == 'a \\"b\\"\\\\\\n'
