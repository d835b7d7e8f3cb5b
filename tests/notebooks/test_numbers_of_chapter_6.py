"""The numbers that the prose of chapter 6 states, computed."""

import io
import re
from contextlib import redirect_stdout

import numpy as np
import pytest

from autograder import sources, stills
from nnlab import demos
from nnlab.demos.gallery import batch_noise, digits_race, schedules
from nnlab.mlp import count_parameters
from solutions.ch06_optimizers.adadelta_step import adadelta_step
from solutions.ch06_optimizers.adagrad_step import adagrad_step
from solutions.ch06_optimizers.adam_step import adam_step
from solutions.ch06_optimizers.minimize import minimize
from solutions.ch06_optimizers.momentum_step import momentum_step

CHAPTER = "ch06_optimizers"
TEXT = sources.chapter_source(CHAPTER).read_text(encoding="utf-8")
CELLS = re.findall(r"```python[^\n]*\n(.*?)```", TEXT, re.DOTALL)
KNOWN = (adadelta_step, adagrad_step, adam_step, minimize, momentum_step)


def printed(words: str, **names) -> str:
    """What the cell with these words prints."""
    (cell,) = [cell for cell in CELLS if words in cell]
    given = {"np": np, **{f.__name__: f for f in KNOWN}, **names}
    with redirect_stdout(io.StringIO()) as out:
        exec(cell, given)
    return out.getvalue()


def ravine_grad(w):
    return np.array([1.0, 40.0]) * w


def ravine_walk(steps=60, lr=0.02, beta=0.9):
    w, v = np.array([-1.8, 1.0]), np.zeros(2)
    for _ in range(steps):
        w, v = momentum_step(w, ravine_grad(w), v, lr, beta)
    return w


def test_momentum_has_arrived_where_descent_has_half_a_unit_to_go():
    assert np.abs(ravine_walk()).max() < 0.2
    assert ravine_walk(beta=0.0)[0] == pytest.approx(-0.5, abs=0.05)


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
    (cell,) = [cell for cell in CELLS if cell.startswith("def careless_adam_path")]
    exec(cell, names)
    start = np.array([-1.8, 1.0])
    path = names["careless_adam_path"](ravine_grad, start, 0.1, 3)
    assert np.ptp(path, axis=0) == pytest.approx([0, 0])
    assert not np.array_equal(start, [-1.8, 1.0])
    tiny = names["careless_adam_path"](lambda w: 1e-6 * ravine_grad(w), start.copy(), 0.1, 1)
    assert np.abs(tiny[-1] - start).max() < 0.05


def test_batches_of_16_and_32_end_lowest():
    drawn = [stills.draw(demos.batch_noise(), {"power": k, "seen": 512}) for k in range(9)]
    losses = {2**k: told["loss"] for k, told in zip(batch_noise.POWERS, drawn, strict=True)}
    assert sorted(losses, key=losses.__getitem__)[:2] == [16, 32]


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
