"""An answer that calls what it may not call is noticed, however it got hold of it.

Tests autograder/sandbox/watching.py.
"""

import inspect
import sys
import types

import numpy as np
import pytest

from autograder.checking.local import LocalAnswer
from autograder.sandbox import watching
from autograder.sandbox.guard import ForbiddenCall, Tripwire, exempt, forbidding

LIBRARY = """
def sigmoid(z, *, scale=1.0):
    return scale / (1 + 2.718281828459045 ** -z)

def with_closure(k):
    def inner(z):
        return k * z
    return inner

triple = with_closure(3)
quadruple = with_closure(4)

def halves(z):
    while z > 0.2:
        yield z
        z = z / 2

def down(n):
    return 0 if n == 0 else 1 + down(n - 1)

def steep(z):
    return sigmoid(4 * z)

class Value:
    def __init__(self, data):
        self.data = data
    def double(self):
        return Value(2 * self.data)
    @staticmethod
    def zero():
        return 0.0
    @classmethod
    def of(cls, text):
        return float(text)
    @property
    def size(self):
        return abs(self.data)

kept = Value(3.0)
"""
MONITORING = getattr(sys, "monitoring", None)
WAYS_OF_TELLING = ["by the interpreter", "by a stand-in"] if MONITORING else ["by a stand-in"]


def _tools():
    """The tools that monitor this process, by place."""
    places = range(6) if MONITORING else ()
    return {place: MONITORING.get_tool(place) for place in places}


@pytest.fixture(autouse=True, params=WAYS_OF_TELLING)
def monitored(request):
    """Each test in every way there is; a stand-in tells where all places of tools are taken."""
    free = [place for place, name in _tools().items() if name is None]
    taken = free if request.param == "by a stand-in" else []
    for place in taken:
        MONITORING.use_tool_id(place, "another's")
    before = _tools()
    yield request.param
    assert _tools() == before
    assert watching._watches == {}
    for place in taken:
        MONITORING.free_tool_id(place)


@pytest.fixture
def library():
    """A module nnlab.fake and another that exports its function again."""
    module, other = types.ModuleType("nnlab.fake"), types.ModuleType("nnlab.other")
    exec(compile(LIBRARY, "fake.py", "exec"), module.__dict__)
    other.logistic = module.sigmoid
    sys.modules["nnlab.fake"], sys.modules["nnlab.other"] = module, other
    yield module
    del sys.modules["nnlab.fake"], sys.modules["nnlab.other"]


def trips(source, *forbid):
    """Names noticed while the learner's f(1.0) runs, and what became of it."""
    names = {"np": np}
    exec("import sys\nfake = sys.modules['nnlab.fake']\n" + source, names)
    value = None
    with forbidding(names, forbid) as noted:
        try:
            value = names["f"](1.0)
        except ForbiddenCall:
            value = ForbiddenCall
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
    "as a copy": (
        "import types\ncopy = types.FunctionType(fake.sigmoid.__code__, {})\n"
        "copy.__kwdefaults__ = {'scale': 1.0}\ndef f(z): return copy(z)"
    ),
    "as a copy with a changed name": (
        "import types\ncode = fake.sigmoid.__code__.replace(co_name='mine')\n"
        "copy = types.FunctionType(code, {}, 'mine', None)\n"
        "copy.__kwdefaults__ = {'scale': 1.0}\ndef f(z): return copy(z)"
    ),
    "by its code in the answer": (
        "def f(z, *, scale=1.0): pass\nf.__code__ = fake.sigmoid.__code__"
    ),
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
def test_a_forbidden_call_is_noticed(way):
    noted, _ = trips(way, SIGMOID)
    assert noted == [SIGMOID]


KEPT_IN_A_LIST = "tools = [fake.{}]\ndef f(z): {}"
BUILT = {
    "a generator": ("halves", "return list(tools[0](z))"),
    "a generator, first value": ("halves", "return next(tools[0](z))"),
    "a generator that is passed on": ("halves", "return [x for x in map(float, tools[0](z))]"),
    "a recursive function": ("down", "return tools[0](5)"),
    "a closure": ("triple", "return tools[0](z)"),
    "a class": ("Value", "return tools[0](z).data"),
    "a method of an instance made before": ("kept", "return tools[0].double().data"),
    "a static method": ("Value", "return tools[0].zero()"),
    "a class method": ("Value", "return tools[0].of('1')"),
    "a property": ("kept", "return tools[0].size"),
    "called by map": ("sigmoid", "return list(map(tools[0], [z]))[0]"),
    "called by sorted": ("sigmoid", "return sorted([z, 2 * z], key=tools[0])[0]"),
    "called three functions deep": (
        "sigmoid", "return (lambda x: (lambda y: tools[0](y))(x))(z)"
    ),
    "hidden by finally": (
        "sigmoid", "\n    try:\n        tools[0](z)\n    finally:\n        return 0.73"
    ),
    "hidden in a generator of one's own": (
        "sigmoid", "\n    def mine():\n        try:\n            yield tools[0](z)\n"
        "        except BaseException:\n            yield 0.73\n    return next(mine())"
    ),
}  # fmt: skip


