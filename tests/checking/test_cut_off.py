"""Where fractions are missing, and where only zeros came back."""

import dataclasses

import numpy as np

from autograder.checking.checks import all_checks
from autograder.checking.cut_off import AS_THE_INPUT, CUT_OFF, of_cut_off
from autograder.checking.exercise import Case
from autograder.checking.local import LocalAnswer
from autograder.checking.running import run_check
from autograder.exercises import load


def test_fractions_that_are_missing_are_told_with_where_they_went():
    assert of_cut_off(Case((0.5,), np.array([1.5, -2.5]), np.array([1.0, -2.0]))) == CUT_OFF
    assert (
        of_cut_off(Case((np.array([3, 4]),), np.array([1.5, 2.5]), np.array([1.0, 2.0])))
        == AS_THE_INPUT
    )


def test_zeros_of_a_float_array_may_have_another_reason_and_whole_ones_have_this():
    needed = np.array([0.3, -0.3])
    assert of_cut_off(Case((3,), needed, np.zeros(2))) == ""
    assert of_cut_off(Case((3,), needed, np.zeros(2, dtype=int))) == CUT_OFF


def test_zeros_in_one_part_are_told_by_that_part_alone():
    needed = np.array([0.38]), np.array([1.0])
    given = (np.array([3]),)
    assert of_cut_off(Case(given, needed, (np.zeros(1), np.ones(1)))) == ""
    assert of_cut_off(Case(given, needed, (np.zeros(1, dtype=int), np.ones(1)))) == AS_THE_INPUT


def test_right_numbers_and_others_are_not_cut_off():
    assert of_cut_off(Case((3,), [1.5, 2.0], [1.5, 2.0])) == ""
    assert of_cut_off(Case((3,), [1.5, 2.0], [2, 2])) == ""


def test_a_size_or_a_share_among_the_arguments_makes_no_type():
    case = Case((np.array([0.5]), 3), np.array([1.5]), np.array([1]))
    assert of_cut_off(case) == CUT_OFF
    assert of_cut_off(dataclasses.replace(case, args=([1, 2], 0.5))) == AS_THE_INPUT


def test_a_zero_is_not_cut_off_because_another_entry_is_no_zero():
    needed = np.array([[-0.9, 5.0], [0.9, 5.0]])
    assert of_cut_off(Case((np.array([1]),), needed, np.array([[0.0, 5.0], [0.0, 5.0]]))) == ""


def told(chapter: str, name: str, answer) -> str:
    exercise = load(chapter)[name]
    return run_check(exercise, all_checks(exercise)[0], LocalAnswer(answer, name), None).message


def test_fractions_are_told_of_only_where_nothing_else_is_wrong_in_any_example():
    """The first example may be right but for its fractions by chance."""

    def kept(mean, var, X, momentum):
        return (1 - momentum) * mean + momentum * X.mean(axis=0), var

    def typed(mean, var, X, momentum):
        m, v = np.zeros_like(mean), np.zeros_like(var)
        m[:] = (1 - momentum) * mean + momentum * X.mean(axis=0)
        v[:] = (1 - momentum) * var + momentum * X.var(axis=0, ddof=1)
        return m, v

    assert "fractions" not in told("ch08_regularization", "update_running", kept)
    assert "fractions are cut off" in told("ch08_regularization", "update_running", typed)
