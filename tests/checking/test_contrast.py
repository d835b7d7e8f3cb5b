"""What is said of the examples that are right, and thoughts that belong to a case."""

import numpy as np
import pytest

from autograder.checking.checks import VALUES, all_checks
from autograder.checking.contrast import contrast
from autograder.checking.exercise import Case, Exercise, thought_text
from autograder.checking.judge import judge
from autograder.checking.local import LocalAnswer
from autograder.checking.running import run_check
from autograder.exercises import find
from nnlab import linear
from nnlab.activations import sigmoid


def verdict_on(name, function):
    return judge(find(name), LocalAnswer(function, name))


def message_of(name, function, check=VALUES):
    results = {result.name: result for result in verdict_on(name, function).results}
    return results[check].message


def loss_times(factor):
    """A loss whose regularization is `factor` times too large."""
    return lambda w, b, X, y, l2: linear.logistic_loss(w, b, X, y, factor * l2)


def test_what_is_right_for_is_said_by_the_argument_that_tells_it_apart():
    message = message_of("logistic_loss", loss_times(1.7))
    assert "Right for l2 = 0; first wrong for l2 = 0.25." in message


def test_an_answer_that_is_right_nowhere_hears_nothing_of_what_is_right():
    message = message_of("logistic_loss", lambda w, b, X, y, l2: 17.0)
    assert "Right for" not in message
    assert "are right" not in message


def test_a_call_that_stops_is_told_with_what_went_well():
    def of_numbers(z):
        return float(z) > 0

    message = message_of("step", of_numbers)
    assert "Right for z a number; first wrong for z an array." in message


def test_parts_that_are_right_are_named():
    X, y = np.eye(3), np.array([0, 1, 1])
    exercise = find("fit_logistic")

    def half(X, y, lr, steps, l2):
        from solutions.ch02_perceptron_vs_logistic.fit_logistic import fit_logistic

        w, b, losses = fit_logistic(X, y, lr, steps, l2)
        return w, b, losses + 0.01 * np.arange(len(losses))

    assert half(X, y, 0.1, 2, 0.0)
    message = message_of(exercise.name, half)
    assert "w and b are right." in message
    assert "in losses: " in message


EXERCISE = Exercise("ch01_neuron", "layer", lambda rng: [], 1, ("", "", ""), "Think.")
X, W = np.ones((2, 3)), np.ones((3, 4))


@pytest.mark.parametrize(
    ("right", "wrong", "message"),
    [
        ([(X, W, 0.0, sigmoid)], [(X, W, 2.5, sigmoid)],
         "Right for b = 0; first wrong for b = 2.5."),
        ([(X, W, 1.0, sigmoid)], [(X, W, -2.0, sigmoid)], None),
        ([(X[:1], W, 0.5, sigmoid)] * 2, [(X, W, 0.5, sigmoid)],
         "Right for one row in X; first wrong for several rows in X."),
        ([(X[:1, :, None], W, 0.5, sigmoid)] * 2, [(X[:, :, None], W, 0.5, sigmoid)],
         "Right for X of length 1; first wrong for X of length 2 and more."),
        ([(X[0], W, 0.5, sigmoid)] * 2, [(X, W, 0.5, sigmoid)],
         "Right for X with one axis; first wrong for X with 2 axes."),
        ([(X[0], W, 0.5, sigmoid)], [(X, W, 0.5, sigmoid)], "1 of the 2 examples is right."),
        ([(X, W[:, :1], 0.5, sigmoid)] * 2, [(X, W, 0.5, sigmoid)],
         "Right for one column in W; first wrong for several columns in W."),
        ([(X, W[:, :1], 0.5, sigmoid)], [(X, W, 0.5, sigmoid)], "1 of the 2 examples is right."),
        ([(X, W, 0.5, sigmoid)], [(X, W, 0.5, np.tanh)],
         "Right for f = sigmoid; first wrong for f = tanh."),
        ([(X, W, 0.5, sigmoid)] * 3, [(X, -W, 0.5, sigmoid)],
         "Right for W without any below 0; first wrong for W with entries below 0."),
        ([(X, W, 0.5, sigmoid)], [(X, -W, 0.5, sigmoid)], "1 of the 2 examples is right."),
        ([(X, W, 0.5, sigmoid)] * 2, [(X, -W, 0.5, sigmoid)], "2 of the 3 examples are right."),
        ([(X, -W, 0.5, sigmoid)] * 2, [(X, W, 0.5, sigmoid)], "2 of the 3 examples are right."),
        ([(X, 0 * W, 0.5, sigmoid)] * 2, [(X, W, 0.5, sigmoid)], "2 of the 3 examples are right."),
        ([(X, W, 0.5, sigmoid)] * 2, [(X, W, 0.5, sigmoid)], "2 of the 3 examples are right."),
        ([], [(X, W, 0.5, sigmoid)], ""),
        ([(X, W, 0.5, sigmoid)], [], ""),
    ],
)  # fmt: skip
def test_only_what_holds_of_all_examples_is_said(right, wrong, message):
    text = contrast(EXERCISE, right, wrong)
    assert message is None or text == message
    assert message is not None or text.startswith("Right for b")


