from __future__ import annotations

import email
import email.policy
import ssl
import subprocess
from dataclasses import replace
from email.message import EmailMessage
from pathlib import Path

import pytest

from monitor.model.change import EventKind
from monitor.notify.child import channel_problem, send
from monitor.notify.mail.message import build_mail
from monitor.notify.mail.route import MailRoute, mail_route
from monitor.notify.order import SendOutcome, Stationery
from monitor.notify.words.examples import example_events
from tests.notify.servers import Postbox, order, running_postbox, sample_event


def url(box: Postbox, query: str = "", login: str = "") -> str:
    return f"mailto://{login}127.0.0.1:{box.port}?from=monitor@newsroom.example&to=desk@newsroom.example{query}"


def letter(box: Postbox) -> EmailMessage:
    content = box.letters[-1].content
    assert isinstance(content, bytes)
    found = email.message_from_bytes(content, policy=email.policy.default)
    assert isinstance(found, EmailMessage)
    return found


def part(mail: EmailMessage, kind: str) -> str:
    body = mail.get_body((kind,))
    assert body is not None
    return str(body.get_content())


def test_an_email_arrives_as_text_and_html_side_by_side(postbox: Postbox) -> None:
    assert send(order(url(postbox))) == SendOutcome(True)
    mail = letter(postbox)
    assert mail["Subject"] == "Now behind a paywall: Bread & rivers: a town between two ministries (The Quay)"
    assert mail["To"] == "desk@newsroom.example"
    assert mail["From"] == "Monitor <monitor@newsroom.example>"
    assert mail.get_content_type() == "multipart/alternative"
    assert "Access: open to all → for subscribers only" in part(mail, "plain")
    assert "[-twice-] {+three times+}" in part(mail, "plain").replace("\n", " ")
    html = part(mail, "html")
    assert "Bread &amp; rivers" in html
    assert 'href="https://the-quay.example/2025/02/bread-and-rivers"' in html


def test_a_repeat_is_the_same_bytes_under_the_same_message_id(postbox: Postbox) -> None:  # bar 3
    send(order(url(postbox)))
    send(order(url(postbox)))
    assert postbox.letters[0].content == postbox.letters[1].content
    send(order(url(postbox), key="access.changed/7/3"))
    assert letter(postbox)["Message-ID"] not in str(postbox.letters[0].content)


def test_mails_on_one_article_make_one_thread(postbox: Postbox) -> None:
    send(order(url(postbox)))
    first = letter(postbox)
    send(order(url(postbox), key="article.edited/7/9", event=sample_event(kind=EventKind.ARTICLE_EDITED)))
    second = letter(postbox)
    assert first["References"] == second["References"] == second["In-Reply-To"]
    assert first["Message-ID"] != second["Message-ID"]
    send(order(url(postbox), event=sample_event(url="https://the-quay.example/other")))
    assert letter(postbox)["References"] != first["References"]


def test_filters_and_holiday_notes_can_tell_what_it_is(postbox: Postbox) -> None:
    send(order(url(postbox)))
    mail = letter(postbox)
    assert mail["List-Id"] == "<the-quay.monitor.newsroom.example>"
    assert mail["Auto-Submitted"] == "auto-generated"
    assert mail["X-Monitor-Event"] == "access.changed"


def test_a_letter_leads_to_where_a_person_reads_on_or_ends_it(postbox: Postbox) -> None:
    assert send(order(url(postbox))).taken
    assert letter(postbox)["List-Unsubscribe"] is None
    assert send(replace(order(url(postbox)), stationery=Stationery("https://monitor.example/"))).taken
    assert letter(postbox)["List-Unsubscribe"] == "<https://monitor.example/watches>"
    assert letter(postbox)["List-Archive"] == "<https://monitor.example/alerts>"


