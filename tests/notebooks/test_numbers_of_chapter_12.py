"""The numbers that the prose of chapter 12 states, computed or read from the tables it shows.

Tests nnlab/transfer_words.py and nnlab/transfer_study.py.
"""

import numpy as np
import pytest

from nnlab import doctor, transfer, transfer_pictures
from nnlab import transfer_study as study
from nnlab import transfer_words as words
from nnlab.activations import relu
from nnlab.baselines import fit_linear, majority_accuracy, nearest_mean
from nnlab.datasets import digits_split
from nnlab.initializers import he_init
from nnlab.losses import softmax_cross_entropy
from nnlab.measures import accuracy, forgotten_share, mean_and_error
from nnlab.mlp import forward
from nnlab.transfer_networks import he_network, trained
from tests.notebooks.prose import Prose

PROSE = Prose("ch12_transfer")
TEXT, states = PROSE.text, PROSE.states
(X, Y), (X_ASIDE, ASIDE) = digits_split()
FEW = study.stored()["few"]


def percent(share: float) -> str:
    return f"{100 * share:.1f}"


def test_first_losses_lie_a_little_above_ln_ten():
    first = [
        softmax_cross_entropy(forward(X, he_network(10, np.random.default_rng(s)), relu)[-1], Y)
        for s in range(50)
    ]
    assert states(
        f"{np.mean(first):.2f} on average, with a spread of {np.std(first, ddof=1):.2f}: a little "
        f"above {np.log(10):.2f}"
    )
    assert states(f"a thousand classes begins at {np.log(1000):.1f}")
    assert states(f"ln 20 is {np.log(20):.1f}")


def test_baselines_read_what_is_said():
    linear = [fit_linear(X, Y, 10, l2, steps=2000) for l2 in (3.5e-3, 3.5e-4, 3.5e-5)]
    shares = [percent(accuracy(ASIDE, (X_ASIDE @ W + b).argmax(axis=1))) for W, b in linear]
    mean = accuracy(ASIDE, nearest_mean(X, Y, X_ASIDE))
    assert states(f"{percent(majority_accuracy(Y, ASIDE))} %, {percent(mean)} %, then a single")
    assert states(f"penalties: {', '.join(shares)} %")
    network = accuracy(ASIDE, transfer.read(X_ASIDE, transfer.old_network()))
    assert states(f"two hidden layers: {percent(network)} %")
    error = 100 * np.sqrt(network * (1 - network) / len(ASIDE))
    assert states(f"standard error is already {error:.1f} points")
    assert round((network - float(shares[1]) / 100) * len(ASIDE)) == 7


def test_the_opening_is_row_five_of_the_table_and_every_table_is_what_was_measured():
    row = FEW[study.NEW_CLASSES]["5"]
    assert states(f"anew it reads {row['anew'][0]} %")
    assert states(f"and {row['all moving'][0]} % when everything moves")
    assert states(f"On frozen features it reads {row['frozen'][0]} %")
    assert states(f"frozen and *random*, {row['frozen random'][0]} %")
    linear, anew, frozen = (row[way][0] for way in ("linear", "anew", "frozen"))
    assert states(f"Yes, {linear} % against {anew} and {frozen}.")
    ways = ("anew", "all moving", "frozen", "frozen random", "linear")
    for n, row in FEW[study.NEW_CLASSES].items():
        cells = (f"{row[way][0]:.1f} ± {row[way][1]:.1f}" for way in ways)
        assert f"| {n} | {' | '.join(cells)} |" in TEXT
    for angle in study.ANGLES:
        row = FEW[f"turned by {angle}"]["3"]
        cells = (
            f"{row[way][0]:.1f}" for way in ("untouched", "anew", "frozen", "all moving", "linear")
        )
        assert f"| {angle}° | {' | '.join(cells)} |" in TEXT


