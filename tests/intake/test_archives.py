"""Archives that lie: each entry that cannot be read is rejected by itself, within the caps."""

from __future__ import annotations

import io
import os
import stat
import struct
import zipfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from autograder.intake import archives, names, reading, trees
from autograder.intake.archives import Caps
from autograder.intake.reading import Unreadable
from autograder.intake.trees import Item
from tests.intake.class_archives import archive, packed

SMALL = Caps(entries=50, directory=20_000, total=3_000_000, file=2_000_000)


def entries(data: bytes, caps: Caps = SMALL) -> dict[str, str | bytes]:
    """By name: the bytes, or the reason why they are not read."""
    opened = archives.Archive(io.BytesIO(data), caps)
    read: dict[str, str | bytes] = {}
    for item in opened.items:
        read["/".join(item.parts)] = bytes_or_reason(item)
    return read


def bytes_or_reason(item: Item) -> bytes | str:
    try:
        return item.data()
    except Unreadable as trouble:
        return trouble.reason


def with_entry(name: str = "a.ipynb", data: bytes = b"x", **more) -> bytes:
    info = zipfile.ZipInfo(name)
    for key, value in more.items():
        setattr(info, key, value)
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as opened:
        opened.writestr("good.ipynb", b"good")
        opened.writestr(info, data)
    return made.getvalue()


def test_plain_entries_give_their_bytes():
    files = {"a.ipynb": b"1" * 5000, "b/c.ipynb": b"2", "ä.ipynb": b"3"}
    assert entries(packed(files)) == files


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("../x.ipynb", "leaves its folder"),
        ("a/../../x.ipynb", "leaves its folder"),
        ("/etc/x.ipynb", "absolute name"),
        ("C:/x.ipynb", "absolute name"),
        ("c:x.ipynb", "absolute name"),
        ("..\\x.ipynb", "leaves its folder"),
        ("a\\..\\..\\x.ipynb", "leaves its folder"),
        ("\\etc\\x.ipynb", "absolute name"),
        ("\\\\host\\x.ipynb", "absolute name"),
        ("C:\\x.ipynb", "absolute name"),
        ("字" * 120 + ".ipynb", "too long"),
        ("a\x1b[2J.ipynb", "cannot be printed"),
        ("a\u202ex.ipynb", "cannot be printed"),
        ("NUL", "Windows keeps for devices"),
        ("com1.ipynb", "Windows keeps for devices"),
        ("x" * 300 + ".ipynb", "too long"),
        ("a/" * 30 + "x.ipynb", "too long"),
    ],
)
def test_a_name_that_is_no_plain_name_is_rejected_and_the_others_are_read(name, reason):
    read = entries(with_entry(name))
    assert read.pop("good.ipynb") == b"good"
    (problem,) = read.values()
    assert isinstance(problem, str)
    assert reason in problem


def test_backslashes_part_folders_as_slashes_do():
    data = with_entry("ada\\ch01\\x.ipynb")
    assert entries(data) == {"good.ipynb": b"good", "ada/ch01/x.ipynb": b"x"}
    twice = packed({"a\\x.ipynb": b"1", "a/x.ipynb": b"2"})
    assert entries(twice) == {"a/x.ipynb": "is in the archive more than once"}


def test_a_name_with_nul_is_rejected_although_zip_readers_cut_it_there():
    data = with_entry("abcdefgh.ipynb").replace(b"abcdefgh.ipynb", b"good.ipynb\0nb\0")
    assert "cannot be printed" in " ".join(v for v in entries(data).values() if type(v) is str)


@pytest.mark.parametrize("kind", [stat.S_IFLNK, stat.S_IFIFO, stat.S_IFCHR, stat.S_IFSOCK])
def test_links_and_devices_in_an_archive_are_rejected(kind):
    data = with_entry(data=b"/etc/passwd", external_attr=(kind | 0o644) << 16, create_system=3)
    assert entries(data) == {"good.ipynb": b"good", "a.ipynb": "is a link or a device, not a file"}


