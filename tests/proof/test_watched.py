"""What a call changes, and what it mutes, is noticed in whichever check it happens."""

from __future__ import annotations

import contextlib
import copy
import io
import warnings

import numpy as np

from autograder.checking.judge import all_checks, run_check
from autograder.checking.local import LocalAnswer
from tests.proof.asking import model_of, points
from tests.proof.gaps import judged


def spoil(value) -> bool:
    """Changes the arrays and lists of numbers in an argument; whether there were any."""
    if isinstance(value, np.ndarray) and value.size:
        value.flat[0] = 1 - value.flat[0]
        return True
    if isinstance(value, list) and value and isinstance(value[0], int | float):
        value[0] = 1 - value[0]
        return True
    return isinstance(value, list | tuple) and max(map(spoil, value), default=False)


def all_passed(exercise, careless: str, seed) -> tuple[bool, bool]:
    """(whether every check passes, whether there was anything to spoil) of an answer that is
    right and spoils what it is given in the calls of one check."""
    model, now, spoiled = model_of(exercise), "", False

    def answer_of_it(*args):
        nonlocal spoiled
        value = copy.deepcopy(model(*args))
        if now == careless:
            spoiled = max(map(spoil, args), default=False) or spoiled
        return value

    answer, passed = LocalAnswer(answer_of_it, exercise.name), True
    for check in all_checks(exercise):
        now = check.name
        passed = run_check(exercise, check, answer, seed).passed and passed
    return passed, spoiled


def test_a_changed_argument_is_noticed_in_whichever_check_it_happens(function_exercise):
    exercise, found = function_exercise, []
    for seed in (None, 7):
        for check in all_checks(exercise):
            passed, spoiled = all_passed(exercise, check.name, seed)
            if passed and spoiled:
                found.append(f'a changed argument goes unseen at "{check.name}"')
    judged("spoiled", exercise.id, found)


def muted(function):
    def in_silence(*args):
        with np.errstate(all="ignore"), warnings.catch_warnings():
            warnings.simplefilter("ignore")
            return function(*args)

    return in_silence


def test_muting_makes_no_wrong_answer_better(exercise, wrongs_of):
    found = []
    with contextlib.redirect_stdout(io.StringIO()):
        for wrong in wrongs_of(exercise):
            function = wrong.function()
            if isinstance(function, type):
                continue
            loud, quiet = (points(exercise, f, None) for f in (function, muted(function)))
            if loud != quiet:
                found.append(f"{wrong.slip.name} earns {loud:g}, and muted {quiet:g}")
    judged("muted", exercise.id, found)
