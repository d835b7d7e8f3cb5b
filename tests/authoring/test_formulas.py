"""Signs that stand at a formula are set with it."""

import re

import pytest

from autograder.authoring.formulas import closed_up
from autograder.course import release, sources

OUTSIDE = re.compile(r"(?<!\$)\$[^$]+\$[,.;:!?)]")


def test_a_comma_goes_into_the_formula_before_it():
    assert closed_up("Let $x$, $y$ and $z$. (Or $w$?)") == "Let $x,$ $y$ and $z.$ (Or $w?)$"


def test_brackets_around_a_formula_go_into_it():
    assert closed_up("the states ($h$ and $c$) of ($T$).") == "the states $(h$ and $c)$ of $(T).$"


def test_a_colon_is_not_set_like_a_sign_of_equality():
    assert closed_up("Two steps for $n$: one, two.") == "Two steps for $n{:}$ one, two."


def test_code_and_formulas_on_lines_of_their_own_stay_as_they_are():
    text = "`cost = $3$, or` so\n\n$$a = b$$, then\n\n```\n$x$, $y$\n```\n"
    assert closed_up(text) == text


@pytest.mark.parametrize("chapter", sources.chapters())
def test_no_sign_stands_outside_of_its_formula_in_a_released_notebook(chapter):
    cells = release.load(chapter).notebook["cells"]
    texts = [release.source_of(cell) for cell in cells if cell["cell_type"] == "markdown"]
    prose = [re.sub(r"\$\$.*?\$\$|`[^`]*`", "", text, flags=re.DOTALL) for text in texts]
    assert [found for text in prose for found in OUTSIDE.findall(text)] == []