@pytest.mark.parametrize("breaking", ["\r\n", "\n", "\r", "\x85", "\u2028", "\x00", "\x0b", "=?utf-8?q?=0D=0ABcc:x?="])
def test_a_title_cannot_add_a_header(postbox: Postbox, breaking: str) -> None:  # bar 174
    hostile = sample_event(title=f"Hello{breaking}Bcc: all@example.org", watch=f"W{breaking}X: y", new=None)
    assert send(order(url(postbox), event=hostile)).taken
    mail = letter(postbox)
    assert mail["Bcc"] is None
    assert mail["X"] is None
    assert "Hello" in mail["Subject"]
    assert postbox.letters[0].rcpt_tos == ["desk@newsroom.example"]


def test_half_characters_do_not_keep_an_email_from_going_out(postbox: Postbox) -> None:  # bar 8
    assert send(order(url(postbox), event=sample_event(title="a\ud800\x00b", watch="c\udfffd", why="\ud800", new=None))).taken
    assert "a\ufffd b" in letter(postbox)["Subject"]


def test_a_title_in_any_script_arrives_as_written(postbox: Postbox) -> None:
    title = "Россия и Иран: «союз» 🕊 روسیه و ایران"
    send(order(url(postbox), event=sample_event(title=title, new=None)))
    assert title in letter(postbox)["Subject"]
    content = postbox.letters[0].content
    assert isinstance(content, bytes)
    content.split(b"\r\n\r\n")[0].decode("ascii")


def test_a_flood_of_text_makes_a_letter_of_bounded_size(postbox: Postbox) -> None:  # bar 6
    flood = "Sentence after sentence. " * 4_000
    assert send(order(url(postbox), event=sample_event(title=flood, why=flood, watch=flood, new=None))).taken
    content = postbox.letters[0].content
    assert content is not None
    assert len(content) < 60_000
    assert max(map(len, content.splitlines())) <= 998


def test_page_text_cannot_become_html(postbox: Postbox) -> None:  # bar 173
    hostile = "<img src=x onerror=alert(1)> <script>x</script> [a](javascript:x) {{7*7}}"
    event = sample_event(title=hostile, why=hostile, watch=hostile, new=None)
    send(order(url(postbox), event=replace(event, spans=tuple(replace(span, text=hostile) for span in event.spans))))
    html = part(letter(postbox), "html")
    assert "<img" not in html
    assert "<script" not in html
    assert "{{7*7}}" in html
    assert "src=" not in html.replace("src=x", "")


def test_several_recipients_get_one_letter_and_hidden_ones_stay_hidden(postbox: Postbox) -> None:
    query = ",second@newsroom.example&cc=copy@newsroom.example&bcc=quiet@newsroom.example&reply=editor@newsroom.example"
    assert send(order(url(postbox, query))).taken
    mail = letter(postbox)
    assert len(postbox.letters) == 1
    assert sorted(postbox.letters[0].rcpt_tos) == [f"{name}@newsroom.example" for name in ("copy", "desk", "quiet", "second")]
    assert mail["Cc"] == "copy@newsroom.example"
    assert mail["Reply-To"] == "editor@newsroom.example"
    assert b"quiet@" not in bytes(mail)


def test_when_one_recipient_is_put_off_nobody_gets_it_yet(postbox: Postbox) -> None:
    postbox.refuse_recipients["second@newsroom.example"] = "451 greylisted"
    outcome = send(order(url(postbox, ",second@newsroom.example")))
    assert outcome == SendOutcome(False, "The mail server refused a recipient for now (451).")
    assert postbox.letters == []


def test_one_recipient_refused_for_good_does_not_keep_the_others_from_it(postbox: Postbox) -> None:
    postbox.refuse_recipients["second@newsroom.example"] = "550 no such user"
    outcome = send(order(url(postbox, ",second@newsroom.example")))
    assert outcome.permanent
    assert "1 of 2 recipients" in outcome.reason
    assert postbox.letters[0].rcpt_tos == ["desk@newsroom.example"]


@pytest.mark.parametrize("stage", ["recipient", "letter"])
@pytest.mark.parametrize("answer, permanent", [("450 canary", False), ("550 canary", True)])
def test_the_code_of_a_refusal_says_whether_it_passes_and_its_words_stay_here(
    postbox: Postbox, stage: str, answer: str, permanent: bool
) -> None:  # bar 13
    if stage == "recipient":
        postbox.refuse_recipients["desk@newsroom.example"] = answer
    else:
        postbox.answer_data = answer
    outcome = send(order(url(postbox)))
    assert (outcome.taken, outcome.permanent) == (False, permanent)
    assert "canary" not in outcome.reason


