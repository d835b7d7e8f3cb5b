"""What a demo's sentence says is so in the state that is shown, at both ends of every control."""

import itertools
import re

import numpy as np
import pytest
from scipy import optimize

from autograder.authoring import stills
from nnlab import demos, linear, losses, mlp
from nnlab.activations import sigmoid, sigmoid_prime, softmax, tanh, tanh_prime
from nnlab.demos.gallery import (
    batch_noise,
    dead_units,
    depth_and_scale,
    digits_race,
    learning_rate,
    loss_surfaces,
    optimizer_race,
    outlier_lines,
    schedules,
)
from nnlab.linear import linear_loss
from nnlab.neuron import neuron
from tests.demos.shown import EXPLORABLE, OWN
from tests.demos.states import ends

MINUS = "−"
RAISED = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁻", "0123456789-")
RAISED_SIGNS = tuple("⁰¹²³⁴⁵⁶⁷⁸⁹⁻")
NUMBER = r"−?(?:\(1 − )?[\d.]+(?: · 10[⁻⁰¹²³⁴⁵⁶⁷⁸⁹]+)?\)?(?: − [\d.]+ · 10[⁻⁰¹²³⁴⁵⁶⁷⁸⁹]+)?"


def value(said: str) -> float:
    """The number that a text like "1 − 4.5 · 10⁻⁵" or "−0.25" stands for."""
    said = said.replace(MINUS, "-")
    said = re.sub(r" · 10([⁻⁰¹²³⁴⁵⁶⁷⁸⁹]+)", lambda m: "e" + m[1].translate(RAISED), said)
    return float(eval(said, {"__builtins__": {}}))


ROUGH = r"(?:[\d.]+ · )?10[⁻⁰¹²³⁴⁵⁶⁷⁸⁹]+|[\d.]+"


def rough(said: str) -> float:
    """The number that "790", "10⁻³" or "2.0 · 10⁻⁶" stands for."""
    return value(said if " · " in said or said[2:3] not in RAISED_SIGNS else f"1 · {said}")


def sentence(demo, **state) -> str:
    return stills.draw(demo, demo.state | state)["sentence"]


@pytest.mark.parametrize("right", ["0", "1", "2"])
@pytest.mark.parametrize("z", list(itertools.product([-6, 0, 6], repeat=3)))
def test_probability_loss_and_slopes_of_the_logits_are_never_rounded_away(z, right):
    demo = demos.logits_to_loss()
    low, high = (getattr(demo.controls[0], end) for end in ("low", "high"))
    z = np.interp(z, [-6, 0, 6], [low, 0, high])
    said = sentence(demo, z0=z[0], z1=z[1], z2=z[2], right=right)
    p, loss = re.search(rf"probability ({NUMBER}), so the loss is ({NUMBER})\.", said).groups()
    c = int(right)
    others = np.sum(np.exp(np.delete(z, c) - z[c]))  # loss = log(1 + others)
    assert np.isclose(value(loss), np.log1p(others), rtol=0.06, atol=6e-4)
    assert value(loss) > 0
    assert 0 < value(p) < 1
    assert np.isclose(value(p), softmax(z)[c], rtol=0.06, atol=6e-4)


@pytest.mark.parametrize("target", ["0", "1"])
@pytest.mark.parametrize("z", [-8.0, -0.25, 0.0, 8.0])
def test_costs_and_slopes_behind_the_sigmoid_are_never_rounded_away(z, target):
    said = sentence(demos.stalled_sigmoid(), z=z, target=target)
    match = re.findall(rf"({NUMBER}) with slope ({NUMBER}),", said)
    squared, crossed = [tuple(map(value, pair)) for pair in match]
    p, y = sigmoid(z), int(target)
    entropy = losses.bce_with_logits(np.array([z]), np.array([y]))
    for (cost, slope), (true, steep) in zip(
        (squared, crossed),
        (((p - y) ** 2, 2 * (p - y) * p * (1 - p)), (entropy, p - y)),
        strict=True,
    ):
        assert cost > 0
        assert np.isclose(cost, true, rtol=0.06, atol=6e-4)
        assert slope != 0
        assert np.isclose(slope, steep, rtol=0.3, atol=6e-5)
    times = float(re.search(r", ([\d.,]+) times as steep", said)[1].replace(",", ""))
    assert times == pytest.approx(1 / (2 * p * (1 - p)), rel=0.03)


