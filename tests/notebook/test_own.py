"""`mine`: the learner's own functions, from notebooks of other chapters, that pass."""

import json

import pytest

from autograder import mine
from autograder.course import sources

RIGHT = """def gelu(z):
    inner = np.sqrt(2 / np.pi) * (z + 0.044715 * z * z * z)
    return z / 2 * (1 + np.tanh(inner))
"""
WRONG = "def causal_mask(T):\n    return np.ones((T, T), dtype=bool)\n"
BROKEN = "def padding_mask(lengths, T:\n    pass\n"
OPEN = "def split_heads(X, heads):\n    raise NotImplementedError\n"


def cell(name, source):
    return {"cell_type": "code", "source": source, "metadata": {"nbgrader": {"grade_id": name}}}


@pytest.fixture
def work(tmp_path, monkeypatch):
    folder = tmp_path / "ch11_transformer"
    folder.mkdir()
    pairs = {"causal_mask": WRONG, "padding_mask": BROKEN, "gelu": RIGHT, "split_heads": OPEN}
    cells = [cell(*pair) for pair in pairs.items()]
    (folder / "ch11_transformer.ipynb").write_text(json.dumps({"cells": cells}))
    monkeypatch.setattr(sources, "WORK", tmp_path)
    return folder


def test_what_passes_is_found_and_nothing_else(work):
    passing = mine("gelu", "causal_mask", "padding_mask", "split_heads", "merge_heads", "nothing")
    assert list(passing) == ["gelu"]
    assert passing["gelu"](0.0) == 0.0


def test_a_notebook_that_cannot_be_read_has_no_functions(work):
    (work / "ch11_transformer.ipynb").write_text("{")
    assert mine("gelu") == {}
    (work / "ch11_transformer.ipynb").unlink()
    assert mine("gelu") == {}
