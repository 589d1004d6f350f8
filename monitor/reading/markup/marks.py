"""What do an element's names tell about what stands in it?

Knowledge as data: tags, whole words of class and id, roles and item properties. No rule here decides alone:
`extract` weighs marks against the text itself, because a template may call anything by any name.
Decided: names are compared as whole words (`share-bar` holds `share`, `shareholders` does not).
"""

from __future__ import annotations

import re
from enum import IntEnum
from functools import lru_cache


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


class Mark(IntEnum):
    """What an element's names suggest: bits, joined to plain integers because a page has thousands of them."""

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

_STREAMED = re.compile(r"S:[0-9a-f]+$")
"""Ids of the hidden boxes in which React streams parts of a page that its script then moves into sight."""

_MAY_HIDE = re.compile("hid|none|modal|closed|sr-|reader|visible")
_HIDING_STYLE = re.compile(r"(?:^|[;\s])(?:display\s*:\s*none|visibility\s*:\s*hidden)", re.IGNORECASE)

_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])")
_WORD = re.compile(r"[a-z]+")

ASIDE_TAGS = frozenset({"nav", "footer", "form", "menu"})
LIKELY_ASIDE_TAGS = frozenset({"aside", "fieldset"})
ASIDE_ROLES = frozenset({"navigation", "contentinfo", "search", "dialog", "alertdialog", "menu", "menubar", "toolbar"})
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
    lightbox donate donation bio subscription popular toc cta callout poll polls quiz survey placeholder skeleton spinner loader loading
    """
)
COMMENT_WORDS = _words("comment comments commentlist disqus respond livefyre discussion replies fbcomments")
BYLINE_WORDS = _words("byline author authors dateline timestamp pubdate publishdate postmeta entrymeta meta metadata")
CAPTION_WORDS = _words("caption captions figcaption credit credits imagecredit photocredit")
LEAD_WORDS = _words("lead lede standfirst dek subtitle subheadline subheading strapline chapo chapeau vorspann perex ingress bajada")
ARTICLE_WORDS = _words("article story post hentry")
BODY_NAMES = re.compile(
    r"(?:^|[\s_-])(?:(?:article|story|post|entry|news|blog|content|page)[_-]{0,2}(?:body|text|content|copy|main)|articlebody|maincontent|"
    r"rich[_-]?text|body[_-]?copy|bodytext|body[_-]text|prose)(?:$|[\s_-])"
)
_LAYOUT_WORDS = _words("has no with without is js tag category type status format")
"""First words of class tokens that describe a layout or a taxonomy, not what stands in the element."""


def hides(attributes: dict[str, str | None]) -> bool:
    """Whether the element is out of everybody's sight."""
    if _HIDING_ATTRIBUTES.isdisjoint(attributes):
        return False
    if "hidden" in attributes:
        return _STREAMED.match(attributes.get("id") or "") is None
    if "aria-hidden" in attributes and attributes["aria-hidden"] == "true":
        return True
    names = attributes.get("class")
    if names and _names_hide(names):
        return True
    return "style" in attributes and _HIDING_STYLE.search(attributes["style"] or "") is not None


_HIDING_ATTRIBUTES = frozenset({"hidden", "aria-hidden", "class", "style"})


@lru_cache(maxsize=4096)
def _names_hide(names: str) -> bool:
    return _MAY_HIDE.search(names) is not None and ":" not in names and not HIDDEN_TOKENS.isdisjoint(names.split())


def marks_of(tag: str, attributes: dict[str, str | None]) -> int:
    """What tag, role, class, id and itemprop suggest, as bits of `Mark`."""
    mark = TAG_MARKS.get(tag, 0)
    names = attributes.get("class")
    if names:
        mark |= _all_named(names)
    identity = attributes.get("id")
    if identity:
        mark |= _named(identity)
    role = attributes.get("role")
    if role:
        mark |= _ROLE_MARKS.get(role, 0)
    prop = attributes.get("itemprop")
    if prop:
        mark |= Mark.BODY if "articleBody" in prop else Mark.BYLINE if prop in _BYLINE_PROPERTIES else 0
    return mark


TAG_MARKS: dict[str, int] = {
    **dict.fromkeys(ASIDE_TAGS, Mark.ASIDE),
    **dict.fromkeys(LIKELY_ASIDE_TAGS, Mark.LIKELY_ASIDE),
    "article": Mark.ARTICLE,
    "main": Mark.MAIN,
    "figcaption": Mark.CAPTION,
}
_ROLE_MARKS: dict[str, int] = {**dict.fromkeys(ASIDE_ROLES, Mark.ASIDE), **dict.fromkeys(LIKELY_ASIDE_ROLES, Mark.LIKELY_ASIDE)}
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


@lru_cache(maxsize=4096)
def _all_named(names: str) -> int:
    mark = 0
    for token in names.split():
        mark |= _named(token)
    return mark


@lru_cache(maxsize=16384)
def _named(token: str) -> int:
    """What one class or id suggests; remembered, since a site's pages share theirs."""
    if len(token) > 200:
        return 0
    plain = token if token.islower() else _CAMEL.sub("-", token).lower()
    mark: int = Mark.BODY if BODY_NAMES.search(plain) else 0
    words = _WORD.findall(plain)
    if words and words[0] not in _LAYOUT_WORDS:
        for word in words:
            mark |= _WORD_MARKS.get(word, 0)
    return mark
