"""Is this the password?

scrypt (RFC 7914) with parameters that cost an attacker as much as they cost us once: 16 MiB and a few tenths of a
second a try. Never: keeps, logs or compares a password in the clear. Decided: the parameters stand in the hash, so
that they can grow; they are bounded, so that no hash can be made to use up this machine.
"""

from __future__ import annotations

import hmac
from base64 import urlsafe_b64decode, urlsafe_b64encode
from hashlib import scrypt
from secrets import token_bytes

MARK = "scrypt"
_COST, _BLOCK, _PARALLEL = 2**14, 8, 5
_MOST_MEMORY_BYTES = 64 * 1024 * 1024
_SALT_BYTES, _KEY_BYTES = 16, 32


def hashed(password: str) -> str:
    """The password's hash as it may stand in the settings: `scrypt$cost$block$parallel$salt$key`."""
    salt = token_bytes(_SALT_BYTES)
    key = _key(password, salt, _COST, _BLOCK, _PARALLEL)
    return "$".join((MARK, str(_COST), str(_BLOCK), str(_PARALLEL), _text(salt), _text(key)))


def fits(password: str, stored: str) -> bool:
    """Whether a password is the one that was hashed; compared in constant time. False for a hash that cannot be read."""
    try:
        mark, cost, block, parallel, salt, key = stored.split("$")
        found = _key(password, _bytes(salt), int(cost), int(block), int(parallel))
        return mark == MARK and hmac.compare_digest(found, _bytes(key))
    except (ValueError, MemoryError):
        return False


def _key(password: str, salt: bytes, cost: int, block: int, parallel: int) -> bytes:
    if cost * block * 128 > _MOST_MEMORY_BYTES or parallel > 16:
        raise ValueError("a hash that asks for too much")
    return scrypt(
        password.encode("utf-8", "surrogatepass"), salt=salt, n=cost, r=block, p=parallel, maxmem=2 * _MOST_MEMORY_BYTES, dklen=_KEY_BYTES
    )


def _text(data: bytes) -> str:
    return urlsafe_b64encode(data).rstrip(b"=").decode()


def _bytes(text: str) -> bytes:
    return urlsafe_b64decode(text + "=" * (-len(text) % 4))
