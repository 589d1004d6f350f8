"""Is this the page, or something that stands in its place?

Robot checks, consent walls, login forms, goodbyes and empty shells are not content and never become a version.
Decided: a stand-in says one thing only, so nothing is one that has an article's worth of text; products and words are
rows of a table. A page that merely speaks of such things is content.
"""

from __future__ import annotations

import re
from collections.abc import Sequence, Set
from dataclasses import dataclass
from urllib.parse import urlsplit

from monitor.model.reading import PageState
from monitor.reading.markup.document import Document
from monitor.reading.tables.stand_ins import (
    ACCEPT_WORDS,
    AGE_WORDS,
    APOLOGIES,
    CHECKING,
    CONSENT_TITLES,
    CONSENT_WORDS,
    GOODBYES,
    MISSING,
    PAGES,
    PRIVACY_WORDS,
    ROBOT_CHECKS,
    ROBOT_WORDS,
    ROBOTS,
    SHELL_WORDS,
    WAITING_WORDS,
)
from monitor.reading.text.body import Body
from monitor.reading.words.lexicon import Word
from monitor.reading.words.vocabulary import concepts, sentences
from monitor.reading.words.wallspeech import is_wall_sentence

ARTICLE_SIZE = 1500  # characters of main text (wide ones count threefold) from which a page is taken for content
SHORT_SIZE = 700
SMALL_PAGE_SIZE = 2500  # of all that can be seen
CONSENT_PAGE_SIZE = 9000
SHELL_SIZE = 400
TITLE_MOST = 90
MISSING_MOST = 70  # of a heading that says of a page that it is not there
NUMBERED_MOST = 14  # of a heading around the number of an error (`Error 404`)
BUTTONS_MOST = 80
ACCEPTING_WORDS_MOST = 4
BLOCKS_MOST = 100  # among which a wall is looked for on a page that came with a refusal

