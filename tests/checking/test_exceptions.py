"""Exceptions in plain words: raised here, by this Python and this numpy, and then read.

Tests autograder/checking/exceptions/.
"""

import linecache
import textwrap

import numpy as np
import pytest

from autograder.base.answers import Failure
from autograder.checking.exceptions import category, in_words, own_words
from autograder.checking.local import LocalAnswer
from autograder.checking.wording import failure_text
from autograder.sandbox import Cell, Sandbox
from autograder.sandbox.operands import operands

X, W, b = np.ones((4, 3)), np.ones((2, 5)), np.ones(4)
PAIR = (np.ones((2, 2)), np.zeros(2))


def answer_of(body: str, parameters: str):
    """A learner's function of one cell, with its source where a notebook keeps it."""
    source = "import math\nimport numpy as np\n\n\ndef answer(" + parameters + "):\n"
    source += textwrap.indent(textwrap.dedent(body).strip("\n"), "    ") + "\n"
    linecache.cache["<a cell>"] = (len(source), None, source.splitlines(keepends=True), "<a cell>")
    names: dict = {"__name__": "__main__"}
    exec(compile(source, "<a cell>", "exec"), names)
    return names["answer"], source


def failure_of(body: str, *args, parameters: str = "X, W, b"):
    function, _ = answer_of(body, parameters)
    failure = LocalAnswer(function, "answer").call(args).failure
    assert failure is not None
    return failure


