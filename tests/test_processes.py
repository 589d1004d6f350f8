from __future__ import annotations

import asyncio
import os
from collections.abc import AsyncIterator, Callable
from datetime import timedelta

import pytest

from monitor.processes.pool import Limits, Pool, Trouble, TroubleKind
from tests.faulty_child import DO, Deed, Done


@pytest.fixture
async def pools() -> AsyncIterator[Callable[..., Pool]]:
    made: list[Pool] = []

    def make(size: int = 1, **limits: object) -> Pool:
        made.append(Pool("tests.faulty_child", size, Limits(**limits)))  # type: ignore[arg-type]
        return made[-1]

    yield make
    for pool in made:
        await pool.close()


def kind(answer: Done | Trouble) -> TroubleKind:
    assert isinstance(answer, Trouble), answer
    return answer.kind


def done(answer: Done | Trouble) -> Done:
    assert isinstance(answer, Done), answer
    return answer


def is_running(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    return True


async def test_one_child_does_one_task_after_another(pools: Callable[..., Pool]) -> None:
    pool = pools()
    first, second = done(await pool.run(DO, Deed("work", 3))), done(await pool.run(DO, Deed("work", 3)))
    assert (first.text, first.pid) == ("xxx", second.pid)


async def test_two_children_work_side_by_side(pools: Callable[..., Pool]) -> None:
    pool = pools(size=2)
    answers = await asyncio.gather(*(pool.run(DO, Deed("work", 1)) for _ in range(8)))
    assert {done(answer).text for answer in answers} == {"x"}
    assert len({done(answer).pid for answer in answers}) == 2


async def test_an_answer_of_megabytes_comes_back_whole(pools: Callable[..., Pool]) -> None:
    assert len(done(await pools().run(DO, Deed("work", 5_000_000))).text) == 5_000_000


async def test_a_crash_costs_one_task_and_the_next_gets_a_new_child(pools: Callable[..., Pool]) -> None:  # bar 43
    pool = pools()
    before = done(await pool.run(DO, Deed("work")))
    crash = await pool.run(DO, Deed("die"))
    after = done(await pool.run(DO, Deed("work")))
    assert kind(crash) is TroubleKind.DIED
    assert "SIGSEGV" in str(crash)
    assert after.pid != before.pid


async def test_a_task_that_hangs_is_killed_at_the_deadline(pools: Callable[..., Pool]) -> None:  # bar 102
    pool = pools(deadline=timedelta(seconds=3))
    child = done(await pool.run(DO, Deed("work"))).pid
    assert kind(await pool.run(DO, Deed("hang"))) is TroubleKind.DEADLINE
    with pytest.raises(ProcessLookupError):
        os.kill(child, 0)
    assert done(await pool.run(DO, Deed("work"))).pid != child


async def test_a_task_that_burns_processor_time_is_ended_by_the_kernel(pools: Callable[..., Pool]) -> None:
    pool = pools(processor_time=timedelta(seconds=1), deadline=timedelta(seconds=60))
    burnt = await pool.run(DO, Deed("burn"))
    assert kind(burnt) is TroubleKind.DEADLINE
    assert "processor time used up" in str(burnt)  # long before the deadline


async def test_a_task_that_wants_too_much_memory_is_told_no_and_the_child_lives(pools: Callable[..., Pool]) -> None:  # bar 101
    pool = pools(memory_bytes=300 * 1024 * 1024)
    before = done(await pool.run(DO, Deed("work")))
    assert kind(await pool.run(DO, Deed("fill", 2**30))) is TroubleKind.MEMORY
    assert done(await pool.run(DO, Deed("work"))).pid == before.pid


async def test_an_exception_names_its_type_and_place_but_not_the_page(pools: Callable[..., Pool]) -> None:
    trouble = await pools().run(DO, Deed("raise"))
    assert kind(trouble) is TroubleKind.RAISED
    assert "ValueError in do" in str(trouble)
    assert "secret" not in str(trouble)


async def test_what_a_library_prints_does_not_disturb_the_answers(pools: Callable[..., Pool], capfd: pytest.CaptureFixture[str]) -> None:
    assert done(await pools().run(DO, Deed("print", 2))).text == "xx"
    assert "noise" in capfd.readouterr().err


async def test_a_cancelled_task_leaves_no_answer_behind_for_the_next_one(pools: Callable[..., Pool]) -> None:
    pool = pools()
    done(await pool.run(DO, Deed("work")))
    running = asyncio.create_task(pool.run(DO, Deed("work", 3_000_000)))
    await asyncio.sleep(0)
    running.cancel()
    with pytest.raises(asyncio.CancelledError):
        await running
    assert done(await pool.run(DO, Deed("work", 1))).text == "x"


async def test_an_idle_child_leaves(pools: Callable[..., Pool]) -> None:
    pool = pools(idle=timedelta(seconds=0.01))
    pid = done(await pool.run(DO, Deed("work"))).pid
    async with asyncio.timeout(10):
        while is_running(pid):
            await asyncio.sleep(0.01)
    assert done(await pool.run(DO, Deed("work"))).pid != pid


async def test_a_child_that_did_its_share_is_replaced(pools: Callable[..., Pool]) -> None:
    pool = pools(tasks_per_child=2)
    pids = [done(await pool.run(DO, Deed("work"))).pid for _ in range(4)]
    assert pids[0] == pids[1] != pids[2] == pids[3]
