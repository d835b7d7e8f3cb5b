"""How much of this project a reader walks through: files and functions that are entered.

    python benchmarks/entered.py [--list]

Three ways, each with the model answers of chapter 5: `check(softmax)` in a fresh process, the same
call once more, and one notebook graded from its file to its page in the sandbox (the grader's own
process, not those of the sandbox). Each function of this project counts once, also one that an
import calls; bodies of modules and classes, lambdas and comprehensions do not. --list names all.
"""

from __future__ import annotations

import argparse
import contextlib
import inspect
import io
import json
import multiprocessing
import os
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from types import CodeType, FrameType

import numpy as np

from autograder.course import filling, release

ROOT = Path(__file__).resolve().parents[1]
ROOMS = tuple(f"{ROOT / room}/" for room in ("autograder", "nnlab", "solutions"))
CHAPTER = "ch05_vanishing_gradients"


def entered(work: Callable[[], object]) -> set[CodeType]:
    """The project's functions that this work enters, in this thread."""
    seen: set[CodeType] = set()

    def note(frame: FrameType, event: str, arg: object) -> None:
        if event == "call":
            seen.add(frame.f_code)

    sys.setprofile(note)
    try:
        work()
    finally:
        sys.setprofile(None)
    return {code for code in seen if code.co_filename.startswith(ROOMS) and is_function(code)}


def is_function(code: CodeType) -> bool:
    """Whether code was written with `def`."""
    named = not code.co_name.startswith("<") and code.co_filename.endswith(".py")
    return named and bool(code.co_flags & inspect.CO_OPTIMIZED)


def check_softmax(softmax: Callable) -> None:
    from autograder import check

    with contextlib.redirect_stdout(io.StringIO()) as said:
        check(softmax)
    assert "all checks pass" in said.getvalue()


def graded_notebook(folder: Path) -> None:
    from autograder.grading import seeds
    from autograder.grading.settings import Settings
    from autograder.grading.worker import Worker
    from autograder.intake.submissions import Submission

    worker = Worker(Settings(folder / "graded", seeds.fixed(7)))
    try:
        record = worker.grade(Submission("ada", CHAPTER, folder))
    finally:
        worker.close()
    assert record.points == record.max_points > 0


def tell(what: str, codes: set[CodeType], listed: bool) -> None:
    files = {code.co_filename for code in codes}
    print(f"{what:44} {len(files):4} files {len(codes):5} functions")
    if listed:
        for code in sorted(codes, key=lambda c: (c.co_filename, c.co_firstlineno)):
            file = Path(code.co_filename).relative_to(ROOT)
            print(f"    {file}:{code.co_firstlineno} {code.co_qualname}")


def checked(folder: Path, answers: dict[str, str], listed: bool) -> None:
    os.environ["NNLAB_PROGRESS"] = str(folder / "progress.json")
    names: dict = {"np": np}
    exec(answers["softmax"], names)
    for what in ("check(softmax)", "check(softmax) once more"):
        tell(what, entered(lambda: check_softmax(names["softmax"])), listed)


def graded(folder: Path, answers: dict[str, str], listed: bool) -> None:
    tell(f"a notebook of {CHAPTER}, graded", entered(lambda: graded_notebook(folder)), listed)


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--list", action="store_true", help="name every function")
    listed = parser.parse_args().list
    answers = filling.model_answers(CHAPTER)
    notebook = json.dumps(filling.filled(release.load(CHAPTER), answers))
    for way in (checked, graded):  # in a new process, which has loaded nothing yet
        with tempfile.TemporaryDirectory() as folder:
            Path(folder, f"{CHAPTER}.ipynb").write_text(notebook, encoding="utf-8")
            process = multiprocessing.get_context("spawn").Process(
                target=way, args=(Path(folder), answers, listed)
            )
            process.start()
            process.join()


if __name__ == "__main__":
    main()
