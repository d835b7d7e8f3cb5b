"""Reads zip archives that may be anything: every cap holds while unpacking, none is taken on trust.

    with opened(path, CLASS) as archive:
        for item in archive.items:
            item.data()          the bytes, or Unreadable with the reason

Nothing is written: bytes come into memory, at most the largest notebook at once.
"""

from __future__ import annotations

import io
import os
import stat
import struct
import zipfile
import zlib
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import BinaryIO

from autograder.intake import long_lists, names, reading, trees
from autograder.intake.reading import Unreadable
from autograder.intake.trees import Item

AGAIN = "Pack it again as a plain zip, or hand in the notebook alone."
DAMAGED = (
    zipfile.BadZipFile, zlib.error, struct.error, EOFError, OSError, ValueError, RuntimeError,
    NotImplementedError, OverflowError, AttributeError, IndexError,
)  # fmt: skip
CHUNK = 1 << 16
FLAT = 1_000_000  # bytes; below, the ratio of sizes says nothing


@dataclass(frozen=True)
class Caps:
    """What an archive may hold. directory: bytes of its list of files. Of list and entries what
    goes beyond the share of one folder among many is left out before."""

    entries: int
    directory: int
    total: int
    file: int = reading.MAX_BYTES
    ratio: int = 200


CLASS = Caps(entries=200_000, directory=40_000_000, total=8_000_000_000)
STUDENT = Caps(entries=1_000, directory=200_000, total=60_000_000)


class _TooLong(Exception):
    """More was to be read at once than is bearable: a list of files, so many bytes long."""

    def __init__(self, place: int, length: int):
        super().__init__(place, length)
        self.place, self.length = place, length


class _Bounded:
    """A file from which no more is read at once than a list of files may take."""

    def __init__(self, file: BinaryIO, most: int):
        self.file = file
        self.most = max(most, CHUNK * 2)

    def read(self, count: int = -1) -> bytes:
        place = self.file.tell()
        data = self.file.read(self.most + 1 if count < 0 else min(count, self.most + 1))
        if len(data) > self.most:
            raise _TooLong(place, count)
        return data

    def seek(self, place: int, whence: int = 0) -> int:
        return self.file.seek(place, whence)

    def tell(self) -> int:
        return self.file.tell()

    def seekable(self) -> bool:
        return True

    def close(self) -> None:
        self.file.close()


class Archive:
    """An opened archive; remembers how much has been unpacked."""

    def __init__(self, file: BinaryIO, caps: Caps):
        self.caps = caps
        self.taken = 0
        self.zip, left_out = _opened(file, caps.directory)
        infos = self.zip.infolist()
        self.items = trees.within_shares([*self._items(infos), *left_out], caps.entries)
        if len(self.items) > caps.entries:
            many = f"lists {len(infos):,} files, at most {caps.entries:,} are read"
            raise Unreadable(many, AGAIN)

    def _items(self, infos: list[zipfile.ZipInfo]) -> Iterator[Item]:
        overlapping = _overlapping(infos, self.zip.start_dir)
        seen: Counter[str] = Counter()
        for info in infos:
            seen[_key(name_of(info))] += 1
        for info in infos:
            name = name_of(info)
            parts = names.parts_of(name)
            if names.is_litter(parts):
                continue
            problem = names.problem(name) or _problem(info)
            if info.header_offset in overlapping:
                problem = problem or "shares its bytes with another file of the archive"
            if seen[_key(name)] > 1 and not info.is_dir():
                problem = problem or "is in the archive more than once"
            kind = "folder" if name.endswith(("/", "\\")) else "file"
            read, placed = partial(self.read, info), not names.problem(name)
            yield Item(parts or ("",), kind, problem, read=read, placed=placed)

    def read(self, info: zipfile.ZipInfo) -> bytes:
        """The bytes of one file, counted as they come; raises Unreadable."""
        data = bytearray()
        try:
            with self.zip.open(info) as stream:
                while chunk := stream.read(CHUNK):
                    data += chunk
                    self.taken += len(chunk)
                    self._within_caps(len(data), info.compress_size)
        except DAMAGED:
            raise Unreadable("is damaged in the archive", AGAIN) from None
        return bytes(data)

    def _within_caps(self, count: int, packed: int) -> None:
        if count > self.caps.file:
            most = reading.size(self.caps.file)
            raise Unreadable(f"is too large (unpacked, more than {most})", AGAIN)
        if count > FLAT and count > self.caps.ratio * packed:
            raise Unreadable(f"unpacks to more than {self.caps.ratio} times its size", AGAIN)
        if self.taken > self.caps.total:
            most = reading.size(self.caps.total)
            raise Unreadable(f"is in an archive that holds more than {most}", "Split it.")


