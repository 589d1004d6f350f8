"""How is the page that an event tells of kept by the Wayback Machine?

Its Save Page Now is asked for the page's address, `GET /save/ADDRESS`, as anybody may without an account; any archive that
answers in the same way will do. Where the copy lies stands in `Content-Location` or `Location`, and becomes the remark of the
attempt. Never: sends more than the address; follows an answer; asks for anything but a page.
Decided: an archive may take longer than we wait; it goes on meanwhile, and asked once more it names the copy that it has made.
What could not be asked for within a day is given up, because the page would no longer be the one that was seen. A page that the
archive does not take says nothing of the archive: nobody is told that the channel fails.
"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import datetime, timedelta
from urllib.parse import urlsplit

from monitor.guard import is_private
from monitor.model.alert import Refused, SendResult, Sent
from monitor.model.change import Event, EventKind
from monitor.notify.order import AnyOrder, SendOrder
from monitor.notify.services.http_post import Answered, get
from monitor.notify.services.refusals import refused_by_status
from monitor.notify.services.wayback_account import keep_with_account

WAIT_SECONDS = 20.0
ASK_AGAIN = timedelta(minutes=1)
"""How long it usually takes until a page is kept."""
PAUSE = timedelta(minutes=5)
"""How long an archive is left alone that asks for it and does not say how long: so long it locks out who goes on."""
TOO_LATE = timedelta(days=1)

_COPY = re.compile(r"(?:https?://[^/\s]+)?(/web/\d{14}/\S{1,2000})")
# Of these alone the channel is to blame; any other refusal for good is of the one page.
_OF_THE_CHANNEL = frozenset({401, 405})


def keep_page(archive: str, order: AnyOrder, keys: str = "") -> SendResult:
    """One attempt; `keys` are those of an account at the archive, where there is one."""
    if not isinstance(order, SendOrder) or not order.note.event.kind.is_of_a_page:
        return Sent("nothing was asked: only pages are for an archive")
    page = _page_of(order.note.event)
    if sentence := _unfit(page, order.note.event.at, order.at):
        return Refused(sentence, permanent=True, odd=True)
    if keys:
        return keep_with_account(archive, keys, page, order.note.event.at, order.at)
    answer = get(f"{archive.rstrip('/')}/save/{page}", {}, WAIT_SECONDS)
    if isinstance(answer, Refused):
        return replace(answer, retry_after=None if answer.permanent else ASK_AGAIN)
    return _judged(answer, archive, order.at)


def _page_of(event: Event) -> str:
    """The address at which the page stands now, without the part that no server sees."""
    moved = event.new.url if event.kind is EventKind.ARTICLE_MOVED and event.new else ""
    return (moved or event.url).partition("#")[0]


def _unfit(page: str, seen: datetime, now: datetime) -> str:
    """Why this address is not handed to an archive; empty when it may be."""
    if now - seen > TOO_LATE:
        return "The page was seen more than a day ago; what an archive would keep now may be another."
    return "The page's address is private; no archive is told of it." if is_private(page) else ""


def _judged(answer: Answered, archive: str, now: datetime) -> SendResult:
    copy = _COPY.fullmatch(answer.place)
    if copy and answer.status < 400:
        return Sent(_root(archive) + copy[1])
    if answer.status // 100 == 2:
        return Sent("asked; the archive did not say where the copy lies")
    refused = refused_by_status(answer.status, answer.wish, now)
    if refused.permanent and answer.status not in _OF_THE_CHANNEL:
        return Refused(f"The archive does not keep this page (HTTP {answer.status}).", permanent=True, odd=True)
    return refused if refused.permanent else replace(refused, retry_after=refused.retry_after or PAUSE)


def _root(archive: str) -> str:
    """The archive's address without a path: an answer names a copy, and never another machine."""
    parts = urlsplit(archive)
    return f"{parts.scheme}://{parts.netloc.rpartition('@')[2]}"
