"""How does the Wayback Machine keep a page for somebody who has an account there?

Save Page Now 2 (its public API document, 2022): `POST /save` gives the work a number, `GET /save/status/NUMBER` says how far it
is, and where the copy lies in the end or why there is none. Never: sends the keys to any other machine, or says them.
Decided: nothing of the work is remembered between two attempts. A copy that was made since the page was seen is as good as a new
one, and so the question itself says how old one may be; asked once more, the archive names the copy that it has made meanwhile.
"""

from __future__ import annotations

import json
import re
import time
from datetime import datetime, timedelta
from urllib.parse import quote, urlencode

from monitor.model.alert import Refused, SendResult, Sent
from monitor.notify.services.http_post import Answered, get, post
from monitor.notify.services.refusals import refused_by_status

LOOKS = 3
LOOK_EVERY_SECONDS = 3.0
ANSWER_SECONDS = 3.0
"""All of it within the half minute that an attempt may take."""
ASK_AGAIN = timedelta(minutes=1)

_NUMBER = re.compile(r"[\w-]{1,100}", re.ASCII)
_STAMP = re.compile(r"\d{14}", re.ASCII)
# What its `status_ext` says of the archive itself or of the hour; anything else is said of the page, and for good.
_PASSING = {
    "error:user-session-limit": "The archive already works on as many pages of this account as it may.",
    "error:too-many-daily-captures": "The archive has kept this page often enough for today.",
    "error:too-many-requests": "The site asks the archive to come less often.",
    "error:service-unavailable": "The archive or the site could not be reached.",
    "error:bandwidth-limit-exceeded": "The archive or the site could not be reached.",
    "error:gateway-timeout": "The archive or the site could not be reached.",
    "error:bad-gateway": "The archive or the site could not be reached.",
    "error:internal-server-error": "The archive reported an error of its own.",
    "error:celery": "The archive reported an error of its own.",
    "error:job-failed": "The archive reported an error of its own.",
    "error:proxy-error": "The archive reported an error of its own.",
    "error:capture-location-error": "The archive reported an error of its own.",
    "error:browsing-timeout": "The archive took too long over this page.",
    "error:soft-time-limit-exceeded": "The archive took too long over this page.",
}
_LIMITED = timedelta(minutes=5)


def keep_with_account(archive: str, keys: str, page: str, seen: datetime, now: datetime) -> SendResult:
    """One attempt to have a page kept that was seen at a moment; `keys` are the two of the account with a colon between them."""
    headers = {"Accept": "application/json", "Authorization": f"LOW {keys}"}
    wish = {"url": page, "skip_first_archive": 1, "if_not_archived_within": max(int((now - seen).total_seconds()), 1)}
    form = {**headers, "Content-Type": "application/x-www-form-urlencoded"}
    begun = _told(post(f"{archive.rstrip('/')}/save", urlencode(wish).encode(), form), now)
    if isinstance(begun, Refused):
        return begun
    number = begun.get("job_id")
    if not isinstance(number, str) or not _NUMBER.fullmatch(number):
        return _refused(begun)
    for _ in range(LOOKS):
        time.sleep(LOOK_EVERY_SECONDS)
        state = _told(get(f"{archive.rstrip('/')}/save/status/{number}", headers, ANSWER_SECONDS, read=True), now)
        if isinstance(state, Refused):
            return state
        if state.get("status") != "pending":
            return _ended(state, archive)
    return Refused("The archive is still at work on this page.", retry_after=ASK_AGAIN)


def _told(answer: Answered | Refused, now: datetime) -> dict[str, object] | Refused:
    """What an answer says, or why it says nothing. Only the keys are to blame for good."""
    if isinstance(answer, Refused):
        return Refused(answer.reason, answer.permanent, None if answer.permanent else ASK_AGAIN)
    if answer.status // 100 != 2:
        refused = refused_by_status(answer.status, answer.wish, now)
        if refused.permanent and answer.status == 401:
            return Refused("The archive does not accept the keys of [archive] (HTTP 401).", permanent=True)
        return Refused(refused.reason, retry_after=refused.retry_after or _LIMITED)
    try:
        said = json.loads(answer.body)
    except (ValueError, RecursionError):
        said = None
    return said if isinstance(said, dict) else Refused("The archive gave an answer that cannot be read.", retry_after=_LIMITED)


def _ended(state: dict[str, object], archive: str) -> SendResult:
    stamp, page = state.get("timestamp"), state.get("original_url")
    if state.get("status") == "success" and isinstance(stamp, str) and _STAMP.fullmatch(stamp) and isinstance(page, str):
        return Sent(f"{archive.rstrip('/')}/web/{stamp}/{quote(page[:2000], '/:?&=%#;,@!$()*+~[]')}")
    return _refused(state)


def _refused(state: dict[str, object]) -> Refused:
    """Why there is no copy, in words of our own."""
    name = str(state.get("status_ext") or "")
    if name in _PASSING or not name:
        return Refused(_PASSING.get(name, "The archive did not say what became of this page."), retry_after=_LIMITED)
    plain = re.sub(r"[^a-z-]", "", name.removeprefix("error:"))[:60].replace("-", " ")
    return Refused(f"The archive does not keep this page ({plain}).", permanent=True, odd=True)
