"""Layers and cells beside those of Equinox, which somebody else wrote: forward and backward.

Tests nnlab/attention.py, nnlab/convolution.py, nnlab/normalization.py, nnlab/recurrent/rnn.py,
nnlab/recurrent/gru.py and nnlab/recurrent/lstm.py.

Equinox takes one sample at a time and stores W as (outputs, inputs); its layers are mapped over
the samples here and given our numbers.
"""

from functools import partial

import equinox as eqx
import jax
import jax.numpy as jnp
import numpy as np
import pytest
from numpy.testing import assert_allclose

from nnlab import attention, convolution, normalization, recurrent
from tests.nnlab.by_jax import there_and_back

KEY = jax.random.key(0)
N, T, D, H = 4, 5, 3, 2  # samples, steps, inputs, units


def same(ours, theirs):
    for got, need in zip(ours, theirs, strict=True):
        assert_allclose(got, need, rtol=1e-9, atol=1e-11)


def drawn(*shapes, seed=0):
    rng = np.random.default_rng(seed)
    return [rng.normal(size=shape) for shape in shapes]


def given(layer, **arrays):
    """The layer with these arrays in place of its own."""
    names = list(arrays)
    return eqx.tree_at(
        lambda one: [getattr(one, name) for name in names], layer, [arrays[n] for n in names]
    )


def over_steps(cell, X, states):
    """All states h of a cell, (T, H), for one sequence (T, D)."""

    def step(states, x):
        states = cell(x, states)
        return states, states[0] if isinstance(states, tuple) else states

    return jax.lax.scan(step, states, X)[1]


def test_the_lstm_is_their_cell_step_by_step():
    X, h, c, Wx, Wh, b, dH = drawn(
        (N, T, D), (N, H), (N, H), (D, 4 * H), (H, 4 * H), (4 * H,), (N, T, H)
    )
    cell = eqx.nn.LSTMCell(D, H, key=KEY)

    def theirs(X, h, c, Wx, Wh, b):
        one = given(cell, weight_ih=Wx.T, weight_hh=Wh.T, bias=b)
        return jax.vmap(lambda x, h, c: over_steps(one, x, (h, c)))(X, h, c)

    need, slopes = there_and_back(theirs, (X, h, c, Wx, Wh, b), dH)
    got, _ = recurrent.lstm_forward(X, h, c, Wx, Wh, b)
    same([got], [need])
    same(recurrent.lstm_backward(dH, X, h, c, Wx, Wh, b), slopes)


def test_the_gru_is_their_cell_step_by_step():
    X, h, Wx, Wh, bx, bh, dH = drawn(
        (N, T, D), (N, H), (D, 3 * H), (H, 3 * H), (3 * H,), (3 * H,), (N, T, H)
    )
    cell = eqx.nn.GRUCell(D, H, key=KEY)

    def theirs(X, h, Wx, Wh, bx, bh):
        bias = bx + jnp.where(jnp.arange(3 * H) < 2 * H, bh, 0)  # their n has its bh by itself
        one = given(cell, weight_ih=Wx.T, weight_hh=Wh.T, bias=bias, bias_n=bh[2 * H :])
        return jax.vmap(lambda x, h: over_steps(one, x, h))(X, h)

    need, slopes = there_and_back(theirs, (X, h, Wx, Wh, bx, bh), dH)
    same([recurrent.gru_forward(X, h, Wx, Wh, bx, bh)], [need])
    same(recurrent.gru_backward(dH, X, h, Wx, Wh, bx, bh), slopes)


