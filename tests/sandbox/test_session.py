"""The cells of a notebook: each in its turn, each failing for itself.

Tests autograder/sandbox/runner.py, autograder/sandbox/standins.py and autograder/sandbox/magics.py.
"""

import pytest

from autograder.base.answers import Failure, MachineryFailed
from autograder.sandbox import Cell, Limits

GOOD = "def good(x):\n    return x + 1"


def test_cells_share_their_names_in_order(opened):
    session = opened("import numpy as np\nk = 2", "def f(x):\n    return k * x", "k = 3")
    assert session.failures == {}
    assert session.answer("f")(2) == 6


def test_an_exception_costs_its_own_cell_and_what_ran_before_it_stays(opened):
    session = opened("def f(x):\n    return x\n\n1 / 0\nk = 1", GOOD)
    assert list(session.failures) == [0]
    failure = session.failures[0]
    assert (failure.kind, failure.type, failure.line) == ("exception", "ZeroDivisionError", 4)
    assert session.answer("f")(1) == 1
    assert session.answer("good")(1) == 2


def test_a_syntax_error_costs_its_own_cell(opened):
    session = opened("def f(x)\n    return x", GOOD)
    failure = session.failures[0]
    assert (failure.kind, failure.type, failure.line) == ("exception", "SyntaxError", 1)
    assert session.answer("good")(1) == 2


@pytest.mark.parametrize(
    ("source", "kind", "name"),
    [
        ("while True: pass", "timeout", ""),
        ("import time\ntime.sleep(99)", "timeout", ""),
        ("import os\nos._exit(0)", "crash", "exit"),
        ("import ctypes\nctypes.string_at(0)", "crash", "SIGSEGV"),
        ("import sys\nsys.exit()", "exception", "SystemExit"),
        ("exit()", "exception", "SystemExit"),
        ("quit(3)", "exception", "SystemExit"),
        ("raise KeyboardInterrupt", "exception", "KeyboardInterrupt"),
        ("class Mine(BaseException): pass\nraise Mine", "exception", "Mine"),
        ("name = input('your name? ')", "exception", "RuntimeError"),
        ("x = bytearray(2**40)", "memory", "MemoryError"),
        ("import no_such_library", "exception", "ModuleNotFoundError"),
        ("import os\nos.system('true') == 0 or 1 / 0", "exception", "ZeroDivisionError"),
        ("\x00", None, None),  # SyntaxError or, in some versions, ValueError
        ("(" * 5000, "exception", "SyntaxError"),
        ("-" * 100_000 + "1", None, None),
    ],
)
def test_a_bad_cell_is_named_and_all_others_run(opened, source, kind, name):
    session = opened("k = 1", source, GOOD)
    session.limits = Limits(cell=0.8, memory=900 * 2**20)
    assert session.answer("good")(1) == 2
    assert set(session.failures) == {1}
    if kind:
        assert (session.failures[1].kind, session.failures[1].type) == (kind, name)


def test_several_bad_cells_each_cost_themselves(opened):
    session = opened("while True: pass", GOOD, "import os\nos._exit(5)", "1 / 0", "k = 1")
    session.limits = Limits(cell=0.8)
    assert {i: f.kind for i, f in session.failures.items()} == {
        0: "timeout",
        2: "crash",
        3: "exception",
    }
    assert session.answer("good")(1) == 2


def test_a_notebook_that_only_hangs_ends_with_its_time(opened):
    session = opened(*["while True: pass"] * 20, GOOD)
    session.limits = Limits(cell=0.2, session=0.5)
    session._left = 0.5
    assert session.failures[0] == Failure("timeout", message="a cell may take 0.2 seconds")
    assert session.failures[20] == Failure("timeout", message="a notebook may take 0.5 seconds")
    assert len(session.failures) == 21
    assert session.answer("good").call((1,)).failure.kind == "timeout"


def test_a_notebook_without_cells_has_no_answers(opened):
    session = opened()
    assert session.failures == {}
    assert session.answer("f").call(()).failure.kind == "undefined"


def test_what_is_not_graded_does_nothing(opened):
    session = opened(
        "from autograder import check, hint, solution, progress\n"
        "import ipywidgets as widgets\n"
        "from nnlab import demos\n"
        "from nnlab.demos import neuron_map\n"
        "from IPython.display import HTML, display, clear_output\n"
        "from IPython import get_ipython as get\n"
        "assert get() is get_ipython()",
        "def f(x):\n    return x\ncheck(f)\nhint('f')\nsolution('f')\nprogress()",
        "demos.slope('sigmoid')\nneuron_map()\ndisplay(HTML('<b>'))\nhelp(f)",
        "@widgets.interact(k=(0, 1))\ndef g(k=1):\n    return k",
        "with widgets.Output():\n    pass",
    )
    assert session.failures == {}
    assert session.answer("f")(1) == 1
    assert session.answer("g")(4) == 4


def test_notebook_notation_is_understood(opened):
    session = opened(
        "%matplotlib inline\n!pip install numpy\nfiles = !ls\nprint?",
        "%%time\ndef f(x):\n    return x + k",
        "%time k = 5\n%timeit -n 3 k + 1",
        "%%bash\nrm -rf /",
        "%%html\n<script>",
    )
    assert session.failures == {}
    assert session.answer("f")(1) == 6


def test_plots_cost_nothing(opened):
    session = opened(
        "import matplotlib.pyplot as plt\nfigure, axes = plt.subplots()\naxes.plot([1, 2])",
        "def f(x):\n    plt.plot([x], [x])\n    plt.show()\n    return x",
    )
    assert session.failures == {}
    assert session.answer("f")(1) == 1


def test_the_library_is_there_and_the_course_is_not(opened):
    session = opened(
        "import numpy, nnlab.activations",
        "import solutions",
        "from autograder.exercises import find\nfind('f').cases(1).x",
    )
    assert set(session.failures) == {1}


def test_dataclasses_and_their_annotations_work_in_cells(opened):
    source = (
        "from __future__ import annotations\nfrom dataclasses import dataclass\n"
        "@dataclass\nclass Layer:\n    size: int\n"
        "def f(n):\n    return Layer(n).size"
    )
    assert opened(source).answer("f")(3) == 3


def test_a_function_can_read_its_own_source(opened):
    source = "import inspect\ndef f():\n    return inspect.getsource(f)"
    assert opened(source).answer("f")().startswith("def f")


def test_a_closed_session_answers_nothing(sandbox):
    session = sandbox.open([Cell("good", GOOD)])
    answer = session.answer("good")
    assert answer(1) == 2
    session.close()
    with pytest.raises(MachineryFailed, match="closed"):
        answer(1)


def test_arrays_made_again_and_again_do_not_ask_the_kernel_for_their_memory_each_time(opened):
    """As training makes them. A page that comes anew is a fault: 100,000 here if all did."""
    cell = (
        "import resource\nimport numpy as np\n"
        "def faults(rounds):\n"
        "    before = resource.getrusage(resource.RUSAGE_SELF).ru_minflt\n"
        "    for _ in range(rounds):\n"
        "        several = [np.ones(30_000) for _ in range(40)]\n"
        "        del several\n"
        "    return resource.getrusage(resource.RUSAGE_SELF).ru_minflt - before"
    )
    answer = opened(cell).answer("faults")
    answer(2)
    assert answer(40) < 5000
