"""Optimizers against their formulas, written out entry by entry in plain Python, over 50 steps."""

import copy
import math

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nnlab import optimizers

STEPS = 50


def entry_sgd(w, gradient, lr):
    for g in gradient:
        yield (w := w - lr * g(w))


def entry_momentum(w, gradient, lr, beta):
    v = 0.0
    for g in gradient:
        v = beta * v + g(w)
        yield (w := w - lr * v)


def entry_nesterov(w, gradient, lr, beta):
    v = 0.0
    for g in gradient:
        slope = g(w)
        v = beta * v + slope
        yield (w := w - lr * (slope + beta * v))


def entry_adagrad(w, gradient, lr, eps):
    total = 0.0
    for g in gradient:
        slope = g(w)
        total += slope**2
        yield (w := w - lr * slope / (math.sqrt(total) + eps))


def entry_rmsprop(w, gradient, lr, beta, eps):
    mean = 0.0
    for g in gradient:
        slope = g(w)
        mean = beta * mean + (1 - beta) * slope**2
        yield (w := w - lr * slope / (math.sqrt(mean) + eps))


def entry_adadelta(w, gradient, lr, rho, eps):
    of_slopes = of_steps = 0.0
    for g in gradient:
        slope = g(w)
        of_slopes = rho * of_slopes + (1 - rho) * slope**2
        step = slope * math.sqrt(of_steps + eps) / math.sqrt(of_slopes + eps)
        of_steps = rho * of_steps + (1 - rho) * step**2
        yield (w := w - lr * step)


def entry_adam(w, gradient, lr, beta1, beta2, eps, decay=0.0):
    m = v = 0.0
    for t, g in enumerate(gradient, start=1):
        slope = g(w)
        w = w - lr * decay * w
        m = beta1 * m + (1 - beta1) * slope
        v = beta2 * v + (1 - beta2) * slope**2
        w = w - lr * (m / (1 - beta1**t)) / (math.sqrt(v / (1 - beta2**t)) + eps)
        yield w


ADAM = {"beta1": 0.8, "beta2": 0.99, "eps": 1e-3}
CASES = [
    ("sgd", entry_sgd, {"lr": 0.1}),
    ("momentum", entry_momentum, {"lr": 0.03, "beta": 0.8}),
    ("nesterov", entry_nesterov, {"lr": 0.03, "beta": 0.8}),
    ("adagrad", entry_adagrad, {"lr": 0.3, "eps": 1e-2}),
    ("rmsprop", entry_rmsprop, {"lr": 0.03, "beta": 0.9, "eps": 1e-2}),
    ("adadelta", entry_adadelta, {"lr": 0.7, "rho": 0.8, "eps": 1e-3}),
    ("adam", entry_adam, {"lr": 0.05, **ADAM}),
    ("adamw", entry_adam, {"lr": 0.05, "decay": 0.3, **ADAM}),
]
NAMES = [name for name, _, _ in CASES]


def noise(shape):
    """A push for each step, the same for everybody, as mini-batches give."""
    return np.random.default_rng(9).normal(size=(STEPS, *shape))


def slope(w, push):
    """Gradient of a valley with curvature: w - 0.5 sin w + push."""
    return w - 0.5 * np.sin(w) + push


@pytest.mark.parametrize(("name", "entry", "settings"), CASES)
def test_fifty_steps_follow_the_formula_entry_by_entry(name, entry, settings):
    start = np.random.default_rng(3).normal(size=(3, 2))
    pushes = noise(start.shape)
    optimizer = optimizers.BY_NAME[name]
    w, state = start, optimizer.init(start)
    path = []
    for push in pushes:
        w, state = optimizer.update(slope(w, push), state, w, **settings)
        path.append(w)
    for index in np.ndindex(start.shape):
        gradients = [lambda w, p=float(p[index]): slope(w, p) for p in pushes]
        expected = list(entry(float(start[index]), gradients, **settings))
        got = [float(w[index]) for w in path]
        np.testing.assert_allclose(got, expected, rtol=1e-12, atol=1e-12)


