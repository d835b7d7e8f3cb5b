"""The table of families of slips: every name is known, every reason is needed."""

import pytest

from autograder.authoring import slip_families
from autograder.authoring.slip_families import FAMILIES, MISSING, cell, names
from autograder.checking import slips
from autograder.course import sources
from autograder.exercises import find, load

EXERCISES = [e for chapter in sources.chapters() for e in load(chapter).values()]
FAMILY = {family.name: family for family in FAMILIES}


def test_every_family_that_a_slip_names_is_known():
    text = {
        (exercise.id, slip.name, family)
        for exercise in EXERCISES
        for slip in slips.known(exercise.chapter, exercise.name)
        for family in slip.families
    }
    assert [one for one in sorted(text) if one[2] not in names()] == []


def test_a_family_is_no_part_of_the_message(tmp_path):
    path = tmp_path / "both.py"
    path.write_text('"""Two\nthings?\n\nfamily: sign; sum for mean\n"""\n', encoding="utf-8")
    slip = slips._read(path)
    assert (slip.message, slip.families) == ("Two things?", ("sign", "sum for mean"))


def test_families_have_different_names_and_two_of_them_are_not_the_same():
    assert len({family.name for family in FAMILIES}) == len(FAMILIES)
    assert len({family.what for family in FAMILIES}) == len(FAMILIES)


@pytest.mark.parametrize("family", FAMILIES, ids=lambda family: family.name)
def test_every_family_that_finds_room_has_a_slip_somewhere(family):
    cells = [cell(family, exercise) for exercise in EXERCISES]
    assert not any(cells) or any(one.startswith("`") for one in cells)


def test_a_reason_stands_only_where_it_is_needed():
    for name, message in slip_families.reasons().items():
        exercise = find(name)
        assert exercise is not None, name
        for family, reason in message.items():
            assert cell(FAMILY[family], exercise) == reason, (name, family)


def test_every_exercise_has_a_slip_of_each_family_that_it_gives_room_to_or_a_reason():
    assert slip_families.gaps() == []


def test_a_mean_gives_room_to_a_sum_and_a_sum_alone_does_not():
    assert cell(FAMILY["sum for mean"], find("logistic_loss")) not in ("", MISSING)
    assert cell(FAMILY["sum for mean"], find("step")) == ""


def test_the_table_has_every_family_and_every_slip_of_it():
    text = slip_families.report()
    for family in FAMILIES:
        assert f"## {family.name}\n" in text
    for exercise in EXERCISES:
        for slip in slips.known(exercise.chapter, exercise.name):
            assert not slip.families or f"`{slip.name}`" in text
