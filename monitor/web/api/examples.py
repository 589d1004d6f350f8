"""What does an order look like, and what an answer? For people who read the description of the API.

Data only: an invented gazette. Every operation has its row; a test decodes each as the type that it stands for.
"""

from __future__ import annotations

from typing import Any

_AT, _LATER = "2026-03-01T08:00:00Z", "2026-03-01T09:30:00Z"
_URL = "https://gazette.example/the-river"
_TITLE = "The river that learned to speak"
_WALL = "To continue reading you must subscribe. Plans start at 4 euros per month."
_DONE = {"count": 1}

_OPEN = {"title": _TITLE, "authors": ["Ann Writer"], "sections": ["Weather"], "published": "2026-03-01", "access": "open"}
_BEFORE = {**_OPEN, "evidence": None, "offers": [], "detail": None}
_AFTER = {**_BEFORE, "access": "subscription", "evidence": _WALL, "offers": ["4.00 EUR per month"]}
_EVENT = {
    "id": 4711,
    "key": "6f1c0d5e",
    "kind": "access.changed",
    "at": _AT,
    "publication": "Gazette",
    "article": 12,
    "url": _URL,
    "title": _TITLE,
    "subject": f"Now behind a paywall: {_TITLE} (Gazette)",
    "lead": "Readers now need a subscription to read it in full.",
    "why": "",
    "grade": None,
    "old": _BEFORE,
    "new": _AFTER,
    "difference": [],
    "words_added": 0,
    "words_removed": 0,
    "mark": {"read": False, "relevant": None, "note": ""},
}
_SHARE = {"walled": 3, "known": 12, "percent": 25}
_PUBLICATION = {
    "name": "Gazette",
    "url": "https://gazette.example/",
    "kind": "site",
    "state": "well",
    "failures": 0,
    "trouble": None,
    "last_check": _AT,
    "next_check": _LATER,
    "found": [0, 2, 1],
    "share": _SHARE,
    "share_a_month_ago": {"walled": 1, "known": 10, "percent": 10},
    "last_error": "The server took too long to answer.",
    "last_error_at": "2026-02-11T04:00:00Z",
}
_VERSION = {"number": 2, "at": _AT, "title": _TITLE, "access": "subscription", "page_kept": True}
_CAPTURE = {
    "number": 20190301120000,
    "at": "2019-03-01T12:00:00Z",
    "title": _TITLE,
    "access": "open",
    "place": f"https://web.archive.org/web/20190301120000/{_URL}",
}
_ARTICLE = {
    "id": 12,
    "publication": "Gazette",
    "url": _URL,
    "kind": "article",
    "title": _TITLE,
    "access": "subscription",
    "versions": [_VERSION],
    "checked_at": _AT,
    "next_check": _LATER,
    "captures": [_CAPTURE],
}
_MARK = {"signal": "wall-sentence", "where": "main > p:nth-of-type(2)", "text": _WALL, "says": "subscription", "weight": 0.9}
_READING = {
    "number": 2,
    "at": _AT,
    "kind": "article",
    "state": "ok",
    "title": _TITLE,
    "authors": ["Ann Writer"],
    "published": "2026-03-01",
    "modified": None,
    "sections": ["Weather"],
    "tags": [],
    "language": "en",
    "canonical": _URL,
    "text": "The river has risen twice this spring.",
    "words": 7,
    "access": "subscription",
    "declared": "paid",
    "confidence": 0.92,
    "evidence": [_MARK],
    "offers": ["4.00 EUR per month"],
    "place": None,
}
_COMPARISON = {
    "old": 1,
    "new": 2,
    "facts": [{"label": "Access", "old": "open to all", "new": "for subscribers only"}],
    "difference": [{"op": "same", "text": "The river has risen "}, {"op": "added", "text": "twice"}],
    "words_added": 1,
    "words_removed": 0,
}
_ATTEMPT = {"at": _AT, "seconds": 0.2, "state": "sent", "answer": "", "next_attempt": None}
_DELIVERY = {
    "id": 9,
    "channel": "desk",
    "state": "sent",
    "tries": 1,
    "not_before": _AT,
    "finished_at": _AT,
    "answer": "",
    "attempts": [_ATTEMPT],
}
_ALERT = {"id": 31, "key": "6f1c0d5e", "created_at": _AT, "event": _EVENT, "deliveries": [_DELIVERY]}
_HIT = {
    "article": 12,
    "version": 2,
    "publication": "Gazette",
    "url": _URL,
    "at": _AT,
    "title": _TITLE,
    "access": "subscription",
    "place": None,
    "line": [{"op": "same", "text": "The "}, {"op": "hit", "text": "river"}, {"op": "same", "text": " has risen twice this spring."}],
}
_SEARCH = {
    "id": 3,
    "name": "What the water says",
    "q": "murmur*",
    "where": "removed",
    "publication": "",
    "channel": "desk",
    "of_file": False,
}
_WATCH = {
    "name": "Gazette",
    "url": "https://gazette.example/",
    "kind": "site",
    "every": "1800s",
    "zone": None,
    "alerts": ["access.changed", "article.new"],
    "channels": ["desk"],
    "tags": ["rivals"],
    "failing_after": 3,
    "timeout_seconds": 30.0,
    "header_names": [],
    "allow_private": [],
    "paused": False,
    "muted": False,
}
_SETTINGS = {
    "watch": "Gazette",
    "values": [{"key": "every", "value": '"30m"', "origin": "[defaults]", "line": 10}],
    "told": [{"reason": "the watch itself", "conditions": 'alerts = ["all"]', "channels": ["desk"], "line": 18}],
}
_HEALTH = {
    "watches": {"well": 41, "failing": 1, "untried": 0, "resting": 2},
    "overdue_checks": 0,
    "oldest_overdue": None,
    "deliveries": {"sent": 310, "waiting": 0, "dead": 0, "held": 0, "discarded": 0},
    "oldest_waiting": None,
    "versions": 9200,
    "events": 1400,
    "database_bytes": 41_000_000,
    "database": "SQLite 3.45.1",
}
_HOOK = {"id": 5, "name": "the newsletter", "watch": "Gazette", "created_at": _AT, "asked_at": None}
_TRIED = {
    "url": "https://gazette.example/",
    "kind": "listing",
    "state": "ok",
    "title": "The Gazette",
    "access": "unknown",
    "articles": 24,
    "sources": ["https://gazette.example/feed.xml"],
    "watch": '[[watch]]\nname = "gazette.example"\nurl = "https://gazette.example/"\nkind = "site"\nevery = "30m"\n',
    "reason": "It names articles: each new one is told, and each is watched from then on.",
    "trouble": None,
}
_CHART = {"title": "New articles a day", "words": "3 in all.", "columns": ["Day", "New articles"], "rows": [["1 Mar", "3"]]}
_OF_GAZETTE = {"watch": "Gazette"}
_FOR_A_DAY = {"watch": "Gazette", "hours": 24}