def test_a_bomb_stops_at_the_ratio_and_never_reaches_its_size():
    data = packed({"bomb.ipynb": bytes(1_900_000), "good.ipynb": b"good"})
    assert len(data) < 5000
    opened = archives.Archive(io.BytesIO(data), SMALL)
    assert entries(data)["bomb.ipynb"] == "unpacks to more than 200 times its size"
    with pytest.raises(Unreadable):
        opened.items[0].data()
    assert opened.taken < 1_200_000


def test_caps_on_a_file_and_on_all_files_hold_while_unpacking():
    noise = os.urandom(1_500_000)
    large = {"large.ipynb": noise * 2}
    assert entries(packed(large))["large.ipynb"] == "is too large (unpacked, more than 2 MB)"
    three = entries(packed({f"{i}.ipynb": noise for i in range(3)}))
    assert three["0.ipynb"] == three["1.ipynb"] == noise
    assert three["2.ipynb"] == "is in an archive that holds more than 3 MB"


@pytest.mark.parametrize("message", [0, 10, 2**32 - 2])
def test_the_size_that_an_archive_tells_decides_nothing(message):
    real = os.urandom(1000)
    data = bytearray(packed({"a.ipynb": real}))
    at = data.rfind(b"PK\x01\x02")
    data[at + 24 : at + 28] = struct.pack("<I", message)
    assert entries(bytes(data))["a.ipynb"] in ("is damaged in the archive", real, b"")


def test_a_lie_in_zip64_is_no_reason_to_reserve_memory():
    data = bytearray(packed({"abcdefghijklmnopqrst.ipynb": b"x" * 1000}))
    at = data.rfind(b"PK\x01\x02")
    name_at, count = at + 46, len("abcdefghijklmnopqrst.ipynb")
    extra = struct.pack("<HHQQ", 1, 16, 2**62, 2**62)
    data[at + 20 : at + 28] = b"\xff" * 8
    data[at + 30 : at + 32] = struct.pack("<H", len(extra))
    data[name_at + count : name_at + count] = extra
    end = data.rfind(b"PK\x05\x06")
    data[end + 12 : end + 16] = struct.pack("<I", 46 + count + len(extra))
    (problem,) = entries(bytes(data)).values()
    assert isinstance(problem, str)


def test_more_entries_than_the_cap_are_rejected():
    data = packed({f"{i}.ipynb": b"" for i in range(51)})
    with pytest.raises(Unreadable, match="lists 51 files, at most 50 are read"):
        entries(data)


def test_of_a_folder_beside_others_no_more_is_read_than_its_share(monkeypatch):
    """What one student packs ends nobody's run; the notebook at the top of the folder counts."""
    monkeypatch.setattr(trees, "SHARE", 12)
    honest = {f"s{n}/a.ipynb": b"1" for n in range(5)}
    junk = {f"bad/deep/{n}.txt": b"" for n in range(300)}
    read = entries(packed({**junk, **honest, "bad/a.ipynb": b"2", "bad/more/b/c.txt": b""}))
    assert read.items() >= honest.items()
    assert read["bad/a.ipynb"] == b"2"
    assert read["bad/(more)"] == "holds more than 33 files"
    assert sum(name.startswith("bad/deep/") and name.endswith(".txt") for name in read) == 32


def test_an_honest_class_of_three_thousand_with_twenty_files_each_is_read():
    made = packed({f"s{n}/{k}.txt": b"" for n in range(3_000) for k in range(20)})
    opened = archives.Archive(io.BytesIO(made), archives.CLASS)
    assert len(opened.items) == 60_000


def test_a_long_list_of_files_is_rejected_before_it_is_read():
    data = packed({f"{i}/{'x' * 150}.ipynb": b"" for i in range(2_000)})
    with pytest.raises(Unreadable, match="lists too many files"):
        entries(data)


