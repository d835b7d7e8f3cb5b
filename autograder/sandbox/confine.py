"""What a process does to itself before a learner's code runs: limits, privileges, filter.

Runs inside the sandbox, on the standard library alone.
"""

from __future__ import annotations

import ctypes
import os
import resource
import signal
import struct

_LIBC = ctypes.CDLL(None, use_errno=True)
_NOSUID, _NODEV, _REMOUNT = 2, 4, 32
_SET_PDEATHSIG, _SET_DUMPABLE, _SET_SECCOMP, _CAPBSET_DROP = 1, 4, 22, 24
_NO_NEW_PRIVS, _CAP_AMBIENT, _AMBIENT_CLEAR, _FILTER = 38, 47, 4, 2
_CAPABILITY_VERSION = 0x20080522


def _call(name: str, *args):
    """A libc function whose result below 0 is an OSError."""
    if getattr(_LIBC, name)(*args) < 0:
        number = ctypes.get_errno()
        raise OSError(number, f"{name}: {os.strerror(number)}")


def _prctl(option: int, *args: int):
    _call("prctl", option, *(ctypes.c_ulong(arg) for arg in (*args, 0, 0, 0, 0)[:4]))


def bound_disk(path: str, size: int, files: int):
    """Give the tmpfs at `path` a size and a number of files."""
    options = f"size={size},nr_inodes={files + 2}".encode()
    flags = ctypes.c_ulong(_REMOUNT | _NOSUID | _NODEV)
    _call("mount", b"tmpfs", path.encode(), b"tmpfs", flags, options)


def drop_privileges():
    """Give up every capability for good and hide from debuggers."""
    for capability in range(64):
        _LIBC.prctl(_CAPBSET_DROP, ctypes.c_ulong(capability), 0, 0, 0)
    _prctl(_CAP_AMBIENT, _AMBIENT_CLEAR)
    header = struct.pack("<Ii", _CAPABILITY_VERSION, 0)
    _call("capset", header, bytes(24))
    forbid_gain()


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
