"""Model answers that leak into a release are found, everyday lines raise no alarm."""

from __future__ import annotations

import json

import pytest

from autograder.authoring import build, leaks
from autograder.course import sources
from tests.authoring.small_course import CHAPTER, edit

LAYER = '''def layer(X, W, b, f):
    """Outputs of a layer."""
    ### BEGIN SOLUTION
    Z = X @ W + b  # one row a sample
    return f(Z)
    ### END SOLUTION
'''
SIGMOID = '''def sigmoid(z):
    """1 / (1 + e^-z)."""
    ### BEGIN SOLUTION
    e = np.exp(-np.abs(z))
    return np.where(z >= 0, 1 / (1 + e), e / (1 + e))
    ### END SOLUTION
'''


def is_leaked(cell: str, released: str) -> bool:
    public, solution = sources.parted(cell)
    return bool(leaks.leaked(solution, public, leaks.flat(released)))


@pytest.mark.parametrize(
    ("cell", "released"),
    [
        (LAYER, "Z = X @ W + b\nreturn f(Z)"),
        (LAYER, "Z=X@W   +b"),
        (SIGMOID, "like this: `np.where(z >= 0, 1/(1 + e), e/(1 + e))`, and done"),
        (SIGMOID, "x = np.where(\n    z >= 0,\n    1 / (1 + e),\n    e / (1 + e))"),
        (SIGMOID, "quiet = np.exp(-np.abs(z))"),
    ],
)
def test_an_answer_is_found_however_it_is_laid_out(cell, released):
    assert is_leaked(cell, released)


@pytest.mark.parametrize(
    ("cell", "released"),
    [
        (LAYER, "return f(Z)"),
        (LAYER, "In matrices, X @ W + b has shape (N, H)."),
        (SIGMOID, "e = np.exp(1); z >= 0"),
        (SIGMOID, "1 / (1 + e)"),
        (SIGMOID, "the sigmoid is 1 / (1 + e^-z)"),
    ],
)
def test_everyday_lines_are_no_leak(cell, released):
    assert not is_leaked(cell, released)


def test_what_the_statement_says_itself_is_no_leak():
    text = LAYER.replace("Outputs of a layer.", "Z = X @ W + b, then return f(Z).")
    assert not is_leaked(text, "Z = X @ W + b\nreturn f(Z)")


LINE = "return np.asarray(half_of_it, dtype=float) + 0.0"


@pytest.mark.parametrize(
    "planted",
    [
        f"```python\ndef mine(x):\n    {LINE}\n```",
        f"~~~\n{LINE}\n~~~",
        f"Try `{LINE}` if you are stuck.",
        f"<details><summary>(a)</summary>{LINE}</details>",
    ],
)
def test_a_line_planted_in_a_chapter_is_found(course, planted):
    edit(course / "notebooks" / "src" / f"{CHAPTER}.md", "Prose.", planted)
    build.build()
    path = f"notebooks/{CHAPTER}/{CHAPTER}.ipynb"
    assert any(p.startswith(f"{path} gives away {CHAPTER}/halved") for p in build.problems())


def test_a_leak_in_the_committed_notebook_alone_is_found(course):
    build.build()
    path = sources.release_path(CHAPTER)
    notebook = json.loads(path.read_text())
    notebook["cells"][0]["source"] += ["\n", LINE]
    path.write_text(json.dumps(notebook))
    said = "\n".join(build.problems())
    assert "is outdated" in said
    assert "gives away" in said


def test_an_outdated_notebook_is_no_leak(course):
    build.build()
    edit(course / "notebooks" / "src" / f"{CHAPTER}.md", "Prose.", "Other prose.")
    (problem,) = build.problems()
    assert "is outdated" in problem