DEFAULTS = {
    "sgd": lambda w, g: entry_sgd(w, g, 0.001),
    "momentum": lambda w, g: entry_momentum(w, g, 0.001, 0.9),
    "nesterov": lambda w, g: entry_nesterov(w, g, 0.001, 0.9),
    "adagrad": lambda w, g: entry_adagrad(w, g, 0.01, 1e-10),
    "rmsprop": lambda w, g: entry_rmsprop(w, g, 0.01, 0.99, 1e-8),
    "adadelta": lambda w, g: entry_adadelta(w, g, 1.0, 0.9, 1e-6),
    "adam": lambda w, g: entry_adam(w, g, 0.001, 0.9, 0.999, 1e-8),
    "adamw": lambda w, g: entry_adam(w, g, 0.001, 0.9, 0.999, 1e-8, decay=0.01),
}  # fmt: skip


@pytest.mark.parametrize("name", NAMES)
def test_defaults_are_those_that_pytorch_documents(name):
    optimizer = optimizers.BY_NAME[name]
    w = np.array([0.7])
    state = optimizer.init(w)
    for _ in range(5):
        w, state = optimizer.update(slope(w, 0.2), state, w)
    *_, expected = DEFAULTS[name](0.7, [lambda w: slope(w, 0.2)] * 5)
    assert w[0] == pytest.approx(expected, rel=1e-14)


@pytest.mark.parametrize("name", NAMES)
def test_a_tree_of_arrays_moves_as_its_arrays_alone(name):
    rng = np.random.default_rng(1)
    params = [(rng.normal(size=(3, 2)), rng.normal(size=2)), (rng.normal(size=(2, 1)), np.ones(1))]
    optimizer = optimizers.BY_NAME[name]
    state = optimizer.init(params)
    alone = [w for layer in params for w in layer]
    states = [optimizer.init(w) for w in alone]
    for _ in range(4):
        grads = [tuple(np.cos(w) for w in layer) for layer in params]
        params, state = optimizer.update(grads, state, params, lr=0.1)
        moved = [
            optimizer.update(np.cos(w), s, w, lr=0.1) for w, s in zip(alone, states, strict=True)
        ]
        alone, states = [w for w, _ in moved], [s for _, s in moved]
    assert isinstance(params, list)
    assert all(isinstance(layer, tuple) for layer in params)
    for got, expected in zip((w for layer in params for w in layer), alone, strict=True):
        np.testing.assert_array_equal(got, expected)


@pytest.mark.parametrize("name", NAMES)
def test_an_update_changes_nothing_it_was_given_and_gives_the_same_again(name):
    optimizer = optimizers.BY_NAME[name]
    params, grads = [np.array([1.0, -2.0])], [np.array([0.5, 3.0])]
    _, state = optimizer.update(grads, optimizer.init(params), params)
    before = copy.deepcopy((params, grads, state))
    first = optimizer.update(grads, state, params)
    second = optimizer.update(grads, state, params)
    for old, now in zip(before, (params, grads, state), strict=True):
        np.testing.assert_equal(now, old)
    np.testing.assert_equal(first, second)


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("size", [0.0, 1000.0, -1000.0])
def test_gradients_of_zero_and_of_a_thousand_give_finite_steps_without_a_warning(name, size):
    optimizer = optimizers.BY_NAME[name]
    w = np.array([1.0, 2.0])
    state = optimizer.init(w)
    with np.errstate(all="raise", under="ignore"):
        for _ in range(3):
            w, state = optimizer.update(np.full(2, size), state, w)
    assert np.isfinite(w).all()


@settings(deadline=None)
@given(g=st.floats(1e-3, 1e3) | st.floats(-1e3, -1e-3))
def test_the_first_step_of_adam_is_the_rate_whatever_the_gradient(g):
    w, _ = optimizers.adam.update(np.array([g]), optimizers.adam.init(np.zeros(1)), np.zeros(1))
    assert w[0] == pytest.approx(-0.001 * np.sign(g), rel=1e-4)


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize(
    ("grads", "said"),
    [
        ([np.zeros((3, 2))], r"\(2, 3\) and \(3, 2\)"),
        ([np.zeros((2, 3)), np.zeros(1)], "need 1 arrays or branches, got list of 2"),
        (np.zeros((2, 3)), r"need 1 arrays or branches, got \(2, 3\)"),
        ([[np.zeros((2, 3))]], r"one shape, got \(2, 3\) and list of 1"),
    ],
)
def test_gradients_of_another_form_are_rejected(name, grads, said):
    params = [np.zeros((2, 3))]
    optimizer = optimizers.BY_NAME[name]
    said = said if name in ("sgd", "adamw") or "and" not in said else "one shape"
    with pytest.raises(ValueError, match=said):
        optimizer.update(grads, optimizer.init(params), params)
