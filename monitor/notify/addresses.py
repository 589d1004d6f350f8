"""Which way does a channel's address lead?

| address | way |
|---|---|
| `console:` | printed on standard output |
| `file:PATH` | one JSON line an alert, appended to a file |
| `mailto://…`, `mailtos://…` | email, by our own SMTP sender; the address is written as Apprise documents it |
| `https://hooks.slack.com/services/…`, `slack+https://…`, `slack+http://…` | Slack's incoming-webhook format |
| `https://discord.com/api/webhooks/…`, `discord+https://…`, `discord+http://…` | Discord's webhook format |
| `tgram://TOKEN/CHAT`, `telegram+https://…/botTOKEN/CHAT`, `telegram+http://…` | Telegram's Bot API |
| `teams+https://…`, `teams+http://…` | Microsoft Teams, by the address that its Workflows hand out |
| `ntfy://TOPIC`, `ntfys://HOST/TOPIC`, `ntfy+https://HOST/TOPIC`, `ntfy+http://…` | ntfy's JSON, with or without a login |
| `wayback:`, `wayback:https://…` | asks the Wayback Machine, or another that speaks as it does, to keep the page |
| `webhook+https://…`, `webhook+http://…` | our own JSON document, signed when the address ends in `#secret=…` |
| any other `scheme://…` | whatever Apprise knows |

Nothing is looked up or opened here. An address is a secret: no sentence of this module repeats one, only its scheme.
Which machines may be reached behind an address is said in `way_out`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from enum import StrEnum
from urllib.parse import parse_qs, urlsplit

from monitor.model.alert import ARCHIVE


class Way(StrEnum):
    """How a message travels."""

    CONSOLE = "console"
    FILE = "file"
    EMAIL = "email"
    SLACK = "slack"
    DISCORD = "discord"
    TELEGRAM = "telegram"
    TEAMS = "teams"
    NTFY = "ntfy"
    WAYBACK = "wayback"
    WEBHOOK = "webhook"
    APPRISE = "apprise"


@dataclass(frozen=True, slots=True)
class Address:
    """Where to, without the prefix that says how. `secret` signs webhooks and never travels; of an archive it is the two keys."""

    way: Way
    target: str = field(repr=False)
    secret: str = field(default="", repr=False)


# Beginnings of addresses that services hand out, and by which of our senders they are served.
_BEGINNINGS: tuple[tuple[str, str, Way], ...] = (
    ("https://hooks.slack.com/services/", "", Way.SLACK),
    ("https://discord.com/api/webhooks/", "", Way.DISCORD),
    ("https://discordapp.com/api/webhooks/", "", Way.DISCORD),
    ("slack+https://", "slack+", Way.SLACK),
    ("slack+http://", "slack+", Way.SLACK),
    ("discord+https://", "discord+", Way.DISCORD),
    ("discord+http://", "discord+", Way.DISCORD),
    ("telegram+https://", "telegram+", Way.TELEGRAM),
    ("telegram+http://", "telegram+", Way.TELEGRAM),
    ("teams+https://", "teams+", Way.TEAMS),
    ("teams+http://", "teams+", Way.TEAMS),
    ("ntfy+https://", "ntfy+", Way.NTFY),
    ("ntfy+http://", "ntfy+", Way.NTFY),
    ("webhook+https://", "webhook+", Way.WEBHOOK),
    ("webhook+http://", "webhook+", Way.WEBHOOK),
    ("mailto://", "", Way.EMAIL),
    ("mailtos://", "", Way.EMAIL),
    (ARCHIVE, ARCHIVE, Way.WAYBACK),
    ("console:", "console:", Way.CONSOLE),
    ("file:", "file:", Way.FILE),
)
OWN_SCHEMES = (
    *("console", "file", "mailto", "mailtos"),
    *("slack+https", "discord+https", "telegram+https", "teams+https", "ntfy+https", "webhook+https"),
)
# One bot, one chat; whatever else may stand in such an address is left to Apprise.
_CHAT = re.compile(r"tgram://(\d+:[\w-]+)/(-?\d+)/?", re.ASCII)
# What a secret behind the address is called there.
_SECRETS = {Way.WEBHOOK: "secret", Way.WAYBACK: "keys"}
# One topic, of ntfy.sh or of a server of one's own; a login by name and password or by a token.
_TOPIC = re.compile(r"(ntfys?)://(?:(?:([^:@/?#]+):)?([^:@/?#]+)@)?(?:([^@/?#]+)/)?([\w-]{1,64})/?", re.ASCII)
_NTFY = "ntfy.sh"
_USUAL = {Way.WAYBACK: "https://web.archive.org/"}
_SCHEME = re.compile(r"([a-z][a-z0-9+.-]{0,24})://", re.IGNORECASE)


def scheme_of(url: str) -> str:
    """What stands before `://` in lower case; empty when there is no such thing."""
    match = _SCHEME.match(url.strip())
    return match.group(1).lower() if match else ""


def parse_address(url: str) -> Address | None:
    """The way a channel's address leads; None when it has no scheme or is a bare web address."""
    bare = url.strip()
    lowered = bare[:64].lower()
    for beginning, prefix, way in _BEGINNINGS:
        if lowered.startswith(beginning):
            target = bare[len(prefix) :]
            return _with_secret(way, target) if way in _SECRETS else Address(way, target)
    if scheme_of(bare) in {"", "http", "https"}:
        return None
    chat = _CHAT.fullmatch(bare)
    if chat:
        return Address(Way.TELEGRAM, f"https://api.telegram.org/bot{chat[1]}/{chat[2]}")
    topic = _TOPIC.fullmatch(bare)
    if topic and (topic[2] or not topic[3] or topic[3].startswith("tk_")):
        return Address(Way.NTFY, _topic(topic))
    return Address(Way.APPRISE, bare)


