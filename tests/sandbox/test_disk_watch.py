"""A folder without a mount of its own: too much in it is seen, and what cannot be seen counts."""

import os
import shutil

import pytest

from autograder.sandbox.disk_watch import SPARE, least_free, overfull

PLENTY = 2**30


def test_a_folder_within_both_bounds_is_not_overfull(tmp_path):
    (tmp_path / "deep").mkdir()
    (tmp_path / "deep" / "a").write_bytes(b"x" * 5_000)
    assert not overfull(str(tmp_path), PLENTY, 2)


def test_entries_are_counted_in_folders_below_too(tmp_path):
    (tmp_path / "deep").mkdir()
    (tmp_path / "deep" / "a").touch()
    assert overfull(str(tmp_path), PLENTY, 1)


def test_bytes_are_counted_as_they_lie_on_the_disk(tmp_path):
    for name in "ab":
        (tmp_path / name).write_bytes(b"x" * 100_000)
    assert overfull(str(tmp_path), 150_000, 10)
    with (tmp_path / "hole").open("wb") as file:
        file.truncate(2**40)  # holds nothing
    assert not overfull(str(tmp_path), PLENTY, 10)


def test_a_link_is_an_entry_and_is_not_followed(tmp_path):
    (tmp_path / "far").mkdir()
    for number in range(5):
        (tmp_path / "far" / str(number)).touch()
    (tmp_path / "near").mkdir()
    (tmp_path / "near" / "link").symlink_to(tmp_path / "far")
    assert not overfull(str(tmp_path / "near"), PLENTY, 1)


def test_a_folder_that_is_gone_meanwhile_holds_nothing(tmp_path):
    assert not overfull(str(tmp_path / "gone"), 0, 0)


def test_a_disk_that_is_nearly_full_is_too_much_whatever_can_be_seen(tmp_path):
    """What was deleted while it was open, or in use as memory, stands in no folder."""
    free = shutil.disk_usage(tmp_path).free
    assert overfull(str(tmp_path), PLENTY, 10, 2 * free)
    assert not overfull(str(tmp_path), PLENTY, 10, free // 4)
    assert 0 < least_free(str(tmp_path)) <= min(SPARE, free)


@pytest.mark.parametrize("error", [PermissionError, OSError])
def test_a_folder_that_cannot_be_looked_into_counts_as_overfull(tmp_path, monkeypatch, error):
    def scandir(path):
        raise error

    monkeypatch.setattr(os, "scandir", scandir)
    assert overfull(str(tmp_path), PLENTY, 10)
