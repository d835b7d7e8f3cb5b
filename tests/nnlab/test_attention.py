"""Attention, masks, places and heads against JAX; gradients against JAX and finite differences."""

import jax
import jax.numpy as jnp
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nnlab import attention as ours
from nnlab.gradcheck import projected_check
from tests.nnlab.by_jax import there_and_back


def theirs(Q, K, V, mask=None):
    """With jax.nn's softmax and its argument for masks; its own attention is in float32."""
    scores = Q @ jnp.swapaxes(K, -1, -2) / jnp.sqrt(Q.shape[-1])
    where = None if mask is None else jnp.broadcast_to(mask, scores.shape)
    return jax.nn.softmax(scores, axis=-1, where=where) @ V


def random_arrays(seed, T=3, S=5, d=4, e=4):
    rng = np.random.default_rng(seed)
    mask = rng.random((T, S)) < 0.6
    mask[np.arange(T), rng.integers(S, size=T)] = True
    return rng.normal(size=(T, d)), rng.normal(size=(S, d)), rng.normal(size=(S, e)), mask


@pytest.mark.parametrize("masked", [False, True])
@settings(deadline=None, max_examples=10)
@given(seed=st.integers(0, 2**32))
def test_attention_and_its_gradients_are_those_of_jax(masked, seed):
    Q, K, V, mask = random_arrays(seed)
    mask = mask if masked else None
    got, A = ours.attention(Q, K, V, mask)
    dY = np.random.default_rng(seed + 1).normal(size=got.shape)
    Y, slopes = there_and_back(lambda *a: theirs(*a, mask), (Q, K, V), dY)
    np.testing.assert_allclose(got, Y, rtol=1e-9, atol=1e-12)
    np.testing.assert_allclose(A.sum(axis=1), 1)
    for mine, their in zip(ours.attention_backward(dY, Q, K, V, mask), slopes, strict=True):
        np.testing.assert_allclose(mine, their, rtol=1e-8, atol=1e-11)


def test_a_weight_is_exactly_0_where_nobody_may_look():
    Q, K, V, mask = random_arrays(3)
    assert not ours.attention(Q, K, V, mask)[1][~mask].any()
    dY = np.ones((3, 4))
    mask[:, 2] = False
    mask[:, 0] = True
    _, dK, dV = ours.attention_backward(dY, Q, K, V, mask)
    assert not dK[2].any()
    assert not dV[2].any()


def test_scores_of_any_size_give_finite_weights():
    Q, K, V = np.array([[1000.0], [-1000.0]]), np.array([[1.0], [-1.0], [0.5]]), np.eye(3)
    _, A = ours.attention(Q, K, V)
    np.testing.assert_allclose(A, [[1, 0, 0], [0, 1, 0]], atol=1e-100)
    _, A = ours.attention(Q, K, V, np.array([[False, True, True], [True, False, True]]))
    np.testing.assert_allclose(A, [[0, 0, 1], [0, 0, 1]], atol=1e-100)


def test_single_precision_stays_single():
    Q, K, V, mask = random_arrays(4)
    Y, A = ours.attention(*(array.astype(np.float32) for array in (Q, K, V)), mask)
    assert (Y.dtype, A.dtype) == (np.float32, np.float32)


@pytest.mark.parametrize("causal", [False, True])
@pytest.mark.parametrize("rows", [1, 3, 100])
def test_attention_in_blocks_gives_the_same_answers(causal, rows):
    rng = np.random.default_rng(5)
    Q, K, V = rng.normal(size=(3, 2, 7, 4))
    mask = ours.causal_mask(7) if causal else None
    needed = ours.attention(Q, K, V, mask)[0]
    np.testing.assert_allclose(ours.attention_in_blocks(Q, K, V, causal, rows), needed, rtol=1e-12)


@pytest.mark.parametrize("T", [1, 2, 6])
def test_nobody_looks_ahead(T):
    assert ours.causal_mask(T).tolist() == [[j <= i for j in range(T)] for i in range(T)]


def test_padding_is_not_looked_at():
    lengths = [3, 1, 5]
    mask = ours.padding_mask(lengths, 5)
    assert mask.tolist() == [[t < n for t in range(5)] for n in lengths]
    for wrong in ([0, 2], [6], [[1]]):
        with pytest.raises(ValueError, match="from 1 to 5"):
            ours.padding_mask(wrong, 5)