def _opened(file: BinaryIO, most: int) -> tuple[zipfile.ZipFile, list[Item]]:
    """The archive; and what stands for files that are left out of a list that is too long."""
    try:
        try:
            return zipfile.ZipFile(_Bounded(file, most)), []  # type: ignore[arg-type]
        except _TooLong as files:
            if files.length > most * long_lists.TIMES:
                raise
            shorter, left_out = long_lists.shortened(file, files.place, files.length, most)
            return zipfile.ZipFile(_Bounded(shorter, most)), left_out  # type: ignore[arg-type]
    except _TooLong:
        raise Unreadable("lists too many files", AGAIN) from None
    except (*DAMAGED, UnicodeError):
        raise Unreadable("is no zip archive that can be opened", AGAIN) from None


def name_of(info: zipfile.ZipInfo) -> str:
    """The name as its writer meant it: UTF-8 where it is UTF-8, even without the flag."""
    name = info.orig_filename
    if not info.flag_bits & 0x800 and not name.isascii():
        with suppress(UnicodeError):
            name = name.encode("cp437").decode("utf-8")
    return names.normalized(name)


def _key(name: str) -> str:
    """Equal for names of which nobody knows which file is meant."""
    return "/".join(names.parts_of(name))


def _problem(info: zipfile.ZipInfo) -> str:
    """Why an entry is not unpacked, by what the archive says of it, or ""."""
    mode = stat.S_IFMT(info.external_attr >> 16)
    if info.create_system == 3 and mode not in (0, stat.S_IFREG, stat.S_IFDIR):
        return "is a link or a device, not a file"
    if info.flag_bits & (0x1 | 0x40 | 0x2000):
        return "is locked by a password"
    if info.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
        return "is packed in an unusual way"
    return ""


def _overlapping(infos: list[zipfile.ZipInfo], end: int) -> set[int]:
    """Offsets of entries whose bytes belong to another entry too, or to none."""
    bad: set[int] = set()
    reached, holder = 0, -1
    for info in sorted(infos, key=lambda info: info.header_offset):
        start = info.header_offset
        if start < reached:
            bad |= {start, holder}
        stop = start + 30 + len(info.orig_filename) + info.compress_size
        if start < 0 or stop > end:
            bad.add(start)
        if stop > reached:
            reached, holder = stop, start
    return bad


@contextmanager
def opened(source: Path, caps: Caps) -> Iterator[Archive]:
    """The archive in a regular file; raises Unreadable."""
    with _file(source) as file:
        archive = Archive(file, caps)
        try:
            yield archive
        finally:
            archive.zip.close()


def in_memory(data: bytes) -> BinaryIO:
    return io.BytesIO(data)


def _file(source: Path) -> BinaryIO:
    kind = reading.kind_of_file(source)
    if kind != "file":
        raise Unreadable(f"is {'a folder' if kind == 'folder' else kind}, not a file")
    flags = os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0)
    try:
        return open(os.open(source, flags | getattr(os, "O_NONBLOCK", 0)), "rb")
    except OSError as error:
        raise Unreadable(f"cannot be read ({error.strerror})", "Check its permissions.") from None
