"""The training plan against the plain formulas, scikit-learn and JAX, step by step.

Tests nnlab/fast/batches.py, nnlab/fast/inplace.py and nnlab/fast/operations.py.
"""

import jax
import jax.numpy as jnp
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sklearn.neural_network import MLPClassifier

from nnlab import activations, losses, mlp, optimizers
from nnlab.fast.batches import Batches
from nnlab.fast.plan import Plan
from nnlab.initializers import init_params
from tests.nnlab import by_jax

SIZES = st.lists(st.integers(1, 7), min_size=2, max_size=5)
SEEDS = st.integers(0, 2**32)
HIDDEN = ["sigmoid", "tanh", "relu", "linear"]


def draw(seed, sizes, n):
    """X, numbers to hit, labels, and parameters with biases that are not zero."""
    rng = np.random.default_rng(seed)
    params = [(W, rng.normal(size=len(b))) for W, b in init_params(sizes, rng)]
    X, Y = rng.normal(size=(n, sizes[0])), rng.normal(size=(n, sizes[-1]))
    return X, Y, rng.integers(0, sizes[-1], size=n), params


def in_order(X, Y, size):
    return [(X[s : s + size], Y[s : s + size]) for s in range(0, len(X), size)]


def assert_same(got, expected, rtol=1e-12, atol=1e-12):
    for mine, theirs in zip(got, expected, strict=True):
        for a, b in zip(mine, theirs, strict=True):
            np.testing.assert_allclose(a, b, rtol=rtol, atol=atol)


@settings(deadline=None, max_examples=30)
@given(SIZES, SEEDS, st.integers(1, 9), st.integers(1, 5), st.sampled_from(HIDDEN))
def test_an_epoch_takes_the_steps_of_the_plain_formulas(sizes, seed, n, size, hidden):
    lr = 0.001  # so small that none of these, deep and linear ones included, leaves the floats
    X, Y, _, params = draw(seed, sizes, n)
    params = [(W / np.sqrt(len(W)), b) for W, b in params]
    plan = Plan(params, hidden, lr=lr)
    plan.epoch(Batches(plan.samples(X, Y), size))
    f, f_prime = getattr(activations, hidden), getattr(activations, f"{hidden}_prime")
    for x, y in in_order(X, Y, size):
        grads = mlp.mlp_gradients(x, y, params, f, f_prime)
        params, _ = optimizers.sgd.update(grads, {}, params, lr=lr)
    assert_same(plan.params, params, rtol=1e-9)
    assert plan.loss(plan.samples(X, Y)) == pytest.approx(mlp.mlp_loss(X, Y, params, f), rel=1e-9)


@pytest.mark.parametrize("name", optimizers.BY_NAME)
def test_fifty_steps_of_every_optimizer_are_those_of_its_pure_functions(name):
    X, Y, _, params = draw(3, [5, 4, 6, 3], 23)
    plan = Plan(params, "tanh", optimizer=name, lr=0.02)
    batches = Batches(plan.samples(X, Y), 5)  # 5 a round: 5, 5, 5, 5, 3
    state = optimizers.BY_NAME[name].init(params)
    for _ in range(10):
        plan.epoch(batches)
        for x, y in in_order(X, Y, 5):
            grads = mlp.mlp_gradients(x, y, params, activations.tanh, activations.tanh_prime)
            params, state = optimizers.BY_NAME[name].update(grads, state, params, lr=0.02)
    assert_same(plan.params, params)


def test_settings_reach_the_optimizer():
    X, Y, _, params = draw(3, [3, 4, 2], 6)
    chosen = {"beta1": 0.5, "beta2": 0.7, "eps": 0.1}
    plan = Plan(params, "tanh", optimizer="adam", lr=0.1, **chosen)
    plan.epoch(Batches(plan.samples(X, Y), 6))
    grads = mlp.mlp_gradients(X, Y, params, activations.tanh, activations.tanh_prime)
    adam = optimizers.adam
    assert_same(plan.params, adam.update(grads, adam.init(params), params, lr=0.1, **chosen)[0])


def in_jax(params, X, hidden):
    for W, b in params[:-1]:
        X = hidden(X @ W + b)
    W, b = params[-1]
    return X @ W + b


JAX_LOSSES = {
    "cross_entropy": lambda Z, Y: -jnp.mean(jnp.sum(jax.nn.log_softmax(Z, axis=1) * Y, axis=1)),
    "bce": lambda Z, Y: jnp.mean(jnp.logaddexp(0.0, Z) - Y * Z),
    "mse": lambda Z, Y: jnp.mean((Z - Y) ** 2),
    "half_squared_error": lambda Z, Y: 0.5 * jnp.mean(jnp.sum((Z - Y) ** 2, axis=1)),
}


