"""Which headers protect every answer, whatever it is?

A policy that lets a page of ours load its own style, script and pictures and nothing else, run nothing inline, be
framed by nobody and send forms only home. What came from a stranger's page is served under a stricter one.
"""

from __future__ import annotations

OWN_PAGE = (
    "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; frame-src 'self'; "
    "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
STRANGERS_PAGE = "sandbox; default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'"
DATA_ONLY = "default-src 'none'; frame-ancestors 'none'"

EVERYWHERE: tuple[tuple[str, str], ...] = (
    ("content-security-policy", OWN_PAGE),
    ("x-content-type-options", "nosniff"),
    # Not `no-referrer`: browsers then send forms of ours with `Origin: null`, which is what a stranger's would say too.
    ("referrer-policy", "same-origin"),
    ("cross-origin-opener-policy", "same-origin"),
    ("cross-origin-resource-policy", "same-origin"),
    ("permissions-policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()"),
    ("cache-control", "no-store"),
)
"""What is added where an answer does not say otherwise itself."""
