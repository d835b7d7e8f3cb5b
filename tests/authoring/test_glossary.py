"""The words of a chapter and where they are explained."""

import nbformat

from autograder.authoring import glossary
from autograder.course import sources

PLACED = """# Words

## How fast?

How far a step goes is the **Learning rate**. **Your turn**, if you like. **1969.** It happened.

## Where to, and why?

Slopes are **gradients**.

## Words of this chapter

<!-- glossary -->
- learning rate: how far a step goes
- gradient: all slopes together
"""


def notebook(text):
    cells = [nbformat.v4.new_markdown_cell(passage) for passage in text.split("\n\n\n")]
    return nbformat.v4.new_notebook(cells=cells)


def test_a_word_is_sorted_in_and_linked_to_the_heading_above_its_explanation():
    made = notebook(PLACED)
    glossary.link(made)
    lines = made.cells[0].source.splitlines()[-2:]
    assert lines == [
        "- [gradient](#Where-to,-and-why?): all slopes together",
        "- [learning rate](#How-fast?): how far a step goes",
    ]


def test_what_follows_the_glossary_in_its_cell_stays_as_it_is():
    made = notebook(PLACED + "\n## Next\n\n- More: of it\n")
    glossary.link(made)
    assert made.cells[0].source.endswith("how far a step goes\n\n## Next\n\n- More: of it\n")


def test_every_bold_word_is_explained_and_every_explained_word_is_bold():
    assert glossary.problems("ch", PLACED) == []
    without = PLACED.replace("- gradient: all slopes together\n", "- bias: the last summand\n")
    assert glossary.problems("ch", without) == [
        "ch: the glossary explains 'bias', which is nowhere bold in the text",
        "ch: 'gradients' is bold in the text and not in the glossary",
    ]


def test_a_word_that_is_explained_twice_is_a_problem():
    twice = PLACED + "- gradient: the slope\n"
    assert glossary.problems("ch", twice) == ["ch: 'gradient' stands twice in the glossary"]


def test_a_heading_that_cannot_be_linked_to_is_a_problem():
    quoted = PLACED.replace("## How fast?", '## How "fast"?')
    (problem,) = glossary.problems("ch", quoted)
    assert problem == "ch: the heading above 'Learning rate' cannot be linked to: How-\"fast\"?"


def test_every_chapter_after_the_start_has_its_glossary():
    for chapter in sources.chapters()[1:]:
        text = sources.chapter_source(chapter).read_text(encoding="utf-8")
        assert glossary.PLACE in text
        assert glossary.problems(chapter, text) == []
