"""The playground's experiments: settings, points, and training against a plain loop.

Tests nnlab/playground/samples.py and nnlab/playground/settings.py.
"""

import dataclasses
from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nnlab.mulberry import Mulberry
from nnlab.playground import FEATURES, Settings, features, points, run
from nnlab.playground.settings import ACTIVATIONS, FEATURE_NAMES, LIVE, NOISE, OPTIMIZERS

rates = st.sampled_from([0.0, 0.0001, 0.003, 0.03, 1.0])
some = st.builds(
    Settings,
    data=st.sampled_from(list(NOISE)),
    noise=st.sampled_from([0.0, 0.05, 0.25]),
    n=st.integers(10, 300),
    share=st.sampled_from([0.1, 0.35, 0.9]),
    features=st.lists(st.sampled_from(FEATURE_NAMES), min_size=1, max_size=7).map(tuple),
    hidden=st.lists(st.integers(1, 8), max_size=6).map(tuple),
    activation=st.sampled_from(ACTIVATIONS),
    optimizer=st.sampled_from(OPTIMIZERS),
    rate=rates,
    l1=rates,
    l2=rates,
    seed=st.integers(0, 99),
    epochs=st.integers(0, 500),
    changes=st.lists(st.tuples(st.integers(0, 9), st.sampled_from(LIVE), st.just(1.0))).map(tuple),
    points=st.lists(st.tuples(st.sampled_from([-1.25, 0.5]), st.just(0.0), st.integers(0, 2))).map(
        tuple
    ),
)


@given(some)
@settings(max_examples=60, deadline=None)
def test_an_experiment_is_the_line_that_says_it(one):
    assert Settings.parse(one.line()) == one
    assert "\n" not in one.line()


def test_what_a_line_leaves_out_is_as_by_default():
    assert Settings.parse("data=xor; hidden=3,2") == Settings("xor", hidden=(3, 2))
    assert Settings.parse("") == Settings()
    assert Settings("moons").noise == NOISE["moons"]
    assert Settings("moons").but(data="blobs").noise == NOISE["blobs"]
    assert Settings("moons", noise=0.3).but(rate=1).noise == 0.3


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("data=cats", "need a data of blobs, circles"),
        ("color=red", "with a name of data, noise"),
        ("hidden=4,x", "hidden=4,x cannot be read"),
        ("hidden=9", "from 1 to 8, got 9"),
        ("hidden=1,1,1,1,1,1,1", "hidden layers from 0 to 6, got 7"),
        ("features=z", "need a feature of x, y"),
        ("features=", "features from 1 to 7, got 0"),
        ("rate=-1", "need rate at least 0"),
        ("rate=nan", "need rate at least 0"),
        ("changes=3:seed:1", "need a change of batch, rate"),
        ("changes=3:rate", "cannot be read"),
        ("points=0:0:3", "need a class of a point of 0, 1, 2"),
        ("epochs=100000", "need epochs from 0 to 5000"),
        ("rate", "need name=value"),
    ],
)
def test_a_line_that_says_nothing_known_is_rejected_in_words(line, said):
    with pytest.raises(ValueError, match=r"need|cannot") as rejected:
        Settings.parse(line)
    assert said in str(rejected.value)


def test_points_are_cut_into_training_and_test_and_come_from_their_own_seed():
    (X, y), (X_test, y_test) = points(Settings("spirals", n=101, share=0.35, data_seed=4))
    assert (len(X), len(y), len(X_test), len(y_test)) == (35, 35, 66, 66)
    same, _ = points(Settings("spirals", n=101, share=0.35, data_seed=4, seed=9))
    assert same[0].tolist() == X.tolist()
    other, _ = points(Settings("spirals", n=101, share=0.35, data_seed=5))
    assert other[0].tolist() != X.tolist()


def test_features_are_what_their_names_say_in_the_order_asked_for():
    x, y = 0.5, -2.0
    wanted = {"x": x, "y": y, "x2": x**2, "y2": y**2, "xy": x * y, "sin x": np.sin(x)}
    wanted["sin y"] = np.sin(y)
    assert set(wanted) == set(FEATURES)
    row = features([[x, y]], ["sin y", "xy", *wanted])[0]
    np.testing.assert_allclose(row, [np.sin(y), x * y, *wanted.values()])
    with pytest.raises(ValueError, match="need X"):
        features([1.0, 2.0], ["x"])