def test_a_refused_sender_is_named_as_the_trouble(postbox: Postbox) -> None:
    postbox.answer_sender = "553 who are you"
    assert send(order(url(postbox))) == SendOutcome(False, "The mail server refused the sender for good (553).", permanent=True)


def test_a_login_that_is_right_and_one_that_is_wrong(postbox: Postbox) -> None:
    assert send(order(url(postbox, login="ada:open%20sesame@"))).taken
    wrong = send(order(url(postbox, login="ada:canary-wrong@")))
    assert wrong.permanent
    assert "canary" not in wrong.reason


def test_a_server_that_is_not_there_is_a_passing_refusal() -> None:
    assert send(order("mailto://127.0.0.1:1?from=a@b.example&to=c@d.example")) == SendOutcome(
        False, "The mail server did not accept a connection."
    )


def test_encryption_that_the_server_does_not_offer_is_never_done_without(postbox: Postbox) -> None:
    outcome = send(order(url(postbox, "&mode=starttls").replace("mailto:", "mailtos:")))
    assert not outcome.taken
    assert postbox.letters == []


@pytest.fixture(scope="module")
def certificate(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    folder = tmp_path_factory.mktemp("tls")
    chain, key = folder / "chain.pem", folder / "key.pem"
    command = ["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-days", "2"]
    command += ["-subj", "/CN=127.0.0.1", "-addext", "subjectAltName=IP:127.0.0.1", "-keyout", str(key), "-out", str(chain)]
    try:
        subprocess.run(command, check=True, capture_output=True)
    except (OSError, subprocess.CalledProcessError):
        pytest.skip("no openssl on this machine to make a certificate with")
    return chain, key


def test_starttls_is_used_and_an_unknown_certificate_is_refused(certificate: tuple[Path, Path]) -> None:  # bar 86
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    context.load_cert_chain(*certificate)
    with running_postbox(tls_context=context, require_starttls=True) as box:
        secure = url(box).replace("mailto:", "mailtos:")
        refused = send(order(secure))
        assert refused == SendOutcome(False, "The mail server's certificate could not be trusted.")
        assert send(order(secure + "&verify=no")).taken
        assert len(box.letters) == 1


@pytest.mark.parametrize("event", example_events(), ids=lambda event: event.kind.value)
def test_every_kind_of_event_makes_a_valid_letter(event: object) -> None:
    route = mail_route("mailto://127.0.0.1:25?from=a@b.example&to=c@d.example")
    assert isinstance(route, MailRoute)
    mail = build_mail(route, order("", event=event))  # type: ignore[arg-type]
    assert mail.defects == []
    assert "(The formatted version" not in part(mail, "plain")


def test_well_known_providers_are_known() -> None:
    route = mail_route("mailtos://ada:app-password@gmail.com?to=desk@newsroom.example")
    assert isinstance(route, MailRoute)
    assert (route.host, route.port, route.mode, route.user) == ("smtp.gmail.com", 587, "starttls", "ada@gmail.com")
    assert "app-password" not in repr(route)


def test_an_address_without_a_recipient_is_found_before_anything_is_sent() -> None:
    problem = channel_problem("mailto://127.0.0.1?from=a@b.example&to=canary-not-an-address")
    assert problem
    assert "canary" not in problem


def test_headers_of_the_address_cannot_replace_ours() -> None:
    route = mail_route("mailto://127.0.0.1?from=a@b.example&to=c@d.example&+X-Desk=Night&+Subject=hm&+Bcc=x@y.example")
    assert isinstance(route, MailRoute)
    mail = build_mail(route, order(""))
    assert mail["X-Desk"] == "Night"
    assert str(mail["Subject"]).startswith("Now behind a paywall")
    assert mail["Bcc"] is None
