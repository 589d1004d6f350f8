"""How does a child answer the tasks of its parent?"""

from __future__ import annotations

import gc
import os
import resource
import signal
import sys
from collections.abc import Callable, Mapping
from typing import Any, BinaryIO

import msgspec

from monitor.processes.crossing import DONE, LENGTH, NO_MEMORY, RAISED, Task, frame

_RINGS_LOOKED_FOR_AFTER = 50_000
"""New objects after which those are looked for that hold each other. What a task leaves behind is nearly all let go without that;
to look every seven hundred objects is a twentieth of a reading child's work."""


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
    gc.freeze()  # what is loaded now stays as long as the child
    gc.set_threshold(_RINGS_LOOKED_FOR_AFTER)
    by_name = {task.name: (task, function) for task, function in functions.items()}
    while header := questions.read(LENGTH.size):
        name, _, body = questions.read(LENGTH.unpack(header)[0]).partition(b"\n")
        task, function = by_name[name.decode()]
        _grant(processor_seconds)
        try:
            answers.write(frame(_answer(task, function, body)))
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
        return DONE + msgspec.msgpack.encode(function(msgspec.msgpack.decode(body, type=task.takes)))
    except MemoryError:
        return NO_MEMORY
    except Exception as fault:  # whatever a page does to a parser, the next page gets its turn
        return RAISED + f"{type(fault).__name__} in {_place(fault)}".encode()


def _place(fault: BaseException) -> str:
    """Where it happened, for a report that needs no page content."""
    trace = fault.__traceback__
    while trace is not None and trace.tb_next is not None:
        trace = trace.tb_next
    return f"{trace.tb_frame.f_code.co_name}:{trace.tb_lineno}" if trace else "unknown place"
