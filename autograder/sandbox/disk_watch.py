"""Watches a folder whose size no mount bounds. Runs inside, in the zygote."""

from __future__ import annotations

import os

EVERY = 0.02  # seconds between two looks
SPARE = 256 * 2**20  # bytes that stay free on the disk


def least_free(folder: str) -> int:
    """What is to stay free on the disk of `folder`: of a fuller one half of what is."""
    return min(SPARE, _free(folder) // 2)


def overfull(folder: str, size: int, files: int, spare: int = 0) -> bool:
    """Whether more than `size` bytes or `files` entries are in `folder`, or it cannot be told.

    spare: bytes that are to stay free on its disk. Whatever was deleted while it was open or in
    use as memory is in no folder, and takes its place all the same.
    """
    if _free(folder) < spare:
        return True
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


def _free(folder: str) -> int:
    """Free bytes of a folder's disk; none where it is gone."""
    try:
        disk = os.statvfs(folder)
    except OSError:
        return 0
    return disk.f_bavail * disk.f_frsize
