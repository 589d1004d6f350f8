"""Where does a channel lead, and is its secret kept out of the file?

Never: talks to the service, nor knows every service; Apprise does that later. Never: repeats an address in a message.

Decided: `file:` has two meanings in a channel, and the ending of the path tells them apart, never what happens to lie on
the disk: a text file (`file:alerts.jsonl`) is written to, every other path (`file:/run/secrets/slack`) holds the address.
A rule by existence would send alerts into the place of a secret that is missing for once.
"""

from __future__ import annotations

import re
from ipaddress import ip_address
from pathlib import Path, PurePath
from urllib.parse import urlsplit

from pydantic import ValidationInfo

from monitor.settings.values.references import dereference, is_reference
from monitor.settings.values.shown import WrongValueError, shown
from monitor.settings.values.surroundings import Surroundings, around

CONSOLE = "console:"
WRITTEN_ENDINGS = frozenset({".txt", ".log", ".out", ".md", ".json", ".jsonl", ".ndjson"})

_FILE = "file:"
_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:")
_EMAIL = re.compile(r"[^@\s:/]+@[^@\s:/]+")
_ADDRESS_ALONE = re.compile(r"\s*[A-Za-z][A-Za-z0-9+.-]*://\S+\s*")
_SECRET_PART = re.compile(r"(?i)[?&#](?:[\w-]*(?:token|secret|passw(?:or)?d|api_?key)[\w-]*|key|pass|auth)=[^&]")
_LARGEST_SECRET_BYTES = 4096
# Services whose addresses are not secret in themselves. Every other address carries the key of its service.
_OPEN_SERVICES = frozenset(
    {"webhook+http", "webhook+https", "json", "jsons", "xml", "xmls", "form", "forms", "mailto", "mailtos"}
    | {"ntfy", "ntfys", "ntfy+http", "ntfy+https", "wayback"}
    | {"mqtt", "mqtts", "syslog", "rsyslog", "dbus", "kde", "qt", "glib", "gnome", "macosx", "windows"}
)
_MEND = 'write "console:", "file:alerts.jsonl", "env:NAME" or an address that Apprise knows'


def read_channel_url(value: object, info: ValidationInfo) -> str:
    """Where alerts go: `console:`, `file:` with an absolute path, or an Apprise address with its secret fetched."""
    if not isinstance(value, str):
        raise WrongValueError(f"{shown(value)} is not the address of a channel; {_MEND}")
    written = value.strip()
    surroundings = around(info)
    if _is_written_file(written):
        return _written_file(written, surroundings)
    if not is_reference(written):
        _refuse_secret(written)
        return _checked(written)
    found = dereference(written, surroundings)
    return _written_file(found, surroundings) if _is_written_file(found) else _checked(found)


def _is_written_file(url: str) -> bool:
    return url.startswith(_FILE) and PurePath(url).suffix.lower() in WRITTEN_ENDINGS


def _written_file(url: str, surroundings: Surroundings) -> str:
    path = surroundings.path(re.sub(r"^//(?=/)", "", url.removeprefix(_FILE).strip()))
    if _is_folder(path):
        raise WrongValueError(f"{path} is a folder; write the name of a file in it, for example file:{path / 'alerts.jsonl'}")
    if not _is_folder(path.parent):
        raise WrongValueError(f"there is no folder {path.parent} to write {path.name} in; create it, or write another path")
    if _holds_address(path):
        raise WrongValueError(
            f"alerts would be written into {path}, which holds an address; if that is the secret, "
            "name it without an ending such as .jsonl (alerts are written to files with such an ending, secrets are read from others)"
        )
    return f"{_FILE}{path}"


def _is_folder(path: Path) -> bool:
    try:
        return path.is_dir()
    except OSError:
        return False


def _holds_address(path: Path) -> bool:
    try:
        with path.open("rb") as file:
            content = file.read(_LARGEST_SECRET_BYTES)
    except OSError:
        return False
    return bool(_ADDRESS_ALONE.fullmatch(content.decode("utf-8", "replace")))


def _checked(url: str) -> str:
    """What can be said of an address without asking Apprise."""
    if url in {"console", CONSOLE, "console://"}:
        return CONSOLE
    if _EMAIL.fullmatch(url):
        raise WrongValueError('an email address alone does not say which server sends; write "mailto://mail.example.org?from=…&to=…"')
    if not _SCHEME.match(url) or not url.isprintable() or " " in url or url.startswith(CONSOLE):
        raise WrongValueError(f"this is not the address of a channel; {_MEND}")
    if url.lower().startswith(("http://", "https://")) and _is_this_machine(url):
        raise WrongValueError('a web address alone does not say what to send there; write "webhook+http://…" to have JSON posted to it')
    return url


def _refuse_secret(url: str) -> None:
    """A key or password in the file is a mistake; an address on this very machine is for trying out."""
    scheme = url.partition(":")[0].lower()
    if not _SCHEME.match(url) or scheme in {"console", "file"}:
        return
    if _holds_password(url):
        raise WrongValueError('the address holds a password or a key; write "env:NAME" and set that variable to the whole address')
    if scheme not in _OPEN_SERVICES and not _is_this_machine(url):
        raise WrongValueError(f'a {scheme}:// address is a secret; write "env:NAME" and set that variable to it')


def _holds_password(url: str) -> bool:
    try:
        return bool(urlsplit(url).password) or bool(_SECRET_PART.search(url))
    except ValueError:
        return True


def _is_this_machine(url: str) -> bool:
    try:
        host = urlsplit(url).hostname or ""
        return host == "localhost" or ip_address(host).is_loopback
    except ValueError:
        return False
