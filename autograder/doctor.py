"""Says whether this machine can grade, what protects it, and what that does not cover."""

from __future__ import annotations

import contextlib
import os
import platform
import shutil
import subprocess

from autograder import sources
from autograder.sandbox import Limits, probe
from autograder.sandbox.sandbox import JAILED

NOT_COVERED = (
    "Weaknesses of the kernel itself, which all sandboxes share: keep it up to date.",
    "What students do together: the grader judges answers, it does not compare them.",
    "Submissions changed after they were handed in: the folder of submissions is trusted.",
)


def arguments(parser) -> None:
    """No options."""


def command(args) -> int:
    return run()


def run() -> int:
    """The command. Exit code 0 when this machine can grade, 1 when it cannot."""
    from autograder.grade import versions

    problems = probe()
    chapters = [c for c in sources.chapters() if sources.release_path(c).exists()]
    print(f"System     {platform.system()} {platform.release()}, {os.cpu_count()} cores")
    print("Versions   " + ", ".join(f"{name} {number}" for name, number in versions().items()))
    print(f"Sandbox    {'; '.join(problems) if problems else sandbox_text()}")
    print(f"Chapters   {', '.join(chapters) or 'none released yet: run `autograder build`'}")
    if not problems:
        limits = Limits()
        memory = f"{limits.memory // 2**20} MiB of memory"
        print(f"Limits     {limits.wall:g} s an exercise, {memory}, no network")
        print("\nWhat the sandbox does not cover:")
        print("\n".join(f"  {line}" for line in NOT_COVERED))
    verdict = "This machine cannot grade." if problems else "This machine can grade."
    print(f"\n{verdict}")
    return 1 if problems else 0


def sandbox_text() -> str:
    """The sandbox that grades here, in a few words."""
    return f"{JAILED} ({_bubblewrap()})"


def _bubblewrap() -> str:
    tool = shutil.which("bwrap")
    with contextlib.suppress(OSError, subprocess.SubprocessError):
        done = subprocess.run([str(tool), "--version"], capture_output=True, text=True, timeout=10)
        return done.stdout.strip() or "bubblewrap"
    return "bubblewrap"
