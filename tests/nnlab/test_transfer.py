"""Frozen, fine-tuned, forgotten: the library against JAX, SciPy and what it promises.

Tests nnlab/measures.py, nnlab/baselines.py and nnlab/transfer_networks.py.
"""

from itertools import pairwise

import jax
import jax.numpy as jnp
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy import ndimage, optimize, stats

from nnlab import augmentation, baselines, measures, transfer
from nnlab.activations import relu
from nnlab.datasets import digits_split
from nnlab.losses import softmax_cross_entropy
from nnlab.mlp import forward
from nnlab.transfer_networks import HIDDEN, he_network, trained
from tests.nnlab import by_jax


def network(rng, sizes):
    return [(rng.normal(size=(a, b)), rng.normal(size=b)) for a, b in pairwise(sizes)]


@given(seed=st.integers(0, 99))
@settings(max_examples=5, deadline=None)
def test_gradients_of_a_classifier_are_those_of_jax(seed):
    rng = np.random.default_rng(seed)
    params, X, labels = network(rng, (3, 5, 4, 6)), rng.normal(size=(7, 3)), rng.integers(6, size=7)

    def loss(params):
        H = X
        for W, b in params[:-1]:
            H = jax.nn.relu(H @ W + b)
        W, b = params[-1]
        logs = jax.nn.log_softmax(H @ W + b)
        return -jnp.mean(logs[jnp.arange(7), labels])

    needed, got = by_jax.grad(loss)(params), transfer.class_gradients(X, labels, params)
    for pair, other in zip(needed, got, strict=True):
        for a, b in zip(pair, other, strict=True):
            np.testing.assert_allclose(b, a, rtol=1e-9, atol=1e-12)


def test_features_of_all_layers_are_those_of_the_forward_pass_with_a_relu_at_the_end():
    rng = np.random.default_rng(1)
    params, X = network(rng, (3, 5, 4)), rng.normal(size=(6, 3))
    outputs = forward(X, params, relu)
    np.testing.assert_array_equal(transfer.hidden_features(X, params, 0), X)
    np.testing.assert_array_equal(transfer.hidden_features(X, params, 1), outputs[1])
    np.testing.assert_array_equal(transfer.hidden_features(X, params, 2), relu(outputs[2]))


def test_standardized_by_the_training_part_as_scipy_does_it():
    rng = np.random.default_rng(2)
    A, B = rng.normal(2, 3, size=(7, 3)), rng.normal(size=(4, 3))
    A[:, 1] = 5.0
    got, other = transfer.standardize(A, B)
    np.testing.assert_allclose(got[:, [0, 2]], stats.zscore(A[:, [0, 2]], axis=0))
    np.testing.assert_array_equal(got[:, 1], 0)
    np.testing.assert_allclose(other[:, 1], B[:, 1] - 5)
    back = other * np.where(A.std(axis=0) == 0, 1, A.std(axis=0)) + A.mean(axis=0)
    np.testing.assert_allclose(back, B)


def test_frozen_layers_stay_in_a_step_and_in_a_fit_and_nothing_given_changes():
    rng = np.random.default_rng(3)
    params, grads = network(rng, (4, 5, 6, 3)), network(rng, (4, 5, 6, 3))
    before = [(W.copy(), b.copy()) for W, b in params]
    X, labels = rng.normal(size=(9, 4)), rng.integers(3, size=9)
    for frozen in range(3):
        stepped = transfer.frozen_step(params, grads, frozen, 0.1)
        fitted = transfer.fit(params, X, labels, frozen, lr=0.01, steps=5)
        rates = [0.0] * frozen + [0.01] * (3 - frozen)
        rated = transfer.fit_with_rates(params, X, labels, rates, steps=5)
        for k, (W, _) in enumerate(before):
            for new in (stepped, fitted, rated):
                assert np.array_equal(new[k][0], W) == (k < frozen)
            np.testing.assert_allclose(fitted[k][0], rated[k][0], atol=1e-9)
    for (W, b), (V, c) in zip(before, params, strict=True):
        assert np.array_equal(W, V)
        assert np.array_equal(b, c)


def test_a_new_head_shares_nothing_with_the_old_network():
    rng = np.random.default_rng(4)
    params = network(rng, (3, 400, 50))
    new = transfer.new_head(params, 30, rng)
    assert new[-1][0].shape == (400, 30)
    assert not new[-1][1].any()
    assert new[-1][0].std() == pytest.approx(1 / 20, rel=0.05)
    assert not np.shares_memory(new[0][0], params[0][0])


def test_rates_are_a_geometric_row_that_ends_at_lr():
    np.testing.assert_allclose(transfer.layer_rates(0.8, 0.5, 4), np.geomspace(0.1, 0.8, 4))


