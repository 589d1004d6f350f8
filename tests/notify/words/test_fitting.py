from __future__ import annotations

import pytest

from monitor.judging.saying.lines import utf16_units
from monitor.judging.saying.wording import message
from monitor.notify.words.fitting import escaped_markdown, fitted_text, harmless
from tests.notify.servers import sample_event


@pytest.mark.parametrize(
    "text, escaped",
    [
        ("a *b* _c_ ~d~ `e`", r"a \*b\* \_c\_ \~d\~ \`e\`"),
        ("# head", r"\# head"),
        ("1. first", r"1\. first"),
        ("- item", r"\- item"),
        ("> quote", r"\> quote"),
        ("A dash - and a full stop. Like this", "A dash - and a full stop. Like this"),
        ("[free](https://evil.example)", r"\[free\](https://evil.example)"),
    ],
)
def test_markdown_is_shown_letter_by_letter_and_prose_stays_prose(text: str, escaped: str) -> None:
    assert escaped_markdown(text) == escaped


@pytest.mark.parametrize("call", ["@everyone", "@here", "@all", "@room", "@ada", "<!channel>", "<@U123>", "<@&42>", "<!subteam^S1>"])
def test_nobody_is_called(call: str) -> None:  # bar 172
    broken = harmless(f"Hello {call}!")
    assert call not in broken
    assert broken.replace("\u200b", "") == f"Hello {call}!"


def test_the_difference_gives_way_first_and_the_link_never() -> None:
    told = message(sample_event(spans=sample_event().spans * 60))
    for limit in (4_000, 1_500, 700, 300, 160, 90):
        text = fitted_text(told, limit, utf16_units)
        assert utf16_units(text) <= limit
        assert told.link in text
    assert "open to all → for subscribers only" in fitted_text(told, 1_500)


def test_where_not_even_the_link_fits_the_headline_goes() -> None:
    assert fitted_text(message(sample_event()), 40) == "Now behind a paywall: Bread & rivers…"
