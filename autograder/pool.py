"""Hands submissions to worker processes and survives the death of any of them."""

from __future__ import annotations

import dataclasses
import json
import multiprocessing
from collections.abc import Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor, as_completed
from concurrent.futures.process import BrokenProcessPool

from autograder import marking, worker
from autograder.marks import Record
from autograder.sandbox import SandboxUnavailable, walls
from autograder.submissions import Submission


def graded(
    submissions: Sequence[Submission], settings: worker.Settings, workers: int
) -> Iterator[Record]:
    """Records of all submissions, as they get done. Raises SandboxUnavailable."""
    settings = dataclasses.replace(settings, wall=None if settings.unsafe else walls.chosen())
    if workers == 1 or len(submissions) == 1:
        yield from _here(submissions, settings)
        return
    done: set[Submission] = set()
    for record, submission in _in_processes(submissions, settings, workers):
        done.add(submission)
        yield record
    # a worker died: whoever was in one is tried alone, the others go on
    for submission in [s for s in submissions if s not in done]:
        yield from _alone(submission, settings)


def _here(submissions: Sequence[Submission], settings: worker.Settings) -> Iterator[Record]:
    """In this process, without the cost of starting another."""
    here = worker.Worker(settings)
    try:
        for submission in submissions:
            yield here.grade(submission)
    finally:
        here.close()


def _in_processes(
    submissions: Sequence[Submission], settings: worker.Settings, workers: int
) -> Iterator[tuple[Record, Submission]]:
    """Until all are done or a worker has died. Stopped early, it ends its workers at once."""
    pool = _pool(min(workers, len(submissions)), settings)
    try:
        futures = {pool.submit(worker.grade, s): s for s in submissions}
        for future in as_completed(futures):
            yield _record(future), futures[future]
    except BrokenProcessPool:
        return
    except BaseException:
        for process in multiprocessing.active_children():
            process.terminate()
        raise
    finally:
        pool.shutdown(wait=True, cancel_futures=True)


def _alone(submission: Submission, settings: worker.Settings) -> Iterator[Record]:
    """One submission in a process of its own; if that dies too, the fault is noted."""
    with _pool(1, settings) as pool:
        try:
            yield _record(pool.submit(worker.grade, submission))
        except BrokenProcessPool:
            todo = marking.faults_for(submission.assignment)
            yield Record(
                submission.student,
                submission.assignment,
                "fault",
                worker.rows(todo),
                faults=["the grader's process ended while it graded this submission"],
            )


def _pool(workers: int, settings: worker.Settings) -> ProcessPoolExecutor:
    context = multiprocessing.get_context("spawn")
    return ProcessPoolExecutor(workers, context, worker.start, (settings,))


def _record(future: Future) -> Record:
    found = json.loads(future.result())
    if "unavailable" in found:
        raise SandboxUnavailable(found["unavailable"])
    return Record(**{**found, "rows": [tuple(row) for row in found["rows"]]})
