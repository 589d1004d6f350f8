"""Is a wall a wall, and a box beside the text none, in every language and however it is built?"""

import pytest

from monitor.model.access import Observed
from monitor.model.page import Page, PageHints
from monitor.model.reading import PageState, Reading
from monitor.reading.read import read
from tests.reading.access.sayings import SAYINGS, Sayings

URL = "https://paper.example/2024/05/06/boats"

FORMS = {
    "paragraphs": "<div>{first}{rest}</div>",
    "buttons after a heading": "<div><h3>{first}</h3>{buttons}</div>",
    "nothing but buttons": "<div><div><button>{first}</button></div>{buttons}</div>",
    "links that are buttons": "<section><p>{first}</p>{links}</section>",
    "a form": "<form action=/join><h2>{first}</h2>{rest}<input type=email><input type=submit value=OK></form>",
    "an open dialog": "<dialog open><h2>{first}</h2>{rest}</dialog>",
    "a dialog by role": "<div role=dialog aria-modal=true><h2>{first}</h2>{rest}</div>",
}
UNSEEN = {
    "hidden by style": '<div style="display:none"><h2>{first}</h2>{rest}</div>',
    "a template": "<template><h2>{first}</h2>{rest}</template>",
    "a closed dialog": "<dialog><h2>{first}</h2>{rest}</dialog>",
    "a hidden button": "<div><button hidden>{first}</button></div>",
}
WALLS = [(language, Observed.SUBSCRIPTION, words) for language, said in SAYINGS.items() for words in said.paid]
WALLS += [(language, Observed.REGISTRATION, words) for language, said in SAYINGS.items() for words in said.account]
FIRST = [(language, words) for language, said in SAYINGS.items() for words in (said.paid[0], said.account[0])]
"""One of each kind and language: what is to be seen of a form needs no more."""
BESIDE = [(language, words) for language, said in SAYINGS.items() for words in said.beside]


def built(form: str, words: str) -> str:
    """A box of this form whose pieces say these words."""
    first, *rest = words.split("|")
    return form.format(
        first=first,
        rest="".join(f"<p>{piece}</p>" for piece in rest),
        buttons="".join(f"<button type=button>{piece}</button>" for piece in rest),
        links="".join(f'<a href="/abo" role=button>{piece}</a>' for piece in rest),
    )


def met(language: str, box: str, paragraphs: int) -> Reading:
    """What the reader makes of an article of so many paragraphs with a box under it."""
    said: Sayings = SAYINGS[language]
    text = "".join(f"<p>{said.text[number % 2]} {said.text[1 - number % 2]}</p>" for number in range(paragraphs))
    markup = (
        f'<!doctype html><html lang="{language}"><head><title>Harbour</title><meta property="og:type" content="article"></head><body>'
        f"<header><nav><a href=/>Home</a> <a href=/login>Log in</a></nav><button>Log in</button></header><main><article>"
        f"<h1>{said.text[0][:40]}</h1><div>{text}</div>{box}</article></main><footer><p>© The Paper</p></footer></body></html>"
    )
    reading = read(Page(URL, URL, 200, (("content-type", "text/html; charset=utf-8"),), markup.encode()), PageHints(kind="article"))
    assert isinstance(reading, Reading)
    return reading


@pytest.mark.parametrize("form", FORMS.values(), ids=FORMS)
def test_a_wall_is_met_in_every_language(form: str) -> None:
    assert [(language, words) for language, words in FIRST if not met(language, built(form, words), 2).access.observed.walled] == []


def test_money_is_told_from_an_account_in_every_language() -> None:
    found = [
        (language, kind, met(language, built(FORMS["paragraphs"], words), 2).access.observed, words) for language, kind, words in WALLS
    ]
    assert [row for row in found if row[2] not in {row[1], Observed.METERED}] == []


@pytest.mark.parametrize("form", ["paragraphs", "nothing but buttons", "an open dialog"])
def test_boxes_beside_a_complete_text_are_no_walls_in_any_language(form: str) -> None:
    assert [(language, words) for language, words in BESIDE if met(language, built(FORMS[form], words), 5).access.observed.walled] == []


@pytest.mark.parametrize("form", UNSEEN.values(), ids=UNSEEN)
def test_a_wall_that_nobody_sees_is_none(form: str) -> None:
    assert [(language, words) for language, words in FIRST if met(language, built(form, words), 5).access.observed.walled] == []


def test_a_wall_is_no_page_state() -> None:
    assert {met(language, built(FORMS["a form"], words), 2).page_state for language, words in FIRST} == {PageState.OK}
