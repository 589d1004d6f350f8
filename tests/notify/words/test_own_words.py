"""Does a message say what a person's own template says, and does no page get more out of it than words?"""

from __future__ import annotations

import email
import email.policy
import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from monitor.engine.replay import HistoryClock
from monitor.model.alert import Channel, Digest, Note, Sent
from monitor.model.change import Event
from monitor.notify.addresses import parse_address
from monitor.notify.channels import AppriseNotifier
from monitor.notify.mail.message import mail_bytes
from monitor.notify.mail.route import Mailbox, MailRoute
from monitor.notify.order import DigestOrder, SendOrder, Stationery, Template
from monitor.notify.services.apprise_send import send_apprise
from monitor.notify.services.discord import send_discord
from monitor.notify.services.slack import send_slack
from monitor.notify.words.examples import example_events
from monitor.notify.words.own_words import own_text
from monitor.notify.words.template_folder import read_templates, template_problems
from tests.notify.servers import NOW, Sink, order, sample_event

Folder = Callable[..., tuple[Template, ...]]
ROUTE = MailRoute("localhost", 25, "insecure", Mailbox("Monitor", "monitor@desk.example"), (Mailbox("", "desk@desk.example"),))
HOSTILE = "<script>x</script> @everyone <!channel> {{7*7}} {% raw %} [bank](https://evil.example) **b** `c`\r\nBcc: a@b"


@pytest.fixture
def folder(tmp_path: Path) -> Folder:
    def written(**sources: str) -> tuple[Template, ...]:
        for name, source in sources.items():
            (tmp_path / name.replace("__", ".")).write_text(source, "utf-8")
        return read_templates(tmp_path)

    return written


def ordered(templates: tuple[Template, ...], event: Event | None = None, url: str = "") -> SendOrder:
    return replace(order(url, event=event), stationery=Stationery("https://monitor.example/", templates))


def said(templates: tuple[Template, ...], form: str = "txt", event: Event | None = None) -> str | None:
    return own_text(ordered(templates, event), form, lambda: "our words")


def a_digest(templates: tuple[Template, ...]) -> DigestOrder:
    notes = tuple(Note(event.key, event) for event in example_events(NOW))
    return DigestOrder("", Digest("d", NOW, NOW, notes), NOW, Stationery("", templates))


def test_the_most_particular_template_counts(folder: Folder) -> None:
    templates = folder(alert__txt="any: {{ headline }}", access__txt="access: {{ headline }}", access__changed__md="exact")
    assert str(said(templates)).startswith("access: Bread & rivers")
    assert said(templates, "md") == "exact"
    assert said(templates, "html") is None
    assert str(said(templates, event=example_events()[0])).startswith("any: ")


def test_a_letter_has_the_persons_own_subject_text_and_html(folder: Folder) -> None:
    html = '{% extends "letter.html.jinja" %}{% block content %}<p>{{ headline }}</p>{{ difference }}{% endblock %}'
    templates = folder(alert__subject="Quay: {{ headline }}", access__txt="{{ difference }}\n{{ link }}", alert__html=html)
    assert template_problems(templates) == ()
    mail = email.message_from_bytes(mail_bytes(ROUTE, ordered(templates)), policy=email.policy.default)
    text, letter = (part.get_content() for part in mail.iter_parts())
    assert mail["Subject"] == "Quay: Bread & rivers: a town between two ministries"
    assert text.replace("\r", "") == "The mill was sold [-twice-] {+three times+}.\nhttps://the-quay.example/2025/02/bread-and-rivers\n"
    assert "<p>Bread &amp; rivers: a town between two ministries</p>" in letter
    assert "<del>twice</del> <ins>three times</ins>" in letter
    assert "prefers-color-scheme: dark" in letter


def test_chat_services_get_the_persons_own_words(folder: Folder, sink: Sink) -> None:
    templates = folder(alert__txt="Note: {{ headline }}", alert__md="## {{ banner }}\n[{{ headline }}]({{ link }})")
    for sender, prefix in ((send_slack, "slack+"), (send_discord, "discord+")):
        address = parse_address(prefix + sink.url("/x"))
        assert address
        sender(address, ordered(templates))
    slack, discord = (json.loads(seen.body) for seen in sink.seen)
    assert slack["blocks"][0]["text"]["text"] == "Note: Bread & rivers: a town between two ministries"
    assert discord["embeds"][0]["description"].startswith("## Now behind a paywall\n[Bread & rivers")
    port = sink.url("").rpartition(":")[2]
    assert send_apprise(f"json://127.0.0.1:{port}/y", ordered(templates)) == Sent()
    assert json.loads(sink.seen[-1].body)["message"] == "Note: Bread & rivers: a town between two ministries"


def test_a_digest_can_be_said_in_own_words(folder: Folder) -> None:
    group = "{{ group.heading }}: {{ group.entries|length }}\n"
    source = f"{{% for part in parts %}}{{% for group in part.groups %}}{group}{{% endfor %}}{{% endfor %}}"
    templates = folder(digest__txt=source)
    assert template_problems(templates) == ()
    assert str(own_text(a_digest(templates), "txt", str)).startswith("New article (1): 1\n")