FAILING = [
    # what the learner wrote, the arguments, what is said of it
    ("return X @ W", (X, W, b), "X has shape (4, 3) and W has shape (2, 5)"),
    ("return np.dot(X, W)", (X, W, b), "X has shape (4, 3) and W has shape (2, 5)"),
    ("return (X @ W.T) + b", (X, W, b), "X has shape (4, 3) and W.T has shape (5, 2)"),
    ("Z = X + 0\nreturn (Z * 2) @ (W + 0)", (X, W, b), "here these are 3 and 2"),
    ("return X @ 3", (X, W, b), "one of the two is a number"),
    ("return X + b", (X, W, b), "X has shape (4, 3) and b has shape (4,)"),
    ("X -= b\nreturn X", (X, W, b), "X has shape (4, 3) and b has shape (4,)"),
    ("return np.add(X, b)", (X, W, b), "an array of shape (4, 3) meets one of shape (4,)"),
    ("Y = np.zeros((2, 3))\nY[:] = X\nreturn Y", (X, W, b), "a place of shape (2, 3)"),
    ("Y = np.zeros((4, 3))\nY[0:-0] = X\nreturn Y", (X, W, b), "is empty for p = 0"),
    ("return np.pad(X, ((1, 1), (1, 1), (0, 0)))", (X, W, b),
     "3 pairs came, and the array has 2 axes"),
    ("return np.tensordot(X, W, 1)", (X, W, b), "which axes should meet"),
    ("return np.einsum('ijk->i', X)", (X, W, b), "more letters than axes, or fewer"),
    ("return np.einsum('i->i', X)", (X, W, b), "more letters than axes, or fewer"),
    ("return np.random.default_rng(0).integers(0, 0)", (X, W, b), "leaves its upper end out"),
    ("return np.random.default_rng(0).choice(4, p=b / b * np.nan)", (X, W, b), "nan, which is no"),
    ("return np.random.default_rng(0).choice(4, p=b)", (X, W, b), "do not add up to 1"),
    ("return np.random.default_rng(0).choice(4, p=[2, -1, 0, 0])", (X, W, b), "is below 0"),
    ("return np.random.default_rng(0).choice(3, p=b / 4)", (X, W, b), "as many probabilities as"),
    ("return X.sum(axis=2)", (X, W, b), "an array with 2 axes, counted from 0"),
    ("return b.sum(axis=1)", (X, W, b), "an array with one axis, number 0"),
    ("return X.reshape(5, 2)", (X, W, b), "12 entries do not fill the shape"),
    ("return (X > 0) - (X > 1)", (X, W, b), "True and False cannot be subtracted"),
    ("return -(X > 0)", (X, W, b), "`~a` turns them around"),
    ("return np.split(X, 5)", (X, W, b), "into pieces of one size, and its size does not divide"),
    ("return np.array([[1, 2], [3]])", (X, W, b), "rows of one length"),
    ("if X > 0:\n    return 1", (X, W, b), "X is an array of shape (4, 3)"),
    ("return 1 if b > 0 and b < 1 else 0", (X, W, b), "one yes or no"),
    ("return max(X, 0)", (X, W, b), "one yes or no"),
    ("if X:\n    return 1", (X, W, b), "whether there is an array at all (`is None`)"),
    ("return not X", (X, W, b), "here stands an array, and"),
    ("return [1] + (X, b)", (X, W, b), "[1] is a list and (X, b) a tuple"),
    ("p = (1,)\np += [X]\nreturn p", (X, W, b), "+ joins a list with a list"),
    ("return math.exp(X)", (X, W, b), "math.exp takes one number, and X is an array"),
    ("return int(b)", (X, W, b), "int takes one number, and b is an array of shape (4,)"),
    ("return float([1.0])", (X, W, b), "float takes one number, and [1.0] is a list"),
    ("return [0, 1][math.floor(b)]", (X, W, b), "takes one number, and b is an array"),
    ("return X ^ 2", (X, W, b), "`^` is no power in Python"),
    ("return 2.0 ^ 3.0", (X, W, b), "`^` is no power in Python"),
    ("return W[0, 1]", (X, PAIR, b), "W is a tuple, which is indexed with one whole number. A"),
    ("return W[0][0, 1]", (X, [[PAIR]], b), "W[0] is a list, which is indexed with one"),
    ("return [1, 2][len(b) / 4]", (X, W, b), "its places are whole numbers"),
    ("return b[1.0]", (X, W, b), "an index has to be a whole number"),
    ("N, D, K = X.shape", (X, W, b), "3 names are to take apart X.shape, which has 2"),
    ("N, D = b.shape", (X, W, b), "2 names are to take apart b.shape, which has 1"),
    ("W1, b1, f = W", (X, PAIR, b), "3 names are to take apart W, which has 2"),
    ("u, v = b[0]", (X, W, b), "b[0] is one number and cannot be taken apart"),
    ("for u, v in [(1, 2, 3)]:\n    pass", (X, W, b), "taken apart here"),
    ("h = None\nreturn h + 1", (X, W, b), "h is None"),
    ("h = None\nreturn h[0]", (X, W, b), "h is None"),
    ("h = None\nreturn h.shape", (X, W, b), "h is None"),
    ("def helper():\n    X\nreturn X @ helper()", (X, W, b), "one of the two is none"),
    ('return "a" + 1', (X, W, b), "a text"),
    ('return b * "a"', (X, W, b), "a text"),
    ("return [1, 2] - 1", (X, W, b), "[1, 2] is a list, and - does not go through its entries"),
    ("return [1, 2] * [3, 4]", (X, W, b), "is a list, and * does not go through its entries"),
    ("return np.tanh + b", (X, W, b), "np.tanh"),
    ("X -= 0.5\nreturn X", (np.ones((2, 2), dtype=int), W, b), "array of whole numbers"),
    ("return b[4]", (X, W, b), "place 4 was asked of axis 0, which has 4 entries"),
    ("return X[0, 3]", (X, W, b), "place 3 was asked of axis 1, which has 3 entries"),
    ("return b[0, 0]", (X, W, b), "2 indices for an array with 1 axis"),
    ("return W[2]", (X, PAIR, b), "W has 2 entries, counted from 0"),
    ('return {"and": 1}["AND"]', (X, W, b), "no entry for the key 'AND'"),
    ("return np.tnah(X)", (X, W, b), "numpy has nothing called tnah"),
    ("return W.shape", (X, PAIR, b), "W is a tuple, and a tuple has no .shape"),
    ("return b[0].append(1)", (X, W, b), "b[0] is one number, and a number has no .append"),
    ("return X.append(1)", (X, W, b), "X is of type array, which has no .append"),
    ("return 2(X + 1)", (X, W, b), "2 is no function"),
    ("return math.exp()", (X, W, b), ""),
    ("def half(u):\n    return u / 2\nreturn half()", (X, W, b), "half was called without 'u'"),
    ("def half(u):\n    return u / 2\nreturn half(1, 2)", (X, W, b), "half takes 1 argument and"),
    ("return np.zeros(3).sum(axs=0)", (X, W, b), ""),
    ("return [u for u in 3]", (X, W, b), "one value, with no entries to go through"),
    ("return len(3.0)", (X, W, b), "one value, with no entries"),
    ("return 3.0[0]", (X, W, b), "one value"),
    ("W[0] = 1\nreturn W", (X, PAIR, b), "cannot be changed entry by entry"),
    ("def deeper(n):\n    return deeper(n + 1)\nreturn deeper(0)", (X, W, b), "called itself"),
    ("return sigmoi(X)", (X, W, b), "nothing called sigmoi here"),
    ("total += 1\ntotal = 0", (X, W, b), "total was used before it got a value"),
    ("n = 0\nreturn 1 / n", (X, W, b), "n is 0 here"),
    ("return 1 / (2 - 2)", (X, W, b), "below the fraction line"),
    ("return math.exp(1000)", (X, W, b), "larger than a float can hold"),
    ('return float("x")', (X, W, b), "a text was to become a number"),
    ("return [1, 2] * 0.5", (X, W, b), "is a list, and * does not go through its entries"),
    ("return -[1, 2]", (X, W, b), "a list stands here, and - does not go through its entries"),
    ("return pow([1, 2], 2)", (X, W, b), "a list stands here, and ** does not go through"),
    ("return np.maximum(X)", (X, W, b), "maximum takes 2 to 3 arguments and was called with 1"),
    ("return (lambda u: u)(1, 2)", (X, W, b), "takes 1 argument and was called with 2"),
    ("return [].append(1, 2)", (X, W, b), "takes one argument and was called with 2"),
    ("return np.random.default_rng(0).normal(0, 1, 3, 4)", (X, W, b), "takes 3 arguments"),
    ("return np.zeros(3, 4)", (X, W, b), "the 4 was taken for a type of numbers"),
    ("return np.random.default_rng(0).random(3, 4)", (X, W, b), "make one shape"),
    ("return np.maximum(X, 0, 1e-8)", (X, W, b), "one argument too many"),
    ("return math.log(0)", (X, W, b), "a logarithm of 0 or less"),
    ("return math.sqrt(-1.0)", (X, W, b), "the root of a negative number"),
    ("return range(len(b) / 2)", (X, W, b), "a number with a decimal point came"),
    ("return np.zeros(2.5)", (X, W, b), "a whole number was asked for"),
    ("return np.concatenate([X, b])", (X, W, b), "the same number of axes"),
    ("return np.stack([X, b])", (X, W, b), "stacked that differ in shape"),
    ("return np.vstack([X, b])", (X, W, b), "differ along axis 1: 3 and 4"),
    ("return np.where(X > 0, X)", (X, W, b), "two answers, and one is missing"),
    ("return max([])", (X, W, b), "the largest or smallest of no entries"),
    ("return np.zeros(0).max()", (X, W, b), "the largest or smallest of no entries"),
    ("return np.linalg.inv(X)", (X, W, b), "has only a square table"),
    ("import nnlob", (X, W, b), "nothing called nnlob to import"),
    ("return W(X)", (X, lambda u: u.shape[7], b), "W looked for an entry or an axis that is not"),
    ("return X.item()", (X, W, b), "What does the same to all entries at once"),
    ("assert False", (X, W, b), "does not hold here"),
]  # fmt: skip


