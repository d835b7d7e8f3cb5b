"""The demos of chapter 6 show what nnlab computes."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from autograder.authoring import stills
from nnlab import demos, optimizers
from nnlab.demos.gallery import batch_noise, digits_race, optimizer_race, schedules
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


@given(
    surface=st.sampled_from(list(SURFACES)),
    step=st.integers(0, 60),
    rate=st.integers(-4, 0),  # above, walks become chaotic and the last digit decides
    beta=st.integers(0, 49).map(lambda n: n / 50),
)
@settings(max_examples=40, deadline=None)
def test_the_browser_walks_where_nnlab_walks(surface, step, rate, beta):
    state = {"surface": surface, "step": step, "rate": rate, "beta": beta}
    drawn = stills.draw(RACE, state)
    names = digits_race.OPTIMIZERS.items()
    for (shown, name), end, lost in zip(names, drawn["ends"], drawn["lost"], strict=True):
        factor = 1 if name == "adadelta" else 2.0**rate
        lr = optimizer_race.rate_of(shown, surface) * factor
        expected = end_of_walk(name, surface, lr, step, beta)
        assert lost == (expected is None)
        if expected is not None:
            assert end == pytest.approx(expected, rel=1e-3, abs=1e-3)


@pytest.mark.parametrize("surface", SURFACES)
def test_the_heights_of_the_browser_are_nnlabs(surface):
    state = {"surface": surface, "step": 7, "rate": 0, "beta": 0.9}
    drawn = stills.draw(RACE, state)
    for end, height in zip(drawn["ends"], drawn["heights"], strict=True):
        assert height == pytest.approx(float(SURFACES[surface].height(end)), abs=1e-9)


def heights(surface: str, step: int) -> dict[str, float]:
    drawn = stills.draw(RACE, {"surface": surface, "step": step, "rate": 0, "beta": 0.9})
    return dict(zip(optimizer_race.USUAL, drawn["heights"], strict=True))


def test_each_weakness_shows_on_its_surface():
    assert heights("saddle", 20)["gradient descent"] > 0 > heights("saddle", 20)["Adam"]
    assert heights("plateau", 150)["gradient descent"] > 0.9 > 0.1 > heights("plateau", 60)["Adam"]
    late = heights("bent valley", 150)
    assert late["AdaGrad"] > 0.5 > 0.01 > late["Adam"]
    assert heights("ravine", 40)["Adadelta"] > 10 > 0.1 > heights("ravine", 40)["RMSProp"]
    assert heights("many minima", 150)["gradient descent"] > heights("many minima", 150)["momentum"]


def test_gradient_descent_flies_out_of_the_ravine_at_twice_its_rate():
    drawn = stills.draw(RACE, {"surface": "ravine", "step": 150, "rate": 1, "beta": 0.9})
    assert drawn["lost"][0]
    assert "gradient descent has flown out" in drawn["sentence"]


def test_the_spread_of_a_batch_halves_with_four_times_the_samples():
    spreads = [batch_noise.spread(2**k) for k in batch_noise.POWERS]
    slopes = np.polyfit(batch_noise.POWERS, np.log2(spreads), 1)
    assert slopes[0] == pytest.approx(-0.5, abs=0.05)


@pytest.mark.parametrize("power", [0, 3, 8])
def test_a_smaller_batch_makes_more_steps_of_the_same_samples(power):
    drawn = stills.draw(demos.batch_noise(), {"power": power, "seen": 512, "rate": "0.1 for all"})
    assert drawn["steps"] == 512 // 2**power == len(batch_noise.walk(2**power, 0.1)) - 1


def test_every_schedule_ends_lower_than_both_constant_rates():
    ends = {name: schedules.heights(f)[-1] for name, f in schedules.SCHEDULES.items()}
    constants = [ends.pop("constant, large"), ends.pop("constant, small")]
    assert max(ends.values()) < min(constants) / 3


@pytest.mark.parametrize(("name", "exponent"), [("Adam", -2), ("gradient descent", 0)])
def test_the_table_of_the_digits_race_is_what_training_gives(name, exponent):
    losses, shares = digits_race.race(digits_race.OPTIMIZERS[name], 10.0**exponent)
    drawn = stills.draw(demos.digits_race(), {"exponent": exponent, "epoch": digits_race.EPOCHS})
    row = list(digits_race.OPTIMIZERS).index(name)
    assert (drawn["shares"][row], drawn["losses"][row]) == (
        round(shares[-1], 4),
        round(losses[-1], 4),
    )


@pytest.mark.parametrize(
    ("make", "choice"),
    [(demos.optimizer_race, {"surface": "moon"}), (demos.schedules, {"schedule": "none"})],
)
def test_an_unknown_choice_is_refused_with_what_there_is(make, choice):
    with pytest.raises(ValueError, match="need one of"):
        make(**choice)
