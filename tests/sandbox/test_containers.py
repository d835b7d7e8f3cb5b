"""A machine that denies namespaces, as many containers do: made by a filter, not by a mock.

Tests autograder/sandbox/backends.py and autograder/sandbox/jail.py.
"""

import os
import subprocess
import sys
from pathlib import Path

import pytest

import autograder

REPOSITORY = Path(autograder.__file__).resolve().parent.parent
CONTAINER = """
import ctypes, errno, os, sys
import pyseccomp as p
rules, no = p.SyscallFilter(p.ALLOW), p.ERRNO(errno.EPERM)
for name in ("unshare", "setns", "mount", "umount2", "pivot_root", *{more!r}):
    rules.add_rule(no, name)
rules.add_rule(no, "clone", p.Arg(0, p.MASKED_EQ, 0x10000000, 0x10000000))
rules.add_rule(p.ERRNO(errno.ENOSYS), "clone3")
DOCKER = (0, 1, 3, 4, 5, 6, 7, 8, 10, 13, 18, 27, 29, 31)
for capability in range(64):
    if capability not in DOCKER:
        ctypes.CDLL(None).prctl(24, capability, 0, 0, 0)
rules.load()
os.execv(sys.executable, [sys.executable, "-c", CLI])
"""
CLI = """
import sys
from autograder import cli
sys.exit(cli.main(["doctor"]))
"""


def doctor(*denied):
    code = CONTAINER.format(more=denied)
    done = subprocess.run(
        [sys.executable, "-c", f"CLI = {CLI!r}\n{code}"],
        capture_output=True,
        text=True,
        cwd=REPOSITORY,
    )
    return done.returncode, " ".join(done.stdout.split()), done.stderr


def test_where_namespaces_are_denied_the_fallback_grades():
    status, said, errors = doctor()
    assert (status, errors) == (0, "")
    assert "FALLBACK: " in said
    assert "bubblewrap does not start: bwrap: " in said
    assert "own uid" in said if os.geteuid() == 0 else "same uid" in said
    assert said.endswith("This machine can grade.")


@pytest.mark.parametrize("call", ["landlock_create_ruleset"])
def test_where_landlock_is_denied_as_well_nothing_grades(call):
    status, said, errors = doctor(call)
    assert (status, errors) == (1, "")
    assert "needs Landlock" in said
    assert "nothing is graded without either" in said
    assert said.endswith("This machine cannot grade.")
