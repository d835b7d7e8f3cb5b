"""The secret of a course, and the seeds that are made of it."""

from __future__ import annotations

import dataclasses
import os
import stat

import pytest

from autograder.grading import seeds


def test_the_secret_is_made_once_and_only_its_owner_may_read_it(tmp_path):
    first = seeds.from_file(tmp_path / "course" / "secret")
    path = tmp_path / "course" / "secret"
    assert stat.S_IMODE(os.stat(path).st_mode) == 0o600
    assert seeds.from_file(path) == first
    assert [p.name for p in path.parent.iterdir()] == ["secret"]
    assert seeds.from_file(tmp_path / "other") != first


def test_the_secret_cannot_be_read_off_what_is_written_about_it(tmp_path):
    made = seeds.from_file(tmp_path / "secret")
    assert made.secret.decode() not in made.source + made.fingerprint
    assert len(made.fingerprint) == 64


def test_a_secret_that_is_too_short_is_not_used(tmp_path):
    (tmp_path / "secret").write_text("abc\n")
    with pytest.raises(ValueError, match="too short"):
        seeds.from_file(tmp_path / "secret")


@pytest.mark.parametrize("made", [os.mkdir, os.mkfifo])
def test_a_secret_that_is_no_file_is_not_waited_for(tmp_path, made):
    made(tmp_path / "secret")
    with pytest.raises(ValueError, match="is no file"):
        seeds.from_file(tmp_path / "secret")


def test_each_attempt_has_other_seeds_and_the_first_those_of_before():
    first = seeds.fixed(1)
    asked = [("ch01", "ada", "step"), ("ch01", "bob", "step"), ("ch01", "ada", "layer")]
    by_attempt = [dataclasses.replace(first, attempt=number) for number in (1, 2, 3, 10)]
    assert by_attempt[0] == first
    assert len({made.of(*names) for made in by_attempt for names in asked}) == 4 * len(asked)
    assert len({made.fingerprint for made in by_attempt}) == 4
    assert dataclasses.replace(first, attempt=2) == by_attempt[1]


def test_seeds_differ_by_assignment_student_and_exercise_and_stay():
    made = seeds.fixed(1)
    asked = [("a", "b", "c"), ("a", "b", "d"), ("a", "x", "c"), ("y", "b", "c"), ("ab", "", "c")]
    seeds_made = {made.of(*names) for names in asked}
    assert len(seeds_made) == len(asked)
    assert {seeds.fixed(1).of(*names) for names in asked} == seeds_made
    assert not seeds_made & {seeds.fixed(2).of(*names) for names in asked}
