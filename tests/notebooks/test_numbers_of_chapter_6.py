"""The numbers that the prose of chapter 6 states, computed."""

import io
import re
from contextlib import redirect_stdout

import numpy as np
import pytest

from autograder.authoring import stills
from nnlab import demos, optimizers
from nnlab.demos.gallery import batch_noise, digits_race, optimizer_race, schedules
from nnlab.mlp import count_parameters
from nnlab.surfaces import SURFACES
from solutions.ch06_optimizers.adadelta_step import adadelta_step
from solutions.ch06_optimizers.adagrad_step import adagrad_step
from solutions.ch06_optimizers.adam_step import adam_step
from solutions.ch06_optimizers.minimize import minimize
from solutions.ch06_optimizers.momentum_step import momentum_step
from tests.notebooks.prose import Prose

PROSE = Prose("ch06_optimizers")
TEXT, cell_with = PROSE.text, PROSE.cell_with
SIZES = [2**k for k in batch_noise.POWERS]
KNOWN = (adadelta_step, adagrad_step, adam_step, minimize, momentum_step)


def printed(words: str, **names) -> str:
    """What the cell with these words prints."""
    given = {"np": np, **{f.__name__: f for f in KNOWN}, **names}
    with redirect_stdout(io.StringIO()) as out:
        exec(cell_with(words), given)
    return out.getvalue()


def ravine_grad(w):
    return np.array([1.0, 40.0]) * w


def ravine_walk(steps=60, lr=0.02, beta=0.9):
    w, v = np.array([-1.8, 1.0]), np.zeros(2)
    for _ in range(steps):
        w, v = momentum_step(w, ravine_grad(w), v, lr, beta)
    return w


def test_what_momentum_and_descent_have_to_go_at_one_rate():
    to_go = [f"{abs(ravine_walk(beta=beta)[0]):.3f}" for beta in (0.9, 0.0)]
    assert f"momentum has {to_go[0]} to go along the floor and gradient descent {to_go[1]}" in TEXT


def test_in_the_ravine_momentum_falls_behind_with_one_beta_and_arrives_with_another():
    for step, ahead in ((40, "gradient descent"), (80, "momentum")):
        now = race("ravine", step)
        assert min(("gradient descent", "momentum"), key=lambda n: now[n]["height"]) == ahead
    drawn = stills.draw(
        demos.optimizer_race(), {"surface": "ravine", "step": 40, "rate": 0, "beta": 0.8}
    )
    assert re.search(r"Arrived, within 0.001: [^.]*momentum", drawn["sentence"])
    assert "Arrived, within 0.001: gradient descent" not in drawn["sentence"]
    usual = {n: optimizer_race.rate_of(n, "ravine") for n in ("gradient descent", "momentum")}
    assert usual["gradient descent"] == 2 * usual["momentum"] == 0.04 < 2 / 40
    swinging = stills.draw(
        demos.optimizer_race(), {"surface": "ravine", "step": 150, "rate": 0, "beta": 0.98}
    )
    assert swinging["heights"][1] > 0.1


def test_a_rate_of_two_over_the_curvature_is_the_limit():
    far = [abs(minimize(ravine_grad, np.array([0.0, 1.0]), lr, 50)[-1, 1]) for lr in (0.049, 0.051)]
    assert far[0] < 1 < far[1]


def test_a_constant_push_of_one_makes_a_velocity_of_ten():
    v = np.zeros(1)
    for _ in range(300):
        _, v = momentum_step(np.zeros(1), np.ones(1), v, 0.1, 0.9)
    assert v == pytest.approx([10])


def test_adagrads_rate_falls_to_a_hundredth_in_ten_thousand_steps():
    assert printed("10_001").split() == ["1", "0.1", "4", "0.05", "100", "0.01", "10000", "0.001"]


def test_adadelta_begins_with_the_same_small_step_in_both_directions():
    told = printed("adadelta_step(w, ravine_grad(w)", ravine_grad=ravine_grad).splitlines()
    first = [float(n) for n in re.findall(r"-?\d+\.\d+", told[0])]
    assert np.abs(np.array(first) - [-1.8, 1.0]) == pytest.approx([0.0032, 0.0032], abs=1e-4)
    assert 40 * 1.0 / 1.8 > 20


