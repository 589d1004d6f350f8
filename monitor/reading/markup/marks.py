"""What do an element's names tell about what stands in it?

Knowledge as data: tags, whole words of class and id, roles and item properties. No rule here decides alone:
`extract` weighs marks against the text itself, because a template may call anything by any name.
Decided: names are compared as whole words (`share-bar` holds `share`, `shareholders` does not).
"""

from __future__ import annotations

import re
from functools import lru_cache


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


class Mark:
    """What an element's names suggest: bits. Plain numbers, since a page asks for thousands, and Python 3.11 takes a quarter of a
    microsecond to find a member of an Enum, five times that of a plain attribute."""

    NONE = 0
    ARTICLE = 1  # an article as a whole
    BODY = 2  # the text of an article
    ASIDE = 4  # not the article: navigation, sharing, related, newsletter, comments, footers
    BYLINE = 8  # who and when
    CAPTION = 16
    LEAD = 32  # what stands between headline and text: a standfirst, a subtitle
    COMMENTS = 64
    LIKELY_ASIDE = 128  # perhaps not the article: sidebars, banners, widgets
    MAIN = 256
    HIDDEN = 512  # out of everybody's sight


INLINE = _words(
    """
    abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark q rp rt ruby s samp small span strike strong sub
    sup time tt u var wbr nobr
    """
)
"""Elements that run along in a line of text."""

SKIPPED = _words(
    """
    script style noscript template svg math iframe object embed canvas audio video map select option input textarea button head link
    meta img picture source track datalist progress meter hr frameset frame applet col colgroup
    """
)
"""Elements that hold no reading text, or none that a reader without scripts sees."""

HIDDEN_TOKENS = _words(
    """
    hidden hide d-none is-hidden modal closed sr-only visually-hidden visuallyhidden screen-reader-text screen-reader screenreader
    a11y-hidden u-hidden element-invisible invisible
    """
)
"""Class tokens, compared whole, that hide an element from everybody's eyes."""

_STREAMED = re.compile(r"S:[0-9a-f]+$")
"""Ids of the hidden boxes in which React streams parts of a page that its script then moves into sight."""

_HIDING_STYLE = re.compile(r"(?:^|[;\s])(?:display\s*:\s*none|visibility\s*:\s*hidden)", re.IGNORECASE)

_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])")
_WORD = re.compile(r"(?<![a-z0-9])[a-z]+(?=\d*(?![a-z0-9]))")
"""A whole word of a name, perhaps numbered (`sidebar2`): letters between the digits of a key (`clq3ad70`) say nothing."""

ASIDE_TAGS = frozenset({"nav", "footer", "form", "menu"})
LIKELY_ASIDE_TAGS = frozenset({"aside", "fieldset"})
ASIDE_ROLES = frozenset(
    {"navigation", "contentinfo", "search", "dialog", "alertdialog", "menu", "menubar", "toolbar"}
    | {"alert", "status", "timer", "marquee"}  # live regions (WAI-ARIA 1.2): what is announced beside the text
)
LIKELY_ASIDE_ROLES = frozenset({"complementary", "banner", "form"})

ASIDE_WORDS = _words(
    """
    nav navigation navbar submenu breadcrumb breadcrumbs crumbs footer sharing shares sharer sharebar sharethis addthis addtoany
    sharedaddy share socials socialmedia social related recommended recommendation recommendations recommend recirc recirculation
    trending mostread mostpopular newsletter newsletters signup subscribe promo promos sponsors advert adverts advertisement
    advertising ads adslot cookie cookies consent gdpr outbrain taboola pagination pager prevnext taglist tagcloud tags toolbar
    masthead login copyright playlist relatedposts yarpp readnext upnext nextup morefrom authorbox authorbio aboutauthor breaking ticker
    """
)
LIKELY_ASIDE_WORDS = _words(
    """
    menu sidebar sidecolumn aside rail promotion promoted sponsored sponsor ad banner disclaimer widgets tools buttons popup overlay
    lightbox donate donation bio subscription popular toc cta callout poll polls quiz survey skeleton spinner loader
    """
)
COMMENT_WORDS = _words("comment comments commentlist disqus respond livefyre discussion replies fbcomments")
BYLINE_WORDS = _words(
    "byline bylines author authors writer reporter dateline timestamp pubdate publishdate postmeta entrymeta meta metadata"
)
CAPTION_WORDS = _words("caption captions figcaption credit credits imagecredit photocredit")
LEAD_WORDS = _words(
    "lead lede standfirst dek deck subtitle subheadline subheading strapline excerpt chapo chapeau vorspann perex ingress bajada"
)
ARTICLE_WORDS = _words("article story post hentry")
_BODY_FIRST = ("article", "story", "post", "entry", "news", "blog", "content", "page")
_BODY_LAST = ("body", "text", "content", "copy", "main")
_BODY_WHOLE = ("articlebody", "maincontent", "richtext", "bodycopy", "bodytext", "prose")
BODY_NAMES = re.compile(
    rf"(?:^|[\s_-])(?:(?:{'|'.join(_BODY_FIRST)})[_-]{{0,2}}(?:{'|'.join(_BODY_LAST)})|rich[_-]?text|body[_-]?copy|body[_-]text"
    rf"|{'|'.join(_BODY_WHOLE)})(?:$|[\s_-])"
)
_BODY_WORDS = frozenset([*_BODY_WHOLE, *_BODY_LAST, *(first + last for first in _BODY_FIRST for last in _BODY_LAST)])
"""The words with which a match of `BODY_NAMES` can end."""
NAME_MOST = 200
"""Characters beyond which a name is a machine's and suggests nothing."""
_LAYOUT_WORDS = _words("has no with without is js tag category type status format")
"""First words of class tokens that describe a layout or a taxonomy, not what stands in the element."""


