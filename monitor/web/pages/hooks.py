"""How is an address made by which a service has a watch checked?

Shown once, on the page that answers the form: a redirect would write it into the history of the browser.
"""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import Response

from monitor.model.errors import StoreError
from monitor.web.answers import NotThereError, render, trouble, visit_of
from monitor.web.api import acting
from monitor.web.api.asked import HookOrder
from monitor.web.forms import form_of


async def made(request: Request) -> Response:
    """Make one, and show it."""
    visit = visit_of(request)
    fields = await form_of(request, visit)
    watch, name = fields.get("watch", "")[:200], fields.get("name", "").strip()[:100]
    try:
        hook = await acting.make_hook(visit, HookOrder(watch, name or "a service"))
    except NotThereError as absent:
        return trouble(visit, 404, "Nothing here", str(absent))
    except StoreError as error:
        return trouble(visit, 503, "The database does not answer", f"{error} Nothing was changed.")
    return render(visit, "hook.html.jinja", watch=watch, address_=hook.address)
