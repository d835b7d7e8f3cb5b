"""Landlock: from here on this process sees the files it is given, and no others.

For machines without user namespaces. Runs on both sides (the grader asks for the version), on the
standard library alone: the only package on PyPI, `landlock`, has had nothing but pre-releases.
What Landlock does not cover stands in docs/sandbox.md.
"""

from __future__ import annotations

import ctypes
import os
import struct
from collections.abc import Iterator, Sequence

_LIBC = ctypes.CDLL(None, use_errno=True)
_CREATE, _ADD, _RESTRICT = 444, 445, 446  # system calls, the same numbers on every machine
_ASK_VERSION, _PATH_BENEATH = 1, 1
WRITE_FILE, READ_FILE, READ_DIR, TRUNCATE, IOCTL_DEV = 1 << 1, 1 << 2, 1 << 3, 1 << 14, 1 << 15
MAKE_CHAR, MAKE_SOCK, MAKE_FIFO, MAKE_BLOCK = 1 << 6, 1 << 9, 1 << 10, 1 << 11
READ = READ_FILE | READ_DIR
DEVICE = READ_FILE | WRITE_FILE
_OF_FILES = 1 | WRITE_FILE | READ_FILE | TRUNCATE | IOCTL_DEV  # 1: execute
OWN = 0xFFFF & ~(1 | MAKE_CHAR | MAKE_SOCK | MAKE_FIFO | MAKE_BLOCK | IOCTL_DEV)


def version() -> int:
    """The kernel's version of Landlock's interface; 0 where it has none or it is switched off."""
    abi = _LIBC.syscall(ctypes.c_long(_CREATE), None, ctypes.c_size_t(0), ctypes.c_uint(1))
    return max(0, abi)


def handled(abi: int) -> tuple[int, int, int]:
    """What is denied unless allowed: on files, on the network, and what is kept in scope."""
    bits = 13 + (abi >= 2) + (abi >= 3) + (abi >= 5)  # rename and link, truncate, ioctl
    return (1 << bits) - 1, 3 if abi >= 4 else 0, 3 if abi >= 6 else 0


def restrict(
    abi: int, read: Sequence[str], hidden: Sequence[str], own: str, devices: Sequence[str]
):
    """Confine this process for good, with what version `abi` of the interface can do.

    read: files and folders it may read, but for the folders in `hidden` (their names may be
    listed). own: the folder it may write to. Nothing may be executed. Needs no_new_privs.
    OSError where the kernel denies.
    """
    files, net, scope = handled(abi)
    ruleset = _new_ruleset(files, net, scope, 8 if abi < 4 else 16 if abi < 6 else 24)
    try:
        concealed = [os.path.realpath(path) for path in hidden]
        for place in read:
            for path, rights in _around(os.path.realpath(place), concealed):
                _allow(ruleset, path, rights & files)
        _enforce(ruleset, files, own, devices)
    finally:
        os.close(ruleset)


def narrow(abi: int, own: str, devices: Sequence[str]):
    """From here on this process writes nowhere but to the folder `own` and to `devices`.

    What it may read stays what it was. For a process that `restrict` holds already.
    """
    writes = handled(abi)[0] & ~READ & ~1
    ruleset = _new_ruleset(writes)
    try:
        _enforce(ruleset, writes, own, devices)
    finally:
        os.close(ruleset)


def _enforce(ruleset: int, handled_rights: int, own: str, devices: Sequence[str]):
    """Puts the rules in force, with those for the process's own folder and its devices."""
    for device in devices:
        _allow(ruleset, device, DEVICE & handled_rights)
    _allow(ruleset, own, OWN & handled_rights)
    _call(_RESTRICT, ctypes.c_int(ruleset), ctypes.c_uint(0))


def _new_ruleset(files: int, net: int = 0, scope: int = 0, size: int = 8) -> int:
    attributes = struct.pack("=QQQ", files, net, scope)[:size]
    return _call(_CREATE, attributes, ctypes.c_size_t(size), ctypes.c_uint(0))


def _around(place: str, hidden: Sequence[str]) -> Iterator[tuple[str, int]]:
    """Rules for all of `place` but the folders in `hidden`."""
    if place in hidden:
        return
    if not any(path.startswith(f"{place}/") for path in hidden):
        yield place, READ
        return
    yield place, READ_DIR
    with os.scandir(place) as entries:
        for entry in entries:
            if not entry.is_symlink():
                yield from _around(entry.path, hidden)


def _allow(ruleset: int, path: str, rights: int):
    try:
        place = os.open(path, os.O_PATH | os.O_CLOEXEC)
    except FileNotFoundError:  # a machine without /lib64
        return
    try:
        if not os.path.isdir(path):
            rights &= _OF_FILES
        rule = struct.pack("=Qi", rights, place)
        _call(_ADD, ctypes.c_int(ruleset), ctypes.c_int(_PATH_BENEATH), rule, ctypes.c_uint(0))
    finally:
        os.close(place)


def _call(number: int, *args) -> int:
    result = _LIBC.syscall(ctypes.c_long(number), *args)
    if result < 0:
        error = ctypes.get_errno()
        raise OSError(error, f"Landlock: {os.strerror(error)}")
    return result
