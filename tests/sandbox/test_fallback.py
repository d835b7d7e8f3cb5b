"""What the fallback promises where bubblewrap's tests cannot be asked of it.

Tests autograder/sandbox/backends.py, autograder/sandbox/confine.py, autograder/sandbox/zygote.py
and autograder/sandbox/disk_watch.py.
"""

import os
import shutil
import signal
import socket
import subprocess
import sys
import time
from pathlib import Path

import pytest

import autograder
from autograder.sandbox import (
    Cell,
    Limits,
    Sandbox,
    backends,
    jail,
    landlock,
    zygote,
)
from tests.sandbox import test_forged_messages, test_hostile, test_isolation, test_traces
from tests.sandbox.bubblewrap_only import BUBBLEWRAP_ONLY

REPOSITORY = Path(autograder.__file__).resolve().parent.parent
PATHS = {**os.environ, "PYTHONPATH": str(REPOSITORY)}
REMOVES = """
import os
from pathlib import Path
from autograder.sandbox import zygote_handle
if os.geteuid() == 0:
    for path in (Path("."), *Path(".").rglob("*")):
        os.chown(path, 65534, 65534, follow_symlinks=False)
    os.setresuid(65534, 65534, 65534)
for path in ("made/closed/within", "made/closed"):
    os.chmod(path, 0)
zygote_handle._remove("made")
"""
OPENED = """
import os
def f(places):
    found = []
    for place in places:
        for open_it in (lambda p: open(p, 'rb').close(), os.listdir, lambda p: open(p, 'ab')):
            try:
                open_it(place)
                found.append(place)
            except OSError:
                pass
    return found
"""
GOOD = "def good(x):\n    return x + 1"


@pytest.fixture
def backend():
    return backends.FALLBACK


def test_every_exclusion_names_a_test_and_a_reason():
    modules = test_isolation, test_hostile, test_forged_messages, test_traces
    assert set(BUBBLEWRAP_ONLY) <= {name for module in modules for name in dir(module)}
    assert all(BUBBLEWRAP_ONLY.values())


def test_it_says_what_it_is(sandbox):
    assert sandbox.describe().startswith("FALLBACK")
    uid = "own uid" if os.geteuid() == 0 else "same uid"
    assert uid in sandbox.describe()
    assert sandbox.facts["landlock"] >= 1


@pytest.mark.parametrize("room", ["solutions", "autograder", "notebooks/src", "tests", "."])
def test_no_file_of_the_course_can_be_opened_or_listed_or_written(ask, room):
    """But the library; the environment, which may stand in the same folder, is Python itself."""
    folder = REPOSITORY / room
    every = (path for path in folder.rglob("*.py") if not path.is_relative_to(sys.prefix))
    files = [str(path) for path in every][:300]
    assert ask(OPENED, [str(folder), *files]).value == [
        path for path in files if path.startswith(f"{REPOSITORY}/nnlab/") and "/demos/" not in path
    ]


def test_no_file_of_the_grader_and_of_this_machine_can_be_opened(ask, tmp_path):
    gradebook = tmp_path / "gradebook.db"
    gradebook.write_text("marks")
    places = [str(gradebook), str(tmp_path), "/", "/tmp", "/home", "/root", "/etc", "/etc/passwd"]
    places += ["/etc/hostname", "/proc", "/sys", "/dev", "/dev/shm", "/run", "/var", "/boot"]
    places += [
        f"/proc/{pid}/{name}"
        for pid in (1, os.getpid(), "self", "thread-self")
        for name in ("environ", "cmdline", "maps", "mem", "status", "fd", "root")
    ]
    assert ask(OPENED, places).value == []
    assert gradebook.read_text() == "marks"


def test_five_devices_can_be_opened_and_no_other(ask):
    devices = [str(path) for path in Path("/dev").iterdir() if not path.is_symlink()]
    source = OPENED.replace(", os.listdir, lambda p: open(p, 'ab')", ",")
    assert set(ask(source, devices).value) == {f"/dev/{name}" for name in jail.DEVICES}


