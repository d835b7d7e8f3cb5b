"""What hostile submissions do to the cells of a notebook, and to the folder it is handed in in."""

from __future__ import annotations

import copy
import os
import zipfile
from pathlib import Path

from autograder.course.release import marks_of
from tests.grading.submitting import CHAPTER, NAMES

SCRIPT = "<script>alert(9)</script>"


# --- cells --------------------------------------------------------------------------------


def skip_execution(made: dict) -> None:
    for cell in made["cells"]:
        cell["metadata"].setdefault("tags", []).append("skip-execution")


def duplicate_tests(made: dict) -> None:
    tests = [cell for cell in made["cells"] if marks_of(cell).get("grade")]
    made["cells"] += [copy.deepcopy(cell) | {"source": "99.0"} for cell in tests]


def foreign_schema(made: dict) -> None:
    for cell in made["cells"]:
        if marks_of(cell):
            marks_of(cell)["schema_version"] = 99


def raise_points(made: dict) -> None:
    for cell in made["cells"]:
        if marks_of(cell).get("grade"):
            marks_of(cell)["points"] = 999


def keep_answers_only(made: dict) -> None:
    made["cells"] = [cell for cell in made["cells"] if marks_of(cell).get("grade_id") in NAMES]


def retype(made: dict) -> None:
    for cell in made["cells"]:
        if marks_of(cell):
            cell["cell_type"] = "raw" if marks_of(cell).get("grade") else "markdown"
            cell.pop("outputs", None), cell.pop("execution_count", None)


def reverse(made: dict) -> None:
    made["cells"].reverse()


def duplicate_answers(made: dict) -> None:
    answers = [cell for cell in made["cells"] if marks_of(cell).get("grade_id") in NAMES]
    made["cells"] += [
        copy.deepcopy(cell)
        | {"id": f"again-{number}", "source": f"def {marks_of(cell)['grade_id']}(*a): return 99.0"}
        for number, cell in enumerate(answers)
    ]


def strange_metadata(made: dict) -> None:
    made["metadata"] = {"kernelspec": [SCRIPT], "language_info": 3, "widgets": {SCRIPT: SCRIPT}}
    for number, cell in enumerate(made["cells"]):
        cell["metadata"] |= {SCRIPT: [SCRIPT], "tags": SCRIPT, "collapsed": 10**400}
        cell["attachments"] = SCRIPT
        if cell["cell_type"] == "code":
            cell["execution_count"] = SCRIPT
            data = {"text/html": SCRIPT, "text/plain": "99.0"}
            cell["outputs"] = [{"output_type": "execute_result", "data": data}, SCRIPT, number]


def backticks(made: dict) -> None:
    text = "`" * 900_000
    made["cells"].append({"cell_type": "markdown", "id": "b", "metadata": {}, "source": text})


def unmarked_cells_of_lambdas(made: dict) -> None:
    for cell in made["cells"]:
        cell["metadata"] = {}
    text = "if 0:\n" + " f = [" + "lambda: z, " * 1700 + "]\n# step sigmoid "
    made["cells"] += [
        {"cell_type": "code", "id": f"l{n}", "metadata": {}, "source": f"{text}{n}", "outputs": [],
         "execution_count": None}
        for n in range(40)
    ]  # fmt: skip


def a_large_attachment(made: dict) -> None:
    picture = {"p.png": {"image/png": "A" * 19_000_000}}
    made["cells"].append({"cell_type": "markdown", "id": "p", "metadata": {}, "source": "![p]"
                          "(attachment:p.png)", "attachments": picture})  # fmt: skip


# --- folders ------------------------------------------------------------------------------


def _notebook(folder: Path) -> Path:
    return folder / f"{CHAPTER}.ipynb"


def brackets(folder: Path) -> None:
    _notebook(folder).write_text("[" * 100_000 + "]" * 100_000)


def link_to_another(folder: Path) -> None:
    _notebook(folder).unlink()
    _notebook(folder).symlink_to(folder.parents[1] / "aaa-honest" / CHAPTER / f"{CHAPTER}.ipynb")


def folder_that_is_a_link(folder: Path) -> None:
    _notebook(folder).unlink()
    folder.rmdir()
    folder.symlink_to(folder.parents[1] / "aaa-honest" / CHAPTER)


def pipe(folder: Path) -> None:
    _notebook(folder).unlink()
    os.mkfifo(_notebook(folder))


def hole(folder: Path) -> None:
    with _notebook(folder).open("ab") as file:
        file.truncate(100 * 2**20)


def shadow_modules(folder: Path) -> None:
    text = "raise SystemExit('shadowed')\n"
    for name in ("numpy.py", "sitecustomize.py", "usercustomize.py", "nnlab/__init__.py"):
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).write_text(text)


def zip_bomb(folder: Path) -> None:
    _notebook(folder).unlink()
    with zipfile.ZipFile(folder / f"{CHAPTER}.zip", "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(f"{CHAPTER}.ipynb", bytes(300 * 2**20))


def zip_that_climbs(folder: Path) -> None:
    text = _notebook(folder).read_text()
    _notebook(folder).unlink()
    with zipfile.ZipFile(folder / f"{CHAPTER}.zip", "w") as archive:
        for place in ("..", "../..", "/tmp", "..\\.."):
            archive.writestr(f"{place}/aaa-honest/{CHAPTER}/{CHAPTER}.ipynb", text)
