"""The names that a chapter's first cell brings mean the same in its last one."""

import symtable

import pytest

from autograder.course import sources
from tests.notebooks.prose import Prose


def symbols(cell: str) -> list[symtable.Symbol]:
    return symtable.symtable(cell, "cell", "exec").get_symbols()


@pytest.mark.parametrize("chapter", sources.chapters())
def test_no_cell_gives_check_or_example_or_np_another_meaning(chapter):
    first, *rest = Prose(chapter).cells
    brought = {s.get_name() for s in symbols(first) if s.is_imported()}
    assert {"np", "check", "example", "hint"} <= brought
    assert [
        c for c in rest for s in symbols(c) if s.is_assigned() and s.get_name() in brought
    ] == []
