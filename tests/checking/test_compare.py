"""Comparing what came back with what was needed."""

import copy

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import array_shapes, arrays

from autograder.checking.compare import alike, compare
from autograder.checking.exercise import Mistake
from autograder.checking.places import stated
from autograder.checking.values import number

SHAPES = array_shapes(min_dims=0, max_dims=3, max_side=4)
NUMBERS = st.floats(-1e6, 1e6, allow_subnormal=False)
WHOLE = st.integers(-(2**62), 2**62) | st.integers(-10, 10)
ARRAYS = SHAPES.flatmap(lambda shape: arrays(float, shape, elements=NUMBERS))


def mistake(needed, got, **options) -> Mistake:
    with pytest.raises(Mistake) as caught:
        compare(needed, got, **options)
    return caught.value


FLOATS = st.floats(allow_nan=False, allow_infinity=False, width=32)
PAIRS = SHAPES.flatmap(
    lambda shape: st.tuples(
        arrays(float, shape, elements=FLOATS),
        arrays(st.sampled_from([np.float32, np.float64]), shape, elements=FLOATS),
        st.floats(-3, 3),
    )
)


@given(PAIRS)
def test_floats_are_alike_where_compare_finds_nothing(pair):
    needed, other, times = pair
    near = np.asarray(needed + times * (1e-6 + 1e-4 * np.abs(needed)))
    for got in (needed, other, near, other[None]):
        numbers = tuple(float(np.sum(array, dtype=float)) for array in (needed, got))
        for parts in ((needed, got), ((needed, 1.0), (got, 1.0)), numbers, ([needed] * 2, [got])):
            try:
                compare(*parts)
            except Mistake:
                assert not alike(*parts, 1e-4, 1e-6)
            else:
                assert alike(*parts, 1e-4, 1e-6)


@given(WHOLE, WHOLE)
def test_whole_numbers_are_alike_where_compare_finds_nothing(needed, got):
    for pair in ((needed, got), (needed, float(got)), (np.array([needed]), np.array([got]))):
        try:
            compare(*pair)
        except Mistake:
            assert alike(*pair, 1e-4, 1e-6) is False
        else:
            assert alike(*pair, 1e-4, 1e-6) is True


def test_parts_are_alike_that_hold_the_same_numbers():
    made = (np.ones(3), [0.5, (np.float64(2), np.zeros((2, 1)))])
    other = (np.ones(3), [0.5, (np.float64(2), np.zeros((1, 2)))])
    assert alike(made, copy.deepcopy(made), 1e-4, 1e-6) is True
    assert alike(made, other, 1e-4, 1e-6) is False
    assert alike(made, made[:1], 1e-4, 1e-6) is False


@pytest.mark.parametrize("value", [True, [10**400], "1", np.array([np.nan]), None, (0.5, True)])
def test_what_is_not_made_of_finite_numbers_is_left_to_compare(value):
    assert alike(value, value, 1e-4, 1e-6) is None


@given(ARRAYS)
def test_single_precision_passes(needed):
    compare(needed, needed.astype(np.float32))


@given(ARRAYS)
def test_a_list_stands_for_an_array(needed):
    compare(needed, needed.tolist())


@given(ARRAYS, SHAPES)
def test_another_shape_never_passes_even_when_it_broadcasts(needed, shape):
    if shape != needed.shape:
        raised = mistake(needed, np.broadcast_to(needed.flat[0] if needed.size else 0.0, shape))
        assert raised.stage in ("type", "shape")


@given(arrays(float, (3, 2), elements=NUMBERS), st.integers(0, 5))
def test_one_wrong_entry_is_found_and_its_place_named(needed, index):
    got = needed.copy()
    got.flat[index] += 1 + abs(got.flat[index])
    raised = mistake(needed, got)
    assert raised.stage == "values"
    row, column = divmod(index, 2)
    assert f"at position ({row}, {column})" in raised.text


def test_the_message_says_what_came_back_and_what_was_needed():
    raised = mistake(np.array([1.0, 2.0]), np.array([1.0, 2.5]))
    assert raised.text == "got 2.5 at position 1, needed 2 at position 1."


@pytest.mark.parametrize("got", [np.array([1.0]), [1.0], (1.0,), np.ones((1, 1))])
def test_an_array_of_one_is_not_a_number(got):
    assert mistake(1.0, got).stage == "type"


@pytest.mark.parametrize("got", [1, 1.0, True, np.float32(1), np.int8(1), np.array(1.0), np.True_])
def test_every_plain_number_is_a_number(got):
    compare(1.0, got)


@pytest.mark.parametrize("got", [1.0, np.float64(1), None, "1", {"a": 1}, {1.0}])
def test_a_number_or_something_else_is_not_an_array(got):
    assert mistake(np.ones(1), got).stage == "type"


@pytest.mark.parametrize("needed", [1.0, np.ones(2), (1.0, 2.0)])
def test_none_is_asked_for_its_return(needed):
    raised = mistake(needed, None)
    assert raised.stage == "type"
    assert "Is there a `return` at the end, and does this call come to it?" in raised.text