@pytest.mark.usefixtures("library")
@pytest.mark.parametrize(("name", "body"), BUILT.values(), ids=BUILT)
def test_whatever_a_function_is_like_and_wherever_it_is_kept(name, body):
    forbidden = "nnlab.fake.Value" if name == "kept" else f"nnlab.fake.{name}"
    noted, _ = trips(KEPT_IN_A_LIST.format(name, body), forbidden)
    assert set(noted) == {forbidden}


@pytest.mark.usefixtures("library")
def test_a_copy_of_another_function_or_closure_is_left_alone():
    copies = "import types\ncopy = types.FunctionType(fake.{0}.__code__, {{}}, 'copy', None, {1})\n"
    for name, cells, forbidden in (
        ("down", None, SIGMOID),
        ("triple", "fake.triple.__closure__", "nnlab.fake.quadruple"),
    ):
        noted, _ = trips(copies.format(name, cells) + "down = copy\ndef f(z): return copy(0)",
                         forbidden)  # fmt: skip
        assert noted == []


def test_a_generator_that_is_handed_back_before_it_began_is_noticed(library):
    held = [library.halves]
    outcome = LocalAnswer(lambda z: held[0](z), "f", ("nnlab.fake.halves",)).call((1.0,))
    assert outcome.failure.kind == "forbidden call"
    assert outcome.failure.type == "nnlab.fake.halves"


def test_a_generator_that_is_begun_later_is_an_ordinary_one(library):
    held = [library.halves]
    with forbidding({}, ("nnlab.fake.halves",)) as noted:
        made = held[0](1.0)
    assert list(made) == [1.0, 0.5, 0.25]
    assert noted == []


def test_a_forbidden_function_stays_what_it_is(library):
    held = library.halves, library.sigmoid
    with forbidding({}, ("nnlab.fake.halves", SIGMOID)):
        assert inspect.isgeneratorfunction(held[0])
        assert not inspect.isgeneratorfunction(held[1])


@pytest.mark.usefixtures("library")
def test_a_closure_made_in_the_same_place_is_left_alone():
    source = KEPT_IN_A_LIST.format("quadruple", "return tools[0](z)")
    assert trips(source, "nnlab.fake.triple") == ([], 4.0)


@pytest.mark.usefixtures("library")
def test_recursion_of_ones_own_is_left_alone():
    source = "def f(n): return 0 if n <= 0 else 1 + f(n - 0.125)"
    assert trips(source, "nnlab.fake.down", SIGMOID) == ([], 8)


def test_trusted_code_may_recur_and_generate(library):
    held = library.down, library.halves
    with forbidding({}, ("nnlab.fake.down", "nnlab.fake.halves")) as noted:
        assert exempt(lambda n: held[0](n))(5) == 5
        assert exempt(lambda z: list(held[1](z)))(1.0) == [1.0, 0.5, 0.25]
        with pytest.raises(ForbiddenCall):
            held[0](5)
    assert noted == ["nnlab.fake.down"]


def test_no_code_is_exchanged_where_the_interpreter_tells(library, monitored):
    held, code = library.sigmoid, library.sigmoid.__code__
    with forbidding({}, (SIGMOID,)):
        assert (held.__code__ is code) == (monitored == "by the interpreter")


def test_one_place_among_the_tools_serves_blocks_within_blocks(library):
    before = _tools()
    held = library.sigmoid, library.down
    with forbidding({}, (SIGMOID,)) as outer:
        with forbidding({}, ("nnlab.fake.down",)) as inner, pytest.raises(ForbiddenCall):
            held[1](1)
        assert held[1](1) == 1
        with pytest.raises(ForbiddenCall):
            held[0](1.0)
    assert (outer, inner) == ([SIGMOID], ["nnlab.fake.down"])
    assert _tools() == before


def test_an_answer_that_frees_our_place_keeps_no_block_from_its_end(library):
    with forbidding({}, (SIGMOID,)):
        for place, name in _tools().items():
            if name == watching.NAME:
                MONITORING.free_tool_id(place)
    assert library.sigmoid(0.0) == 0.5


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
    assert value is ForbiddenCall
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
    with pytest.raises(ZeroDivisionError), forbidding({}, (SIGMOID, "numpy.tanh")):
        raise ZeroDivisionError
    assert library.sigmoid(0.0) == 0.5
    assert not isinstance(np.tanh, Tripwire)


def test_a_trusted_function_may_use_what_the_answer_may_not(library):
    with forbidding({}, (SIGMOID, "numpy.tanh")) as noted:
        assert exempt(lambda z: library.sigmoid(z) + np.tanh(z))(0.0) == 0.5
        with pytest.raises(ForbiddenCall):
            library.sigmoid(0.0)
    assert noted == [SIGMOID]


def test_a_block_within_a_block_leaves_the_outer_one_alone(library):
    with forbidding({}, (SIGMOID,)) as outer:
        with forbidding({}, (SIGMOID,)) as inner, pytest.raises(ForbiddenCall):
            library.sigmoid(0.0)
        with pytest.raises(ForbiddenCall):
            library.sigmoid(0.0)
    assert len(outer) + len(inner) == 2
    assert library.sigmoid(0.0) == 0.5


def test_names_that_do_not_exist_are_no_trouble():
    with forbidding({}, ("no.such.thing", "numpy.nothing", "json")) as noted:
        assert noted == []


def test_nothing_forbidden_costs_nothing():
    names = {"f": 1}
    with forbidding(names, ()) as noted:
        assert noted == []
    assert names == {"f": 1}
