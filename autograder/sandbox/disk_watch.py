"""Watches a folder whose size no mount bounds. Runs inside, in the zygote."""

from __future__ import annotations

import os

EVERY = 0.02  # seconds between two looks


def overfull(folder: str, size: int, files: int) -> bool:
    """Whether more than `size` bytes or `files` entries are in `folder`, or it cannot be told."""
    todo = [folder]
    while todo:
        try:
            with os.scandir(todo.pop()) as entries:
                for entry in entries:
                    files -= 1
                    size -= entry.stat(follow_symlinks=False).st_blocks * 512
                    if files < 0 or size < 0:
                        return True
                    if entry.is_dir(follow_symlinks=False):
                        todo.append(entry.path)
        except FileNotFoundError:  # deleted meanwhile
            continue
        except OSError:  # closed to its owner, or too deep
            return True
    return False
