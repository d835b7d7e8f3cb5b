"""The numbers that the prose of chapter 7 states, computed."""

import re

import numpy as np
import pytest
from scipy import optimize, stats

from nnlab import datasets, losses
from nnlab.activations import sigmoid, softmax
from nnlab.demos.gallery import loss_surfaces
from nnlab.gradcheck import gradient_check
from nnlab.losses import one_hot, softmax_cross_entropy
from solutions.ch07_losses.fixed_cross_entropy_grad import fixed_cross_entropy_grad
from solutions.ch07_losses.mse import mse
from tests.notebooks.prose import Prose

PROSE = Prose("ch07_losses")
TEXT, cell_with = PROSE.text, PROSE.cell_with


def test_the_two_bus_networks_are_ranked_differently_by_squares_and_sizes():
    first, second = np.full(4, 3.0), np.array([0.0, 0.0, 0.0, 10.0])
    assert (losses.mse(first, 0 * first), losses.mse(second, 0 * second)) == (9, 25)
    assert (losses.mae(first, 0 * first), losses.mae(second, 0 * second)) == (3, 2.5)
    hubers = [losses.huber(e, 0 * e, 1.0) for e in (second, first)]
    assert f"{hubers[0]:g} to {hubers[1]:g}" in TEXT
    for said in ("9 on average against 25", "2.5 on average against 3"):
        assert said in TEXT


def test_a_column_minus_a_row_makes_nine_misses_and_a_loss_above_0():
    column, row = np.array([[1.0], [2.0], [3.0]]), np.array([1.0, 2.0, 3.0])
    assert (column - row).shape == (3, 3)
    assert mse(column, row) > 1


@pytest.mark.parametrize(
    ("noise", "loss"),
    [
        (stats.norm(scale=1.7), lambda e: e**2 / (2 * 1.7**2)),
        (stats.laplace(scale=0.6), lambda e: np.abs(e) / 0.6),
    ],
)
def test_minus_the_log_of_the_noise_is_the_loss_plus_a_constant(noise, loss):
    e = np.array([-3.0, -0.5, 0.0, 1.0, 4.0])
    rest = -noise.logpdf(e) - loss(e)
    assert rest == pytest.approx(np.full(5, rest[0]))


def best_number(loss, values) -> float:
    return optimize.minimize_scalar(loss, bounds=(min(values), max(values)), method="bounded").x


def test_mean_and_median_are_where_the_losses_of_one_number_are_smallest():
    for values, mean, median in (([1, 2, 3, 4, 100], 22, 3), ([2, 2, 5, 11, 30], 10, 5)):
        v = np.array(values, dtype=float)
        assert best_number(lambda c, v=v: np.mean((v - c) ** 2), v) == pytest.approx(mean, abs=0.01)
        sizes = best_number(lambda c, v=v: np.mean(np.abs(v - c)), v)
        assert sizes == pytest.approx(median, abs=0.01)
    assert "22 for the squared, 3 for the absolute" in TEXT
    assert "The mean, 10, and the median, 5." in TEXT


def test_ten_times_surer_and_wrong_costs_another_2_3():
    one, ten = -np.log(0.01), -np.log(0.1)
    assert f"{one:.1f} against {ten:.1f}" in TEXT
    assert f"{0.9**2:.2f} against {0.99**2:.2f}" in TEXT


def test_at_six_cross_entropy_is_203_times_as_steep():
    p = sigmoid(6.0)
    assert f"says {p:.4f}" in TEXT
    assert f"{p / (2 * p * p * (1 - p)):.0f} times" in TEXT


def test_steps_until_the_neuron_is_right_are_as_said():
    names = {"sigmoid": sigmoid}
    definition, _ = cell_with("def steps_until_right").split("\n\n\n")
    exec(definition, names)
    steps = names["steps_until_right"]
    slow = steps(lambda p: 2 * p * p * (1 - p), 10.0)
    quick = steps(lambda p: p, 10.0)
    assert f"after {quick} steps, the other after {slow:,}" in TEXT
    faster = steps(lambda p: 1000 * 2 * p * p * (1 - p), 10.0)
    p = sigmoid(2.0)
    thrown = 2.0 - 2 * 1000 * 2 * p * p * (1 - p)  # weight and bias, with an input of 1
    assert f"the squared error needs {faster} steps from there" in TEXT
    assert f"at $z = 2$ to −{-thrown:.0f}," in TEXT
    assert 2 * sigmoid(thrown) * (1 - sigmoid(thrown)) < 1e-150
    assert f"{slow:,} steps with the one and {quick} with the other" in TEXT


def test_the_sigmoid_rounds_to_one_at_forty():
    assert 1 - sigmoid(40.0) == 0
    assert losses.bce_with_logits(np.array([40.0]), np.array([0])) == pytest.approx(40)


def test_a_network_that_knows_nothing_of_ten_digits_pays_log_ten():
    assert np.log(10) == pytest.approx(2.3, abs=0.01)
    assert np.log(10) / 10 == pytest.approx(0.23, abs=0.001)
    assert np.log(100) == pytest.approx(4.6, abs=0.01)


