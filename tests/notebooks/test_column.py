"""Tables and formulas of the prose fit the narrow column of a small window in JupyterLab."""

import json
import re

import pytest

from autograder.course import sources
from benchmarks._lab import KERNEL, READY, chromium, lab, render_every_cell

WIDER = """(which) => [...document.querySelectorAll('.jp-MarkdownOutput')].flatMap((cell) => {
  const inner = parseFloat(getComputedStyle(cell).paddingRight); // beyond it the cell scrolls
  const edge = cell.getBoundingClientRect().right - inner + 1;
  const wide = [...cell.querySelectorAll(which)]
    .filter((e) => e.getBoundingClientRect().right > edge);
  return wide.length ? [cell.textContent.trim().slice(0, 80)] : [];
})"""
SET = "(n) => document.querySelectorAll('mjx-math').length >= n"
WHICH = "table, mjx-math, code"


INLINE = re.compile(r"\$([^$]+)\$|`(\S+)`")
LONG = 35  # signs of a formula's source, or of code that cannot break


def wide_pieces(chapters: list[str]) -> list[str]:
    """Every table, every formula on a line of its own, and every paragraph with a long formula or
    long code in it, of these chapters."""
    texts = [sources.chapter_source(name).read_text("utf-8") for name in chapters]
    pieces = [piece.strip() for text in texts for piece in text.split("\n\n")]
    prose = [piece for piece in pieces if not piece.startswith("```")]
    return [p for p in prose if p.startswith(("|", "$$")) or has_long_words(p)]


def has_long_words(piece: str) -> bool:
    return any(len("".join(words)) >= LONG for words in INLINE.findall(piece))


@pytest.fixture(scope="module")
def page(tmp_path_factory):
    """All of these, one below the other, in JupyterLab."""
    root, home = tmp_path_factory.mktemp("course"), tmp_path_factory.mktemp("home")
    render_every_cell(home)
    pieces = wide_pieces(sources.chapters())
    cells = [
        {"cell_type": "markdown", "id": f"cell-{n}", "metadata": {}, "source": piece}
        for n, piece in enumerate(pieces)
    ]
    notebook = {"nbformat": 4, "nbformat_minor": 5, "metadata": KERNEL, "cells": cells}
    (root / "wide.ipynb").write_text(json.dumps(notebook))
    with lab(root, home) as address, chromium() as browser:
        page = browser.new_page()
        page.goto(f"{address}/lab/tree/wide.ipynb?reset")
        page.wait_for_selector(".jp-NotebookPanel .jp-Cell")
        page.wait_for_function(READY)
        page.wait_for_function(SET, arg=sum(piece.count("$$") // 2 for piece in pieces))
        yield page


@pytest.mark.parametrize(
    ("width", "files"),
    [(640, "collapseLeft"), (800, "expandLeft")],
    ids=["a window of 640 pixels", "one of 800 with the list of files"],
)
def test_no_table_and_no_formula_is_wider_than_its_column(page, width, files):
    page.set_viewport_size({"width": width, "height": 1000})
    page.evaluate(f"() => jupyterapp.shell.{files}()")
    page.wait_for_timeout(1000)  # fonts of formulas
    assert page.evaluate(f"() => document.querySelectorAll('{WHICH}').length") > 50
    assert page.evaluate(WIDER, WHICH) == []