def test_what_one_argument_has_on_both_sides_tells_nothing():
    right = [(X, W, 0.0, sigmoid), (X, W, 1.5, sigmoid)]
    assert contrast(EXERCISE, right, [(X, W, 0.0, np.tanh)]) == (
        "Right for f = sigmoid; first wrong for f = tanh."
    )


def test_a_thought_is_a_text_or_made_for_the_case_or_chosen_by_the_part():
    case = Case((1, 2), 3, 4, "params[0], W")
    assert thought_text("Think.", None) == thought_text("Think.", case) == "Think."
    assert thought_text(lambda args, needed, got: f"{args} {needed} {got}", case) == "(1, 2) 3 4"
    assert thought_text(lambda args, needed, got: "never", None) == ""
    choice = {"params": "Which layer?", "losses": "When?"}
    assert thought_text(choice, case) == "Which layer?"
    assert thought_text({**choice, "params[0], W": lambda *args: "Here?"}, case) == "Here?"
    assert thought_text({"losses": "When?"}, case) == ""
    assert thought_text({"losses": "When?", "": "Where?"}, case) == "Where?"
    assert thought_text(None, case) == ""


def thoughtful(think, check_think) -> Exercise:
    from autograder.checking.questions import compare_with_model

    exercise = Exercise(
        "ch01_neuron", "step", lambda rng: [(2.0,), (-1.0,)], 1, ("", "", ""), think
    )

    @exercise.check("once more", 1, think=check_think)
    def again(answer, rng):
        compare_with_model(exercise, (3.0,), answer(3.0))

    return exercise


def test_a_check_s_own_thought_goes_before_the_exercise_s():
    exercise = thoughtful(lambda args, needed, got: f"At {args[0]:g}?", "Why again?")
    results = judge(exercise, LocalAnswer(lambda z: 0.0, "step")).results
    assert results[0].message.endswith("At 2?")
    assert results[1].message.endswith("Why again?")
    assert "At" not in results[1].message


def test_a_thought_about_values_is_not_said_of_a_shape():
    exercise = thoughtful("Think of it?", None)
    results = judge(exercise, LocalAnswer(lambda z: np.ones(3), "step")).results
    assert "Think" not in results[0].message + results[1].message


def swapped_shares(w, g, m, v, t, lr, beta1, beta2, eps):
    m, v = (1 - beta1) * m + beta1 * g, beta2 * v + (1 - beta2) * np.square(g, dtype=float)
    step = m / (1 - beta1**t) / (np.sqrt(v / (1 - beta2**t)) + eps)
    return w - lr * step, m, v


def of_base_two(Z, labels):
    shifted = Z - Z.max(axis=1, keepdims=True)
    return np.mean(np.log2(np.exp(shifted).sum(axis=1)) - shifted[np.arange(len(Z)), labels])


@pytest.mark.parametrize(
    ("name", "function", "never"),
    [
        # of one example that is right by beta1 = ½, eps is 0 too
        ("adam_step", swapped_shares, "Right for eps"),
        # the one with a single row is right because one logit is so much larger
        ("softmax_cross_entropy", of_base_two, "Right for one row"),
    ],
)
def test_what_tells_examples_apart_by_chance_is_not_said(name, function, never):
    message = message_of(name, function)
    assert never not in message
    assert "1 of the 7 examples is right." in message


def test_what_was_tried_beside_the_examples_is_nobodys_call():
    tried = []

    def answer(Z, labels):
        tried.append(Z.shape)
        return of_base_two(Z, labels)

    exercise = find("softmax_cross_entropy")
    local = LocalAnswer(answer, exercise.name)
    run_check(exercise, all_checks(exercise)[0], local, None)
    assert tried[-1] == (1, 3)
    assert tried[:-1] == [args[0].shape for args, _ in local.outcomes]


@pytest.mark.parametrize(
    ("formula", "said"),
    [
        (lambda z: np.exp(z) / (1 + np.exp(z)) ** 2, "On the way a number became too large"),
        (lambda z: 1 / (0.0 * np.asarray(z)), "On the way something was divided by 0"),
        (lambda z: np.sqrt(-1 - np.asarray(z) ** 2.0), "On the way came what has no value"),
    ],
)
def test_what_is_not_finite_is_told_with_what_numpy_noted(formula, said):
    results = verdict_on("sigmoid_prime", formula).results
    message = next(result.message for result in results if "not a finite number" in result.message)
    assert said in message
