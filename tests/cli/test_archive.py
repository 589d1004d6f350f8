"""A history leaves as a file and is checked without us."""

from __future__ import annotations

import gzip
from collections.abc import Callable
from pathlib import Path

from click.testing import Result

from tests.cli.conftest import Desk
from tests.engine.story import OLD, article_url

URL = article_url(OLD[0][0])


def test_a_history_is_written_once_and_holds(desk: Desk, cli: Callable[..., Result], tmp_path: Path) -> None:
    file = tmp_path / "story.warc.gz"
    told = desk.run("archive", URL, str(file)).stdout
    assert told.startswith(f"2 versions of {URL}")
    mark = told.partition("last mark ")[2].split()[0]
    checked = cli("verify", str(file), "--mark", mark)
    assert checked.exit_code == 0
    assert "2 versions are intact" in checked.stdout
    assert "What it does not prove" in checked.stdout
    assert "already exists" in desk.run("archive", URL, str(file)).output


def test_a_mark_that_is_none_of_the_chain_is_told(desk: Desk, cli: Callable[..., Result], tmp_path: Path) -> None:
    file = tmp_path / "watch.warc.gz"
    assert desk.run("archive", "The Magazine", str(file)).exit_code == 0
    checked = cli("verify", str(file), "--mark", "0" * 64)
    assert checked.exit_code == 1
    assert "not part of this chain" in checked.stdout


def test_of_a_file_that_was_changed_nothing_is_claimed(desk: Desk, cli: Callable[..., Result], tmp_path: Path) -> None:
    whole, changed = tmp_path / "story.warc.gz", tmp_path / "changed.warc"
    desk.run("archive", URL, str(whole))
    changed.write_bytes(gzip.decompress(whole.read_bytes()).replace(b"<p>", b"<q>"))
    checked = cli("verify", str(changed))
    assert checked.exit_code == 1
    assert f"version 1 of {URL}: its page is not the one that was kept" in checked.stdout
    assert "no longer, the file" in checked.stdout
    assert "are intact" not in checked.stdout


def test_what_nobody_watches_makes_no_file(desk: Desk, tmp_path: Path) -> None:
    result = desk.run("archive", "https://elsewhere.example/", str(tmp_path / "x.warc.gz"))
    assert result.exit_code == 1
    assert not (tmp_path / "x.warc.gz").exists()
