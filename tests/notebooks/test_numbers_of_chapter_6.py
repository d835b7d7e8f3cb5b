"""The numbers that the prose of chapter 6 states, computed."""

import io
import re
import timeit
from contextlib import redirect_stdout

import numpy as np
import pytest

from autograder.authoring import stills
from nnlab import demos, initializers
from nnlab.demos.gallery import batch_noise, digits_race, optimizer_race, schedules
from nnlab.mlp import count_parameters, mlp_gradients
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


def raced(surface: str, step: int, **more) -> dict:
    demo = demos.optimizer_race()
    return stills.draw(demo, demo.state | {"surface": surface, "step": step} | more)


def test_in_the_ravine_descent_has_one_good_rate_and_the_next_flies_out():
    best, below, above = (raced("ravine", 40, shown=1, notch=n) for n in (0, -1, 1))
    assert best["rates"] == [0.04]
    assert (
        f"a height of {below['heights'][0]:.3f} where the best has {best['heights'][0]:.3f}" in TEXT
    )
    assert above["rates"] == [0.1]
    assert raced("ravine", 150, shown=1, notch=1)["lost"] == [True]


def test_at_their_best_rates_momentum_gains_with_a_good_beta_only():
    usual = raced("ravine", 40, shown=2)
    assert usual["rates"] == [0.04, 0.01]
    sentence = f"they stand at {usual['heights'][0]:.3f} and {usual['heights'][1]:.3f}"
    assert sentence in TEXT
    late = raced("ravine", 100, shown=2)["heights"]
    assert max(late) < 1.5 * min(late)  # hard to say which is ahead
    good = raced("ravine", 40, shown=2, beta=0.7)
    assert good["rates"][1] == 0.04
    assert "Arrived, within 0.001: momentum." in good["sentence"]
    assert raced("ravine", 40, shown=2, beta=0.98)["heights"][1] > 0.5
    assert np.ptp(raced("ravine", 40, shown=2, beta=0.0)["heights"]) == 0


def test_momentum_turns_the_condition_number_into_its_root():
    measured = []
    for kappa in (40, 10_000):
        for ratio in (kappa, np.sqrt(kappa)):
            share = (ratio - 1) / (ratio + 1)
            measured.append((share, np.log(0.1) / np.log(share)))
    assert f"{measured[0][0]:.3f} against {measured[1][0]:.3f}" in TEXT
    assert f"{measured[0][1]:.0f} steps against {measured[1][1]:.0f}" in TEXT
    assert f"{measured[2][1]:,.0f} steps against {measured[3][1]:.0f}" in TEXT


def test_the_shares_are_those_of_the_best_rates():
    """Eigenvalues of one step, for curvatures 1 and 40."""
    kappa, root = 40.0, np.sqrt(40.0)
    lr = 2 / (1 + kappa)
    assert max(abs(1 - lr), abs(1 - lr * kappa)) == pytest.approx((kappa - 1) / (kappa + 1))
    beta, lr = ((root - 1) / (root + 1)) ** 2, 4 / (1 + root) ** 2
    for c in (1.0, kappa):
        step = np.array([[1 + beta - lr * c, -beta], [1, 0]])
        size = np.abs(np.linalg.eigvals(step)).max()
        assert size == pytest.approx((root - 1) / (root + 1), abs=1e-6)


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
    text = printed("adadelta_step(w, ravine_grad(w)", ravine_grad=ravine_grad).splitlines()
    first = [float(n) for n in re.findall(r"-?\d+\.\d+", text[0])]
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


def race(surface: str, step: int, **more) -> dict[str, dict]:
    """{optimizer: where it stands, how high, and at which rate}."""
    picture = raced(surface, step, **more)
    stops = zip(picture["ends"], picture["heights"], picture["rates"], strict=True)
    return {
        name: {"end": np.array(end), "height": height, "rate": rate}
        for name, (end, height, rate) in zip(optimizer_race.OPTIMIZERS, stops, strict=True)
    }


