"""Places where nbgrader and the tools under it need help. Each says when it can go."""

from __future__ import annotations

import glob
import os
import sys
import time
import warnings
from pathlib import Path
from queue import Empty

from jupyter_client.channels import AsyncZMQSocketChannel
from nbgrader.converters import base

LONGEST_WAIT = 0.25  # seconds


def patient(get_msg):
    """`get_msg` that asks again and again instead of waiting once for long.

    A wake-up can be missed when a cell changes a widget: the reader then sleeps out its whole
    timeout. To go when jupyter_client's channels no longer lose wake-ups.
    """

    async def get_msg_in_steps(self, timeout=None):
        deadline = None if timeout is None else time.monotonic() + timeout
        while True:
            left = LONGEST_WAIT if deadline is None else deadline - time.monotonic()
            try:
                return await get_msg(self, min(max(left, 0), LONGEST_WAIT))
            except Empty:
                if deadline is not None and time.monotonic() >= deadline:
                    raise

    return get_msg_in_steps


def wake_up() -> None:
    """Lets no reader of a kernel's messages sleep through one. Calling it twice does no harm."""
    get_msg = AsyncZMQSocketChannel.get_msg
    if get_msg.__name__ == "get_msg":
        AsyncZMQSocketChannel.get_msg = patient(get_msg)  # type: ignore[method-assign]


class LiteralFolders:
    """`glob` for nbgrader's converters: the folders that it has found already are no patterns.

    A student called `ada [2]` has a folder of that name, and nbgrader looks into it for notebooks
    by a pattern that begins with it. To go when nbgrader escapes what it puts into its patterns.
    """

    @staticmethod
    def glob(pattern: str) -> list[str]:
        folder, name = os.path.split(pattern)
        if name.endswith(".ipynb"):  # in a folder that it has found
            is_there = os.path.isdir(folder)
            return glob.glob(os.path.join(glob.escape(folder), name) if is_there else pattern)
        everybody = "*" in pattern.split(os.sep)  # and a student called so is one of them
        if os.path.exists(pattern) and not everybody:
            return [pattern]
        return glob.glob(pattern)


def literal_folders() -> None:
    """Lets students have names with brackets. Calling it twice does no harm."""
    base.glob = LiteralFolders  # type: ignore[attr-defined]


def environment_on_path() -> None:
    """nbgrader runs a bare `alembic` for a new gradebook; it stands beside the interpreter."""
    folder = str(Path(sys.executable).parent)
    folders = os.environ.get("PATH", "").split(os.pathsep)
    if folder not in folders:
        os.environ["PATH"] = os.pathsep.join([folder, *folders])


def quiet() -> None:
    """Hides warnings of SQLAlchemy about nbgrader's own queries: nobody here can act on them."""
    warnings.filterwarnings("ignore", "Object of type <Submitted", module=r"nbgrader\.api")
