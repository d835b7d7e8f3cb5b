"""Verdicts that are kept: they come back as they were, and nobody else's do."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from autograder.checking.verdict import CheckResult, Verdict
from autograder.grading import verdict_cache
from tests.grading.submitting import CHAPTER

SECRET = b"a secret of this course"
VERDICT = Verdict("step", 1.0, 3.0, "partial", "Look at 0.", (CheckResult("c", 1, 1.0, True),))


def test_verdicts_come_back_from_the_store_as_they_were(tmp_path):
    store = verdict_cache.Store(tmp_path, SECRET)
    assert store.load("k") is None
    store.save("k", [VERDICT])
    assert store.load("k") == [VERDICT]


def test_a_verdict_that_anybody_else_wrote_counts_as_none(tmp_path):
    store = verdict_cache.Store(tmp_path, SECRET)
    store.save("k", [VERDICT])
    whole = store.path("k").read_bytes()
    other = verdict_cache.Store(tmp_path, b"another secret of a course")
    assert other.load("k") is None
    assert other.is_changed("k")
    store.path("moved").write_bytes(whole)  # another student's verdicts under this key
    assert store.load("moved") is None
    edited = whole.replace(b'"points": 1.0', b'"points": 9.0')
    assert edited != whole
    store.path("k").write_bytes(edited)
    assert store.load("k") is None
    assert not store.is_changed("nothing there")


@given(st.integers(0, 400), st.binary(max_size=3))
def test_no_changed_byte_of_a_verdict_is_believed(tmp_path_factory, place, other):
    store = verdict_cache.Store(tmp_path_factory.mktemp("k"), SECRET)
    store.save("k", [VERDICT])
    whole = store.path("k").read_bytes()
    made = whole[:place] + other + whole[place + len(other) :]
    store.path("k").write_bytes(made)
    assert store.load("k") == ([VERDICT] if made == whole else None)


@pytest.mark.parametrize("damage", [b"", b"[", b"{}", b"[{}]", b'[{"exercise": 1}]', b"\xff"])
def test_a_damaged_verdict_counts_as_none(tmp_path, damage):
    store = verdict_cache.Store(tmp_path, SECRET)
    store.save("k", [VERDICT])
    store.path("k").write_bytes(damage)
    assert not store.load("k")


@pytest.mark.parametrize("made", [os.mkfifo, lambda path: path.symlink_to("/dev/zero"), Path.mkdir])
def test_what_is_no_file_counts_as_no_verdict_and_is_not_waited_for(tmp_path, made):
    store = verdict_cache.Store(tmp_path, SECRET)
    made(store.path("k"))
    assert store.load("k") is None
    assert store.is_changed("k")


def test_keys_differ_wherever_a_part_differs():
    assert verdict_cache.key_of("ab", "c") != verdict_cache.key_of("a", "bc")
    assert verdict_cache.key_of("a", "b") == verdict_cache.key_of("a", "b")


def test_the_version_of_the_checks_follows_what_judges(tmp_path, monkeypatch):
    from autograder.course import sources

    before = verdict_cache.checks_version.__wrapped__(CHAPTER)
    assert verdict_cache.checks_version.__wrapped__(CHAPTER) == before
    assert verdict_cache.checks_version.__wrapped__("ch00_start") != before
    monkeypatch.setattr(sources, "WRONG", tmp_path)
    assert verdict_cache.checks_version.__wrapped__(CHAPTER) != before


def test_who_is_called_like_a_draft_keeps_pages_and_ends_no_run(tmp_path):
    page = tmp_path / "feedback" / ".ada.part" / "ch01_neuron.html"
    page.parent.mkdir(parents=True)
    page.touch()
    (draft := page.with_name(".0123456789abcdef.part")).touch()
    verdict_cache.clear_drafts(tmp_path)
    assert page.exists()
    assert not draft.exists()
