"""Seeds, the store of verdicts, finding submissions, progress: each on its own."""

from __future__ import annotations

import dataclasses
import io
import multiprocessing
import os
import signal
import stat
import subprocess
import sys
import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from autograder.base import progress_line
from autograder.base.cores import cores
from autograder.checking.verdict import CheckResult, Verdict
from autograder.grading import pool, seeds, verdict_cache
from autograder.grading.settings import Settings
from autograder.intake import submissions
from tests.grading.submitting import CHAPTER, hand_in, notebook

SECRET = b"a secret of this course"
VERDICT = Verdict("step", 1.0, 3.0, "partial", "Look at 0.", (CheckResult("c", 1, 1.0, True),))


def test_the_secret_is_made_once_and_only_its_owner_may_read_it(tmp_path):
    first = seeds.from_file(tmp_path / "course" / "secret")
    path = tmp_path / "course" / "secret"
    assert stat.S_IMODE(os.stat(path).st_mode) == 0o600
    assert seeds.from_file(path) == first
    assert [p.name for p in path.parent.iterdir()] == ["secret"]
    assert seeds.from_file(tmp_path / "other") != first


def test_the_secret_cannot_be_read_off_what_is_written_about_it(tmp_path):
    made = seeds.from_file(tmp_path / "secret")
    assert made.secret.decode() not in made.source + made.fingerprint
    assert len(made.fingerprint) == 64


def test_a_secret_that_is_too_short_is_not_used(tmp_path):
    (tmp_path / "secret").write_text("abc\n")
    with pytest.raises(ValueError, match="too short"):
        seeds.from_file(tmp_path / "secret")


def test_each_attempt_has_other_seeds_and_the_first_those_of_before():
    first = seeds.fixed(1)
    asked = [("ch01", "ada", "step"), ("ch01", "bob", "step"), ("ch01", "ada", "layer")]
    by_attempt = [dataclasses.replace(first, attempt=number) for number in (1, 2, 3, 10)]
    assert by_attempt[0] == first
    assert len({made.of(*names) for made in by_attempt for names in asked}) == 4 * len(asked)
    assert len({made.fingerprint for made in by_attempt}) == 4
    assert dataclasses.replace(first, attempt=2) == by_attempt[1]


def test_seeds_differ_by_assignment_student_and_exercise_and_stay():
    made = seeds.fixed(1)
    asked = [("a", "b", "c"), ("a", "b", "d"), ("a", "x", "c"), ("y", "b", "c"), ("ab", "", "c")]
    seeds_made = {made.of(*names) for names in asked}
    assert len(seeds_made) == len(asked)
    assert {seeds.fixed(1).of(*names) for names in asked} == seeds_made
    assert not seeds_made & {seeds.fixed(2).of(*names) for names in asked}


def test_verdicts_come_back_from_the_store_as_they_were(tmp_path):
    store = verdict_cache.Store(tmp_path, SECRET)
    assert store.load("k") is None
    store.save("k", [VERDICT])
    assert store.load("k") == [VERDICT]


def test_a_verdict_that_anybody_else_wrote_counts_as_none(tmp_path):
    store = verdict_cache.Store(tmp_path, SECRET)
    store.save("k", [VERDICT])
    whole = store.path("k").read_bytes()
    other = verdict_cache.Store(tmp_path, b"another secret of a course")
    assert other.load("k") is None
    assert other.is_changed("k")
    store.path("moved").write_bytes(whole)  # another student's verdicts under this key
    assert store.load("moved") is None
    edited = whole.replace(b'"points": 1.0', b'"points": 9.0')
    assert edited != whole
    store.path("k").write_bytes(edited)
    assert store.load("k") is None
    assert not store.is_changed("nothing there")


@given(st.integers(0, 400), st.binary(max_size=3))
def test_no_changed_byte_of_a_verdict_is_believed(tmp_path_factory, place, other):
    store = verdict_cache.Store(tmp_path_factory.mktemp("k"), SECRET)
    store.save("k", [VERDICT])
    whole = store.path("k").read_bytes()
    made = whole[:place] + other + whole[place + len(other) :]
    store.path("k").write_bytes(made)
    assert store.load("k") == ([VERDICT] if made == whole else None)


