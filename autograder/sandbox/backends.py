"""Which backend stands between the grader and a learner's code here: bubblewrap, or the fallback.

Bubblewrap where it works; where it does not (no user namespaces, as in many containers) the
fallback; where that does not work either, none, and nothing is graded. `unsafe` is never
chosen, only asked for. Decided once a process, by trying.
"""

from __future__ import annotations

import functools
import shutil
import subprocess
import sys
import time
from dataclasses import dataclass

from autograder.base.command_error import CommandError

from . import jail, landlock, syscalls

BUBBLEWRAP, FALLBACK, UNSAFE = "bubblewrap", "fallback", "unsafe"
JAILED = "bubblewrap + seccomp"
FALLBACK_MARK = "FALLBACK"  # stands in every text about a run behind it
FALLBACK_TEXT = FALLBACK_MARK + ": {}Landlock + seccomp + rlimits{}"
UNSAFE_TEXT = "UNSAFE: no isolation from this computer's files; resource limits{} only"
PATIENCE, PAUSE = 30.0, 0.5  # seconds
NAMESPACES = " (are unprivileged user namespaces allowed here?)"
TRY = """\
import sys
sys.path[:0] = sys.argv[1:2]
from cells.confine import drop_privileges, own_disk
own_disk(sys.argv[2], 1 << 20, 16)
drop_privileges()
"""


class SandboxUnavailable(CommandError):
    """No sandbox, hence no grade; one line that says what is missing and what to do."""


@dataclass(frozen=True)
class Choice:
    """The backend of this machine. reason: why it is not bubblewrap."""

    backend: str
    reason: str = ""


@functools.cache
def choose() -> Choice:
    """The best backend that works here. SandboxUnavailable when none does."""
    if not sys.platform.startswith("linux"):
        raise SandboxUnavailable("the sandbox needs Linux; the course itself does not")
    try:
        syscalls.program()
    except syscalls.NoSeccomp as error:
        raise SandboxUnavailable(f"{error}; nothing is graded without it") from error
    reason = why_not_bubblewrap()
    if reason and shutil.which("bwrap"):  # perhaps the machine was but busy
        time.sleep(PAUSE)
        reason = why_not_bubblewrap()
    if not reason:
        return Choice(BUBBLEWRAP)
    other = why_not_fallback()
    if other:
        raise SandboxUnavailable(f"{reason}, and {other}; nothing is graded without either")
    return Choice(FALLBACK, reason)


def chosen() -> str | None:
    """What `choose` gives, or None when there is none: whoever needs a backend will say so."""
    try:
        return choose().backend
    except SandboxUnavailable:
        return None


def why_not_bubblewrap() -> str:
    """What keeps bubblewrap from working here, or ""."""
    tool = shutil.which("bwrap")
    if not tool:
        return "bubblewrap is not installed (apt install bubblewrap)"
    command = [tool, *jail.confined()[1:], *jail.running(TRY), jail.disk()]
    try:
        done = subprocess.run(command, env={}, capture_output=True, text=True, timeout=PATIENCE)
    except (OSError, subprocess.SubprocessError) as error:
        return f"bubblewrap does not start: {error}"
    return f"bubblewrap does not start: {complaint(done.stderr)}" if done.returncode else ""


def why_not_fallback() -> str:
    """What keeps the fallback from working here, or ""."""
    if landlock.version() < 1:
        return "the fallback needs Landlock (Linux 5.13, switched on), which is not there"
    return ""


def complaint(text: str) -> str:
    """The last line of what a sandbox said when it did not start."""
    lines = [line for line in text.split("\n") if line.strip()]
    last = lines[-1] if lines else "no reason given"
    return last + NAMESPACES * last.startswith("bwrap:")


def describe(backend: str, reason: str = "", facts: dict | None = None) -> str:
    """One phrase for every output of a grading run: what stands between us and the code."""
    if backend == BUBBLEWRAP:
        return JAILED
    if backend == FALLBACK:
        uid = f"{facts['uid']} + " if facts else ""
        return FALLBACK_TEXT.format(uid, f"; {reason}" if reason else "")
    try:
        syscalls.program()
    except syscalls.NoSeccomp:
        return UNSAFE_TEXT.format("")
    return UNSAFE_TEXT.format(" and seccomp")
