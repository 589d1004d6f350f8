"""Who is this, and does this form come from one of our pages?

A visitor has one signed cookie: a random id, when it was issued, and whether the password was given. The signing key is made
once and kept; the signature also depends on the password in force, so that a new password ends every session. Never: trusts
anything in a cookie before its signature is checked. Decided: a new id at sign-in; a form's token is made of the id and the
key, so that nothing need be remembered here.
"""

from __future__ import annotations

import hmac
from collections.abc import Collection
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from hashlib import blake2b, sha256
from secrets import token_urlsafe

LASTING = timedelta(days=30)
"""How long a sign-in holds."""

_LONGEST_COOKIE = 300


@dataclass(frozen=True, slots=True)
class Session:
    """One visitor. `signed_in` says that the password was told."""

    id: str
    since: datetime
    signed_in: bool


@dataclass(frozen=True, slots=True)
class Sessions:
    """Gives and reads cookies. `key` is secret; `password` whatever stands for the password in force, or None."""

    key: bytes
    password: str | None

    def new(self, now: datetime, signed_in: bool = False) -> Session:
        """A visitor nobody knew before."""
        return Session(token_urlsafe(24), now.replace(microsecond=0), signed_in)

    def cookie(self, session: Session) -> str:
        """The session as its cookie's value."""
        told = f"{session.id}.{int(session.since.timestamp())}.{'in' if session.signed_in else 'out'}"
        return f"{told}.{self._signature(told)}"

    def read(self, cookie: str | None, now: datetime, ended: Collection[str] = ()) -> Session | None:
        """The session of a cookie; None when it is not ours, is too old, or is one of those that were ended."""
        if not cookie or len(cookie) > _LONGEST_COOKIE or not cookie.isascii():
            return None
        told, _, signature = cookie.rpartition(".")
        if not hmac.compare_digest(signature, self._signature(told)):
            return None
        name, stamp, state = told.split(".")
        since = datetime.fromtimestamp(int(stamp), UTC)
        if not since - timedelta(minutes=5) <= now < since + LASTING or fingerprint(name) in ended:
            return None
        return Session(name, since, state == "in")

    def form_token(self, session: Session) -> str:
        """What every writing form of this visitor must bring along."""
        return hmac.new(self._secret(), f"form {session.id}".encode(), sha256).hexdigest()

    def owns_form(self, session: Session, token: str) -> bool:
        """Whether a form's token is this visitor's."""
        return hmac.compare_digest(token.encode("utf-8", "replace"), self.form_token(session).encode())

    def _signature(self, told: str) -> str:
        return hmac.new(self._secret(), f"session {told}".encode(), sha256).hexdigest()

    def _secret(self) -> bytes:
        return hmac.digest(self.key, (self.password or "").encode("utf-8", "surrogatepass"), sha256)


def fingerprint(session_id: str) -> str:
    """How an ended session is remembered, without the id that would open it."""
    return blake2b(session_id.encode(), digest_size=16).hexdigest()