def test_old_knowledge_pays_in_between():
    rows = {angle: FEW[f"turned by {angle}"]["3"] for angle in study.ANGLES}
    best = {a: max(r, key=lambda way, r=r: r[way][0]) for a, r in rows.items()}
    assert (best[0], best[10], best[20]) == ("untouched", "untouched", "all moving")
    assert best[30] == best[45] == best[90] == "linear"
    assert rows[90]["anew"][0] > rows[90]["all moving"][0] + 5
    row = FEW["turned by 20"]["3"]
    assert states(
        f"moving everything reads {row['all moving'][0]} %, frozen layers {row['frozen'][0]} %, "
        f"a new network {row['anew'][0]} %, the old one as it is {row['untouched'][0]} %"
    )
    assert states(f"everything moving, it is {row['new head, all moving'][0]} %")


def test_the_head_first_keeps_what_the_old_layers_know_for_better_or_worse():
    first, once = "head first", "new head, all moving"
    near, far = (FEW[f"turned by {angle}"]["3"] for angle in (20, 45))
    new, dark, noise = FEW[study.NEW_CLASSES]["5"], FEW["dark on light"]["10"], FEW["noise"]["3"]
    assert states(f"At 20° that brings {near[first][0]} %")
    assert states(
        f"at 45° it brings {far[first][0]} % where everything at once from a new layer brings "
        f"{far[once][0]} %, and for 5 to 9, with five of each, {new[first][0]} % where that brings "
        f"{new['all moving'][0]} %"
    )
    for row in (near, dark, noise):
        assert row[first][0] > row[once][0] + 2
    assert far[first][0] < far[once][0] - 2
    assert new[first][0] < new["all moving"][0] - 2
    assert states(f"and {dark[first][0]} % when that layer is trained first, far better than anew")
    assert dark[first][0] > dark["anew"][0] + 5


def test_frozen_is_random_at_five_and_better_at_twenty():
    five, twenty = (FEW[study.NEW_CLASSES][n] for n in ("5", "20"))
    assert abs(five["frozen"][0] - five["frozen random"][0]) < five["frozen"][1]
    assert 4.5 < twenty["frozen"][0] - twenty["frozen random"][0] < 6.5
    assert 6.5 < twenty["anew"][0] - twenty["frozen"][0] < 8.5
    for row in FEW[study.NEW_CLASSES].values():
        assert row["linear"][0] > max(row["anew"][0], row["all moving"][0]) - 0.5


def test_smaller_rates_near_the_input_are_no_gain_for_turned_digits():
    (few_from, labels), (aside, needed), old = study.task("turned by 20")
    shares: dict[float, list[float]] = {1.0: [], 0.5: [], 0.25: []}
    for seed in range(8):
        chosen = transfer.few_of_each(labels, 3, np.random.default_rng([seed, 3]))
        for decay, found in shares.items():
            rates = transfer.layer_rates(0.003, decay, len(old))
            params = transfer.fit_with_rates(old, few_from[chosen], labels[chosen], rates, 150)
            found.append(100 * accuracy(needed, transfer.read(aside, params)))
    one, half, quarter = (mean_and_error(found) for found in shares.values())
    assert states(
        f"one rate for all layers reads {one[0]:.1f} %, half as much for each layer further down "
        f"{half[0]:.1f} %, a quarter as much {quarter[0]:.1f} %"
    )
    assert max(one[1], half[1], quarter[1]) < 1
    assert one[0] > half[0] > quarter[0]


def test_where_it_hurts_the_numbers_are_those_of_the_table():
    far, dark, noise = FEW["turned by 90"]["3"], FEW["dark on light"]["10"], FEW["noise"]["3"]
    assert states(
        f"{far['all moving'][0]} % when everything moves from the old weights, "
        f"{far['anew'][0]} % anew"
    )
    assert states(
        f"reads {dark['untouched'][0]} %, far less than a guess, and from there "
        f"{dark['all moving'][0]} %"
    )
    assert states(f"a new network reads {dark['anew'][0]} %")
    assert states(f"dark on light, it is {dark['new head, all moving'][0]} %")
    assert states(
        f"untouched {noise['untouched'][0]} %, all moving {noise['all moving'][0]} %, frozen "
        f"{noise['frozen'][0]} %"
    )


