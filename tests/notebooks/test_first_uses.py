"""What Python and NumPy write shortly is explained where a chapter writes it first."""

import re

import pytest

from autograder.course import sources

CELL = re.compile(r"```python[^\n]*\n(.*?)```", re.DOTALL)

# As code has it: words of the prose before its first cell, in it as a comment, or right after it.
EXPLAINED = {
    r"\w @ \w|\) @ np": "In Python the product is `@`",
    r"\blambda\b": "is a function without a name",
    r"[\[(]\S.* for \w+ in ": "is a list made by a loop",
    r"^\w+, \w+ = ": "gives two names at once",
    r"np\.column_stack": "puts arrays side by side, as columns",
    r"\.reshape\(": "has turned the biases into a column",
    r"default_rng\(": "is a source of chance",
    r"\d_\d{3}": "and `7_000` is 7,000",
    r"np\.zeros\(": "is an array of two zeros",
    r"np\.sum\(": "adds up all entries of an array",
    r"\.T\b": "`X.T` in Python",
    r":\.\df": "writes it with two digits after the point",
    r"\bf\"": "takes the place of the braces",
    r"= \{": "make a dictionary",
    r"np\.arange\(": "is the numbers 0 to 6",
    r"\[:, None\]": "makes a column of them",
    r"\b_, ": "An underscore takes what is not needed",
    r"np\.std\(": "is the standard deviation",
    r"axis=": "An axis is a direction of an array",
    r"argmax\(": "says at which place the largest entry stands",
    r"\w\[-1\]": "is the last entry of the list",
    r"\b1e-\d": "`1e-5` is 10⁻⁵",
    r"\*\[10\]": "stands for 24 tens in a row",
    r"\*\[f": "hands over the entries of a list one by one",
    r"\w\[\[\d, ": "takes the entries 0, 4 and 9",
    r"\bzip\(": "goes through two arrays side by side",
    r"keepdims": "kept as a column",
    r"np\.eye\(": "is the table with ones on its diagonal",
    r"np\.flatnonzero\(": "the places where they differ",
    r"\.ravel\(": "lays all entries in one row",
    r"\bpairwise\(": "gives each size with the next one",
    r", \*\*\w+\)": "stands for whatever else a call names",
}


def course() -> tuple[str, list[re.Match]]:
    """All chapters, one after the other, and their cells."""
    texts = [
        sources.chapter_source(name).read_text(encoding="utf-8") for name in sources.chapters()
    ]
    text = "\n".join(texts)
    return text, list(CELL.finditer(text))


def first_use(code: str, cells: list[re.Match]) -> int:
    """The number of the first cell that has this."""
    return next(n for n, cell in enumerate(cells) if re.search(code, cell[1], re.MULTILINE))


@pytest.mark.parametrize("code", EXPLAINED)
def test_what_is_short_for_something_is_explained_where_it_comes_first(code):
    text, cells = course()
    at = first_use(code, cells)
    read = text[: cells[at + 1].start()]
    assert EXPLAINED[code] in " ".join(read.split()), cells[at][0]


def test_what_is_explained_later_would_be_found():
    text, cells = course()
    assert EXPLAINED[r"\bzip\("] not in text[: cells[first_use("axis=", cells)].start()]
