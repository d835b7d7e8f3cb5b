"""Answers that work for seconds are asked no more often than it takes to decide."""

from __future__ import annotations

import numpy as np
import pytest

from autograder.base.answers import Answer, Outcome
from autograder.checking.exercise import Exercise
from autograder.checking.judge import judge
from autograder.checking.running import run_check
from autograder.exercises import find
from autograder.exercises.ch08_regularization import few_digits
from autograder.exercises.ch08_regularization.few_digits import BELOW, GAIN, LOOKS, SPREAD, Race
from autograder.exercises.shared.levels import add_levels

SEEDS = tuple(range(LOOKS[-1]))


class Giving(Answer):
    """Gives one value, whatever it is asked."""

    def __init__(self, name: str, value):
        super().__init__(name)
        self.value = value

    def call(self, args):
        return Outcome(self.value)


def hundred_with(measured) -> Exercise:
    """An exercise with two levels of what is measured."""
    exercise = Exercise("ch01_neuron", "levels", lambda rng: [], 0, ("", "", ""), "")
    levels = ("at least 50 %", 1, 0.5), ("at least 90 %", 1, 0.9)
    add_levels(exercise, measured, lambda share, least: f"{share} of {least}", *levels)
    return exercise


def test_all_levels_are_read_off_one_measurement_and_each_part_has_its_own():
    drawn = []
    exercise = hundred_with(lambda answer, rng: drawn.append(rng.random()) or 0.7)
    answer = Giving("levels", None)
    passed = [run_check(exercise, c, answer, seed).passed for seed in (None, 5)
              for c in exercise.checks]  # fmt: skip
    assert passed == [True, False] * 2
    assert len(drawn) == len(set(drawn)) == 2


def test_a_level_is_measured_on_the_same_draws_whichever_is_asked_first():
    drawn = []
    exercise = hundred_with(lambda answer, rng: drawn.append(rng.random()) or 1.0)
    for check in exercise.checks:
        run_check(exercise, check, Giving("levels", None), 5)
    assert drawn[0] == drawn[1]


def test_what_needs_no_arguments_is_made_in_the_visible_part_and_measured_in_both():
    sizes = {"blobs": [2, 1], "circles": [2, 3, 1], "xor": [2, 2, 1]}
    exercise, answers = find("smallest_net"), []

    class Fewest(Giving):
        def call(self, args):
            return Outcome(sizes[args[0]])

    def fresh():
        answers.append(Fewest("smallest_net", None))
        return answers[-1]

    verdict = judge(exercise, fresh(), 5, fresh)
    assert verdict.status == "full"
    assert [len(answer.outcomes) for answer in answers] == [3, 0]


def fixed_race(monkeypatch, gain: float) -> Race:
    monkeypatch.setattr(few_digits, "plain_shares", lambda seeds: np.full(len(seeds), 0.8))
    monkeypatch.setattr(few_digits, "read_by", lambda answer, seed: 0.8 + gain)
    return few_digits.raced(Giving("train_few", None), SEEDS)


@pytest.mark.parametrize(
    ("gain", "draws"), [(0.06, 3), (-0.7, 3), (-0.004, 3), (0.03, 5), (0.016, 8), (-0.024, 8)]
)
def test_a_race_goes_on_until_it_is_clear_how_it_ends(monkeypatch, gain, draws):
    race = fixed_race(monkeypatch, gain)
    assert len(race.read) == draws
    assert race.gain == pytest.approx(gain)


def ends(gains: np.ndarray) -> np.ndarray:
    """The gain with which the race of each row (draws,) ends."""
    races = [
        next(r for k in LOOKS if (r := Race(row[:k], np.zeros(k))).clear or k == LOOKS[-1])
        for row in gains
    ]
    return np.array([race.gain for race in races])


@pytest.mark.parametrize("mark", [GAIN, BELOW])
def test_a_race_that_ends_early_hardly_ever_ends_otherwise_than_all_its_draws(mark):
    """Less than once in fifty where the true gain is the mark itself and chance decides in any
    case; three times in a thousand half a spread away; hardly ever farther off."""
    rng = np.random.default_rng(0)
    for away, most in ((0.0, 0.02), (0.5, 0.003), (1.0, 0.0005), (2.0, 0.0005)):
        for sign in (-1, 1):
            true = mark + sign * away * SPREAD
            gains = true + SPREAD * rng.normal(size=(4000, LOOKS[-1]))
            early, whole = ends(gains) >= mark, gains.mean(axis=1) >= mark
            assert np.mean(early != whole) <= most, (away, sign, np.mean(early != whole))
