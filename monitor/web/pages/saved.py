"""What did the page contain at that version, and where are the signs of who may read it?

The page itself is never served as a page of ours: people see a rewritten copy, in a frame that can do nothing; its bytes can
be downloaded as plain text.
"""

from __future__ import annotations

from base64 import b64encode
from hashlib import sha256

from markupsafe import escape
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response

from monitor.model.check import Snapshot
from monitor.model.errors import StoreError
from monitor.store.views.dossier import Address, address, picture_of, version
from monitor.store.views.viewed import RawPage
from monitor.store.views.views import Views
from monitor.web.answers import NotThereError, render, run, trouble, visit_of
from monitor.web.copies.safe_copy import CopyOrder, Proof
from monitor.web.pages.article import evidence_of
from monitor.web.safety.headers import STRANGERS_PAGE
from monitor.web.showing.sides import facts
from monitor.web.showing.told import ACCESS_LABELS
from monitor.web.visit import Visit

# The one style of the copy. The policy names its hash, so that no style of a stranger can take its place.
_STYLE = """
:root{color-scheme:light dark}
body{margin:1rem auto;max-width:44rem;padding:0 1rem;font:1rem/1.6 Georgia,serif;color:#1c2024;background:#fff;overflow-wrap:anywhere}
h1{font-size:1.6rem;line-height:1.25}h2,h3{line-height:1.3}
.proof{outline:3px solid #b9a878;outline-offset:3px;background:#f6f4ee;color:#1c2024}
.proof::before{content:"This says: " attr(data-says);display:block;font:700 .8rem/1.6 sans-serif;color:#8f4700}
.picture,.end{color:#56606b;font-style:italic}
table{border-collapse:collapse}td,th{border:1px solid #e1e5ea;padding:.2rem .4rem}pre{white-space:pre-wrap}
@media (prefers-color-scheme:dark){body{color:#e6e9ec;background:#181c20}.proof{background:#20262b;color:#e6e9ec}
.proof::before{color:#ffb169}.picture,.end{color:#9aa5b1}td,th{border-color:#2b3238}}
"""
_STYLE_HASH = b64encode(sha256(_STYLE.encode()).digest()).decode()
_POLICY = f"{STRANGERS_PAGE}; style-src 'sha256-{_STYLE_HASH}'"


def page(visit: Visit) -> Response:
    """One version: what was read in it, and the page as it was."""
    place, found = _version(visit)
    return render(
        visit,
        "version.html.jinja",
        address_=place,
        version=found,
        title=found.reading.extraction.title[:300] or place.url[:300],
        facts=[each for each in facts(found.reading) if each[1] and each[0] != "Headline"],
        evidence=evidence_of(found.reading.access),
        kept=_raw(visit, found) is not None,
    )


async def copy(request: Request) -> Response:
    """The page as it was, as a copy that can do nothing."""
    visit = visit_of(request)
    try:
        _, found = await run(visit, lambda: _version(visit))
        raw = await run(visit, lambda: _raw(visit, found))
    except NotThereError as absent:
        return trouble(visit, 404, "Nothing here", str(absent))
    except StoreError as error:
        return trouble(visit, 503, "The database does not answer", str(error))
    if raw is None:
        return trouble(visit, 404, "Nothing here", "The page of this version is no longer kept.")
    proofs = tuple(Proof(each.where, ACCESS_LABELS[each.says.value]) for each in found.reading.access.evidence[:20])
    copied = await visit.house.copier.copy(CopyOrder(raw.body, raw.content_type, found.reading.url, proofs))
    told = copied.html or f"<p>{escape(copied.trouble)}</p>"
    end = "<p class='end'>The page was longer; the rest is left out.</p>" if copied.cut else ""
    head = f"<!doctype html><html lang='und'><head><meta charset='utf-8'><title>Saved page</title><style>{_STYLE}</style></head>"
    return HTMLResponse(f"{head}<body dir='auto'>{told}{end}</body></html>", headers={"content-security-policy": _POLICY})


def raw(visit: Visit) -> Response:
    """The bytes of the page as they came, to be kept as a file."""
    place, found = _version(visit)
    page = _raw(visit, found)
    if page is None:
        raise NotThereError("The page of this version is no longer kept.")
    headers = {
        "content-disposition": f'attachment; filename="page-{place.id}-version-{found.number}.txt"',
        "content-security-policy": STRANGERS_PAGE,
    }
    return Response(page.body, headers=headers, media_type="text/plain")


def picture(visit: Visit) -> Response:
    """How the page looked: a picture that our own browser made, which can do nothing."""
    _, found = _version(visit)
    kept = visit.ask(lambda connection: picture_of(connection, found.id))
    if kept is None:
        raise NotThereError("No screenshot of this version is kept.")
    return Response(kept, headers={"content-security-policy": STRANGERS_PAGE}, media_type="image/jpeg")


def _version(visit: Visit) -> tuple[Address, Snapshot]:
    target, number = int(visit.place["id"]), int(visit.place["number"])
    row = visit.ask(lambda connection: address(connection, target))
    found = visit.ask(lambda connection: version(connection, target, number)) if row else None
    if row is None or found is None:
        raise NotThereError("There is no such version.")
    return row, found


def _raw(visit: Visit, found: Snapshot) -> RawPage | None:
    return Views(visit.house.database).raw_page(found.raw_hash)