def test_places_are_waves_and_their_products_tell_the_distance():
    P = ours.positional_encoding(40, 12)
    for p, c in ((0, 0), (7, 5), (31, 10)):
        angle = p / 10000 ** (2 * (c // 2) / 12)
        assert P[p, c] == pytest.approx(np.cos(angle) if c % 2 else np.sin(angle))
    products = P @ P.T
    for distance in (1, 9):
        assert np.ptp(np.diagonal(products, distance)) < 1e-9
    with pytest.raises(ValueError, match="even d, got 5"):
        ours.positional_encoding(3, 5)


def test_a_head_gets_its_own_columns_and_merging_undoes_splitting():
    X = np.random.default_rng(1).normal(size=(2, 3, 8))
    split = ours.split_heads(X, 4)
    for h in range(4):
        np.testing.assert_array_equal(split[:, h], X[:, :, 2 * h : 2 * h + 2])
    np.testing.assert_array_equal(ours.merge_heads(split), X)
    with pytest.raises(ValueError, match=r"multiple of heads, got \(2, 3, 8\), 3"):
        ours.split_heads(X, 3)


def in_jax(X, Wq, Wk, Wv, Wo, heads, mask):
    N, T, d = X.shape
    Q, K, V = ((X @ W).reshape(N, T, heads, -1).transpose(0, 2, 1, 3) for W in (Wq, Wk, Wv))
    return theirs(Q, K, V, mask).transpose(0, 2, 1, 3).reshape(N, T, d) @ Wo


@pytest.mark.parametrize("kind", ["none", "causal", "padding"])
def test_several_heads_and_their_gradients_are_those_of_jax(kind):
    rng = np.random.default_rng(2)
    X, weights = rng.normal(size=(3, 4, 6)), rng.normal(size=(4, 6, 6))
    padding = ours.padding_mask([2, 4, 1], 4)[:, None, None, :]
    mask = {"none": None, "causal": ours.causal_mask(4), "padding": padding}[kind]
    dY = rng.normal(size=X.shape)
    Y, slopes = there_and_back(lambda *a: in_jax(*a, 2, mask), (X, *weights), dY)
    np.testing.assert_allclose(ours.multi_head(X, *weights, 2, mask), Y, rtol=1e-9, atol=1e-12)
    got = ours.multi_head_backward(dY, X, *weights, 2, mask)
    for mine, their in zip(got, slopes, strict=True):
        np.testing.assert_allclose(mine, their, rtol=1e-8, atol=1e-11)


def test_gradients_agree_with_finite_differences():
    rng = np.random.default_rng(6)
    X, weights, G = (
        rng.normal(size=(2, 3, 4)),
        rng.normal(size=(4, 4, 4)),
        rng.normal(size=(2, 3, 4)),
    )
    mask = ours.causal_mask(3)
    got = ours.multi_head_backward(G, X, *weights, 2, mask)
    for k, array in enumerate((X, *weights)):

        def loss(moved, k=k):
            parts = [X, *weights]
            parts[k] = moved
            return float(np.sum(G * ours.multi_head(*parts, 2, mask)))

        seen = projected_check(loss, lambda _, k=k: got[k], array, np.random.default_rng(k))
        assert seen.error < 1e-6


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        ((np.ones((2, 3)), np.ones((4, 2)), np.ones((4, 1))), r"got \(2, 3\), \(4, 2\)"),
        ((np.ones((2, 3)), np.ones((4, 3)), np.ones((5, 1))), r"V \(S, e\), got"),
        ((np.ones((2, 3)), np.ones((4, 3)), np.ones((4, 1)), np.ones((2, 4))), "float64"),
        ((np.ones((2, 3)), np.ones((4, 3)), np.ones((4, 1)), np.ones((3, 4), bool)), "fits"),
        ((np.ones((2, 3)), np.ones((4, 3)), np.ones((4, 1)), np.zeros((2, 4), bool)), "all False"),
    ],
)
def test_what_does_not_fit_is_rejected_with_both_shapes(arguments, words):
    with pytest.raises(ValueError, match=words):
        ours.attention(*arguments)