def plainly(one: Settings):
    """Two classes, tanh everywhere, plain descent: the losses and parameters of a loop."""
    rng = Mulberry(one.seed)
    sizes = one.sizes
    params = [[rng.normal(0, np.sqrt(1 / a), (a, b)), np.zeros(b)] for a, b in pairwise(sizes)]
    parts = [(features(X, one.features), 2.0 * y[:, None] - 1) for X, y in points(one)]

    def outputs(X):
        outputs = [X]
        for W, b in params:
            outputs.append(np.tanh(outputs[-1] @ W + b))
        return outputs

    def losses():
        return [0.5 * np.mean((outputs(X)[-1] - Y) ** 2) for X, Y in parts]

    seen, (X, Y) = [losses()], parts[0]
    for _ in range(one.epochs):
        order = rng.permutation(len(X))
        for first in range(0, len(X), one.batch):
            rows = order[first : first + one.batch]
            activations = outputs(X[rows])
            delta = (activations[-1] - Y[rows]) / len(rows)
            for k in reversed(range(len(params))):
                delta = delta * (1 - activations[k + 1] ** 2)
                dW, db = activations[k].T @ delta, delta.sum(axis=0)
                delta = delta @ params[k][0].T
                params[k][0] = params[k][0] - one.rate * dW
                params[k][1] = params[k][1] - one.rate * db
        seen.append(losses())
    return seen, params


@pytest.mark.parametrize("hidden", [(), (3,), (5, 2, 4)])
def test_training_is_the_plain_loop(hidden):
    one = Settings("moons", n=87, share=0.6, batch=10, hidden=hidden, rate=0.1, epochs=7, seed=3)
    done, (losses, params) = run(one), plainly(one)
    np.testing.assert_allclose(done.losses, losses, atol=1e-13)
    for (W, b), (W_plain, b_plain) in zip(done.params, params, strict=True):
        np.testing.assert_allclose(W, W_plain, atol=1e-13)
        np.testing.assert_allclose(b, b_plain, atol=1e-13)


@pytest.mark.parametrize("data", ["circles", "three blobs", "bumps"])
def test_gradient_lengths_are_those_of_nudging(data):
    one = Settings(data, n=40, hidden=(3, 2), epochs=3)
    done = run(one)
    h = 1e-6
    lengths = []
    for k, layer in enumerate(done.params):
        slopes = []
        for array in layer:
            for i in np.ndindex(array.shape):
                ends = []
                for nudge in (h, -h):
                    moved = [(W.copy(), b.copy()) for W, b in done.params]
                    moved[k][0 if array.ndim == 2 else 1][i] += nudge
                    ends.append(training_loss(one, moved))
                slopes.append((ends[0] - ends[1]) / (2 * h))
        lengths.append(np.linalg.norm(slopes))
    np.testing.assert_allclose(done.gradients, lengths, rtol=1e-6)


def training_loss(one: Settings, params) -> float:
    (X, y), _ = points(one)
    A = features(X, one.features)
    for k, (W, b) in enumerate(params):
        A = A @ W + b
        A = np.tanh(A) if k < len(params) - 1 or one.classes == 2 else A
    if one.classes == 3:
        return float(np.mean(np.log(np.exp(A).sum(axis=1)) - A[np.arange(len(y)), y]))
    target = 2.0 * y - 1 if one.classes else y
    return float(0.5 * np.mean((A[:, 0] - target) ** 2))


def test_the_first_loss_of_three_classes_is_near_log_three_and_all_kinds_learn():
    three = run(Settings("three blobs", epochs=30))
    assert abs(three.losses[0, 0] - np.log(3)) < 0.6
    assert three.right[1] > 0.95
    heights = run(Settings("bumps", hidden=(8,), epochs=150))
    assert heights.losses[-1, 1] < 0.5 * heights.losses[0, 1]
    assert np.isnan(heights.right[0])


def test_a_rate_too_large_is_noticed_in_its_epoch_and_nothing_is_nan():
    one = Settings("plane", hidden=(4,), activation="relu", rate=3, epochs=50)
    done = run(one)
    assert done.diverged >= 1
    assert len(done.losses) == done.diverged
    assert np.isfinite(done.losses).all()
    assert all(np.isfinite(array).all() for layer in done.params for array in layer)


def test_what_is_changed_while_it_trains_counts_from_the_next_epoch_on():
    one = Settings("circles", epochs=6)
    changed = dataclasses.replace(one, changes=((3, "l2", 0.1), (4, "rate", 0.0)))
    before, after = run(one).losses, run(changed).losses
    assert before[:4].tolist() == after[:4].tolist()
    assert before[4, 0] != after[4, 0]
    assert after[4].tolist() == after[5].tolist() == after[6].tolist()
    assert run(changed).penalty > 0
    assert run(one).penalty == 0


def test_l1_leaves_weights_that_are_exactly_zero():
    zeros, weights = run(Settings("circles", hidden=(8,), l1=0.01, epochs=100)).zeros
    assert weights == 24
    assert 0 < zeros < 24


def test_own_points_are_all_learned_and_there_is_no_test():
    mine = ((-1.0, 0.0, 0), (1.0, 0.5, 1), (0.0, 1.0, 2))
    done = run(Settings("my points", points=mine, hidden=(), rate=0.3, epochs=200, batch=2))
    assert done.right[0] == 1
    assert np.isnan(done.losses[:, 1]).all()
    assert np.isnan(done.right[1])
    assert Settings("my points", points=mine[:2]).classes == 2
    with pytest.raises(ValueError, match="at least one point"):
        run(Settings("my points"))
