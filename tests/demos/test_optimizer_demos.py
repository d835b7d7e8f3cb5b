"""The demos of chapter 6 show what nnlab computes."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from autograder.authoring import stills
from autograder.course import sources
from nnlab import demos, optimizers
from nnlab.demos.gallery import batch_noise, digits_race, my_step, optimizer_race, schedules
from nnlab.surfaces import SURFACES

RACE = demos.optimizer_race()
SETTINGS = {"momentum": {"beta": None}, "rmsprop": {"beta": 0.9}, "adadelta": {"rho": 0.9}}


def end_of_walk(name: str, surface: str, lr: float, steps: int, beta: float):
    """Where nnlab's own optimizer stands after so many steps, or None when it flew out."""
    optimizer = optimizers.BY_NAME[name]
    given = {k: beta if v is None else v for k, v in SETTINGS.get(name, {}).items()}
    w, noise = np.array(SURFACES[surface].start), optimizer_race.noise()
    state = optimizer.init(w)
    for t in range(steps):
        g = SURFACES[surface].grad(w) + (noise[t] if surface == "noise" else 0)
        w, state = optimizer.update(g, state, w, lr=lr, **given)
        if not np.all(np.abs(w) < 1e6):
            return None
    return w


def judged(name: str, surface: str, lr: float, beta: float) -> float:
    """Mean height of nnlab's own optimizer over the steps that decide about a rate."""
    optimizer, ground = optimizers.BY_NAME[name], SURFACES[surface]
    given = {k: beta if v is None else v for k, v in SETTINGS.get(name, {}).items()}
    w, noise, heights = np.array(ground.start), optimizer_race.noise(), []
    state = optimizer.init(w)
    first, last = optimizer_race.JUDGED
    for t in range(last):
        g = ground.grad(w) + (noise[t] if surface == "noise" else 0)
        w, state = optimizer.update(g, state, w, lr=lr, **given)
        if not np.all(np.abs(w) < 1e6):
            return np.inf
        heights.append(float(ground.height(w)))
    return float(np.mean(heights[first - 1 :]))


@given(
    surface=st.sampled_from(list(SURFACES)),
    step=st.integers(0, 60),
    notch=st.integers(-4, -1),  # above, walks become chaotic and the last digit decides
    beta=st.sampled_from([0.0, 0.5, 0.9, 0.98]),
)
@settings(max_examples=15, deadline=None)
def test_the_browser_walks_where_nnlab_walks(surface, step, notch, beta):
    state = {"surface": surface, "step": step, "notch": notch, "beta": beta, "shown": 6}
    picture = stills.draw(RACE, state)
    names = digits_race.OPTIMIZERS.values()
    for name, lr, end, lost in zip(
        names, picture["rates"], picture["ends"], picture["lost"], strict=True
    ):
        expected = end_of_walk(name, surface, lr, step, beta)
        assert lost == (expected is None)
        if expected is not None:
            assert end == pytest.approx(expected, rel=1e-3, abs=1e-3)


@pytest.mark.parametrize("surface", ["ravine", "bent valley", "noise"])
def test_each_optimizer_races_at_the_best_of_the_rates_that_are_shown(surface):
    picture = stills.draw(RACE, RACE.state | {"surface": surface, "shown": 4})
    for shown, best in zip(optimizer_race.OPTIMIZERS[:4], picture["best"], strict=True):
        name = digits_race.OPTIMIZERS[shown]
        heights = [judged(name, surface, lr, 0.9) for lr in optimizer_race.RATES]
        assert best == optimizer_race.RATES[int(np.argmin(heights))]


@pytest.mark.parametrize("surface", SURFACES)
def test_the_heights_of_the_browser_are_nnlabs(surface):
    picture = stills.draw(RACE, RACE.state | {"surface": surface, "step": 7})
    for end, height in zip(picture["ends"], picture["heights"], strict=True):
        assert height == pytest.approx(float(SURFACES[surface].height(end)), abs=1e-9)


@pytest.mark.parametrize("shown", [1, 2, 6])
def test_the_race_shows_as_many_optimizers_as_the_slider_says(shown):
    picture = stills.draw(RACE, RACE.state | {"shown": shown})
    names = [name for name in optimizer_race.OPTIMIZERS if f">{name}<" in picture["svg"]]
    assert names == list(optimizer_race.OPTIMIZERS[:shown])
    assert len(picture["ends"]) == shown


