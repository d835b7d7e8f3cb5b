"""A check asks for what the statement announces, and for every example that it shows."""

from __future__ import annotations

import re

import numpy as np

from autograder.checking.places import promises_array
from autograder.checking.wording import call_text
from tests.proof.asking import LONG, asked, key, leaves, model_of, passes_all, points
from tests.proof.statements import examples, parameters, returned, statement, texts

SEEDS = (None, 7, 2026)  # of which other proofs ask, too
SHAPE = re.compile(r"\(((?:[A-Z\d]\w*|\.\.\.)(?:, ?(?:[A-Z\d]\w*|\.\.\.))*,?|)\)")
NUMBERS = re.compile(r"(?<![\w.])\d+(?:\.\d+)?(?:e-?\d+)?")
FAR, NEAR = 1000.0, 1e-6  # what nobody expects unless it is said


def seeds_of(exercise) -> tuple[int | None, ...]:
    """Of an answer that trains for seconds the first two."""
    return SEEDS[:2] if exercise.id in LONG else SEEDS


def pairs_of(exercise, *seeds) -> list[tuple[tuple, object]]:
    """(arguments, what the model answer gave) of every call of every check."""
    return [pair for seed in seeds for check in asked(exercise.id, seed).values() for pair in check]


def arguments(exercise, *seeds) -> list[tuple]:
    return [args for args, _ in pairs_of(exercise, *seeds)]


def unannounced(name: str, value, text: str, whole: str) -> list[str]:
    """What of an argument the statement does not say: `text` of the parameter, `whole` of all."""
    findings = []
    pairs = "pair" in text or "list of (" in text or "[" in text
    if isinstance(value, list) and not pairs and not re.search(r"\blists?\b", text):
        findings.append(f"{name} is a list")
    if isinstance(value, tuple) and not pairs and "tuple" not in text:
        findings.append(f"{name} is a tuple")
    if isinstance(value, np.ndarray):
        findings += _shape(name, value, text)
        said = r"\barrays?\b|shape|\(|logits|probabilities|numbers"
        if not re.search(said, text + whole.partition("Returns")[2]):
            findings.append(f"{name} is an array")
    for leaf in leaves(value):
        findings += _kind(name, leaf, text) + _range(name, leaf, whole)
    return findings


def _shape(name: str, value: np.ndarray, text: str) -> list[str]:
    shapes = SHAPE.findall(text)
    if not shapes or "any shape" in text or "..." in text:
        return []
    dimensions = {
        len([length for length in shape.split(",") if length.strip()]) for shape in shapes
    }
    return [] if value.ndim in dimensions else [f"{name} has shape {value.shape}"]


def _kind(name: str, leaf, text: str) -> list[str]:
    if (isinstance(leaf, np.ndarray) and leaf.dtype.kind == "b") or isinstance(leaf, bool):
        return [] if "True" in text else [f"{name} is of True and False"]
    if isinstance(leaf, np.ndarray | np.generic) and leaf.dtype not in (float, int):
        return [] if leaf.dtype.name in text else [f"{name} is {leaf.dtype.name}"]
    return []


def _range(name: str, leaf, whole: str) -> list[str]:
    if not isinstance(leaf, np.ndarray | float):
        return []
    sizes = np.abs(np.asarray(leaf, dtype=float))
    said = [float(number) for number in NUMBERS.findall(whole.replace(",", ""))]
    far = sizes.max(initial=0.0)
    findings = []
    if far > FAR and far > max(said, default=0.0) and "however large" not in whole:
        findings.append(f"{name} goes up to {far:.3g}")
    tiny = sizes[(sizes > 0) & (sizes < NEAR)]
    if tiny.size and not re.search(r"however small|small number|1e-\d", whole):
        findings.append(f"{name} goes down to {tiny.min():.3g}")
    return findings


def test_what_is_asked_is_announced(function_exercise):
    exercise = function_exercise
    shown = {key(args) for args in examples(exercise)}
    names, findings = parameters(exercise), set()
    for args in arguments(exercise, *seeds_of(exercise)):
        if key(args) in shown:
            continue
        for name, value in zip(names, args, strict=False):
            text = texts(exercise.id)[name]
            findings |= set(unannounced(name, value, text, statement(exercise)))
    findings = sorted(findings)
    assert not findings, "\n".join(findings)


def without_functions(args: tuple) -> tuple:
    return tuple("a function" if callable(arg) else arg for arg in args)


