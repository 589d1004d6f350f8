from __future__ import annotations

import re
from dataclasses import replace
from email.message import EmailMessage
from html.parser import HTMLParser

import pytest

from monitor.judging.saying.phrases import Tone
from monitor.judging.saying.wording import message, plain_text
from monitor.model.change import Event, EventKind
from monitor.notify.mail.letter import ACCENTS, alert_html, html_or_nothing
from monitor.notify.mail.message import _fill
from monitor.notify.words.examples import example_events
from tests.notify.servers import order, sample_event

VOID = {"meta", "br", "img", "hr", "link", "input"}


class Outline(HTMLParser):
    """Checks that every tag is closed in order, and collects tags, links and text."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.tags: set[str] = set()
        self.attributes: list[tuple[str, str | None]] = []
        self.text = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.attributes += attrs
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.text += data


def outline(event: Event) -> Outline:
    found = Outline()
    found.feed(alert_html(message(event)))
    found.close()
    assert found.open == []
    return found


@pytest.mark.parametrize("event", example_events(), ids=lambda event: event.kind.value)
def test_every_kind_of_event_makes_a_whole_document_that_loads_nothing(event: Event) -> None:
    found = outline(event)
    names = {name for name, _ in found.attributes}
    assert found.tags.isdisjoint({"script", "img", "link", "iframe", "form", "object", "svg", "base"})
    assert not any(name.startswith("on") or name in {"src", "background"} for name in names)
    assert event.watch in found.text
    assert not re.search(r"url\(|@import|expression\(", alert_html(message(event)))


def test_added_and_removed_words_are_told_apart_without_colour() -> None:
    html = alert_html(message(sample_event()))
    assert re.search(r"<del[^>]*line-through[^>]*>twice</del>", html)
    assert re.search(r"<ins[^>]*underline[^>]*>three times</ins>", html)
    assert "</del> <ins" in html


def test_access_stands_with_both_sides_and_the_sentence_that_proves_it() -> None:
    text = outline(sample_event()).text
    assert re.search(r"Access\s+before\s*open to all\s+now\s*for subscribers only", text)
    assert "“To go on reading, subscribe to The Quay.”" in text


def test_text_of_a_page_is_shown_and_never_obeyed() -> None:  # bar 61, 62, 173
    hostile = "</td><script>x</script><img src=x onerror=y>\"'{{7*7}}{% raw %}{{ ''.__class__.__mro__ }}"
    event = sample_event(title=hostile, watch=hostile, why=hostile, new=None)
    event = replace(event, spans=tuple(replace(span, text=hostile) for span in event.spans))
    found = outline(event)
    assert found.tags.isdisjoint({"script", "img"})
    assert hostile in found.text


@pytest.mark.parametrize("url", ["javascript:alert(1)", 'https://a.example/"><script>', "data:text/html,<script>"])
def test_a_link_can_only_lead_to_the_web(url: str) -> None:  # bar 175
    found = outline(sample_event(url=url))
    assert "script" not in found.tags
    assert all((link or "").startswith("https://a.example/") for name, link in found.attributes if name == "href")


def test_a_template_that_fails_costs_the_format_and_not_the_alert() -> None:  # bar 9
    broken = replace(message(sample_event()), tone="a tone nobody knows")  # type: ignore[arg-type]
    assert html_or_nothing(broken) is None
    mail = EmailMessage()
    _fill(mail, order("mailto://"), plain_text(broken), html_or_nothing(broken))
    assert "Now behind a paywall" in mail.get_content()
    assert "could not be produced" in mail.get_content()


def test_every_tone_has_a_colour_by_day_and_by_night() -> None:
    html = alert_html(message(sample_event(kind=EventKind.ARTICLE_NEW)))
    night = html.partition("prefers-color-scheme: dark")[2]
    assert set(ACCENTS) == set(Tone)
    assert all(f".{accent} {{" in night for accent in ACCENTS.values())


def _luminance(colour: str) -> float:
    channels = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


@pytest.mark.parametrize("kind", EventKind)
def test_the_banner_can_be_read_by_day_and_by_night(kind: EventKind) -> None:
    """Contrast by WCAG 2: at least 4.5 to 1."""
    event = next(event for event in example_events() if event.kind is kind)
    html = alert_html(message(event))
    accent = ACCENTS[message(event).tone]
    day = re.search(rf'<strong class="{accent}" style="color:(#[0-9a-f]{{6}})', html)
    night = re.search(rf"\.{accent} {{ color: (#[0-9a-f]{{6}})", html)
    assert day
    assert night
    assert 1.05 / (_luminance(day[1]) + 0.05) >= 4.5
    assert (_luminance(night[1]) + 0.05) / (_luminance("#181c20") + 0.05) >= 4.5
