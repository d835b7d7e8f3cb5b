"""Each source file has a test, which is found by its path or names the file.

The test of `autograder/<room>/<file>.py` is `tests/<room>/test_<file>[_<aspect>].py`, that of
`nnlab/<file>.py` `tests/nnlab/test_<file>[_<aspect>].py`. A test that is named after what several
files do together names them in its docstring, in a paragraph that begins with "Tests"; a path that
ends with / stands for all files of a folder.
"""

from __future__ import annotations

import ast
import re
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
TESTS = ROOT / "tests"
# What has a rule of its own: tests/proof asks each exercise with all its answers, tests/demos/
# test_extremes.py and others each demo of the gallery.
OTHERWISE = (
    "autograder/exercises/ch", "autograder/exercises/playground/", "autograder/exercises/shared/",
    "autograder/wrong/", "autograder/right/", "nnlab/demos/gallery/",
)  # fmt: skip
ROOMS = [path.name for path in sorted((ROOT / "autograder").iterdir()) if path.is_dir()]
PLACES = {"nnlab/demos/": "tests/demos/", "nnlab/": "tests/nnlab/", "autograder/": "tests/"}
NAMED = re.compile(r"\b(?:autograder|nnlab|scripts)/(?:[\w.-]+/)*(?:[\w-]+\.py|(?=[\s.,]|$))")


def sources() -> list[str]:
    """Files that somebody could break: an `__init__.py` only where it defines something."""
    paths = [path for top in ("autograder", "nnlab") for path in sorted((ROOT / top).rglob("*.py"))]
    names = {path.relative_to(ROOT).as_posix(): path for path in paths}
    return [
        name
        for name, path in names.items()
        if not name.startswith(OTHERWISE) and (path.name != "__init__.py" or defines(path))
    ]


def defines(path: Path) -> bool:
    kinds = ast.FunctionDef | ast.ClassDef
    return any(isinstance(node, kinds) for node in ast.parse(path.read_text("utf-8")).body)


def all_tests() -> list[str]:
    return [path.relative_to(ROOT).as_posix() for path in sorted(TESTS.rglob("test_*.py"))]


@cache
def named_in(test: str) -> tuple[str, ...]:
    """The files and folders that the docstring of a test says it tests."""
    text = ast.get_docstring(ast.parse((ROOT / test).read_text(encoding="utf-8"))) or ""
    paragraphs = [p for p in text.split("\n\n") if p.startswith("Tests ")]
    return tuple(name for p in paragraphs for name in NAMED.findall(p))


def beginning(source: str) -> str:
    """How the paths of a file's own tests begin: tests/sandbox/test_host for sandbox/host.py."""
    top = next(top for top in PLACES if source.startswith(top))
    folder, _, file = source.removesuffix("/__init__.py").removesuffix(".py").rpartition("/")
    return f"{PLACES[top]}{f'{folder}/'.removeprefix(top)}test_{file}"


def is_of(test: str, source: str) -> bool:
    start = beginning(source)
    return test.startswith((f"{start}.py", f"{start}_"))


def names(test: str, source: str) -> bool:
    return any(
        source == name or (name.endswith("/") and source.startswith(name))
        for name in named_in(test)
    )


def test_every_source_file_has_a_test():
    every = all_tests()
    without = [s for s in sources() if not any(is_of(t, s) or names(t, s) for t in every)]
    assert without == []


def test_every_test_in_a_room_is_named_after_a_file_or_names_one():
    every = sources()
    folders = tuple(f"tests/{room}/" for room in [*ROOMS, "nnlab"])
    lost = [
        test
        for test in all_tests()
        if test.startswith(folders)
        and not named_in(test)
        and not any(is_of(test, s) for s in every)
    ]
    assert lost == []


@pytest.mark.parametrize("test", [test for test in all_tests() if named_in(test)])
def test_what_a_test_names_is_there(test):
    assert [name for name in named_in(test) if not (ROOT / name).exists()] == []


@pytest.mark.parametrize(
    ("source", "test"),
    [
        ("autograder/sandbox/host.py", "tests/sandbox/test_host.py"),
        ("autograder/commands/grade.py", "tests/commands/test_grade_interrupted.py"),
        ("autograder/intake/__init__.py", "tests/test_intake.py"),
        ("autograder/cli.py", "tests/test_cli.py"),
        ("nnlab/neuron.py", "tests/nnlab/test_neuron.py"),
        ("nnlab/fast/plan.py", "tests/nnlab/fast/test_plan.py"),
        ("nnlab/demos/figure.py", "tests/demos/test_figure.py"),
    ],
)
def test_the_test_of_a_file_is_found_by_its_path(source, test):
    assert is_of(test, source)


def test_a_test_of_another_room_or_of_a_longer_name_is_not_that_of_a_file():
    assert not is_of("tests/grading/test_host.py", "autograder/sandbox/host.py")
    assert not is_of("tests/sandbox/test_hostile.py", "autograder/sandbox/host.py")


def test_paths_are_read_out_of_a_sentence():
    text = "Tests autograder/base/text.py, nnlab/fast/ and\nautograder/sandbox/__init__.py."
    assert NAMED.findall(text) == [
        "autograder/base/text.py", "nnlab/fast/", "autograder/sandbox/__init__.py",
    ]  # fmt: skip
