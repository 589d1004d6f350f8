"""Would it help to remember which lines stand on many pages of a site?

Such lines are the site's, not the article's, and a change in them is no edit. Counts, for every site of which a recording
holds three pages or more, how many of the lines that are compared stand on half of its pages and on three at least.
Few or none: what is known of names and words leaves them out already, and a memory of them could only hide edits.
Run: `python -m tests.benchmarks.shared_lines FOLDER... [--show 5]`; a folder holds manifest.jsonl.
"""

from __future__ import annotations

import argparse
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

from monitor.fetch.recorded.manifest import page_of, read_manifest
from monitor.model.page import Page, PageHints
from monitor.model.reading import PageState, Reading
from monitor.reading.compare.meaning import captions_of, lines_of_reading
from monitor.reading.read import read
from monitor.reading.words.normal import fold

LEAST_PAGES = 3


def pages(folders: list[Path]) -> Iterator[Page]:
    """The last answer of every address."""
    found: dict[str, Page] = {}
    for folder in folders:
        for row in read_manifest(folder):
            page = page_of(row)
            if isinstance(page, Page) and row.url:
                found[row.url] = page
    yield from found.values()


def lines_by_site(folders: list[Path]) -> dict[str, list[set[str]]]:
    """What is compared of each article, by site."""
    sites: defaultdict[str, list[set[str]]] = defaultdict(list)
    for page in pages(folders):
        reading = read(page, PageHints("article"))
        if isinstance(reading, Reading) and reading.page_state is PageState.OK:
            site = (urlsplit(page.url).hostname or "").removeprefix("www.")
            sites[site].append({fold(line) for line in (*lines_of_reading(reading), *captions_of(reading))} - {""})
    return {site: texts for site, texts in sorted(sites.items()) if len(texts) >= LEAST_PAGES}


def shared(texts: list[set[str]]) -> Counter[str]:
    """Lines that stand on many pages of one site, with on how many."""
    counts = Counter(line for text in texts for line in text)
    return Counter({line: count for line, count in counts.items() if count >= LEAST_PAGES and 2 * count >= len(texts)})


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folders", nargs="+", type=Path)
    parser.add_argument("--show", type=int, default=0, help="how many shared lines of a site to show")
    options = parser.parse_args()
    sites = lines_by_site(options.folders)
    found = {site: shared(texts) for site, texts in sites.items()}
    texts = [text for each in sites.values() for text in each]
    print(f"{len(sites)} sites, {len(texts)} pages, {sum(map(len, texts))} lines compared")
    print(f"lines that stand on many pages: {sum(each.total() for each in found.values())}, on {sum(map(bool, found.values()))} sites")
    for site, lines in found.items() if options.show else ():
        for line, count in lines.most_common(options.show):
            print(f"  {site} {count}/{len(sites[site])} {line[:100]!r}")


if __name__ == "__main__":
    main()