@pytest.mark.parametrize(
    ("name", "f", "slope"), [("sigmoid", sigmoid, sigmoid_prime), ("tanh", tanh, tanh_prime)]
)
@pytest.mark.parametrize("z", [-6.0, -3.0, 0.0, 6.0])
def test_heights_and_slopes_of_activations_are_never_rounded_away(name, f, slope, z):
    said = sentence(demos.activation_slopes(), activation=name, z=z)
    height, steep = map(value, re.search(rf"height ({NUMBER}), slope ({NUMBER})\.", said).groups())
    assert abs(height) < 1 or abs(f(z)) == 1
    assert np.isclose(height, f(z), atol=6e-4)
    assert np.isclose(steep, slope(z), rtol=0.06, atol=6e-4)
    assert (steep == 0) == (slope(z) == 0)


@pytest.mark.parametrize("rate", [0.02, 0.3, 0.48, 0.5, 0.9, 1.0, 1.02, 1.1])
@pytest.mark.parametrize("step", [0, 1, 6, 25])
def test_the_learning_rate_is_judged_by_the_steps_that_are_shown(rate, step):
    said = sentence(demos.learning_rate(), lr=rate, step=step)
    weights = np.array(learning_rate.descent(rate)[0])
    far = np.abs(weights - 1.5)
    assert ("No step has been taken yet." in said) == (step == 0)
    assert ("has arrived" in said) == (step > 0 and rate != 0.5 and far[step] < 0.01 * far[0])
    if step:
        assert ("the loss grows" in said) == (far[step] > far[step - 1] * (1 + 1e-9))
        assert ("overshoots" in said) == (0.5 < rate < 1)
        assert ("One step leads to the lowest place." in said) == (far[1] < 1e-9)
    left = re.search(r"([\d.]+) percent of the distance is left", said)
    if left:
        assert float(left[1]) == pytest.approx(100 * far[step] / far[0], rel=0.5, abs=0.5)


@pytest.mark.parametrize("depth", [1, 2, 16])
def test_the_factor_between_the_ways_to_count_is_the_one_that_is_shown(depth):
    said = sentence(demos.diamonds(), depth=depth)
    pair = re.search(r"Without memory ([\d,]+) derivatives .* with memory ([\d,]+)[,:]", said)
    without, with_memory = (int(n.replace(",", "")) for n in pair.groups())
    factor = re.search(r"a factor of ([\d.,]+)\.", said)
    assert ("the same" in said) == (without == with_memory)
    if factor:
        assert float(factor[1].replace(",", "")) == pytest.approx(without / with_memory, rel=0.02)


@pytest.mark.parametrize("activation", list(depth_and_scale.PAIRS))
def test_the_lengths_of_all_layers_are_compared_not_two_of_them(activation):
    demo = demos.depth_and_scale()
    for depth, scale in itertools.product((4, 10, 19), (0.2, 1.0, 1.4, 4.0)):
        said = sentence(demo, activation=activation, depth=depth, scale=scale)
        lengths = np.array(depth_and_scale.measured(activation, scale, depth)["dW"])
        apart = np.ptp(lengths)
        within = re.search(r"within a factor of ([\d.]+) of each other", said)
        if within:
            assert float(within[1]) == pytest.approx(10**apart, rel=0.05)
            assert apart < 1
        ends = re.search(rf"dW: ({ROUGH}) in layer 1, ({ROUGH}) in", said).groups()
        np.testing.assert_allclose(np.log10([rough(n) for n in ends]), lengths[[0, -1]], atol=0.03)
        longest = re.search(rf"The longest is about ({ROUGH}) times", said)
        assert not longest or np.isclose(np.log10(rough(longest[1])), apart, atol=0.03)
        assert ("vanished" in said) == (lengths[0] < -6)
        assert ("exploded" in said) == (lengths[0] > 4)


def test_lines_nearly_agree_while_no_point_is_wrong():
    assert "nearly agree" in sentence(demos.outlier_lines(), out=0)
    lines = [np.array(outlier_lines.fitted(name, 0)) for name in outlier_lines.LINES]
    places = [a + b * outlier_lines.X for a, b in lines]
    assert max(np.abs(one - other).max() for one in places for other in places) < 0.15


@pytest.mark.parametrize("step", [0, 5, 40, schedules.STEPS])
def test_a_schedule_is_called_lowest_only_where_none_is_lower(step):
    demo = demos.schedules()
    heights = {name: table["heights"][step] for name, table in demo.data.items()}
    for name, height in heights.items():
        said = sentence(demo, schedule=name, step=step)
        if step:
            assert ("None of the five is lower" in said) == (height == min(heights.values()))


