"""Recurrent cells: against JAX, whose derivative of a scan of them is another way, and slopes.

Tests nnlab/recurrent/rnn.py, nnlab/recurrent/gru.py, nnlab/recurrent/lstm.py and
nnlab/recurrent/shapes.py.
"""

from functools import partial

import jax
import jax.numpy as jnp
import numpy as np
import pytest

from nnlab import recurrent
from nnlab.activations import sigmoid
from nnlab.gradcheck import numerical_gradient
from tests.nnlab.by_jax import there_and_back

SHAPES = ((2, 5, 3, 4), (1, 1, 2, 3), (3, 6, 1, 2))  # N, T, D, H
BLOCKS = {"rnn": 1, "lstm": 4, "gru": 3}


def rnn_cell(weights, carry, x):
    Wx, Wh, b = weights
    h = jnp.tanh(x @ Wx + carry[0] @ Wh + b)
    return (h,), h


def lstm_cell(weights, carry, x):
    Wx, Wh, b = weights
    h, c = carry
    i, f, g, o = jnp.split(x @ Wx + h @ Wh + b, 4, axis=1)
    c = jax.nn.sigmoid(f) * c + jax.nn.sigmoid(i) * jnp.tanh(g)
    h = jax.nn.sigmoid(o) * jnp.tanh(c)
    return (h, c), h


def gru_cell(weights, carry, x):
    Wx, Wh, bx, bh = weights
    h = carry[0]
    rx, zx, nx = jnp.split(x @ Wx + bx, 3, axis=1)
    rh, zh, nh = jnp.split(h @ Wh + bh, 3, axis=1)
    r, z = jax.nn.sigmoid(rx + rh), jax.nn.sigmoid(zx + zh)
    n = jnp.tanh(nx + r * nh)
    h = (1 - z) * n + z * h
    return (h,), h


CELLS = {"rnn": rnn_cell, "lstm": lstm_cell, "gru": gru_cell}


def scanned(kind, X, states, weights):
    """All h (N, T, H) by a scan of JAX's over the steps."""
    _, H = jax.lax.scan(partial(CELLS[kind], weights), states, jnp.swapaxes(X, 0, 1))
    return jnp.swapaxes(H, 0, 1)


def random_arrays(kind, shape, seed=3):
    """X, the states before it, the weights, and a derivative for every state."""
    N, T, D, H = shape
    rng, wide = np.random.default_rng(seed), BLOCKS[kind] * H
    states = tuple(rng.normal(size=(N, H)) for _ in range(2 if kind == "lstm" else 1))
    biases = tuple(rng.normal(size=wide) for _ in range(2 if kind == "gru" else 1))
    weights = (rng.normal(size=(D, wide)), rng.normal(size=(H, wide)), *biases)
    return rng.normal(size=(N, T, D)), states, weights, rng.normal(size=(N, T, H))


def forward(kind, X, states, weights):
    outputs = getattr(recurrent, f"{kind}_forward")(X, *states, *weights)
    return outputs[0] if kind == "lstm" else outputs


@pytest.mark.parametrize("shape", SHAPES, ids=str)
@pytest.mark.parametrize("kind", BLOCKS)
def test_states_and_gradients_are_those_of_a_scan(kind, shape):
    X, states, weights, dH = random_arrays(kind, shape)
    needed, slopes = there_and_back(partial(scanned, kind), (X, states, weights), dH)
    np.testing.assert_allclose(forward(kind, X, states, weights), needed, rtol=1e-12, atol=1e-13)
    dX, dstates, dweights = slopes
    gradients = getattr(recurrent, f"{kind}_backward")(dH, X, *states, *weights)
    for have, need in zip(gradients, (dX, *dstates, *dweights), strict=True):
        np.testing.assert_allclose(have, need, rtol=1e-10, atol=1e-12)