@pytest.mark.parametrize(("body", "args", "message"), FAILING, ids=[body for body, *_ in FAILING])
@pytest.mark.filterwarnings("ignore::SyntaxWarning")
def test_what_met_what_is_said_in_plain_words(body, args, message):
    words = in_words(failure_of(body, *args))
    assert message in words
    if message:
        assert words.endswith("?")
        assert "  " not in words
        assert "|" not in words


def test_the_sandbox_says_the_same():
    some = FAILING[:3] + FAILING[15:17] + FAILING[20:23] + FAILING[25:28]
    with Sandbox() as sandbox:
        for body, args, _ in some:
            _, source = answer_of(body, "X, W, b")
            here = failure_of(body, *args)
            session = sandbox.open([Cell(label="answer", source=source)])
            there = session.answer("answer").call(args).failure
            session.close()
            assert (in_words(there), there.line) == (in_words(here), here.line), body


def test_the_words_come_with_the_call_the_line_and_the_kind_of_exception():
    failure = failure_of("Z = X + 0\nreturn X @ W", X, W, b)
    text = failure_text("layer", (X, W, b), failure)
    assert text.startswith(
        "layer(an array of shape (4, 3), an array of shape (2, 5), [1, 1, 1, 1])"
    )
    assert " stopped in line 7 of the cell (ValueError): X has shape (4, 3)" in text


def test_what_no_rule_knows_is_told_in_python_s_own_words_without_the_operands():
    failure = failure_of('raise LookupError("no such gate")', X, W, b)
    assert in_words(failure) == ""
    assert own_words(failure) == "no such gate"
    text = failure_text("gate", ("nor",), failure)
    assert text == "gate('nor') stopped with LookupError: no such gate in line 6 of the cell."


def test_two_ways_to_stop_alike_have_one_category_and_others_have_others():
    product = category(failure_of("return X @ W", X, W, b))
    assert category(failure_of("return np.dot(X, W)", X, W, b)) == product
    assert category(failure_of("return X + b", X, W, b)) != product
    assert category(failure_of("raise LookupError(3)", X, W, b)) == "LookupError"


def test_finding_the_operands_runs_nothing_of_the_answer_s():
    body = """
    class Loud:
        asked = 0

        def __getattr__(self, name):
            Loud.asked += 1
            raise AttributeError(name)

    loud = Loud()
    try:
        return loud + X
    finally:
        W.append(Loud.asked)
    """
    seen: list = []
    function, _ = answer_of(body, "X, W, b")
    with pytest.raises(TypeError) as caught:
        function(None, seen, b)
    before = seen[-1]
    operands(caught.tb, "<a cell>")
    assert seen[-1] == before


@pytest.mark.parametrize(
    "message", ["", "|", " | ", " | @", " | @ | = | = array", " | unpack 2 | x"]
)
def test_a_message_of_any_form_can_be_read(message):
    for kind in ("ValueError", "TypeError", "IndexError", "AttributeError", "Strange"):
        assert isinstance(in_words(Failure("exception", kind, message)), str)
