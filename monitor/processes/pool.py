"""How does a parent have tasks done by children, and what becomes of a child that fails?"""

from __future__ import annotations

import asyncio
import contextlib
import signal
import sys
from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum

import msgspec

from monitor.processes.crossing import DONE, LENGTH, NO_MEMORY, A, R_co, Task, frame


class TroubleKind(StrEnum):
    """Why a child gave no answer."""

    DEADLINE = "deadline"
    MEMORY = "memory"
    DIED = "died"
    RAISED = "raised"


@dataclass(frozen=True, slots=True)
class Trouble:
    """A task that has no answer; `detail` names the signal or the exception's type, never the task's content."""

    kind: TroubleKind
    detail: str


@dataclass(frozen=True, slots=True)
class Limits:
    """What one child may use. Processor time counts for each task, the deadline from its start to its answer."""

    deadline: timedelta = timedelta(seconds=10)
    processor_time: timedelta = timedelta(seconds=5)
    memory_bytes: int = 768 * 1024 * 1024
    idle: timedelta = timedelta(seconds=20)
    tasks_per_child: int = 5_000


class Pool:
    """Runs tasks in up to `size` children, each of which executes `python -m module`.

    The module calls `serve` with the functions behind its tasks. Tasks beyond `size` wait their turn.
    """

    def __init__(self, module: str, size: int, limits: Limits) -> None:
        self._module = module
        self._limits = limits
        self._turns = asyncio.Semaphore(size)
        self._idle: list[_Child] = []
        self._closed = False

    async def run(self, task: Task[A, R_co], argument: A) -> R_co | Trouble:
        """The task's answer, or the trouble that prevented one. The child that made trouble is gone afterwards."""
        async with self._turns:
            # Only now: fifty pages that wait for their turn, each held twice, are a tenth of the daemon's memory.
            question = frame(task.name.encode() + b"\n" + msgspec.msgpack.encode(argument))
            child = self._take_idle() or await _Child.start(self._module, self._limits)
            try:
                answer = await child.ask(question, self._limits.deadline)
            except BaseException:
                # Cancelled in the middle: what the child would say next belongs to nobody.
                await child.kill()
                raise
            if isinstance(answer, Trouble):
                await child.kill()
                return answer
            await self._put_back(child)
        verdict, body = answer[:1], answer[1:]
        if verdict == DONE:
            return msgspec.msgpack.decode(body, type=task.gives)
        return Trouble(TroubleKind.MEMORY if verdict == NO_MEMORY else TroubleKind.RAISED, body.decode(errors="replace"))

    async def close(self) -> None:
        """End every child; tasks that are running end with trouble."""
        self._closed = True
        while self._idle:
            await self._idle.pop().kill()

    def _take_idle(self) -> _Child | None:
        """The child that worked last, so that the others grow old and leave."""
        while self._idle:
            child = self._idle.pop()
            child.stop_leaving()
            if child.alive:
                return child
        return None

    async def _put_back(self, child: _Child) -> None:
        if self._closed or child.tasks_done >= self._limits.tasks_per_child:
            await child.kill()
            return
        self._idle.append(child)
        child.leave_after(self._limits.idle, lambda: self._dismiss(child))

    def _dismiss(self, child: _Child) -> None:
        if child in self._idle:
            self._idle.remove(child)
            child.dismiss()


class _Child:
    """One child process and the pipe to it."""

    def __init__(self, process: asyncio.subprocess.Process) -> None:
        self._process = process
        self._leaving: asyncio.TimerHandle | None = None
        self.tasks_done = 0

    @classmethod
    async def start(cls, module: str, limits: Limits) -> _Child:
        process = await asyncio.create_subprocess_exec(
            sys.executable,
            "-m",
            module,
            str(limits.memory_bytes),
            str(int(limits.processor_time.total_seconds())),
            stdin=asyncio.subprocess.PIPE,
            stdout=asyncio.subprocess.PIPE,
        )
        return cls(process)

    @property
    def alive(self) -> bool:
        return self._process.returncode is None

    async def ask(self, question: bytes, deadline: timedelta) -> bytes | Trouble:
        stdin, stdout = self._process.stdin, self._process.stdout
        assert stdin is not None  # noqa: S101 - both are pipes, see start()
        assert stdout is not None  # noqa: S101
        try:
            async with asyncio.timeout(deadline.total_seconds()):
                stdin.write(question)
                await stdin.drain()
                (length,) = LENGTH.unpack(await stdout.readexactly(LENGTH.size))
                answer = await stdout.readexactly(length)
        except TimeoutError:
            return Trouble(TroubleKind.DEADLINE, f"no answer within {deadline.total_seconds():g} s")
        except (asyncio.IncompleteReadError, ConnectionError):
            code = await self._process.wait()
            if code == -signal.SIGPROF:
                return Trouble(TroubleKind.DEADLINE, "processor time used up")
            return Trouble(TroubleKind.DIED, signal.Signals(-code).name if code < 0 else f"exit status {code}")
        self.tasks_done += 1
        return answer

    def leave_after(self, idle: timedelta, leave: Callable[[], None]) -> None:
        self._leaving = asyncio.get_running_loop().call_later(idle.total_seconds(), leave)

    def stop_leaving(self) -> None:
        if self._leaving is not None:
            self._leaving.cancel()
            self._leaving = None

    def dismiss(self) -> None:
        """Let the child go: it ends by itself when its input does."""
        if self._process.stdin is not None:
            self._process.stdin.close()

    async def kill(self) -> None:
        self.stop_leaving()
        with contextlib.suppress(ProcessLookupError):
            self._process.kill()
        await self._process.wait()