def test_every_example_is_a_visible_case_typed_as_it_stands(function_exercise):
    exercise = function_exercise
    visible = {key(without_functions(args)) for args in arguments(exercise, None)}
    missing = [args for args in examples(exercise) if key(without_functions(args)) not in visible]
    texts = sorted({repr(args) for args in missing})
    findings = [f"{exercise.name}{text} is not asked" for text in texts]
    assert not findings, "\n".join(findings)


def test_every_example_is_found_first_among_the_cases(function_exercise):
    exercise = function_exercise
    for args in exercise.examples:
        assert len(args) == len(parameters(exercise)), call_text(exercise.name, args)
    first = exercise.public_cases()[: len(exercise.examples)]
    assert [key(args) for args in first] == [key(args) for args in exercise.examples]


# (exercise, parameter): why no case gives it as whole numbers
NO_WHOLE_NUMBERS: dict[tuple[str, str], str] = {
    ("ch02_perceptron_vs_logistic/perceptron_update", "w"): "the statement says floats",
    ("ch03_mlp_notation/weight", "params"): "what comes out is one of its numbers",
    ("ch09_convolution/pad_images", "X"): "what comes out is its numbers and zeros",
    ("ch09_convolution/image_patches", "X"): "what comes out is its numbers",
    ("ch09_convolution/max_pool", "X"): "what comes out is some of its numbers",
    ("ch09_convolution/max_pool_backward", "dY"): "what comes out is its numbers and zeros",
    ("ch02_perceptron_vs_logistic/minibatches", "X"): "samples come back as they are",
    ("ch02_perceptron_vs_logistic/minibatches", "y"): "targets come back as they are",
    ("ch04_chain_rule/mlp_gradients", "params"): "parameters are floats: an array made like them "
    "is a right place for their gradient",
    ("ch04_chain_rule/fixed_gradients", "params"): "as in mlp_gradients",
    ("ch04_chain_rule/train_mlp", "params"): "parameters are floats: a step on a copy of them is "
    "right",
    ("ch04_chain_rule/gradient_check", "w"): "a copy of w that is nudged is right here; "
    "numerical_gradient is asked about whole numbers",
    ("ch05_vanishing_gradients/gradient_norms", "params"): "as in mlp_gradients",
    ("ch12_transfer/new_head", "params"): "the layers that stay come back as they are",
    ("ch12_transfer/first_patient", "params"): "as in train_mlp",
    ("ch12_transfer/second_patient", "params"): "as in train_mlp",
    ("ch12_transfer/third_patient", "params"): "as in train_mlp",
    ("ch12_transfer/fixed_training", "params"): "as in train_mlp",
    ("ch12_transfer/transfer_digits", "params"): "it is a trained network",
    ("ch12_transfer/transfer_digits", "X"): "gray lies between 0 and 1",
    ("ch11_transformer/split_heads", "X"): "numbers come back as they are",
    ("playground/run_playground", "params"): "as in train_mlp",
    ("ch05_vanishing_gradients/clip_by_norm", "grads"): "gradients are floats: a copy of them that "
    "is shortened in place is right",
    ("ch10_recurrent/last_states", "H"): "states come back as they are",
    ("ch10_recurrent/rnn_backward", "Wx"): "as in mlp_gradients",
    ("ch10_recurrent/rnn_backward", "Wh"): "as in mlp_gradients",
    ("ch10_recurrent/rnn_backward", "b"): "as in mlp_gradients",
    ("ch10_recurrent/fixed_bptt", "Wx"): "as in mlp_gradients",
    ("ch10_recurrent/fixed_bptt", "Wh"): "as in mlp_gradients",
    ("ch10_recurrent/fixed_bptt", "b"): "as in mlp_gradients",
    ("ch10_recurrent/lstm_step_backward", "Wx"): "as in mlp_gradients",
    ("ch10_recurrent/lstm_step_backward", "Wh"): "as in mlp_gradients",
    ("ch10_recurrent/lstm_step_backward", "b"): "as in mlp_gradients",
    ("ch08_regularization/penalized_gradients", "grads"): "gradients are floats: adding to a copy "
    "of them is right",
    ("ch08_regularization/train_few", "X"): "gray from 0 to 1: whole numbers are black and white",
    ("ch08_regularization/shift_images", "X"): "pixels come back as they are",
    ("ch08_regularization/augment_images", "X"): "pixels come back as they are",
    ("ch08_regularization/fixed_dropout_gradients", "params"): "as in mlp_gradients",
}


