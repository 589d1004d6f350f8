"""Does any moment of sudden death cost a version or an alert?"""

from __future__ import annotations

import json
import signal
import sqlite3
import subprocess
import sys
from collections import Counter
from contextlib import closing
from pathlib import Path

import pytest

from tests.engine.story import SETTINGS, Recording, after, before

ROOT = Path(__file__).parents[2]
STEPS = [
    "before claim", "after claim", "before fetch", "after fetch", "before read", "after read", "before compare", "after compare",
    "before record", "after record", "before claim_deliveries", "after claim_deliveries", "before send", "after send",
    "before record_sending", "after record_sending",
]  # fmt: skip


def live(folder: Path, recording: str, step: str = "") -> int:
    command = [sys.executable, "-m", "tests.engine.mortal", str(folder / "config.toml"), str(folder / recording), *([step] if step else [])]
    return subprocess.run(command, cwd=ROOT, timeout=60, check=False).returncode


def alerts(folder: Path) -> list[dict[str, str]]:
    file = folder / "alerts.jsonl"
    return [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines()] if file.exists() else []


def versions(folder: Path) -> list[tuple[str, int]]:
    with closing(sqlite3.connect(folder / "monitor.sqlite")) as database:
        return sorted(
            database.execute("SELECT target.url, count(*) FROM snapshot JOIN target ON target.id = snapshot.target GROUP BY target.url")
        )


@pytest.fixture(scope="module")
def baseline(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A magazine that was looked at once."""
    folder = tmp_path_factory.mktemp("baseline")
    (folder / "config.toml").write_text(SETTINGS, encoding="utf-8")
    Recording(folder / "before").write(before())
    Recording(folder / "after").write(after())
    assert live(folder, "before") == 0
    assert alerts(folder) == []
    return folder


@pytest.fixture
def folder(baseline: Path, tmp_path: Path) -> Path:
    for file in baseline.glob("*"):
        if file.is_file():
            (tmp_path / file.name).write_bytes(file.read_bytes())
    for name in ("before", "after"):
        (tmp_path / name).symlink_to(baseline / name)
    return tmp_path


@pytest.fixture(scope="module")
def undisturbed(baseline: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The same magazine, looked at once more without a death."""
    folder = tmp_path_factory.mktemp("undisturbed")
    for file in baseline.glob("*"):
        if file.is_file():
            (folder / file.name).write_bytes(file.read_bytes())
    (folder / "after").symlink_to(baseline / "after")
    assert live(folder, "after") == 0
    return folder


def test_an_undisturbed_look_tells_of_the_new_article_and_the_wall(undisturbed: Path) -> None:
    assert sorted(alert["event"] for alert in alerts(undisturbed)) == ["access.changed", "article.new"]


@pytest.mark.parametrize("step", STEPS)
def test_a_kill_between_any_two_steps_loses_no_version_and_no_alert(step: str, folder: Path, undisturbed: Path) -> None:  # bar 1, 3
    assert live(folder, "after", step) == -signal.SIGKILL
    assert live(folder, "after") == 0
    told = Counter(alert["key"] for alert in alerts(folder))
    kinds = sorted({(alert["event"], alert["url"]) for alert in alerts(folder)})
    assert kinds == sorted({(alert["event"], alert["url"]) for alert in alerts(undisturbed)})
    assert versions(folder) == versions(undisturbed)
    in_flight = step in {"after send", "before record_sending"}
    assert sorted(told.values()) == ([1, 2] if in_flight else [1, 1]), "only what was in flight may come twice, with the same key"
