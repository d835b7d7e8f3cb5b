"""Starting, refusing to start, and saying what is in force.

Tests autograder/sandbox/backends.py, autograder/sandbox/zygote_handle.py and
autograder/sandbox/failures.py.
"""

import shutil
import signal
import time

import pytest

from autograder.base.answers import MachineryFailed
from autograder.sandbox import (
    Cell,
    Limits,
    Sandbox,
    SandboxUnavailable,
    backends,
    failures,
    landlock,
    probe,
    syscalls,
)

GOOD = Cell("good", "def good(x):\n    return x + 1")


@pytest.fixture(autouse=True)
def choosing_anew():
    backends.choose.cache_clear()
    yield
    backends.choose.cache_clear()


@pytest.fixture
def no_seccomp(monkeypatch):
    def missing():
        raise syscalls.NoSeccomp(f"seccomp is not available: {syscalls.HINT}")

    monkeypatch.setattr(syscalls, "program", missing)


def test_this_machine_can_grade():
    assert probe() == [], "install bubblewrap, libseccomp2 and pyseccomp to run these tests"


def test_it_says_what_is_in_force(sandbox):
    assert sandbox.describe() == "bubblewrap + seccomp"


def test_without_bubblewrap_the_fallback_grades_and_says_so(monkeypatch):
    monkeypatch.setattr(shutil, "which", lambda name: None)
    assert probe() == []
    with Sandbox() as sandbox:
        assert sandbox.open([GOOD]).answer("good")(1) == 2
        said = sandbox.describe()
    assert said.startswith("FALLBACK: ")
    assert "Landlock" in said
    assert said.endswith("; bubblewrap is not installed (apt install bubblewrap)")


def test_without_bubblewrap_and_landlock_there_is_no_sandbox(monkeypatch):
    monkeypatch.setattr(shutil, "which", lambda name: None)
    monkeypatch.setattr(landlock, "version", lambda: 0)
    with pytest.raises(SandboxUnavailable, match="apt install bubblewrap"):
        Sandbox()
    (problem,) = probe()
    assert "needs Landlock" in problem
    assert "nothing is graded without either" in problem


def test_without_seccomp_there_is_no_sandbox(no_seccomp):
    with pytest.raises(SandboxUnavailable, match="install pyseccomp"):
        Sandbox()


@pytest.fixture
def no_namespaces(monkeypatch, tmp_path):
    fake = tmp_path / "bwrap"
    fake.write_text("#!/bin/sh\necho 'bwrap: No permissions to create new namespace' >&2\nexit 1\n")
    fake.chmod(0o755)
    monkeypatch.setattr(shutil, "which", lambda name: str(fake))
    monkeypatch.setattr(backends, "PAUSE", 0)


def test_where_namespaces_are_denied_the_fallback_tells_the_reason(no_namespaces):
    with Sandbox() as sandbox:
        assert sandbox.choice.backend == backends.FALLBACK
        assert "No permissions to create new namespace" in sandbox.describe()


def test_where_namespaces_and_landlock_are_denied_the_reason_is_told(no_namespaces, monkeypatch):
    monkeypatch.setattr(landlock, "version", lambda: 0)
    with pytest.raises(SandboxUnavailable, match="No permissions to create new namespace"):
        Sandbox()


def test_a_backend_that_stops_working_is_not_replaced_by_a_weaker_one(monkeypatch):
    backends.choose()
    monkeypatch.setattr(shutil, "which", lambda name: "/nonexistent/bwrap")
    with pytest.raises(SandboxUnavailable, match="does not start"):
        Sandbox()


def test_a_zygote_that_dies_is_replaced_without_a_word(sandbox):
    assert sandbox.open([GOOD]).answer("good")(1) == 2
    sandbox._zygote._process.send_signal(signal.SIGKILL)
    sandbox._zygote._process.wait()
    assert sandbox.open([GOOD]).answer("good")(1) == 2


