"""Does a page that was fetched with a subscriber's login show that the login has ended?

Pure. Decided: yes if it shows a login form, or certainly a wall, where a subscriber should see the text. Such a page is a
failure and not a version, so that a login that ends is never reported as a new wall.
"""

from __future__ import annotations

from monitor.model.access import Observed
from monitor.model.errors import Failure, FailureKind
from monitor.model.reading import PageKind, PageState, Reading

SURE = 0.8
_WALLS = frozenset({Observed.SUBSCRIPTION, Observed.REGISTRATION})


def login_ended(reading: Reading) -> Failure | None:
    """Why the login seems to have ended, or None. For pages only that were asked for with a login."""
    if reading.page_state is PageState.LOGIN:
        return Failure(FailureKind.LOGIN_ENDED, "the site asks for a login")
    access = reading.access
    walled = access.observed in _WALLS and access.confidence >= SURE
    if reading.page_state is PageState.OK and reading.kind is PageKind.ARTICLE and walled:
        return Failure(FailureKind.LOGIN_ENDED, "the page still stands behind its wall")
    return None
