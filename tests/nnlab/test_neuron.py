"""The neuron and the layer against sums written out."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from nnlab.activations import linear, sigmoid, step, tanh
from nnlab.neuron import GATE_INPUTS, GATES, layer, neuron, weighted_sum

SIZES = st.integers(1, 5)
SEEDS = st.integers(0, 2**32)


def draw(seed, n, d, h):
    """Samples (n, d), weights (d, h), biases (h,)."""
    rng = np.random.default_rng(seed)
    return rng.normal(size=(n, d)), rng.normal(size=(d, h)), rng.normal(size=h)


@given(SEEDS, SIZES)
def test_a_weighted_sum_is_each_input_times_its_weight_and_the_bias(seed, d):
    X, W, b = draw(seed, 1, d, 1)
    by_hand = sum(xi * wi for xi, wi in zip(X[0], W[:, 0], strict=True)) + b[0]
    assert weighted_sum(X[0], W[:, 0], b[0]) == pytest.approx(by_hand, rel=1e-12, abs=1e-12)


def test_a_weighted_sum_takes_lists_and_gives_a_plain_number():
    got = weighted_sum([1, 2], [3, 4], 5)
    assert (got, type(got)) == (16.0, float)


@given(SEEDS, SIZES, st.sampled_from([linear, sigmoid, step, tanh]))
def test_a_neuron_is_an_activation_of_its_weighted_sum(seed, d, f):
    X, W, b = draw(seed, 1, d, 1)
    x, w = X[0], W[:, 0]
    assert neuron(x, w, b[0], f) == pytest.approx(float(f(float((x * w).sum() + b[0]))))


@given(SEEDS, SIZES, SIZES, SIZES, st.sampled_from([linear, sigmoid, step, tanh]))
def test_entry_n_h_of_a_layer_is_what_neuron_h_says_about_sample_n(seed, n, d, h, f):
    X, W, b = draw(seed, n, d, h)
    got = layer(X, W, b, f)
    assert got.shape == (n, h)
    for row in range(n):
        for column in range(h):
            alone = neuron(X[row], W[:, column], b[column], f)
            assert got[row, column] == pytest.approx(alone, rel=1e-9, abs=1e-12)


def test_large_sums_go_through_without_a_warning():
    X, W, b = np.full((4, 3), 1000.0), np.full((3, 2), -1000.0), np.array([1000.0, -1000.0])
    np.testing.assert_array_equal(layer(X, W, b, sigmoid), np.zeros((4, 2)))


def test_arguments_stay_as_they_were():
    X, W, b = draw(3, 4, 3, 2)
    copies = X.copy(), W.copy(), b.copy()
    layer(X, W, b, tanh)
    neuron(X[0], W[:, 0], b[0], tanh)
    for now, before in zip((X, W, b), copies, strict=True):
        np.testing.assert_array_equal(now, before)


@pytest.mark.parametrize(
    ("x", "w", "message"),
    [
        ([1, 2, 3], [1, 2], r"need x \(D,\) and w \(D,\), got \(3,\) and \(2,\)"),
        ([[1, 2]], [[1, 2]], r"got \(1, 2\) and \(1, 2\)"),
        (1.0, 2.0, r"got \(\) and \(\)"),
        ([1], [1, 2], r"got \(1,\) and \(2,\)"),
    ],
)
def test_inputs_and_weights_that_do_not_fit_are_named_with_their_shapes(x, w, message):
    with pytest.raises(ValueError, match=message):
        weighted_sum(x, w, 0.0)
    with pytest.raises(ValueError, match=message):
        neuron(x, w, 0.0, step)


@pytest.mark.parametrize(
    ("X", "W", "b", "message"),
    [
        ((4, 3), (2, 3), (3,), r"need X \(N, D\) and W \(D, H\), got \(4, 3\) and \(2, 3\)"),
        ((3,), (3, 2), (2,), r"got \(3,\) and \(3, 2\)"),
        ((4, 3), (3,), (1,), r"got \(4, 3\) and \(3,\)"),
        ((4, 3), (3, 2), (4,), r"need b \(2,\), one per neuron, got \(4,\)"),
        ((4, 3), (3, 2), (2, 1), r"got \(2, 1\)"),
        ((4, 3), (3, 2), (), r"got \(\)"),
    ],
)
def test_a_layer_of_shapes_that_do_not_fit_says_which(X, W, b, message):
    with pytest.raises(ValueError, match=message):
        layer(np.ones(X), np.ones(W), np.ones(b), linear)


def test_the_truth_tables_are_those_of_logic():
    for (x1, x2), *outputs in zip(GATE_INPUTS, *GATES.values(), strict=True):
        a, b = bool(x1), bool(x2)
        assert outputs == [a and b, a or b, not (a and b), a != b]
    assert list(GATES) == ["and", "or", "nand", "xor"]
