"""The cases that an answer is asked, with what the model answer gives for each."""

from __future__ import annotations

import warnings
from collections import OrderedDict
from collections.abc import Callable, Sequence
from functools import cached_property

import numpy as np

from autograder.base import budget
from autograder.base.answers import Answer, Outcome
from autograder.checking.compare import compare
from autograder.checking.exercise import Case, Exercise, Mistake, ask
from autograder.checking.generators import twin
from autograder.checking.places import Names, promises_array, stated
from autograder.checking.values import got_text, shape_of, shape_text
from autograder.checking.wording import call_text
from autograder.course import sources

NO_LIST = "What makes an array of a list?"
CACHED = 64  # lists of questions: the visible ones of a course, and the hidden ones just drawn


class Question:
    """One case of an exercise. The model answer is asked once, when it is first needed."""

    def __init__(self, exercise: Exercise, args: tuple):
        self.exercise = exercise
        self.args = args

    @cached_property
    def needed(self):
        return needed(self.exercise, self.args)

    @cached_property
    def call(self) -> str:
        """The call as one would type it."""
        return call_text(self.exercise.name, self.args)

    def compare(self, got) -> None:
        """Raises Mistake with the call and what came back; who runs the check adds the thought."""
        exercise, need = self.exercise, self.needed
        try:
            if isinstance(need, np.ndarray):
                _no_list(exercise, need, got)
            compare(
                need, got, exercise.rtol, exercise.atol, names=names(exercise), whole=exercise.whole
            )
        except Mistake as mistake:
            text = f"{self.call}: {mistake.text}"
            case = Case(self.args, need, got, mistake.path)
            raise Mistake(text, mistake.stage, case, mistake.path) from None


def _no_list(exercise: Exercise, needed: np.ndarray, got) -> None:
    """Mistake where the statement promises an array and a list of its numbers came."""
    statement = sources.model(exercise.chapter, exercise.name).__doc__ or ""
    came = isinstance(got, list | tuple) and shape_of(got) == needed.shape
    if came and needed.ndim and promises_array(statement):
        need = f"needed an array of shape {shape_text(needed.shape)}"
        raise Mistake(f"{need}, {got_text(got)} {NO_LIST}", "type")


def questions_of(exercise: Exercise, rng) -> list[Question]:
    """The questions that an exercise's cases make of this generator.

    Cached for the next check that draws from the same stream, unless functions are among the
    arguments: those may remember how they were called.
    """
    state = rng.bit_generator.state["state"]
    key = id(exercise), state["state"], state["inc"]
    if key in _cached and _cached[key][0] is exercise:
        _cached.move_to_end(key)
        return _cached[key][1]
    questions = [Question(exercise, args) for args in exercise.all_cases(rng)]
    if not any(question.args for question in questions):  # the same whatever the seed
        return _cached.setdefault((id(exercise), 0, 0), (exercise, questions))[1]
    if not any(callable(arg) for question in questions for arg in question.args):
        _cached[key] = exercise, questions
        while len(_cached) > CACHED:
            _cached.popitem(last=False)
    return questions


_cached: OrderedDict[tuple, tuple[Exercise, list[Question]]] = OrderedDict()


def expect(exercise: Exercise, answer: Answer, cases: Sequence[tuple]) -> None:
    """Tells the answer what comes, where a case is put to it by a plain call."""
    if exercise.use is ask:
        answer.expect(cases)


def compare_with_model(exercise: Exercise, args: tuple, got) -> None:
    """Raises Mistake with the call and what came back."""
    Question(exercise, args).compare(got)


def names(exercise: Exercise) -> Names:
    """What the parts of an answer are called: by the exercise, or by its statement."""
    if exercise.parts is not None or exercise.use is not ask:
        return exercise.parts
    return stated(sources.model(exercise.chapter, exercise.name).__doc__ or "")


def needed(exercise: Exercise, args: tuple):
    """What the model answer gives for these arguments."""
    if exercise.always:
        return exercise.always
    model = Model(sources.model(exercise.chapter, exercise.name), exercise.name)
    with warnings.catch_warnings(), np.errstate(all="ignore"), budget.trusted():
        warnings.simplefilter("ignore")
        return exercise.use(model, *args)


class Model(Answer):
    """Calls the model answer. It changes no argument, and what it warns about nobody asks."""

    def __init__(self, function: Callable, name: str):
        super().__init__(name)
        self.function = function

    def call(self, args: tuple) -> Outcome:
        return Outcome(self.function(*map(_own, args)))


def _own(arg):
    """The argument itself; of a generator a copy, for drawing from it would move it on."""
    return twin(arg) if isinstance(arg, np.random.Generator) else arg
