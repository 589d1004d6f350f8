"""Is something done quickly enough, however busy the machine is?

Processor time is measured against a yardstick that is run right beside it, since a core that is shared, throttled or
emulated makes both slower; and one quick try of three is enough, since a test is about the work, not about its neighbours.
"""

from collections.abc import Callable
from time import process_time

YARDSTICK_SECONDS = 0.010
"""What the yardstick costs on an idle core of the year 2024; a faster core gets no less time for it."""

TRIES = 3


def assert_prompt(work: Callable[[], object], seconds: float) -> None:
    """Fail when `work` takes longer than so many seconds of processor time on an ordinary core, in every one of a few tries."""
    taken: list[float] = []
    for _ in range(TRIES):
        slowness = max(1.0, _seconds(_yardstick) / YARDSTICK_SECONDS)
        taken.append(_seconds(work) / slowness)
        if taken[-1] < seconds:
            return
    raise AssertionError(f"took {min(taken):.2f} s of processor time, allowed are {seconds:.2f} s")


def _seconds(work: Callable[[], object]) -> float:
    start = process_time()
    work()
    return process_time() - start


def _yardstick() -> int:
    counts: dict[str, int] = {}
    for number in range(60_000):
        key = str(number % 1_000)
        counts[key] = counts.get(key, 0) + 1
    return len(counts)
