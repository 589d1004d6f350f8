"""How is dangerous work done without danger to the daemon?

In child processes of this same program, which can be killed: a hostile page, a stuck channel or a crash in a
C library costs one task, never the daemon. A child serves one task at a time, under limits of memory and
processor time that the kernel keeps, and under a deadline that its parent keeps.

Never: share memory, run a task of which the parent does not know the name, or unpickle anything. Tasks and
answers cross as MessagePack, decoded to the types that the Task names.
Decided: children start on demand and leave when idle, so that a quiet daemon is a small one; they are started
afresh (not forked), so that they hold nothing of the daemon's memory.
"""

from __future__ import annotations

import asyncio
import contextlib
import os
import resource
import signal
import struct
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum
from typing import Any, BinaryIO, Generic, TypeVar

import msgspec

A = TypeVar("A")
R_co = TypeVar("R_co", covariant=True)

_LENGTH = struct.Struct(">I")
_DONE, _RAISED, _NO_MEMORY = b"+", b"-", b"m"


@dataclass(frozen=True, slots=True)
class Task(Generic[A, R_co]):
    """The name of a kind of work, the type it takes and the type it gives."""

    name: str
    takes: type[A]
    gives: type[R_co]


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
        frame = _frame(task.name.encode() + b"\n" + msgspec.msgpack.encode(argument))
        async with self._turns:
            child = self._take_idle() or await _Child.start(self._module, self._limits)
            try:
                answer = await child.ask(frame, self._limits.deadline)
            except BaseException:
                # Cancelled in the middle: what the child would say next belongs to nobody.
                await child.kill()
                raise
            if isinstance(answer, Trouble):
                await child.kill()
                return answer
            await self._put_back(child)
        verdict, body = answer[:1], answer[1:]
        if verdict == _DONE:
            return msgspec.msgpack.decode(body, type=task.gives)
        return Trouble(TroubleKind.MEMORY if verdict == _NO_MEMORY else TroubleKind.RAISED, body.decode(errors="replace"))

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

    async def ask(self, frame: bytes, deadline: timedelta) -> bytes | Trouble:
        stdin, stdout = self._process.stdin, self._process.stdout
        assert stdin is not None  # noqa: S101 - both are pipes, see start()
        assert stdout is not None  # noqa: S101
        try:
            async with asyncio.timeout(deadline.total_seconds()):
                stdin.write(frame)
                await stdin.drain()
                (length,) = _LENGTH.unpack(await stdout.readexactly(_LENGTH.size))
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


def serve(functions: Mapping[Task[Any, Any], Callable[[Any], Any]]) -> None:
    """Be a child: answer tasks from standard input until it ends. The limits stand on the command line.

    Signals that stop the daemon are not for its children: they finish their task and leave when their input ends.
    """
    memory_bytes, processor_seconds = int(sys.argv[1]), int(sys.argv[2])
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, signal.SIG_IGN)
    signal.signal(signal.SIGHUP, signal.SIG_IGN)
    questions, answers = _own_pipes()
    resource.setrlimit(resource.RLIMIT_AS, (memory_bytes, memory_bytes))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    by_name = {task.name: (task, function) for task, function in functions.items()}
    while header := questions.read(_LENGTH.size):
        name, _, body = questions.read(_LENGTH.unpack(header)[0]).partition(b"\n")
        task, function = by_name[name.decode()]
        _grant(processor_seconds)
        try:
            answers.write(_frame(_answer(task, function, body)))
            answers.flush()
        except BrokenPipeError:  # whoever asked was killed
            os._exit(0)


def _own_pipes() -> tuple[BinaryIO, BinaryIO]:
    """The pipes to the parent, out of reach of any library that prints: what it prints goes to standard error."""
    answers = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)
    return sys.stdin.buffer, answers


def _grant(seconds: int) -> None:
    """Allow the next task `seconds` of processor time; the kernel ends the process after that.

    By a timer that counts from now: RLIMIT_CPU counts from the child's start, in ticks of the clock, which stray from what
    getrusage says by seconds in a minute, so that children which had worked long were ended in the middle of a harmless task.
    """
    signal.setitimer(signal.ITIMER_PROF, seconds)


def _answer(task: Task[Any, Any], function: Callable[[Any], Any], body: bytes) -> bytes:
    try:
        return _DONE + msgspec.msgpack.encode(function(msgspec.msgpack.decode(body, type=task.takes)))
    except MemoryError:
        return _NO_MEMORY
    except Exception as fault:  # whatever a page does to a parser, the next page gets its turn
        return _RAISED + f"{type(fault).__name__} in {_place(fault)}".encode()


def _place(fault: BaseException) -> str:
    """Where it happened, for a report that needs no page content."""
    trace = fault.__traceback__
    while trace is not None and trace.tb_next is not None:
        trace = trace.tb_next
    return f"{trace.tb_frame.f_code.co_name}:{trace.tb_lineno}" if trace else "unknown place"


def _frame(body: bytes) -> bytes:
    return _LENGTH.pack(len(body)) + body