@pytest.mark.parametrize("exponent", digits_race.EXPONENTS)
@pytest.mark.parametrize("epoch", [0, 1, digits_race.EPOCHS])
def test_all_that_are_ahead_in_the_race_are_named(exponent, epoch):
    demo = demos.digits_race()
    picture = stills.draw(demo, {"exponent": exponent, "epoch": epoch})
    best = [n for n, s in zip(digits_race.OPTIMIZERS, picture["shares"], strict=True)
            if s == max(picture["shares"])]  # fmt: skip
    said = re.search(r"Ahead(?:, side by side)?: (.*)\.$", picture["sentence"])
    assert (said is None) == (epoch == 0)
    assert said is None or said[1].split(", ") == best


@pytest.mark.parametrize("choice", batch_noise.CHOICES)
@pytest.mark.parametrize("power", [0, 4, 8])
def test_a_batch_is_told_with_its_rate_and_whether_that_is_its_best(choice, power):
    said = sentence(demos.batch_noise(), power=power, rate=choice)
    size, best = 2**power, batch_noise.best_rate(2**power)
    rate = best if choice == batch_noise.CHOICES[0] else batch_noise.SHARED
    assert said.startswith(f"Batches of {size} at the rate {rate:g}")
    assert ("the best of the 8 tried for this size" in said) == (rate == best)
    X, y = batch_noise.samples()
    loss = linear_loss(batch_noise.walk(size, rate)[-1], 0.0, X, y)
    assert f"the loss is {loss:.3f}" in said


def test_a_step_by_entries_keeps_the_direction_only_where_it_does():
    for g in itertools.product((-6.0, -1.0, 0.0, 0.25, 6.0), repeat=2):
        said = sentence(demos.clipping(), g1=g[0], g2=g[1], limit=1.0)
        if "Entry by entry" in said:
            cut = np.clip(g, -1, 1)
            turned = np.degrees(abs(np.arctan2(*cut[::-1]) - np.arctan2(*g[::-1])))
            assert ("in the same direction too" in said) == (turned < 1e-9)


def test_what_has_flown_out_is_not_said_to_begin():
    said = sentence(demos.optimizer_race(), surface="ravine", step=150, notch=4, beta=0.98)
    assert "All begin at the same place" not in said
    assert "All begin at the same place" in sentence(demos.optimizer_race(), step=0)


@pytest.mark.parametrize("f", ["sigmoid", "tanh"])
@pytest.mark.parametrize("w1", [-5.0, -0.1, 0.0, 5.0])
def test_a_neuron_is_not_said_to_reach_the_end_of_its_range(f, w1):
    sentence_text = sentence(demos.neuron_map(), f=f, w1=w1, w2=0.0, b=0.0, x1=3.0, x2=0.0)
    said = sentence_text.split("turns it into ")[1].rstrip(".")
    z = 3 * w1
    y = {"sigmoid": sigmoid, "tanh": tanh}[f](z)
    if abs(z) < 5:
        assert float(said.replace(MINUS, "-")) == pytest.approx(y, abs=6e-4)
    else:
        side = "less than 1" if z > 0 else "more than 0" if f == "sigmoid" else "more than −1"
        assert said == f"a little {side}"


def test_in_the_demo_of_one_step_the_loss_falls_wherever_it_is_said_to():
    demo = demos.one_step()
    steps = [step["loss"] for step in demo.data["steps"]]
    for step in range(len(steps) - 1):
        assert "the loss will fall" in sentence(demo, step=step, phase="update")
        assert steps[step + 1] < steps[step]


@pytest.mark.parametrize("kind", ["broken line (ReLU)", "stairs (step)"])
def test_pieces_are_not_said_to_fit_without_error(kind):
    demo = demos.pieces()
    hidden = next(c for c in demo.controls if c.name == "hidden")
    for n in (hidden.low, hidden.high):
        away = re.search(rf"it is ({NUMBER}) away", sentence(demo, kind=kind, hidden=int(n)))
        assert value(away[1]) > 0


