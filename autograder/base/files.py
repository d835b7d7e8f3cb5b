"""Files written whole or not at all, and one writer at a time where several may come."""

from __future__ import annotations

import contextlib
import os
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from filelock import FileLock

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
    with draft_of(path, prefix) as draft, open(os.open(draft, NEW, mode), "wb") as file:
        file.write(data)
        if sync:
            file.flush()
            os.fsync(file.fileno())
    if sync:
        _sync_folder(path.parent)


@contextlib.contextmanager
def draft_of(path: Path, prefix: str = ".") -> Iterator[Path]:
    """Where to write what takes the place of `path` at the end, or is gone after an exception."""
    path.parent.mkdir(parents=True, exist_ok=True)
    draft = path.parent / f"{prefix}{os.urandom(8).hex()}{DRAFT}"
    try:
        yield draft
        os.replace(draft, path)
    except BaseException:
        with contextlib.suppress(OSError):
            os.unlink(draft)
        raise


def tells_case(folder: Path) -> bool:
    """Whether a file in `folder`, made if need be, is not found by its name in capitals."""
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.NamedTemporaryFile(prefix=".case-", dir=folder) as file:
        return not os.path.exists(os.path.join(folder, os.path.basename(file.name).upper()))


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
    try:
        lock = held_lock(path, patience, reentrant=True)
    except NotImplementedError:
        yield
        return
    try:
        yield
    finally:
        lock.release()


def held_lock(path: Path, patience: float = 10.0, reentrant: bool = False) -> FileLock:
    """The lock file `path`, held until its `release` or the end of this process.

    patience: as for `locked`. reentrant: who holds it in this thread gets it once more.
    NotImplementedError where the file system has no locks.
    """
    import filelock  # here, so that who only writes does without it

    path.parent.mkdir(parents=True, exist_ok=True)
    lock = filelock.FileLock(path, is_singleton=reentrant)
    lock.acquire(timeout=patience)
    return lock
