"""Where nothing can stand."""

from __future__ import annotations

import pytest

from monitor.engine.elsewhere import address_of_nothing


@pytest.mark.parametrize(
    "url, before, after",
    [
        ("https://magazine.example/2025/03/the-bridge/", "https://magazine.example/2025/03/no-such-page-", "/"),
        ("https://magazine.example/news/the-bridge.html?page=2", "https://magazine.example/news/no-such-page-", ".html"),
        ("https://magazine.example/?p=17", "https://magazine.example/no-such-page-", "/"),
        ("https://magazine.example", "https://magazine.example/no-such-page-", ""),
    ],
)
def test_it_stands_beside_the_article_in_the_same_form_and_is_always_the_same(url: str, before: str, after: str) -> None:
    made = address_of_nothing(url)
    assert made.startswith(before)
    assert made.endswith(after)
    assert made == address_of_nothing(url) != url
