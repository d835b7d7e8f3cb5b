"""An answer that calls what it may not lean on is noticed, however it got hold of it."""

import sys
import types

import numpy as np
import pytest

from autograder.sandbox.guard import Leaned, Tripwire, exempt, leaning

LIBRARY = """
def sigmoid(z, *, scale=1.0):
    return scale / (1 + 2.718281828459045 ** -z)

def with_closure(k):
    def inner(z):
        return k * z
    return inner

triple = with_closure(3)

def steep(z):
    return sigmoid(4 * z)

class Value:
    def __init__(self, data):
        self.data = data
    def double(self):
        return Value(2 * self.data)
"""


@pytest.fixture
def library():
    """A module nnlab.fake and another that exports its function again."""
    module, other = types.ModuleType("nnlab.fake"), types.ModuleType("nnlab.other")
    exec(LIBRARY, module.__dict__)
    other.logistic = module.sigmoid
    sys.modules["nnlab.fake"], sys.modules["nnlab.other"] = module, other
    yield module
    del sys.modules["nnlab.fake"], sys.modules["nnlab.other"]


def trips(source, *forbid):
    """Names noticed while the learner's f(1.0) runs, and what became of it."""
    names = {"np": np}
    exec("import sys\nfake = sys.modules['nnlab.fake']\n" + source, names)
    value = None
    with leaning(names, forbid) as noted:
        try:
            value = names["f"](1.0)
        except Leaned:
            value = Leaned
    return noted, value


SIGMOID = "nnlab.fake.sigmoid"
WAYS = {
    "through the module": "def f(z): return fake.sigmoid(z)",
    "imported by name": "sigmoid = fake.sigmoid\ndef f(z): return sigmoid(z)",
    "by an alias": "g = fake.sigmoid\ndef f(z): return g(z)",
    "as the answer itself": "f = fake.sigmoid",
    "from a list": "tools = [fake.sigmoid]\ndef f(z): return tools[0](z)",
    "as a default": "def f(z, g=fake.sigmoid): return g(z)",
    "in a closure": "def make(g):\n    return lambda z: g(z)\nf = make(fake.sigmoid)",
    "from another module": "def f(z): return sys.modules['nnlab.other'].logistic(z)",
    "through a function that calls it": "def f(z): return fake.steep(z)",
    "imported inside": "def f(z):\n    from nnlab.fake import sigmoid\n    return sigmoid(z)",
    "with a keyword": "def f(z): return fake.sigmoid(z, scale=2.0)",
    "hidden by except": (
        "def f(z):\n    try:\n        return fake.sigmoid(z)\n    except BaseException:\n"
        "        return 0.73"
    ),
    "hidden by except Exception": (
        "def f(z):\n    try:\n        return fake.sigmoid(z)\n    except Exception:\n"
        "        return 0.73"
    ),
}


@pytest.mark.usefixtures("library")
@pytest.mark.parametrize("way", WAYS.values(), ids=WAYS)
def test_leaning_is_noticed(way):
    noted, _ = trips(way, SIGMOID)
    assert noted == [SIGMOID]


@pytest.mark.usefixtures("library")
def test_an_answer_of_ones_own_is_left_alone():
    noted, value = trips("def f(z): return 1 / (1 + np.exp(-z))", SIGMOID, "numpy.tanh")
    assert noted == []
    assert value == pytest.approx(0.7310586)


@pytest.mark.usefixtures("library")
@pytest.mark.parametrize(
    "source",
    [
        "def f(z): return np.tanh(z)",
        "tanh = np.tanh\ndef f(z): return tanh(z)",
        "from numpy import tanh as th\ndef f(z): return th(z)",
    ],
)
def test_a_ufunc_is_noticed(source):
    noted, value = trips(source, "numpy.tanh")
    assert noted == ["numpy.tanh"]
    assert value is Leaned
    assert isinstance(np.tanh, np.ufunc)


@pytest.mark.usefixtures("library")
def test_a_method_of_a_ufunc_is_noticed():
    noted, _ = trips("def f(z): return np.add.reduce([z, z])", "numpy.add")
    assert noted == ["numpy.add"]


@pytest.mark.usefixtures("library")
def test_functions_with_closures_and_classes_are_noticed():
    assert trips("def f(z): return fake.triple(z)", "nnlab.fake.triple")[0]
    assert trips("def f(z): return fake.Value(z)", "nnlab.fake.Value")[0]
    source = "class Mine(fake.Value): pass\ndef f(z): return Mine(z)"
    assert trips(source, "nnlab.fake.Value")[0]


def test_everything_is_as_before_afterwards(library):
    before = library.sigmoid, library.sigmoid.__code__, library.sigmoid.__kwdefaults__, np.tanh
    trips(WAYS["by an alias"], SIGMOID, "numpy.tanh")
    after = library.sigmoid, library.sigmoid.__code__, library.sigmoid.__kwdefaults__, np.tanh
    assert all(a is b for a, b in zip(before, after, strict=True))
    assert library.sigmoid(0.0) == 0.5
    assert library.triple(2) == 6


def test_everything_is_as_before_after_an_exception(library):
    with pytest.raises(ZeroDivisionError), leaning({}, (SIGMOID, "numpy.tanh")):
        raise ZeroDivisionError
    assert library.sigmoid(0.0) == 0.5
    assert not isinstance(np.tanh, Tripwire)


def test_a_trusted_function_may_use_what_the_answer_may_not(library):
    with leaning({}, (SIGMOID, "numpy.tanh")) as noted:
        assert exempt(lambda z: library.sigmoid(z) + np.tanh(z))(0.0) == 0.5
        with pytest.raises(Leaned):
            library.sigmoid(0.0)
    assert noted == [SIGMOID]


def test_a_block_within_a_block_leaves_the_outer_one_alone(library):
    with leaning({}, (SIGMOID,)) as outer:
        with leaning({}, (SIGMOID,)) as inner, pytest.raises(Leaned):
            library.sigmoid(0.0)
        with pytest.raises(Leaned):
            library.sigmoid(0.0)
    assert len(outer) + len(inner) == 2
    assert library.sigmoid(0.0) == 0.5


def test_names_that_do_not_exist_are_no_trouble():
    with leaning({}, ("no.such.thing", "numpy.nothing", "json")) as noted:
        assert noted == []


def test_nothing_forbidden_costs_nothing():
    names = {"f": 1}
    with leaning(names, ()) as noted:
        assert noted == []
    assert names == {"f": 1}
