"""What each backend does not cover, one line each, for `autograder doctor` and docs/sandbox.md."""

from __future__ import annotations

from . import backends, confine
from .disk_watch import EVERY, SPARE
from .limits import MIB

ALWAYS = (
    "Weaknesses of the kernel itself, which all sandboxes share: keep it up to date.",
    "What students do together: the grader judges answers, it does not compare them; and what the "
    "kernel keeps lets one notebook tell the next some bits (docs/sandbox.md counts them).",
    "Submissions changed after they were handed in: the folder of submissions is trusted.",
)
NO_GROUP = (
    "Memory is limited by each process's address space, not by what the sandbox uses as a whole.",
)
FALLBACK = (
    "That a file exists, its size, owner, mode and times, when it was last read, and where a link "
    "leads: Landlock covers reading, listing and writing, not asking.",
    "The machine's name and kernel, process numbers and which uid grades can be read.",
    "The network, other processes and new ones are denied by seccomp and Landlock alone; no "
    "namespace of their own is behind that.",
)
DISK = (
    f"The process's folder is watched every {1e3 * EVERY:.0f} ms, not bounded: what is written "
    f"between two looks, and files deleted while in use, as long as {SPARE // MIB} MiB of the disk "
    "stay free."
)
UIDS = {
    confine.SAME: "It runs under the grader's own uid (only root can give it another): for the "
    "files and processes of that uid, Landlock and seccomp alone stand in between.",
    confine.OWN_BUT_FILES: "Python or a library lies where only the grader may go, so files are "
    "opened with the grader's uid, and Landlock alone bounds which: install Python in /opt.",
}


def not_covered(backend: str, facts: dict, grouped: bool) -> list[str]:
    """The lines for a backend, with what its zygote found; grouped: whether control groups hold."""
    lines = list(ALWAYS) + list(() if grouped else NO_GROUP)
    if backend == backends.FALLBACK:
        lines += [UIDS[facts["uid"]]] if facts.get("uid") in UIDS else []
        lines += [*FALLBACK, DISK]
    return lines
