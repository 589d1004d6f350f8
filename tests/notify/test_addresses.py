from __future__ import annotations

import pytest

from monitor.notify.addresses import Address, Way, parse_address
from monitor.notify.child import channel_problem


@pytest.mark.parametrize(
    "url, way, target",
    [
        ("console:", Way.CONSOLE, ""),
        ("file:alerts.jsonl", Way.FILE, "alerts.jsonl"),
        ("file:/var/log/alerts.jsonl", Way.FILE, "/var/log/alerts.jsonl"),
        ("https://hooks.slack.com/services/T0/B0/x", Way.SLACK, "https://hooks.slack.com/services/T0/B0/x"),
        ("slack+http://127.0.0.1:9000/hook", Way.SLACK, "http://127.0.0.1:9000/hook"),
        ("slack://T0/B0/x", Way.APPRISE, "slack://T0/B0/x"),
        ("https://discord.com/api/webhooks/1/x", Way.DISCORD, "https://discord.com/api/webhooks/1/x"),
        ("webhook+https://a.example/x", Way.WEBHOOK, "https://a.example/x"),
        ("MAILTOS://ada@b.example", Way.EMAIL, "MAILTOS://ada@b.example"),
        ("gotify://push.example/token", Way.APPRISE, "gotify://push.example/token"),
    ],
)
def test_an_address_says_its_way(url: str, way: Way, target: str) -> None:
    assert parse_address(url) == Address(way, target)


def test_a_webhooks_secret_stands_behind_the_hash_and_is_not_part_of_the_target() -> None:
    assert parse_address("webhook+https://a.example/x?y=1#secret=s%26t") == Address(Way.WEBHOOK, "https://a.example/x?y=1", "s&t")


def test_no_repr_shows_an_address() -> None:  # bar 82
    assert "canary" not in repr(parse_address("webhook+https://a.example/canary#secret=canary"))


@pytest.mark.parametrize(
    "url",
    [
        "console:",
        "file:alerts.jsonl",
        "slack+https://chat.example/hooks/x",
        "https://hooks.slack.com/services/T0/B0/x",
        "webhook+http://127.0.0.1:8000/hook#secret=x",
        "mailtos://ada:password@mail.example?to=desk@news.example",
        "ntfy://topic",
        "json://localhost/x",
    ],
)
def test_nothing_is_wrong_with_a_good_address(url: str) -> None:
    assert channel_problem(url) is None


@pytest.mark.parametrize(
    "url, says",
    [
        ("", "begins with what it is"),
        ("somewhere", "begins with what it is"),
        ("https://example.org/hook", "webhook+https://"),
        ("console:loud", "stands alone"),
        ("file:", "needs the path"),
        ("slak://T0/B0/x", "did you mean `slack://`"),
        ("mailot://ada@b.example", "did you mean `mailto://`"),
        ("slack://x", "https://appriseit.com/services/slack/"),
        ("webhook+https://", "names no host"),
        ("webhook+https://a b/", "space"),
        ("webhook+http://[::1/x", "invalid host"),
        ("webhook+http://h:99999/x", "invalid host or port"),
        ("mailto://127.0.0.1?from=a@b.example&to=nobody", "no recipient"),
    ],
)
def test_a_bad_address_is_told_with_the_way_to_mend_it(url: str, says: str) -> None:
    problem = channel_problem(url)
    assert problem is not None
    assert says in problem
    assert problem.endswith((".", "?"))