def test_entries_that_share_bytes_are_rejected():
    data = bytearray(packed({"a.ipynb": b"1" * 100, "b.ipynb": b"2" * 100, "c.ipynb": b"3"}))
    second = data.rfind(b"PK\x01\x02", 0, data.rfind(b"PK\x01\x02"))
    data[second + 42 : second + 46] = struct.pack("<I", 0)
    read = entries(bytes(data))
    shared = "shares its bytes with another file of the archive"
    assert read == {"a.ipynb": shared, "b.ipynb": shared, "c.ipynb": b"3"}


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_entries_of_one_name_are_rejected_however_the_name_is_written():
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as opened:
        for name in ("a.ipynb", "a.ipynb", "e\u0301.ipynb", "\u00e9.ipynb", "A.ipynb"):
            opened.writestr(name, b"x")
    read = entries(made.getvalue())
    assert read.pop("A.ipynb") == b"x"
    assert set(read.values()) == {"is in the archive more than once"}


def test_encrypted_and_unusually_packed_entries_are_rejected():
    data = with_entry(flag_bits=0x1)
    at = data.rfind(b"PK\x01\x02")
    locked = data[: at + 8] + b"\x01\x00" + data[at + 10 :]
    assert entries(locked)["a.ipynb"] == "is locked by a password"
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_LZMA) as opened:
        opened.writestr("a.ipynb", b"x" * 100)
    assert entries(made.getvalue())["a.ipynb"] == "is packed in an unusual way"


def test_names_in_utf8_without_the_flag_and_in_cp437_are_both_understood():
    utf8 = packed({"Jose______x.ipynb": b"1"}).replace(b"Jose______", "José Ñáñ".encode()[:10])
    assert list(entries(utf8)) == ["José Ñáx.ipynb"]
    dos = packed({"Jos_.ipynb": b"1"}).replace(b"Jos_", "José".encode("cp437"))
    assert list(entries(dos)) == ["José.ipynb"]


def test_what_systems_add_is_left_out():
    files = {"__MACOSX/._a.ipynb": b"", ".DS_Store": b"", "x/.ipynb_checkpoints/a.ipynb": b""}
    assert entries(packed({**files, "a.ipynb": b"1"})) == {"a.ipynb": b"1"}


@pytest.mark.parametrize("data", [b"", b"PK", b"PK\x05\x06", b"x" * 1000])
def test_what_is_no_archive_is_rejected(data):
    with pytest.raises(Unreadable, match="is no zip archive that can be opened"):
        entries(data)


def test_a_link_and_a_pipe_in_place_of_an_archive_are_rejected_without_waiting(tmp_path):
    archive(tmp_path / "real.zip", {})
    (tmp_path / "link.zip").symlink_to(tmp_path / "real.zip")
    os.mkfifo(tmp_path / "pipe.zip")
    for name, kind in (("link.zip", "a link to another file"), ("pipe.zip", "a pipe")):
        with pytest.raises(Unreadable, match=kind), archives.opened(tmp_path / name, SMALL):
            pass


VALID = packed({"a.ipynb": b"1" * 300, "b/c.ipynb": os.urandom(50), "d/": b""})


@settings(max_examples=400, deadline=None)
@given(st.data())
def test_an_archive_with_any_bytes_changed_gives_bytes_or_reasons(data):
    start = data.draw(st.integers(0, len(VALID)))
    end = data.draw(st.integers(start, min(len(VALID), start + 30)))
    made = VALID[:start] + data.draw(st.binary(max_size=12)) + VALID[end:]
    try:
        read = entries(made)
    except Unreadable as trouble:
        read = {"": trouble.reason}
    assert all(isinstance(value, bytes) or value for value in read.values())


@settings(max_examples=300, deadline=None)
@given(st.text(max_size=40))
def test_a_name_without_a_problem_stays_below_its_folder(name):
    if names.problem(name):
        return
    place = Path("/inbox").joinpath(*names.parts_of(name))
    assert os.path.normpath(place).startswith("/inbox/")
    assert name.isprintable()


def test_a_whole_archive_is_never_larger_in_memory_than_the_largest_notebook():
    assert archives.CLASS.file == archives.STUDENT.file == reading.MAX_BYTES
