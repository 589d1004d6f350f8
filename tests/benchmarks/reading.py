"""What does reading a page cost?

Reads every saved page of one or more folders (each with a `manifest.jsonl`) in this process and prints the processor time a
page, whole and split by stage, then how many pages a second the pool of reading processes manages with one process and
with one for each core. Run: `python -m tests.benchmarks.reading FOLDER... [--pages 300]`.
Of three passes the quickest counts for each page; the first also warms what is remembered between pages. Stages and whole
pages have passes of their own, so that no page profits from having just been read: of two hundred pages of many sites hardly
a piece is remembered until its page comes again.
How well they are read, `reading_truth` tells.
"""

from __future__ import annotations

import argparse
import asyncio
import os
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from time import perf_counter, process_time
from typing import TypeVar

from monitor.fetch.recorded.manifest import page_of, read_manifest
from monitor.model.access import Access
from monitor.model.errors import Failure
from monitor.model.page import Page, PageHints
from monitor.model.reading import Reading
from monitor.readers.pool import ProcessReader
from monitor.reading.access.offers import read_offers
from monitor.reading.access.verdict import read_access
from monitor.reading.compare.fingerprint import fingerprint
from monitor.reading.kinds import kind_of
from monitor.reading.markup.document import Document, parse
from monitor.reading.metadata.resolve import read_metadata
from monitor.reading.read import read
from monitor.reading.states import page_state
from monitor.reading.text.extract import main_text

PASSES = 3
HINTS = PageHints()
WHOLE = "whole page"
T = TypeVar("T")


@dataclass
class Costs:
    """Seconds of processor time by stage and page, the quickest of all passes."""

    by_stage: dict[str, dict[int, float]] = field(default_factory=dict)

    def of(self, stage: str, number: int, work: Callable[[], T]) -> T:
        start = process_time()
        result = work()
        taken = process_time() - start
        pages = self.by_stage.setdefault(stage, {})
        pages[number] = min(taken, pages.get(number, taken))
        return result

    def table(self) -> str:
        rows = [f"{'ms of processor time a page':28}{'median':>8}{'p95':>8}{'mean':>8}"]
        for stage, pages in self.by_stage.items():
            ranked = sorted(1000 * seconds for seconds in pages.values())
            middle, high = ranked[len(ranked) // 2], ranked[min(len(ranked) - 1, int(0.95 * len(ranked)))]
            rows.append(f"{stage:28}{middle:8.2f}{high:8.2f}{sum(ranked) / len(ranked):8.2f}")
        return "\n".join(rows)


def saved(folders: Sequence[Path], most: int) -> list[Page]:
    """The pages of all folders, as many of each as of the others."""
    pages: list[Page] = []
    for folder in folders:
        rows = read_manifest(folder / "manifest.jsonl")
        shown = [page for row in rows[: -(-most // len(folders))] if not isinstance(page := page_of(row), Failure)]
        pages += shown
    return pages


def by_stage(page: Page, number: int, costs: Costs) -> None:
    """The same steps as `read` takes for an HTML page, each timed."""
    document = costs.of("parse", number, lambda: parse(page, HINTS))
    if not isinstance(document, Document) or document.tree is None:
        return
    body = costs.of("text", number, lambda: main_text(document))
    state = costs.of("state", number, lambda: page_state(document, body))
    said = costs.of("metadata", number, lambda: read_metadata(document, body))
    kind, links = costs.of("kind", number, lambda: kind_of(document, body, said, HINTS.kind))
    access: Access = costs.of("access", number, lambda: read_access(document, body, said))
    offers = costs.of("offers", number, lambda: read_offers(document, body, access))
    reading = Reading(document.url, kind, state, said, access, offers, links)
    costs.of("fingerprint", number, lambda: fingerprint(reading))


async def pages_a_second(pages: Sequence[Page], processes: int) -> float:
    """How many pages the pool reads in a second of the clock, its children warm."""
    reader = ProcessReader(processes)
    try:
        await asyncio.gather(*(reader.read(page, HINTS) for page in pages[: 4 * processes]))
        start = perf_counter()
        await asyncio.gather(*(reader.read(page, HINTS) for page in pages))
        return len(pages) / (perf_counter() - start)
    finally:
        await reader.close()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folders", nargs="+", type=Path, metavar="FOLDER")
    parser.add_argument("--pages", type=int, default=300)
    options = parser.parse_args()
    pages = saved(options.folders, options.pages)
    if not pages:
        raise SystemExit("no pages there")
    sizes = sorted(len(page.body) for page in pages)
    print(f"{len(pages)} pages, {sizes[len(sizes) // 2] / 1000:.0f} kB at the median; load average {os.getloadavg()[0]:.1f}")
    costs = Costs()
    for _ in range(PASSES):
        for number, page in enumerate(pages):
            by_stage(page, number, costs)
        for number, page in enumerate(pages):
            costs.of(WHOLE, number, lambda page=page: read(page, HINTS))  # type: ignore[misc]
    print(costs.table())
    for processes in sorted({1, os.cpu_count() or 1}):
        print(f"{asyncio.run(pages_a_second(pages, processes)):.0f} pages a second of the clock with {processes} reading process(es)")


if __name__ == "__main__":
    main()
