from __future__ import annotations

import pytest

from monitor.notify.services.rates import usual_rates


@pytest.mark.parametrize(
    "url", ["https://hooks.slack.com/services/a/b/c", "https://discord.com/api/webhooks/1/a", "tgram://1:a/2", "ntfys://x"]
)
def test_services_that_ask_for_less_are_known(url: str) -> None:  # bar 29
    assert usual_rates(url)


@pytest.mark.parametrize(
    "url", ["mailtos://a:b@c.example", "slack+https://chat.example/x", "webhook+https://a.example/", "file:a.jsonl", "x"]
)
def test_others_are_told_as_fast_as_they_answer(url: str) -> None:
    assert usual_rates(url) == ()