@pytest.mark.parametrize(("name", "each"), [("turned by 20", 3), (study.NEW_CLASSES, 5)])
def test_a_part_of_the_study_measured_again_agrees(name, each):
    stored, runs = FEW[name][str(each)], [study.shares(name, each, seed) for seed in range(3)]
    for method, (mean, error) in stored.items():
        again = 100 * np.mean([run[method] for run in runs])
        draws = 12 if name == study.NEW_CLASSES else 8
        assert abs(again - mean) < 0.3 + 4 * error * np.sqrt(draws / 3), method


def nearest_share(params, layers: int) -> float:
    """Percent of the new digits kept aside that the nearest mean of these features reads."""
    seen, seen_aside = (
        transfer.hidden_features(A, params, layers) for A in (X[Y >= 5], X_ASIDE[ASIDE >= 5])
    )
    return 100 * accuracy(ASIDE[ASIDE >= 5], nearest_mean(seen, Y[Y >= 5], seen_aside))


def test_the_new_digits_in_pixels_old_features_and_random_ones():
    old = transfer.old_network("0 to 4")
    random = [nearest_share(he_network(5, np.random.default_rng(s)), 2) for s in range(20)]
    assert states(
        f"reads {nearest_share(old, 0):.0f} % of the new digits in pixels, "
        f"{nearest_share(old, 2):.0f} % in the old features and {np.mean(random):.0f} % in random "
        "ones, the mean of twenty starts"
    )
    assert states(f"says little: they read from {min(random):.0f} to {max(random):.0f} %")
    others = [nearest_share(trained(5, seed), 2) for seed in range(10, 15)]
    assert states(f"from other starts come to {min(others):.0f} to {max(others):.0f} %")
    assert max(others) < np.mean(random)


def test_what_is_forgotten_after_so_many_steps():
    tables, at = study.stored()["forgotten"], study.STEPS.index(30)
    old, fresh = tables[study.WAYS[0]]["0.003"][at]
    assert states(f"after 30 steps, {old} % of 0 to 4 are left and {fresh} % of 5 to 9 are read")
    frozen = tables[study.WAYS[1]]["0.003"][study.STEPS.index(80)]
    moving = tables[study.WAYS[0]]["0.003"][study.STEPS.index(20)]
    assert states(
        f"when {frozen[1]} % of the new digits are read, {frozen[0]} % of the old ones are left, "
        f"and {moving[0]} % were left where all layers moved and {moving[1]} % were read"
    )
    assert abs(frozen[1] - moving[1]) < 2
    old, fresh = tables[study.WAYS[2]]["0.003"][-1]
    assert states(f"both stay, {old} % and {fresh} %")
    assert 0.5 < tables[study.WAYS[0]]["0.003"][-1][0] < 1.5


def test_a_curve_of_forgetting_made_again_goes_the_same_way():
    curve = study.forgetting(0.003, study.WAYS[0], seeds=1)
    assert curve[0][0] > 98
    assert curve[-1][0] < 10 < 80 < curve[-1][1]


def test_half_of_what_was_read_upright_is_lost_at_thirty_degrees():
    params = transfer.old_network()
    before = transfer.read(X_ASIDE, params) == ASIDE
    after = transfer.read(transfer.turned_digits(X_ASIDE, 30), params) == ASIDE
    assert 0.45 < forgotten_share(before, after) < 0.55


def test_few_labelled_sentences_are_enough_for_features_that_were_trained():
    stored = words.stored()
    for n, row in stored.items():
        ways = ("frozen", "frozen random", "bag of words", "all moving", "anew")
        cells = (f"{row[way][0]:.1f} ± {row[way][1]:.1f}" for way in ways)
        assert f"| {n} | {' | '.join(cells)} |" in TEXT
    ten = stored["10"]
    assert states(
        f"With 10 labels {ten['frozen'][0]} %, on random frozen features "
        f"{ten['frozen random'][0]} %"
    )
    assert states(
        f"{ten['frozen'][0]} % for the head alone, {ten['all moving'][0]} % when everything moves "
        f"at once, and {ten['head first'][0]} % when the head is trained first"
    )
    runs = [words.shares(10, seed, moving=False) for seed in range(words.DRAWS)]
    for way in ("frozen", "frozen random", "bag of words"):
        mean, _ = mean_and_error([100 * run[way] for run in runs])
        assert mean == pytest.approx(ten[way][0], abs=1.0)


