"""Where does a secret really stand?

A value may say `env:NAME` or `file:PATH` instead of the secret itself. Never: put what was found into a message.
Decided: a secret is one line; blanks and newlines around it are not part of it.
"""

from __future__ import annotations

import re

from monitor.settings.values.shown import WrongValueError
from monitor.settings.values.surroundings import Surroundings

_VARIABLE = re.compile(r"[A-Za-z_][A-Za-z0-9_]*")
_LARGEST_BYTES = 64 * 1024
_ENV, _FILE = "env:", "file:"


def is_reference(value: object) -> bool:
    """Whether a value names the place of a secret instead of being one."""
    return isinstance(value, str) and value.startswith((_ENV, _FILE))


def dereference(value: str, surroundings: Surroundings) -> str:
    """The text itself, or the secret it refers to. Raises WrongValueError with a sentence for people."""
    if value.startswith(_ENV):
        return _from_environment(value.removeprefix(_ENV).strip(), surroundings)
    if value.startswith(_FILE):
        return _from_file(value.removeprefix(_FILE).strip(), surroundings)
    return value


def _from_environment(name: str, surroundings: Surroundings) -> str:
    if not _VARIABLE.fullmatch(name):
        raise WrongValueError('what follows "env:" is not the name of an environment variable; write for example "env:SLACK_URL"')
    if name not in surroundings.environ:
        raise WrongValueError(f"the environment variable {name} is not set; set it before the program starts: export {name}='…'")
    return _one_line(surroundings.environ[name], f"the environment variable {name}")


def _from_file(written: str, surroundings: Surroundings) -> str:
    if not written:
        raise WrongValueError('no path follows "file:"; write for example "file:/run/secrets/slack"')
    path = surroundings.path(written)
    try:
        with path.open("rb") as file:
            content = file.read(_LARGEST_BYTES + 1)
    except FileNotFoundError:
        raise WrongValueError(f"there is no file {path}; create it with the secret on its only line") from None
    except OSError as trouble:
        raise WrongValueError(f"the file {path} cannot be read ({trouble.strerror}); name a file that this user may read") from None
    if len(content) > _LARGEST_BYTES:
        raise WrongValueError(f"the file {path} is too large for a secret; name a file that holds nothing else")
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise WrongValueError(f"the file {path} is not text in UTF-8; save it as UTF-8 with the secret on its only line") from None
    return _one_line(text, f"the file {path}")


def _one_line(text: str, place: str) -> str:
    secret = text.strip()
    if not secret:
        raise WrongValueError(f"{place} is empty; put the secret there")
    if not secret.isprintable():
        raise WrongValueError(f"{place} holds more than one line of text; put only the secret there")
    return secret
