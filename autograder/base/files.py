"""Files written whole or not at all, and one writer at a time where several may come."""

from __future__ import annotations

import contextlib
import os
import secrets
from collections.abc import Iterator
from pathlib import Path

DRAFT = ".part"  # how a half-written file's name ends; it begins with a dot
EVERYBODY = 0o666  # less what the umask takes away
OWNER = 0o600
NEW = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
BUSY = TimeoutError


def write_atomically(
    path: Path, data: bytes, mode: int = EVERYBODY, sync: bool = False, prefix: str = "."
) -> None:
    """The whole file or the old one: never half of it.

    mode: of the new file, from its first byte on; the umask takes away from it. sync: only return
    when it is on the disk, for what nothing can make again. prefix: begins the draft's name.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    draft = path.parent / f"{prefix}{secrets.token_hex(8)}{DRAFT}"
    handle = os.open(draft, NEW, mode)
    try:
        with open(handle, "wb") as file:
            file.write(data)
            if sync:
                file.flush()
                os.fsync(file.fileno())
        os.replace(draft, path)
    except BaseException:
        with contextlib.suppress(OSError):
            os.unlink(draft)
        raise
    if sync:
        _sync_folder(path.parent)


def _sync_folder(folder: Path) -> None:
    """Makes the new name last, too, where folders can be opened (not on Windows)."""
    with contextlib.suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


@contextlib.contextmanager
def locked(path: Path, patience: float = 10.0) -> Iterator[None]:
    """Alone with the lock file `path`, in this process and among all others.

    patience: seconds to wait for whoever has it; then BUSY, an OSError. Entered again by the same
    thread it is passed through. A file system without locks lets everybody in.
    """
    import filelock  # here, so that who only writes does without it

    path.parent.mkdir(parents=True, exist_ok=True)
    lock = filelock.FileLock(path, is_singleton=True)
    try:
        lock.acquire(timeout=patience)
    except NotImplementedError:
        yield
        return
    try:
        yield
    finally:
        lock.release()
