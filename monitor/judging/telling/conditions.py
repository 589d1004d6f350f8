"""Does a rule's condition hold for an event?

A table of conditions, each a question about one event and the versions behind it; a new condition is one function and one
row. A condition that is left out always holds; one that the event says nothing about does not. Pure.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from decimal import Decimal
from fnmatch import fnmatchcase
from functools import cached_property
from urllib.parse import urlsplit

from monitor.judging.telling.keywords import Text, folded
from monitor.model.change import Event, EventKind, GradeKind, Op, Span
from monitor.model.check import Look
from monitor.model.offer import Offer
from monitor.model.reading import Reading
from monitor.model.rule import Rule
from monitor.model.watch import Watch

_BY_WEIGHT = {grade.value: weight for weight, grade in enumerate(GradeKind)}
_EDITS = frozenset({EventKind.ARTICLE_EDITED, EventKind.PAGE_CHANGED})
_WITH_TEXT = frozenset({EventKind.ARTICLE_NEW, EventKind.ARTICLE_EDITED, EventKind.PAGE_CHANGED})
_NO_PRICE: tuple[Offer, ...] = ()


class Matter:
    """One event with all that rules may ask about it; what costs something is made when it is first asked for."""

    def __init__(self, event: Event, watch: Watch, look: Look) -> None:
        self.event = event
        self.watch = watch
        self.look = look

    @cached_property
    def new(self) -> Reading | None:
        """The version the event leads to."""
        return self.look.reading

    @cached_property
    def old(self) -> Reading | None:
        """The version before."""
        return self.look.latest.reading if self.look.latest else None

    @cached_property
    def known(self) -> Reading | None:
        """The page as it is, or was last."""
        return self.new or self.old

    @cached_property
    def title(self) -> Text:
        """The headline as it is now, or was last."""
        event = self.event
        return Text((event.new.title if event.new else "") or event.title or (event.old.title if event.old else ""))

    @cached_property
    def added(self) -> Text:
        """What can be read now and could not before."""
        event = self.event
        if event.kind is EventKind.ARTICLE_NEW:
            told = event.new.text if event.new else ""
            return Text(self.title.raw, self.new.extraction.text if self.new else told)
        title = event.new.title if event.new and "title" in event.fields else ""
        return Text(title, *(span.text for span in self._spans(Op.ADDED)))

    @cached_property
    def removed(self) -> Text:
        """What could be read before and cannot now."""
        event = self.event
        if event.kind is EventKind.ARTICLE_GONE:
            return Text(self.title.raw, self.old.extraction.text if self.old else "")
        title = event.old.title if event.old and "title" in event.fields else ""
        return Text(title, *(span.text for span in self._spans(Op.REMOVED)))

    def _spans(self, op: Op) -> Iterable[Span]:
        spans = self.event.spans if self.event.kind in _WITH_TEXT else ()
        return (span for span in spans if span.op is op)

    @cached_property
    def everywhere(self) -> tuple[Text, ...]:
        """Headline, added and removed text."""
        return self.title, self.added, self.removed


def holds(rule: Rule, matter: Matter) -> bool:
    """Whether every condition of the rule holds."""
    return all(condition(rule, matter) for condition in CONDITIONS)


def _events(rule: Rule, matter: Matter) -> bool:
    return matter.event.kind in rule.events


def _watches(rule: Rule, matter: Matter) -> bool:
    return not rule.watches or _alike([matter.watch.name], rule.watches)


def _tags(rule: Rule, matter: Matter) -> bool:
    """Tags of the watch, and those the article bears itself."""
    own = matter.known.extraction.tags if matter.known else ()
    return not rule.tags or _alike((*matter.watch.tags, *own), rule.tags)


def _sites(rule: Rule, matter: Matter) -> bool:
    return not rule.sites or on_site(matter.event.url or matter.watch.url, rule.sites)


def _sections(rule: Rule, matter: Matter) -> bool:
    return not rule.sections or (matter.known is not None and _alike(matter.known.extraction.sections, rule.sections))


def _authors(rule: Rule, matter: Matter) -> bool:
    return not rule.authors or (matter.known is not None and _alike(matter.known.extraction.authors, rule.authors))


def _languages(rule: Rule, matter: Matter) -> bool:
    """`en` stands for every English; `en-GB` for itself."""
    language = (matter.known.extraction.language or "").casefold() if matter.known else ""
    wanted = {each.casefold() for each in rule.languages}
    return not wanted or language in wanted or language.partition("-")[0] in wanted


def _keywords(rule: Rule, matter: Matter) -> bool:
    return not rule.keywords or any(text.holds_any(rule.keywords) for text in matter.everywhere)


def _title(rule: Rule, matter: Matter) -> bool:
    return not rule.title or matter.title.holds_any(rule.title)


def _added(rule: Rule, matter: Matter) -> bool:
    return not rule.added or matter.added.holds_any(rule.added)


def _removed(rule: Rule, matter: Matter) -> bool:
    return not rule.removed or matter.removed.holds_any(rule.removed)


def _without(rule: Rule, matter: Matter) -> bool:
    return not rule.without or not any(text.holds_any(rule.without) for text in matter.everywhere)


def _access_from(rule: Rule, matter: Matter) -> bool:
    event = matter.event
    told = event.kind is EventKind.ACCESS_CHANGED and event.old is not None and event.old.access in rule.access_from
    return not rule.access_from or told


def _access_to(rule: Rule, matter: Matter) -> bool:
    event = matter.event
    about_access = event.kind in {EventKind.ACCESS_CHANGED, EventKind.ARTICLE_NEW}
    return not rule.access_to or (about_access and event.new is not None and event.new.access in rule.access_to)


def _grade(rule: Rule, matter: Matter) -> bool:
    """An edit that nobody could grade may be of any weight, so it counts."""
    if rule.grade is None:
        return True
    weight = _BY_WEIGHT.get(matter.event.grade or "", 0)
    return matter.event.kind in _EDITS and weight <= _BY_WEIGHT[rule.grade.value]


def _words(rule: Rule, matter: Matter) -> bool:
    event = matter.event
    return not rule.words or (event.kind in _EDITS and event.words_added + event.words_removed >= rule.words)


def _price(rule: Rule, matter: Matter) -> bool:
    if rule.price is None:
        return True
    if matter.event.kind is not EventKind.OFFER_CHANGED:
        return False
    change = price_change(matter.old.offers if matter.old else _NO_PRICE, matter.new.offers if matter.new else _NO_PRICE)
    return change is None or change >= rule.price


Condition = Callable[[Rule, Matter], bool]
# The cheap ones first.
CONDITIONS: tuple[Condition, ...] = (
    _events,
    _watches,
    _access_from,
    _access_to,
    _grade,
    _words,
    _sites,
    _tags,
    _languages,
    _sections,
    _authors,
    _price,
    _title,
    _added,
    _removed,
    _keywords,
    _without,
)


def price_change(before: Iterable[Offer], after: Iterable[Offer]) -> Decimal | None:
    """The largest change of a price in percent, up or down, among offers of one currency and period.

    None where a price came, went, or cannot be compared: what cannot be measured may matter.
    """
    old, new = _cheapest(before), _cheapest(after)
    if not old or not new or old.keys() != new.keys() or not all(old.values()):
        return None
    return max(abs(new[key] - amount) / amount * 100 for key, amount in old.items())


def _cheapest(offers: Iterable[Offer]) -> dict[tuple[str, str | None, bool], Decimal]:
    found: dict[tuple[str, str | None, bool], Decimal] = {}
    for offer in offers:
        key = (offer.currency, offer.period, offer.introductory)
        found[key] = min(found.get(key, offer.amount), offer.amount)
    return found


def on_site(url: str, sites: Iterable[str]) -> bool:
    """Whether an address stands on one of these sites or below one: `example.org` holds `news.example.org`."""
    try:
        host = (urlsplit(url).hostname or "").removeprefix("www.")
    except ValueError:
        return False
    return any(host == site or host.endswith(f".{site}") for site in sites)


def _alike(values: Iterable[str], patterns: Iterable[str]) -> bool:
    """Whether a value is one of the patterns, without regard to capitals; `*` stands for anything."""
    wanted = [folded(pattern).replace("[", "[[]").replace("?", "[?]") for pattern in patterns]
    return any(fnmatchcase(folded(value), pattern) for value in values for pattern in wanted)
