"""A worker as a process of its own: how it begins, grades and ends. What it answers is JSON."""

from __future__ import annotations

import ctypes
import dataclasses
import json
import os
import signal
import sys
from multiprocessing import parent_process
from multiprocessing.queues import SimpleQueue

import msgspec

from autograder.grading.records import Record
from autograder.grading.settings import Settings
from autograder.grading.worker import Worker
from autograder.intake.submissions import Submission
from autograder.sandbox import SandboxUnavailable
from autograder.sandbox.zygote_handle import stop_all

_worker: Worker | None = None


def start(settings: Settings, places: SimpleQueue) -> None:
    """Makes this process a worker. It ends with its parent, and leaves Ctrl-C and the terminal's
    end to it.

    places: holds for each worker the core to stay on, or None.
    """
    global _worker
    for asked in ("SIGINT", "SIGHUP"):
        if hasattr(signal, asked):
            signal.signal(getattr(signal, asked), signal.SIG_IGN)
    signal.signal(signal.SIGTERM, _end)
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(1, signal.SIGKILL)  # PR_SET_PDEATHSIG
        parent = parent_process()
        if parent and os.getppid() != parent.pid:  # it ended before: nobody would tell us
            os._exit(1)
        core = places.get()
        if core is not None:
            os.sched_setaffinity(0, {core})
    _worker = Worker(settings)


def _end(*_: object) -> None:
    """Told to stop in the middle: nothing of the sandbox stays, neither processes nor folders.

    Leaves at once: an exception would be taken for the result of a task, and the process would
    wait for a lock that another one, told to stop as well, has taken with it. Being told twice
    does not cut it short.
    """
    signal.signal(signal.SIGTERM, signal.SIG_IGN)
    stop_all()
    os._exit(128 + signal.SIGTERM)


@dataclasses.dataclass
class Unavailable:
    """Why a worker cannot grade at all."""

    unavailable: str


def grade(submission: Submission) -> str:
    """Grades in this process. Returns a Record or Unavailable as JSON, for `decode`."""
    assert _worker is not None
    try:
        return json.dumps(msgspec.to_builtins(_worker.grade(submission)))
    except SandboxUnavailable as reason:
        return json.dumps({"unavailable": str(reason)})


def decode(answer: str) -> Record | Unavailable:
    """What `grade` said in another process."""
    data = json.loads(answer)
    if "unavailable" in data:
        return msgspec.convert(data, Unavailable)
    return msgspec.convert(data, Record)
