"""What a value is, found without converting it, and what it is called in a message."""

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import array_shapes, arrays

from autograder.checking import values

ARRAYS = arrays(float, array_shapes(min_dims=0, max_dims=4, max_side=3), elements=st.just(1.0))


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (None, "None"),
        (np.zeros((3, 2)), "an array of shape (3, 2)"),
        (2.50, "the number 2.5"),
        (True, "the number True"),
        ([1, 2], "a list of 2"),
        ((1,), "a tuple of 1"),
        ("six", "a text"),
        ({1: 2}, "something of type dict"),
    ],
)
def test_a_value_is_named_as_a_learner_would(value, words):
    assert values.kind_of(value) == words


def test_nothing_is_asked_for_its_return_and_nothing_else_is():
    asked = "Is there a `return` at the end, and does this call come to it?"
    assert values.got_text(None) == f"got None. {asked}"
    assert values.got_text(0) == "got the number 0."


@given(ARRAYS)
def test_the_shape_of_a_list_is_that_of_its_array(array):
    assert values.shape_of(array.tolist()) == array.shape
    assert values.shape_of(array) == array.shape


@given(ARRAYS, st.integers(1, 3))
def test_arrays_in_lists_count_by_their_own_shape(array, n):
    assert values.shape_of([array] * n) == (n, *array.shape)
    assert values.shape_of([array, array.tolist()]) == (2, *array.shape)


@pytest.mark.parametrize(
    "uneven", [[[1, 2], [3]], [[1], 2], [np.ones(2), np.ones(3)], [[[1]], [[1], [2]]], [1, [2]]]
)
def test_uneven_lists_have_no_shape(uneven):
    assert values.shape_of(uneven) is None


def test_a_shape_of_many_axes_is_cut_and_counted():
    assert values.shape_text((2, 3)) == "(2, 3)"
    assert values.shape_text((1,) * 32) == "(1, 1, 1, 1, 1, 1, …) with 32 axes"


@pytest.mark.parametrize(
    ("value", "wanted"),
    [(1, True), (True, True), (np.float32(1), True), (np.array(2.0), True), ("1", False),
     (np.array([2.0]), False), (1j, False), (np.array("1"), False), ([1], False), (None, False)],
)  # fmt: skip
def test_one_plain_number_is_a_number_and_an_array_of_one_is_none(value, wanted):
    assert values.is_number(value) is wanted


@pytest.mark.parametrize("value", [["1"], [None], [1j], np.array(["a"]), [[1], [2, 3]]])
def test_what_is_not_numbers_becomes_none_without_a_word(value):
    with pytest.raises((TypeError, ValueError)):
        values.real_array(value)


def test_whole_numbers_beyond_64_bits_are_floats_and_those_beyond_floats_an_error():
    assert values.real_array([2**70, 1]).tolist() == [2.0**70, 1.0]
    with pytest.raises(OverflowError):
        values.real_array([10**400, 1])


def test_a_float_array_is_not_copied():
    array = np.ones(3)
    assert values.real_array(array) is array


@pytest.mark.parametrize(
    ("value", "finite"),
    [(1.0, True), (2**70, True), (10**400, False), (-(10**400), False), (math.nan, False),
     (-math.inf, False), (np.float32(3), True)],
)  # fmt: skip
def test_finite_is_what_fits_into_a_float(value, finite):
    assert values.is_finite(value) is finite


def test_a_huge_number_is_told_by_its_size():
    assert values.number(-(10**400)) == "about -10 to the power 400"
    assert values.number(98 * 10**4998) == "about 10 to the power 5000"
    assert values.number(2 * 10**400) == "about 10 to the power 400"
    assert values.number(-0.0) == "0"
    assert values.digits_of(12345678) == "12345678"
    assert values.digits_of(10**31) == "1e+31"