@pytest.mark.parametrize("kind", BLOCKS)
def test_gradients_are_slopes(kind):
    X, states, weights, dH = random_arrays(kind, (2, 4, 3, 2), seed=5)
    arrays = [X, *states, *weights]

    def loss(place, array):
        given = [*arrays[:place], array, *arrays[place + 1 :]]
        cut = 1 + len(states)
        return float(np.sum(dH * forward(kind, given[0], given[1:cut], given[cut:])))

    gradients = getattr(recurrent, f"{kind}_backward")(dH, *arrays)
    for place, have in enumerate(gradients):
        slopes = numerical_gradient(partial(loss, place), arrays[place], 1e-6)
        np.testing.assert_allclose(have, slopes, rtol=1e-6, atol=1e-7)


@pytest.mark.parametrize("kind", BLOCKS)
def test_a_sequence_is_its_steps_one_after_the_other(kind):
    X, states, weights, _ = random_arrays(kind, (3, 5, 2, 4))
    step, carried, seen = getattr(recurrent, f"{kind}_step"), states, []
    for t in range(5):
        made = step(X[:, t], *carried, *weights)
        carried = made if kind == "lstm" else (made,)
        seen.append(carried[0])
    np.testing.assert_allclose(forward(kind, X, states, weights), np.stack(seen, axis=1))


@pytest.mark.parametrize("kind", BLOCKS)
def test_what_the_way_forward_computed_may_be_handed_on(kind):
    X, states, weights, dH = random_arrays(kind, (3, 5, 2, 4))
    run = getattr(recurrent, "rnn_forward" if kind == "rnn" else f"{kind}_run")(
        X, *states, *weights
    )
    backward = getattr(recurrent, f"{kind}_backward")
    for once, again in zip(
        backward(dH, X, *states, *weights), backward(dH, X, *states, *weights, run=run), strict=True
    ):
        assert np.array_equal(once, again)


def test_a_step_back_of_the_lstm_is_its_derivative():
    X, (h, c), weights, _ = random_arrays("lstm", (3, 1, 2, 4))
    rng, x = np.random.default_rng(8), X[:, 0]
    dh, dc = rng.normal(size=(3, 4)), rng.normal(size=(3, 4))

    def in_jax(x, h, c, weights):
        (h, c), _ = lstm_cell(weights, (h, c), x)
        return h, c

    _, (dx, dh0, dc0, dweights) = there_and_back(in_jax, (x, h, c, weights), (dh, dc))
    gradients = recurrent.lstm_step_backward(dh, dc, x, h, c, *weights)
    for have, need in zip(gradients, (dx, dh0, dc0, *dweights), strict=True):
        np.testing.assert_allclose(have, need, rtol=1e-10, atol=1e-12)


def test_the_loss_may_see_the_last_c_of_an_lstm():
    X, (h, c), weights, dH = random_arrays("lstm", (2, 4, 3, 5))
    dc = np.random.default_rng(1).normal(size=(2, 5))

    def loss(Wh):
        H, C = recurrent.lstm_forward(X, h, c, weights[0], Wh, weights[2])
        return float(np.sum(dH * H) + np.sum(dc * C[:, -1]))

    gradients = recurrent.lstm_backward(dH, X, h, c, *weights, dc=dc)
    np.testing.assert_allclose(
        gradients[4], numerical_gradient(loss, weights[1], 1e-6), rtol=1e-6, atol=1e-8
    )


@pytest.mark.parametrize("kind", BLOCKS)
def test_single_precision_stays_and_whole_numbers_are_floats(kind):
    X, states, weights, dH = random_arrays(kind, (3, 4, 2, 5))
    single = [a.astype(np.float32) for a in (dH, X, *states, *weights)]
    backward = getattr(recurrent, f"{kind}_backward")
    assert {a.dtype for a in backward(*single)} == {np.dtype(np.float32)}
    for have, need in zip(backward(*single), backward(dH, X, *states, *weights), strict=True):
        np.testing.assert_allclose(have, need, rtol=1e-3, atol=1e-4)
    whole = np.arange(3 * 4 * 2).reshape(3, 4, 2) % 3
    ints = forward(kind, whole, states, weights)
    assert np.array_equal(ints, forward(kind, whole.astype(float), states, weights))


