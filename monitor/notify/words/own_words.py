"""What does a message say where a person has written a template for it?

Templates are Jinja2 in a sandbox, one for each kind of alert and format; one that is there takes the place of our own words.
Text of a page is only ever a value, made harmless for its format the moment it is put in: no filter and no block lets it
through raw. Decided: a template that fails, takes long or grows large costs its own words and never the alert, which goes
out in ours with a note. Rendering happens where it can be killed, and is stopped long before that.
"""

from __future__ import annotations

import re
import signal
import traceback
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import asdict, replace
from typing import Any

from jinja2 import BaseLoader, ChoiceLoader, FunctionLoader, PackageLoader, StrictUndefined, TemplateError, TemplateNotFound
from jinja2.exceptions import SecurityError, TemplateSyntaxError, UndefinedError
from jinja2.runtime import Context
from jinja2.sandbox import ImmutableSandboxedEnvironment
from markupsafe import Markup, escape

from monitor.judging.saying.lines import one_line
from monitor.judging.saying.wording import Message, difference_text, marked_text, moment_words
from monitor.judging.telling.digests import DigestMessage, Item, Part
from monitor.model.change import Op
from monitor.notify.order import AnyOrder, SendOrder, Template
from monitor.notify.words.fitting import escaped_markdown, harmless, with_texts

FORMATS = ("subject", "txt", "md", "html")
LARGEST_CHARACTERS = 64_000
PROCESSOR_SECONDS = 1.0
# They hand text through as if it were fit for the format already.
_FORBIDDEN_FILTERS = ("safe", "tojson", "urlize", "xmlattr", "forceescape", "escape", "e")
_MARKS: dict[str, dict[Op, str]] = {
    "md": {Op.REMOVED: "~~{}~~", Op.ADDED: "**{}**"},
    "html": {Op.REMOVED: "<del>{}</del>", Op.ADDED: "<ins>{}</ins>"},
}

Safe = Callable[[str], str]


class BrokenTemplateError(Exception):
    """A template cannot be used; at which line (None where nobody knows), and why in a few words."""

    def __init__(self, path: str, line: int | None, why: str) -> None:
        super().__init__(f"{path}:{line}: {why}" if line else f"{path}: {why}")


def own_text(order: AnyOrder, form: str, otherwise: Callable[[], str], safe: Safe | None = None) -> str | None:
    """The message by the person's own template in this format, or None where there is none.

    `otherwise` is asked for our words when the template fails; `safe` says how a page's text is put in, where that is not as
    usual for the format.
    """
    found = template_for(order, form)
    if found is None:
        return None
    try:
        return rendered(found, order, form, safe)
    except BrokenTemplateError as trouble:
        note = f"(Your own template could not be used, so these are the usual words. {trouble}.)"
        return f"{otherwise()}\n<p>{escape(note)}</p>" if form == "html" else f"{otherwise()}\n\n{(safe or _SAFE[form])(note)}"


def own_subject(order: AnyOrder, otherwise: str) -> str:
    """The subject by the person's own template, or ours."""
    return one_line(own_text(order, "subject", lambda: otherwise) or otherwise, 200)


def template_for(order: AnyOrder, form: str) -> Template | None:
    """The most particular template there is: of this kind of alert, of its group, of all."""
    kind = order.note.event.kind.value if isinstance(order, SendOrder) else ""
    stems = (kind, kind.partition(".")[0], "alert") if kind else ("digest",)
    known = {each.name: each for each in order.stationery.templates}
    return next((known[name] for stem in stems if (name := f"{stem}.{form}") in known), None)


def rendered(template: Template, order: AnyOrder, form: str, safe: Safe | None = None) -> str:
    """The message in the template's words. Raises BrokenTemplateError."""
    environment = _environment(order.stationery.templates, safe or _SAFE[form])
    try:
        with _bounded():
            made = environment.get_template(template.name)
            text = _collected(made.generate(values(order.message(), form)), template)
    except BrokenTemplateError:
        raise
    except Exception as trouble:  # a template may fail in any way
        raise _broken(template, trouble, values(order.message(), form)) from None
    if not text.strip():
        raise BrokenTemplateError(template.path, None, "it gives no text at all")
    return text.strip()


def values(told: Message | DigestMessage, form: str) -> dict[str, Any]:
    """All that a template can name: plain words, numbers and lists, and nothing that leads to the program."""
    known = asdict(told)
    if isinstance(told, DigestMessage):
        parts = [_part(part) for part in told.parts]
        return {**known, "parts": parts, "since": moment_words(told.since), "until": moment_words(told.until)}
    links = {name: _address(known[name]) for name in ("link", "stored", "comparison", "copy")}
    return {**known, **links, "kind": told.kind.value, "seen": moment_words(told.at), "difference": _difference(told, form)}


def _part(part: Part) -> dict[str, Any]:
    groups = [{"kind": each.kind.value, "heading": each.heading, "entries": [_entry(item) for item in each.items]} for each in part.groups]
    return {"publication": part.publication, "groups": groups}


