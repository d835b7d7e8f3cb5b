"""A list of files that one student has made too long ends nobody's run."""

from __future__ import annotations

import io
import struct
import zipfile

import pytest

from autograder.intake import archives, trees
from autograder.intake.archives import Caps
from autograder.intake.reading import Unreadable

SMALL = Caps(entries=2_000, directory=150_000, total=3_000_000)
HONEST = {f"s{number}/a.ipynb": b"1" * number for number in range(9)}
LONG = "x" * 200


def packed(files: dict[str, bytes], comment: bytes = b"") -> bytes:
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.comment = comment
        for name, content in files.items():
            archive.writestr(name, content)
    return data.getvalue()


def entries(data: bytes) -> dict[str, bytes | str]:
    """Contents, or reasons, by name."""
    read: dict[str, bytes | str] = {}
    for item in archives.Archive(io.BytesIO(data), SMALL).items:
        read["/".join(item.parts)] = item.problem or item.data()
    return read


@pytest.mark.parametrize("comment", [b"", b"packed by a platform"])
@pytest.mark.parametrize("top", ["", "export/", "ä/"])
def test_who_lists_too_much_loses_the_rest_alone(top, comment):
    junk = {f"{top}bad/{LONG}/{number}.txt": b"" for number in range(900)}
    honest = {top + name: content for name, content in HONEST.items()}
    read = entries(packed({**junk, **honest, f"{top}bad/a.ipynb": b"2"}, comment))
    assert read.items() >= honest.items()
    assert read[f"{top}bad/a.ipynb"] == b"2"
    assert read[f"{top}bad/(more)"] == "has a list of files of more than 60000 bytes"
    assert 0 < sum(LONG in name for name in read) < 300


def test_a_list_that_no_folder_alone_made_too_long_is_rejected():
    flat = {f"{number}{LONG}.ipynb": b"" for number in range(900)}
    with pytest.raises(Unreadable, match="lists too many files"):
        entries(packed(flat))


def test_a_list_too_long_to_be_shortened_is_rejected():
    junk = {f"bad/{LONG}/{number}.txt": b"" for number in range(1_900)}
    with pytest.raises(Unreadable, match="lists too many files"):
        entries(packed({**junk, **HONEST}))


@pytest.mark.parametrize("place", [0, 28])
def test_a_damaged_list_is_told(place):
    data = bytearray(packed({f"bad/{LONG}/{number}.txt": b"" for number in range(900)}))
    at = data.index(b"PK\x01\x02") + place
    data[at : at + 4] = struct.pack("<I", 0xFFFFFFFF)
    with pytest.raises(Unreadable, match="is no zip archive"):
        entries(bytes(data))


def test_a_class_of_which_one_lists_more_than_the_cap_is_read_as_any_other():
    """The caps as they are: 44 MB of names, of one among thirty."""
    junk = {f"bad/{'x' * 240}/{'y' * 240}/{'z' * 240}/{n}.txt": b"" for n in range(56_000)}
    data = packed({**{f"s{number}/a.ipynb": b"1" for number in range(30)}, **junk})
    items = archives.Archive(io.BytesIO(data), archives.CLASS).items
    assert len({item.parts[0] for item in items if not item.problem}) == 31
    problems = {item.parts: item.problem for item in items if item.problem}
    assert problems["bad", trees.MORE] == "has a list of files of more than 5 MB"
    assert {parts[0] for parts in problems} == {"bad"}