def _page(item: dict[str, Any], following: str | None = None) -> dict[str, Any]:
    return {"items": [item], "next": following}


ORDERS: dict[str, dict[str, Any]] = {
    "markEvent": {"relevant": True, "note": "call the printer"},
    "readEvents": {"events": [4711, 4712]},
    "keepSearch": {"name": "What the water says", "q": "murmur*", "where": "removed", "channel": "desk"},
    "forgetSearch": {"search": 3},
    "retryDeliveries": {"channel": "desk"},
    "releaseHeld": _OF_GAZETTE,
    "discardHeld": _OF_GAZETTE,
    "checkWatch": _OF_GAZETTE,
    "makeHook": {"watch": "Gazette", "name": "the newsletter"},
    "endHook": {"hook": 5},
    "pauseWatch": _FOR_A_DAY,
    "resumeWatch": _OF_GAZETTE,
    "muteWatch": _FOR_A_DAY,
    "unmuteWatch": _OF_GAZETTE,
    "tryAddress": {"url": "https://gazette.example/"},
}

ANSWERS: dict[str, dict[str, Any]] = {
    **dict.fromkeys(ORDERS, _DONE),
    "makeHook": {"address": "https://monitor.example.org/check/mon_…"},
    "tryAddress": _TRIED,
    "listEvents": _page(_EVENT, "4711"),
    "getEvent": _EVENT,
    "listPublications": _page(_PUBLICATION, "Gazette"),
    "getPublication": _PUBLICATION,
    "getFigures": _page(_CHART),
    "findArticles": _page(_ARTICLE),
    "getArticle": _ARTICLE,
    "getVersion": _READING,
    "listArticleEvents": _page({"event": _EVENT, "alert": 31, "trace": ["Told: desk, by watch “Gazette”."]}),
    "getHistory": {"article": 12, "paragraphs": [[{"since": 1, "text": "The river has risen "}, {"since": 2, "text": "twice."}]]},
    "compareVersions": _COMPARISON,
    "listAlerts": _page(_ALERT, "31"),
    "getAlert": _ALERT,
    "search": _page(_HIT, "8123"),
    "listSearches": _page(_SEARCH),
    "listWatches": _page(_WATCH, "Gazette"),
    "getSettings": _SETTINGS,
    "listHooks": _page(_HOOK),
    "getHealth": _HEALTH,
    "listChannels": _page({"name": "desk", "well": True, "since": None, "reason": "", "next_try": None}),
    "listDeeds": _page({"at": _AT, "who": "127.0.0.1", "what": "pause", "about": "Gazette", "detail": ""}),
}
