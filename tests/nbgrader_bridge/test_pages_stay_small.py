"""nbgrader's pages of a notebook with a million lines are pages of ordinary size.

Tests autograder/nbgrader_bridge/inert.py.
"""

import nbformat
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook

from autograder.base.text import MOST_CODE_LINES
from autograder.nbgrader_bridge.inert import shown


def test_cells_are_shown_up_to_a_length_and_the_notebook_itself_stays():
    wide = "x" * 2000  # a paragraph in one line
    ordinary = "def f(x):\n    return x  # é"
    notebook = new_notebook(
        cells=[
            new_code_cell("x = 1\n" * 900_000),
            new_code_cell("print('\u202e\x1b[2J')"),
            new_code_cell(ordinary),
            new_code_cell((" " * 390 + "\n") * 150 + "x = 1  \n    y"),
            new_markdown_cell(wide),
            new_markdown_cell("y" * 10**6),
        ]
    )
    before = nbformat.writes(notebook)
    long, odd, short, blank, prose, much = (cell.source for cell in shown(notebook).cells)
    assert long.count("\n") == MOST_CODE_LINES
    assert long.endswith("more lines are not shown here.")
    assert odd == "print('??[2J')"
    assert blank == "\n" * 150 + "x = 1\n    y"
    assert (short, prose) == (ordinary, wide)
    assert len(much) < 100_000
    assert nbformat.writes(notebook) == before