@pytest.mark.parametrize("kind", BLOCKS)
def test_no_size_of_the_inputs_overflows(kind):
    X, states, weights, dH = random_arrays(kind, (3, 4, 2, 5))
    for far in (1000.0, -1000.0):
        assert np.isfinite(forward(kind, far * X, states, weights)).all()
        gradients = getattr(recurrent, f"{kind}_backward")(dH, far * X, *states, *weights)
        assert all(np.isfinite(a).all() for a in gradients)


def test_gates_stand_in_the_order_i_f_g_o():
    """All sums 0 but one: what moves tells which gate it is."""
    x, h, c = np.zeros((1, 2)), np.zeros((1, 1)), np.full((1, 1), 0.8)
    for place, needed in enumerate(
        (0.5 * 0.8, sigmoid(9.0) * 0.8, 0.5 * 0.8 + 0.5 * np.tanh(9.0), 0.5 * 0.8)
    ):
        b = np.zeros(4)
        b[place] = 9.0
        got_h, got_c = recurrent.lstm_step(x, h, c, np.zeros((2, 4)), np.zeros((1, 4)), b)
        opened = sigmoid(9.0) if place == 3 else 0.5
        assert got_c[0, 0] == pytest.approx(needed)
        assert got_h[0, 0] == pytest.approx(opened * np.tanh(needed))


def test_lengths_of_gradients_are_those_of_powers_of_the_matrix():
    rng = np.random.default_rng(2)
    W, g = rng.normal(size=(4, 4)), rng.normal(size=4)
    gradients = recurrent.state_gradients(W, g, 5)
    powers = [np.linalg.norm(np.linalg.matrix_power(W, 4 - t) @ g) for t in range(5)]
    assert gradients == pytest.approx(np.array(powers))
    loss = lambda h: float(g @ (h @ np.linalg.matrix_power(W, 4)))  # noqa: E731
    assert np.linalg.norm(numerical_gradient(loss, rng.normal(size=4), 1e-5)) == pytest.approx(
        gradients[0], rel=1e-5
    )


def test_the_last_state_is_that_before_the_filling():
    H = np.arange(2 * 4 * 3).reshape(2, 4, 3)
    assert recurrent.last_states(H, np.array([2, 4])).tolist() == [[3, 4, 5], [21, 22, 23]]


WEIGHTS = (np.zeros((3, 8)), np.zeros((2, 8)), np.zeros(8))


@pytest.mark.parametrize(
    ("call", "words"),
    [
        (lambda: recurrent.lstm_step(np.zeros((4, 3)), np.zeros((5, 2)), np.zeros((4, 2)),
                                     *WEIGHTS), r"\(4, H\), got \(5, 2\)"),
        (lambda: recurrent.lstm_step(np.zeros(3), np.zeros((1, 2)), np.zeros((1, 2)), *WEIGHTS),
         r"x \(N, D\), got \(3,\)"),
        (lambda: recurrent.rnn_step(np.zeros((4, 3)), np.zeros((4, 2)), *WEIGHTS),
         r"Wx \(3, 2\), got \(3, 8\)"),
        (lambda: recurrent.lstm_forward(np.zeros((4, 0, 3)), np.zeros((4, 2)), np.zeros((4, 2)),
                                        *WEIGHTS), r"T of at least 1, got \(4, 0, 3\)"),
        (lambda: recurrent.lstm_backward(np.zeros((4, 5, 3)), np.zeros((4, 5, 3)),
                                         np.zeros((4, 2)), np.zeros((4, 2)), *WEIGHTS),
         r"dH \(4, 5, 2\), got \(4, 5, 3\)"),
        (lambda: recurrent.state_gradients(np.zeros((2, 3)), np.zeros(2), 4), r"got \(2, 3\)"),
        (lambda: recurrent.last_states(np.zeros((2, 4, 3)), np.array([0, 4])), "from 1 to 4"),
        (lambda: recurrent.last_states(np.zeros((2, 4)), np.array([1, 4])), r"got \(2, 4\)"),
    ],
)  # fmt: skip
def test_shapes_that_do_not_fit_are_told_both(call, words):
    with pytest.raises(ValueError, match=words):
        call()