def test_from_beside_the_ridge_descent_leaves_by_a_tenth_a_step():
    assert pytest.approx(0.1, abs=0.01) == 0.01 * 1.1**25
    given = {"np": np, "minimize": minimize}
    exec(cell_with("def saddle_grad").rsplit("\n\n\n", 1)[0], given)
    end = minimize(given["saddle_grad"], np.array([-1.7, 0.01]), 0.1, 25)[-1]
    assert end[1] == pytest.approx(0.1, abs=0.01)


def test_at_the_saddle_those_that_divide_are_down_and_descent_is_on_its_way():
    now = race("saddle", 25)
    assert now["gradient descent"]["rate"] == 0.2
    assert f"stands at −{-now['gradient descent']['height']:.3f}" in TEXT
    assert now["momentum"]["height"] < now["gradient descent"]["height"]
    assert now["AdaGrad"]["height"] == pytest.approx(-0.5, abs=0.001)
    for name in ("AdaGrad", "RMSProp", "Adam"):
        assert now[name]["height"] < now["gradient descent"]["height"]
    assert PROSE.states(f"at a height of {now['Adadelta']['height']:.3f} it has not even come down")
    assert SURFACES["saddle"].height(np.zeros(2)) == 0


def test_on_the_plateau_descent_stays_and_adagrad_is_down_after_20_steps():
    now = race("plateau", 20)
    assert f"still stands at {now['gradient descent']['height']:.3f} of 1" in TEXT
    assert now["AdaGrad"]["height"] < 0.001


def test_in_the_bent_valley_rmsprop_is_far_ahead_of_adagrad_and_then_finds_no_rest():
    now = race("bent valley", 60)
    said = f"it stands at {now['RMSProp']['height']:.2f}, AdaGrad at {now['AdaGrad']['height']:.2f}"
    assert said in TEXT
    assert pytest.approx(0.1, abs=0.005) == 0.9**22
    last = [race("bent valley", step)["RMSProp"] for step in range(140, 151)]
    moved = np.mean(np.abs(np.diff([place["end"] for place in last], axis=0)))
    assert moved == pytest.approx(last[0]["rate"], rel=0.1)


def test_in_noise_the_best_rate_of_momentum_is_a_tenth_and_adam_is_calmest():
    rates = {name: place["rate"] for name, place in race("noise", 1).items()}
    assert (rates["gradient descent"], rates["momentum"]) == (0.02, 0.002)
    walks = [race("noise", step) for step in range(81, 101)]
    mean = {name: np.mean([walk[name]["height"] for walk in walks]) for name in rates}
    assert PROSE.states(
        f"over steps 81 to 100 is {mean['momentum']:.3f}, "
        f"that of gradient descent {mean['gradient descent']:.3f}"
    )
    assert min(mean, key=mean.__getitem__) == "Adam"
    assert f"with a mean height of {mean['Adam']:.3f}" in TEXT


def test_among_many_minima_three_find_the_deepest_and_two_notches_lower_none():
    now = race("many minima", 100)
    arrived = {name for name, place in now.items() if place["height"] < 0.001}
    assert arrived == {"momentum", "AdaGrad", "Adam"}
    lower = race("many minima", 100, notch=-2)
    assert min(place["height"] for place in lower.values()) > 0.1


def test_each_optimizer_has_a_surface_on_which_it_looks_bad():
    ravine, bowl, start = race("ravine", 150), race("bowl", 40), race("ravine", 40)
    assert ravine["RMSProp"]["height"] > 10 * ravine["gradient descent"]["height"]
    for name in ("momentum", "Adam"):
        assert bowl[name]["height"] > 10 * bowl["gradient descent"]["height"]
        passed = [race("bowl", step)[name]["end"] @ [-1.7, 1.3] for step in range(10, 41, 3)]
        assert min(passed) < 0  # beyond the lowest place
    assert start["Adadelta"]["height"] > 100 * start["RMSProp"]["height"]


