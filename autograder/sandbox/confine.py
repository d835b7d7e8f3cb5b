"""What a process does to itself before a learner's code runs: limits, privileges, filter.

Runs inside the sandbox, on the standard library alone.
"""

from __future__ import annotations

import contextlib
import ctypes
import os
import resource
import signal
import struct
from collections.abc import Sequence

_LIBC = ctypes.CDLL(None, use_errno=True)
_NOSUID, _NODEV, _NEWNS = 2, 4, 0x20000
_SET_PDEATHSIG, _SET_DUMPABLE, _SET_SECCOMP, _CAPBSET_DROP = 1, 4, 22, 24
_KEEPCAPS, _NO_NEW_PRIVS, _CAP_AMBIENT, _AMBIENT_CLEAR, _FILTER = 8, 38, 47, 4, 2
_CAPABILITY_VERSION = 0x20080522
_TRIM_THRESHOLD, _MMAP_THRESHOLD = -1, -3  # options of mallopt
_SETUID = 7  # the capability
SAME, OWN, OWN_BUT_FILES = "same uid", "own uid", "own uid, files read as the grader's"


def _call(name: str, *args):
    """A libc function whose result below 0 is an OSError."""
    if getattr(_LIBC, name)(*args) < 0:
        number = ctypes.get_errno()
        raise OSError(number, f"{name}: {os.strerror(number)}")


def _prctl(option: int, *args: int):
    _call("prctl", option, *(ctypes.c_ulong(arg) for arg in (*args, 0, 0, 0, 0)[:4]))


def keep_freed_memory():
    """What arrays give back stays with the process, within its limits, for the next ones.

    Training makes the same arrays thousands of times; having each of their pages from the kernel
    anew takes a fifth of the time of an LSTM. An option of glibc's; elsewhere all stays as it is.
    """
    if hasattr(_LIBC, "mallopt"):
        _LIBC.mallopt(_TRIM_THRESHOLD, 1 << 29)
        _LIBC.mallopt(_MMAP_THRESHOLD, 1 << 25)


def own_disk(path: str, size: int, files: int):
    """Put a new tmpfs over `path`, which only this process sees and which goes with it.

    Not one for all: its inode numbers, times and sizes would tell one process of another.
    """
    _call("unshare", _NEWNS)
    options = f"mode=755,size={size},nr_inodes={files + 2}".encode()
    flags = ctypes.c_ulong(_NOSUID | _NODEV)
    _call("mount", b"tmpfs", path.encode(), b"tmpfs", flags, options)


def drop_bounds():
    """Let no program started from here on have a capability, as far as that is ours to say."""
    for capability in range(64):
        _LIBC.prctl(_CAPBSET_DROP, ctypes.c_ulong(capability), 0, 0, 0)
    _LIBC.prctl(_CAP_AMBIENT, *(ctypes.c_ulong(arg) for arg in (_AMBIENT_CLEAR, 0, 0, 0)))


def drop_privileges(user: int | None = None, folder: str = "", places: Sequence[str] = ()) -> str:
    """Give up every capability for good and hide from debuggers; whose uid it is afterwards.

    user: become this uid first, if that is allowed; `folder` is to be its own. places: what it
    must be able to read; where it cannot (an interpreter in /root), files alone are still read
    with the uid of before, and what it sees of them is up to Landlock.
    """
    identity = SAME
    if user is not None:
        with contextlib.suppress(OSError):
            identity = _become(user, folder, places)
    _capabilities(0, 0)
    forbid_gain()
    return identity


def _become(user: int, folder: str, places: Sequence[str]) -> str:
    reaches, before = _reaches(user, places), os.geteuid()
    if reaches:
        os.chown(folder, user, user)
    _prctl(_KEEPCAPS, 1)
    _switch(user)
    if not reaches:
        _capabilities(1 << _SETUID, 1 << _SETUID)
        _LIBC.setfsuid(before)
    _prctl(_KEEPCAPS, 0)
    return OWN if reaches else OWN_BUT_FILES


def _switch(user: int):
    os.setgroups([])
    os.setresgid(user, user, user)
    os.setresuid(user, user, user)


def _reaches(user: int, places: Sequence[str]) -> bool:
    """Whether `user` could read `places`. Asked in a child, which is that user for a moment."""
    needed = {p: os.R_OK | os.X_OK * os.path.isdir(p) for p in places if os.path.exists(p)}
    child = os.fork()
    if child == 0:
        try:
            _switch(user)
            os._exit(0 if all(os.access(place, mode) for place, mode in needed.items()) else 1)
        finally:
            os._exit(2)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0


def _capabilities(effective: int, permitted: int):
    header = struct.pack("<Ii", _CAPABILITY_VERSION, 0)
    _call("capset", header, struct.pack("<6I", effective, permitted, 0, 0, 0, 0))


def forbid_gain():
    """No new privileges, no debugger, and an end with the parent's."""
    _prctl(_NO_NEW_PRIVS, 1)
    _prctl(_SET_DUMPABLE, 0)
    _prctl(_SET_PDEATHSIG, int(signal.SIGKILL))


def bound_process(limits: dict[str, int]):
    """Resource limits, hard ones."""
    cpu = limits["cpu"]
    for name, soft, hard in (
        (resource.RLIMIT_AS, limits["memory"], limits["memory"]),
        (resource.RLIMIT_CPU, cpu, cpu + 1),
        (resource.RLIMIT_FSIZE, limits["file_size"], limits["file_size"]),
        (resource.RLIMIT_NOFILE, limits["open_files"], limits["open_files"]),
        (resource.RLIMIT_STACK, limits["stack"], limits["stack"]),
        (resource.RLIMIT_CORE, 0, 0),
        (resource.RLIMIT_MEMLOCK, 0, 0),
        (resource.RLIMIT_NPROC, 0, 0),  # holds no root; the filter denies processes to all
    ):
        _, ceiling = resource.getrlimit(name)
        if ceiling != resource.RLIM_INFINITY:
            soft, hard = min(soft, ceiling), min(hard, ceiling)
        resource.setrlimit(name, (soft, hard))


def filter_calls(program: bytes):
    """Load a seccomp filter; from here on it holds."""
    buffer = ctypes.create_string_buffer(program, len(program))
    fprog = struct.pack("@HP", len(program) // 8, ctypes.addressof(buffer))
    address = ctypes.create_string_buffer(fprog, len(fprog))
    _prctl(_SET_SECCOMP, _FILTER, ctypes.addressof(address))