def test_gradient_descent_flies_out_of_the_ravine_a_notch_above_its_best_rate():
    picture = stills.draw(RACE, RACE.state | {"surface": "ravine", "step": 150, "notch": 1})
    assert picture["lost"][0]
    assert "gradient descent has flown out" in picture["sentence"]


STEP_OF = {
    "gradient descent": "sgd_step", "momentum": "momentum_step", "AdaGrad": "adagrad_step",
    "RMSProp": "rmsprop_step", "Adadelta": "adadelta_step", "Adam": "adam_step",
}  # fmt: skip


def walked(optimizer: str, step, **state) -> dict:
    demo = demos.my_step(optimizer, step)
    return my_step.answers(optimizer, step, demo.state | state)


@pytest.mark.parametrize("optimizer", STEP_OF)
@pytest.mark.parametrize("surface", my_step.GROUNDS)
def test_a_right_step_walks_the_way_of_nnlabs(optimizer, surface):
    step = sources.model("ch06_optimizers", STEP_OF[optimizer])
    assert walked(optimizer, step, surface=surface)["parts"] is None


def test_a_wrong_step_parts_where_its_mistake_begins_to_tell():
    def late(w, g, v, lr, beta):
        return w - lr * v, beta * v + g  # with the old velocity: the first step goes nowhere

    def uncorrected(w, g, m, v, t, lr, beta1, beta2, eps):
        m, v = beta1 * m + (1 - beta1) * g, beta2 * v + (1 - beta2) * g**2
        return w - lr * m / (np.sqrt(v) + eps), m, v

    assert walked("momentum", late)["parts"] == 1
    assert walked("Adam", uncorrected)["parts"] == 1
    picture = stills.draw(demos.my_step("momentum", late))
    assert "parts from ours at step 1: (−1.800, 1.000) in yours" in picture["sentence"]


@pytest.mark.parametrize(
    ("mine", "said"),
    [
        (lambda w, g, v, lr, beta: w - lr * g, "2 arrays were needed, w, memory"),
        (lambda w, g, v, lr, beta: (w.sum(), v), "w: The shape (2,) was needed"),
        (lambda w, g, v, lr, beta: None, "Nothing came back"),
        (lambda w, g: w, "TypeError"),
    ],
)
def test_what_is_no_step_is_said_in_the_place_of_the_race(mine, said):
    assert said in demos.my_step("momentum", mine).picture.frame["trouble"]


def test_the_spread_of_a_batch_halves_with_four_times_the_samples():
    spreads = [batch_noise.spread(2**k) for k in batch_noise.POWERS]
    slopes = np.polyfit(batch_noise.POWERS, np.log2(spreads), 1)
    assert slopes[0] == pytest.approx(-0.5, abs=0.05)


@pytest.mark.parametrize("power", [0, 3, 8])
def test_a_smaller_batch_makes_more_steps_of_the_same_samples(power):
    picture = stills.draw(demos.batch_noise(), {"power": power, "seen": 512, "rate": "0.1 for all"})
    assert picture["steps"] == 512 // 2**power == len(batch_noise.walk(2**power, 0.1)) - 1


def test_every_schedule_ends_lower_than_both_constant_rates():
    ends = {name: schedules.heights(f)[-1] for name, f in schedules.SCHEDULES.items()}
    constants = [ends.pop("constant, large"), ends.pop("constant, small")]
    assert max(ends.values()) < min(constants) / 3


@pytest.mark.parametrize(("name", "exponent"), [("Adam", -2), ("gradient descent", 0)])
def test_the_table_of_the_digits_race_is_what_training_gives(name, exponent):
    losses, shares = digits_race.race(digits_race.OPTIMIZERS[name], 10.0**exponent)
    picture = stills.draw(demos.digits_race(), {"exponent": exponent, "epoch": digits_race.EPOCHS})
    row = list(digits_race.OPTIMIZERS).index(name)
    assert (picture["shares"][row], picture["losses"][row]) == (
        round(shares[-1], 4),
        round(losses[-1], 4),
    )
