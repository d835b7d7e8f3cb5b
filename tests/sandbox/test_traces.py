"""What a notebook did is not told to the next by what the kernel counts, sizes and dates.

Tests autograder/sandbox/jail.py, autograder/sandbox/zygote.py and autograder/sandbox/syscalls.py.

What is left, and how many bits of it: `benchmarks/leaks.py` and docs/sandbox.md.
"""

import os
import time

import pytest

from autograder.sandbox import Limits

QUIET = "def f():\n    return 1"
BUSY = """
import os, time
for n in range(90):
    with open(f"{n:0200}", "wb") as file:
        file.write(bytes(30_000))
os.makedirs("a/b/c")
for n in range(90):
    os.unlink(f"{n:0200}")
os.removedirs("a/b/c")
time.sleep(0.05)
def f():
    return 1
"""
LOOKS = """
import os
def f():
    before = os.stat(".")
    with open("new", "w") as file:
        made = os.fstat(file.fileno())
    os.unlink("new")
    return {
        "size of the folder": before.st_size,
        "links": before.st_nlink,
        "number of the folder": before.st_ino,
        "number of a new file": made.st_ino,
    }
"""
OF_A_DISK = ("number of the folder", "number of a new file")  # others write there too


def test_what_is_counted_in_its_folder_begins_anew(opened, backend):
    seen = []
    for source in (QUIET, BUSY, QUIET):
        assert opened(source).answer("f")() == 1
        counted = opened(LOOKS).answer("f")()
        if backend != "bubblewrap":
            counted = {name: value for name, value in counted.items() if name not in OF_A_DISK}
        seen.append(counted)
    assert seen[0] == seen[1] == seen[2]


def test_what_one_process_says_of_its_streams_the_next_does_not_hear(opened):
    """Nor the next of the same notebook, which the grader asks about hidden examples."""
    flags = "import fcntl, os\ndef f(new):\n    for fd in (0, 1, 2):\n        if new: "
    flags += "fcntl.fcntl(fd, fcntl.F_SETFL, new)\n    return "
    flags += "[fcntl.fcntl(fd, fcntl.F_GETFL) for fd in (0, 1, 2)]"
    before = opened(flags).answer("f")(0)
    assert opened(flags).answer("f")(os.O_NONBLOCK | os.O_APPEND) != before
    assert opened(flags).answer("f")(0) == before


def test_its_folder_is_no_older_than_itself(opened):
    source = "import os\ndef f():\n    return os.stat('.').st_mtime, os.stat('.').st_ctime"
    assert opened(BUSY).answer("f")() == 1
    started = time.time()
    assert all(moment > started - 0.02 for moment in opened(source).answer("f")())


def test_nothing_stays_of_a_process_that_died_within_its_notebook(opened):
    session = opened(
        "import os\ndef f(n):\n    if n == 1:\n        open('x', 'w').close(); os._exit(1)\n"
        "    return os.listdir('.'), os.listdir('..') == [os.path.basename(os.getcwd())]"
    )
    answer = session.answer("f")
    before = answer(0)
    assert answer.call((1,)).failure.kind == "crash"
    assert answer(0) == before
    assert before[0] == []


@pytest.mark.parametrize("place", ["..", "/tmp", "../x"])
def test_nothing_can_be_written_beside_its_folder(opened, backend, place):
    source = (
        "import os\ndef f(place):\n    if place == '/tmp' == os.getcwd(): return 'own'\n"
        "    try:\n        os.makedirs(os.path.join(place, 'left'))\n"
        "    except OSError: return 'denied'\n    return 'made'"
    )
    assert opened(source).answer("f")(place) in ("denied", "own")


def test_a_disk_of_another_size_is_had_without_a_new_sandbox(opened, sandbox):
    source = (
        "def f():\n    with open('x', 'wb') as file:\n        try:\n"
        "            return file.write(bytes(2**21)) and file.flush()\n"
        "        except OSError: return 'full'"
    )
    session = opened(source)
    answers = [session.answer("f", limits=Limits(disk=size)) for size in (2**20, 2**23)]
    zygote = sandbox._zygote
    assert [answer() for answer in answers] == ["full", None]
    assert sandbox._zygote is zygote