def test_pictures_turned_by_an_angle_are_those_of_scipy_and_of_rot90():
    rng = np.random.default_rng(5)
    X = rng.random((2, 5, 7))
    X[:, [0, -1]] = X[:, :, [0, -1]] = 0
    np.testing.assert_allclose(
        augmentation.turn_images(X[:, :, 1:6], 90), np.rot90(X[:, :, 1:6], axes=(1, 2)), atol=1e-12
    )
    for degrees in (20.0, -33.0):
        needed = np.stack([ndimage.rotate(x, degrees, reshape=False, order=1) for x in X])
        np.testing.assert_allclose(augmentation.turn_images(X, degrees), needed, atol=1e-9)


def test_digits_are_turned_as_pictures():
    X = np.arange(128.0).reshape(2, 64)
    turned = transfer.turned_digits(X, 90)
    np.testing.assert_allclose(turned.reshape(2, 8, 8)[1], np.rot90(X[1].reshape(8, 8)))


def test_few_of_each_takes_as_many_of_every_class_and_none_twice():
    labels = np.repeat([3, 1, 8], [5, 9, 6])
    chosen = transfer.few_of_each(labels, 4, np.random.default_rng(0))
    assert len(set(chosen.tolist())) == 12
    assert sorted(labels[chosen].tolist()) == [1] * 4 + [3] * 4 + [8] * 4
    with pytest.raises(ValueError, match="need 6 samples of each class, there are 5"):
        transfer.few_of_each(labels, 6, np.random.default_rng(0))


@pytest.mark.parametrize(
    ("call", "message"),
    [
        (lambda: transfer.standardize(np.ones((2, 3)), np.ones((2, 4))), r"\(2, 3\) and \(2, 4\)"),
        (lambda: transfer.hidden_features(np.ones((2, 3)), [], 1), "from 0 to 0, got 1"),
        (lambda: transfer.turned_digits(np.ones((2, 63)), 3), r"got \(2, 63\)"),
        (lambda: transfer.old_network("all"), "need one of"),
        (lambda: measures.accuracy([1, 2], [1]), r"got \(2,\) and \(1,\)"),
        (lambda: measures.mean_and_error([1.0]), "n at least 2"),
        (lambda: measures.uniform_loss(0), "got 0"),
        (lambda: baselines.nearest_mean(np.ones((2, 3)), [0, 1], np.ones((4, 2))), r"got \(4, 2\)"),
        (lambda: baselines.class_means(np.ones((2, 3)), [0]), r"\(2, 3\) and \(1,\)"),
    ],
)
def test_what_does_not_fit_is_told_with_both_shapes(call, message):
    with pytest.raises(ValueError, match=message):
        call()


def test_error_of_a_mean_is_that_of_scipy():
    values = np.random.default_rng(6).normal(size=9)
    mean, error = measures.mean_and_error(values)
    assert (mean, error) == pytest.approx((values.mean(), stats.sem(values)))


def test_measures_of_a_few_samples_counted_by_hand():
    np.testing.assert_array_equal(
        measures.confusion_matrix([0, 0, 1, 2], [0, 1, 1, 1], 3), [[1, 1, 0], [0, 1, 0], [0, 1, 0]]
    )
    assert measures.forgotten_share([True, True, False], [True, False, False]) == 0.5
    assert measures.forgotten_share([False], [True]) == 0
    assert measures.uniform_loss(7) == pytest.approx(-np.log(1 / 7))
    assert baselines.majority_accuracy([4, 2, 2, 4], [2, 2, 4]) == pytest.approx(2 / 3)
    assert baselines.nearest_mean([[0.0], [2.0]], [5, -1], [[1.0], [0.4]]).tolist() == [-1, 5]


def test_the_linear_layer_is_at_the_bottom_that_scipy_finds():
    rng = np.random.default_rng(7)
    X, y, l2 = rng.normal(size=(20, 3)), rng.integers(4, size=20), 0.01

    def loss(flat):
        W, b = flat[:12].reshape(3, 4), flat[12:]
        return softmax_cross_entropy(X @ W + b, y) + l2 * np.sum(W**2)

    best = optimize.minimize(loss, np.zeros(16)).fun
    W, b = baselines.fit_linear(X, y, 4, l2, steps=2000)
    assert loss(np.concatenate([W.ravel(), b])) == pytest.approx(best, abs=1e-7)


def test_the_old_networks_are_those_that_their_script_trains():
    _, (X_aside, aside) = digits_split()
    for name, classes in (("0 to 4", 5), ("all ten", 10)):
        stored, again = transfer.old_network(name), trained(classes)
        assert [W.shape for W, _ in stored] == [(64, 64), HIDDEN, (32, classes)]
        seen = aside < classes
        known, made = (transfer.read(X_aside[seen], params) for params in (stored, again))
        assert np.mean(known == made) > 0.97
        assert measures.accuracy(aside[seen], known) > 0.97


def test_a_fresh_network_begins_near_ln_k():
    (X, y), _ = digits_split()
    first = [
        softmax_cross_entropy(forward(X, he_network(10, np.random.default_rng(s)), relu)[-1], y)
        for s in range(20)
    ]
    assert 2.3 < np.mean(first) < 2.55