def test_a_zygote_that_dies_within_a_call_is_a_crash_of_that_call(sandbox):
    session = sandbox.open([Cell("f", "import time\ndef f(g):\n    g(1)\n    return 1"), GOOD])

    def kill(x):
        sandbox._zygote._process.send_signal(signal.SIGKILL)
        sandbox._zygote._process.wait()
        time.sleep(0.2)

    assert session.answer("f").call((kill,)).failure.kind == "crash"
    assert session.answer("good")(1) == 2


def test_opening_a_session_closes_the_one_before(sandbox):
    first = sandbox.open([GOOD]).answer("good")
    assert first(1) == 2
    sandbox.open([GOOD])
    with pytest.raises(MachineryFailed, match="closed"):
        first(1)


def test_an_exercise_can_have_limits_of_its_own(sandbox):
    session = sandbox.open([GOOD, Cell("big", "def big(n):\n    return len(bytearray(n))")])
    tight, large = Limits(memory=700 * 2**20), Limits(memory=3000 * 2**20)
    assert session.answer("big", limits=tight).call((2**30,)).failure.kind == "memory"
    assert session.answer("big", limits=large)(2**30) == 2**30
    assert session.answer("good", limits=tight)(1) == 2


FILES = """
def files(n):
    for i in range(n):
        open(str(i), "w").close()
    return n
"""


@pytest.mark.parametrize("place", [backends.BUBBLEWRAP, backends.FALLBACK])
def test_an_exercise_can_have_a_disk_of_its_own(place):
    with Sandbox(backend=place) as sandbox:
        session = sandbox.open([GOOD, Cell("files", FILES)])
        assert session.answer("files", limits=Limits(disk_files=2000))(1500) == 1500
        failure = session.answer("files").call((10**6,)).failure
        assert failure.type == "OSError" or "disk" in failure.message
        assert session.answer("good")(1) == 2


def test_computing_time_is_limited_too(sandbox):
    session = sandbox.open([Cell("f", "def f():\n    while True: pass"), GOOD])
    failure = session.answer("f", limits=Limits(cpu=1, wall=8)).call(()).failure
    assert failure.kind == "timeout"
    assert failure.message == "a notebook may compute for 1 seconds"


@pytest.fixture
def unsafe():
    with Sandbox(unsafe=True) as sandbox:
        yield sandbox


def test_without_isolation_it_works_and_says_unsafe(unsafe):
    assert unsafe.describe().startswith("UNSAFE")
    assert "seccomp" in unsafe.describe()
    session = unsafe.open([GOOD, Cell("", "while True: pass")], Limits(cell=0.8))
    assert session.answer("good")(1) == 2
    assert session.failures[1].kind == "timeout"


def test_without_isolation_limits_and_the_filter_still_hold(unsafe):
    source = "import os\ndef f():\n    return os.fork()"
    session = unsafe.open([Cell("f", source), Cell("g", "def g():\n    return bytearray(2**40)")])
    assert session.answer("f").call(()).failure.type == "PermissionError"
    assert session.answer("g").call(()).failure.kind == "memory"


def test_without_isolation_files_left_behind_still_go(unsafe):
    write = "open('left', 'w').close()\ndef f():\n    return 1"
    assert unsafe.open([Cell("f", write)]).answer("f")() == 1
    read = "import os\ndef f():\n    return os.listdir('.')"
    assert unsafe.open([Cell("f", read)]).answer("f")() == []


def test_without_isolation_and_without_seccomp_it_says_that_as_well(no_seccomp):
    with Sandbox(unsafe=True) as sandbox:
        assert sandbox.describe() == jailed_text()
        assert sandbox.open([GOOD]).answer("good")(1) == 2


def jailed_text():
    return "UNSAFE: no isolation from this computer's files; resource limits only"


def test_signals_have_names():
    assert failures.signal_name(11) == "SIGSEGV"
    assert failures.signal_name(999) == "signal 999"
