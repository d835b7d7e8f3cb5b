"""Where fractions are missing, and where only zeros came back."""

import numpy as np

from autograder.checking.cut_off import AS_THE_INPUT, CUT_OFF, of_cut_off
from autograder.checking.exercise import Case


def test_fractions_that_are_missing_are_told_with_where_they_went():
    assert of_cut_off(Case((0.5,), np.array([1.5, -2.5]), np.array([1.0, -2.0]))) == CUT_OFF
    assert (
        of_cut_off(Case((np.array([3, 4]),), np.array([1.5, 2.5]), np.array([1.0, 2.0])))
        == AS_THE_INPUT
    )


def test_zeros_of_a_float_array_may_have_another_reason_and_whole_ones_have_this():
    needed = np.array([0.3, -0.3])
    assert of_cut_off(Case((3,), needed, np.zeros(2))) == ""
    assert of_cut_off(Case((3,), needed, np.zeros(2, dtype=int))) == AS_THE_INPUT


def test_zeros_in_one_part_are_told_by_that_part_alone():
    needed = np.array([0.38]), np.array([1.0])
    assert of_cut_off(Case((3,), needed, (np.zeros(1), np.ones(1)))) == ""
    assert of_cut_off(Case((3,), needed, (np.zeros(1, dtype=int), np.ones(1)))) == AS_THE_INPUT


def test_right_numbers_and_others_are_not_cut_off():
    assert of_cut_off(Case((3,), [1.5, 2.0], [1.5, 2.0])) == ""
    assert of_cut_off(Case((3,), [1.5, 2.0], [2, 2])) == ""
