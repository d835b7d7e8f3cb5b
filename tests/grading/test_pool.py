"""Worker processes: where they run, and that nothing of them stays when they are stopped.

Tests autograder/base/cores.py.
"""

from __future__ import annotations

import multiprocessing
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from autograder.base.cores import cores
from autograder.grading import pool, seeds
from autograder.grading.settings import Settings
from autograder.intake import submissions
from tests.grading.submitting import CHAPTER, hand_in, notebook

ROOT = Path(__file__).resolve().parents[2]


@pytest.mark.parametrize(
    ("workers", "free", "cores"),
    [
        (3, [3, 5, 6], [3, 5, 6]),  # the cores that we may use, whatever their numbers
        (2, [3, 5, 6], [None, None]),
        (3, [0, 1], [None, None, None]),
        (1, [0], [None]),
    ],
)
def test_workers_stay_on_cores_of_their_own_where_they_take_up_all(workers, free, cores):
    assert pool.places(workers, free) == cores


def test_a_worker_is_where_it_was_told_to_stay(tmp_path):
    free = cores()
    with pool._Pool(len(free), Settings(tmp_path, seeds.fixed(1))) as workers:
        for its_cores in workers.map(os.sched_getaffinity, [0] * 4 * len(free)):
            assert len(its_cores) == 1
            assert its_cores <= set(free)


def test_a_worker_computes_with_one_thread_unless_asked_for_more(tmp_path, monkeypatch):
    monkeypatch.setenv("OPENBLAS_NUM_THREADS", "3")
    monkeypatch.setenv("OMP_NUM_THREADS", "")
    del os.environ["OMP_NUM_THREADS"]
    with pool._Pool(1, Settings(tmp_path, seeds.fixed(1))) as worker:
        settings = list(worker.map(os.getenv, ["OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS"]))
    assert settings == ["1", "3"]


def test_workers_leave_the_environment_and_other_processes_as_they_were(tmp_path, monkeypatch):
    monkeypatch.setenv("OMP_NUM_THREADS", "")
    del os.environ["OMP_NUM_THREADS"]
    hand_in(tmp_path, "ada", None)
    hand_in(tmp_path, "bob", None)
    received = submissions.find(tmp_path, CHAPTER).submissions
    neighbor = multiprocessing.get_context("spawn").Process(target=time.sleep, args=(60,))
    neighbor.start()
    try:
        run = pool.graded(received, Settings(tmp_path / "out", seeds.fixed(1)), workers=2)
        next(run)
        assert "OMP_NUM_THREADS" not in os.environ
        run.close()  # as Ctrl-C does
        assert neighbor.is_alive()
        assert multiprocessing.active_children() == [neighbor]
    finally:
        neighbor.terminate()
        neighbor.join()
        neighbor.close()


def test_workers_that_are_stopped_leave_no_folder_of_a_sandbox(tmp_path, monkeypatch):
    (tmp_path / "tmp").mkdir()
    monkeypatch.setenv("TMPDIR", str(tmp_path / "tmp"))
    for name in "abcd":
        hand_in(tmp_path / "class", name, notebook())
    received = submissions.find(tmp_path / "class", CHAPTER).submissions
    settings = Settings(tmp_path / "out", seeds.fixed(1), unsafe=True)
    run = pool.graded(received, settings, workers=2)
    next(run)
    assert list((tmp_path / "tmp").iterdir())  # a sandbox's own
    run.close()  # as Ctrl-C does
    assert list((tmp_path / "tmp").iterdir()) == []


@pytest.mark.parametrize("step", ["_start", "_prepare"])
def test_a_worker_that_is_stopped_while_its_sandbox_starts_leaves_no_folder(tmp_path, step):
    program = (
        "import os, signal\n"
        "from autograder.grading import worker_process\n"
        "from autograder.sandbox import Sandbox, backends, zygote_handle\n"
        "signal.signal(signal.SIGTERM, worker_process._end)\n"
        "stop = lambda *args: os.kill(os.getpid(), signal.SIGTERM)\n"
        f"zygote_handle.ZygoteHandle.{step} = stop\n"
        "Sandbox(backend=backends.FALLBACK)\n"
    )
    environment = {**os.environ, "TMPDIR": str(tmp_path)}
    done = subprocess.run([sys.executable, "-c", program], env=environment)
    assert done.returncode == 128 + signal.SIGTERM
    assert list(tmp_path.iterdir()) == []


def test_no_worker_outlives_a_grader_that_is_killed_while_it_starts(tmp_path):
    """Whoever still lives keeps the stream open, and is waited for."""
    program = (
        "from pathlib import Path\n"
        "from autograder.grading import pool, seeds\n"
        "from autograder.grading.settings import Settings\n"
        "from tests.grading import dying\n"
        "pool.worker_process.start = dying.start_when_the_grader_is_killed\n"
        f"workers = pool._Pool(1, Settings(Path({str(tmp_path)!r}), seeds.fixed(1)))\n"
        "workers.submit(print).result()\n"
    )
    command = [sys.executable, "-c", program]
    done = subprocess.run(command, stdout=subprocess.PIPE, cwd=ROOT, timeout=60)
    assert done.returncode == -signal.SIGKILL