def in_words_and_numbers(said: str) -> None:
    assert not re.search(r"NaN|undefined|Infinity|null|\[object", said)
    assert said.endswith(".")
    assert not re.search(r"\b1 (?:steps|epochs|samples|diamonds|neurons|pieces|times)\b", said)
    assert not re.search(r"\b1 of \d+ \w+ (?:are|have|lie)\b", said)
    assert not re.search(r"\b[Aa] (?:8|11\b|18\b)|\b[Aa]n (?:[0-79]\b)", said)
    assert not re.search(r"(?<![\d.,])\d{4,}(?![\d.])|\d%|\de[-+]?\d", said)


@pytest.mark.parametrize("name", EXPLORABLE)
def test_at_both_ends_of_every_control_a_sentence_is_made_of_words_and_numbers(name):
    demo = getattr(demos, name)()
    for control in demo.controls:
        for end in ends(control):
            in_words_and_numbers(sentence(demo, **{control.name: end}))


@pytest.mark.parametrize("name", OWN)
def test_so_is_the_sentence_about_a_learners_function(name):
    demo = OWN[name]()
    start = demo.state
    for control in demo.controls:
        for end in ends(control):
            demo.widgets[control.name].value = end
            in_words_and_numbers(stills.draw(demo)["sentence"])
            demo.widgets[control.name].value = start[control.name]


# What is pale on a light page is deep on a dark one; these are drawn the same on both.
SAME_ON_BOTH = {"dead_units": {"pale"}, "which_way": {"dark", "light"}}


@pytest.mark.parametrize("name", [n for n in demos.__all__ if not n.startswith("my_")])
def test_words_for_colors_fit_the_light_theme_and_the_dark_one(name):
    demo = getattr(demos, name)()
    texts = re.findall(r"<text[^>]*>([^<]*)<", stills.draw(demo)["svg"])
    words = " ".join([demo.note, sentence(demo), *texts, *(c.label for c in demo.controls)])
    colors = set(re.findall(r"\b(pale|dark|light|white|black|faint)\w*", words.lower()))
    assert colors <= SAME_ON_BOTH.get(name, set())


def test_the_valley_is_found_only_by_a_walk_whose_loss_is_near_the_lowest():
    demo = demos.loss_surfaces()
    least = {
        kind: optimize.minimize(lambda v, kind=kind: loss_surfaces.loss_of(kind, *v), [1, 0]).fun
        for kind in loss_surfaces.LOSSES
    }
    for start, step in itertools.product(loss_surfaces.STARTS[::2], (7, 12)):
        walks = loss_surfaces.paths(float(start))
        late = [kind for kind, walk in walks.items() if walk[step][2] > least[kind] + 0.01]
        said = sentence(demo, w=float(start), step=step)
        assert ("Both have found the valley." in said) == (late == [])
        assert ("hardly moved" in said) == (
            start < 0 and abs(walks["squared"][step][0] - start) < 0.5
        )
        if "hardly moved" not in said:
            assert ("Both are still" in said) == (len(late) == 2)
            assert ("The squared error is still" in said) == (late == ["squared"])
            assert ("Cross-entropy is still" in said) == (late == ["crossed"])


def test_no_network_is_said_to_learn_nothing_that_is_ahead_of_the_mean():
    demo = demos.deep_training()
    for activation, scale, step in itertools.product(
        ("sigmoid", "tanh", "ReLU"), (0.4, 0.6, 1.6), (40, 90)
    ):
        picture = stills.draw(
            demo, {"activation": activation, "scale": scale, "rate": "0.1", "step": step}
        )
        if not picture["lost"]:
            share = picture["loss"] / demo.data["mean"]
            assert ("next to nothing has been learned" in picture["sentence"]) == (share > 0.98)


def test_a_start_that_flies_out_at_one_rate_is_not_blamed_alone():
    demo = demos.deep_training()
    at = {
        rate: stills.draw(demo, {"activation": "ReLU", "scale": 1.4, "rate": rate, "step": 150})
        for rate in ("0.1", "0.3")
    }
    assert (at["0.1"]["lost"], at["0.3"]["lost"]) == (0, 1)
    assert "this rate is too long for this start" in at["0.3"]["sentence"]


@pytest.mark.parametrize("surface", ["bowl", "bent valley", "noise"])
@pytest.mark.parametrize("notch", [-4, -1, 0, 1, 4])
def test_notches_from_the_best_rate_are_not_counted_beyond_the_ten(surface, notch):
    demo = demos.optimizer_race()
    picture = stills.draw(demo, demo.state | {"surface": surface, "notch": notch, "step": 20})
    rates = list(optimizer_race.RATES)
    pairs = list(zip(picture["best"], picture["rates"], optimizer_race.OPTIMIZERS, strict=True))
    cut = [n for best, at, n in pairs
           if n != "Adadelta" and rates.index(at) != rates.index(best) + notch]  # fmt: skip
    assert ("or as far as the ten rates go" in picture["sentence"]) == bool(cut)


