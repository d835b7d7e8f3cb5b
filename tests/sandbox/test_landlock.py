"""Landlock and the change of uid alone, each in a process of its own that then tries things.

Tests autograder/sandbox/confine.py.
"""

import itertools
import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest

from autograder.sandbox import confine, jail, landlock

ROOM = Path(confine.__file__).parent
TRY = """
import json, os, sys
sys.path.insert(0, {library!r})
from cells import confine, landlock
def can(do):
    try:
        do()
        return True
    except OSError:
        return False
def inside(name):
    return os.path.join({folder!r}, name)
"""


@pytest.fixture
def room():
    """A folder as a sandbox has it, in a place that others may enter; beside it some files."""
    with tempfile.TemporaryDirectory() as folder:
        jail.plain(0, folder)
        for name in ("open/a", "open/hidden/b", "open/hidden/deep/c", "secret"):
            path = Path(folder, name)
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text("x")
        Path(folder, "secret").chmod(0o600)
        yield folder


def tried(folder, code):
    """What `code` printed as JSON, run in a new process in the room."""
    head = TRY.format(library=f"{folder}/lib", folder=folder)
    done = subprocess.run(
        [sys.executable, "-I", "-c", head + code], capture_output=True, text=True, cwd=folder
    )
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


RESTRICTED = """
confine.forbid_gain()
landlock.restrict({abi}, [inside("open"), "/nonexistent"], [inside("open/hidden")], inside("tmp"),
                  ["/dev/null"])
made = can(lambda: open(inside("tmp/new"), "w").write("x"))
print(json.dumps({{
    "made": made,
    "folder made": can(lambda: os.mkdir(inside("tmp/folder"))),
    "shown": can(lambda: open(inside("open/a"))),
    "listed": can(lambda: os.listdir(inside("open"))),
    "null": can(lambda: open("/dev/null", "w")),
    "hidden": can(lambda: open(inside("open/hidden/b"))),
    "deeper": can(lambda: open(inside("open/hidden/deep/c"))),
    "beside": can(lambda: open(inside("secret"))),
    "above": can(lambda: os.listdir({folder!r})),
    "changed": can(lambda: open(inside("open/a"), "a")),
    "added": can(lambda: open(inside("open/new"), "w")),
    "zero": can(lambda: open("/dev/zero")),
    "pipe": can(lambda: os.mkfifo(inside("tmp/pipe"))),
    "run": can(lambda: os.execv("/bin/true", ["true"])),
}}))
"""
ALLOWED = {"made", "folder made", "shown", "listed", "null"}


@pytest.mark.parametrize("abi", range(1, max(2, landlock.version() + 1)))
def test_every_version_of_the_interface_shows_the_same_and_no_more(room, abi):
    shown = tried(room, RESTRICTED.format(abi=abi, folder=room))
    assert {name for name, went in shown.items() if went} == ALLOWED


def test_newer_versions_refuse_more():
    known = [landlock.handled(abi) for abi in range(1, 8)]
    for older, newer in itertools.pairwise(known):
        assert all(more & less == less for less, more in zip(older, newer, strict=True))
    assert known[0][1:] == (0, 0)
    assert all(known[-1])


CHANGED = """
said = confine.drop_privileges(60706, inside("tmp"), {places})
data = open(inside("secret")).read() if can(lambda: open(inside("secret"))) else ""
print(json.dumps({{
    "said": said, "uid": os.getuid(), "groups": os.getgroups(), "secret": data,
    "back": can(lambda: os.setuid(0)), "others": can(lambda: os.kill({pid}, 0)),
    "own": can(lambda: open(inside("tmp/new"), "w")),
}}))
"""


def changed(room, *places):
    return tried(room, CHANGED.format(places=list(places), pid=os.getpid()))


def test_a_uid_of_its_own_reads_no_file_that_is_closed_to_others(room):
    shown = changed(room, f"{room}/lib", f"{room}/open/a")
    assert shown["own"]
    if os.geteuid() == 0:
        assert shown["said"] == confine.OWN
        assert (shown["uid"], shown["groups"]) == (60706, [])
        assert [shown[name] for name in ("secret", "back", "others")] == ["", False, False]
    else:  # only root can give another uid away, and the sandbox says so
        assert (shown["said"], shown["uid"]) == (confine.SAME, os.getuid())


def test_where_a_library_is_closed_to_others_files_keep_the_grader_s_uid(room):
    shown = changed(room, f"{room}/lib", f"{room}/secret")
    assert shown["own"]
    if os.geteuid() == 0:
        assert shown["said"] == confine.OWN_BUT_FILES
        assert shown["uid"] == 60706
        assert shown["secret"] == "x"
        assert [shown["back"], shown["others"]] == [False, False]
    else:
        assert shown["said"] == confine.SAME
