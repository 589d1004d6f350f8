"""Which archive keeps copies of pages, and how is it asked?

The table `[archive]`. Its keys are those of an account at the Internet Archive; they go to no other archive, and never into the
address of a page.
"""

from __future__ import annotations

import re
from datetime import timedelta
from typing import Annotated
from urllib.parse import quote

from pydantic import Field, PlainValidator, ValidationInfo

from monitor.model.alert import ARCHIVE
from monitor.settings.settled import ArchiveSettings
from monitor.settings.tables.asking import AllowPrivate
from monitor.settings.tables.described import SPAN, Table, text
from monitor.settings.values.addresses import read_watch_url
from monitor.settings.values.references import dereference, is_reference
from monitor.settings.values.shown import WrongValueError
from monitor.settings.values.spans import SpanBetween
from monitor.settings.values.surroundings import around

_KEY = re.compile(r"[\w.~+/=-]{1,200}", re.ASCII)


def read_archive(value: object) -> str:
    """The address of an archive, ended by a slash."""
    return read_watch_url(value).rstrip("/") + "/"


def read_key(value: object, info: ValidationInfo) -> str:
    """One of the two keys of an account, by where it stands."""
    if not is_reference(value):
        raise WrongValueError('a key never stands in this file; write "env:NAME" and set that variable to it, or "file:PATH"')
    key = dereference(str(value), around(info))
    if not _KEY.fullmatch(key):
        raise WrongValueError("this is not such a key; copy it again from https://archive.org/account/s3.php")
    return key


Key = Annotated[str, PlainValidator(read_key), text("A key of your account at the archive, as env:NAME or file:PATH.", "env:NAME")]


class ArchiveTable(Table):
    """The archive that is asked for old copies of pages, and to keep new ones."""

    wayback: Annotated[
        str,
        PlainValidator(read_archive),
        text("The Wayback Machine, or another archive that works the same way.", "https://web.archive.org/"),
    ] = "https://web.archive.org/"
    access_key: Key | None = None
    secret_key: Key | None = None
    gap: Annotated[
        timedelta,
        PlainValidator(SpanBetween(timedelta(), timedelta(minutes=10))),
        text('Shortest pause between two requests for old copies, "0s" to "10m".', "4s", pattern=SPAN),
    ] = Field("4s", validate_default=True)
    allow_private: AllowPrivate = Field([])


def settled_archive(table: ArchiveTable) -> ArchiveSettings:
    """What the table came to."""
    return ArchiveSettings(table.wayback, table.gap, tuple(table.allow_private))


def channel_address(url: str, table: ArchiveTable) -> str:
    """The address of a channel; one that means the archive of these settings without naming it gets its address and keys."""
    if url.lower() != ARCHIVE:
        return url
    keys = f"#keys={quote(table.access_key, '')}:{quote(table.secret_key, '')}" if table.access_key and table.secret_key else ""
    return f"{ARCHIVE}{table.wayback}{keys}"
