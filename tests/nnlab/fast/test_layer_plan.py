"""The plan of layers computes the gradients that JAX computes, and steps as `optimizers` do.

Tests nnlab/fast/layers.py and nnlab/fast/picture_layers.py.
"""

import jax
import jax.numpy as jnp
import numpy as np
import pytest

from nnlab import convolution, losses, optimizers
from nnlab.fast.layer_plan import LayerPlan
from nnlab.fast.layers import (
    BatchNorm,
    Conv,
    Dense,
    Dropout,
    Flatten,
    GlobalAverage,
    Layer,
    MaxPool,
    Relu,
)
from tests.nnlab import by_jax

RNG = np.random.default_rng(4)


def conv(kh, kw, c, o, pad=0, stride=1):
    return Conv(RNG.normal(size=(kh, kw, c, o)) / 3, RNG.normal(size=o), pad, stride)


def dense(inputs, outputs):
    return Dense(RNG.normal(size=(inputs, outputs)) / 3, RNG.normal(size=outputs))


def norm(c):
    return BatchNorm(RNG.uniform(0.5, 2, size=c), RNG.normal(size=c))


NETWORKS: dict[str, tuple[list[Layer], tuple[int, ...]]] = {
    "pool after ReLU": (
        [conv(3, 2, 2, 4, 1), Relu(), MaxPool(2), Flatten(), dense(3 * 3 * 4, 5)], (6, 5, 2),
    ),
    "two convolutions, average": (
        [conv(3, 3, 1, 4, 1), Relu(), MaxPool(2), conv(2, 3, 4, 3), Relu(), GlobalAverage(),
         dense(3, 6)], (9, 11, 1),
    ),
    "padding, and kernels that are not square": (
        [conv(1, 1, 2, 3), conv(3, 2, 3, 4, 1), Relu(), conv(2, 3, 4, 5, 3), GlobalAverage(),
         dense(5, 4)], (5, 7, 2),
    ),
    "strides that leave something over": (
        [conv(2, 3, 3, 5, 0, 2), Relu(), conv(2, 1, 5, 2, 2, 3), Flatten(), dense(18, 4)],
        (8, 10, 3),
    ),
    "pooling by 3, of which some is dropped": (
        [MaxPool(3), conv(1, 1, 2, 3), Flatten(), dense(18, 4)], (8, 11, 2),
    ),
    "batch norm": (
        [conv(3, 3, 2, 4), norm(4), Relu(), MaxPool(2), Flatten(), dense(24, 6), norm(6), Relu(),
         dense(6, 3)], (6, 8, 2),
    ),
    "dense alone": ([dense(7, 5), Relu(), dense(5, 3)], (7,)),
}  # fmt: skip


def in_jax(layers, params, A):
    """The scores, by JAX's own operations."""
    left = list(params)
    for layer in layers:
        if isinstance(layer, Conv):
            K, b, *left = left
            A = b + jax.lax.conv_general_dilated(
                A, K, (layer.stride,) * 2, [(layer.pad,) * 2] * 2,
                dimension_numbers=("NHWC", "HWIO", "NHWC"),
            )  # fmt: skip
        elif isinstance(layer, Dense):
            W, b, *left = left
            A = A @ W + b
        elif isinstance(layer, BatchNorm):
            gamma, beta, *left = left
            axes = tuple(range(A.ndim - 1))
            A = gamma * (A - A.mean(axes)) / jnp.sqrt(A.var(axes) + layer.eps) + beta
        elif isinstance(layer, MaxPool):
            window = (1, layer.size, layer.size, 1)
            A = jax.lax.reduce_window(A, -jnp.inf, jax.lax.max, window, window, "VALID")
        elif isinstance(layer, GlobalAverage):
            A = A.mean((1, 2))
        elif isinstance(layer, Flatten):
            A = A.reshape(len(A), -1)
        else:
            A = jax.nn.relu(A)
    return A


@pytest.mark.parametrize("name", NETWORKS)
def test_gradients_are_those_of_jax(name):
    layers, shape = NETWORKS[name]
    X = RNG.normal(size=(5, *shape))
    plan = LayerPlan(layers, shape, dtype=np.float64)
    labels = RNG.integers(0, 3, size=5)

    def loss(params):
        logs = jax.nn.log_softmax(in_jax(layers, params, X))
        return -logs[jnp.arange(5), labels].mean()

    start = [p.copy() for p in plan.params]
    plan._pass(X).gradients(labels)
    for got, need in zip(plan.grads, by_jax.grad(loss)(start), strict=True):
        np.testing.assert_allclose(got, need, rtol=1e-9, atol=1e-12)
    if name != "batch norm":
        assert plan.loss(X, labels) == pytest.approx(float(loss(start)), rel=1e-12)


def test_of_equal_pixels_the_first_gets_the_derivative_whatever_the_window():
    X = RNG.integers(0, 2, size=(2, 6, 9, 3)).astype(float)
    for size in (1, 2, 3):
        dX = np.zeros_like(X)
        bound = MaxPool(size).bind(X, dX, X[:0], X[:0])
        for operation in bound.forward:
            operation()
        np.testing.assert_array_equal(bound.Y, convolution.max_pool(X, size))
        bound.dY[:] = RNG.normal(size=bound.Y.shape)
        for operation in bound.backward:
            operation()
        np.testing.assert_array_equal(dX, convolution.max_pool_backward(bound.dY, X, size))