@pytest.mark.parametrize(("pad", "stride"), [(1, 1), (2, 3)])
def test_convolution_is_theirs(pad, stride):
    X, K, b = drawn((N, 7, 6, 3), (3, 2, 3, 5), (5,))
    layer = eqx.nn.Conv2d(3, 5, (3, 2), stride, pad, key=KEY)

    def theirs(X, K, b):
        one = given(layer, weight=K.transpose(3, 2, 0, 1), bias=b[:, None, None])
        return jax.vmap(one)(X.transpose(0, 3, 1, 2)).transpose(0, 2, 3, 1)

    got = convolution.conv_forward(X, K, b, pad, stride)
    (dY,) = drawn(got.shape, seed=1)
    need, slopes = there_and_back(theirs, (X, K, b), dY)
    same([got], [need])
    same(convolution.conv_backward(dY, X, K, pad, stride), slopes)


@pytest.mark.parametrize("size", [2, 3])
def test_pooling_is_theirs(size):
    (X,) = drawn((N, 7, 6, 3))
    layer = eqx.nn.MaxPool2d(size, size)

    def theirs(X):
        return jax.vmap(layer)(X.transpose(0, 3, 1, 2)).transpose(0, 2, 3, 1)

    got = convolution.max_pool(X, size)
    (dY,) = drawn(got.shape, seed=1)
    need, slopes = there_and_back(theirs, (X,), dY)
    same([got], [need])
    same([convolution.max_pool_backward(dY, X, size)], slopes)


def test_layer_norm_is_theirs():
    X, gamma, beta, dY = drawn((N, T, D), (D,), (D,), (N, T, D))
    layer = eqx.nn.LayerNorm(D, eps=1e-5)

    def theirs(X, gamma, beta):
        return jax.vmap(jax.vmap(given(layer, weight=gamma, bias=beta)))(X)

    need, slopes = there_and_back(theirs, (X, gamma, beta), dY)
    same([normalization.layer_norm(X, gamma, beta)], [need])
    same(normalization.layer_norm_backward(dY, X, gamma), slopes)


def test_batch_norm_is_theirs_while_training_and_when_predicting():
    X, gamma, beta, dY, mean = drawn((N, D), (D,), (D,), (N, D), (D,))
    var = np.array([0.5, 2.0, 3.0])
    make = eqx.nn.make_with_state(eqx.nn.BatchNorm)
    layer, state = make(D, "samples", eps=1e-5, momentum=0.9, mode="batch", dtype=float)

    def theirs(layer, state, X, gamma, beta):
        one = given(layer, weight=gamma, bias=beta)
        mapped = jax.vmap(one, axis_name="samples", in_axes=(0, None), out_axes=(0, None))
        return mapped(X, state)[0]

    need, slopes = there_and_back(partial(theirs, layer, state), (X, gamma, beta), dY)
    same([normalization.batch_norm(X, gamma, beta)], [need])
    same(normalization.batch_norm_backward(dY, X, gamma), slopes)

    state = state.set(layer.batch_state_index, (jnp.asarray(mean), jnp.asarray(var)))
    need = theirs(eqx.nn.inference_mode(layer), state, X, gamma, beta)
    same([normalization.batch_norm_predict(X, gamma, beta, mean, var)], [need])


@pytest.mark.parametrize("masked", [False, True])
def test_several_heads_are_theirs(masked):
    heads, d = 2, 6
    X, Wq, Wk, Wv, Wo, dY = drawn((N, T, d), *[(d, d)] * 4, (N, T, d))
    mask = attention.causal_mask(T) if masked else None
    layer = eqx.nn.MultiheadAttention(heads, d, key=KEY)
    names = ("query_proj", "key_proj", "value_proj", "output_proj")

    def theirs(X, *matrices):
        one = eqx.tree_at(
            lambda layer: [getattr(layer, name).weight for name in names],
            layer,
            [W.T for W in matrices],
        )
        return jax.vmap(lambda x: one(x, x, x, mask))(X)

    need, slopes = there_and_back(theirs, (X, Wq, Wk, Wv, Wo), dY)
    same([attention.multi_head(X, Wq, Wk, Wv, Wo, heads, mask)], [need])
    same(attention.multi_head_backward(dY, X, Wq, Wk, Wv, Wo, heads, mask), slopes)
