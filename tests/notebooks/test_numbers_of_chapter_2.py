"""The numbers that chapter 2 tells in its prose are the ones that come out."""

import numpy as np
import pytest
from sklearn.linear_model import LogisticRegression

from nnlab import demos, linear
from nnlab.datasets import blobs
from nnlab.demos.gallery import boundary, learning_rate, perceptron_steps, side_by_side
from nnlab.neuron import GATE_INPUTS
from nnlab.training import minibatches
from tests.notebooks.prose import Prose

states = Prose("ch02_perceptron_vs_logistic").states
XOR = np.array([0, 1, 1, 0])
OVERLAPPING = blobs(60, np.random.default_rng(seed=3), noise=1.2)
APART = blobs(40, np.random.default_rng(seed=3), noise=0.5)


def test_mistakes_of_the_demo_by_epoch():
    X, y = perceptron_steps.data_sets()["a line divides them"]
    assert linear.fit_perceptron(X, y, 6)[2].tolist() == [4, 3, 2, 2, 2, 0]
    assert states("Four mistakes in the first epoch, then three, two, two, two, and none.")


def test_mistakes_of_the_cell_by_epoch_and_at_another_rate():
    w, b, mistakes = linear.fit_perceptron(*APART, 6, 1.0)
    assert mistakes.tolist() == [2, 0, 0, 0, 0, 0]
    assert states("Two mistakes, and 40 samples in two clouds were told apart for good.")
    small_w, small_b, same = linear.fit_perceptron(*APART, 6, 0.1)
    assert same.tolist() == mistakes.tolist()
    np.testing.assert_allclose([*small_w, small_b], np.array([*w, b]) / 10)


def test_the_number_of_mistakes_stays_below_the_bound_of_novikoff():
    for X, y in (APART, perceptron_steps.data_sets()["a line divides them"]):
        rows = np.column_stack([X, np.ones(len(X))])
        best = LogisticRegression(C=1e6, max_iter=10_000).fit(X, y)  # close to the widest gap
        line = np.array([*best.coef_[0], best.intercept_[0]])
        gap = np.min((2 * y - 1) * (rows @ line)) / np.linalg.norm(line)
        bound = (np.max(np.linalg.norm(rows, axis=1)) / gap) ** 2
        assert gap > 0
        assert linear.fit_perceptron(X, y, 200)[2].sum() <= bound


def test_xor_from_the_third_epoch_on_and_without_growing():
    w, b, mistakes = linear.fit_perceptron(GATE_INPUTS, XOR, 500)
    assert np.all(mistakes[2:] == 4)
    assert states("From the third epoch on it is wrong all four times")
    assert np.max(np.abs([*w, b])) < 5
    dw, db = linear.logistic_gradient(np.zeros(2), 0.0, GATE_INPUTS, XOR)
    assert not dw.any()
    assert db == 0


def test_the_gate_with_second_thoughts():
    p = linear.predict_proba(GATE_INPUTS, np.array([1.0, 1.0]), -1.5)
    assert p[-1] == pytest.approx(0.62, abs=0.005)
    assert np.all(p[:-1] < 0.5)


def test_the_lowest_loss_and_a_better_count():
    X, y = boundary.samples()
    w, b, losses = linear.fit_logistic(X, y, 1.0, 3000)
    assert round(losses[-1], 3) == 0.200
    assert np.sum(linear.predict_perceptron(X, w, b) == y) == 37
    other = np.array([1.9, 1.9]), -0.2
    assert round(linear.logistic_loss(*other, X, y), 3) == 0.206
    assert np.sum(linear.predict_perceptron(X, *other) == y) == 39
    assert states("The best loss here is 0.200, with 37 samples right. At (1.9, 1.9, −0.2) it is")
    peer = LogisticRegression(C=np.inf, max_iter=1000, tol=1e-8).fit(X, y)
    np.testing.assert_allclose(w, peer.coef_[0], atol=1e-2)


def test_the_learning_rates_of_the_question():
    one_step = learning_rate.descent(0.5)[1]
    assert one_step[1] == pytest.approx(one_step[-1], abs=1e-9)
    bouncing = learning_rate.descent(1.0)
    assert bouncing[0][0] == pytest.approx(bouncing[0][2])
    assert bouncing[1][0] == pytest.approx(bouncing[1][1])
    growing = learning_rate.descent(1.02)[1]
    assert np.all(np.diff(growing) > 0)


def test_how_many_are_right_with_wrong_labels():
    X, y = side_by_side.clean()
    right = [side_by_side.trained(X, y, percent)["true"] for percent in side_by_side.PERCENT]
    assert side_by_side.PERCENT[-2:] == range(35, 41, 5)
    assert min(logistic for _, logistic in right[:-1]) == 57
    assert states("Up to 35 percent of wrong labels the logistic line gets at least 57 of the 60")
    last = [perceptron for perceptron, _ in right]
    assert (min(last), max(last)) == (47, 60)
    assert states("The perceptron's last line gets anything between 47 and 60.")
    assert right[-1] == [60, 56]
    assert states("At 40 percent it is even all 60 of them, against 56")


