"""Blocks and networks: against JAX, finite differences, and the fast version against these.

Tests nnlab/fast/transformer.py, nnlab/fast/layer_norm.py and nnlab/fast/inplace.py.
"""

import jax
import jax.numpy as jnp
import numpy as np
import pytest

from nnlab import losses
from nnlab import transformer as ours
from nnlab.activations import gelu, gelu_prime
from nnlab.attention import causal_mask, padding_mask
from nnlab.fast.transformer import Trainer
from nnlab.optimizers import adam
from tests.nnlab.by_jax import there_and_back


def norm(X, gamma, beta):
    Z = (X - X.mean(-1, keepdims=True)) / jnp.sqrt(X.var(-1, keepdims=True) + 1e-5)
    return gamma * Z + beta


def block_in_jax(X, w, heads, mask):
    N, T, d = X.shape
    H = norm(X, w["gamma1"], w["beta1"])
    Q, K, V = (
        (H @ w[n]).reshape(N, T, heads, -1).transpose(0, 2, 1, 3) for n in ("Wq", "Wk", "Wv")
    )
    scores = Q @ K.transpose(0, 1, 3, 2) / jnp.sqrt(d // heads)
    where = None if mask is None else jnp.broadcast_to(mask, scores.shape)
    attended = jax.nn.softmax(scores, axis=-1, where=where) @ V
    A = X + attended.transpose(0, 2, 1, 3).reshape(N, T, d) @ w["Wo"]
    F = norm(A, w["gamma2"], w["beta2"])
    return A + jax.nn.gelu(F @ w["W1"] + w["b1"], approximate=True) @ w["W2"] + w["b2"]


def some_block(rng, d=6, m=10):
    block = ours.init_block(d, m, rng)
    return {name: array + 0.1 * rng.normal(size=array.shape) for name, array in block.items()}


@pytest.mark.parametrize("z", [0.7, np.array([-1000, 1000]), np.linspace(-5, 5, 12).reshape(3, 4)])
def test_gelu_and_its_slope_are_those_of_jax(z):
    def theirs(v):
        return jax.nn.gelu(v, approximate=True)

    np.testing.assert_allclose(gelu(z), theirs(jnp.asarray(z, dtype=float)), rtol=1e-12, atol=1e-15)
    slopes = jax.vmap(jax.grad(theirs))(jnp.ravel(jnp.asarray(z, dtype=float)))
    np.testing.assert_allclose(np.ravel(gelu_prime(z)), slopes, rtol=1e-9, atol=1e-12)


@pytest.mark.parametrize("masked", [False, True])
def test_a_block_and_its_gradients_are_those_of_jax(masked):
    rng = np.random.default_rng(1)
    X, w, mask = rng.normal(size=(2, 3, 6)), some_block(rng), causal_mask(3) if masked else None
    dY = rng.normal(size=X.shape)
    Y, (their_dX, their_dw) = there_and_back(lambda X, w: block_in_jax(X, w, 3, mask), (X, w), dY)
    np.testing.assert_allclose(ours.transformer_block(X, w, 3, mask), Y, rtol=1e-9)
    dX, dw = ours.transformer_block_backward(dY, X, w, 3, mask)
    np.testing.assert_allclose(dX, their_dX, rtol=1e-7, atol=1e-10)
    assert dw.keys() == w.keys()
    for name in w:
        np.testing.assert_allclose(dw[name], their_dw[name], rtol=1e-7, atol=1e-10)


def loss_of(network, ids, targets, heads, mask):
    Z = ours.scores(ids, network, heads, mask)
    return losses.softmax_cross_entropy(Z.reshape(-1, Z.shape[-1]), targets.ravel())


def small_network(seed=0, dtype=float):
    rng = np.random.default_rng(seed)
    network = ours.init_network(7, 6, 2, rng)
    for _, array in ours.named(network):
        array += 0.1 * rng.normal(size=array.shape)
    ids, targets = rng.integers(0, 7, size=(2, 3, 5))
    return network, ids, targets


def test_gradients_of_a_network_agree_with_finite_differences_for_every_array():
    network, ids, targets = small_network()
    Z = ours.scores(ids, network, 2, causal_mask(5)).reshape(-1, 7)
    dZ = losses.softmax_cross_entropy_grad(Z, targets.ravel()).reshape(3, 5, 7)
    back = dict(ours.named(ours.scores_backward(dZ, ids, network, 2, causal_mask(5))))
    for name, array in ours.named(network):
        way = np.random.default_rng(len(name)).normal(size=array.shape)
        values = []
        for h in (1e-6, -1e-6):
            array += h * way
            values.append(loss_of(network, ids, targets, 2, causal_mask(5)))
            array -= h * way
        assert np.sum(way * back[name]) == pytest.approx(
            (values[0] - values[1]) / 2e-6, rel=1e-5, abs=1e-9
        )


def test_what_comes_later_changes_no_score_before_it():
    network, ids, _ = small_network(1)
    changed = ids.copy()
    changed[:, 3:] = (changed[:, 3:] + 1) % 7
    mask = causal_mask(5)
    one, two = ours.scores(ids, network, 2, mask), ours.scores(changed, network, 2, mask)
    np.testing.assert_array_equal(one[:, :3], two[:, :3])
    assert not np.allclose(one[:, 3:], two[:, 3:])


def test_the_parameters_of_a_network_are_counted():
    network = ours.init_network(39, 32, 2, np.random.default_rng(0))
    block = 4 * 32**2 + 8 * 32**2 + 4 * 32 + 128 + 32
    assert ours.count_parameters(network) == 2 * block + 39 * 32 + 2 * 32 + 32 * 39 + 39


def test_features_are_what_scores_are_made_of():
    network, ids, _ = small_network(2)
    made = ours.features(ids, network, 2) @ network["W"] + network["b"]
    np.testing.assert_allclose(made, ours.scores(ids, network, 2))


def test_ids_that_do_not_fit_are_rejected():
    network, _, _ = small_network()
    for ids, words in ((np.zeros((2, 3)), "float64"), (np.array([[7]]), "from 0 to 6, got 7")):
        with pytest.raises(ValueError, match=words):
            ours.scores(ids, network, 2)


# --- the fast version ----------------------------------------------------------------------


@pytest.mark.parametrize("kind", ["causal", "padding", "none"])
def test_the_trainer_computes_what_the_readable_network_computes(kind):
    network, ids, targets = small_network(3)
    padding = padding_mask([2, 5, 3], 5)[:, None, None, :]
    mask = {"causal": causal_mask(5), "padding": padding, "none": None}[kind]
    trainer = Trainer(network, 2, mask, np.float64)
    Z = ours.scores(ids, network, 2, mask)
    np.testing.assert_allclose(trainer.scores(ids), Z, rtol=1e-9, atol=1e-12)
    chosen = np.random.default_rng(1).random(ids.shape) < 0.5
    chosen[0, 0] = True
    for where in (None, chosen):
        rows = np.ones(ids.shape, dtype=bool) if where is None else where
        dZ = np.zeros(Z.shape)
        dZ[rows] = losses.softmax_cross_entropy_grad(Z[rows], targets[rows])
        loss = trainer.gradients(ids, targets, where)
        assert loss == pytest.approx(losses.softmax_cross_entropy(Z[rows], targets[rows]))
        needed = dict(ours.named(ours.scores_backward(dZ, ids, network, 2, mask)))
        for name, array in ours.named(trainer.back):
            np.testing.assert_allclose(array, needed[name], rtol=1e-8, atol=1e-12)


def test_the_trainer_steps_as_adam_does():
    network, ids, targets = small_network(4)
    trainer = Trainer(network, 2, causal_mask(5), np.float64)
    params = [trainer.vector.copy()]
    state = adam.init(params)
    for _ in range(3):
        trainer.gradients(ids, targets)
        params, state = adam.update(
            [trainer.gradient.copy()], state, params, lr=0.01, beta1=0.9, beta2=0.99, eps=1e-8
        )
        trainer.adam(0.01)
        np.testing.assert_allclose(trainer.vector, params[0], rtol=1e-10, atol=1e-12)


def test_a_trainer_leaves_the_network_it_was_given_alone_and_learns():
    network, ids, targets = small_network(5)
    before = [array.copy() for _, array in ours.named(network)]
    trainer = Trainer(network, 2, causal_mask(5))
    losses_ = [trainer.step(ids, targets, 0.01) for _ in range(60)]
    assert losses_[-1] < 0.5 * losses_[0]
    for (_, now), then in zip(ours.named(network), before, strict=True):
        np.testing.assert_array_equal(now, then)
    np.testing.assert_allclose(
        trainer.scores(ids), ours.scores(ids, trainer.network, 2, causal_mask(5)), atol=1e-4
    )
