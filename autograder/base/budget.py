"""A budget for the grader's own work on what an answer gave back, and on reading what a student
wrote: computing time and memory.

Sizes and shapes are capped before; this ends what nobody thought of. Only one thread of a process
judges, and only its work counts, without what is `trusted`: the model answer and known slips.
"""

from __future__ import annotations

import ctypes
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager

EVERY = 0.1  # seconds between two looks at the time used
READING, READING_MEMORY = 10.0, 2**30  # seconds and bytes, for reading one notebook
IDLE = 10  # looks without anything to see, after which the watcher ends
_RAISE = ctypes.pythonapi.PyThreadState_SetAsyncExc
_running: _Watch | None = None
_watcher: _Watcher | None = None


class OverBudget(BaseException):
    """The grader has worked too long on one answer. No `except Exception` is to stop it."""


class _Watch:
    """Raises OverBudget in the thread that made it, once that has computed for too long."""

    def __init__(self, seconds: float):
        self.trusted = 0
        self.thread = threading.get_ident()
        self._clock = time.pthread_getcpuclockid(self.thread)
        self.until = self.now() + seconds
        self.rung = False

    def now(self) -> float:
        return time.clock_gettime(self._clock)

    def look(self):
        if not self.trusted and self.now() > self.until:
            self.rung = True
            _RAISE(ctypes.c_ulong(self.thread), ctypes.py_object(OverBudget))


class _Watcher(threading.Thread):
    """Looks after the watch of the moment; ends when there has been none for a while."""

    def __init__(self) -> None:
        super().__init__(daemon=True, name="budget")
        self.lock = threading.Lock()
        self.watch: _Watch | None = None
        self.ended = False

    def run(self):
        idle = 0
        while not self.ended:
            time.sleep(EVERY)
            with self.lock:
                idle = 0 if self.watch else idle + 1
                self.ended = idle >= IDLE
                if self.watch:
                    self.watch.look()


def _watched(watch: _Watch) -> _Watcher:
    """The watcher, which from here on looks after `watch`."""
    global _watcher
    if _watcher is not None and _watcher.is_alive():  # not so in a fork
        with _watcher.lock:
            if not _watcher.ended:
                _watcher.watch = watch
                return _watcher
    _watcher = _Watcher()
    _watcher.watch = watch
    _watcher.start()
    return _watcher


def _unwatched(watcher: _Watcher, watch: _Watch):
    """From here on nothing is raised any more."""
    try:
        with watcher.lock:
            watcher.watch = None
        if watch.rung:  # what is still on its way arrives here
            time.sleep(0)
    except OverBudget:
        watcher.watch = None


@contextmanager
def own_work(seconds: float, memory: int) -> Iterator[None]:
    """Within the block this thread may compute so long, and the process grow by `memory` bytes.

    OverBudget or MemoryError where it does not keep to that.
    """
    import resource  # which there is where there is grading

    global _running
    watch = _running = _Watch(seconds)
    watcher = _watched(watch)
    bounds = resource.getrlimit(resource.RLIMIT_AS)
    try:
        if threading.current_thread() is threading.main_thread():  # else others grow with it
            _bound(memory, bounds)
        yield
    finally:
        _running = None
        _unwatched(watcher, watch)
        resource.setrlimit(resource.RLIMIT_AS, bounds)


@contextmanager
def reading() -> Iterator[None]:
    """Within the block one notebook is read; OverBudget or MemoryError where that takes too much.

    Outside Linux, where nobody else's notebook is read, there is no bound.
    """
    if sys.platform != "linux":
        yield
        return
    with own_work(READING, READING_MEMORY):
        yield


@contextmanager
def trusted() -> Iterator[None]:
    """What is computed within the block is no answer's doing and does not count."""
    watch = _running
    if watch is None:
        yield
        return
    watch.trusted += 1
    began = watch.now()
    try:
        yield
    finally:
        if watch.trusted == 1:
            watch.until += watch.now() - began
        watch.trusted -= 1


@contextmanager
def unbounded() -> Iterator[None]:
    """Processes that start within the block inherit no bound of memory."""
    import resource

    soft, hard = resource.getrlimit(resource.RLIMIT_AS)
    resource.setrlimit(resource.RLIMIT_AS, (hard, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_AS, (soft, hard))


def _bound(more: int, bounds: tuple[int, int]):
    """Let the address space grow by `more` bytes from what it is."""
    import resource

    with open("/proc/self/statm", encoding="ascii") as file:
        size = int(file.read().split()[0]) * resource.getpagesize() + more
    known = [bound for bound in bounds if bound != resource.RLIM_INFINITY]
    resource.setrlimit(resource.RLIMIT_AS, (min([size, *known]), bounds[1]))