def marks_of(tag: str, attributes: dict[str, str | None]) -> int:
    """What tag, role, class, id and itemprop suggest, as bits of `Mark`, `HIDDEN` among them."""
    mark = TAG_MARKS.get(tag, 0)
    if mark & Mark.HIDDEN and "open" in attributes:
        mark &= ~Mark.HIDDEN
    names = attributes.get("class")
    if names:
        mark |= _classed(names)
    identity = attributes.get("id")
    if identity and tag not in _HEADINGS:  # theirs repeats their own words, for links to lead there
        mark |= _named(identity)
    return mark if _RARER.isdisjoint(attributes) else _with_rarer(mark, attributes)


_RARER = frozenset({"hidden", "aria-hidden", "style", "role", "itemprop"})
"""Other attributes that tell something; most elements have none of them, which one look tells."""


def _with_rarer(mark: int, attributes: dict[str, str | None]) -> int:
    mark |= _ROLE_MARKS.get(attributes.get("role") or "", 0)
    prop = attributes.get("itemprop")
    if prop:
        mark |= (
            Mark.BODY if "articleBody" in prop else Mark.COMMENTS if prop == "comment" else Mark.BYLINE if prop in _BYLINE_PROPERTIES else 0
        )
    if "hidden" in attributes:
        return mark & ~Mark.HIDDEN if _STREAMED.match(attributes.get("id") or "") else mark | Mark.HIDDEN
    if attributes.get("aria-hidden") == "true" or _HIDING_STYLE.search(attributes.get("style") or ""):
        mark |= Mark.HIDDEN
    return mark


TAG_MARKS: dict[str, int] = {
    **dict.fromkeys(ASIDE_TAGS, Mark.ASIDE),
    **dict.fromkeys(LIKELY_ASIDE_TAGS, Mark.LIKELY_ASIDE),
    "dialog": Mark.ASIDE | Mark.HIDDEN,  # until it is opened
    "article": Mark.ARTICLE,
    "main": Mark.MAIN,
    "figcaption": Mark.CAPTION,
}
_ROLE_MARKS: dict[str, int] = {**dict.fromkeys(ASIDE_ROLES, Mark.ASIDE), **dict.fromkeys(LIKELY_ASIDE_ROLES, Mark.LIKELY_ASIDE)}
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_BYLINE_PROPERTIES = frozenset({"author", "datePublished", "dateModified"})
_WORD_MARKS: dict[str, int] = {
    **dict.fromkeys(ARTICLE_WORDS, Mark.ARTICLE),
    **dict.fromkeys(BYLINE_WORDS, Mark.BYLINE),
    **dict.fromkeys(CAPTION_WORDS, Mark.CAPTION),
    **dict.fromkeys(LEAD_WORDS, Mark.LEAD),
    **dict.fromkeys(LIKELY_ASIDE_WORDS, Mark.LIKELY_ASIDE),
    **dict.fromkeys(ASIDE_WORDS, Mark.ASIDE),
    **dict.fromkeys(COMMENT_WORDS, Mark.COMMENTS),
}
_TELLING = frozenset(_WORD_MARKS) | _BODY_WORDS
"""Names without any of these words suggest nothing: most of them."""


@lru_cache(maxsize=8192)
def _classed(names: str) -> int:
    """What a class attribute suggests; remembered, since a site's pages share theirs."""
    tokens = names.split()
    hidden = not HIDDEN_TOKENS.isdisjoint(tokens) and ":" not in names and not ("modal" in tokens and "show" in tokens)
    mark = Mark.HIDDEN if hidden else Mark.NONE
    plain = _plain(names)
    words = _WORD.findall(plain)
    if _TELLING.isdisjoint(words):
        return mark
    if _LAYOUT_WORDS.isdisjoint(words) and len(names) <= NAME_MOST:
        return mark | _meant(plain, words)
    for token in tokens:
        mark |= _named(token)
    return mark


@lru_cache(maxsize=8192)
def _named(token: str) -> int:
    """What one class or id suggests."""
    plain = _plain(token)
    words = _WORD.findall(plain)
    if _TELLING.isdisjoint(words) or len(token) > NAME_MOST:
        return Mark.NONE
    mark = _meant(plain, words)
    return mark & Mark.BODY if words[0] in _LAYOUT_WORDS else mark


def _meant(plain: str, words: list[str]) -> int:
    """What names suggest, whichever word they begin with."""
    mark = Mark.BODY if not _BODY_WORDS.isdisjoint(words) and BODY_NAMES.search(plain) else Mark.NONE
    for word in _TELLING.intersection(words):
        mark |= _WORD_MARKS.get(word, 0)
    return mark


def _plain(names: str) -> str:
    return names if names.islower() else _CAMEL.sub("-", names).lower()
