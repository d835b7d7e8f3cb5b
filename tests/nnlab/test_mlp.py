"""The multilayer perceptron against scikit-learn, JAX, finite differences and sums written out."""

from itertools import pairwise

import jax.numpy as jnp
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sklearn.neural_network import MLPRegressor

from nnlab import mlp
from nnlab.activations import linear, sigmoid, tanh, tanh_prime
from nnlab.gradcheck import projected_check
from nnlab.initializers import init_params
from tests.nnlab import by_jax

SEEDS = st.integers(0, 2**32)
SIZES = st.lists(st.integers(1, 7), min_size=2, max_size=5)


def draw(seed, sizes, n=4):
    """Samples, targets, and parameters with biases that are not zero."""
    rng = np.random.default_rng(seed)
    params = [(W, rng.normal(size=len(b))) for W, b in init_params(sizes, rng)]
    return rng.normal(size=(n, sizes[0])), rng.normal(size=(n, sizes[-1])), params


@given(SIZES)
def test_counting_is_adding_up_the_entries_of_all_matrices(sizes):
    params = init_params(sizes, np.random.default_rng(1))
    assert mlp.count_parameters(sizes) == sum(W.size + b.size for W, b in params)


def test_the_numbers_of_the_chapter_are_derived():
    assert mlp.count_parameters([3, 4, 1]) == (3 * 4 + 4) + (4 * 1 + 1)
    hidden = 784 * 16 + 16, 16 * 16 + 16
    assert mlp.count_parameters([784, 16, 16, 10]) == sum(hidden) + 16 * 10 + 10 == 13_002


@given(SIZES, SEEDS)
def test_sizes_come_back_from_the_parameters(sizes, seed):
    assert mlp.sizes_of(init_params(sizes, np.random.default_rng(seed))) == sizes


@given(SIZES, SEEDS)
def test_a_weight_is_what_an_edge_adds_for_an_input_of_one(sizes, seed):
    _, _, params = draw(seed, sizes)
    for k, (n_in, n_out) in enumerate(pairwise(sizes), start=1):
        one = np.eye(n_in)[n_in - 1]
        assert mlp.weight(params, k, n_in, n_out) == (one @ params[k - 1][0])[n_out - 1]


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ((0, 1, 1), "1 to 2, got k = 0"),
        ((3, 1, 1), "1 to 2, got k = 3"),
        ((1, 4, 1), "i from 1 to 3"),
        ((2, 1, 0), "j from 1 to 2"),
    ],
)
def test_a_weight_that_does_not_exist_is_rejected_by_naming_what_there_is(asked, said):
    with pytest.raises(ValueError, match=said):
        mlp.weight(init_params([3, 4, 2], np.random.default_rng(1)), *asked)


@pytest.mark.parametrize(("f", "name"), [(tanh, "tanh"), (sigmoid, "logistic")])
@pytest.mark.parametrize("sizes", [[3, 5, 2], [4, 2, 6, 3]])
def test_the_forward_pass_is_scikit_learns(f, name, sizes):
    X, Y, params = draw(5, sizes, n=7)
    peer = MLPRegressor(
        hidden_layer_sizes=sizes[1:-1], activation=name, max_iter=1, solver="sgd", random_state=0
    )
    peer.partial_fit(X, Y)
    peer.coefs_, peer.intercepts_ = [W for W, _ in params], [b for _, b in params]
    np.testing.assert_allclose(mlp.forward(X, params, f)[-1], peer.predict(X), rtol=1e-12)


@given(SIZES, SEEDS)
def test_every_output_on_the_way_is_there_and_neuron_by_neuron_right(sizes, seed):
    X, _, params = draw(seed, sizes, n=3)
    outputs = mlp.forward(X, params, tanh)
    assert [output.shape for output in outputs] == [(3, n) for n in sizes]
    for k, (W, b) in enumerate(params):
        for j in range(sizes[k + 1]):
            z = sum(outputs[k][:, i] * W[i, j] for i in range(sizes[k])) + b[j]
            expected = z if k == len(params) - 1 else np.tanh(z)
            np.testing.assert_allclose(outputs[k + 1][:, j], expected, rtol=1e-9, atol=1e-12)


