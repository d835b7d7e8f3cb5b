"""Bad input: one clear line each, that names student, file, reason, and what to do.

Tests autograder/intake/reading.py, autograder/intake/structure.py and autograder/base/rejection.py.
"""

from __future__ import annotations

import json
import os
import socket

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from autograder import intake
from autograder.base.rejection import Rejection
from autograder.intake import reading, trees
from tests.grading.submitting import CHAPTER, RELEASE, hand_in, taken_in
from tests.intake.class_archives import WHOLE

DEEP = b'{"nbformat": 4, "cells": ' + b"[" * 100_000 + b"]" * 100_000 + b"}"

BAD = {
    "empty": (b"", "is empty"),
    "blank": (b" \n\n ", "holds only blanks"),
    "truncated": (WHOLE[: len(WHOLE) // 2], "is cut off"),
    "not UTF-8": (WHOLE.replace(b"return", b"ret\xffrn", 1), "is not UTF-8 text"),
    "half of UTF-16": (WHOLE.decode().encode("utf-16")[:-1], "is not UTF-8 text"),
    "not JSON": (b"print('hello')\n" * 10, "is not valid JSON (line 1, column 1)"),
    "a zip": (b"PK\x03\x04" + bytes(100), "is not valid JSON"),
    "deep": (DEEP, "is nested too deeply"),
    "a list": (b"[1, 2]", "is not a notebook (JSON, but no object)"),
    "no format": (b"{}", "is not a notebook (no nbformat)"),
    "format 3": (b'{"nbformat": 3, "worksheets": []}', "is in the old notebook format 3"),
    "format 5": (b'{"nbformat": 5, "cells": []}', "is in notebook format 5"),
    "format as text": (b'{"nbformat": "4", "cells": []}', "is not a notebook (no nbformat)"),
    "no cells": (b'{"nbformat": 4}', "is not a notebook (no list of cells)"),
    "cells no list": (b'{"nbformat": 4, "cells": {}}', "is not a notebook (no list of cells)"),
    "many cells": (b'{"nbformat": 4, "cells": [' + b"{}," * 6000 + b"{}]}", "has 6001 cells"),
    "huge number": (b'{"nbformat": 4, "cells": [' + b"9" * 10_000 + b"]}", "cannot be read"),
    "much source": (
        b'{"nbformat": 4, "cells": [{"source": "' + b"x" * 1_100_000 + b'"}]}',
        "holds more than 1,000,000 characters",
    ),
}


@pytest.mark.parametrize("name", BAD)
def test_bad_notebooks_are_rejected_with_one_clear_line(tmp_path, name):
    data, reason = BAD[name]
    rejection = taken_in(tmp_path, data)
    assert isinstance(rejection, Rejection)
    assert rejection.line.startswith(f"ada: {CHAPTER}/{CHAPTER}.ipynb: ")
    assert reason in rejection.line
    assert "\n" not in rejection.line
    assert rejection.line.endswith(".")


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-16-be", "utf-32"])
def test_a_notebook_in_another_writing_of_unicode_is_read(tmp_path, encoding):
    assert taken_in(tmp_path / "plain", WHOLE).answers
    assert taken_in(tmp_path, WHOLE.decode().encode(encoding)).answers == (
        taken_in(tmp_path / "plain", WHOLE).answers
    )


def test_a_notebook_that_ends_anywhere_is_called_cut_off():
    written = {"nothing": None, "yes": [True, False, 1.5e-3, -2], "text": 'é\n\\ \u2028 "q"'}
    text = json.dumps({"cells": [written], "metadata": {}, "nbformat": 4}).encode()
    for end in range(1, len(text)):
        with pytest.raises(reading.Unreadable, match="is cut off"):
            reading.parse(text[:end])


def test_a_notebook_larger_than_the_cap_is_rejected_before_it_is_read(tmp_path):
    folder = hand_in(tmp_path, "ada", b"")
    os.truncate(folder / f"{CHAPTER}.ipynb", reading.MAX_BYTES + 1)
    rejection = intake.read(folder, CHAPTER, RELEASE)
    assert "is too large (20 MB, at most 20 MB)" in rejection.line


def test_a_link_is_rejected_wherever_it_leads(tmp_path):
    folder = hand_in(tmp_path, "ada", None)
    (tmp_path / "other.ipynb").write_bytes(WHOLE)
    (folder / f"{CHAPTER}.ipynb").symlink_to(tmp_path / "other.ipynb")
    assert "is a link to another file, not a file" in intake.read(folder, CHAPTER, RELEASE).line


def test_a_link_as_the_folder_is_rejected(tmp_path):
    real = hand_in(tmp_path, "bob", WHOLE)
    (tmp_path / "ada").mkdir()
    (tmp_path / "ada" / CHAPTER).symlink_to(real)
    rejection = intake.read(tmp_path / "ada" / CHAPTER, CHAPTER, RELEASE)
    assert "folder is a link" in rejection.line


@pytest.mark.parametrize("exchanged", ["", "more", "more/deep"])
def test_a_folder_exchanged_for_a_link_after_it_was_listed_is_not_followed(tmp_path, exchanged):
    """As a student can do in the exchange, where the folder is the student's own."""
    for place in (tmp_path / "eve", tmp_path / "bob"):
        (place / "more" / "deep").mkdir(parents=True)
        (place / "more" / "deep" / f"{CHAPTER}.ipynb").write_bytes(WHOLE)
    (item,) = [item for item in trees.of_folder(tmp_path / "eve") if item.kind == "file"]
    assert item.data() == WHOLE
    (tmp_path / "eve" / exchanged).rename(tmp_path / "away")
    (tmp_path / "eve" / exchanged).symlink_to(tmp_path / "bob" / exchanged)
    with pytest.raises(reading.Unreadable, match="without following a link"):
        item.data()


def test_a_pipe_is_rejected_without_waiting_for_it(tmp_path):
    folder = hand_in(tmp_path, "ada", None)
    os.mkfifo(folder / f"{CHAPTER}.ipynb")
    assert "is a pipe, not a file" in intake.read(folder, CHAPTER, RELEASE).line


def test_a_socket_and_a_folder_are_rejected(tmp_path, monkeypatch):
    folder = hand_in(tmp_path, "ada", None)
    monkeypatch.chdir(folder)
    with socket.socket(socket.AF_UNIX) as made:
        made.bind(f"{CHAPTER}.ipynb")
        assert "is a socket, not a file" in intake.read(folder, CHAPTER, RELEASE).line
    other = hand_in(tmp_path, "bob", None)
    (other / f"{CHAPTER}.ipynb").mkdir()
    assert intake.read(other, CHAPTER, RELEASE).kind == "missing"
    (other / f"{CHAPTER}.ipynb" / "inside.ipynb").write_bytes(WHOLE)
    assert intake.read(other, CHAPTER, RELEASE).student == "bob"


def test_a_missing_notebook_is_missing_and_not_rejected(tmp_path):
    assert taken_in(tmp_path, None).kind == "missing"
    nobody = intake.read(tmp_path / "nobody" / CHAPTER, CHAPTER, RELEASE)
    assert (nobody.kind, nobody.student) == ("missing", "nobody")


def test_several_notebooks_of_which_none_has_the_name_are_listed(tmp_path):
    taken_in(tmp_path, WHOLE, name="one")
    rejection = taken_in(tmp_path, WHOLE, name="two")
    assert "(one.ipynb, two.ipynb)" in rejection.line
    assert f"Keep the one that counts, as {CHAPTER}.ipynb." in rejection.line


def test_a_file_name_cannot_steer_the_terminal(tmp_path):
    rejection = taken_in(tmp_path, b"", name="x\x1b[2Jy\nz")
    assert rejection.line.isprintable()


def assert_intake_or_rejection(submitted):
    if isinstance(submitted, Rejection):
        assert submitted.reason
        assert submitted.line.isprintable()
    else:
        assert set(submitted.answers) == set(RELEASE.answers)


@settings(max_examples=150, deadline=None)
@given(st.data())
def test_a_notebook_with_any_bytes_changed_gives_an_intake_or_a_rejection(tmp_path_factory, data):
    start = data.draw(st.integers(0, len(WHOLE)))
    end = data.draw(st.integers(start, min(len(WHOLE), start + 50)))
    mutated = WHOLE[:start] + data.draw(st.binary(max_size=20)) + WHOLE[end:]
    path = tmp_path_factory.mktemp("any") / "x.ipynb"
    path.write_bytes(mutated)
    assert_intake_or_rejection(intake.read(path, CHAPTER, RELEASE))


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner),
    max_leaves=6,
)


@settings(max_examples=150, deadline=None)
@given(st.data())
def test_a_notebook_with_any_part_replaced_gives_an_intake_or_a_rejection(tmp_path_factory, data):
    made = json.loads(WHOLE)
    cell = made["cells"][data.draw(st.integers(0, len(made["cells"]) - 1))]
    place = data.draw(st.sampled_from([made, cell, cell["metadata"]]))
    keys = st.sampled_from([*place, "nbgrader"])
    place[data.draw(keys)] = data.draw(JSON)
    path = tmp_path_factory.mktemp("any") / "x.ipynb"
    path.write_text(json.dumps(made))
    assert_intake_or_rejection(intake.read(path, CHAPTER, RELEASE))
