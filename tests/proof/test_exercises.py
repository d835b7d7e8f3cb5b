"""What holds for every exercise: points, hints, words, sizes, names, forbidden shortcuts."""

import importlib
import inspect
import re
from collections import Counter

import numpy as np
import pytest

from autograder.checking.judge import all_checks, max_points
from autograder.course import sources
from autograder.exercises import load
from autograder.sandbox import guard

EXCLAMATION = re.compile(r"!(?!=)")
SENTENCES = re.compile(r"[.?]\"?\s+(?=[A-Z\"`])|[.?]$")


def words_of(exercise, wrongs_of) -> list[str]:
    texts = [*exercise.hints, *exercise.thoughts, *(check.name for check in all_checks(exercise))]
    return texts + [wrong.slip.message for wrong in wrongs_of(exercise)]


def test_names_are_unique_across_the_course():
    names = Counter(name for chapter in sources.chapters() for name in load(chapter))
    assert [name for name, times in names.items() if times > 1] == []


def test_every_model_answer_has_checks_and_every_check_a_model_answer(chapter):
    assert sources.solution_names(chapter) == sorted(load(chapter))


def test_every_check_is_worth_something(exercise):
    assert all(check.points > 0 for check in all_checks(exercise))
    assert max_points(exercise) >= 2


def test_checks_of_an_exercise_have_different_names(exercise):
    names = [check.name for check in all_checks(exercise)]
    assert len(set(names)) == len(names)


def test_there_are_three_different_hints(exercise):
    assert len(set(exercise.hints)) == 3
    assert all(hint == hint.strip() and len(hint) > 20 for hint in exercise.hints)


def test_nothing_shouts(exercise, wrongs_of):
    assert [text for text in words_of(exercise, wrongs_of) if EXCLAMATION.search(text)] == []


def test_a_message_is_a_few_sentences_and_ends_with_a_question(wrong):
    text = wrong.slip.message
    assert 60 < len(text) < 420
    assert text.endswith("?")
    assert len(SENTENCES.findall(text)) <= 4


def test_every_slip_has_a_message_of_its_own(exercise, wrongs_of):
    messages = [wrong.slip.message for wrong in wrongs_of(exercise)]
    assert len(set(messages)) == len(messages)


def test_the_model_answer_is_documented_for_learners(exercise):
    text = inspect.getdoc(sources.model(exercise.chapter, exercise.name))
    assert text
    assert "Returns" in text


def sizes_of(value) -> list[tuple[int, ...]]:
    """Shapes of the tables in a value, inside lists and tuples too."""
    if isinstance(value, np.ndarray):
        return [value.shape] if value.ndim >= 2 else []
    if isinstance(value, list | tuple):
        return [shape for part in value for shape in sizes_of(part)]
    return []


def test_no_case_has_equal_sizes(exercise, seed):
    for args in exercise.cases(exercise.rng("values", seed)):
        tables = sizes_of(args)
        sizes = {size for shape in tables for size in shape}
        assert not tables or len(sizes) > 1, tables


def test_cases_are_the_same_for_one_seed_and_others_for_another(exercise):
    once, again = (texts(exercise, 7) for _ in range(2))
    assert once == again
    if exercise.id not in ALL_THERE_IS:
        assert once != texts(exercise, 8)


# Exercises with so few inputs that all of them are visible: knowing them by heart is an answer.
ALL_THERE_IS = {
    "ch01_neuron/gate", "ch03_mlp_notation/xor_params", "ch06_optimizers/train_digits",
}  # fmt: skip


def texts(exercise, seed) -> str:
    cases = exercise.cases(exercise.rng("values", seed))
    return repr([[key(arg) for arg in args] for args in cases])


def key(value):
    """What two equal arguments have in common."""
    if isinstance(value, np.ndarray):
        return value.shape, value.dtype.str, value.tobytes()
    if isinstance(value, list | tuple):
        return tuple(key(part) for part in value)
    if isinstance(value, np.random.Generator):
        return repr(value.bit_generator.state)
    return getattr(value, "__qualname__", None) or repr(value)


def by_heart(model):
    """The model answer, and an answer that only knows what the model was asked before."""
    known = {}

    def learning(*args):
        asked = key(args)  # before the call: drawing moves a Generator on
        known[asked] = model(*args)
        return known[asked]

    def reciting(*args):
        return known.get(key(args), next(iter(known.values())))

    return learning, reciting


def test_knowing_the_visible_examples_by_heart_is_not_enough(function_exercise, judged, model_of):
    exercise = function_exercise
    learning, reciting = by_heart(model_of(exercise))
    assert judged(exercise, learning).status == "full"
    assert judged(exercise, reciting).points >= max_points(exercise) / 2
    hidden = judged(exercise, reciting, seed=7)
    if exercise.id in ALL_THERE_IS:
        assert hidden.status == "full"
    else:
        assert hidden.points <= max_points(exercise) / 2
        assert hidden.message


def found(dotted: str):
    module, _, name = dotted.rpartition(".")
    return getattr(importlib.import_module(module), name)


def forbidden_of(exercise) -> list[str]:
    return [dotted for dotted in exercise.forbidden if not dotted.startswith("solutions.")]


def test_what_is_forbidden_exists(exercise):
    assert all(callable(found(dotted)) for dotted in exercise.forbidden)


@pytest.mark.parametrize("way", ["by name", "by module", "hidden in a list", "behind except"])
def test_an_answer_that_only_calls_the_library_is_told_so(exercise, seed, judged, written, way):
    for dotted in exercise.forbidden:
        if way == "hidden in a list" and not inspect.isfunction(found(dotted)):
            continue  # the function of a C library can be noticed by its names alone
        text = CALLS[way].format(*dotted.rpartition(".")[::2], name=exercise.name)
        verdict = judged(exercise, written(text, exercise.name), seed)
        assert (verdict.status, verdict.points) == ("leans", 0.0)
        assert dotted in verdict.message


CALLS = {
    "by name": "from {0} import {1} as known\ndef {name}(*args):\n    return known(*args)",
    "by module": "import {0}\ndef {name}(*args):\n    return {0}.{1}(*args)",
    "hidden in a list": (
        "import {0}\nknown = [{0}.{1}]\ndef {name}(*args):\n    return known[0](*args)"
    ),
    "behind except": (
        "import {0}\ndef {name}(*args):\n    try:\n        return {0}.{1}(*args)\n"
        "    except BaseException:\n        return 0.0"
    ),
}


def test_handing_in_the_library_itself_is_told_so(exercise, judged):
    for dotted in exercise.forbidden:
        verdict = judged(exercise, found(dotted))
        assert (verdict.status, verdict.points) == ("leans", 0.0)


def test_the_library_is_whole_again_after_an_answer_leaned_on_it(exercise, judged):
    for dotted in forbidden_of(exercise):
        judged(exercise, found(dotted))
        assert not isinstance(found(dotted), guard.Tripwire)
