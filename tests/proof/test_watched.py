"""What a call changes is noticed in whichever check it happens."""

from __future__ import annotations

import copy

import numpy as np

from autograder.checking.checks import all_checks
from autograder.checking.exercise import Check
from autograder.checking.local import LocalAnswer
from autograder.checking.running import run_check
from tests.proof.asking import model_of


def spoil(value) -> bool:
    """Changes the arrays and lists of numbers in an argument; whether there were any."""
    if isinstance(value, np.ndarray) and value.size:
        value.flat[0] = 1 - value.flat[0]
        return True
    if isinstance(value, list) and value and isinstance(value[0], int | float):
        value[0] = 1 - value[0]
        return True
    return isinstance(value, list | tuple) and max(map(spoil, value), default=False)


def unseen(exercise, careless: Check, seed) -> bool:
    """Whether neither a check nor the last one, which knows of all calls before it, minds that an
    otherwise right answer spoils in that check what it is given."""
    model, spoiling, spoiled = model_of(exercise), True, False

    def answer_of_it(*args):
        nonlocal spoiled
        value = copy.deepcopy(model(*args))
        if spoiling:
            spoiled = max(map(spoil, args), default=False) or spoiled
        return value

    answer = LocalAnswer(answer_of_it, exercise.name)
    passed = run_check(exercise, careless, answer, seed).passed
    spoiling = False
    last = all_checks(exercise)[-1]
    return passed and spoiled and run_check(exercise, last, answer, seed).passed


def test_a_changed_argument_is_noticed_in_whichever_check_it_happens(function_exercise):
    exercise, findings = function_exercise, []
    for seed in (None, 7):
        for check in all_checks(exercise):
            if unseen(exercise, check, seed):
                findings.append(f'a changed argument goes unseen at "{check.name}"')
    assert not findings, "\n".join(findings)
