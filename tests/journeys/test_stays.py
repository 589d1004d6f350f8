"""A good guest at any moment: killed, stopped and started again, the program never asks a host sooner than it may."""

import signal
from pathlib import Path

from tests.journeys.stays import Stay


async def test_no_limit_is_ever_broken_while_the_program_is_killed_and_stopped(tmp_path: Path) -> None:  # bar 155, 156, 157
    stay = Stay(tmp_path, hosts=4, pages=8, gap_seconds=0.1, silence_seconds=5)
    await stay.through([signal.SIGKILL, signal.SIGTERM, signal.SIGKILL])
    assert (stay.hasty, stay.unheard, stay.unserved) == (0, 0, 0)
    assert stay.refusals == 2
    assert stay.most_at_once <= 2
    assert stay.lives == 4
    assert "Traceback" not in stay.log