@pytest.mark.parametrize(("step", "notch"), [(0, 0), (150, 4)])
def test_one_optimizer_alone_is_not_called_all(step, notch):
    said = sentence(demos.optimizer_race(shown=1), step=step, notch=notch)
    assert "All" not in said


def test_the_sum_of_two_paths_and_the_nudge_are_written_alike_and_0_where_they_cancel():
    demo, rng = demos.two_paths(), np.random.default_rng(0)
    names, halves = ("u", "a1", "a2", "c1", "c2"), np.arange(-3, 3.5, 0.5)
    drawn = [dict(zip(names, rng.choice(halves, 5).tolist(), strict=True)) for _ in range(400)]
    steps = itertools.product((-2.0, 0.5, 3.0), (0.5, 2.0), (-3.0, 1.0))
    opposite = [{"u": u, "a1": a, "a2": -a, "c1": c, "c2": c} for u, a, c in steps]
    for state in [*drawn, *opposite]:
        said = sentence(demo, **state)
        together, nudged = re.search(
            r"Together (.+); a nudge of w₁₁¹ measures (.+)\.$", said
        ).groups()
        assert together == nudged
        assert state not in opposite or together == "0.000"


def test_one_silent_neuron_is_told_in_the_singular():
    demo = demos.dead_units()
    silent = np.sum(np.array(dead_units.fires()) == 0, axis=1)
    (bias,) = np.array(dead_units.BIASES)[silent == 1].tolist()
    assert "1 of 60 neurons fires for none" in sentence(demo, bias=bias, kind="ReLU")
    assert "Its slope is 0" in sentence(demo, bias=bias, kind="ReLU")
    assert "so it can come back" in sentence(demo, bias=bias, kind="leaky ReLU")


@pytest.mark.parametrize("size", [1e3, 1e5, -1e9])
def test_a_number_of_the_learner_that_is_out_of_bounds_is_not_written_as_another(size):
    def steep(w, b, X, y, l2):
        return -size * linear.logistic_gradient(w, b, X, y, l2)[0], 0.0

    def loud(X, params, f):
        *before, last = mlp.forward(X, params, f)
        return [*before, size * last]

    def large(X, Y, params):
        return [(size * dW, size * db) for dW, db in mlp.mlp_gradients(X, Y, params)]

    for demo in (demos.my_descent(steep), demos.my_digit(loud), demos.my_gradient(large)):
        picture = stills.draw(demo)
        texts = re.findall(r"<text[^>]*>([^<]*)<", picture["svg"])
        for text in [picture["sentence"], *texts]:
            assert not re.search(r"(?<!over )(?<!than )(?<!under −)\b9,?999\b", text)
            assert not re.search(r"^−?999(\.00)?$", text)


def test_an_activation_of_the_learner_is_not_rounded_to_the_end_of_its_range():
    demo = demos.my_activation(tanh, tanh_prime)
    demo.widgets["z"].value = 6.0
    assert "your tanh is 1 − 1.2 · 10⁻⁵" in stills.draw(demo)["sentence"]


def test_a_neuron_of_the_learner_is_not_rounded_to_the_end_of_its_range():
    demo = demos.my_neuron(neuron, sigmoid)
    for name, value_there in (("w1", 3.0), ("x1", 3.0), ("w2", 0.0), ("b", 0.0)):
        demo.widgets[name].value = value_there
    assert "your neuron gives 1 − 1.2 · 10⁻⁴ for" in stills.draw(demo)["sentence"]


def test_only_the_steepest_place_is_a_hundred_in_a_hundred():
    demo = demos.activation_slopes()
    for z in np.round(np.arange(-6, 6.01, 0.1), 1):
        said = sentence(demo, activation="sigmoid", z=float(z))
        assert "100 in 100" not in said
        assert ("nowhere steeper" in said) == (z == 0)


def test_where_nothing_gets_through_that_is_said():
    assert "Nothing of a gradient" in sentence(demos.activation_slopes(), activation="ReLU", z=-2.0)
    assert "Almost nothing" in sentence(demos.activation_slopes(), activation="sigmoid", z=6.0)
