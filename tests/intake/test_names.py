"""Names of files that others chose: what is rejected, and what a name says of its file."""

import time
import unicodedata
from pathlib import PurePosixPath, PureWindowsPath

import pytest
from hypothesis import given
from hypothesis import strategies as st

from autograder.intake import names

KNOWN = ["ch01_neuron", "ch02_perceptron_vs_logistic", "playground"]
PARTS = st.sampled_from(["..", ".", "", "a", "C:", "con", "é", "b.ipynb", "\x00", "x" * 300])
PATHS = st.lists(PARTS, min_size=1, max_size=6).flatmap(
    lambda parts: st.sampled_from(["/", "\\"]).map(lambda by: by.join(parts))
)


@given(PATHS | st.text(max_size=40))
def test_a_name_without_a_problem_stays_below_its_folder_on_every_system(name):
    if names.problem(name):
        return
    parts = names.parts_of(name)
    assert parts
    assert ".." not in parts
    for kind in (PurePosixPath, PureWindowsPath):
        inside = kind("root").joinpath(*parts)
        assert inside.is_relative_to("root")
        assert not kind(name).is_absolute()
        assert len(inside.parts) == len(parts) + 1
    assert all(len(part.encode()) <= 255 for part in parts)
    assert name.isprintable()


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("", "has no name"),
        ("./", "has no name"),
        ("/etc/passwd", "absolute"),
        ("\\\\server\\a", "absolute"),
        ("c:a.ipynb", "absolute"),
        ("a/c:b.ipynb", "absolute"),
        ("a/../../b", "leaves its folder"),
        ("a\\..\\b", "leaves its folder"),
        ("a\u202eb.ipynb", "cannot be printed"),
        ("é" * 128 + ".ipynb", "too long"),
        ("/".join("a" * 30), "too long"),
        ("Con.ipynb", "Windows keeps"),
        ("a/lpt¹", "Windows keeps"),
    ],
)
def test_a_name_that_cannot_be_is_rejected_with_its_reason(name, reason):
    assert reason in names.problem(name)


@pytest.mark.parametrize(
    "name", ["a.ipynb", "Ada Lovelace/ch01_neuron.ipynb", "console.txt", "a..b"]
)
def test_an_ordinary_name_is_none(name):
    assert names.problem(name) == ""


@pytest.mark.parametrize(
    "name",
    [
        "ch01_neuron.ipynb", "ch01_neuron (2).ipynb", "ch01_neuron-1.ipynb",
        "ch01_neuron-Copy1.ipynb", "ch01_neuron - Copy (3).ipynb", "CH01_NEURON.IPYNB.txt",
        "ch01_neuron.ipynb (1).json", "ada_ch01_neuron_final.ipynb",
    ],
)  # fmt: skip
def test_a_copy_however_it_was_made_tells_its_assignment(name):
    assert names.is_notebook(name)
    assert names.assignment_in(name, KNOWN) == "ch01_neuron"


@pytest.mark.parametrize("copy", ["", " (2)", "-1", "-Copy1", " - Copy", "(1)-copy2"])
def test_what_a_copy_adds_to_a_name_is_no_part_of_it(copy):
    assert names.stem(f"my work{copy}.ipynb") == "my work"
    assert names.stem(f"my work{copy}.ipynb{copy}.txt") == "my work"


def test_a_name_that_fits_two_assignments_or_none_tells_none():
    assert names.assignment_in("ch01_neuron and playground.ipynb", KNOWN) == ""
    assert names.assignment_in("homework.ipynb", KNOWN) == ""


def test_the_whole_name_of_an_assignment_goes_before_one_within_it():
    assert (
        names.assignment_in("playground_2.ipynb", ["playground", "playground_2"]) == "playground_2"
    )


@given(st.text(), st.sampled_from(["NFC", "NFD"]))
def test_equal_names_are_equal_however_they_are_written(name, form):
    assert names.normalized(unicodedata.normalize(form, name)) == names.normalized(name)


def test_json_may_be_a_notebook_and_ipynb_json_is_one():
    assert names.is_perhaps_notebook("a.JSON")
    assert not names.is_perhaps_notebook("a.ipynb.json")
    assert not names.is_notebook("a.json")


def test_the_highest_attempt_counts_and_a_folder_of_another_name_does_not():
    assert names.version(["Version 2", "attempt 11 - late", "revision"]) == 11
    assert names.version(["my version 3", ""]) == 0


def test_hidden_files_and_what_systems_add_are_litter_and_two_dots_are_a_problem():
    assert names.is_litter(("a", ".ipynb_checkpoints", "b.ipynb"))
    assert names.is_litter(("__MACOSX", "b"))
    assert not names.is_litter(("..", "b.ipynb"))


def test_python_beside_the_notebook_is_named_in_one_line_and_only_some_of_it():
    assert names.beside_note(["notes.txt", "ch01.ipynb"]) == []
    (few,) = names.beside_note(["numpy", "b.py", "b.py", "bad\x1b.py"])
    assert few.startswith("Beside the notebook there was b.py, bad\\x1b.py, numpy; ")
    (many,) = names.beside_note(f"m{i}.py" for i in range(9))
    assert "m4.py and 4 more;" in many


LONG = ("-1", " (1)", "-copy", " - copy", " ", "1", "a", ".ipynb", "-1.ipynb")


@pytest.mark.parametrize("piece", LONG)
def test_a_name_as_long_as_a_zip_takes_costs_no_time(piece):
    """A student's archive may hold a thousand of them."""
    started = time.thread_time()
    for ending in (".ipynb.txtx", ".jsonx", ".ipynb.txt", ".zipx", ".ipynb"):
        name = piece * (65_000 // len(piece)) + ending
        assert names.problem(name)
        assert names.stem(name)
        assert names.assignment_in(name, ["ch01_neuron"]) == ""
        assert names.is_notebook(name) is ending.endswith(".ipynb")
        assert not names.is_perhaps_notebook(name)
    assert time.thread_time() - started < 1.0
