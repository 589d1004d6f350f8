"""Real servers on 127.0.0.1 that take messages, and misbehave as told."""

from __future__ import annotations

import contextlib
import threading
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, AuthResult, Envelope, LoginPassword, Session

from monitor.model.alert import Note
from monitor.model.change import Event, EventKind, Facts, Op, Span
from monitor.notify.order import SendOrder

NOW = datetime(2025, 3, 4, 9, 30, tzinfo=UTC)


def sample_event(**parts: Any) -> Event:
    given: dict[str, Any] = {
        "key": "access.changed/7/2",
        "kind": EventKind.ACCESS_CHANGED,
        "at": NOW,
        "watch": "The Quay",
        "url": "https://the-quay.example/2025/02/bread-and-rivers",
        "title": "Bread & rivers: a town between two ministries",
        "why": "A sentence on the page asks readers to subscribe.",
        "old": Facts(title="Bread & rivers: a town between two ministries", access="open"),
        "new": Facts(
            title="Bread & rivers: a town between two ministries",
            access="subscription",
            evidence="To go on reading, subscribe to The Quay.",
            offers=("from 5.00 EUR per month",),
        ),
        "spans": (Span(Op.SAME, "The mill was sold "), Span(Op.REMOVED, "twice"), Span(Op.ADDED, "three times"), Span(Op.SAME, ".")),
        "words_added": 2,
        "words_removed": 1,
    }
    return Event(**{**given, **parts})


def order(url: str, key: str = "access.changed/7/2", event: Event | None = None) -> SendOrder:
    return SendOrder(url, Note(key, event or sample_event()), NOW)


@dataclass(frozen=True)
class Seen:
    path: str
    headers: dict[str, str]
    body: bytes


@dataclass(frozen=True)
class Reply:
    status: int = 200
    body: bytes = b"ok"
    headers: tuple[tuple[str, str], ...] = ()
    delay_seconds: float = 0.0
    flood_bytes: int = 0
    garbage: bytes = b""


@dataclass
class Sink:
    """An HTTP server that remembers what it was sent and answers by path; unknown paths answer 200 'ok'."""

    port: int = 0
    replies: dict[str, Reply] = field(default_factory=dict)
    seen: list[Seen] = field(default_factory=list)

    def url(self, path: str, reply: Reply | None = None) -> str:
        if reply is not None:
            self.replies[path] = reply
        return f"http://127.0.0.1:{self.port}{path}"


@contextlib.contextmanager
def running_sink() -> Iterator[Sink]:
    sink = Sink()

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
            sink.seen.append(Seen(self.path, {name.lower(): value for name, value in self.headers.items()}, body))
            reply = sink.replies.get(self.path.partition("?")[0], Reply())
            with contextlib.suppress(ConnectionError):
                self._answer(reply)

        def do_GET(self) -> None:
            self.do_POST()

        def _answer(self, reply: Reply) -> None:
            time.sleep(reply.delay_seconds)
            if reply.garbage:
                self.wfile.write(reply.garbage)
                return
            self.send_response(reply.status)
            for name, value in reply.headers:
                self.send_header(name, value)
            self.send_header("Content-Length", str(reply.flood_bytes or len(reply.body)))
            self.end_headers()
            self.wfile.write(reply.body)
            for _ in range(reply.flood_bytes // 65_536):
                self.wfile.write(b"x" * 65_536)

        def log_message(self, *_: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    server.block_on_close = False
    thread = threading.Thread(target=lambda: server.serve_forever(poll_interval=0.01), daemon=True)
    thread.start()
    sink.port = server.server_address[1]
    try:
        yield sink
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


@dataclass
class Postbox:
    """An SMTP server's memory, and what it refuses."""

    port: int = 0
    letters: list[Envelope] = field(default_factory=list)
    refuse_recipients: dict[str, str] = field(default_factory=dict)
    answer_data: str = "250 taken"
    answer_sender: str = ""
    password: bytes = b"open sesame"

    async def handle_MAIL(self, server: SMTP, session: Session, envelope: Envelope, address: str, options: list[str]) -> str:  # noqa: N802
        if self.answer_sender:
            return self.answer_sender
        envelope.mail_from = address
        envelope.mail_options.extend(options)
        return "250 OK"

    async def handle_RCPT(self, server: SMTP, session: Session, envelope: Envelope, address: str, options: list[str]) -> str:  # noqa: N802
        if address in self.refuse_recipients:
            return self.refuse_recipients[address]
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server: SMTP, session: Session, envelope: Envelope) -> str:  # noqa: N802
        if self.answer_data.startswith("250"):
            self.letters.append(envelope)
        return self.answer_data

    def check(self, server: SMTP, session: Session, envelope: Envelope, mechanism: str, data: Any) -> AuthResult:
        taken = isinstance(data, LoginPassword) and data.password == self.password
        return AuthResult(success=taken, handled=False)


class _AnyPort(Controller):
    """A controller that lets the system choose the port."""

    def _trigger_server(self) -> None:
        server: Any = self.server
        self.port = server.sockets[0].getsockname()[1]
        super()._trigger_server()  # type: ignore[no-untyped-call]


@contextlib.contextmanager
def running_postbox(**options: Any) -> Iterator[Postbox]:
    box = Postbox()
    controller = _AnyPort(box, hostname="127.0.0.1", port=0, authenticator=box.check, auth_require_tls=False, **options)
    controller.start()
    box.port = controller.port
    try:
        yield box
    finally:
        controller.stop()
