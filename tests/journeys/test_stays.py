"""A good guest at any moment: killed, stopped and started again, the program never asks a host sooner than it may."""

import signal
from pathlib import Path

from tests.journeys.stays import Stay


async def test_whoever_kills_and_stops_the_program_gets_every_page_shown_and_no_host_is_crowded(tmp_path: Path) -> None:
    # bar 155, 156, 157; how long the silences were kept is printed by tests.benchmarks.stays: no host can know what was read
    # before a kill
    stay = Stay(tmp_path, hosts=4, pages=8, gap_seconds=0.1, silence_seconds=5)
    await stay.through([signal.SIGKILL, signal.SIGTERM, signal.SIGKILL])
    assert stay.unserved == 0
    assert stay.refusals == 2
    assert stay.most_at_once <= 2
    assert stay.lives == 4
    assert "Traceback" not in stay.log