def _topic(found: re.Match[str]) -> str:
    """The topic's web address. A token is a password without a name; ntfy.sh is always asked over TLS."""
    scheme, name, password, host, topic = found.groups()
    login = f"{name or ''}:{password}@" if password else ""
    secure = scheme == "ntfys" or host in {None, _NTFY}
    return f"{'https' if secure else 'http'}://{login}{host or _NTFY}/{topic}"


def _with_secret(way: Way, target: str) -> Address:
    bare, _, fragment = target.partition("#")
    return Address(way, bare or _USUAL.get(way, ""), parse_qs(fragment).get(_SECRETS[way], [""])[0])


def address_problem(url: str) -> str | None:
    """What is wrong with an address as far as its form shows, or None. Apprise's own addresses are judged by Apprise."""
    address = parse_address(url)
    if address is None:
        return _no_way(url)
    if address.way is Way.CONSOLE and address.target:
        return "`console:` stands alone; remove what follows it."
    if address.way is Way.FILE and (not address.target.strip() or "\x00" in address.target):
        return "`file:` needs the path of a file behind it, for example `file:alerts.jsonl`."
    if address.way is Way.WAYBACK and not address.target.startswith(("https://", "http://")):
        return "`wayback:` stands alone, or has the web address of another archive behind it that is asked in the same way."
    if address.way in {Way.WAYBACK, Way.SLACK, Way.DISCORD, Way.TELEGRAM, Way.TEAMS, Way.NTFY, Way.WEBHOOK}:
        return _web_problem(address.target)
    return None


def _no_way(url: str) -> str:
    if scheme_of(url):
        return (
            "A web address alone does not say what to send there; write `webhook+https://…` for our JSON, "
            "`slack+https://…` for Slack's format or `discord+https://…` for Discord's."
        )
    return "A channel's address begins with what it is, for example `mailtos://`, `slack://`, `webhook+https://`, `file:` or `console:`."


def _web_problem(target: str) -> str | None:
    if re.search(r"[\s\\\x00-\x20\x7f]", target):
        return "The web address holds a space, a backslash or an invisible character."
    try:
        parts = urlsplit(target)
        host, port = parts.hostname, parts.port
    except ValueError:
        return "The web address has an invalid host or port."
    return None if host and port != 0 else "The web address names no host."