@pytest.mark.parametrize("loss", JAX_LOSSES)
@pytest.mark.parametrize("sizes", [[3, 2], [4, 5, 3], [3, 6, 2, 4]])
def test_losses_and_one_step_are_those_of_jax(loss, sizes):
    X, Y, labels, params = draw(8, sizes, 7)
    Y = Y if "error" in loss or loss == "mse" else losses.one_hot(labels, sizes[-1])
    plan = Plan(params, "sigmoid", loss=loss, lr=0.3)
    samples = plan.samples(X, Y)

    def total(params):
        return JAX_LOSSES[loss](in_jax(params, X, jax.nn.sigmoid), Y)

    expected, grads = by_jax.value_and_grad(total)(params)
    assert plan.loss(samples) == pytest.approx(float(expected), rel=1e-12)
    plan.epoch(Batches(samples, 7))
    assert_same(plan.params, optimizers.sgd.update(grads, {}, params, lr=0.3)[0])


def test_an_output_activation_takes_part_in_the_gradient():
    X, Y, _, params = draw(8, [3, 4, 2], 5)
    plan = Plan(params, "relu", output="tanh", lr=0.2)

    def total(params):
        Y_hat = jnp.tanh(in_jax(params, X, jax.nn.relu))
        return 0.5 * jnp.mean(jnp.sum((Y_hat - Y) ** 2, axis=1))

    samples = plan.samples(X, Y)
    expected, grads = by_jax.value_and_grad(total)(params)
    assert plan.loss(samples) == pytest.approx(float(expected), rel=1e-12)
    plan.epoch(Batches(samples, 5))
    assert_same(plan.params, optimizers.sgd.update(grads, {}, params, lr=0.2)[0])


@pytest.mark.parametrize(("hidden", "name"), [("sigmoid", "logistic"), ("relu", "relu")])
def test_three_epochs_of_classifying_are_those_of_scikit_learn(hidden, name):
    X, _, labels, params = draw(6, [6, 5, 4, 3], 25)
    peer = MLPClassifier(
        (5, 4), activation=name, solver="sgd", learning_rate_init=0.1, batch_size=8, alpha=0.0,
        momentum=0.0, nesterovs_momentum=False, shuffle=False,
    )  # fmt: skip
    peer.partial_fit(X, labels, classes=range(3))
    peer.coefs_ = [W.copy() for W, _ in params]
    peer.intercepts_ = [b.copy() for _, b in params]
    plan = Plan(params, hidden, loss="cross_entropy", lr=0.1)
    samples = plan.samples(X, losses.one_hot(labels, 3))
    batches = Batches(samples, 8)
    for _ in range(3):
        plan.epoch(batches)
        peer.partial_fit(X, labels)
    assert_same(plan.params, zip(peer.coefs_, peer.intercepts_, strict=True))
    np.testing.assert_allclose(plan.outputs(samples), peer.predict_proba(X), rtol=1e-12)


def test_shuffled_batches_hold_each_sample_once_with_its_target():
    X = np.arange(22.0).reshape(11, 2)
    plan = Plan(init_params([2, 3], np.random.default_rng(1)))
    batches = Batches(plan.samples(X, X[:, :1] + [0.0, 0.1, 0.2]), 4)
    orders = []
    for seed in (1, 2):
        batches.shuffle(np.random.default_rng(seed))
        assert [len(x) for x, _ in batches.pairs] == [4, 4, 3]
        for x, y in batches.pairs:
            np.testing.assert_array_equal(x[:, 2], 1.0)
            np.testing.assert_allclose(y, x[:, 0] + np.array([[0.0], [0.1], [0.2]]))
        orders.append(np.concatenate([x[:, 0] for x, _ in batches.pairs]))
    assert sorted(orders[0]) == sorted(orders[1]) == X[:, 0].tolist()
    assert orders[0].tolist() != orders[1].tolist()


def test_the_same_rng_gives_the_same_training():
    X, Y, _, params = draw(2, [3, 4, 2], 9)
    runs = []
    for seed in (1, 1, 2):
        plan = Plan(params, "tanh")
        plan.epoch(Batches(plan.samples(X, Y), 4), np.random.default_rng(seed))
        runs.append(plan.params)
    np.testing.assert_equal(runs[0], runs[1])
    assert not np.array_equal(runs[0][0][0], runs[2][0][0])