def _entry(item: Item) -> dict[str, Any]:
    return {**asdict(item), "link": _address(item.link), "comparison": _address(item.comparison)}


class _Fit(str):
    """Text that is fit for its format as it is. Joined to other text it is like any other."""

    __slots__ = ()


def _address(link: str) -> _Fit:
    """An address of the web in a form that ends no bracket, quotation mark or tag of any format."""
    return _Fit("".join(f"%{ord(letter):02X}" if letter in "()<>[]\"'\\` " else letter for letter in link))


def _difference(told: Message, form: str) -> _Fit:
    if form not in _MARKS:
        return _Fit(difference_text(replace(with_texts(told, harmless), tally="")))
    marks, safe = _MARKS[form], _SAFE[form]
    return _Fit(marked_text(told.spans, marks, safe))


_SAFE: Mapping[str, Safe] = {
    "subject": str,
    "txt": harmless,
    "md": lambda text: harmless(escaped_markdown(text)),
    "html": lambda text: str(escape(text)),
}


class _Sandbox(ImmutableSandboxedEnvironment):
    """Nothing can be changed or reached from inside, and no single step can take the machine's memory or time."""

    intercepted_binops = frozenset({"*", "**", "%"})

    def call_binop(self, context: Context, operator: str, left: Any, right: Any) -> Any:
        numbers = isinstance(left, int | float) and isinstance(right, int | float)
        if operator == "**" or not numbers:
            raise SecurityError(f"`{operator}` is only for numbers here" if operator != "**" else "`**` is not allowed here")
        return super().call_binop(context, operator, left, right)


def _environment(templates: tuple[Template, ...], safe: Safe) -> _Sandbox:
    sources = {each.name: (each.source, each.path, lambda: True) for each in templates}
    loaders: list[BaseLoader] = [FunctionLoader(sources.get), PackageLoader("monitor.notify.mail", "templates")]
    environment = _Sandbox(
        loader=ChoiceLoader(loaders),
        autoescape=True,
        undefined=StrictUndefined,
        finalize=lambda value: _put_in(value, safe),
        trim_blocks=True,
        lstrip_blocks=True,
    )
    for name in _FORBIDDEN_FILTERS:
        environment.filters.pop(name, None)
    return environment


def _put_in(value: object, safe: Safe) -> Markup:
    """A value as it stands in the message. What Jinja marks already went through here, in a macro."""
    if isinstance(value, Markup):
        return value
    return Markup(value if isinstance(value, _Fit) else safe(str(value)))  # noqa: S704 - what is not fit is made so


def _collected(pieces: Iterator[str], template: Template) -> str:
    kept: list[str] = []
    room = LARGEST_CHARACTERS
    for piece in pieces:
        kept.append(piece)
        room -= len(piece)
        if room < 0:
            raise BrokenTemplateError(template.path, None, f"it gives more than {LARGEST_CHARACTERS} letters")
    return "".join(kept)


@contextmanager
def _bounded() -> Iterator[None]:
    """Stop what is running after a second of processor time, so that a busy machine is no reason to stop."""

    def stop(_number: int, _frame: object) -> None:
        raise TimeoutError

    before = signal.signal(signal.SIGPROF, stop)
    signal.setitimer(signal.ITIMER_PROF, PROCESSOR_SECONDS)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.signal(signal.SIGPROF, before)


def _broken(template: Template, trouble: Exception, known: Mapping[str, Any]) -> BrokenTemplateError:
    """The trouble at its place: in this template, or in one that it takes in."""
    if isinstance(trouble, TemplateSyntaxError):
        return BrokenTemplateError(trouble.filename or template.path, trouble.lineno, _why(trouble))
    frames = traceback.extract_tb(trouble.__traceback__)
    inside = [frame for frame in frames if frame.filename.endswith(FORMATS)]
    place = inside[-1] if inside else None
    path, line = (place.filename, place.lineno) if place else (template.path, None)
    return BrokenTemplateError(path, line, _why(trouble) + _meant(trouble, known))


def _meant(trouble: Exception, known: Mapping[str, Any]) -> str:
    """The nearest of the names that there are, where one is near."""
    unknown = re.fullmatch(r"'(\w+)' is undefined", str(trouble)) if isinstance(trouble, UndefinedError) else None
    if unknown is None:
        return ""
    from rapidfuzz import process

    nearest = process.extractOne(unknown[1], list(known), score_cutoff=70)
    return f"; did you mean {nearest[0]!r}?" if nearest else f"; there are {', '.join(known)}"


def _why(trouble: Exception) -> str:
    if isinstance(trouble, TimeoutError):
        return "it takes too long"
    if isinstance(trouble, MemoryError):
        return "it takes too much memory"
    if isinstance(trouble, TemplateNotFound):
        return f"there is no template called {trouble.name}"
    words = one_line(str(trouble), 200).rstrip(".")
    return words if isinstance(trouble, TemplateError) else f"{type(trouble).__name__}: {words}"