@pytest.mark.parametrize("name", ["sgd", "momentum", "adam", "adagrad"])
def test_steps_are_those_of_the_optimizers(name):
    layers, shape = NETWORKS["dense alone"]
    X, labels = RNG.normal(size=(4, 7)), RNG.integers(0, 3, size=4)
    plan = LayerPlan(layers, shape, optimizer=name, lr=0.1, dtype=np.float64)
    twin = LayerPlan(layers, shape, dtype=np.float64)
    pure = optimizers.BY_NAME[name]
    w = twin.flat.copy()
    state = pure.init(w)
    for step in range(3):
        plan.lr = 0.1 / (step + 1)
        twin.flat[:] = w
        twin._pass(X).gradients(labels)
        w, state = pure.update(twin.gradient.copy(), state, w, lr=0.1 / (step + 1))
        plan.step(X, labels)
        np.testing.assert_allclose(plan.flat, w, rtol=1e-9, atol=1e-12)


def test_batches_of_several_sizes_share_the_parameters():
    layers, shape = NETWORKS["pool after ReLU"]
    plan = LayerPlan(layers, shape, lr=0.01, dtype=np.float64)
    X, labels = RNG.normal(size=(9, *shape)), RNG.integers(0, 5, size=9)
    before = plan.loss(X, labels)
    for _ in range(30):
        plan.step(X[:6], labels[:6])
        plan.step(X[6:], labels[6:])
    assert plan.loss(X, labels) < before / 2
    np.testing.assert_allclose(plan.scores(X, batch=4), plan.scores(X), rtol=1e-12)


def test_dropout_drops_its_share_leaves_the_mean_and_does_nothing_when_predicting():
    X, dX = np.ones((300, 200)), np.zeros((300, 200))
    bound = Dropout(0.3, np.random.default_rng(1)).bind(X, dX, X[:0], X[:0])
    for operation in bound.forward:
        operation()
    assert abs(np.mean(bound.Y == 0) - 0.3) < 0.01
    np.testing.assert_allclose(np.unique(bound.Y), [0, 1 / 0.7])
    bound.dY[:] = 2.0
    for operation in bound.backward:
        operation()
    np.testing.assert_allclose(dX, 2 * bound.Y)
    first = bound.Y.copy()
    for operation in bound.forward:
        operation()
    assert np.mean(first != bound.Y) > 0.3
    for operation in bound.predict:
        operation()
    np.testing.assert_array_equal(bound.Y, X)


def test_running_statistics_are_those_of_the_batches_and_predict():
    layer = norm(3)
    plan = LayerPlan([layer, GlobalAverage(), dense(3, 2)], (2, 4, 3), lr=0.0, dtype=np.float64)
    mean, var = np.zeros(3), np.ones(3)
    for _ in range(4):
        X = RNG.normal(2, 3, size=(5, 2, 4, 3))
        plan.step(X, np.zeros(5, dtype=int))
        flat = X.reshape(-1, 3)
        mean = 0.9 * mean + 0.1 * flat.mean(axis=0)
        var = 0.9 * var + 0.1 * flat.var(axis=0, ddof=1)
    np.testing.assert_allclose(layer.running_mean, mean)
    np.testing.assert_allclose(layer.running_var, var)
    X = RNG.normal(size=(6, 2, 4, 3))
    gamma, beta, W, b = plan.params
    hat = gamma * (X - mean) / np.sqrt(var + layer.eps) + beta
    np.testing.assert_allclose(plan.scores(X), hat.mean(axis=(1, 2)) @ W + b)


def test_the_loss_is_the_cross_entropy_of_the_scores():
    layers, shape = NETWORKS["two convolutions, average"]
    plan = LayerPlan(layers, shape)
    X, labels = RNG.normal(size=(3, *shape)), np.array([0, 5, 2])
    assert plan.flat.dtype == np.float32
    assert plan.loss(X, labels) == pytest.approx(
        losses.softmax_cross_entropy(plan.scores(X).astype(float), labels)
    )


@pytest.mark.parametrize(
    ("make", "said"),
    [
        (
            lambda: Conv(np.ones((3, 3, 2, 4)), np.ones(3)),
            r"b \(O,\), got \(3, 3, 2, 4\) and \(3,\)",
        ),
        (lambda: Dense(np.ones((3, 2)), np.ones(3)), r"b \(K,\), got \(3, 2\) and \(3,\)"),
        (lambda: Dropout(1.0, RNG), "below 1, got 1.0"),
        (
            lambda: LayerPlan([conv(3, 3, 2, 4)], (6, 5, 3)).scores(np.ones((1, 6, 5, 3))),
            "need pictures with 2 channels",
        ),
        (
            lambda: LayerPlan([dense(4, 2)], (4,)).step(np.ones((2, 5)), [0, 1]),
            r"need X \(n, 4\), got \(2, 5\)",
        ),
        (
            lambda: LayerPlan([Flatten(), dense(5, 2)], (2, 3, 1)).scores(np.ones((1, 2, 3, 1))),
            r"need 5 numbers a sample, got \(6,\)",
        ),
    ],
)
def test_what_does_not_fit_is_named(make, said):
    with pytest.raises(ValueError, match=said):
        make()