def test_only_its_own_folder_can_be_written(opened):
    source = (
        "import os\ndef f(places):\n    found = []\n    for place in places:\n        try:\n"
        "            open(os.path.join(place, 'x'), 'w').close(); found.append(place)\n"
        "        except OSError: pass\n    return found, os.environ['HOME'], os.getcwd()"
    )
    places = {"/", "/tmp", "/var/tmp", "/dev/shm", "/run", "/home", str(REPOSITORY), "."}
    places |= {folder for folder in os.environ.get("PATH", "").split(":") if folder}
    written, home, folder = opened(source).answer("f")(sorted(places))
    assert written == ["."]
    assert home == folder
    assert not os.path.exists(Path(folder).parent / "x")


EMPTIES = """
import ctypes, os
libc = ctypes.CDLL(None)
def f(name):
    went = []
    for number, way in enumerate((
        lambda: os.truncate(name, 0),
        lambda: os.close(os.open(name, os.O_RDONLY | os.O_TRUNC)),
        lambda: os.close(os.open(name, 3 | os.O_TRUNC)),
        lambda: os.open(name, os.O_RDWR),
        lambda: os.link(name, 'x'),
        lambda: os.rename(name, 'x'),
        lambda: os.unlink(name),
        lambda: 1 / (1 + libc.syscall(437, -100, name.encode(), bytes(24), 24)),
    )):
        try:
            way()
            went.append(number)
        except (OSError, ZeroDivisionError):
            pass
    return went
"""


def library(sandbox):
    """A file that may be read: the sandbox's own copy, should the test destroy it."""
    return Path(sandbox._zygote._folder, "lib", "cells", "magics.py")


def test_a_file_that_may_be_read_cannot_be_emptied_linked_or_moved(opened, sandbox):
    session = opened(EMPTIES, GOOD)
    assert session.answer("good")(1) == 2
    name = library(sandbox)
    assert session.answer("f")(str(name)) == []
    assert name.stat().st_size > 0


def test_on_an_old_kernel_files_cannot_be_emptied_either(monkeypatch):
    monkeypatch.setattr(landlock, "version", lambda: 1)  # which does not know of truncation
    with Sandbox(backend=backends.FALLBACK) as sandbox:
        assert sandbox.facts["landlock"] == 1
        session = sandbox.open([Cell("f", EMPTIES), Cell("g", "open('x', 'w').write('1')")])
        assert session.failures == {}
        name = library(sandbox)
        assert session.answer("f")(str(name)) == []
        assert name.stat().st_size > 0


def test_the_environment_does_not_say_that_it_is_being_graded(opened, monkeypatch):
    monkeypatch.setenv("NBGRADER_EXECUTION", "the secret")
    source = "import os, sys\ndef f():\n    return [dict(os.environ), sys.argv, os.getcwd()]"
    environment, argv, folder = opened(source).answer("f")()
    assert set(environment) == set(jail.ENVIRONMENT) | ({"LC_CTYPE"} & set(environment))
    environment_text = " ".join([folder, *argv, *environment, *environment.values()]).lower()
    assert not [word for word in ("grad", "secret", "sandbox") if word in environment_text]


def test_under_root_it_runs_as_a_uid_of_nobody_and_in_no_group(ask):
    source = "import os\ndef f():\n    return [*os.getresuid(), *os.getresgid(), os.getgroups()]"
    *ids, groups = ask(source).value
    assert len(set(ids)) == 1
    if os.geteuid() == 0:
        assert ids[0] >= 60706
        assert groups == []
    else:  # nobody else can give a uid away
        assert ids[0] == os.getuid()


FLOODS = {
    "many files": "n = 0\n    while True: open(str(n), 'w').close(); n += 1",
    "many folders": "n = 0\n    while True: os.mkdir(str(n)); n += 1",
    "deep folders": "while True: os.mkdir('x' * 200); os.chdir('x' * 200)",
    "much": "n = 0\n    while True: open(str(n), 'wb').write(bytes(2**23)); n += 1",
    "a closed folder": "os.mkdir('x', 0)\n    while True: pass",
}


