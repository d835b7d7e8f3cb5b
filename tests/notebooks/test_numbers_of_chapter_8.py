"""The numbers that the prose of chapter 8 states, computed, or read off the tables it speaks of."""

import re

import numpy as np
import pytest

from nnlab import few_digits
from nnlab.datasets import digits_split
from nnlab.fast.many import Recipe, train_many
from nnlab.mlp import count_parameters
from nnlab.optimizers import adam
from tests.notebooks.prose import Prose

PROSE = Prose("ch08_regularization")
states = PROSE.states
STORED = few_digits.stored()
READ = {n: {k: np.array(v) / 3.6 for k, v in rows.items()} for n, rows in STORED["read"].items()}


def better(name: str, n: str = "100", draws: int = 40) -> tuple[float, float]:
    """Mean difference to the plain network, in 100 digits, and its standard error."""
    d = (READ[n][name] - READ[n]["none"])[:draws]
    return float(d.mean()), float(d.std(ddof=1) / np.sqrt(len(d)))


def test_the_plain_network_reads_all_of_its_own_and_88_in_100_others():
    assert READ["100"]["none"].mean() == pytest.approx(88.4, abs=0.05)
    X, y = few_digits.draws(100, [0, 1])
    networks = train_many(X, y, Recipe(), [0, 1])
    assert np.all(few_digits.share_read(networks, X, y) == 1)
    assert states("88 in 100 of those that it has never seen")
    assert states("here it is about 12 in 100")


def test_shuffled_labels_are_learned_to_the_last_and_others_are_guessed():
    own, aside = STORED["memorized"]
    assert own == 1
    assert aside == pytest.approx(0.1, abs=0.02)
    now = few_digits.memorized([0, 1])
    assert now[0] == 1
    assert now[1] < 0.2
    weights = count_parameters([64, 64, 64, 10])
    assert states(f"{round(weights, -3):,} weights can tell a hundred of them apart")


def test_stopping_early_costs_what_the_text_says():
    assert better("stopping early")[0] == pytest.approx(-2.6, abs=0.05)
    assert better("a fifth of the digits less")[0] == pytest.approx(-2.1, abs=0.05)
    assert states("Yes, 2.6 in 100. Most of that, 2.1, comes from the twenty digits alone")


def test_more_points_shrink_the_variance_and_move_the_best_degree_to_the_right():
    from nnlab.demos.gallery.bias_variance import DEGREES, errors

    few, many = (np.array([errors(d, points, 0.3) for d in DEGREES]) for points in (15, 60))
    assert [int(e.sum(axis=1).argmin()) for e in (few, many)] == [3, 5]
    assert states("the sum is smallest, here 3. With sixty points it is 5")
    assert np.abs(many - few)[:, 0].max() < 0.002
    assert (many[:, 1] < few[:, 1] / 3).all()


def table_rows() -> dict[str, tuple[float, float]]:
    rows = re.findall(r"^\| ([^|]+) \| ([−\d.]+) ± ([\d.]+) \|$", PROSE.text, re.MULTILINE)
    return {name: (float(m.replace("−", "-")), float(e)) for name, m, e in rows}


@pytest.mark.parametrize(
    ("row", "method"),
    [
        ("wider (128-128), moved, turned, noise", "wider, moved, turned, noise"),
        ("moved by half a pixel, turned by 15 degrees", "moved and turned a little"),
        ("noise on the inputs", "noise on the inputs"),
        ("wider: 64-256-256-10", "wider: 64-256-256-10"),
        ("batch norm", "batch norm"),
        ("stopping early, with 20 of the 100 kept for it", "stopping early"),
        ("moved by whole pixels", "moved by whole pixels"),
        ("smaller: 64-16-10", "smaller: 64-16-10"),
        ("flipped left and right", "flipped left and right"),
    ],
)
def test_each_row_of_the_table_is_that_of_the_measurement(row, method):
    assert table_rows()[row] == pytest.approx(better(method), abs=0.051)


def test_what_does_hardly_anything_lies_between_minus_a_tenth_and_three_tenths():
    names = ["L2 in the loss", "L1 in the loss", "weight decay", "dropout", "label smoothing",
             "one layer less: 64-64-10"]  # fmt: skip
    means = [round(better(name)[0], 1) for name in names]
    assert (min(means), max(means)) == (-0.1, 0.3)
    assert states("hardly anything: from −0.1 to 0.3")


def test_the_choice_that_comes_second_says_by_how_much():
    assert states(f"It is among the best, {better('noise on the inputs')[0]:.1f} in 100")