@pytest.mark.parametrize("bad", [np.nan, np.inf, -np.inf])
def test_a_value_that_is_not_finite_is_named(bad):
    raised = mistake(np.array([[1.0, 2.0]]), np.array([[1.0, bad]]))
    assert raised.stage == "finite"
    assert raised.text == f"got {bad} at position (0, 1), which is not a finite number."
    assert mistake(1.0, bad).stage == "finite"


def test_infinity_and_nan_pass_only_where_they_are_needed():
    needed = np.array([np.inf, np.nan, 1.0])
    compare(needed, needed.copy())
    assert mistake(needed, np.array([-np.inf, np.nan, 1.0])).stage == "values"
    assert mistake(needed, np.array([np.inf, 2.0, 1.0])).stage == "values"


def test_a_ragged_list_is_told_so():
    raised = mistake(np.ones((2, 2)), [[1.0, 2.0], [3.0]])
    assert (raised.stage, raised.text) == (
        "type",
        "needed one array, got a list of uneven lengths.",
    )


def test_an_array_with_other_things_is_told_as_what_it_came_in():
    raised = mistake(np.ones((2, 2)), (np.ones((2, 2)), np.ones(2), np.ones(2)))
    assert raised.text == "needed one array, got a tuple of 3."


def test_numbers_that_are_asked_for_may_come_in_one_array():
    compare((1.0, 2.5), np.array([1.0, 2.5]))
    compare((1, 2), np.array([1, 2]), whole=True)
    assert mistake((1, 2), np.array([1.0, 2.0]), whole=True).stage == "type"
    assert mistake((1.0, 2.5), np.array([1.0, 2.5, 3.0])).stage == "shape"
    assert mistake((1.0, 2.5), np.array([[1.0, 2.5]])).stage == "type"
    assert mistake((1.0, np.ones(2)), np.array([1.0, 1.0])).stage == "type"


def test_a_zero_has_no_sign():
    assert mistake(np.array([-0.0, 1.0]), np.array([2.0, 1.0])).text == (
        "got 2 at position 0, needed 0 at position 0."
    )
    assert number(-0.0) == "0"


@pytest.mark.parametrize(
    "got",
    [
        np.array([1, None], dtype=object),
        ["1", "2"],
        np.array([1 + 0j, 2]),
        np.array([1, 2], dtype="timedelta64[s]"),
        [object(), object()],
    ],
)
def test_an_array_of_anything_but_real_numbers_does_not_pass(got):
    assert mistake(np.array([1.0, 2.0]), got).stage == "type"


@pytest.mark.parametrize(
    "got", [1 + 0j, np.complex128(1), np.timedelta64(1, "s"), "1", object(), [1]]
)
def test_what_is_no_real_number_does_not_pass_for_one(got):
    assert mistake(1.0, got).stage == "type"


def test_booleans_count_as_one_and_zero():
    compare(np.array([1.0, 0.0]), np.array([True, False]))
    compare(np.array([True, False]), np.array([1, 0]))
    compare(np.array([1.0, 0.0]), [True, False])


@pytest.mark.parametrize("got", [10**400, -(10**400), 10**5000], ids=["large", "low", "huge"])
def test_an_int_beyond_every_float_is_wrong_and_readable(got):
    raised = mistake(1.0, got)
    assert raised.stage == "finite"
    assert len(raised.text) < 100
    assert "10 to the power" in number(got)


def test_a_large_int_is_compared_as_the_float_it_is_nearest_to():
    compare(2.0**70, 2**70)
    assert mistake(1.0, 2**70).stage == "values"


def test_huge_opposite_values_are_compared_without_a_warning():
    assert mistake(np.array([1e308]), np.array([-1e308])).stage == "values"


@pytest.mark.parametrize("got", [[1.0, np.ones(2)], (1, [1, 1])])
def test_tuple_and_list_stand_for_each_other(got):
    compare((1.0, np.ones(2)), got)


@pytest.mark.parametrize(
    ("got", "stage"),
    [
        (np.ones(2), "type"),
        ({"w": 1, "b": 2}, "type"),
        ("ab", "type"),
        (iter([1.0, np.ones(2)]), "type"),
        ((1.0,), "shape"),
        ((1.0, np.ones(2), 3.0), "shape"),
        ((1.0, np.ones(3)), "shape"),
        ((np.ones(2), 1.0), "type"),
        ((1.0, np.zeros(2)), "values"),
    ],
)
def test_the_wrong_container_is_told_so(got, stage):
    assert mistake((1.0, np.ones(2)), got).stage == stage


@pytest.mark.parametrize(("needed", "words"), [([1.0], "1 value,"), ((1.0, 2.0), "2 values,")])
@pytest.mark.parametrize("got", [None, (1.0, 2.0, 3.0)])
def test_one_value_is_no_plural(needed, words, got):
    with pytest.raises(Mistake, match=f"needed {words} got"):
        compare(needed, got)


