"""Calls of a learner's function: values, failures, changes, warnings, functions as arguments.

Tests autograder/sandbox/trouble.py and autograder/sandbox/operands.py.
"""

import numpy as np
import pytest

from autograder.base.answers import CallFailed, Failure, constant
from autograder.sandbox import Limits, operands


def test_a_call_gives_the_value_with_its_type(ask):
    value = ask("def f(x, w):\n    return x @ w", np.ones((2, 3)), np.ones((3, 4))).value
    assert value.shape == (2, 4)
    assert value.dtype == np.float64
    assert type(ask("def f(x):\n    return float(x)", 2).value) is float
    assert ask("def f(x):\n    return (x, [x], {'a': None})", 2).value == (2, [2], {"a": None})


def test_an_answer_called_like_a_function_gives_the_value_or_raises(opened):
    session = opened("def f(x):\n    return 1 / x")
    answer = session.answer("f")
    assert answer(4) == 0.25
    with pytest.raises(CallFailed) as caught:
        answer(0)
    failure = caught.value.failure
    assert (failure.kind, failure.type, failure.line) == ("exception", "ZeroDivisionError", 2)
    assert failure.message.partition(operands.SEPARATOR)[0] == "division by zero"
    assert len(answer.outcomes) == 2


def test_a_name_that_is_not_there_is_undefined(opened):
    assert opened("x = 1").answer("f").call((1,)).failure == Failure("undefined", "f")


def test_a_stub_is_not_attempted(ask):
    outcome = ask("def f(x):\n    # your code here\n    raise NotImplementedError", 1)
    assert outcome.failure.kind == "not attempted"


def test_a_stub_in_a_helper_is_named(opened):
    session = opened("def g(x):\n    raise NotImplementedError", "def f(x):\n    return g(x)")
    failure = session.answer("f").call((1,)).failure
    assert (failure.kind, failure.type, failure.line) == ("unwritten", "g", 2)


def test_a_raise_left_below_a_finished_body_is_no_stub(ask):
    failure = ask("def f(x):\n    y = x + 1\n    raise NotImplementedError", 1).failure
    assert (failure.kind, failure.line) == ("left over", 3)


def test_a_library_that_has_not_implemented_something_is_an_exception(ask):
    source = "import email.policy\ndef f(x):\n    return email.policy.Policy().fold('a', 'b')"
    assert ask(source, 1).failure.kind == "exception"


def test_exit_is_a_crash_that_costs_the_call_alone(opened):
    answer = opened("def f(x):\n    return exit() if x else x").answer("f")
    assert answer.call((1,)).failure == Failure("crash", "exit")
    assert answer.call((0,)).value == 0


def test_wrong_arguments_are_an_exception_without_a_line(ask):
    failure = ask("def f(x):\n    return x", 1, 2).failure
    assert failure.type == "TypeError"
    assert failure.line is None


def test_the_line_is_the_deepest_in_the_answers_own_cell(opened):
    session = opened("def g(x):\n    return x / 0", "def f(x):\n    y = x\n    return g(y)")
    assert session.answer("f").call((1,)).failure.line == 3


def test_changed_arguments_are_told_by_position(ask):
    source = "def f(a, b, c):\n    b += 1\n    c.append(2)\n    return a"
    outcome = ask(source, np.zeros(3), np.zeros(3), [1])
    assert outcome.changed == (1, 2)
    assert ask("def f(a):\n    return a + 1", np.array([np.nan])).changed == ()


def test_a_change_deep_inside_an_argument_is_told(ask):
    params = [(np.ones((2, 3)), np.zeros(3)), (np.ones((3, 1)), np.zeros(1))]
    assert ask("def f(params):\n    params[1][0][2, 0] = 5", params).changed == (0,)
    assert params[1][0][2, 0] == 1.0


def test_warnings_are_told_and_cost_nothing(ask):
    outcome = ask(
        "import numpy as np\ndef f(z):\n    return 1 / (1 + np.exp(-z))", np.array([-1e3])
    )
    assert outcome.failure is None
    assert outcome.warned == ("RuntimeWarning: overflow encountered",)


def test_warnings_are_told_again_and_even_if_the_notebook_ignores_them(opened):
    session = opened(
        "import numpy as np, warnings\nwarnings.filterwarnings('ignore')\nnp.seterr(all='ignore')",
        "def f(z):\n    return np.log(z)",
    )
    answer = session.answer("f")
    assert [len(answer.call((0.0,)).warned) for _ in range(2)] == [1, 1]


def test_a_flood_of_warnings_is_capped(ask):
    source = "import numpy as np\ndef f():\n    for _ in range(9999):\n        np.exp(1000.0)"
    warned = ask(source).warned
    assert len(warned) == 8
    assert all(len(text) <= 200 for text in warned)


def test_what_is_printed_costs_nothing(ask):
    source = (
        "import sys\ndef f(x):\n    print('x' * 10**7)\n    print('bad', file=sys.stderr)\n"
        "    sys.stdout.flush()\n    return x"
    )
    assert ask(source, 3).value == 3


def test_an_unsendable_value_is_named_by_its_type(ask):
    assert ask("def f():\n    return {1, 2}").failure == Failure("unsendable", "set")
    source = "import numpy as np\ndef f():\n    return [np.array([None, 'a'], object)]"
    assert ask(source).failure == Failure("unsendable", "array of object")


def test_a_generator_for_random_numbers_goes_on_where_ours_stands(ask):
    rng = np.random.default_rng(5)
    rng.integers(3)
    value = ask("def f(rng):\n    return rng.normal(size=4)", rng).value
    assert np.array_equal(value, rng.normal(size=4))


