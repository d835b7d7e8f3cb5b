"""The training loop: mini-batches, history, early stop, progress; against scikit-learn and JAX."""

from __future__ import annotations

import io

import jax
import jax.numpy as jnp
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from sklearn.linear_model import SGDRegressor

from nnlab import training
from nnlab.datasets import blobs
from nnlab.linear import logistic_gradient, logistic_loss
from nnlab.training import History, ProgressLine, minibatches, train
from tests.nnlab import by_jax


def half_square(X, Y, params):
    (W, b) = params[0]
    return float(np.mean(np.sum((X @ W + b - Y) ** 2, axis=1)) / 2)


def half_square_gradients(X, Y, params):
    (W, b) = params[0]
    error = (X @ W + b - Y) / len(X)
    return [(X.T @ error, error.sum(axis=0))]


def problem(seed=3, n=11, d=3, k=2):
    rng = np.random.default_rng(seed)
    return rng.normal(size=(n, d)), rng.normal(size=(n, k)), [(np.zeros((d, k)), np.zeros(k))]


@given(st.integers(1, 40), st.integers(1, 50), st.integers(0, 2**32 - 1))
def test_every_sample_is_in_one_batch_with_its_own_target(n, size, seed):
    X, Y = np.arange(2.0 * n).reshape(n, 2), np.arange(n)
    batches = list(minibatches(X, Y, size, np.random.default_rng(seed)))
    assert [len(Xb) for Xb, _ in batches[:-1]] == [size] * (len(batches) - 1)
    assert 1 <= len(batches[-1][0]) <= size
    order = np.concatenate([Yb for _, Yb in batches])
    assert sorted(order) == list(range(n))
    np.testing.assert_array_equal(np.vstack([Xb for Xb, _ in batches]), X[order])


def test_the_order_comes_from_the_generator_alone():
    X, Y, _ = problem(n=30)
    once, again, other = (
        np.vstack([Xb for Xb, _ in minibatches(X, Y, 7, np.random.default_rng(seed))])
        for seed in (1, 1, 2)
    )
    np.testing.assert_array_equal(once, again)
    assert not np.array_equal(once, other)
    assert not np.array_equal(once, X)


def test_over_many_epochs_every_sample_is_first_about_equally_often():
    X, rng = np.arange(5.0)[:, None], np.random.default_rng(0)
    first = [int(next(minibatches(X, X, 2, rng))[0][0, 0]) for _ in range(2000)]
    assert np.bincount(first, minlength=5).min() > 2000 / 5 * 0.85


@pytest.mark.parametrize(
    ("targets", "size", "words"), [(4, 2, "got 5 and 4"), (5, 0, "at least 1, got 0")]
)
def test_what_does_not_fit_is_named(targets, size, words):
    with pytest.raises(ValueError, match=words):
        list(minibatches(np.ones((5, 2)), np.ones(targets), size, np.random.default_rng(0)))


def test_full_batches_make_the_steps_of_jax():
    X, Y, params = problem()

    def loss(p):
        return jnp.mean(jnp.sum((X @ p[0] + p[1] - Y) ** 2, axis=1)) / 2

    there = (jnp.zeros((3, 2)), jnp.zeros(2))
    for _ in range(20):
        there = jax.tree.map(lambda p, g: p - 0.3 * g, there, by_jax.grad(loss)(there))
    here, history = train(
        X, Y, params, half_square, half_square_gradients, 0.3, 20, len(X), np.random.default_rng(0)
    )
    np.testing.assert_allclose(here[0][0], there[0], rtol=1e-10)
    np.testing.assert_allclose(here[0][1], there[1], rtol=1e-10)
    assert history.losses[-1] == pytest.approx(float(loss(there)), rel=1e-10)


class SameOrder:
    """Stands for a generator that leaves everything in its order."""

    def permutation(self, n):
        return np.arange(n)


