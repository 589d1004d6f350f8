"""What do an element's names tell about what stands in it?

Knowledge as data: tags, whole words of class and id, roles and item properties. No rule here decides alone:
`extract` weighs marks against the text itself, because a template may call anything by any name.
Decided: names are compared as whole words (`share-bar` holds `share`, `shareholders` does not).
"""

from __future__ import annotations

import re
from enum import IntFlag


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


class Mark(IntFlag):
    """What an element's names suggest."""

    NONE = 0
    ARTICLE = 1  # an article as a whole
    BODY = 2  # the text of an article
    ASIDE = 4  # not the article: navigation, sharing, related, newsletter, comments, footers
    BYLINE = 8  # who and when
    CAPTION = 16
    TITLE = 32
    COMMENTS = 64
    PAYWALL = 128


INLINE = _words(
    """
    abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark q rp rt ruby s samp small span strike strong sub
    sup  time tt u var wbr nobr
    """
)
"""Elements that run along in a line of text."""

SKIPPED = _words(
    """
    script style noscript template svg math iframe object embed canvas audio video map select option input textarea button head  link
    meta img picture source track dialog datalist progress meter hr frameset frame applet col colgroup
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

_HIDING_STYLE = re.compile(r"(?:^|[;\s])(?:display\s*:\s*none|visibility\s*:\s*hidden)", re.IGNORECASE)

_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])")
_WORD = re.compile(r"[a-z]+")

ASIDE_TAGS = frozenset({"nav", "footer", "aside", "form", "fieldset", "menu"})
ASIDE_ROLES = _words(
    """
    navigation complementary contentinfo search banner dialog alertdialog menu menubar toolbar form
    """
)

ASIDE_WORDS = _words(
    """
    nav navigation navbar menu submenu breadcrumb breadcrumbs crumbs footer foot sidebar sidecolumn aside rail share sharing shares
    shared sharer  sharebar sharethis addthis addtoany sharedaddy social socials socialmedia related recommended recommendation
    recommendations recommend recirc  recirculation trending popular mostread mostpopular newsletter newsletters signup subscribe
    subscription promo promos promotion promoted  sponsored sponsor sponsors advert adverts advertisement advertising ads ad adslot
    banner cookie cookies consent gdpr disclaimer  outbrain taboola pagination pager prevnext tags tag taglist tagcloud toc  widget
    widgets toolbar tools buttons masthead login popup overlay lightbox copyright  jp-relatedposts yarpp readnext upnext nextup
    morefrom donate donation  authorbox authorbio bio
    """
)
COMMENT_WORDS = _words(
    """
    comment comments commentlist disqus respond livefyre discussion replies fbcomments
    """
)
BYLINE_WORDS = _words(
    """
    byline author authors dateline timestamp pubdate publishdate postmeta entrymeta meta metadata credits
    """
)
CAPTION_WORDS = _words(
    """
    caption captions figcaption credit imagecredit photocredit
    """
)
BODY_WORDS = re.compile(
    r"(?:^|[\s_-])(?:(?:article|story|post|entry|news|blog|content|page)[_-]{0,2}(?:body|text|content|copy|main)|articlebody|maincontent|"
    r"rich[_-]?text|body[_-]?copy|bodytext|body[_-]text|prose)(?:$|[\s_-])"
)
ARTICLE_WORDS = _words(
    """
    article story post hentry
    """
)


def hides(tag: str, attributes: dict[str, str | None]) -> bool:
    """Whether the element is out of everybody's sight."""
    if "hidden" in attributes or attributes.get("aria-hidden") == "true":
        return True
    names = attributes.get("class")
    if names and not HIDDEN_TOKENS.isdisjoint(names.split()) and ":" not in names:
        return True
    style = attributes.get("style")
    return bool(style and _HIDING_STYLE.search(style))


def marks_of(tag: str, attributes: dict[str, str | None], seen: dict[tuple[str, str, str], Mark]) -> Mark:
    """What tag, role, class, id and itemprop suggest; `seen` spares the same names a second look."""
    mark = Mark.NONE
    if tag in ASIDE_TAGS:
        mark |= Mark.ASIDE
    elif tag == "article":
        mark |= Mark.ARTICLE
    elif tag == "figcaption":
        mark |= Mark.CAPTION
    if not attributes:
        return mark
    key = (tag, attributes.get("class") or "", attributes.get("id") or "")
    found = seen.get(key)
    if found is None:
        found = seen[key] = _named(key[1], key[2])
    mark |= found
    if attributes.get("role") in ASIDE_ROLES:
        mark |= Mark.ASIDE
    prop = attributes.get("itemprop")
    if prop:
        if "articleBody" in prop:
            mark |= Mark.BODY
        elif prop in ("author", "datePublished", "dateModified"):
            mark |= Mark.BYLINE
    return mark


def _named(classes: str, identity: str) -> Mark:
    if not classes and not identity:
        return Mark.NONE
    names = _CAMEL.sub("-", f"{classes} {identity}").lower()
    words = set(_WORD.findall(names))
    mark = Mark.NONE
    if not words.isdisjoint(ASIDE_WORDS):
        mark |= Mark.ASIDE
    if not words.isdisjoint(COMMENT_WORDS):
        mark |= Mark.COMMENTS | Mark.ASIDE
    if not words.isdisjoint(BYLINE_WORDS):
        mark |= Mark.BYLINE
    if not words.isdisjoint(CAPTION_WORDS):
        mark |= Mark.CAPTION
    if BODY_WORDS.search(names):
        mark |= Mark.BODY
    if not words.isdisjoint(ARTICLE_WORDS):
        mark |= Mark.ARTICLE
    return mark