def test_a_long_text_of_an_exception_is_capped_and_without_control_characters(ask):
    failure = ask("def f():\n    raise ValueError('\\x1b[31m' + 'x' * 10**6)").failure
    assert failure.message.startswith("?[31mxxx")
    assert len(failure.message) == Limits().message


def test_an_exception_that_cannot_be_printed_is_still_an_exception(ask):
    source = (
        "class Odd(Exception):\n    def __str__(self):\n        raise SystemExit\n"
        "def f():\n    raise Odd"
    )
    failure = ask(source).failure
    assert (failure.kind, failure.type, failure.line) == ("exception", "Odd", 5)
    assert failure.message.partition(operands.SEPARATOR)[0] == ""


def test_a_function_as_argument_is_called_outside(ask):
    calls = []

    def cube(z, scale=1.0):
        calls.append(z)
        return scale * z**3

    outcome = ask("def f(g, z):\n    return g(z) + g(z, scale=2.0)", cube, np.array([1.0, 2.0]))
    assert outcome.value.tolist() == [3.0, 24.0]
    assert len(calls) == 2
    assert outcome.changed == ()


def test_a_function_that_is_given_back_is_itself_or_unsendable(ask):
    assert ask("def f(g):\n    return g", np.tanh, objects=True).value is np.tanh
    assert ask("def f(g):\n    return g", np.tanh).failure.kind == "unsendable"


def test_an_exception_of_a_function_as_argument_can_be_caught_inside(ask):
    def picky(z):
        raise ValueError("need z (3,)")

    source = (
        "def f(g):\n    try:\n        g(1)\n    except ValueError as error:\n"
        "        return str(error)"
    )
    assert ask(source, picky).value == "need z (3,)"
    failure = ask("def f(g):\n    return g(1)", picky).failure
    assert (failure.kind, failure.type, failure.line) == ("exception", "ValueError", 2)


def test_warnings_of_a_function_as_argument_stay_outside(ask):
    outcome = ask("def f(g):\n    return g(0.0)", np.log)
    assert outcome.value == -np.inf
    assert outcome.warned == ()


def test_a_function_as_argument_cannot_be_kept_for_later(opened):
    session = opened(
        "kept = []\ndef keep(g):\n    kept.append(g)", "def later(x):\n    return kept[0](x)"
    )
    session.answer("keep").call((np.tanh,))
    failure = session.answer("later").call((1.0,)).failure
    assert failure.type == "RuntimeError"


def test_a_function_as_argument_takes_plain_data_only(ask):
    failure = ask("def f(g):\n    return g(object())", np.tanh).failure
    assert failure.type == "TypeError"


@pytest.mark.parametrize("much", ["[0] * 60_000", "'x' * 2**21", "np.zeros(2**20)"])
def test_what_is_too_much_for_a_function_as_argument_is_an_exception_of_the_answers(ask, much):
    failure = ask(f"import numpy as np\ndef f(g):\n    return g({much})", len).failure
    assert (failure.kind, failure.type, failure.line) == ("exception", "ValueError", 3)
    assert failure.message.startswith("too much for this function")


def test_too_many_calls_of_a_function_are_a_limit(ask):
    limits = Limits(callbacks=50, memory=900 * 2**20)
    outcome = ask("def f(g):\n    while True:\n        g(1.0)", np.tanh, limits=limits)
    assert outcome.failure.kind == "limit"


def test_a_forbidden_call_is_a_failure_even_when_the_value_is_right(ask):
    source = (
        "import numpy as np\ndef f(z):\n    try:\n        return np.tanh(z)\n"
        "    except BaseException:\n        return 0.0"
    )
    outcome = ask(source, 0.0, forbid=("numpy.tanh",))
    assert outcome.failure == Failure("forbidden call", "numpy.tanh")
    assert ask(source, 0.0).value == 0.0


def test_a_forbidden_call_of_the_library_is_a_failure(ask):
    forbid = ("nnlab.activations.sigmoid",)
    source = "from nnlab.activations import sigmoid as s\ndef f(z):\n    return s(z)"
    assert ask(source, 0.0, forbid=forbid).failure == Failure("forbidden call", forbid[0])


def test_a_function_as_argument_may_be_the_forbidden_one(ask):
    outcome = ask("def f(g, z):\n    return g(z)", np.tanh, 0.0, forbid=("numpy.tanh",))
    assert outcome.value == 0.0


def test_what_cannot_be_sent_to_the_answer_is_our_own_mistake(opened):
    answer = opened("def f(x):\n    return x").answer("f")
    with pytest.raises(TypeError, match="cannot send object"):
        answer.call((object(),))
    assert answer.call((1,)).value == 1


TWICE = """
def f(g):
    first = g(1)
    first[0] = 9
    return first, g(first, 2)
"""


def test_a_function_that_gives_one_value_is_called_without_a_way_back(opened):
    g = constant(np.arange(3.0), "g")
    answer = opened(TWICE).answer("f", limits=Limits(callbacks=0))
    outcome = answer.call((g,))
    assert outcome.failure is None
    assert [value.tolist() for value in outcome.value] == [[9, 1, 2], [0, 1, 2]]
    assert outcome.changed == ()
    assert answer.call((lambda *args: 1,)).failure.kind == "limit"


def test_a_list_in_which_such_a_function_was_replaced_counts_as_changed(ask):
    source = "def f(given):\n    given[0] = len\n    return 1"
    assert ask(source, [constant(np.zeros(2), "g")]).changed == (0,)
    assert ask(source.replace("len", "given[0]"), [constant(np.zeros(2), "g")]).changed == ()