@pytest.mark.parametrize("form", ["txt", "md", "html", "subject"])
def test_text_of_a_page_stays_text_in_every_format(folder: Folder, form: str) -> None:  # bar 61, 62, 172, 173, 175
    tries = "{{ headline }}", "{{ headline ~ link }}", "{% macro m(x) %}{{ x }}{% endmacro %}{{ m(headline) }}", "{{ headline|upper }}"
    blocks = "{% autoescape false %}{{ headline }}{% endautoescape %}", "{% filter lower %}{{ headline }}{% endfilter %}"
    templates = folder(**{f"alert__{form}": "\n".join((*tries, *blocks))})
    found = str(said(templates, form, sample_event(title=HOSTILE, new=None))).lower()
    assert "{{7*7}}" in found.replace("\\", "")
    if form == "html":
        assert "<script" not in found
    else:
        assert form == "subject" or "@everyone" not in found
        assert form == "subject" or "<!channel>" not in found
    if form == "md":
        assert "](https://evil" not in found
        assert "**b**" not in found


@pytest.mark.parametrize("name", ["safe", "tojson", "urlize", "xmlattr", "forceescape", "e"])
def test_no_filter_lets_text_through_raw(folder: Folder, name: str) -> None:
    templates = folder(alert__md=f"fine\n{{{{ headline|{name} }}}}")
    (problem,) = template_problems(templates)
    assert problem.startswith(f"{templates[0].path}:2: No filter named '{name}'")


@pytest.mark.parametrize(
    ("source", "line", "why"),
    [
        ("one\n{{ headlin }}", 2, "'headlin' is undefined"),
        ("one\ntwo\n{% if %}", 3, "Expected an expression"),
        ("{{ ''.__class__.__mro__ }}", 1, "unsafe"),
        ("{{ cycler.__init__.__globals__ }}", 1, "unsafe"),
        ("{{ ''|attr('__class__') }}", 1, "unsafe"),
        ("{{ '%s'.__mod__.__self__ }}", 1, "unsafe"),
        ("{{ 'x' * 10000000000 }}", 1, "only for numbers"),
        ("{{ 10 ** 1000000000 }}", 1, "not allowed"),
        ("{{ '%999999999d' % 1 }}", 1, "only for numbers"),
        ("{{ rows.append(1) }}", 1, ""),
        ("{% for a in range(9999) %}{% for b in range(99999) %}{% set c = a %}{% endfor %}{% endfor %}", 1, "too long"),
        ("{% for a in range(99999) %}a line of text{% endfor %}", None, "more than 64000 letters"),
        ("{% include 'other.txt' %}", 1, "no template called other.txt"),
        ("{# nothing #}", None, "no text at all"),
    ],
)
def test_a_template_with_a_fault_is_found_with_its_line_and_costs_no_alert(folder: Folder, source: str, line: int | None, why: str) -> None:
    templates = folder(alert__txt=source)  # bar 9, 61
    (problem,) = template_problems(templates)
    place, _, reason = problem.partition(": ")
    assert place.endswith(f"alert.txt:{line}" if line else "alert.txt")
    assert why in reason
    told = str(said(templates))
    assert told.startswith("our words\n\n(Your own template could not be used")
    assert "alert.txt" in told


def test_a_fault_in_a_part_is_told_with_the_parts_own_name(folder: Folder) -> None:
    (problem,) = template_problems(folder(alert__txt="{% include '_foot.txt' %}", _foot__txt="\n\n{{ nobody }}"))
    assert "_foot.txt:3: 'nobody' is undefined; there are kind, " in problem
    assert problem.endswith(" (tried on article.new)")


def test_a_name_that_is_nearly_right_is_told_the_right_one(folder: Folder) -> None:
    (problem,) = template_problems(folder(alert__subject="{{ headlin }}"))
    assert "alert.subject:1: 'headlin' is undefined; did you mean 'headline'? (tried on article.new)" in problem


@pytest.mark.parametrize(("name", "mend"), [("artcle__txt", "did you mean 'article'?"), ("alert__rtf", ".subject, .txt, .md or .html")])
def test_a_template_that_nothing_would_use_is_found(folder: Folder, name: str, mend: str) -> None:
    (problem,) = template_problems(folder(**{name: "x"}))
    assert mend in problem


async def test_a_template_that_wants_all_memory_is_stopped_in_its_child(folder: Folder, sink: Sink) -> None:  # bar 61
    notifier = AppriseNotifier(HistoryClock(NOW))
    notifier.stationery = Stationery("", folder(alert__txt="{{ 'x'|center(900000000) }}"))
    try:
        assert "memory" in (await notifier.template_problems(notifier.stationery.templates))[0]
        assert await notifier.send(Channel("desk", f"slack+{sink.url('/x')}"), Note("k", sample_event())) == Sent()
    finally:
        await notifier.close()
    assert "could not be used" in json.loads(sink.seen[0].body)["text"]