def sort_of(value) -> set[str]:
    """What kinds of numbers an argument holds: "floats", "whole", each of arrays or alone."""
    findings = set()
    for leaf in leaves(value):
        if isinstance(leaf, np.ndarray) and leaf.dtype.kind in "iuf":
            findings.add("whole array" if leaf.dtype.kind in "iu" else "array of floats")
        elif isinstance(leaf, int | float) and not isinstance(leaf, bool):
            findings.add("whole number" if isinstance(leaf, int) else "float")
    return findings


def test_each_argument_is_asked_as_whole_numbers_too(function_exercise):
    """And where fractions can come out, so that an answer in the dtype of its input shows."""
    exercise, findings = function_exercise, []
    for seed in seeds_of(exercise):
        every = pairs_of(exercise, seed)
        for place, name in enumerate(parameters(exercise)):
            given = [pair for pair in every if place < len(pair[0])]
            sorts = set().union(*(sort_of(args[place]) for args, _ in given))
            if (exercise.id, name) in NO_WHOLE_NUMBERS or "array of floats" not in sorts:
                continue
            wanted = ["whole array", *(["whole number"] if "float" in sorts else [])]
            for kind in wanted:
                findings += _missing(given, place, name, kind)
    findings = sorted(set(findings))
    assert not findings, "\n".join(findings)


def _missing(pairs: list[tuple], place: int, name: str, kind: str) -> list[str]:
    twins = [pair for pair in pairs if sort_of(pair[0][place]) == {kind}]
    if not twins:
        return [f"{name} is never a {kind}"]
    others = [arg for args, _ in twins for n, arg in enumerate(args) if n != place]
    if not any(map(sort_of, others)) or fractions(twins) or not fractions(pairs):
        return []
    return [f"where {name} is a {kind}, only whole numbers come out"]


def fractions(pairs: list[tuple]) -> bool:
    """Whether the model answer gave a number that is not whole to any of these."""
    given = [leaf for _, value in pairs for leaf in leaves(value) if not isinstance(leaf, str)]
    return any(np.any(np.mod(leaf, 1) != 0) for leaf in given if np.all(np.isfinite(leaf)))


def test_a_slip_that_speaks_of_the_example_speaks_of_one_that_is_shown(exercise, wrongs_of):
    spoken = re.compile(r"\b(the|first|statement's) (first )?example\b")
    slips = [wrong.slip for wrong in wrongs_of(exercise) if spoken.search(wrong.slip.message)]
    findings = [slip.name for slip in slips if not exercise.examples]
    assert not findings, "\n".join(findings)


def as_floats(value):
    if isinstance(value, list | tuple):
        return type(value)(map(as_floats, value))
    if isinstance(value, np.ndarray):
        return value.astype(float)
    return value if isinstance(value, str) else float(value)


def as_bools(value):
    if isinstance(value, list | tuple):
        return type(value)(map(as_bools, value))
    if isinstance(value, np.ndarray):
        return value.astype(bool)
    return value if isinstance(value, str) else bool(value)


def test_floats_pass_for_whole_numbers_only_where_the_statement_does_not_ask_for_those(
    function_exercise,
):
    exercise, model = function_exercise, model_of(function_exercise)
    announced = returned(exercise)
    if "True and False" in announced:
        return
    for seed in (None, 7):
        floats = passes_all(exercise, lambda *args: as_floats(model(*args)), seed)
        if "whole number" in announced:
            assert not floats, "a float passes for a whole number"
        else:
            assert floats, "floats do not pass, and nothing is said"


def test_true_and_false_pass_for_numbers_nowhere(function_exercise):
    exercise, model = function_exercise, model_of(function_exercise)
    if "True" in returned(exercise) or "Returns a text" in statement(exercise):
        return
    passed = points(exercise, lambda *args: as_bools(model(*args)), 7)
    assert not passed, "True and False earn points"


def as_lists(value):
    return value.tolist() if isinstance(value, np.ndarray) else value


def test_a_list_passes_for_an_array_unless_the_statement_promises_one(function_exercise):
    exercise, model = function_exercise, model_of(function_exercise)
    if not any(isinstance(value, np.ndarray) for _, value in pairs_of(exercise, None)):
        return
    lists = passes_all(exercise, lambda *args: as_lists(model(*args)), None)
    if promises_array(statement(exercise)):
        assert not lists, "a list passes, and an array is promised"
    else:
        assert lists, "a list does not pass, and no array is promised"
