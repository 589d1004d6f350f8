"""Which templates of their own have people written, and are they sound?

A template's file name says of what and in which format it is: `article.new.html`, `article.txt` for all that happens to
articles, `alert.subject` for every alert, `digest.md`. One that begins with `_` is only taken in by others.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from monitor.model.alert import Digest, Note
from monitor.model.change import EventKind
from monitor.model.errors import SettingsError
from monitor.notify.order import AnyOrder, DigestOrder, SendOrder, Stationery, Template
from monitor.notify.words.examples import EXAMPLE_COPY, EXAMPLE_KEPT, example_events
from monitor.notify.words.own_words import FORMATS, BrokenTemplateError, rendered, template_for

LARGEST_BYTES = 64 * 1024
_HOME = "https://monitor.example.org/"
_AT = datetime(2025, 3, 4, 9, 30, tzinfo=UTC)
_KINDS = tuple(kind.value for kind in EventKind)
STEMS = (*_KINDS, *dict.fromkeys(kind.partition(".")[0] for kind in _KINDS), "alert", "digest")


def read_templates(folder: Path | None) -> tuple[Template, ...]:
    """The templates in a folder, by their names. Raises SettingsError for one that cannot be read."""
    if folder is None:
        return ()
    try:
        files = sorted(path for path in folder.iterdir() if path.is_file() and path.name[0] != "." and path.name[-1] != "~")
        return tuple(Template(path.name, str(path), _text(path)) for path in files)
    except OSError as trouble:
        mend = "create the folder, or take `templates` out of [monitor]"
        raise SettingsError((f"{folder}: the templates cannot be read ({trouble.strerror}); {mend}",)) from None


def _text(path: Path) -> str:
    with path.open("rb") as file:
        content = file.read(LARGEST_BYTES + 1)
    if len(content) > LARGEST_BYTES:
        raise SettingsError((f"{path}: a template has at most {LARGEST_BYTES // 1024} kB",))
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as trouble:
        line = content.count(b"\n", 0, trouble.start) + 1
        raise SettingsError((f"{path}:{line}: a letter on this line is not UTF-8; save the file as UTF-8 in your editor",)) from None


def template_problems(templates: tuple[Template, ...]) -> tuple[str, ...]:
    """What is wrong with each, with file and line; each is tried on an example of everything that it is meant for."""
    orders = _examples(Stationery(_HOME, templates))
    problems = (_problem(each, orders) for each in templates if not each.name.startswith("_"))
    return tuple(problem for problem in problems if problem)


def _problem(template: Template, orders: tuple[AnyOrder, ...]) -> str:
    stem, _, form = template.name.rpartition(".")
    if form not in FORMATS:
        return f"{template.path}: the name of a template ends in {', '.join(f'.{each}' for each in FORMATS[:-1])} or .{FORMATS[-1]}"
    if stem not in STEMS:
        return f"{template.path}: nothing is called {stem!r}; {_nearest(stem)}"
    for order in orders:
        if template_for(order, form) == template:
            try:
                rendered(template, order, form)
            except BrokenTemplateError as trouble:
                return f"{trouble} (tried on {order.note.event.kind.value if isinstance(order, SendOrder) else 'a digest'})"
    return ""


def _nearest(stem: str) -> str:
    from rapidfuzz import process

    nearest = process.extractOne(stem, STEMS, score_cutoff=70)
    return f"did you mean {nearest[0]!r}?" if nearest else f"there are {', '.join(STEMS)}"


def _examples(stationery: Stationery) -> tuple[AnyOrder, ...]:
    notes = tuple(Note(event.key, replace(event, at=_AT), kept=EXAMPLE_KEPT, copy=EXAMPLE_COPY) for event in example_events(_AT))
    alone = tuple(SendOrder("", note, _AT, stationery) for note in notes)
    return (*alone, DigestOrder("", Digest("test:digest", _AT, _AT, notes), _AT, stationery))