def test_without_correction_the_first_step_of_adam_is_3_16_times_too_long():
    assert f"0.1 / √0.001 is {0.1 / np.sqrt(0.001):.2f}" in TEXT
    zeros, g = np.zeros(4), np.array([0.001, -1.0, 50.0, -1e6])
    w, _, _ = adam_step(zeros, g, zeros, zeros, 1, 0.1, 0.9, 0.999, 1e-8)
    assert w == pytest.approx([-0.1, 0.1, -0.1, 0.1], abs=2e-6)


def test_the_careless_path_fails_all_three_tests_of_the_chapter():
    names = {"np": np, "ravine_grad": ravine_grad}
    exec(cell_with("def careless_adam_path"), names)
    start = np.array([-1.8, 1.0])
    path = names["careless_adam_path"](ravine_grad, start, 0.1, 3)
    assert np.ptp(path, axis=0) == pytest.approx([0, 0])
    assert not np.array_equal(start, [-1.8, 1.0])
    tiny = names["careless_adam_path"](lambda w: 1e-6 * ravine_grad(w), start.copy(), 0.1, 1)
    assert np.abs(tiny[-1] - start).max() < 0.05


def race(surface: str, step: int) -> dict[str, dict]:
    """{optimizer: where it stands, how high, and what the picture calls it}."""
    state = {"surface": surface, "step": step, "rate": 0, "beta": 0.9}
    drawn = stills.draw(demos.optimizer_race(), state)
    pairs = zip(optimizer_race.USUAL, drawn["ends"], drawn["heights"], strict=True)
    return {name: {"end": np.array(end), "height": height} for name, end, height in pairs}


def test_at_the_saddle_those_that_divide_are_down_and_descent_sits_at_the_pass():
    now = race("saddle", 25)
    assert max(now[name]["height"] for name in ("AdaGrad", "RMSProp", "Adam")) < -0.4
    assert abs(now["gradient descent"]["height"]) < 0.01
    assert now["momentum"]["height"] < -0.1
    assert optimizer_race.rate_of("gradient descent", "saddle") == 0.1
    assert optimizer_race.rate_of("momentum", "saddle") == 0.05
    assert pytest.approx(0.1, abs=0.01) == 0.01 * 1.1**25


def test_on_the_plateau_descent_stays_and_two_are_down_after_20_steps():
    moved = race("plateau", 100)["gradient descent"]["end"] - race("plateau", 0)["Adam"]["end"]
    assert np.linalg.norm(moved) < 0.2
    assert max(race("plateau", 20)[name]["height"] for name in ("AdaGrad", "RMSProp")) < 0.001


def test_in_the_bent_valley_rmsprop_is_far_ahead_of_adagrad_and_then_finds_no_rest():
    now = race("bent valley", 60)
    said = f"it stands at {now['RMSProp']['height']:.2f}, AdaGrad at {now['AdaGrad']['height']:.2f}"
    assert said in TEXT
    assert pytest.approx(0.1, abs=0.005) == 0.9**22
    last = [race("bent valley", step)["RMSProp"]["end"] for step in range(140, 151)]
    rate = optimizer_race.rate_of("RMSProp", "bent valley")
    assert np.mean(np.abs(np.diff(last, axis=0))) == pytest.approx(rate, rel=0.1)


def heights_in_noise(name: str) -> np.ndarray:
    """Of nnlab's optimizer, with the chance and the settings of the race, after each step."""
    called, ground = digits_race.OPTIMIZERS[name], SURFACES["noise"]
    optimizer = optimizers.BY_NAME[called]
    given = {"momentum": {"beta": 0.9}, "rmsprop": {"beta": 0.9}, "adadelta": {"rho": 0.9}}
    w, found = np.array(ground.start), []
    state, lr = optimizer.init(w), optimizer_race.rate_of(name, "noise")
    for chance in optimizer_race.noise():
        g = ground.grad(w) + chance
        w, state = optimizer.update(g, state, w, lr=lr, **given.get(called, {}))
        found.append(ground.height(w))
    return np.array(found)


