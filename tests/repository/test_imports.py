"""Who may import whom: the rooms of the course, enforced.

`nnlab` stands on numpy alone, plots add matplotlib, demos add widgets. Model answers see numpy and
`nnlab`. The grader reads model answers through one module, and nbgrader through two.
"""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PYTHON = sys.stdlib_module_names
WIDGETS = {"ipywidgets", "anywidget", "traitlets"}

# The first room whose path fits holds: what may be imported, and what may not although it fits.
ROOMS = [
    ("nnlab/demos/", {*PYTHON, *WIDGETS, "numpy", "matplotlib", "IPython", "nnlab"}, set()),
    ("nnlab/plots/", {*PYTHON, "numpy", "matplotlib", "IPython", "nnlab"}, {"nnlab.demos"}),
    ("nnlab/mnist.py", {*PYTHON, "numpy", "pooch", "nnlab"}, {"nnlab.plots", "nnlab.demos"}),
    ("nnlab/", {*PYTHON, "numpy", "nnlab"}, {"nnlab.plots", "nnlab.demos"}),
    ("solutions/", {"__future__", "collections", "typing", "math", "numpy", "nnlab"}, set()),
    ("autograder/wrong/", {*PYTHON, "numpy", "nnlab"}, set()),
    ("autograder/right/", {*PYTHON, "numpy", "nnlab"}, set()),
]
# Things that only these places of the grader may import.
HOLDERS = {
    "solutions": (),
    "nbgrader": ("autograder/nbgrader_bridge/", "autograder/gradebook/"),
    "dask": ("autograder/cluster/",),
    "distributed": ("autograder/cluster/",),
    "tests": (),
    "notebooks": (),
}


def imported(path: str, source: str) -> Iterator[str]:
    """Dotted names that a file imports, anywhere in it; `from a import b` gives a and a.b."""
    package = Path(path).parent.parts
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            above = package[: len(package) - node.level + 1] if node.level else ()
            module = ".".join([*above, *([node.module] if node.module else [])])
            yield module
            yield from (f"{module}.{alias.name}" for alias in node.names)
        elif isinstance(node, ast.Call) and node.args and _called(node) in IMPORTERS:
            yield _beginning(node.args[0])


IMPORTERS = {"import_module", "__import__", "find_spec"}


def _called(node: ast.Call) -> str:
    return node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")


def _beginning(name: ast.expr) -> str:
    """What is known of a computed name: `f"solutions.{chapter}"` begins with "solutions."."""
    first = name.values[0] if isinstance(name, ast.JoinedStr) else name
    return str(first.value).rstrip(".") if isinstance(first, ast.Constant) else ""


def within(name: str, module: str) -> bool:
    return name == module or name.startswith(f"{module}.")


def trespasses(path: str, source: str) -> list[str]:
    """The imports of a file that its room does not allow, sorted."""
    names = set(filter(None, imported(path, source)))
    wrong = set()
    for thing, holders in HOLDERS.items():
        if not path.startswith(holders or ("no such place",)):
            wrong |= {name for name in names if within(name, thing)}
    for room, allowed, never in ROOMS:
        if path.startswith(room):
            wrong |= {name for name in names if name.split(".")[0] not in allowed}
            wrong |= {name for name in names for module in never if within(name, module)}
            break
    return sorted(wrong)


def files() -> list[str]:
    listed = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard", "*.py"],
        cwd=ROOT, capture_output=True, text=True, check=True,
    ).stdout  # fmt: skip
    files_found = [name for name in listed.split("\0") if name and (ROOT / name).is_file()]
    return [name for name in files_found if not name.startswith("tests/")]


def test_every_file_imports_only_what_its_room_allows():
    findings = {
        path: wrong
        for path in files()
        if (wrong := trespasses(path, (ROOT / path).read_text(encoding="utf-8")))
    }
    assert findings == {}


def test_the_rooms_are_there_to_be_checked():
    paths = files()
    for room in ("nnlab/", "nnlab/plots/", "nnlab/demos/", "solutions/", "autograder/wrong/"):
        assert any(path.startswith(room) for path in paths), room


@pytest.mark.parametrize(
    ("path", "source"),
    [
        ("nnlab/neuron.py", "import scipy"),
        ("nnlab/neuron.py", "def f():\n    import matplotlib.pyplot as plt"),
        ("nnlab/neuron.py", "from nnlab import demos"),
        ("nnlab/neuron.py", "from .plots import still"),
        ("nnlab/neuron.py", "import pooch"),
        ("nnlab/neuron.py", "from autograder import check"),
        ("nnlab/plots/still.py", "import ipywidgets"),
        ("nnlab/plots/still.py", "from ..demos import controls"),
        ("nnlab/demos/gates.py", "from autograder.course.sources import ROOT"),
        ("nnlab/demos/gates.py", "from solutions.ch01_neuron.step import step"),
        ("solutions/ch01_neuron/layer.py", "from solutions.ch01_neuron.neuron import neuron"),
        ("solutions/ch01_neuron/layer.py", "from .neuron import neuron"),
        ("solutions/ch01_neuron/layer.py", "import scipy.special"),
        ("autograder/wrong/ch01_neuron/layer/loop.py", "from autograder import check"),
        ("autograder/checking/judge.py", "from solutions.ch01_neuron import step"),
        ("autograder/checking/judge.py", "import_module(f'solutions.{chapter}')"),
        ("autograder/checking/judge.py", "importlib.import_module('solutions.ch01_neuron.step')"),
        ("autograder/course/sources.py", "import_module(f'solutions.{chapter}.{name}')"),
        ("autograder/commands/grade.py", "from nbgrader.api import Gradebook"),
        ("autograder/commands/grade.py", "if True:\n    import nbgrader"),
        ("autograder/commands/grade.py", "from dask.distributed import Client"),
        ("autograder/commands/grade.py", "import distributed"),
        ("autograder/commands/grade.py", "from tests.helpers import fill"),
        ("benchmarks/slider_latency.py", "import tests.demos"),
        ("autograder/authoring/build.py", "import notebooks"),
    ],
)
def test_an_import_from_a_foreign_room_is_caught(path, source):
    assert trespasses(path, source)


@pytest.mark.parametrize(
    ("path", "source"),
    [
        ("nnlab/neuron.py", "from __future__ import annotations\nimport numpy as np"),
        ("nnlab/neuron.py", "from .activations import sigmoid\nfrom nnlab import losses"),
        ("nnlab/plots/still.py", "import matplotlib as mpl\nfrom nnlab.neuron import layer"),
        ("nnlab/demos/gates.py", "import anywidget\nfrom nnlab.plots import still"),
        ("solutions/ch01_neuron/layer.py", "import numpy\nfrom nnlab.activations import relu"),
        ("autograder/gradebook/writer.py", "from nbgrader.api import Gradebook"),
        ("autograder/nbgrader_bridge/verdicts.py", "from nbgrader.preprocessors import base"),
        ("autograder/nbgrader_bridge/verdicts.py", "from .names import solutions_of"),
    ],
)
def test_an_import_within_the_rules_is_let_through(path, source):
    assert trespasses(path, source) == []
