"""Many networks at once: each learns as if it were alone, and by the slopes that JAX finds."""

from functools import partial
from itertools import pairwise

import jax
import jax.numpy as jnp
import numpy as np
import pytest

from nnlab.fast.many import Networks, Recipe, train_many
from tests.nnlab import by_jax

SIZES = [5, 7, 6, 3]


def data(rng, n=8, networks=2):
    return rng.normal(size=(networks, n, 5)).astype(np.float32), rng.integers(3, size=(networks, n))


def loss_of_one(parts, X, y, recipe):
    """The loss of one network: pairs (W, b), and then pairs (gamma, beta) where there are any."""
    layers, scales = parts
    A = X
    for k, (W, b) in enumerate(layers):
        A = A @ W + b
        if k < len(layers) - 1:
            if scales:
                gamma, beta = scales[k]
                A = gamma * (A - A.mean(0)) / jnp.sqrt(A.var(0) + 1e-5) + beta
            A = jnp.maximum(A, 0)
    penalty = sum(recipe.l1 * jnp.abs(W).sum() + recipe.l2 * (W**2).sum() for W, _ in layers)
    return -jnp.mean(jax.nn.log_softmax(A)[jnp.arange(len(y)), y]) + penalty


@pytest.mark.parametrize("recipe", [Recipe(), Recipe(l1=0.01, l2=0.02), Recipe(batch_norm=True)])
def test_gradients_are_those_of_jax(recipe):
    rng = np.random.default_rng(3)
    X, y = data(rng)
    nets = Networks(SIZES, [np.random.default_rng(k) for k in (1, 2)], recipe)
    nets.flat += 0.1 * rng.normal(size=nets.flat.size).astype(np.float32)
    nets.learn(X, np.eye(3, dtype=np.float32)[y], rng)
    needed_of = by_jax.grad(partial(loss_of_one, recipe=recipe))
    for r in range(2):
        parts = tuple(
            [(jnp.asarray(a[r], float), jnp.asarray(b[r], float)) for a, b in pairs]
            for pairs in (nets.layers, nets.scales)
        )
        needed = needed_of(parts, X[r].astype(float), y[r])
        gradients = (nets.gradients, nets.scale_gradients)
        for pairs, pairs_found in zip(needed, gradients, strict=True):
            for need, got in zip(pairs, pairs_found, strict=True):
                for one, other in zip(need, got, strict=True):
                    np.testing.assert_allclose(other[r], one, rtol=1e-3, atol=1e-5)


def test_a_network_learns_in_company_what_it_learns_alone():
    X, y = data(np.random.default_rng(0), n=12, networks=3)
    recipe = Recipe(hidden=(7,), steps=40, batch=4)
    together = train_many(X, y, recipe, [5, 6, 7])
    alone = train_many(X[1:2], y[1:2], recipe, [6])
    for both, one in zip(together.params(1), alone.params(0), strict=True):
        for a, b in zip(both, one, strict=True):
            np.testing.assert_allclose(a, b, atol=1e-4)


def test_it_learns_and_predicts_one_way_for_one_sample_and_many():
    X, y = data(np.random.default_rng(1), n=20)
    for recipe in (Recipe(batch=10, steps=300), Recipe(batch=10, steps=300, batch_norm=True)):
        nets = train_many(X, y, recipe, [1, 2])
        assert np.mean(nets.scores(X).argmax(axis=2) == y) > 0.9
        np.testing.assert_allclose(nets.scores(X[0])[:, 3:4], nets.scores(X[0, 3:4]), atol=1e-4)


def test_sizes_of_layers_fit_one_another():
    nets = Networks(SIZES, [np.random.default_rng(0)], Recipe())
    assert [W.shape for W, _ in nets.params(0)] == list(pairwise(SIZES))