@pytest.mark.parametrize("damage", [b"", b"[", b"{}", b"[{}]", b'[{"exercise": 1}]', b"\xff"])
def test_a_damaged_verdict_counts_as_none(tmp_path, damage):
    store = verdict_cache.Store(tmp_path, SECRET)
    store.save("k", [VERDICT])
    store.path("k").write_bytes(damage)
    assert not store.load("k")


@pytest.mark.parametrize("made", [os.mkfifo, lambda path: path.symlink_to("/dev/zero"), Path.mkdir])
def test_what_is_no_file_counts_as_no_verdict_and_is_not_waited_for(tmp_path, made):
    store = verdict_cache.Store(tmp_path, SECRET)
    made(store.path("k"))
    assert store.load("k") is None
    assert store.is_changed("k")


def test_keys_differ_wherever_a_part_differs():
    assert verdict_cache.key_of("ab", "c") != verdict_cache.key_of("a", "bc")
    assert verdict_cache.key_of("a", "b") == verdict_cache.key_of("a", "b")


def test_the_version_of_the_checks_follows_what_judges(tmp_path, monkeypatch):
    from autograder.course import sources

    before = verdict_cache.checks_version.__wrapped__(CHAPTER)
    assert verdict_cache.checks_version.__wrapped__(CHAPTER) == before
    assert verdict_cache.checks_version.__wrapped__("ch00_start") != before
    monkeypatch.setattr(sources, "WRONG", tmp_path)
    assert verdict_cache.checks_version.__wrapped__(CHAPTER) != before


def test_submissions_are_found_and_whoever_did_not_hand_in_is_listed(tmp_path):
    hand_in(tmp_path, "bob", None)
    (tmp_path / "ada").mkdir()
    (tmp_path / "notes.txt").write_text("for me")
    (tmp_path / ".hidden").mkdir()
    received = submissions.find(tmp_path)
    assert [(s.student, s.assignment) for s in received.submissions] == [
        ("ada", CHAPTER),
        ("bob", CHAPTER),
    ]
    assert received.rejections == []


def test_an_unknown_assignment_gets_a_line_that_names_it(tmp_path):
    (tmp_path / "ada" / "ch01").mkdir(parents=True)
    (rejection,) = submissions.find(tmp_path).rejections
    assert rejection.line.startswith("ada: ch01/: the course has no assignment of that name.")


def test_a_student_that_is_a_link_is_rejected(tmp_path):
    hand_in(tmp_path / "elsewhere", "ada", None)
    (tmp_path / "class").mkdir()
    (tmp_path / "class" / "eve").symlink_to(tmp_path / "elsewhere" / "ada")
    received = submissions.find(tmp_path / "class")
    assert received.submissions == []
    assert "eve: .: the student's folder is a link" in received.rejections[0].line


@pytest.mark.parametrize("name", ["a\nb", "x\x1b[2J", "n" * 200, "字" * 120, "..", "a/b", "a\x00"])
def test_a_name_that_is_no_plain_folder_name_is_a_problem(name):
    assert submissions.name_problem(name)


@pytest.mark.parametrize("name", ["ada", "Ada Lovelace", "=1+1", "müller", "a.b@c.org", "学生"])
def test_other_names_are_none(name):
    assert not submissions.name_problem(name)


def test_progress_says_rate_and_time_left_in_plain_lines():
    line = progress_line.ProgressLine(100, "notebooks graded", io.StringIO())
    line.done = 25
    assert line.text(line.started + 5) == "25 of 100 notebooks graded, 5.0 a second, 15 s left"
    line.step(75)
    written = line.stream.getvalue()
    assert written.startswith("100 of 100 notebooks graded")
    assert "\r" not in written


def test_long_times_are_told_in_minutes():
    assert progress_line.lasting(125) == "2 min 5 s"


def test_a_worker_imports_nothing_that_is_slow_to_import():
    slow = ["nbformat", "nbgrader", "IPython", "traitlets", "sqlalchemy", "matplotlib"]
    code = f"import sys, autograder.grading.worker; print([m for m in {slow} if m in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


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
