"""Classes as answers: their objects are handles, and only plain data is ever judged."""

import numpy as np
import pytest

from autograder.base.answers import CallFailed
from autograder.sandbox.remote import chain

VALUE = """
import math

class Value:
    def __init__(self, data, parents=()):
        self.data, self.grad, self.parents = data, 0.0, parents

    def __add__(self, other):
        other = other if isinstance(other, Value) else Value(other)
        return Value(self.data + other.data, ((self, 1.0), (other, 1.0)))

    def __mul__(self, other):
        other = other if isinstance(other, Value) else Value(other)
        return Value(self.data * other.data, ((self, other.data), (other, self.data)))

    __radd__, __rmul__ = __add__, __mul__

    def __neg__(self):
        return self * -1.0

    def tanh(self):
        t = math.tanh(self.data)
        return Value(t, ((self, 1 - t * t),))

    def backward(self, seed=1.0):
        self.grad += seed
        for parent, slope in self.parents:
            parent.backward(seed * slope)

    def __float__(self):
        return float(self.data)

    def __len__(self):
        return 3

    def __getitem__(self, i):
        return [self.data, self.grad, None][i]
"""


@pytest.fixture
def value(opened):
    return opened(VALUE).answer("Value", objects=True)


def test_a_class_works_as_in_a_notebook(value):
    a, b = value(2.0), value(-3.0)
    c = (a * b + a).tanh()
    c.backward()
    slope = 1 - np.tanh(-4.0) ** 2
    assert c.data == pytest.approx(np.tanh(-4.0))
    assert a.grad == pytest.approx(-2.0 * slope)
    assert b.grad == pytest.approx(2.0 * slope)


def test_numbers_on_either_side_of_an_operator(value):
    a = value(2.0)
    assert ((1 + a) * 3.0 + (-a)).data == 7.0
    assert (np.float64(2.0) * a).data == 4.0
    assert float(a) == 2.0
    assert len(a) == 3
    assert a[0] == 2.0


def test_attributes_can_be_set(value):
    a = value(1.0)
    a.grad = 5.0
    assert a.grad == 5.0


def test_what_the_class_cannot_do_is_a_failure_of_the_answer(value):
    with pytest.raises(CallFailed) as caught:
        value(1.0) / value(2.0)
    assert caught.value.failure.type == "TypeError"
    with pytest.raises(CallFailed) as caught:
        _ = value(1.0).nothing
    assert caught.value.failure.type == "AttributeError"


def test_an_object_equals_itself_only(value):
    a = value(1.0)
    assert a == a
    assert a != value(1.0)
    assert (a == 1.0) is False


@pytest.mark.parametrize(
    "judge",
    [
        lambda a: a - np.array([1.0, 2.0]),
        lambda a: np.array([1.0, 2.0]) - a,
        lambda a: np.allclose(a, 1.0),
        lambda a: np.asarray(a),
        lambda a: np.isfinite(a),
        lambda a: a < 1.0,
        lambda a: list(a),
        lambda a: bool(a),
        lambda a: 1.0 in a,
    ],
)
def test_an_object_is_not_judged_by_its_own_methods(value, judge):
    with pytest.raises(TypeError):
        judge(value(1.0))


def test_an_attribute_is_plain_data_or_a_method_and_never_an_object(opened):
    source = (
        "class Yes:\n    def __rsub__(self, other): return 0.0\n    __sub__ = __rsub__\n"
        "class Value:\n    data = Yes()\n    grad = 3"
    )
    a = opened(source).answer("Value", objects=True)()
    assert a.grad == 3
    with pytest.raises(CallFailed) as caught:
        _ = a.data
    assert caught.value.failure.kind == "unsendable"
    assert caught.value.failure.type == "Yes"


def test_objects_come_out_only_where_an_exercise_asks_for_them(opened):
    source = (
        "class Yes:\n    def __eq__(self, other): return True\n"
        "    def __array_ufunc__(self, *args, **kwargs): return True\n"
        "    def __array__(self, *args, **kwargs): return 1 / 0\n"
        "def f(x):\n    return Yes()"
    )
    assert opened(source).answer("f").call((1,)).failure.type == "Yes"
    assert opened("def f(x):\n    return f").answer("f").call((1,)).failure.type == "function"


def test_a_function_that_was_returned_can_be_called(opened):
    source = "def slope(f):\n    def df(x):\n        return 2 * x\n    return df"
    df = opened(source).answer("slope", objects=True)(np.square)
    assert df(3.0) == 6.0


def test_an_object_does_not_survive_its_process(opened, quick):
    source = "import os\nclass Value:\n    data = 1.0\n    def end(self): os._exit(0)"
    answer = opened(source).answer("Value", objects=True)
    a, b = answer(), answer()
    with pytest.raises(CallFailed) as caught:
        a.end()
    assert caught.value.failure.kind == "crash"
    with pytest.raises(CallFailed) as caught:
        _ = b.data
    assert caught.value.failure.kind == "crash"
    assert answer().data == 1.0


def test_objects_given_to_functions_are_handles_too(opened):
    source = "class Value:\n    data = 7.0\n    def give(self, f):\n        return f(self)"
    seen = []
    answer = opened(source).answer("Value", objects=True)
    assert answer().give(lambda v: seen.append(v) or 1.0) == 1.0
    assert seen[0].data == 7.0


def test_long_chains_of_objects_are_fine(value):
    total = value(0.0)
    for _ in range(300):
        total = total + 1.0
    assert total.data == 300.0


def test_a_chain_of_thousands_of_additions_is_one_operation(value):
    out = chain(value(1.0), value(0.5), 5000)
    assert out.data == pytest.approx(2501.0)


def test_a_chain_of_objects_here_is_the_same():
    assert chain(1.0, 0.5, 5000) == pytest.approx(2501.0)
