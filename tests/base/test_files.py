"""Files appear whole, as private as they should be; locks let one in at a time."""

from __future__ import annotations

import os
import stat
from concurrent.futures import ThreadPoolExecutor

import pytest

from autograder import cli
from autograder.base import files
from autograder.grading import seeds
from autograder.platforms import gradescope

POSIX = pytest.mark.skipif(os.name == "nt", reason="Windows has no permission bits")


@pytest.fixture
def umask():
    """Sets the umask of this process until the test ends."""
    before = os.umask(0o022)
    os.umask(before)
    yield os.umask
    os.umask(before)


def mode(path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def test_a_file_is_written_whole_or_not_at_all(tmp_path, monkeypatch):
    path = tmp_path / "a" / "b.txt"
    files.write_atomically(path, b"old", sync=True)

    def fail(*args):
        raise KeyboardInterrupt

    monkeypatch.setattr(os, "replace", fail)
    with pytest.raises(KeyboardInterrupt):
        files.write_atomically(path, b"new")
    assert path.read_bytes() == b"old"
    assert [p.name for p in path.parent.iterdir()] == ["b.txt"]


@POSIX
@pytest.mark.parametrize("mask", [0o022, 0o077, 0o027, 0o002])
def test_a_file_is_as_open_as_the_umask_says(tmp_path, umask, mask):
    umask(mask)
    files.write_atomically(tmp_path / "x", b"")
    assert mode(tmp_path / "x") == 0o666 & ~mask
    files.write_atomically(tmp_path / "x", b"", mode=files.OWNER)
    assert mode(tmp_path / "x") == 0o600


@POSIX
def test_the_zip_with_the_secret_is_its_owners_alone_before_a_byte_is_in_it(
    tmp_path, umask, monkeypatch
):
    umask(0)
    seen = []
    replace = os.replace

    def looked(draft, path):
        seen.append(stat.S_IMODE(os.stat(draft).st_mode))
        replace(draft, path)

    seeds.from_file(tmp_path / "secret")
    monkeypatch.setattr(os, "replace", looked)
    monkeypatch.setattr(gradescope, "archive_of", lambda *asked: b"zip")
    out = tmp_path / "x.zip"
    command = ["gradescope", "--assignment", "ch01_neuron", "--out", str(out)]
    assert cli.main([*command, "--secret", str(tmp_path / "secret")]) == 0
    assert seen == [0o600]
    assert mode(out) == 0o600
    assert mode(tmp_path / "secret") == 0o600


def test_of_two_who_want_a_lock_one_waits_in_vain(tmp_path):
    lock = tmp_path / "x.lock"

    def other():
        with files.locked(lock, patience=0):
            return True

    with files.locked(lock), ThreadPoolExecutor() as pool:
        with pytest.raises(files.BUSY):
            pool.submit(other).result()
        assert other()  # the same thread passes through
    assert other()


def test_a_folder_that_tells_case_is_told_from_one_that_does_not(tmp_path, monkeypatch):
    assert files.tells_case(tmp_path / "new") is not (tmp_path / "NEW").exists()
    assert list((tmp_path / "new").iterdir()) == []
    there = os.path.exists
    monkeypatch.setattr(os.path, "exists", lambda path: there(path) or there(path.lower()))
    assert files.tells_case(tmp_path / "new") is False