@pytest.mark.parametrize("optimizer", ["sgd", "momentum", "adam", "rmsprop"])
def test_a_rate_may_change_between_steps(optimizer):
    X, Y, _, params = draw(2, [3, 4, 2], 6)
    plan = Plan(params, "tanh", optimizer=optimizer, lr=0.1)
    batches = Batches(plan.samples(X, Y), 6)
    pure = optimizers.BY_NAME[optimizer]
    state = pure.init(params)
    for rate in (0.1, 0.03, 0.2):
        plan.lr = rate
        assert plan.lr == rate
        plan.epoch(batches)
        grads = mlp.mlp_gradients(X, Y, params, activations.tanh, activations.tanh_prime)
        params, state = pure.update(grads, state, params, lr=rate)
    assert_same(plan.params, params)


def test_what_is_given_stays_and_what_is_handed_out_is_a_copy():
    X, Y, _, params = draw(2, [3, 4, 2], 6)
    before = [(W.copy(), b.copy()) for W, b in params]
    plan = Plan(params)
    samples = plan.samples(X, Y)
    out, read = plan.outputs(samples), plan.params
    copied = out.copy()
    np.testing.assert_equal(read, before)
    plan.epoch(Batches(samples, 2))
    np.testing.assert_equal(params, before)
    np.testing.assert_equal(read, before)
    np.testing.assert_array_equal(out, copied)
    assert not np.array_equal(plan.outputs(samples), copied)


def test_single_precision_follows_double_precision_nearly():
    X, _, labels, params = draw(4, [6, 5, 3], 12)
    runs = []
    for dtype in (np.float32, np.float64):
        plan = Plan(params, "relu", loss="cross_entropy", optimizer="adam", lr=0.01, dtype=dtype)
        batches = Batches(plan.samples(X, losses.one_hot(labels, 3)), 5)
        for _ in range(10):
            plan.epoch(batches)
        assert {a.dtype for layer in plan.params for a in layer} == {np.dtype(dtype)}
        runs.append(plan.params)
    assert_same(*runs, rtol=1e-3, atol=1e-4)


@pytest.mark.parametrize("loss", ["cross_entropy", "bce"])
@pytest.mark.parametrize("hidden", HIDDEN)
@pytest.mark.parametrize("dtype", [np.float32, np.float64])
def test_scores_of_a_thousand_train_without_a_warning(loss, hidden, dtype):
    X, _, labels, params = draw(4, [3, 4, 3], 6)
    plan = Plan([(1000 * W, b) for W, b in params], hidden, loss=loss, lr=1e-3, dtype=dtype)
    samples = plan.samples(X, losses.one_hot(labels, 3))
    with np.errstate(all="raise", under="ignore"):
        plan.epoch(Batches(samples, 6))
        assert np.isfinite(plan.loss(samples))
        assert np.isfinite(plan.outputs(samples)).all()


def test_outputs_of_a_classifier_are_probabilities():
    X, _, _, params = draw(4, [3, 4, 3], 6)
    plan = Plan(params, "tanh", loss="cross_entropy")
    expected = activations.softmax(mlp.forward(X, params, activations.tanh)[-1])
    np.testing.assert_allclose(plan.outputs(plan.samples(X)), expected, rtol=1e-12)


@pytest.mark.parametrize(
    ("call", "said"),
    [
        (lambda p: Plan(p, "gauss"), "hidden activation of .*'tanh'.*got 'gauss'"),
        (lambda p: Plan(p, output="gauss"), "output of .*got 'gauss'"),
        (lambda p: Plan(p, loss="hinge"), "loss of .*'mse'.*got 'hinge'"),
        (lambda p: Plan(p, optimizer="newton"), "optimizer of .*'adam'.*got 'newton'"),
        (lambda p: Plan([p[0], (np.zeros((3, 2)), np.zeros(2))]), r"layer 2 needs W \(4, H\)"),
        (lambda p: Plan(p).samples(np.zeros((5, 2))), r"need X \(N, 3\), got \(5, 2\)"),
        (lambda p: Plan(p).samples(np.zeros((5, 3)), np.zeros(5)), r"need Y \(5, 2\), got \(5,\)"),
        (lambda p: Batches(Plan(p).samples(np.zeros((5, 3))), 0), "at least 1, got 0"),
    ],
)
def test_what_does_not_fit_is_named(call, said):
    with pytest.raises(ValueError, match=said):
        call(init_params([3, 4, 2], np.random.default_rng(1)))
