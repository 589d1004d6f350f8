"""What do the forms on the pages change?

Each takes one of our forms, does what a program can do too (`api.acting`), and returns to the page it came from, which
says what was done. Never: acts on anything but a POST with the visitor's own token.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import replace
from urllib.parse import parse_qsl, urlencode, urlsplit

from starlette.requests import Request
from starlette.responses import Response

from monitor.model.errors import StoreError
from monitor.model.search import Where
from monitor.store.people.desk import of_alert
from monitor.web.answers import Endpoint, NotThereError, onward, render, trouble, visit_of
from monitor.web.api import acting
from monitor.web.api.asked import (
    EndHookOrder,
    ForgetOrder,
    HeldOrder,
    HookOrder,
    KeepOrder,
    MarkOrder,
    PauseOrder,
    ReadOrder,
    RetryOrder,
    WatchOrder,
)
from monitor.web.forms import form_of
from monitor.web.safety.origins import own_path
from monitor.web.visit import Visit, whole_number

_MOST_EVENTS = 500

Fields = Mapping[str, str]
Act = Callable[[Visit, Fields], Awaitable[str | Response]]


def acted(act: Act) -> Endpoint:
    """The endpoint of a form. `act` gives the word under which the page (`pen.DONE`) says what was done, or a page of its own."""

    async def endpoint(request: Request) -> Response:
        visit = visit_of(request)
        fields = await form_of(request, visit)
        try:
            done = await act(visit, fields)
        except NotThereError as absent:
            return trouble(visit, 404, "Nothing here", str(absent))
        except StoreError as error:
            return trouble(visit, 503, "The database does not answer", f"{error} Nothing was changed.")
        return done if isinstance(done, Response) else onward(_saying(own_path(fields.get("next")), done))

    return endpoint


def _saying(path: str, done: str) -> str:
    """The page to go back to, with what it is to say."""
    parts = urlsplit(path)
    query = [(name, value) for name, value in parse_qsl(parts.query) if name != "done"]
    return f"{parts.path}?{urlencode([*query, ('done', done)])}" + (f"#{parts.fragment}" if parts.fragment else "")


async def mark(visit: Visit, fields: Fields) -> str:
    """Mark an event, and those that are shown together with it."""
    relevant = {"yes": True, "no": False}.get(fields.get("relevant", ""))
    order = MarkOrder(relevant, fields.get("note", "")[:2000].strip())
    for number in (visit.place["id"], *_numbers(fields.get("also", ""))):
        await acting.mark(replace(visit, place={"id": str(number)}), order)
    return "marked"


def _numbers(text: str) -> list[int]:
    return [number for each in text.split()[:_MOST_EVENTS] if (number := whole_number(each)) is not None]


async def read(visit: Visit, fields: Fields) -> str:
    """Mark these events as read, or everything up to one."""
    await acting.read(visit, ReadOrder(_numbers(fields.get("events", "")), whole_number(fields.get("up_to", ""))))
    return "read"


async def watch(visit: Visit, fields: Fields) -> str:
    """Check a watch now, pause or mute it."""
    name, hours = fields.get("watch", "")[:200], whole_number(fields.get("hours", ""))
    match fields.get("do"):
        case "check":
            await acting.check_now(visit, WatchOrder(name))
            return "looking"
        case "pause":
            await acting.pause(visit, PauseOrder(name, hours))
            return "paused"
        case "resume":
            await acting.resume(visit, WatchOrder(name))
            return "resumed"
        case "mute":
            await acting.mute(visit, PauseOrder(name, hours))
            return "muted"
        case "unmute":
            await acting.unmute(visit, WatchOrder(name))
            return "unmuted"
    raise NotThereError("There is no such action.")


async def held(visit: Visit, fields: Fields) -> str:
    """Send what was held back of a watch, or of all, or drop it."""
    order = HeldOrder(fields.get("watch", "")[:200])
    match fields.get("do"):
        case "release":
            await acting.release(visit, order)
            return "released"
        case "discard":
            await acting.discard(visit, order)
            return "discarded"
    raise NotThereError("There is no such action.")


async def keep_search(visit: Visit, fields: Fields) -> str:
    """Save a search, and tell a channel what it finds from now on."""
    channel = fields.get("channel", "")[:200] or None
    words, publication, where = fields.get("q", "")[:200], fields.get("publication", "")[:200], fields.get("where", "")
    name = fields.get("name", "").strip()[:100] or words
    place = Where(where) if where in set(Where) else Where.ANYWHERE
    await acting.keep_search(visit, KeepOrder(name, words, place.value, publication, channel))
    return "kept"


async def forget_search(visit: Visit, fields: Fields) -> str:
    """Delete a saved search."""
    await acting.forget_search(visit, ForgetOrder(whole_number(fields.get("search", "")) or 0))
    return "forgotten"


async def make_hook(visit: Visit, fields: Fields) -> Response:
    """Create an address that triggers a check. It is shown only on the page that answers the form: a redirect would write it into
    the history of the browser."""
    watch, name = fields.get("watch", "")[:200], fields.get("name", "").strip()[:100]
    hook = await acting.make_hook(visit, HookOrder(watch, name or "a service"))
    return render(visit, "hook.html.jinja", watch=watch, address_=hook.address)


async def end_hook(visit: Visit, fields: Fields) -> str:
    """End an address, so that it no longer triggers a check."""
    await acting.end_hook(visit, EndHookOrder(whole_number(fields.get("hook", "")) or 0))
    return "unhooked"


async def retry(visit: Visit, fields: Fields) -> str:
    """Try the deliveries of an alert, or all dead ones of a channel, again."""
    number = whole_number(fields.get("alert", ""))
    ids = await visit.house.app.desk.do(lambda connection: of_alert(connection, number)) if number is not None else []
    await acting.retry(visit, RetryOrder(ids, fields.get("channel", "")[:200]))
    return "retried"