def test_in_noise_momentum_stands_four_times_as_high_as_descent_and_adagrad_is_calmest():
    mean = {name: heights_in_noise(name)[-90:].mean() for name in optimizer_race.USUAL}
    assert f"its mean height is {mean['gradient descent']:.2f}" in TEXT
    assert f"four times as high, {mean['momentum']:.2f}" in TEXT
    assert mean["momentum"] / mean["gradient descent"] == pytest.approx(4.3, abs=0.4)
    assert min(mean, key=mean.__getitem__) == "AdaGrad"


def test_among_many_minima_momentum_and_adam_pass_some_and_none_finds_the_deepest():
    now = race("many minima", 150)
    heights = {name: place["height"] for name, place in now.items()}
    assert sorted(heights, key=heights.__getitem__)[:2] == ["Adam", "momentum"]
    assert min(heights.values()) > 0.4 > SURFACES["many minima"].height(np.zeros(2))


def test_rmsprop_trembles_in_the_ravine_and_adam_swings_past_in_the_bowl():
    ravine, bowl = race("ravine", 150), race("bowl", 30)
    assert ravine["RMSProp"]["height"] > 10 * ravine["gradient descent"]["height"]
    assert bowl["Adam"]["end"] @ [-1.7, 1.3] < 0
    assert bowl["Adam"]["height"] > 10 * bowl["gradient descent"]["height"]


def batch_losses(choice: str) -> dict[int, float]:
    """{size: loss after both epochs} as the demo shows it, with this choice of rates."""
    state = {"seen": 512, "rate": choice}
    return {2**k: stills.draw(demos.batch_noise(), state | {"power": k})["loss"] for k in range(9)}


def test_at_one_rate_a_batch_of_16_ends_lowest():
    losses = batch_losses("0.1 for all")
    assert min(losses, key=losses.__getitem__) == 16
    ends = [f"of {size}{' end' * (size == 1)} at {losses[size]:.3f}" for size in (1, 16, 256)]
    assert f"batches {', '.join(ends)}" in TEXT


def test_at_its_own_best_rate_every_size_of_batch_does_about_the_same():
    losses, rates = batch_losses("each size its own best"), list(map(batch_noise.best_rate, SIZES))
    lowest = demos.batch_noise().data["least"]
    spread = f"between {min(losses.values()):.3f} and {max(losses.values()):.3f}, with {lowest:.3f}"
    assert spread in " ".join(TEXT.split())
    assert rates == sorted(rates)
    assert batch_noise.best_rate(16) == batch_noise.SHARED
    assert f"{rates[0]} for a single sample, {rates[-1]} for all 256" in TEXT


def test_a_large_constant_rate_hovers_around_a_tenth():
    heights = schedules.heights(schedules.SCHEDULES["constant, large"])
    assert heights[4] < 0.2
    assert np.mean(heights[60:]) == pytest.approx(0.1, abs=0.01)


def test_all_six_read_95_to_97_percent_at_their_best_rate_and_16_to_97_at_one():
    at_one, best = [], []
    for exponent in digits_race.EXPONENTS:
        drawn = stills.draw(demos.digits_race(), {"exponent": exponent, "epoch": 8})
        best.append(drawn["shares"])
        at_one = drawn["shares"] if exponent == -2 else at_one
    assert [round(100 * min(at_one)), round(100 * max(at_one))] == [16, 97]
    tops = np.max(best, axis=0)
    assert (round(100 * tops.min()), round(100 * tops.max())) == (95, 97)
    descent, adam = (np.argmax([row[k] for row in best]) for k in (0, 5))
    assert digits_race.EXPONENTS[descent] - digits_race.EXPONENTS[adam] == 2


def test_the_race_has_2_410_weights_and_biases():
    assert count_parameters([64, 32, 10]) == 2410
    assert "2,410 weights and biases" in TEXT
