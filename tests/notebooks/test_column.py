"""Tables and formulas of the prose fit the narrow column of a small window in JupyterLab."""

import json

from autograder.course import sources
from benchmarks._lab import KERNEL, READY, chromium, lab

WIDER = """() => [...document.querySelectorAll('.jp-MarkdownOutput')].flatMap((cell) => {
  const edge = cell.getBoundingClientRect().right + 1;
  const wide = [...cell.querySelectorAll('table, mjx-math')]
    .filter((e) => e.getBoundingClientRect().right > edge);
  return wide.length ? [cell.textContent.trim().slice(0, 80)] : [];
})"""
SET = "(n) => document.querySelectorAll('mjx-math').length >= n"


def wide_pieces() -> list[str]:
    """Every table and every formula on a line of its own, of all chapters."""
    texts = [sources.chapter_source(name).read_text("utf-8") for name in sources.chapters()]
    pieces = [piece.strip() for text in texts for piece in text.split("\n\n")]
    return [piece for piece in pieces if piece.startswith(("|", "$$"))]


def test_no_table_and_no_formula_is_wider_than_its_column_in_a_window_of_640_pixels(tmp_path):
    root, home = tmp_path / "course", tmp_path / "home"
    settings = home / "config/lab/user-settings/@jupyterlab/notebook-extension"
    for folder in (root, settings):
        folder.mkdir(parents=True)
    every_cell = {"windowingMode": "none"}  # also those that are not on the screen
    (settings / "tracker.jupyterlab-settings").write_text(json.dumps(every_cell))
    pieces = wide_pieces()
    cells = [
        {"cell_type": "markdown", "id": f"cell-{n}", "metadata": {}, "source": piece}
        for n, piece in enumerate(pieces)
    ]
    notebook = {"nbformat": 4, "nbformat_minor": 5, "metadata": KERNEL, "cells": cells}
    (root / "wide.ipynb").write_text(json.dumps(notebook))
    with lab(root, home) as address, chromium() as browser:
        page = browser.new_page(viewport={"width": 640, "height": 1000})
        page.goto(f"{address}/lab/tree/wide.ipynb?reset")
        page.wait_for_selector(".jp-NotebookPanel .jp-Cell")
        page.wait_for_function(READY)
        page.evaluate("() => jupyterapp.shell.collapseLeft()")
        page.wait_for_function(SET, arg=sum(piece.count("$$") // 2 for piece in pieces))
        page.wait_for_timeout(1000)  # fonts of formulas
        assert page.evaluate(WIDER) == []
