from __future__ import annotations

import pytest

from monitor.notify.services.rates import usual_holding, usual_rates


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


@pytest.mark.parametrize(("url", "most"), [("tgram://1:a/2", 16), ("slack+https://chat.example/x", 60), ("mailtos://a:b@c.example", 200)])
def test_a_message_tells_of_no_more_alerts_than_have_room_in_it(url: str, most: int) -> None:  # bar 29
    assert usual_holding(url) == most
