"""Names are looked up apart from everything else, once at a time, and not too often."""

import asyncio
import socket
import threading
from concurrent.futures import ThreadPoolExecutor

import pytest

from monitor.fetch.failures import Trouble
from monitor.fetch.wire import names
from monitor.fetch.wire.names import Names
from monitor.model.errors import FailureKind
from tests.fetch.fetching import StillClock


class Counted:
    """A lookup that counts, and waits until it is let go."""

    def __init__(self) -> None:
        self.asked: list[str] = []
        self.go = asyncio.Event()
        self.go.set()

    async def __call__(self, host: str) -> tuple[str, ...]:
        self.asked.append(host)
        await self.go.wait()
        if host.startswith("no"):
            raise OSError
        return () if host.startswith("empty") else ("93.184.216.34",)


async def test_an_answer_is_kept_for_a_while_and_asked_again_after_it() -> None:
    clock, lookup = StillClock(), Counted()
    known = Names(clock, lookup)
    await known.addresses("paper.example")
    await known.addresses("paper.example")
    assert len(lookup.asked) == 1
    clock.passed += names.KEPT_SECONDS + 1
    assert await known.addresses("paper.example") == ("93.184.216.34",)
    assert len(lookup.asked) == 2


async def test_many_who_ask_for_one_name_wait_for_one_answer() -> None:
    lookup = Counted()
    lookup.go.clear()
    known = Names(StillClock(), lookup)
    asking = [asyncio.create_task(known.addresses("paper.example")) for _ in range(20)]
    await asyncio.sleep(0)
    asking[0].cancel()
    await asyncio.sleep(0)
    lookup.go.set()
    assert set(await asyncio.gather(*asking[1:])) == {("93.184.216.34",)}
    assert len(lookup.asked) == 1


@pytest.mark.parametrize("host", ["nowhere.example", "empty.example"])
async def test_a_name_without_addresses_is_a_failure_that_is_not_kept(host: str) -> None:
    lookup = Counted()
    known = Names(StillClock(), lookup)
    for _ in range(2):
        with pytest.raises(Trouble) as caught:
            await known.addresses(host)
        assert caught.value.failure.kind is FailureKind.DNS
    assert len(lookup.asked) == 2


async def test_a_slow_name_ends_at_its_limit_and_delays_no_other(monkeypatch: pytest.MonkeyPatch) -> None:  # bar 41
    monkeypatch.setattr(names, "LOOKUP_SECONDS", 0.05)
    lookup = Counted()
    known = Names(StillClock(), lookup)
    lookup.go.clear()
    with pytest.raises(Trouble, match="not looked up"):
        await known.addresses("slow.example")
    lookup.go.set()
    assert await known.addresses("paper.example")
    known.close()


async def test_names_that_hang_in_the_system_keep_nobody_waiting(monkeypatch: pytest.MonkeyPatch) -> None:  # bar 41
    told, answered = threading.Event(), socket.getaddrinfo("127.0.0.1", 80)

    def getaddrinfo(host: str, *_: object, **__: object) -> object:
        if host.startswith("slow"):
            told.wait(60)
        return answered

    monkeypatch.setattr(socket, "getaddrinfo", getaddrinfo)
    monkeypatch.setattr(names, "LOOKUP_SECONDS", 30.0)
    known = Names(StillClock())
    asyncio.get_running_loop().set_default_executor(ThreadPoolExecutor(1))
    async with asyncio.timeout(20):
        slow = [asyncio.create_task(known.addresses(f"slow{number}.example")) for number in range(12)]
        assert await known.addresses("paper.example") == ("127.0.0.1",)
        assert await asyncio.to_thread(str, "work of others") == "work of others"
        assert not any(task.done() for task in slow)
        told.set()
        assert set(await asyncio.gather(*slow)) == {("127.0.0.1",)}
    known.close()


async def test_the_systems_resolver_knows_this_machine_and_no_nonsense() -> None:
    known = Names(StillClock())
    assert set(await known.addresses("localhost")) & {"127.0.0.1", "::1"}
    for nonsense in ("x" * 300, "a..b", "\u2603" * 70, "nowhere.invalid"):
        with pytest.raises(Trouble):
            await known.addresses(nonsense)
    known.close()