@pytest.mark.parametrize("body", FLOODS.values(), ids=FLOODS)
def test_a_flood_of_files_is_stopped_and_nothing_of_it_stays(opened, sandbox, body):
    session = opened(f"import os\ndef f():\n    {body}", GOOD)
    assert session.answer("good")(1) == 2
    folder = Path(sandbox._zygote._folder)
    failure = session.answer("f").call(()).failure
    assert failure.kind in ("limit", "exception")
    if failure.kind == "limit":
        assert "disk" in failure.message
    assert session.answer("good")(1) == 2
    assert not folder.exists()


def test_a_folder_that_nobody_may_enter_is_removed_by_whoever_is_not_root_too(tmp_path):
    """A link in it leads nowhere."""
    other, closed = tmp_path / "other", tmp_path / "made" / "closed" / "within"
    other.mkdir(mode=0o750)
    closed.mkdir(parents=True)
    (closed / "file").touch()
    (closed.parent / "link").symlink_to(other)
    subprocess.run([sys.executable, "-c", REMOVES], cwd=tmp_path, env=PATHS, check=True)
    assert [path.name for path in tmp_path.iterdir()] == ["other"]
    assert other.stat().st_mode & 0o777 == 0o750


def test_a_process_that_leaves_the_disk_nearly_full_is_ended(tmp_path):
    """By files that stand in no folder: deleted, and still open or in use as memory."""
    process = subprocess.Popen(["sleep", "60"])
    watching = object.__new__(zygote.Zygote)
    watching.own, watching.flooded, watching.child = str(tmp_path), False, process.pid
    free = shutil.disk_usage(tmp_path).free
    for spare, ended in ((free // 4, False), (2 * free, True)):
        watching.watch = 2**30, 10, spare
        watching.control, theirs = socket.socketpair()
        with watching.control, theirs:
            theirs.send(b"x") if not ended else None
            watching._guard_disk()
        assert watching.flooded is ended
    assert process.wait() == -signal.SIGKILL


def test_one_huge_file_is_an_error(ask):
    huge = "def f():\n    with open('x', 'wb') as file: return file.write(bytes(2**25))"
    assert ask(huge).failure.type == "OSError"


def test_two_at_once_do_not_see_each_other_s_files(opened):
    read = "import os\ndef f(place):\n    return os.listdir(place)"
    with Sandbox(backend=backends.FALLBACK, limits=Limits(wall=10)) as other:
        other.open([Cell("g", "open('x', 'w').close()\ndef g(): return 1")]).answer("g")()
        failure = opened(read).answer("f").call((f"{other._zygote._folder}/tmp",)).failure
    assert failure.type == "PermissionError"


def test_nothing_outlives_the_child_or_the_sandbox():
    sandbox = Sandbox(backend=backends.FALLBACK)
    session = sandbox.open([Cell("f", "import os\ndef f():\n    return os.getpid()")])
    child, zygote = session.answer("f")(), sandbox._zygote._process.pid
    assert _alive(child)
    session.close()
    assert not _alive(child)
    folder = sandbox._zygote._folder
    sandbox.close()
    assert not _alive(zygote)
    assert not os.path.exists(folder)


def test_a_killed_zygote_takes_its_child_with_it():
    with Sandbox(backend=backends.FALLBACK) as sandbox:
        session = sandbox.open([Cell("f", "import os\ndef f():\n    return os.getpid()")])
        child = session.answer("f")()
        sandbox._zygote._process.kill()
        sandbox._zygote._process.wait()
        deadline = time.monotonic() + 5
        while _alive(child) and time.monotonic() < deadline:
            time.sleep(0.01)
        assert not _alive(child)


def _alive(pid):
    """Whether the process runs; one that has ended and waits to be collected does not."""
    try:
        return Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()[0] not in "ZX"
    except FileNotFoundError:
        return False
