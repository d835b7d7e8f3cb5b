"""A control group for each sandbox, where the system lets us make one: memory and processes.

The kernel then counts what zygote and child really use, together, page cache and shared memory
included, which resource limits do not. Only version 2, and only where our own group or the one
above it hands down both controllers and may be written; nothing is moved but our own zygotes.
"""

from __future__ import annotations

import contextlib
import functools
import itertools
import os
import subprocess
import time
from dataclasses import dataclass
from pathlib import Path

from .backends import SandboxUnavailable
from .limits import MIB, Limits

CONTROLLERS = ("memory", "pids")
PREFIX = "notebook"
SPARE = 256 * MIB  # for the zygote itself, beside what the child may have
PROCESSES = 16
PATIENCE = 2.0  # seconds, with a group that will not go
JOIN = 'echo $$ > "$0/cgroup.procs" && exec "$@"'  # the command it starts is in the group at once
_rmdir = os.rmdir
_numbers = itertools.count(1)


@dataclass(frozen=True)
class Place:
    """Where groups can be made; `reason` says why nowhere, if so."""

    folder: Path | None
    reason: str = ""


@functools.cache
def place() -> Place:
    """Where this process can make groups; those that a killed grader left there are removed."""
    delegated = find(Path("/proc/self/mountinfo"), Path("/proc/self/cgroup"))
    if delegated.folder is None:
        return delegated
    remove_leftovers(delegated.folder)
    problem = _try(delegated.folder)
    return Place(None, f"{delegated.folder} cannot be used: {problem}") if problem else delegated


def find(mounts: Path, own: Path) -> Place:
    """The place, from the kernel's tables of mounts and of the groups we are in."""
    try:
        table, lines = mounts.read_text(), own.read_text().splitlines()
    except OSError as error:
        return Place(None, f"no control groups here: {error.strerror}")
    inside = [line[3:] for line in lines if line.startswith("0::")]
    root, ours = _mounted(table, inside[0] if inside else "")
    if root is None:
        return Place(None, "control groups of version 2 are not in sight")
    reason = ""
    for folder in (ours, ours.parent) if ours != root else (ours,):
        reason = why_not(folder)
        if not reason:
            return Place(folder)
    return Place(None, reason)


def why_not(folder: Path) -> str:
    """What keeps us from making groups with limits in `folder`, or ""."""
    try:
        handed_down = (folder / "cgroup.subtree_control").read_text().split()
    except OSError as error:
        return f"{folder} cannot be read: {error.strerror}"
    missing = [name for name in CONTROLLERS if name not in handed_down]
    if missing:
        return f"{folder} does not hand down {' and '.join(missing)}"
    writable = (folder, folder / "cgroup.procs")
    if not all(os.access(path, os.W_OK) for path in writable):
        return f"{folder} is not ours to write"
    return ""


class Group:
    """One group; made, joined by a command that starts in it, and removed."""

    def __init__(self, folder: Path):
        name = f"{PREFIX}-{os.getpid()}-{_started(os.getpid())}-{next(_numbers)}"
        self.path = folder / name
        self._memory = self._ended = 0
        self.path.mkdir()

    def joining(self, command: list[str]) -> list[str]:
        """The command that joins the group and becomes `command`."""
        return ["/bin/sh", "-c", JOIN, str(self.path), *command]

    def bound(self, limits: Limits):
        """Set what the group may use; called before each fork, as exercises differ."""
        self._ended = self._out_of_memory()
        memory = limits.memory + limits.disk + SPARE
        if memory == self._memory:
            return
        if "pids" in CONTROLLERS and not self._memory:
            _write(self.path / "pids.max", PROCESSES)
        if "memory" in CONTROLLERS:
            _write(self.path / "memory.max", memory)
            with contextlib.suppress(OSError):  # a kernel that does not count swap
                _write(self.path / "memory.swap.max", 0)
        self._memory = memory

    def starved(self) -> bool:
        """Whether the kernel has ended a process of it for want of memory since `bound`."""
        return self._out_of_memory() > self._ended

    def _out_of_memory(self) -> int:
        try:
            lines = (self.path / "memory.events").read_text().splitlines()
        except OSError:
            return 0
        return sum(int(line.split()[1]) for line in lines if line.startswith("oom_kill "))

    def remove(self):
        """End what is left in it, and the group."""
        remove(self.path)


def create(limits: Limits) -> Group | None:
    """A group with these limits, or None where none can be made.

    SandboxUnavailable where it could be, and now cannot: a weaker sandbox is not put up in silence.
    """
    folder = place().folder
    try:
        return None if folder is None else _bounded(folder, limits)
    except OSError as error:
        raise SandboxUnavailable(f"no control group in {folder}: {error.strerror}") from error


def _bounded(folder: Path, limits: Limits) -> Group:
    group = Group(folder)
    try:
        group.bound(limits)
    except BaseException:
        group.remove()
        raise
    return group


def _try(folder: Path) -> str:
    """What keeps a command from joining a group made in `folder`, or ""."""
    try:
        group = _bounded(folder, Limits())
    except OSError as error:
        return str(error.strerror)
    try:
        done = subprocess.run(group.joining(["/bin/true"]), capture_output=True, timeout=10)
        return done.stderr.decode("utf-8", "replace").strip() if done.returncode else ""
    except (OSError, subprocess.SubprocessError) as error:
        return str(error)
    finally:
        group.remove()


def remove(path: Path):
    """Kill everything in a group and remove it. A group that will not go is left."""
    with contextlib.suppress(OSError):
        _write(path / "cgroup.kill", 1)
    deadline = time.monotonic() + PATIENCE
    while True:
        try:
            _rmdir(path)
        except FileNotFoundError:
            return
        except OSError:
            if time.monotonic() > deadline:
                return
            time.sleep(0.005)


def remove_leftovers(folder: Path):
    """Remove the groups of graders that are no more."""
    for path in folder.glob(f"{PREFIX}-*-*-*"):
        _, pid, started, _ = path.name.split("-", 3)
        if pid.isdigit() and _started(int(pid)) != started:
            remove(path)


def _started(pid: int) -> str:
    """When a process started, in the kernel's ticks, or "" when it is no more."""
    try:
        status = Path(f"/proc/{pid}/stat").read_text()
    except OSError:
        return ""
    fields = status.rsplit(")", 1)[1].split()
    return "" if fields[0] in "ZX" else fields[19]


def _mounted(table: str, group: str) -> tuple[Path | None, Path]:
    """Where version 2 is mounted, by the kernel's table, and our group's folder there."""
    for line in table.splitlines():
        before, _, after = line.partition(" - ")
        if after.split(" ")[0] == "cgroup2":
            top, mount = before.split(" ")[3:5]
            inside = os.path.relpath(group or "/", top)
            if not inside.startswith(".."):
                return Path(mount), Path(mount) / inside
    return None, Path()


def _write(path: Path, value: int):
    path.write_text(str(value))
