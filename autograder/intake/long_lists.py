"""An archive's list of files that is too long: what is beyond the share of one folder goes.

The list stands at an archive's end and is read as a whole, so its length has to be bearable; but
in an export of a class one student may have made it long. Then it is read once piece by piece,
and the archive is opened with a shorter one, which leaves out as much of each folder as goes
beyond its share, as `trees` has it for files, and counts bytes instead.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from typing import BinaryIO

from autograder.intake import names, reading, trees
from autograder.intake.trees import Item

TIMES = 2.5  # as long a list is shortened; no longer one is read
LEAST = 20  # the part of a list's length that any folder may have
RECORD = struct.Struct("<4s24x3H12x")  # of one file: signature; lengths of name, extra, comment
FILE = b"PK\x01\x02"


class Damaged(ValueError):
    """The list is none."""


def shortened(file: BinaryIO, place: int, length: int, most: int) -> tuple[BinaryIO, list[Item]]:
    """The archive with a shorter list of files, and what stands for the files left out.

    place, length: of the list in `file`, in bytes. most: about so many bytes remain.
    """
    entries = [(names.parts_of(name), size) for name, size in _records(file, place, length)]
    kept, more = trees.shares(entries, most, most // LEAST)
    left_out = [
        trees.more(folder, f"has a list of files of more than {reading.size(share)}")
        for folder, share in more.items()
    ]
    wanted, end, pieces = set(kept), place, []
    for number, (_, size) in enumerate(entries):
        if number in wanted:
            file.seek(end)
            pieces.append(file.read(size))
        end += size
    return _Joined(file, place, b"".join(pieces) + _end(place, pieces)), left_out  # type: ignore[return-value]


def _records(file: BinaryIO, place: int, length: int) -> Iterator[tuple[str, int]]:
    """The name and the length of each record of the list."""
    end = place + length
    while place < end:
        file.seek(place)
        head = file.read(RECORD.size)
        if len(head) < RECORD.size or not head.startswith(FILE):
            raise Damaged
        _, name, extra, comment = RECORD.unpack(head)
        shown = file.read(name).decode("utf-8", "replace")  # here only its folders matter
        size = RECORD.size + name + extra + comment
        yield names.normalized(shown), size
        place += size


def _end(place: int, pieces: list[bytes]) -> bytes:
    """What stands behind a list: where it begins, how long it is (the form for large archives)."""
    count, size = len(pieces), sum(map(len, pieces))
    large = struct.pack("<4sQ2H2L4Q", b"PK\x06\x06", 44, 45, 45, 0, 0, count, count, size, place)
    where = struct.pack("<4sLQL", b"PK\x06\x07", 0, place + size, 1)
    return (
        large
        + where
        + struct.pack("<4s4H2LH", b"PK\x05\x06", 0, 0, *[2**16 - 1] * 2, *[2**32 - 1] * 2, 0)
    )


class _Joined:
    """A file up to a place, and other bytes behind."""

    def __init__(self, file: BinaryIO, cut: int, tail: bytes):
        self.file, self.cut, self.tail = file, cut, tail
        self.place = 0

    def read(self, count: int = -1) -> bytes:
        size = self.cut + len(self.tail)
        end = size if count < 0 else min(size, self.place + count)
        data = b""
        if self.place < self.cut:
            self.file.seek(self.place)
            data = self.file.read(min(end, self.cut) - self.place)
        data += self.tail[max(self.place - self.cut, 0) : max(end - self.cut, 0)]
        self.place += len(data)
        return data

    def seek(self, place: int, whence: int = 0) -> int:
        before = (0, self.place, self.cut + len(self.tail))[whence]
        if before + place < 0:
            raise OSError("before the beginning")
        self.place = before + place
        return self.place

    def tell(self) -> int:
        return self.place

    def close(self) -> None:
        self.file.close()
