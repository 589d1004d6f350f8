"""The whole job on the saved pages: each alert once, on the console, by email and in Slack's format."""

from __future__ import annotations

import email
import email.policy
import json
import os
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from monitor.model.change import EventKind
from tests.house.expected_alerts import STORY, problems
from tests.notify.servers import running_postbox, running_sink

ROOT = Path(__file__).parents[2]


@dataclass(frozen=True)
class Told:
    """What came out of one run: standard output, letters, what was posted, and the kinds of the alerts in a file."""

    printed: str
    trouble: str
    letters: tuple[email.message.EmailMessage, ...]
    posts: tuple[dict[str, object], ...]
    kinds: tuple[str, ...]


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Told]:
    """One run of the real command over the seeds, with three channels."""
    folder = tmp_path_factory.mktemp("main-job")
    settings = (ROOT / "seeds" / "watches.toml").read_text(encoding="utf-8")
    channels = '[channels.ledger]\nurl = "file:alerts.jsonl"\n[channels.mail]\nurl = "env:MAIL"\n[channels.slack]\nurl = "env:SLACK"\n\n'
    (folder / "watches.toml").write_text(settings.replace("[channels.screen]", channels + "[channels.screen]"), encoding="utf-8")
    with running_postbox() as postbox, running_sink() as sink:
        secrets = {
            "MAIL": f"mailto://127.0.0.1:{postbox.port}?from=monitor@desk.example&to=reporter@desk.example",
            "SLACK": f"slack+{sink.url('/services/hook')}",
        }
        command = [sys.executable, "-m", "monitor", "run", "--config", str(folder / "watches.toml"), "--fixtures", "seeds", "--until-done"]
        run = subprocess.run(command, cwd=ROOT, env={**os.environ, **secrets}, capture_output=True, text=True, timeout=120, check=False)
        assert run.returncode == 0, run.stderr
        letters = tuple(email.message_from_bytes(_bytes(letter.content), policy=email.policy.default) for letter in postbox.letters)
        ledger = (folder / "alerts.jsonl").read_text(encoding="utf-8").splitlines()
        kinds = tuple(json.loads(line)["event"] for line in ledger)
        yield Told(run.stdout, run.stderr, letters, tuple(json.loads(post.body) for post in sink.seen), kinds)


def _bytes(content: bytes | str | None) -> bytes:
    return content.encode() if isinstance(content, str) else content or b""


def test_the_story_of_the_article_is_printed_once_and_in_order(told: Told) -> None:
    assert problems(told.printed) == []


def test_every_kind_of_event_is_shown_by_the_seeds(told: Told) -> None:
    assert set(told.kinds) == {kind.value for kind in EventKind}


def test_the_wall_is_told_with_the_sentence_that_proves_it_and_the_price(told: Told) -> None:
    wall = told.printed.partition("Now behind a paywall:")[2].partition("───")[0]
    assert "To access this content, you must subscribe to NEE, or log in if you are a subscriber." in wall
    assert "open to all → for subscribers only" in wall
    assert "5.00 EUR per month" in wall


def test_the_new_price_is_told_with_the_old_one(told: Told) -> None:
    price = told.printed.partition("Price changed:")[2].partition("───")[0]
    assert "5.00 EUR per month → 7.00 EUR per month" in price


def test_email_and_slack_tell_the_same_as_the_console(told: Told) -> None:
    for heading in STORY:
        assert sum(heading in str(letter["Subject"]) for letter in told.letters) == 1, heading
        assert sum(heading in str(post["text"]) for post in told.posts) == 1, heading
    assert len(told.letters) == len(told.posts) == len(told.kinds) == told.printed.count("───\n")


def test_every_letter_has_a_name_of_its_own_and_two_parts(told: Told) -> None:
    assert len({letter["Message-ID"] for letter in told.letters}) == len(told.letters)
    assert all([part.get_content_type() for part in letter.iter_parts()] == ["text/plain", "text/html"] for letter in told.letters)


def test_nothing_goes_wrong_but_what_the_seeds_let_go_wrong(told: Told) -> None:
    warnings = [line for line in told.trouble.splitlines() if " NOTICE " not in line]
    assert warnings
    assert all("failure=timeout" in line or "failure=blocked" in line or "channel=desk" in line for line in warnings)
