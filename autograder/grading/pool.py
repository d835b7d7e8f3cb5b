"""Hands submissions to worker processes and survives the death of any of them."""

from __future__ import annotations

import dataclasses
import os
import sys
from collections import deque
from collections.abc import Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from multiprocessing.context import SpawnContext, SpawnProcess

from autograder.base.cores import cores
from autograder.grading import marking, worker, worker_process
from autograder.grading.records import Record, RecordStatus, exercise_marks
from autograder.grading.settings import Settings
from autograder.intake.submissions import Submission
from autograder.sandbox import SandboxUnavailable, backends
from autograder.sandbox.jail import ONE_THREAD

AHEAD = 4  # submissions under way per worker: one at work, others ready


def places(workers: int, free: Sequence[int]) -> Sequence[int | None]:
    """The core that each worker stays on, where they take up all of them; else None.

    A worker and its sandbox take turns; handing every turn to another core costs more than many
    a turn takes. Where cores are left over, the system chooses: others may be at work there.
    """
    return free if 1 < workers == len(free) else [None] * workers


def graded(submissions: Sequence[Submission], settings: Settings, workers: int) -> Iterator[Record]:
    """Records of all submissions, as they get done. Raises SandboxUnavailable."""
    settings = dataclasses.replace(settings, backend=None if settings.unsafe else backends.chosen())
    if workers == 1 or len(submissions) == 1:
        yield from _here(submissions, settings)
        return
    todo = deque(submissions)
    while todo:
        lost: list[Submission] = []
        yield from _in_processes(todo, lost, settings, workers)
        # a worker died: whoever was under way is tried alone, the others go on
        for submission in lost:
            yield from _alone(submission, settings)


def _here(submissions: Sequence[Submission], settings: Settings) -> Iterator[Record]:
    """In this process, without the cost of starting another."""
    here = worker.Worker(settings)
    try:
        for submission in submissions:
            yield here.grade(submission)
    finally:
        here.close()


def _in_processes(
    todo: deque[Submission], lost: list[Submission], settings: Settings, workers: int
) -> Iterator[Record]:
    """Until all of `todo` are done, or a worker has died and some are `lost`.

    Few are under way at once, however many there are to do. Stopped early, it ends its workers.
    """
    pool = _Pool(min(workers, len(todo)), settings)
    under_way: dict[Future, Submission] = {}
    try:
        while todo or under_way:
            while todo and len(under_way) < AHEAD * workers:
                under_way[pool.submit(worker_process.grade, todo[0])] = todo[0]
                todo.popleft()
            for future in wait(under_way, return_when=FIRST_COMPLETED).done:
                record = _record(future)
                del under_way[future]
                yield record
    except BrokenProcessPool:
        lost.extend(under_way.values())
    except BaseException:
        for process in pool.started.processes:
            if process.pid is not None:  # else it could not be started
                process.terminate()
        raise
    finally:
        pool.shutdown(wait=True, cancel_futures=True)


def _alone(submission: Submission, settings: Settings) -> Iterator[Record]:
    """One submission in a process of its own; if that dies too, the fault is noted."""
    with _Pool(1, settings) as pool:
        try:
            yield _record(pool.submit(worker_process.grade, submission))
        except BrokenProcessPool:
            todo = marking.faults_for(submission.assignment)
            yield Record(
                submission.student,
                submission.assignment,
                RecordStatus.FAULT,
                exercise_marks(todo),
                faults=["the grader's process ended while it graded this submission"],
            )


class _Process(SpawnProcess):
    """A worker, whose numpy computes with one thread; it reads this when it is loaded."""

    def start(self) -> None:
        before = {name: os.environ.get(name) for name in ONE_THREAD}
        os.environ.update({name: value for name, value in ONE_THREAD.items() if not before[name]})
        try:
            super().start()
        finally:
            for name, value in before.items():
                if value is None:
                    os.environ.pop(name, None)


class _Starting(SpawnContext):
    """Starts a pool's processes, and knows which are its own."""

    def __init__(self) -> None:
        super().__init__()
        self.processes: list[_Process] = []

    def Process(self, *args, **more) -> _Process:  # type: ignore[override]
        self.processes.append(_Process(*args, **more))
        return self.processes[-1]


class _Pool(ProcessPoolExecutor):
    """Workers that are ready to grade. started: their processes."""

    def __init__(self, workers: int, settings: Settings):
        self.started = _Starting()
        waiting = self.started.SimpleQueue()
        for place in places(workers, cores()):
            waiting.put(place)
        super().__init__(workers, self.started, worker_process.start, (settings, waiting))


def _record(future: Future) -> Record:
    answer = worker_process.decode(future.result())
    if isinstance(answer, worker_process.Unavailable):
        raise SandboxUnavailable(answer.unavailable)
    shared = [mark._replace(message=sys.intern(mark.message)) for mark in answer.marks]
    return dataclasses.replace(answer, marks=shared)  # a class of thousands fits into memory
