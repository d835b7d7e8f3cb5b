"""A budget for the grader's own work on what an answer gave back: computing time and memory.

Sizes and shapes are capped before; this ends what nobody thought of. Only one thread of a process
judges, and only its work counts, without what is `trusted`: the model answer and known slips.
"""

from __future__ import annotations

import ctypes
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager

EVERY = 0.1  # seconds between two looks at the time used
_RAISE = ctypes.pythonapi.PyThreadState_SetAsyncExc
_running: _Watch | None = None


class OverBudget(BaseException):
    """The grader has worked too long on one answer. No `except Exception` is to stop it."""


class _Watch:
    """Raises OverBudget in the thread that made it, once that has computed for too long."""

    def __init__(self, seconds: float):
        self.trusted = 0
        self._thread = threading.get_ident()
        self._clock = time.pthread_getcpuclockid(self._thread)
        self._until = self.now() + seconds
        self._open = True
        self._lock = threading.Lock()
        self._end = threading.Event()
        self._watcher = threading.Thread(target=self._run, daemon=True)
        self._watcher.start()

    def now(self) -> float:
        return time.clock_gettime(self._clock)

    def allow(self, seconds: float):
        self._until += seconds

    def close(self):
        try:
            with self._lock:
                self._open = False
        except OverBudget:
            self._open = False
        _RAISE(ctypes.c_ulong(self._thread), None)
        self._end.set()
        self._watcher.join()

    def _run(self):
        while not self._end.wait(EVERY):
            with self._lock:
                if self._open and not self.trusted and self.now() > self._until:
                    _RAISE(ctypes.c_ulong(self._thread), ctypes.py_object(OverBudget))


@contextmanager
def own_work(seconds: float, memory: int) -> Iterator[None]:
    """Within the block this thread may compute so long, and the process grow by `memory` bytes.

    OverBudget or MemoryError where it does not keep to that.
    """
    import resource  # which there is where there is grading

    global _running
    watch = _running = _Watch(seconds)
    bounds = resource.getrlimit(resource.RLIMIT_AS)
    try:
        if threading.current_thread() is threading.main_thread():  # else others grow with it
            _bound(memory, bounds)
        yield
    finally:
        _running = None
        watch.close()
        resource.setrlimit(resource.RLIMIT_AS, bounds)


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
        watch.allow(watch.now() - began if watch.trusted == 1 else 0.0)
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
