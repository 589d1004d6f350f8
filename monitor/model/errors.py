"""Why is there nothing to compare, and what can a person do about it?

Expected trouble is a value with a name, a detail and an advice; exceptions are for bugs.
The sentences are the ones people read in alerts, logs and `monitor status`.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum


class FailureKind(StrEnum):
    """Every way in which a check can end without a page to compare."""

    DNS = "dns"
    CONNECT = "connect"
    TLS = "tls"
    TIMEOUT = "timeout"
    TOO_LARGE = "too_large"
    TRUNCATED = "truncated"
    BAD_RESPONSE = "bad_response"
    TOO_MANY_REDIRECTS = "too_many_redirects"
    BLOCKED_ADDRESS = "blocked_address"
    BAD_ADDRESS = "bad_address"
    ROBOTS = "robots"
    POSTPONED = "postponed"
    HTTP_4XX = "http_4xx"
    HTTP_5XX = "http_5xx"
    GONE = "gone"
    BLOCKED = "blocked"
    CONSENT = "consent"
    LOGIN = "login"
    LOGIN_ENDED = "login_ended"
    EMPTY = "empty"
    SAME_EVERYWHERE = "same_everywhere"
    NOTHING_CHOSEN = "nothing_chosen"
    UNSUPPORTED_CONTENT = "unsupported_content"
    PAGE_TOO_COMPLEX = "page_too_complex"
    PARSER_CRASHED = "parser_crashed"
    STORAGE_ERROR = "storage_error"
    INTERNAL = "internal"
    NOT_RECORDED = "not_recorded"
    RECORDED_IN_PART = "recorded_in_part"


@dataclass(frozen=True, slots=True)
class Explanation:
    """A failure in a person's words: what happened, and what may help."""

    sentence: str
    advice: str


EXPLANATIONS: dict[FailureKind, Explanation] = {
    FailureKind.DNS: Explanation("The site's name could not be found.", "Check the spelling of the address and this machine's network."),
    FailureKind.CONNECT: Explanation("The server did not accept a connection.", "It may be down; the watch keeps trying."),
    FailureKind.TLS: Explanation(
        "No secure connection to the server could be made.",
        "Open the site in a browser. If it warns too, tell the site's owner; if it does not, name a file with the certificate that is"
        " missing here as `ca_file` of this watch.",
    ),
    FailureKind.TIMEOUT: Explanation("The server took too long to answer.", "Raise `timeout` for this watch if the site is always slow."),
    FailureKind.TOO_LARGE: Explanation("The page is larger than the limit.", "Watch a smaller page, for example the site's feed."),
    FailureKind.TRUNCATED: Explanation("The page was cut off.", "The connection broke; the watch keeps trying."),
    FailureKind.BAD_RESPONSE: Explanation(
        "The server's answer was not valid HTTP.", "Open the address in a browser to see whether it is a web page."
    ),
    FailureKind.TOO_MANY_REDIRECTS: Explanation("The address redirects without end.", "Use the address that a browser ends up at."),
    FailureKind.BLOCKED_ADDRESS: Explanation(
        "The address leads into a private network.", "If that is meant, list the range under `allow_private` of this watch."
    ),
    FailureKind.BAD_ADDRESS: Explanation(
        "The address is not one that can be fetched.", "Copy the address from a browser; it begins with http:// or https://."
    ),
    FailureKind.ROBOTS: Explanation(
        "The site's robots.txt asks programs to stay away from this page.", "Watch another page of the site, or ask its owner."
    ),
    FailureKind.POSTPONED: Explanation("The host is being left alone for now.", "Nothing to do; the check is made when its turn comes."),
    FailureKind.HTTP_4XX: Explanation(
        "The server refused the request.", "Open the address in a browser; it may have moved or need an account."
    ),
    FailureKind.HTTP_5XX: Explanation("The server reported an error of its own.", "Nothing to do; the watch keeps trying."),
    FailureKind.GONE: Explanation("The page is gone.", "Remove the watch if the page will not come back."),
    FailureKind.BLOCKED: Explanation(
        "The site turned this program away, or showed it a robot check.", "Check less often, or ask the site's owner for access."
    ),
    FailureKind.CONSENT: Explanation(
        "The site showed a page that asks for consent, or for the reader's age, instead of the content.",
        "Watch the site's feed, which seldom asks for consent.",
    ),
    FailureKind.LOGIN: Explanation(
        "The site showed a login page instead of the content.", "Watch a page that can be read without an account."
    ),
    FailureKind.LOGIN_ENDED: Explanation(
        "The login of this watch has ended.", "Log in with a browser again and give the watch the new cookies or password."
    ),
    FailureKind.EMPTY: Explanation(
        "The page has no text, or only says that the site is out of order.",
        'It may need JavaScript: watch the site\'s feed if there is one, or write render = "auto".',
    ),
    FailureKind.SAME_EVERYWHERE: Explanation(
        "The site shows the same page at every address.", "It may be under repair; the watch keeps trying."
    ),
    FailureKind.NOTHING_CHOSEN: Explanation(
        "Nothing on the page fits what the watch asks for.",
        "The page was rebuilt, or the selector is wrong; check it with `monitor read --watch NAME`.",
    ),
    FailureKind.UNSUPPORTED_CONTENT: Explanation(
        "This kind of document cannot be read.", "Watch an HTML page, a feed, a sitemap or a text file."
    ),
    FailureKind.PAGE_TOO_COMPLEX: Explanation(
        "The page is too complex to be read.", "Watch another page of the site, for example its feed."
    ),
    FailureKind.PARSER_CRASHED: Explanation("Reading the page failed.", "Other watches are not affected. Please report the address."),
    FailureKind.STORAGE_ERROR: Explanation(
        "The result could not be stored.", "Check whether the disk is full; the check will be repeated."
    ),
    FailureKind.INTERNAL: Explanation(
        "The check failed because of a bug in this program.", "Other watches are not affected. Please report the log line."
    ),
    FailureKind.RECORDED_IN_PART: Explanation(
        "The recording holds only the beginning of this page.", "Nothing to do; the next recorded answer counts."
    ),
    FailureKind.NOT_RECORDED: Explanation("The recording holds no answer for this address.", "Add a row for it to the manifest."),
}


@dataclass(frozen=True, slots=True)
class Failure:
    """Why there is nothing to compare. `detail` is one line for people; `retry_after` is the server's own wish."""

    kind: FailureKind
    detail: str = ""
    status: int | None = None
    retry_after: timedelta | None = None

    @property
    def sentence(self) -> str:
        """What happened, in a person's words, with the detail where there is one."""
        plain = EXPLANATIONS[self.kind].sentence
        return f"{plain.removesuffix('.')} ({self.detail})." if self.detail else plain

    @property
    def advice(self) -> str:
        """What may help."""
        return EXPLANATIONS[self.kind].advice


class SettingsError(Exception):
    """The settings cannot be used. `problems` holds one line a mistake, each with the way to mend it."""

    def __init__(self, problems: tuple[str, ...]) -> None:
        super().__init__("\n".join(problems))
        self.problems = problems


class StoreError(Exception):
    """The database cannot be used as it is; the message names the file or server and the mend."""


class RecordingError(Exception):
    """A manifest of saved pages cannot be used; the message names the file, the line and the mend."""
