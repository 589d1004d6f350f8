"""Does a digest say what came, of what, and since when?"""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from monitor.judging.saying.lines import utf8_bytes
from monitor.judging.telling.digests import KIND_WORDS, digest_message, digest_text
from monitor.model.alert import Digest, Note
from monitor.model.change import Event, EventKind, Facts

AT = datetime(2025, 3, 4, 7, tzinfo=UTC)


def event(number: int, watch: str = "Quay", kind: EventKind = EventKind.ARTICLE_NEW, **more: object) -> Event:
    made = Event(f"e{number}", kind, AT + timedelta(minutes=number), watch, f"https://quay.example/{number}", f"Story {number}", "because")
    return replace(made, **more)  # type: ignore[arg-type]


def digest(*events: Event) -> Digest:
    return Digest("k1", AT, AT + timedelta(hours=9), tuple(Note(f"alert {each.key}", each) for each in events))


WALL = event(
    3, "Mill", EventKind.ACCESS_CHANGED, old=Facts(title="Story 3", access="open"), new=Facts(title="Story 3", access="subscription")
)
MIXED = digest(event(1), WALL, event(2), event(4, "Mill"), event(5, "Quay", EventKind.ARTICLE_GONE))


def test_every_kind_of_event_has_its_words() -> None:
    assert set(KIND_WORDS) == set(EventKind)


def test_it_counts_and_says_since_when() -> None:
    told = digest_message(MIXED)
    assert told.lead == "5 alerts since 4 March 2025, 07:00 UTC."
    assert told.tally == "3 new articles, 1 change of access, 1 article gone."
    assert told.subject == "5 alerts from 2 publications: 3 new articles, 1 change of access, 1 article gone"
    assert digest_message(digest(event(1), event(2))).subject == "2 alerts from Quay: 2 new articles"


def test_it_groups_by_publication_and_then_by_kind() -> None:
    told = digest_message(MIXED)
    found = [(part.publication, [(group.heading, [item.headline for item in group.items]) for group in part.groups]) for part in told.parts]
    assert found == [
        ("Quay", [("New articles (2)", ["Story 1", "Story 2"]), ("Article gone (1)", ["Story 5"])]),
        ("Mill", [("New article (1)", ["Story 4"]), ("Change of access (1)", ["Story 3"])]),
    ]


def test_each_line_says_what_changed_and_where_to_read_it() -> None:
    assert digest_text(digest_message(MIXED), 10_000) == (
        "5 alerts since 4 March 2025, 07:00 UTC.\n"
        "3 new articles, 1 change of access, 1 article gone.\n"
        "\nQuay\nNew articles (2):\n"
        "- Story 1\n  https://quay.example/1\n"
        "- Story 2\n  https://quay.example/2\n"
        "Article gone (1):\n"
        "- Story 5\n  https://quay.example/5\n"
        "\nMill\nNew article (1):\n- Story 4\n  https://quay.example/4\n"
        "Change of access (1):\n"
        "- Now behind a paywall: Story 3 (open to all → for subscribers only)\n  https://quay.example/3"
    )


@pytest.mark.parametrize("limit", [60, 160, 500, 1_000, 4_000])
def test_what_does_not_fit_is_counted(limit: int) -> None:
    many = digest(*(event(number, title="Ein ganz lange währender Titel 😀 " * 9) for number in range(200)))
    text = digest_text(digest_message(many), limit, utf8_bytes)
    assert utf8_bytes(text) <= limit
    shown = text.count("- Ein")
    if limit >= 500:
        assert text.endswith(f"… and {200 - shown} more.")
        assert shown


def test_a_page_cannot_break_a_line_of_it() -> None:
    hostile = event(1, "Qu\nay", title="Story\r\nBcc: a@b\u2028- forged\x00", url="javascript:alert(1)")
    text = digest_text(digest_message(digest(hostile, event(2))), 10_000)
    assert "\r" not in text
    assert "javascript" not in text
    assert len([line for line in text.splitlines() if line.startswith("- ")]) == 2


def test_a_message_of_a_channel_stands_under_our_own_name() -> None:
    trouble = event(1, "", EventKind.CHANNEL_FAILING, title="desk", url="")
    told = digest_message(digest(trouble, event(2)))
    assert told.parts[0].publication == "Monitor"
    assert told.parts[0].groups[0].items[0].headline == "desk"


def test_a_new_headline_is_not_said_twice() -> None:
    renamed = event(1, kind=EventKind.ARTICLE_EDITED, old=Facts(title="Old"), new=Facts(title="Story 1"), fields=("title",))
    (item,) = digest_message(digest(renamed)).parts[0].groups[0].items
    assert (item.headline, item.note) == ("Story 1", "before: “Old”")


def test_what_has_no_room_stands_on_the_dashboard() -> None:
    told = digest_message(digest(*(event(number) for number in range(90))), "https://monitor.example/")
    assert digest_text(told, 1_000).endswith("more: https://monitor.example/alerts")