def test_the_doctor_knows_fourteen_faults():
    assert len(doctor.FAULTS) == 14
    assert states("There are fourteen faults")


def test_four_times_as_many_runs_halve_the_error():
    values = np.random.default_rng(1).normal(size=4)
    few, many = mean_and_error(values)[1], mean_and_error(np.tile(values, 400))[1]
    assert few / many == pytest.approx(np.sqrt((1600 - 1) / 3), rel=1e-6)
    error = np.hypot(1.1, 1.2)
    assert states(f"has an error of about {error:.1f}")


def runs_of_the_chapter() -> dict:
    """The functions that its cells define, by name."""
    from nnlab.activations import relu_prime, softmax
    from nnlab.losses import softmax_cross_entropy_grad

    names = {
        "np": np, "X": X, "y": Y, "relu": relu, "relu_prime": relu_prime, "softmax": softmax,
        "forward": forward, "softmax_cross_entropy": softmax_cross_entropy, "read": transfer.read,
        "softmax_cross_entropy_grad": softmax_cross_entropy_grad,
        "class_gradients": transfer.class_gradients,
    }  # fmt: skip
    for words_of in ("def first_run", "def losses_of", "def second_run", "def third_run"):
        cell = PROSE.cell_with(words_of)
        exec(cell.split("\n\n\nlosses_of(")[0], names)
    return names


@pytest.mark.parametrize(
    ("run", "patient"),
    [
        ("first_run", "first_patient"),
        ("second_run", "second_patient"),
        ("third_run", "third_patient"),
    ],
)
def test_each_patient_learns_worse_than_the_mended_run(run, patient):
    from autograder.course import sources

    names = runs_of_the_chapter()
    mended = sources.model("ch12_transfer", patient)
    sizes = [(64, 32), (32, 10)]
    sick = names["losses_of"](names[run], sizes, 0.3)
    well = names["losses_of"](lambda *args: mended(*args)[1], sizes, 0.3)
    assert sick[0] == well[0]
    assert well[-1] < sick[-1]


def by_heart(width: int, rate: float, steps: int):
    """Loss on the first five digits after so many steps of plain descent, and hidden outputs."""
    rng, few, labels = np.random.default_rng(5), X[:5], Y[:5]
    params = [(he_init(a, b, rng), np.zeros(b)) for a, b in ((64, width), (width, 10))]
    with np.errstate(over="ignore"):
        for _ in range(steps):
            grads = transfer.class_gradients(few, labels, params)
            params = transfer.frozen_step(params, grads, 0, rate)
    _, hidden, scores = forward(few, params, relu)
    return softmax_cross_entropy(scores, labels), hidden


def test_five_digits_are_learned_by_eight_hidden_neurons_and_not_by_two():
    for width in (8, 32):
        assert by_heart(width, 0.3, 48)[0] < 0.1  # a few dozen steps
        loss, hidden = by_heart(width, 10.0, 200)
        assert np.all(hidden == 0)
        assert loss == pytest.approx(np.log(5), rel=1e-3)
        assert states(f"comes back from its leap to {loss:.2f} and stays")
    (later, hidden), (even_later, _) = by_heart(2, 0.3, 6000), by_heart(2, 0.3, 9000)
    assert states(f"the loss stays at {later:.2f} however long it trains")
    assert even_later == pytest.approx(later, abs=0.005)
    assert np.all(hidden[:, 1] == 0)
    assert np.sum(hidden[:, 0] == 0) == 3  # of the five digits, which look alike


def test_in_the_two_directions_the_2_lies_in_the_heap_of_new_digits_and_the_other_four_do_not():
    seen = transfer_pictures.stored()["old_eyes"]
    labels, places = np.array(seen["labels"]), np.array(seen["places"][0])
    middle = places[labels >= 5].mean(axis=0)
    away = [np.linalg.norm(places[labels == k].mean(axis=0) - middle) for k in range(10)]
    assert away[2] < max(away[5:])
    assert min(away[k] for k in (0, 1, 3, 4)) > max(away[5:])
    twos = ASIDE == 2
    assert np.mean(transfer.read(X_ASIDE[twos], transfer.old_network("0 to 4")) == 2) > 0.95