def test_adagrad_is_lowest_on_most_surfaces_early_and_not_late():
    assert PROSE.states("From step 20 to step 60 AdaGrad is lowest on most of them")
    for step in (20, 40, 60):
        best = [min(race(s, step).items(), key=lambda p: p[1]["height"])[0] for s in SURFACES]
        assert best.count("AdaGrad") > len(SURFACES) / 2
    late = [race(s, 150) for s in SURFACES]
    caught_up = [
        min(p["height"] for name, p in now.items() if name != "AdaGrad")
        <= now["AdaGrad"]["height"] + 0.001
        for now in late
    ]
    assert sum(caught_up) > len(SURFACES) / 2


def test_a_batch_of_32_costs_far_less_than_32_samples():
    rng = np.random.default_rng(1)
    params = initializers.init_params([64, 32, 10], rng)

    def quickest(size: int) -> float:
        X, Y = rng.normal(size=(size, 64)), rng.normal(size=(size, 10))
        return min(timeit.repeat(lambda: mlp_gradients(X, Y, params), number=20, repeat=9))

    assert quickest(32) < 8 * quickest(1)


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


def test_no_constant_rate_ends_as_low_as_the_schedules_do():
    ends = {n: schedules.heights(f)[-1] for n, f in schedules.SCHEDULES.items()}
    falling = [height for name, height in ends.items() if not name.startswith("constant")]
    between = {rate: schedules.heights(lambda _, rate=rate: rate)[-1]
               for rate in np.linspace(schedules.SMALL, schedules.LARGE, 39)}  # fmt: skip
    best = min(between, key=between.__getitem__)
    assert max(falling) < between[best]
    assert PROSE.states(
        f"the best of those, about {best:.2f}, ends at {between[best]:.3f}, and the three at "
        f"{min(falling):.3f} to {max(falling):.3f}"
    )


def test_a_colleagues_adam_has_as_many_bugs_as_are_counted():
    names = {"np": np, "ravine_grad": ravine_grad}
    cell = cell_with("def careless_adam_path")
    mends = (
        ("        w -= lr * m", "        w = w - lr * m"),
        ("np.sqrt(v + 1e-8)", "(np.sqrt(v) + 1e-8)"),
        ("m = m / (1 - 0.9**t)", "a = m / (1 - 0.9**t)"),
    )
    for old, _ in mends:
        assert cell.count(old) == 1
    mended = cell.replace("v = v / (1 - 0.999**t)", "c = v / (1 - 0.999**t)")
    for old, new in mends:
        mended = mended.replace(old, new)
    mended = mended.replace("lr * m / (np.sqrt(v)", "lr * a / (np.sqrt(c)")
    exec(mended, names)
    path = names["careless_adam_path"](ravine_grad, np.array([-1.8, 1.0]), 0.1, 5)
    w, m, v = np.array([-1.8, 1.0]), np.zeros(2), np.zeros(2)
    for t in range(1, 6):
        w, m, v = adam_step(w, ravine_grad(w), m, v, t, 0.1, 0.9, 0.999, 1e-8)
        assert path[t] == pytest.approx(w)
    assert "three bugs that run on" in TEXT


def test_all_six_read_95_to_97_percent_at_their_best_rate_and_16_to_97_at_one():
    at_one, best = [], []
    for exponent in digits_race.EXPONENTS:
        picture = stills.draw(demos.digits_race(), {"exponent": exponent, "epoch": 8})
        best.append(picture["shares"])
        at_one = picture["shares"] if exponent == -2 else at_one
    assert [round(100 * min(at_one)), round(100 * max(at_one))] == [16, 97]
    tops = np.max(best, axis=0)
    assert (round(100 * tops.min()), round(100 * tops.max())) == (95, 97)
    descent, adam = (np.argmax([row[k] for row in best]) for k in (0, 5))
    assert digits_race.EXPONENTS[descent] - digits_race.EXPONENTS[adam] == 2


def test_the_race_has_2_410_weights_and_biases():
    assert count_parameters([64, 32, 10]) == 2410
    assert "2,410 weights and biases" in TEXT
