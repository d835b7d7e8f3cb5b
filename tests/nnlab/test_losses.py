"""Losses against scikit-learn, SciPy and JAX; gradients against JAX and finite differences."""

import jax
import jax.numpy as jnp
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy import special
from sklearn import metrics

from nnlab import losses
from nnlab.gradcheck import projected_check
from tests.nnlab import by_jax

SEEDS = st.integers(0, 2**32)
SHAPES = [(4, 3), (2, 5), (1, 2), (6, 1)]


def draw(name: str, seed: int, shape) -> tuple[np.ndarray, np.ndarray]:
    """A prediction and a target as the loss wants them."""
    rng = np.random.default_rng(seed)
    n, K = shape
    scores, labels = 3 * rng.normal(size=shape), rng.integers(0, K, size=n)
    if name in ("mse", "mae", "huber"):
        return scores, 3 * rng.normal(size=shape)
    if name in ("bce", "bce_with_logits"):
        target = rng.integers(0, 2, size=shape).astype(float)
        return (special.expit(scores) if name == "bce" else scores), target
    if not name.endswith("_with_logits") and name != "softmax_cross_entropy":
        scores = special.softmax(scores, axis=1)
    return scores, labels if name in SPARSE else np.eye(K)[labels]


SPARSE = ("sparse_cross_entropy", "softmax_cross_entropy")
IN_JAX = {
    "mse": lambda a, b: jnp.mean((a - b) ** 2),
    "mae": lambda a, b: jnp.mean(jnp.abs(a - b)),
    "huber": lambda a, b: jnp.mean(
        jnp.where(jnp.abs(a - b) < 1, 0.5 * (a - b) ** 2, jnp.abs(a - b) - 0.5)
    ),
    "bce": lambda p, y: -jnp.mean(jnp.where(y == 1, jnp.log(p), jnp.log1p(-p))),
    "bce_with_logits": lambda z, y: -jnp.mean(jax.nn.log_sigmoid(jnp.where(y == 1, z, -z))),
    "cross_entropy": lambda P, Y: -jnp.mean(jnp.log(jnp.sum(P * Y, axis=1))),
    "sparse_cross_entropy": lambda P, k: -jnp.mean(jnp.log(P[jnp.arange(len(k)), k])),
    "cross_entropy_with_logits": lambda Z, Y: (
        -jnp.mean(jnp.sum(jax.nn.log_softmax(Z, axis=1) * Y, axis=1))
    ),
    "softmax_cross_entropy": lambda Z, k: (
        -jnp.mean(jax.nn.log_softmax(Z, axis=1)[jnp.arange(len(k)), k])
    ),
}
EVERY = list(IN_JAX)


def called(name: str):
    return getattr(losses, name)


@pytest.mark.parametrize("shape", SHAPES)
@pytest.mark.parametrize("name", EVERY)
def test_a_loss_and_its_gradient_are_those_of_jax(name, shape):
    predicted, target = draw(name, 5, shape)
    expected, gradient = by_jax.value_and_grad(IN_JAX[name])(predicted, target)
    assert isinstance(called(name)(predicted, target), float)
    assert called(name)(predicted, target) == pytest.approx(float(expected), rel=1e-12, abs=1e-14)
    got = called(f"{name}_grad")(predicted, target)
    np.testing.assert_allclose(got, gradient, rtol=1e-11, atol=1e-14)


@pytest.mark.parametrize("name", EVERY)
@settings(deadline=None)
@given(seed=SEEDS, n=st.integers(1, 5), K=st.integers(2, 4))
def test_a_gradient_agrees_with_finite_differences_along_a_random_direction(name, seed, n, K):
    predicted, target = draw(name, seed, (n, K))
    if name in ("mae", "huber"):
        near = np.abs(predicted - target) < 1e-3  # no slope at the kink
        predicted = predicted + 0.1 * near
    floor = 0.02 if predicted.min() >= 0 else -np.inf  # of probabilities, to stay among them
    predicted = np.clip(predicted, floor, None if floor < 0 else 0.98)
    seen = projected_check(
        lambda p: called(name)(p, target), lambda p: called(f"{name}_grad")(p, target),
        predicted, np.random.default_rng(seed), h=1e-6,
    )  # fmt: skip
    assert seen.analytic == pytest.approx(seen.numeric, rel=1e-5, abs=1e-7)