def test_single_samples_make_the_steps_of_scikit_learn():
    X, Y, params = problem(k=1)
    peer = SGDRegressor(
        penalty=None, learning_rate="constant", eta0=0.05, shuffle=False, max_iter=4, tol=None
    ).fit(X, Y[:, 0])
    here, _ = train(X, Y, params, half_square, half_square_gradients, 0.05, 4, 1, SameOrder())
    np.testing.assert_allclose(here[0][0][:, 0], peer.coef_, rtol=1e-10)
    np.testing.assert_allclose(here[0][1], peer.intercept_, rtol=1e-10)


def test_history_holds_the_loss_before_and_after_every_epoch():
    X, Y, params = problem()
    trained, history = train(
        X, Y, params, half_square, half_square_gradients, 0.1, 6, 4, np.random.default_rng(1)
    )
    assert len(history.losses) == 7
    assert history.losses[0] == half_square(X, Y, params)
    assert history.losses[-1] == half_square(X, Y, trained)
    assert history.stopped == "all epochs done"


def test_the_parameters_that_came_in_stay_as_they_were():
    X, Y, params = problem()
    train(X, Y, params, half_square, half_square_gradients, 0.1, 2, 4, np.random.default_rng(1))
    assert not params[0][0].any()
    assert not params[0][1].any()


def test_training_ends_early_on_a_condition_and_says_when():
    X, Y, params = problem()
    _, history = train(
        X, Y, params, half_square, half_square_gradients, 0.1, 50, 4, np.random.default_rng(1),
        stop=lambda history: len(history.losses) == 4,
    )  # fmt: skip
    assert len(history.losses) == 4
    assert history.stopped == "condition met after epoch 3"


def test_no_epochs_leave_everything_as_it_is():
    X, Y, params = problem()
    trained, history = train(
        X, Y, params, half_square, half_square_gradients, 0.1, 0, 4, np.random.default_rng(1)
    )
    np.testing.assert_array_equal(trained[0][0], params[0][0])
    assert history == History([half_square(X, Y, params)])


@pytest.mark.parametrize("size", [1, 10, 60])
def test_logistic_regression_learns_by_batches_of_every_size(size):
    X, y = blobs(60, np.random.default_rng(3), noise=1.2)
    _, history = train(
        X, y, [(np.zeros(2), np.zeros(()))],
        lambda X, y, params: logistic_loss(*params[0], X, y),
        lambda X, y, params: [logistic_gradient(*params[0], X, y)],
        0.1, 20, size, np.random.default_rng(0),
    )  # fmt: skip
    assert history.losses[0] == pytest.approx(np.log(2))
    assert history.losses[-1] < 0.35


def test_short_work_prints_nothing(capsys):
    X, Y, params = problem()
    train(X, Y, params, half_square, half_square_gradients, 0.1, 3, 4, np.random.default_rng(1))
    assert capsys.readouterr().out == ""


def test_long_work_shows_a_line_that_is_rewritten_and_ends(monkeypatch):
    monkeypatch.setattr(training, "SLOW", -1.0)
    stream = io.StringIO()
    line = ProgressLine(4, stream)
    for epoch in range(1, 5):
        line.show(epoch, 0.5 / epoch)
    line.close()
    first, *_, last = stream.getvalue().split("\r")[1:]
    assert first == "█████░░░░░░░░░░░░░░░ epoch 1 of 4, loss 0.5"
    assert last == "████████████████████ epoch 4 of 4, loss 0.125\n"


def test_long_work_can_be_silenced(monkeypatch, capsys):
    monkeypatch.setattr(training, "SLOW", -1.0)
    X, Y, params = problem()
    args = (X, Y, params, half_square, half_square_gradients, 0.1, 2, 4)
    train(*args, np.random.default_rng(1), progress=False)
    assert capsys.readouterr().out == ""
    train(*args, np.random.default_rng(1))
    assert "epoch 2 of 2" in capsys.readouterr().out
