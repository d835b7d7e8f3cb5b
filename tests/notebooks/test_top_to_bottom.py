"""Every released notebook runs top to bottom in a real kernel, with model answers filled in, and
nbgrader's Validate, which runs it, finds nothing.

Warnings are errors. A cell may raise only where the chapter says that it does, by the tag
"on-purpose": the overflow that a chapter shows, the mistake that it lets the learner find.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

import nbformat
import pytest
from nbgrader.validator import Validator
from traitlets.config import Config

from autograder.course import filling, release, sources
from autograder.nbgrader_bridge import configure

NUMPYS = re.compile(r"\bnp\.(?:float|int|uint|bool|str)_?\d*\(|\bnp\.(?:True|False)_")
COLOR = re.compile(r"\x1b\[[\d;]*m")
ALL_DIGITS = re.compile(r"\d\.\d{9}")
WIDEST = 100  # signs
WIDGET = "application/vnd.jupyter.widget-view+json"
STRICT = "import warnings\nwarnings.simplefilter('error')"


class Remembering(Validator):
    """Validate, which keeps the notebook that it ran."""

    def _preprocess(self, notebook):
        self.ran = super()._preprocess(notebook)
        return self.ran


@dataclass(frozen=True)
class Executed:
    cells: list
    found: dict  # by Validate


@pytest.fixture(scope="module", params=sources.chapters())
def executed(request, tmp_path_factory):
    """A chapter as it is after Run all, with model answers."""
    chapter = request.param
    answers = filling.model_answers(chapter)
    notebook = nbformat.from_dict(filling.filled(release.load(chapter), answers))
    notebook.cells.insert(0, nbformat.v4.new_code_cell(STRICT))
    folder = tmp_path_factory.mktemp(chapter)
    path = folder / f"{chapter}.ipynb"
    nbformat.write(notebook, path)
    c = Config()
    configure(c)
    validator = Remembering(config=c)
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("NNLAB_PROGRESS", str(folder / "progress.json"))
        patch.setenv("IPYTHONDIR", str(folder / "ipython"))
        found = validator.validate(str(path))
    return Executed(validator.ran.cells, found)


def code(cells) -> list:
    return [cell for cell in cells if cell.cell_type == "code"]


def errors(cell) -> list[str]:
    errors_raised = [o for o in cell.outputs if o.output_type == "error"]
    return [f"{cell.source}\n{o.ename}: {o.evalue}" for o in errors_raised]


def lines_of(cell) -> list[str]:
    """What a cell has printed, answered or told of an error, without colors."""
    seen = [o for o in cell.outputs if not {"text/html", WIDGET} & o.get("data", {}).keys()]
    texts = [o.get("text", "") + o.get("data", {}).get("text/plain", "") for o in seen]
    texts += ["\n".join(o.get("traceback", [])) for o in seen]
    return [line for text in texts for line in COLOR.sub("", text).splitlines()]


def on_purpose(cell) -> bool:
    return "on-purpose" in cell.metadata.get("tags", [])


def test_no_cell_fails_but_those_that_mean_to(executed):
    assert [e for cell in code(executed.cells) if not on_purpose(cell) for e in errors(cell)] == []


def test_cells_that_mean_to_fail_do(executed):
    assert [
        cell.source for cell in code(executed.cells) if on_purpose(cell) and not errors(cell)
    ] == []


def test_validate_finds_nothing(executed):
    assert executed.found == {}


def test_every_check_passes(executed):
    checks = [cell for cell in code(executed.cells) if cell.source.startswith("check(")]
    assert checks
    for cell in checks:
        (shown,) = [o for o in cell.outputs if o.output_type == "display_data"]
        assert "all checks pass" in shown.data["text/plain"]


def test_no_number_is_shown_in_numpys_own_writing(executed):
    lines = [line for cell in code(executed.cells) for line in lines_of(cell)]
    assert [line for line in lines if NUMPYS.search(line)] == []


def test_no_number_is_shown_with_digits_that_teach_nothing(executed):
    lines = [line for cell in code(executed.cells) for line in lines_of(cell)]
    assert [line for line in lines if ALL_DIGITS.search(line)] == []


def test_no_line_that_a_cell_prints_is_wider_than_its_column(executed):
    lines = [line for cell in code(executed.cells) for line in lines_of(cell)]
    assert [line for line in lines if len(line) > WIDEST] == []
