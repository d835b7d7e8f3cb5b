"""What holds for every exercise: points, hints, words, sizes, names, forbidden shortcuts.

Tests autograder/exercises/.
"""

import inspect
import re
from collections import Counter
from collections.abc import Mapping

import numpy as np

from autograder.checking.checks import all_checks, max_points
from autograder.course import sources
from autograder.exercises import load
from autograder.sandbox import guard
from tests.proof.asking import ALL_THERE_IS, resolve

EXCLAMATION = re.compile(r"!(?!=)")
EXAMPLE = re.compile(r"\[-?\d|\d-\d")  # [1, 2], 3-4-1
SENTENCES = re.compile(r"[.?]\"?\s+(?=[A-Z\"`])|[.?]$")


def thoughts_of(exercise) -> list[str]:
    """Every thought that is a text as it stands; those made for a case are not known here."""
    thoughts = [exercise.think, *(check.think for check in exercise.checks)]
    texts = [t for one in thoughts for t in (one.values() if isinstance(one, Mapping) else [one])]
    return [text for text in texts if isinstance(text, str)]


def words_of(exercise, wrongs_of) -> list[str]:
    checks = all_checks(exercise)
    texts = [*exercise.hints, *thoughts_of(exercise), *(check.name for check in checks)]
    return texts + [wrong.slip.message for wrong in wrongs_of(exercise)]


def test_names_are_unique_across_the_course():
    names = Counter(name for chapter in sources.chapters() for name in load(chapter))
    assert [name for name, times in names.items() if times > 1] == []


def test_every_model_answer_has_checks_and_every_check_a_model_answer(chapter):
    assert sources.solution_names(chapter) == sorted(load(chapter))


def test_tests_of_a_chapter_share_a_worker_where_there_are_several(chapter, request):
    grouped = request.config.getoption("loadgroup", False)
    assert request.node.nodeid.endswith(f"@{chapter}") == grouped


def test_a_thought_that_is_a_text_speaks_of_no_example(exercise):
    """It is told whatever went wrong, and an example that it named may have come out right."""
    thoughts = [exercise.think, *(check.think for check in exercise.checks)]
    texts = [getattr(thought, "otherwise", thought) for thought in thoughts]
    named = [text for text in texts if isinstance(text, str) and EXAMPLE.search(text)]
    assert named == []


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


def test_a_message_is_a_few_sentences_and_ends_with_a_question(exercise, wrongs_of):
    for text in (wrong.slip.message for wrong in wrongs_of(exercise)):
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
        return [shape for item in value for shape in sizes_of(item)]
    return []


# Exercises whose only table is square by its nature; it is not symmetric, so a turned one shows.
SQUARE = {"ch10_recurrent/state_gradients"}


def test_no_case_has_equal_sizes(exercise, seed):
    if exercise.id in SQUARE:
        return
    for args in exercise.cases(exercise.rng("values", seed)):
        tables = sizes_of(args)
        sizes = {size for shape in tables for size in shape}
        assert not tables or len(sizes) > 1, tables


def test_cases_are_the_same_for_one_seed_and_others_for_another(exercise):
    once, again = (texts(exercise, 7) for _ in range(2))
    assert once == again
    if exercise.id not in ALL_THERE_IS:
        assert once != texts(exercise, 8)


def texts(exercise, seed) -> str:
    cases = exercise.cases(exercise.rng("values", seed))
    return repr([[key(arg) for arg in args] for args in cases])


def key(value):
    """What two equal arguments have in common."""
    if isinstance(value, np.ndarray):
        return value.shape, value.dtype.str, value.tobytes()
    if isinstance(value, list | tuple):
        return tuple(key(item) for item in value)
    if isinstance(value, np.random.Generator):
        return repr(value.bit_generator.state)
    return getattr(value, "__qualname__", None) or repr(value)


# What is compared is, too, how the answer calls a function that it is given.
ASKS_A_FUNCTION = {"ch12_transfer/can_overfit"}


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
    if exercise.id in ASKS_A_FUNCTION:
        return
    learning, reciting = by_heart(model_of(exercise))
    assert judged(exercise, learning).status == "full"
    assert judged(exercise, reciting).points >= max_points(exercise) / 2
    hidden = judged(exercise, reciting, seed=7)
    if exercise.id in ALL_THERE_IS:
        assert hidden.status == "full"
    else:
        assert hidden.points <= max_points(exercise) / 2
        assert hidden.message


def test_what_is_forbidden_exists(exercise):
    assert all(callable(resolve(dotted)) for dotted in exercise.forbidden)


def test_an_answer_that_only_calls_the_library_is_told_so(exercise, judged, written):
    for dotted in exercise.forbidden:
        for way, text in CALLS.items():
            if way == "hidden in a list" and not begins(resolve(dotted), exercise):
                continue  # the function of a C library can be noticed by its names alone
            source = text.format(*dotted.rpartition(".")[::2], name=exercise.name)
            verdict = judged(exercise, written(source, exercise.name), 7)  # visible examples first
            assert (verdict.status, verdict.points) == ("forbidden call", 0.0), way
            assert dotted in verdict.message


def begins(function, exercise) -> bool:
    """Whether a Python function runs at all when it is called as the exercise calls its answer."""
    try:
        inspect.signature(function).bind(*exercise.public_cases()[0])
    except (TypeError, ValueError):
        return False
    return inspect.isfunction(function)


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


def test_handing_in_the_library_itself_is_told_so_and_leaves_the_library_whole(exercise, judged):
    for dotted in exercise.forbidden:
        function = resolve(dotted)
        verdict = judged(exercise, function)
        assert resolve(dotted) is function
        assert not isinstance(function, guard.Tripwire)
        assert verdict.points == 0
        if begins(function, exercise):
            assert verdict.status == "forbidden call"
