"""What a model answer, a stub and a constant earn, and how many other answers are known.

How the other right and wrong answers fare: `test_in_the_sandbox`, and `test_luck` on many seeds.
"""

import ast

from autograder.checking.checks import all_checks, max_points
from autograder.checking.local import LocalAnswer
from autograder.checking.running import run_check
from autograder.course import sources
from tests.proof.asking import ALL_THERE_IS, LONG


def test_the_model_answer_earns_everything(exercise, each_verdict, model_of):
    for verdict in each_verdict(exercise, model_of(exercise)):
        assert (verdict.status, verdict.points) == ("full", max_points(exercise))
        assert verdict.message == ""
        assert verdict.slip is None


def test_the_cell_as_a_learner_finds_it_is_not_attempted(
    exercise, each_verdict, written, without_body
):
    text = without_body(exercise, "raise NotImplementedError")
    waiting = f"{exercise.name} is not attempted yet. Its cell is waiting for you."
    for verdict in each_verdict(exercise, written(text, exercise.name)):
        assert (verdict.status, verdict.points) == ("not attempted", 0.0)
        assert verdict.message == waiting


def test_an_answer_without_a_body_earns_nothing_and_hears_of_return(
    function_exercise, each_verdict, written, without_body
):
    exercise = function_exercise
    for verdict in each_verdict(exercise, written(without_body(exercise, "pass"), exercise.name)):
        assert verdict.points == 0.0
        assert verdict.status == "wrong"
        assert "Is there a `return`" in verdict.message


def test_every_exercise_has_three_other_right_answers_and_four_slips(
    exercise, rights_of, wrongs_of
):
    assert len(rights_of(exercise)) >= 3
    assert len(wrongs_of(exercise)) >= 4


def test_right_answers_differ_from_the_model_and_from_each_other(exercise, rights_of):
    cells = [sources.answer_cell(exercise.chapter, exercise.name)]
    cells += [right.path.read_text(encoding="utf-8") for right in rights_of(exercise)]
    bodies = [body(text, exercise.name) for text in cells]
    assert len(set(bodies)) == len(bodies)


def body(text: str, name: str) -> str:
    """The code of a function or class without its docstring."""
    node = next(n for n in ast.parse(text).body if getattr(n, "name", None) == name)
    return ast.dump(ast.Module(node.body[ast.get_docstring(node) is not None :], []))


def test_a_right_answer_says_in_its_first_line_which_way_it_goes(exercise, rights_of):
    for right in rights_of(exercise):
        assert ast.get_docstring(ast.parse(right.path.read_text(encoding="utf-8")))


def test_saying_the_same_whatever_is_asked_earns_nothing_for_values(
    function_exercise, judged, model_of
):
    exercise = function_exercise
    model, seen = model_of(exercise), []

    def record(*args):
        seen.append(model(*args))
        return seen[-1]

    assert judged(exercise, record).status == "full"
    if not any(exercise.public_cases()) or exercise.id in ALL_THERE_IS:
        return  # a function without arguments can only say one thing
    values = all_checks(exercise)[0]  # or of gradients, with a check that names the missing path
    for value in seen[: 2 if exercise.id in LONG else 12]:
        answer = LocalAnswer(lambda *args, value=value: value, exercise.name)
        assert not run_check(exercise, values, answer, 7).passed