def length(steps: int, l2: float) -> float:
    return float(np.linalg.norm(linear.fit_logistic(*APART, 1.0, steps, l2)[0]))


def test_weights_grow_by_about_three_without_a_price_and_settle_with_one():
    free = [length(steps, 0.0) for steps in (100, 1000, 10_000)]
    np.testing.assert_allclose(np.diff(free), 3, atol=0.5)
    assert states("Without a price the length grows by about 3")
    settled = {f"{length(steps, 0.01):.2f}" for steps in (100, 1000, 10_000)}  # as the cell prints
    assert len(settled) == 1
    assert states("nothing changes from 100 steps to 10,000")


def descent(size: int, epochs: int, lr: float = 0.5) -> list[float]:
    (X, y), rng = OVERLAPPING, np.random.default_rng(seed=0)
    w, b, losses = np.zeros(2), 0.0, []
    for _ in range(epochs):
        for X_batch, y_batch in minibatches(X, y, size, rng):
            dw, db = linear.logistic_gradient(w, b, X_batch, y_batch)
            w, b = w - lr * dw, b - lr * db
        losses.append(linear.logistic_loss(w, b, X, y))
    return losses


def test_three_batch_sizes_over_the_epochs():
    """After one epoch single samples have nearly arrived; after twenty only they still tremble."""
    lowest = linear.fit_logistic(*OVERLAPPING, 0.5, 4000)[2][-1]
    full, ten, single = (np.array(descent(size, 20)) - lowest for size in (60, 10, 1))
    assert single[0] < 0.02 < 0.2 < full[0]
    assert np.std(single[10:]) > 20 * np.std(ten[10:])
    assert ten[-1] < full[-1] / 5


def test_at_rates_of_their_own_batches_of_every_size_arrive():
    """One rate for all says which size it suits, and not which size is best."""
    lowest = linear.fit_logistic(*OVERLAPPING, 0.5, 4000)[2][-1]
    own = {60: 5.0, 10: 0.5, 1: 0.05}
    for size, lr in own.items():
        losses = descent(size, 20, lr)
        assert round(losses[-1], 3) == 0.222
        assert np.std(losses[10:]) < 0.002
        others = [descent(size, 20, rate)[-1] for rate in own.values() if rate != lr]
        assert losses[-1] < min(others)
    assert states("after twenty epochs all three stand at 0.222; the lowest there is is 0.221")
    assert round(lowest, 3) == 0.221
    assert states("Give 60 the rate 5.0, and 1 the rate 0.05")


def test_three_weights_and_a_bias_are_found_by_the_cell():
    rng = np.random.default_rng(seed=5)
    inputs = rng.normal(size=(50, 3))
    targets = inputs @ np.array([1.0, -2.0, 0.5]) + 3
    w, b = np.zeros(3), 0.0
    for _ in range(100):
        dw, db = linear.linear_gradient(w, b, inputs, targets)
        w, b = w - 0.1 * dw, b - 0.1 * db
    assert (w.round(3).tolist(), round(float(b), 3)) == ([1.0, -2.0, 0.5], 3.0)
    assert states("It found 1, −2, 0.5 and 3")


def test_batches_of_the_questions():
    counts = {(1000, 32): (32, 8), (500, 64): (8, 52)}
    for (n, size), (steps, last) in counts.items():
        batches = list(minibatches(np.zeros(n), np.zeros(n), size, np.random.default_rng(0)))
        assert (len(batches), len(batches[-1][0])) == (steps, last)


def test_the_answers_of_the_self_test():
    x, w = np.array([3.0, 1.0]), np.array([1.0, -2.0])
    new_w, new_b = linear.perceptron_update(w, 0.0, x, 0, 1.0)
    assert (new_w.tolist(), new_b) == ([-2.0, -3.0], -1.0)
    assert linear.predict_proba(x[None], w, 0.0)[0] == pytest.approx(0.73, abs=0.005)


def test_the_umbrellas_odds_and_what_forty_steps_make_of_the_line():
    assert round(float(np.e), 1) == 2.7
    assert states("The umbrella of chapter 1, with $z = 1$, stood at 2.7 to 1.")
    X, y = boundary.samples()
    w, b = np.array([-2.0, 3.0]), 0.0
    losses = [linear.logistic_loss(w, b, X, y)]
    for _ in range(40):
        dw, db = linear.logistic_gradient(w, b, X, y)
        w, b = w - dw, b - db
        losses.append(linear.logistic_loss(w, b, X, y))
    assert (round(losses[0], 2), round(losses[-1], 2)) == (1.67, 0.2)
    assert states("Forty steps bring the loss from 1.67 to 0.20.")
    assert demos.boundary(w1=-2.0, w2=3.0, b=0.0).values["w2"] == 3.0
