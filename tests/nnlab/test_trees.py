"""Trees of arrays: any form, kept; forms that differ, named."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from nnlab.trees import leaves, map_arrays, zeros_like

ARRAYS = st.integers(1, 4).flatmap(
    lambda n: st.lists(st.floats(-9, 9), min_size=n, max_size=n).map(np.array)
)
TREES = st.recursive(
    ARRAYS, lambda inside: st.lists(inside, max_size=3) | st.tuples(inside, inside), max_leaves=6
)


def form(tree):
    if isinstance(tree, list | tuple):
        return type(tree), [form(branch) for branch in tree]
    return np.shape(tree)


@given(TREES)
def test_a_mapped_tree_has_the_form_of_the_tree_and_the_leaves_in_order(tree):
    mapped = map_arrays(lambda a, b: a + 2 * b, tree, tree)
    assert form(mapped) == form(tree)
    for before, after in zip(leaves(tree), leaves(mapped), strict=True):
        assert np.array_equal(after, 3 * before)


@given(TREES)
def test_zeros_are_of_the_same_form(tree):
    zeros = zeros_like(tree)
    assert form(zeros) == form(tree)
    assert not any(leaf.any() for leaf in leaves(zeros))


@pytest.mark.parametrize(
    ("tree", "other", "message"),
    [
        ([np.ones(2)], [np.ones(2), np.ones(2)], "need 1 arrays or branches, got list of 2"),
        ([np.ones(2)], np.ones(2), r"need 1 arrays or branches, got \(2,\)"),
        (np.ones(2), np.ones(3), r"need arrays of one shape, got \(2,\) and \(3,\)"),
        (np.ones(2), [np.ones(2)], r"need arrays of one shape, got \(2,\) and list of 1"),
    ],
)
def test_trees_that_differ_are_named_both(tree, other, message):
    with pytest.raises(ValueError, match=message):
        map_arrays(np.add, tree, other)


def test_a_single_array_is_a_tree_of_one_leaf():
    (leaf,) = leaves(np.arange(3))
    assert leaf.dtype == float
    assert map_arrays(np.negative, np.arange(3)).tolist() == [0, -1, -2]