def test_the_place_of_a_mistake_is_told_in_one_flat_path():
    needed = [(np.ones(2), 0.0), (np.ones(3), 1.0)]
    wrong = [(np.ones(2), 0.0), (np.ones(3), 2.0)]
    assert mistake(needed, wrong).text == "in result[1][1]: got 2, needed 1."
    assert mistake((needed, 1.0), (wrong, 1.0)).text.startswith("in result[0][1][1]: ")
    assert mistake((1.0, 2.0), (1.0, 3.0)).text.startswith("in the second value: ")
    many = list(range(30))
    assert mistake(many, [*many[:20], 0, *many[21:]]).text.startswith("in value 21: ")


@pytest.mark.parametrize(
    ("statement", "place"),
    [
        ("Returns (params, losses): the new ones.", "params[0], W"),
        ("Returns the new (params, losses).", "params[0], W"),
        ("Returns two numbers.", "result[0][0][0]"),
    ],
)
def test_parts_are_called_what_the_statement_calls_them(statement, place):
    needed = [(np.ones(2), 0.0)], 1.0
    raised = mistake(needed, ([(np.zeros(2), 0.0)], 1.0), names=stated(statement))
    assert raised.path == place
    assert raised.text.startswith(f"in {place}: got 0 at position 0, needed 1 at position 0")


@pytest.mark.parametrize(
    ("statement", "parts", "places"),
    [
        ("Returns a list of (W, b), first layer first.", ("W", "b"), ["params[1], W"]),
        ("Returns params: [(W, b), ...], first", ("W", "b"), ["params[1], W"]),
        ("Returns [(dW1, db1), (dW2, db2)], each", ("dW1", "db1"), ["dW2"]),
    ],
)
def test_the_parts_of_pairs_are_called_what_the_statement_calls_them(statement, parts, places):
    needed = [(np.ones(2), 0.0), (np.ones(3), 1.0)]
    wrong = [(np.ones(2), 0.0), (np.zeros(3), 1.0)]
    assert [mistake(needed, wrong, names=stated(statement)).path] == places


def test_a_shape_in_a_statement_is_no_list_of_names():
    assert stated("Returns (N, K): positive.") is None


def test_number_and_shapes_of_all_parts_come_before_any_values():
    raised = mistake((np.ones(2), np.ones(3)), (np.zeros(2), np.ones(4)), names=("w", "losses"))
    assert (raised.stage, raised.path) == ("shape", "losses")
    assert mistake((np.ones(2), 1.0), (np.zeros(2), 1.0, 2.0)).stage == "shape"


@pytest.mark.parametrize("got", [3.0, np.float64(3), True, np.bool_(True), np.array(3.0)])
def test_where_whole_numbers_are_asked_for_nothing_else_passes_for_one(got):
    needed = int(got)
    compare(needed, got)
    assert mistake(needed, got, whole=True).stage == "type"
    for right in (needed, np.int64(needed), np.uint8(needed)):
        compare(needed, right, whole=True)


@pytest.mark.parametrize("got", [[1.0, 0.0], np.array([True, False]), np.array([1, 0], dtype="f4")])
def test_where_whole_numbers_are_asked_for_arrays_hold_them(got):
    needed = np.array([1, 0])
    assert mistake(needed, got, whole=True).stage == "type"
    compare(needed, [1, 0], whole=True)
    compare(needed, np.array([1, 0], dtype=np.int8), whole=True)


def test_whole_numbers_are_compared_exactly_however_large():
    needed = 10**24 + 1
    compare(needed, 10**24 + 1, whole=True)
    assert mistake(needed, 10**24, whole=True).stage == "values"
    compare(needed, 10**24)


def test_whole_numbers_may_be_asked_for_in_one_part_alone():
    needed = (np.array([0.5]), np.array([1, 2]))
    names = ("w", "mistakes")
    compare(needed, ([0.5], [1, 2]), names=names, whole=("mistakes",))
    raised = mistake(needed, ([0.5], [1.0, 2.0]), names=names, whole=("mistakes",))
    assert (raised.stage, raised.path) == ("type", "mistakes")


def test_the_share_of_right_entries_is_told():
    assert mistake(np.ones(4), np.array([1, 1, 1, 5.0])).text.endswith(
        "(3 of 4 entries are right)."
    )


@pytest.mark.parametrize("got", ["AND", b"and", None, np.array(["and"]), 3])
def test_a_text_must_be_the_same_text(got):
    assert mistake("and", got).stage == "values"
    compare("and", "and")


def test_nothing_is_needed_and_nothing_came():
    compare(None, None)
    assert mistake(None, 0).stage == "values"


def test_a_masked_array_is_compared_by_what_is_under_the_mask():
    got = np.ma.MaskedArray([1.0, 5.0], mask=[False, True])
    assert mistake(np.array([1.0, 2.0]), got).stage == "values"


def test_the_tolerance_is_the_exercise_s():
    compare(1.0, 1.009, rtol=1e-2)
    assert mistake(1.0, 1.009, rtol=1e-3).stage == "values"