def test_on_its_plateau_the_squared_error_hardly_moves_and_cross_entropy_arrives():
    steps = loss_surfaces.paths(-6.0)
    (w, _, loss), crossed = steps["squared"][-1], steps["crossed"][-1]
    sentence = f"a loss of {loss:.3f} after 200 steps, having moved by {abs(w + 6):.2f}"
    assert PROSE.states(sentence)
    assert crossed[0] > 1
    for start in (-2.0, 4.0):
        near = loss_surfaces.paths(start)
        assert near["squared"][-1][0] == pytest.approx(1.08, abs=0.01)
        assert near["crossed"][-1][0] == pytest.approx(crossed[0], abs=0.01)
    slopes = [abs(loss_surfaces.slope_of("crossed", w, 0.0)[0]) for w in (-2, -4, -6, -8)]
    assert slopes == sorted(slopes)  # steeper the further out


def test_the_right_class_of_the_logits_demo_has_the_probability_asked_about():
    assert f"{int(100 * softmax([2.0, 1.0, 0.0])[1]) / 100} of the probability" in TEXT


def test_slopes_of_the_self_test():
    p = 0.999
    assert 2 * p * p * (1 - p) == pytest.approx(0.002, abs=1e-5)
    assert p / (2 * p * p * (1 - p)) == pytest.approx(500, abs=1)


def careless():
    names = {"np": np, "one_hot": one_hot}
    exec(cell_with("def careless_cross_entropy_grad"), names)
    return names["careless_cross_entropy_grad"]


def test_the_careless_gradients_are_wrong_for_weights_and_biases():
    names = {
        "np": np, "softmax_cross_entropy": softmax_cross_entropy, "gradient_check": gradient_check,
    }  # fmt: skip
    exec(cell_with("def errors_of").rsplit("errors_of(", 1)[0], names)
    said = [names["errors_of"](grad) for grad in (careless(), fixed_cross_entropy_grad)]
    careless_ones, mended = ([float(n) for n in re.findall(r"\d\S*", words)] for words in said)
    assert min(careless_ones) > 0.5
    assert max(mended) < 1e-6


def trained(gradient):
    """Losses of 200 steps on the digits, and the share read correctly."""
    rng = np.random.default_rng(seed=7)
    (X, labels), (X_test, labels_test) = datasets.split(*datasets.digits(), rng)
    W, b, losses = np.zeros((64, 10)), np.zeros(10), []
    for _ in range(201):
        losses.append(softmax_cross_entropy(X @ W + b, labels))
        dW, db = gradient(X, labels, W, b)
        W, b = W - dW, b - db
    return losses, np.mean((X_test @ W + b).argmax(axis=1) == labels_test)


def test_one_layer_reads_94_percent_and_the_careless_one_hardly_learns():
    losses, share = trained(fixed_cross_entropy_grad)
    assert losses[0] == pytest.approx(np.log(10))
    assert f"{share:.0%}".replace("%", " %") in TEXT
    losses, share = trained(careless())
    assert f"{share:.0%}".replace("%", " %") in TEXT
    assert f"from {losses[0]:.3f} to {losses[200]:.3f}" in TEXT


def test_each_replaced_choice_costs_as_much_as_said_and_the_loss_least():
    names: dict = {"np": np}
    for words in ("from itertools import pairwise", "def share_read"):
        exec(cell_with(words), names)
    read = names["share_read"]
    good = {"loss": "cross_entropy"}
    shares = [
        100 * read(**choice)
        for choice in (
            good, good | {"hidden": "sigmoid"}, good | {"variance": 0.02},
            good | {"optimizer": "sgd"}, {"loss": "mse", "output": "sigmoid"},
        )
    ]  # fmt: skip
    whole, *others = (f"{share:.0f}" for share in shares)
    text = f"{whole} % with all four, and then {', '.join(others[:-1])} and {others[-1]}."
    assert text in TEXT
    assert shares[-1] == max(shares[1:])  # the loss does the least harm
    best = {}
    for name, choice in (
        ("sigmoids", good | {"hidden": "sigmoid"}),
        ("small start", good | {"variance": 0.02}),
        ("squared error", {"loss": "mse", "output": "sigmoid"}),
    ):
        at = {lr: round(100 * read(**choice, lr=lr)) for lr in (0.001, 0.003, 0.01, 0.03)}
        best[name] = max((share, lr) for lr, share in at.items())
    assert [lr for _, lr in best.values()] == [0.01, 0.01, 0.003]
    assert PROSE.states(
        f"come to {best['sigmoids'][0]} and {best['small start'][0]}, while the squared error "
        f"stays at {best['squared error'][0]}."
    )
    tuned = read(**good, optimizer="sgd", lr=0.1)
    assert f'`optimizer="sgd", lr=0.1`: it reads {tuned:.0%} again'.replace("%", " %") in TEXT