def test_ten_draws_say_something_else_than_forty():
    for name, said in (("L2 in the loss", (0.8, 0.3)), ("dropout", (0.6, 0.3))):
        assert better(name, draws=10) == pytest.approx(said, abs=0.051)
        assert f"{said[0]} ± {said[1]}" in PROSE.text
    for name in ("L2 in the loss", "dropout", "L1 in the loss"):
        mean, error = better(name)
        assert abs(mean) < 2 * error
        mean, error = better(name, draws=10)
        assert mean > 1.5 * error
    mean, error = better("weight decay")
    assert mean > 2 * error
    assert (round(mean, 1), round(error, 1)) == (0.3, 0.1)
    assert better("none, from another start", draws=10)[0] == pytest.approx(0.4, abs=0.05)
    assert len(few_digits.METHODS) - 1 == 19


def test_the_same_network_from_another_start_differs_by_16_in_1000():
    d = READ["100"]["none, from another start"] - READ["100"]["none"]
    assert d.std(ddof=1) == pytest.approx(1.6, abs=0.1)


def test_with_all_digits_batch_norm_helps_and_noise_does_not():
    assert better("batch norm", "1437", 10) == pytest.approx((0.7, 0.2), abs=0.051)
    mean, error = better("noise on the inputs", "1437", 10)
    assert abs(mean) < error
    for n in ("300", "1437"):
        best = sorted(READ[n], key=lambda name: better(name, n, 10)[0])[-1]
        assert best == "wider, moved, turned, noise"
        mean, error = better("wider: 64-256-256-10", n, 10)
        assert mean > 2 * error


def test_batch_norm_does_as_much_harm_with_all_hundred_digits_in_one_batch():
    X, y = few_digits.draws(100, range(10))
    recipes = (Recipe(batch=100, steps=300, batch_norm=normed) for normed in (False, True))
    plain, normed = (
        100 * few_digits.share_read(train_many(X, y, recipe, range(10)), *digits_split()[1])
        for recipe in recipes
    )
    d = normed - plain
    assert d.mean() == pytest.approx(better("batch norm")[0], abs=0.9)
    assert d.mean() < -2 * d.std(ddof=1) / np.sqrt(10)
    assert states("with all hundred in one batch it is as bad")


def test_predictions_about_single_methods_tell_what_was_measured():
    assert better("dropout") == pytest.approx((0.2, 0.2), abs=0.051)
    assert few_digits.BEST["dropout"].dropout == 0.1
    assert better("smaller: 64-16-10")[0] < -3
    assert better("batch norm")[0] == pytest.approx(-2, abs=0.05)
    assert better("moved and turned a little")[0] == pytest.approx(2, abs=0.05)
    assert better("moved by whole pixels")[0] == pytest.approx(-3, abs=0.15)


def test_the_curve_over_the_penalty_rises_a_little_and_falls_far():
    own, aside = np.array(STORED["l2"]).T
    at = dict(zip(few_digits.PENALTIES, aside, strict=True))
    assert 100 * (at[0.003] - at[0.0]) == pytest.approx(0.5, abs=0.05)
    assert own[few_digits.PENALTIES.index(0.03)] < 0.97
    assert at[0.1] < 0.2
    assert aside.argmax() == few_digits.PENALTIES.index(0.003)
    X, y = few_digits.draws(100, range(40))
    now = few_digits.share_read(train_many(X, y, Recipe(l2=0.003), range(40)), *digits_split()[1])
    gains = 100 * now - READ["100"]["none"]
    assert gains.mean() == pytest.approx(0.5, abs=0.15)
    assert gains.std(ddof=1) / np.sqrt(40) == pytest.approx(0.2, abs=0.05)
    assert states("the best of seven that were tried here, with an error of 0.2")
    assert sum(l2 > 0 for l2 in few_digits.PENALTIES) == 7


def test_wider_networks_read_more_without_a_peak():
    X, y = few_digits.draws(100, range(10))
    shares = []
    for wide in (8, 16, 32):  # of those with 8 some fall asleep: they scatter most
        networks = train_many(X, y, Recipe(hidden=(wide, wide)), range(10))
        shares.append(100 * few_digits.share_read(networks, *digits_split()[1]).mean())
    shares += [READ["100"][name].mean() for name in ("none", "wider: 64-256-256-10")]
    assert shares == pytest.approx([70, 84, 86, 88, 89], abs=3)
    assert shares == sorted(shares)
    assert states("with 8, 16, 32, 64 and 256 neurons in each of its hidden layers")
    assert states("it reads 70, 84, 86, 88 and 89 in 100 of others, without a peak")


