"""What does Apprise make of an address?

The only module that imports Apprise, and only when asked: it is imported in the process that sends or checks, never in the
daemon. Apprise is kept at arm's length: no redirects, no retries (they are ours), no templates, nothing stored, and its
loggers silenced, because they write tokens. Settings an address could switch back on are switched off again.
"""

from __future__ import annotations

import logging
import warnings
from dataclasses import dataclass
from typing import Any

from monitor.notify.addresses import OWN_SCHEMES, scheme_of

SEND_SECONDS = 20.0


@dataclass(frozen=True, slots=True)
class Unreadable:
    """Apprise cannot use the address; why, in one sentence without the address."""

    sentence: str


def apprise_module() -> Any:
    """Apprise, with its loggers silenced."""
    with warnings.catch_warnings():
        # Its plugins import what newer Pythons deprecate; that is between them.
        warnings.simplefilter("ignore")
        import apprise

        module: Any = apprise
        module.manager_plugins.NotificationManager().load_modules()
    logger = logging.getLogger("apprise")
    logger.handlers[:] = [logging.NullHandler()]
    logger.propagate = False
    # Why a service refused stands in its warnings (see `apprise_send`), which whoever set up logging may have switched off.
    logger.setLevel(logging.WARNING)
    return module


def read_address(url: str) -> Any | Unreadable:
    """Apprise's object for one address, its own retries, redirects and forgiveness switched off."""
    apprise = apprise_module()
    known = _known_schemes(apprise)
    scheme = scheme_of(url)
    if scheme not in known:
        return Unreadable(_unknown(scheme, known))
    asset = apprise.AppriseAsset(
        app_id="Monitor",
        app_desc="Monitor",
        app_url="",
        async_mode=False,
        image_url_mask="",
        image_url_logo="",
        http_redirects=False,
        default_service_retry=0,
        service_timeout=SEND_SECONDS,
        allow_templates=False,
        storage_mode="memory",
    )
    try:
        plugin = apprise.Apprise.instantiate(url, asset=asset, suppress_exceptions=True)
    except Exception:  # whatever a plugin makes of a strange address, nobody may see the address in it
        plugin = None
    if plugin is None:
        return Unreadable(_incomplete(scheme, known[scheme]))
    # An address may say `?redirect=yes&retry=5&optional=yes`; the last would make every failure look like a success.
    plugin.redirects, plugin.retry, plugin.optional = False, 0, False
    return plugin


def _known_schemes(apprise: Any) -> dict[str, Any]:
    """Every scheme that Apprise knows, with its plugin."""
    manager = apprise.manager_plugins.NotificationManager()
    return {scheme: manager[scheme] for scheme in manager.schemas()}


def _unknown(scheme: str, known: dict[str, Any]) -> str:
    from rapidfuzz import process

    nearest = process.extractOne(scheme, [*known, *OWN_SCHEMES], score_cutoff=70)
    hint = f"; did you mean `{nearest[0]}://`?" if nearest else "; Apprise's documentation lists those there are."
    return f"There is no kind of channel called `{scheme}://`{hint}"


def _incomplete(scheme: str, plugin: Any) -> str:
    missing = plugin.requirements.get("packages_required") if not plugin.enabled else None
    if missing:
        return f"`{scheme}://` needs a package that is not installed: {', '.join(str(name) for name in missing)}."
    return f"The `{scheme}://` address is not complete or not well formed; {plugin.setup_url} shows how it is written."