def jax_loss(params, X, Y):
    """The same loss written for JAX."""
    *hidden, (W, b) = params
    for V, c in hidden:
        X = jnp.tanh(X @ V + c)
    return 0.5 * jnp.mean(jnp.sum((X @ W + b - Y) ** 2, axis=1))


@pytest.mark.parametrize("sizes", [[3, 2], [3, 5, 2], [4, 3, 6, 2, 5]])
def test_loss_and_gradients_are_those_of_jax(sizes):
    X, Y, params = draw(11, sizes, n=6)
    assert mlp.mlp_loss(X, Y, params, tanh) == pytest.approx(float(jax_loss(params, X, Y)))
    expected = by_jax.grad(jax_loss)(params, X, Y)
    for got, need in zip(mlp.mlp_gradients(X, Y, params, tanh, tanh_prime), expected, strict=True):
        for mine, theirs in zip(got, need, strict=True):
            np.testing.assert_allclose(mine, theirs, rtol=1e-10, atol=1e-12)


@settings(deadline=None, max_examples=25)
@given(SIZES, SEEDS, st.integers(1, 5))
def test_gradients_agree_with_finite_differences_along_a_random_direction(sizes, seed, n):
    X, Y, params = draw(seed, sizes, n)

    def unpacked(flat):
        layers, start = [], 0
        for W, b in params:
            middle, end = start + W.size, start + W.size + b.size
            layers.append((flat[start:middle].reshape(W.shape), flat[middle:end]))
            start = end
        return layers

    def loss(flat):
        return mlp.mlp_loss(X, Y, unpacked(flat))

    def gradient(flat):
        return packed(mlp.mlp_gradients(X, Y, unpacked(flat)))

    seen = projected_check(loss, gradient, packed(params), np.random.default_rng(seed))
    assert seen.analytic == pytest.approx(seen.numeric, rel=1e-5, abs=1e-7)


def packed(params):
    return np.concatenate([array.ravel() for layer in params for array in layer])


@given(SIZES, SEEDS)
def test_one_layer_does_what_all_layers_do_without_an_activation(sizes, seed):
    X, _, params = draw(seed, sizes)
    W, b = mlp.collapse(params)
    assert (W.shape, b.shape) == ((sizes[0], sizes[-1]), (sizes[-1],))
    np.testing.assert_allclose(X @ W + b, mlp.forward(X, params, linear)[-1], atol=1e-9)


def test_collapsing_changes_nothing_it_was_given():
    _, _, params = draw(3, [3, 4, 2])
    before = [(W.copy(), b.copy()) for W, b in params]
    mlp.collapse(params)
    for (W, b), (V, c) in zip(params, before, strict=True):
        assert np.array_equal(W, V)
        assert np.array_equal(b, c)


@pytest.mark.parametrize(
    ("X", "spoil", "said"),
    [
        (np.zeros(3), None, r"need X \(N, D\), got \(3,\)"),
        (np.zeros((2, 5)), None, r"layer 1 needs W \(5, H\), got \(3, 4\)"),
        (np.zeros((2, 3)), (1, (np.zeros((3, 2)), np.zeros(2))), r"layer 2 needs W \(4, H\)"),
        (np.zeros((2, 3)), (0, (np.zeros((3, 4)), np.zeros(3))), r"layer 1 needs b \(4,\), got"),
    ],
)
def test_shapes_that_do_not_fit_are_named(X, spoil, said):
    params = init_params([3, 4, 2], np.random.default_rng(1))
    if spoil:
        params[spoil[0]] = spoil[1]
    with pytest.raises(ValueError, match=said):
        mlp.forward(X, params)