_LOGIN_PATH = re.compile(
    r"/(?:users?/|account/|accounts/|auth/|sso/)?(?:log-?in|sign-?in|sso|oauth2?|authorize|anmelden|connexion|identification)\b",
    re.IGNORECASE,
)
_SELLING_PATH = re.compile(
    r"/(?:subscri(?:be|ptions?)|abo|abos|abonn?ements?|abonnieren|abonneren|s-?abonner|suscri\w+|abbona\w+|assin\w+|prenumer\w+|predplatn\w+"
    r"|paywall|regwall|registration-wall|register|registrieren|registr[ao]|join|membership|plans|pricing)/?$",
    re.IGNORECASE,
)
"""Where publishers sell or register; telling only of a page to which an article's address led."""
_CONSENT_ADDRESS = re.compile(
    r"^(?:consent|privacy-mgmt|cmp)\.|/(?:collectconsent|consent|privacy-gate|cookie-?wall|datenschutz-gate)\b", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class _Face:
    """What a page shows at first sight, in lower case: title, first heading, and all its text if that is little."""

    title: str
    heading: str
    text: str
    visible: int
    main: int


def page_state(document: Document, body: Body) -> PageState:
    """What stands at this address: the content, or what stands in its way."""
    if document.status in {404, 410}:
        return PageState.GONE
    face = _face(document, body)
    if face.main >= ARTICLE_SIZE and not _refusing(document.status):
        return PageState.CONSENT if _is_consent(document, body, face) else PageState.OK
    if _is_robot_check(document, face):
        return PageState.BLOCKED
    for state, shows in ((PageState.GONE, _is_goodbye), (PageState.LOGIN, _is_login)):
        if shows(document, face):
            return state
    if _is_consent(document, body, face):
        return PageState.CONSENT
    state = _by_status(document.status, face)
    if state is not PageState.OK and _shows_wall(body):
        return PageState.OK  # a teaser and its wall, sent with a refusal: the article, and what a reader meets on it
    return PageState.EMPTY if state is PageState.OK and (_is_empty(document, face) or _is_apology(face)) else state


def _refusing(status: int) -> bool:
    return status in {401, 403, 429, 451, 503, NO_ROBOTS}


NO_ROBOTS = 999
"""No status of HTTP, and still what several large sites answer to programs that they do not want."""
UNAVAILABLE = 503
"""What a server answers that is being mended, and many robot checks: only the page's own marks tell one from the other."""


def _by_status(status: int, face: _Face) -> PageState:
    """What a refusal means when the page itself does not tell."""
    if face.main >= ARTICLE_SIZE or not _refusing(status) or status == UNAVAILABLE:
        return PageState.OK
    return PageState.LOGIN if status == 401 else PageState.BLOCKED


def _shows_wall(body: Body) -> bool:
    """Whether a page shows the beginning of a text and a wall's own sentence after it."""
    blocks = body.outline.blocks[:BLOCKS_MOST] if body.outline is not None else []
    wall = next((at for at, block in enumerate(blocks) if len(block.text) <= 2 * TITLE_MOST and is_wall_sentence(block.text)), 0)
    return any(block.prose for block in blocks[:wall])


def _face(document: Document, body: Body) -> _Face:
    if document.tree is None:
        text = document.text.strip()
        first = text.partition("\n")[0].strip().lower()
        return _Face(first, first, _plain(text[:SMALL_PAGE_SIZE]), len(text), len(body.text))
    blocks = body.outline.blocks if body.outline is not None else []
    visible = sum(block.size for block in blocks)
    main = sum(blocks[paragraph.place].size for paragraph in body.paragraphs)
    node = document.tree.css_first("title")
    heading = next((block.text for block in blocks if block.node.tag in ("h1", "h2")), "")
    text = _plain(" | ".join(block.text for block in blocks)) if visible < SMALL_PAGE_SIZE else ""
    return _Face(_plain(node.text() if node is not None else ""), _plain(heading), text, visible, main)


def _plain(text: str) -> str:
    return " ".join(text.replace("\u2019", "'").lower().split())


def _is_robot_check(document: Document, face: _Face) -> bool:
    if any(
        document.header(name) is not None and value in (document.header(name) or "")
        for check in ROBOT_CHECKS
        for name, value in check.headers
    ):
        return face.main < ARTICLE_SIZE
    small = face.visible < SMALL_PAGE_SIZE
    for check in ROBOT_CHECKS:
        if small and (face.title in check.titles or any(words in face.text for words in check.texts)):
            return True
    if small and (any(words in face.text for words in ROBOT_WORDS) or _asks_whether_human(face)):
        return True
    if document.tree is None or face.main >= SHORT_SIZE or not small:
        return False
    return any(document.tree.css_first(selector) is not None for selector in _ROBOT_SELECTORS)


def _asks_whether_human(face: _Face) -> bool:
    """Whether a page of a few words speaks of robots or people, and of proof."""
    if face.visible > SHELL_SIZE:
        return False
    said = _WORD.findall(face.text)
    return _names(said, ROBOTS) and _names(said, CHECKING)


def _names(said: Sequence[str], table: Set[str]) -> bool:
    """Whether one of these words is in a table, whole or, where that has a star, by its beginning."""
    return any(word in table or any(f"{word[:length]}*" in table for length in range(3, len(word) + 1)) for word in said)


_WORD = re.compile(r"[^\W\d_]+")

_ROBOT_SELECTORS = tuple(", ".join(check.selectors) for check in ROBOT_CHECKS if check.selectors)


def _is_goodbye(document: Document, face: _Face) -> bool:
    """A short heading or title that says the page is gone, and no article under it."""
    del document
    if face.main < ARTICLE_SIZE and len(face.heading) <= TITLE_MOST and _says_goodbye(face.heading):
        return True
    if face.visible <= SHELL_SIZE and any(_says_goodbye(sentence) for sentence in _SENTENCE_END.split(face.text)):
        return True
    return face.main < SHORT_SIZE and len(face.title) <= TITLE_MOST and any(_says_goodbye(part) for part in _TITLE_PARTS.split(face.title))


_GONE_NUMBER = re.compile(r"\b4(?:04|10)\b")
_SENTENCE_END = re.compile(r"[.!?…|]\s+")
_TITLE_PARTS = re.compile(r"\s+[|–—·»-]\s+|\s*\|\s*")


def _says_goodbye(heading: str) -> bool:
    """Whether the heading is a goodbye, or hardly more than one, or says of a page that it is not there."""
    bare = heading.strip(" .!?:-–—…")
    if len(bare) <= MISSING_MOST and any(words in bare for words in MISSING) and any(word in bare for word in PAGES):
        return True
    if len(bare) <= NUMBERED_MOST and _GONE_NUMBER.search(bare):
        return True
    return any(words == bare or (len(words) >= 12 and words in bare and len(bare) <= 2.5 * len(words)) for words in GOODBYES)


def _is_login(document: Document, face: _Face) -> bool:
    """A form that asks for a password, or an address first, on a page that says so and has no article; or the page to which an
    article's address leads those who may not read it: to log in, or to buy."""
    if face.main >= SHORT_SIZE:
        return False
    path = urlsplit(document.url).path
    elsewhere = bool(document.requested_url) and urlsplit(document.requested_url).path != path
    sent = elsewhere and (_LOGIN_PATH.search(path) or _SELLING_PATH.search(path)) is not None
    if document.tree is None or sent:
        return sent
    named = [text for text in (face.heading, *_TITLE_PARTS.split(face.title)) if len(text) <= TITLE_MOST]
    if document.tree.css_first('input[type="password" i]') is not None:
        return any(_speaks_of(Word.LOGIN | Word.ACCOUNT, text) for text in named) or _LOGIN_PATH.search(path) is not None
    asks_address = face.main < SHELL_SIZE and document.tree.css_first('input[type="email" i]') is not None
    return asks_address and any(_speaks_of(Word.LOGIN, text) for text in named)


def _speaks_of(words: int, text: str) -> bool:
    return len(text.split()) <= 6 and any(word & words for sentence in sentences(text) for word, _ in concepts(sentence).values())


def _is_consent(document: Document, body: Body, face: _Face) -> bool:
    """A page that asks for consent, or for a reader's age, and shows nothing else."""
    if document.tree is None or face.visible > CONSENT_PAGE_SIZE:
        return False
    address = urlsplit(document.url)
    if _CONSENT_ADDRESS.search(address.netloc) or _CONSENT_ADDRESS.search(address.path):
        return True
    if face.visible < SHELL_SIZE and any(_names_one(AGE_WORDS, name) for name in (face.title, face.heading)):
        return document.tree.css_first("button, input, select") is not None
    named = any(_asks_for_consent(name) for name in (face.title, face.heading)) or _speaks_of_consent(face.heading)
    if body.outline is None or not (named or _speaks_of_consent(" ".join(paragraph.text for paragraph in body.paragraphs[:4])[:1000])):
        return False
    asking = sum(block.size for block in body.outline.blocks if _speaks_of_consent(block.text))
    share, least = (0.3, 40) if named else (0.6, 100)
    return asking >= share * face.visible and asking > least and _can_accept(document)


def _asks_for_consent(name: str) -> bool:
    return name in CONSENT_TITLES or _names_one(PRIVACY_WORDS, name)


def _names_one(words: Sequence[str], name: str) -> bool:
    return len(name) <= TITLE_MOST and any(word in name for word in words)


def _speaks_of_consent(text: str) -> bool:
    plain = _plain(text)
    return any(word in plain for word in CONSENT_WORDS)


def _can_accept(document: Document) -> bool:
    nodes = document.tree.css('button, a, input[type="submit"]') if document.tree is not None else []
    return any(_accepts(_plain(node.text() or node.attributes.get("value") or "")) for node in nodes[:BUTTONS_MOST])


def _accepts(text: str) -> bool:
    """Whether a button accepts, with a word or two of its own beside (`Accept and close`)."""
    words = text.split()
    return text in ACCEPT_WORDS or (len(words) <= ACCEPTING_WORDS_MOST and bool(words) and words[0] in ACCEPT_WORDS)


def _is_apology(face: _Face) -> bool:
    """A page that says only that the site does not work just now, sent as if it were the content."""
    return face.visible < SHORT_SIZE and any(text.strip(" .!…") in APOLOGIES for text in (face.title, face.heading, face.text))


def _is_empty(document: Document, face: _Face) -> bool:
    if not face.visible or face.text.strip(" .…") in WAITING_WORDS:
        return True
    if document.tree is None or face.visible > SHELL_SIZE:
        return False
    hints = [face.text, *(_plain(node.text()) for node in document.tree.css("noscript")[:5])]
    return any(words in hint for hint in hints for words in SHELL_WORDS)
