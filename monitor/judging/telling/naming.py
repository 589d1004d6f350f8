"""Which watches does a person mean by a name, or by a part of one?"""

from __future__ import annotations

from collections.abc import Sequence

from monitor.model.watch import Watch

_MOST_NAMES = 300


def watches_named(watches: Sequence[Watch], publication: str, tag: str = "") -> tuple[str, ...] | None:
    """The names of the watches that are meant: the one of this name, or those whose name holds it; None for all."""
    if not publication and not tag:
        return None
    found = [watch for watch in watches if not tag or tag in watch.tags]
    names = [watch.name for watch in found]
    if publication in names:
        return (publication,)
    if not publication:
        return tuple(names[:_MOST_NAMES])
    holding = tuple(name for name in names if publication.casefold() in name.casefold())[:_MOST_NAMES]
    # A watch that is no longer in the settings is known to history all the same.
    return holding or (() if tag else (publication,))
