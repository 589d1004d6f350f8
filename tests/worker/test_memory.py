"""Memory that is free goes back to the machine."""

import psutil

from monitor.worker.memory import give_back


def test_what_is_free_between_what_is_used_goes_back() -> None:
    pieces = [bytearray(3_000) for _ in range(30_000)]
    kept = pieces[:: len(pieces) // 50]
    del pieces
    before = psutil.Process().memory_info().rss
    give_back()
    assert psutil.Process().memory_info().rss < before
    assert all(len(each) == 3_000 for each in kept)
