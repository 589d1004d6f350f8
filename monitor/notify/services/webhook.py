"""How does another program hear of an event?

The document of `document`, POSTed as JSON. Headers follow the Standard Webhooks specification (standardwebhooks.com), for
which every common language has a library that checks them: `webhook-id` is the alert's key and the same at every attempt,
`webhook-timestamp` the second of this attempt, and with a secret `webhook-signature` is `v1,` and the base64 of
HMAC-SHA256 over `id.timestamp.body`. `Idempotency-Key` repeats the key for receivers that know only that name.
Any 2xx is a yes; the body of the answer is not read.
"""

from __future__ import annotations

import base64
import binascii
import hashlib
import hmac

from monitor.model.alert import SendResult
from monitor.notify.addresses import Address
from monitor.notify.order import AnyOrder
from monitor.notify.services.http_post import header_safe, post
from monitor.notify.services.refusals import settled
from monitor.notify.words.document import order_bytes


def send_webhook(address: Address, order: AnyOrder) -> SendResult:
    """One attempt."""
    body = order_bytes(order)
    answer = post(address.target, body, webhook_headers(order, body, address.secret), read=False)
    return settled(answer, range(200, 300), order.at)


def webhook_headers(order: AnyOrder, body: bytes, secret: str) -> dict[str, str]:
    """All headers of the request but the transport's own."""
    key, stamp = header_safe(order.key), str(int(order.at.timestamp()))
    headers = {
        "Content-Type": "application/json; charset=utf-8",
        "Idempotency-Key": key,
        "webhook-id": key,
        "webhook-timestamp": stamp,
    }
    if secret:
        headers["webhook-signature"] = signature(secret, key, stamp, body)
    return headers


def signature(secret: str, key: str, stamp: str, body: bytes) -> str:
    """`v1,` and the base64 of HMAC-SHA256 over `key.stamp.body`. A secret that begins with `whsec_` is base64 behind it."""
    digest = hmac.new(_key_bytes(secret), f"{key}.{stamp}.".encode() + body, hashlib.sha256).digest()
    return "v1," + base64.b64encode(digest).decode()


def _key_bytes(secret: str) -> bytes:
    if secret.startswith("whsec_"):
        try:
            return base64.b64decode(secret.removeprefix("whsec_"), validate=True)
        except binascii.Error:
            pass
    return secret.encode("utf-8", "replace")