@pytest.mark.parametrize("name", EVERY)
def test_nothing_that_is_given_is_changed_and_a_gradient_has_its_shape(name):
    predicted, target = draw(name, 2, (4, 3))
    before = predicted.copy(), target.copy()
    called(name)(predicted, target)
    assert called(f"{name}_grad")(predicted, target).shape == predicted.shape
    np.testing.assert_array_equal(predicted, before[0])
    np.testing.assert_array_equal(target, before[1])


@settings(deadline=None)
@given(SEEDS)
def test_the_peers_of_scikit_learn_and_scipy_agree(seed):
    Y_hat, Y = draw("mse", seed, (4, 3))
    assert losses.mse(Y_hat, Y) == pytest.approx(metrics.mean_squared_error(Y, Y_hat))
    assert losses.mae(Y_hat, Y) == pytest.approx(metrics.mean_absolute_error(Y, Y_hat))
    for delta in (0.3, 1.0, 2.5):
        expected = special.huber(delta, Y_hat - Y).mean()
        assert losses.huber(Y_hat, Y, delta) == pytest.approx(expected, rel=1e-12)
    P, labels = draw("sparse_cross_entropy", seed, (5, 3))
    expected = metrics.log_loss(labels, P, labels=range(3))
    assert losses.sparse_cross_entropy(P, labels) == pytest.approx(expected, rel=1e-9)
    p, y = draw("bce", seed, (6, 1))
    expected = metrics.log_loss(y[:, 0], p[:, 0], labels=[0, 1])
    assert losses.bce(p, y) == pytest.approx(expected, rel=1e-9)


@settings(deadline=None)
@given(SEEDS)
def test_from_logits_and_from_probabilities_is_the_same_loss(seed):
    Z, labels = draw("softmax_cross_entropy", seed, (5, 3))
    P, Y = special.softmax(Z, axis=1), losses.one_hot(labels, 3)
    values = [
        losses.softmax_cross_entropy(Z, labels), losses.cross_entropy_with_logits(Z, Y),
        losses.cross_entropy(P, Y), losses.sparse_cross_entropy(P, labels),
    ]  # fmt: skip
    assert values == pytest.approx([values[0]] * 4, rel=1e-10)
    z, y = draw("bce_with_logits", seed, (4, 2))
    assert losses.bce_with_logits(z, y) == pytest.approx(losses.bce(special.expit(z), y), rel=1e-9)


@pytest.mark.parametrize("Z", [[[1000.0, -1000.0, 0.0]], [[-1000.0, -1000.0, 1000.0]]])
@pytest.mark.parametrize("label", [0, 1, 2])
def test_classes_from_logits_of_a_thousand_cost_the_distance(Z, label):
    with np.errstate(all="raise", under="ignore"):
        got = losses.softmax_cross_entropy(Z, np.array([label]))
        gradient = losses.softmax_cross_entropy_grad(Z, np.array([label]))
    assert got == max(Z[0]) - Z[0][label]
    assert gradient.tolist() == [[float(z == 1000) - (k == label) for k, z in enumerate(Z[0])]]
    Y = losses.one_hot(np.array([label]), 3)
    assert losses.cross_entropy_with_logits(Z, Y) == got


@pytest.mark.parametrize(("z", "y", "cost"), [(1000.0, 1, 0.0), (1000.0, 0, 1000.0),
                                              (-1000.0, 0, 0.0), (-1000.0, 1, 1000.0)])  # fmt: skip
def test_yes_or_no_from_logits_of_a_thousand_costs_the_distance(z, y, cost):
    with np.errstate(all="raise", under="ignore"):
        assert losses.bce_with_logits([z], [y]) == cost
        assert losses.bce_with_logits_grad([z], [y]) == [(z > 0) - y]


@pytest.mark.parametrize("name", ["mse", "mae", "huber"])
@pytest.mark.parametrize("far", [1000.0, -1000.0])
def test_numbers_a_thousand_away_give_finite_losses(name, far):
    with np.errstate(all="raise"):
        assert np.isfinite(called(name)([far, 0.0], [-far, 0.0]))
        assert np.isfinite(called(f"{name}_grad")([far, 0.0], [-far, 0.0])).all()


