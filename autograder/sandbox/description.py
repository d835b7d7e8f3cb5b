"""Says in a few words what stands between us and a learner's code on this machine."""

from __future__ import annotations

import contextlib
import shutil
import subprocess

from . import walls
from .sandbox import Sandbox
from .walls import SandboxUnavailable


def described() -> str:
    """The sandbox that grades here, in a few words."""
    try:
        choice = walls.choose()
        if choice.wall == walls.BUBBLEWRAP:
            return f"{walls.JAILED} ({_bubblewrap()})"
        with Sandbox() as sandbox:
            return sandbox.describe()
    except SandboxUnavailable as reason:
        return f"none: {reason}"


def _bubblewrap() -> str:
    tool = shutil.which("bwrap")
    with contextlib.suppress(OSError, subprocess.SubprocessError):
        done = subprocess.run([str(tool), "--version"], capture_output=True, text=True, timeout=10)
        return done.stdout.strip() or "bubblewrap"
    return "bubblewrap"
