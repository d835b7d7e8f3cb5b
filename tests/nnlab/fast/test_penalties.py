"""Penalties of a training plan, against loops of plain formulas."""

import numpy as np
import pytest

from nnlab import optimizers
from nnlab.activations import tanh, tanh_prime
from nnlab.fast.batches import Batches
from nnlab.fast.penalties import Penalized
from nnlab.fast.plan import Plan
from nnlab.initializers import init_params
from nnlab.mlp import mlp_gradients


def by_formulas(params, X, Y, name, l1, l2, lr, steps):
    """Whole-batch steps: 2·l2·W in the gradient, weights drawn lr·l1 nearer to 0 afterwards."""
    state = optimizers.BY_NAME[name].init(params)
    for _ in range(steps):
        grads = [
            (dW + 2 * l2 * W, db)
            for (dW, db), (W, _) in zip(
                mlp_gradients(X, Y, params, tanh, tanh_prime), params, strict=True
            )
        ]
        params, state = optimizers.BY_NAME[name].update(grads, state, params, lr=lr)
        params = [(np.sign(W) * np.maximum(np.abs(W) - lr * l1, 0), b) for W, b in params]
    return params


@pytest.mark.parametrize("name", ["sgd", "momentum", "adam", "rmsprop"])
@pytest.mark.parametrize(("l1", "l2"), [(0.0, 0.03), (0.05, 0.0), (0.02, 0.01)])
def test_steps_with_penalties_are_those_of_the_formulas(name, l1, l2):
    rng = np.random.default_rng(3)
    X, Y, params = rng.normal(size=(20, 3)), rng.normal(size=(20, 2)), init_params([3, 5, 2], rng)
    plan = Plan(params, "tanh", optimizer=name, lr=0.02)
    plan.optimizer = Penalized(plan, l1, l2)
    batches = Batches(plan.samples(X, Y), 20)
    for _ in range(30):
        plan.epoch(batches)
    wanted = by_formulas(params, X, Y, name, l1, l2, 0.02, 30)
    for (W, b), (W_wanted, b_wanted) in zip(plan.params, wanted, strict=True):
        np.testing.assert_allclose(W, W_wanted, atol=1e-12)
        np.testing.assert_allclose(b, b_wanted, atol=1e-12)


def test_l1_makes_weights_exactly_zero_and_leaves_biases_alone():
    rng = np.random.default_rng(3)
    plan = Plan(init_params([3, 5, 2], rng), "tanh", lr=0.1)
    plan.optimizer = Penalized(plan, l1=1.0)
    batches = Batches(plan.samples(rng.normal(size=(20, 3)), 5 + np.zeros((20, 2))), 20)
    for _ in range(200):
        plan.epoch(batches)
    (W1, _), (W2, b2) = plan.params
    assert not W1.any()
    assert not W2.any()
    np.testing.assert_allclose(b2, 5, atol=1e-6)


def test_penalties_and_the_rate_may_be_changed_between_steps():
    rng = np.random.default_rng(3)
    X, Y, params = rng.normal(size=(20, 3)), rng.normal(size=(20, 2)), init_params([3, 5, 2], rng)
    plan = Plan(params, "tanh", lr=0.02)
    plan.optimizer = penalized = Penalized(plan)
    batches = Batches(plan.samples(X, Y), 20)
    plan.epoch(batches)
    penalized.l2, plan.lr = 0.1, 0.04
    plan.epoch(batches)
    once = by_formulas(params, X, Y, "sgd", 0, 0, 0.02, 1)
    for (W, _), (W_wanted, _) in zip(
        plan.params, by_formulas(once, X, Y, "sgd", 0, 0.1, 0.04, 1), strict=True
    ):
        np.testing.assert_allclose(W, W_wanted, atol=1e-12)


def test_penalties_below_zero_are_rejected():
    plan = Plan(init_params([3, 5, 2], np.random.default_rng(3)))
    with pytest.raises(ValueError, match="l2 = -1"):
        Penalized(plan, l2=-1)