def test_a_right_answer_with_little_doubt_keeps_its_digits():
    assert losses.bce_with_logits([40.0], [1.0]) == pytest.approx(np.exp(-40), rel=1e-14)
    assert losses.bce_with_logits([-40.0], [0.0]) == pytest.approx(np.exp(-40), rel=1e-14)
    assert losses.bce([1e-20], [0.0]) == pytest.approx(1e-20, rel=1e-14)


@pytest.mark.parametrize(("p", "y", "cost"), [(0.0, 0, 0.0), (1.0, 1, 0.0), (0.0, 1, 100.0),
                                              (1.0, 0, 100.0)])  # fmt: skip
def test_certainty_that_is_wrong_costs_a_hundred_and_not_infinity(p, y, cost):
    with np.errstate(all="raise", under="ignore"):
        assert losses.bce([p], [y]) == pytest.approx(cost, rel=1e-14)
        assert losses.bce_grad([p], [y]) == pytest.approx([(p - y) * 1e12])
        P, labels = [[p, 1 - p]], np.array([1 - y])
        assert losses.sparse_cross_entropy(P, labels) == pytest.approx(cost, rel=1e-14)
        gradient = losses.sparse_cross_entropy_grad(P, labels)
    assert gradient[0, 1 - y] == pytest.approx(-1.0 if cost == 0 else -1e12)
    assert gradient[0, y] == 0.0


def test_a_mean_is_over_entries_for_numbers_and_over_rows_for_classes():
    assert losses.mse([[1.0, 3.0], [0.0, 0.0]], np.zeros((2, 2))) == (1 + 9) / 4
    quarter = np.full((3, 4), 0.25)
    assert losses.sparse_cross_entropy(quarter, np.array([0, 1, 3])) == pytest.approx(np.log(4))


def test_a_huber_loss_far_out_pulls_no_harder_than_delta():
    gradient = losses.huber_grad([1000.0, -7.0, 0.5], [0.0, 0.0, 0.0], delta=2.0)
    assert (3 * gradient).tolist() == pytest.approx([2.0, -2.0, 0.5])


def test_one_hot_rows_have_their_one_at_the_label():
    assert losses.one_hot([2, 0], 3).tolist() == [[0, 0, 1], [1, 0, 0]]


@pytest.mark.parametrize("name", ["mse", "mae", "huber", "bce", "bce_with_logits", "cross_entropy",
                                  "cross_entropy_with_logits"])  # fmt: skip
@pytest.mark.parametrize("grad", ["", "_grad"])
def test_shapes_that_would_broadcast_are_rejected(name, grad):
    with pytest.raises(ValueError, match=r"one shape, got \(3, 1\) and \(3,\)"):
        called(name + grad)(np.full((3, 1), 0.5), np.zeros(3))


@pytest.mark.parametrize("name", SPARSE)
@pytest.mark.parametrize("grad", ["", "_grad"])
@pytest.mark.parametrize(
    ("labels", "said"),
    [
        (np.eye(3)[[0, 1]], r"labels \(N,\), got \(2, 3\) and \(2, 3\)"),
        (np.array([0, 3]), "labels from 0 to 2, got 0 to 3"),
        (np.array([-1, 0]), "labels from 0 to 2, got -1 to 0"),
        (np.array([0.0, 1.0]), "whole numbers, got float64"),
        (np.array([1]), r"labels \(N,\), got \(2, 3\) and \(1,\)"),
    ],
)
def test_labels_that_are_not_classes_are_rejected(name, grad, labels, said):
    with pytest.raises(ValueError, match=said):
        called(name + grad)(np.full((2, 3), 1 / 3), labels)


@pytest.mark.parametrize("call", [losses.huber, losses.huber_grad])
def test_a_delta_that_is_not_positive_is_rejected(call):
    with pytest.raises(ValueError, match="positive delta, got 0"):
        call([1.0], [2.0], delta=0)


@pytest.mark.parametrize("name", ["cross_entropy", "cross_entropy_with_logits_grad"])
def test_classes_need_a_table(name):
    with pytest.raises(ValueError, match=r"need \(N, K\), got \(3,\)"):
        called(name)(np.full(3, 1 / 3), np.array([0.0, 1.0, 0.0]))


def test_one_hot_needs_a_row_of_labels():
    with pytest.raises(ValueError, match=r"need labels \(N,\), got \(1, 2\)"):
        losses.one_hot([[0, 1]], 2)