def test_nor_is_there_a_peak_where_a_fifth_of_the_labels_is_wrong():
    (X, y), rng = few_digits.draws(100, range(6)), np.random.default_rng(1)
    wrong = np.where(rng.random(y.shape) < 0.2, (y + rng.integers(1, 10, y.shape)) % 10, y)
    shares = []
    for wide in (16, 32, 64, 128):
        networks = train_many(X, wrong, Recipe(hidden=(wide, wide)), range(6))
        shares.append(100 * few_digits.share_read(networks, *digits_split()[1]).mean())
    assert 68 < min(shares) < max(shares) < 75
    assert states("it is 70 to 73 in 100 with 16 to 128 neurons: hardly a gain, and no peak either")


def test_dropout_of_a_half_costs_and_less_brings_nothing_to_speak_of():
    _, aside = np.array(STORED["dropout"]).T
    at = dict(zip(few_digits.SHARES, 100 * aside, strict=True))
    assert [at[p] - at[0.0] for p in (0.1, 0.2)] == pytest.approx([0.2, 0.2], abs=0.05)
    assert at[0.5] - at[0.0] < -1


def test_the_nearest_picture_reads_as_many_as_the_text_says():
    _, (new, labels_new) = digits_split()
    for n, said in ((100, 89.0), (1437, 97.8)):
        shares = []
        X, y = few_digits.draws(n, range(few_digits.DRAWS[n] if n == 100 else 1))
        for pictures, labels in zip(X, y, strict=True):
            squares = (pictures**2).sum(axis=1) - 2 * new @ pictures.T
            shares.append(np.mean(labels[squares.argmin(axis=1)] == labels_new))
        assert 100 * np.mean(shares) == pytest.approx(said, abs=0.06)
    assert READ["1437"]["none"].mean() == pytest.approx(97.8, abs=0.05)
    assert states(
        "it reads 89.0 in 100, and the plain network 88.4; with 1,437 digits both read 97.8"
    )


def test_every_digit_fills_its_picture_from_top_to_bottom():
    pictures = np.vstack([X for X, _ in digits_split()]).reshape(-1, 8, 8)
    assert pictures[:, [0, 7]].any(axis=2).all()
    assert states("Each digit of this set fills its picture from top to bottom")


def test_the_networks_have_as_many_weights_as_the_text_says():
    plain, wide = count_parameters([64, 64, 64, 10]), count_parameters([64, 256, 256, 10])
    assert states(f"{round(plain / 100, -1):.0f} times as many weights as digits")
    assert states(f"{round(wide / 100, -1):.0f} times as many")


def test_decay_beside_the_gradient_treats_both_weights_alike_and_l2_under_adam_does_not():
    noise = np.random.default_rng(seed=8).normal(size=(3000, 2)) * [10.0, 0.1]
    inside, beside = np.ones(2), np.ones(2)
    one, other = adam.init(inside), adam.init(beside)
    for g in noise:
        inside, one = adam.update(g + 0.1 * inside, one, inside, 0.0005)
        beside, other = adam.update(g, other, beside, 0.0005)
        beside = beside - 0.0005 * 0.1 * beside
    assert inside[0] > 0.9
    assert inside[1] < 0.4
    assert abs(beside[0] - beside[1]) < 0.1
    assert (beside < 0.9).all()
    assert "0.0005 * 0.1 * beside" in PROSE.cell_with("inside, beside = np.ones(2)")


def test_seventeen_pixels_tell_3_from_8():
    from nnlab.demos.gallery.weight_paths import pictures, with_l1

    A, target = pictures()
    w = with_l1(0.01, plain=False)
    assert np.sum(w != 0) == 17
    assert np.mean(np.sign(A @ w) == target) > 0.99
    assert len(A) == 273
    assert np.sum(with_l1(0.01, plain=True) == 0) == np.sum(A.std(axis=0) == 0) == 10
    _, (new, labels) = digits_split()
    chosen = np.isin(labels, (3, 8))
    B = new[chosen] - digits_split()[0][0][np.isin(digits_split()[0][1], (3, 8))].mean(axis=0)
    needed = np.where(labels[chosen] == 3, 1.0, -1.0)
    all_pixels = np.linalg.lstsq(A, target, rcond=None)[0]
    for weights in (w, all_pixels):
        right = np.sum(np.sign(B @ weights) == needed)
        assert states(f"in {right} of {len(B)} pictures that were kept aside")
    assert states("273 pictures of 3 and 8")


def test_l1_and_adam_make_no_weight_exactly_0():
    X, y = few_digits.draws(100, [0])
    networks = train_many(X, y, Recipe(l1=3e-4), [0])
    used = X[0].any(axis=0)
    assert all(np.all(W[0][used] if k == 0 else W[0]) for k, (W, _) in enumerate(networks.layers))
    assert states("not a single weight is exactly 0")
