"""Every verdict of a revision on the known answers, and what differs between two revisions.

    python scripts/verdicts.py write OUT.jsonl [--course DIR] [--answers DIR]
        [--chapters ch01_neuron ...] [--hostile] [--workers 2]
    python scripts/verdicts.py compare BEFORE.jsonl AFTER.jsonl [--words]

`write` asks the course in --course (this one, or a `git worktree` of another revision) what a
learner and an instructor would ask it: `check(...)` in a Python of its own, and `autograder grade`
with a fixed seed, which judges in the sandbox on visible and hidden examples. The answers are the
model answers, right and wrong ones of --answers (this course), one of them in each notebook, and
the untouched notebook; with --hostile also the hostile notebooks of the revision itself. Nothing
but these commands is used, so that old revisions can be asked, as long as this Python has what they
import. The file is sorted JSON lines, one for each answer and asker: two runs of the same revision
are equal byte for byte, and `diff` says what changed. `compare` says it by kinds: what one file
alone holds, other points or another status, other words (which `--words` shows).
"""

from __future__ import annotations

import argparse
import csv
import html
import json
import os
import re
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
SEED = "7"
UNTOUCHED = "untouched"
BANKS = ("autograder/right", "tests/right"), ("autograder/wrong",)  # where revisions keep them

# Runs in the course that is asked: a JSON object {answer: [exercise, text of the cell]} comes in.
CHECK = """
import contextlib, io, json, linecache, sys
from autograder import check
out = {}
for answer, (exercise, text) in json.load(sys.stdin).items():
    cell, names, said = f"<{answer}>", {"__name__": "__main__"}, io.StringIO()
    linecache.cache[cell] = len(text), None, text.splitlines(keepends=True), cell
    with contextlib.redirect_stdout(said), contextlib.redirect_stderr(io.StringIO()):
        try:
            exec(compile(text, cell, "exec"), names)
            said.truncate(said.seek(0))
            check(names[exercise])
        except Exception as error:
            print(f"{type(error).__name__}: {error}")
    out[answer] = said.getvalue()
print(json.dumps(out))
"""
GRADE = "import sys; from autograder.cli import main; sys.exit(main())"
HAND_IN_HOSTILE = """
import sys
from pathlib import Path
from tests.hostile.corpus import CORPUS
for hostile in CORPUS.values():
    hostile.hand_in(Path(sys.argv[1]))
"""


def chapters_of(course: Path) -> list[str]:
    return sorted(path.stem for path in (course / "notebooks" / "src").glob("*.md"))


def answers_of(course: Path, chapter: str) -> dict[str, tuple[str, str]]:
    """{"exercise/kind/name": (exercise, text of its cell)} of a chapter's known answers."""
    answers = {}
    for path in sorted((course / "solutions" / chapter).glob("[!_]*.py")):
        answers[f"{path.stem}/model"] = path.stem, path.read_text(encoding="utf-8")
    for places in BANKS:
        bank = next(course / place for place in places if (course / place).is_dir())
        for path in sorted((bank / chapter).glob("*/*.py")):
            name = f"{path.parent.name}/{bank.name}/{path.stem}"
            answers[name] = path.parent.name, path.read_text(encoding="utf-8")
    return answers


def run(course: Path, code: str, *args: str, given: str | None = None, work: Path) -> str:
    """What a piece of Python prints that finds the packages of `course` and not ours."""
    environment = os.environ | {
        "PYTHONPATH": str(course), "NNLAB_WORK": str(work), "OPENBLAS_NUM_THREADS": "1",
    }  # fmt: skip
    done = subprocess.run(
        [sys.executable, "-c", code, *args],
        cwd=course, env=environment, input=given, capture_output=True, text=True,
    )  # fmt: skip
    if done.returncode not in (0, 1):  # 1: some submission was rejected
        sys.exit(f"{' '.join(args) or 'check'} in {course} failed:\n{done.stderr[-2000:]}")
    return done.stdout


def checked(course: Path, answers: dict[str, tuple[str, str]], work: Path) -> dict[str, str]:
    """What `check` prints of each answer."""
    said = run(course, CHECK, given=json.dumps(answers), work=work)
    return json.loads(said.splitlines()[-1])


def filled(notebook: dict, exercise: str, text: str) -> dict:
    """A released notebook with one answer in its cell."""
    made = json.loads(json.dumps(notebook))
    for cell in made["cells"]:
        marks = cell["metadata"].get("nbgrader", {})
        if marks.get("solution") and marks.get("grade_id") == exercise:
            cell["source"] = text
    return made


def hand_in(course: Path, chapter: str, answers: dict, submitted: Path) -> dict[str, str]:
    """Puts a notebook an answer into a folder of submissions; {student: answer}."""
    release = course / "notebooks" / chapter / f"{chapter}.ipynb"
    notebook = json.loads(release.read_text(encoding="utf-8"))
    students = {}
    for number, (answer, (exercise, text)) in enumerate(answers.items()):
        student = f"s{number:04}"
        place = submitted / student / chapter
        place.mkdir(parents=True)
        made = filled(notebook, exercise, text)
        (place / f"{chapter}.ipynb").write_text(json.dumps(made), encoding="utf-8")
        students[student] = answer
    return students


def graded(course: Path, submitted: Path, work: Path, workers: int) -> Iterator[dict]:
    """Rows of the table of marks, each with the text of the table of checks, where there is one."""
    out = work / "graded"
    options = ("--submitted", str(submitted), "--out", str(out), "--seed", SEED)
    run(course, GRADE, "grade", *options, "--workers", str(workers), work=work / "progress")
    with (out / "grades.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    tables: dict[str, dict[str, str]] = {}
    for row in rows:
        student, chapter = row["student_id"], row["assignment"]
        if student not in tables:
            path = out / "autograded" / student / chapter / f"{chapter}.ipynb"
            tables[student] = tables_in(path) if path.exists() else {}
        yield row | {"shown": tables[student].get(row["exercise"], "")}


def tables_in(path: Path) -> dict[str, str]:
    """The text that each test cell of a graded notebook shows, by exercise."""
    shown = {}
    for cell in json.loads(path.read_text(encoding="utf-8"))["cells"]:
        marks = cell["metadata"].get("nbgrader", {})
        if marks.get("grade"):
            pages = [o.get("data", {}).get("text/html", "") for o in cell.get("outputs", [])]
            name = marks["grade_id"].removeprefix("test_")
            shown[name] = text_of("".join("".join(page) for page in pages))
    return shown


def text_of(page: str) -> str:
    """What a page says, without how it looks."""
    page = re.sub(r"<style.*?</style>", " ", page, flags=re.DOTALL)
    return " ".join(html.unescape(re.sub(r"<[^>]*>", " ", page)).split())


def lines_of_chapter(course: Path, answers: Path, chapter: str, workers: int) -> Iterator[dict]:
    known = answers_of(answers, chapter)
    with tempfile.TemporaryDirectory() as folder:
        work = Path(folder)
        for answer, said in checked(course, known, work / "progress").items():
            yield {"answer": f"{chapter}/{answer}", "by": "check", "shown": said}
        submitted = work / "submitted"
        students = hand_in(course, chapter, {**known, UNTOUCHED: ("", "")}, submitted)
        for row in graded(course, submitted, work, workers):
            answer = students[row["student_id"]]
            if answer == UNTOUCHED or answer.split("/")[0] == row["exercise"]:
                name = answer if answer != UNTOUCHED else f"{row['exercise']}/{UNTOUCHED}"
                yield {"answer": f"{chapter}/{name}", "by": "grade", **verdict_in(row)}


def lines_of_hostile(course: Path, workers: int) -> Iterator[dict]:
    with tempfile.TemporaryDirectory() as folder:
        work = Path(folder)
        run(course, HAND_IN_HOSTILE, str(work / "submitted"), work=work / "progress")
        for row in graded(course, work / "submitted", work, workers):
            name = f"hostile/{row['student_id']}/{row['exercise']}"
            yield {"answer": name, "by": "grade", **verdict_in(row)}


def verdict_in(row: dict) -> dict:
    return {key: row[key] for key in ("points", "status", "message", "shown")}


def write(args: argparse.Namespace) -> None:
    lines: list[dict] = []
    for chapter in args.chapters or chapters_of(args.course):
        lines += lines_of_chapter(args.course, args.answers, chapter, args.workers)
        print(f"{chapter}: {len(lines)} verdicts so far", file=sys.stderr, flush=True)
    if args.hostile:
        lines += lines_of_hostile(args.course, args.workers)
    lines.sort(key=lambda line: (line["answer"], line["by"]))
    text = "".join(json.dumps(line, ensure_ascii=False) + "\n" for line in lines)
    args.out.write_text(text, encoding="utf-8")


def read(path: Path) -> dict[tuple[str, str], dict]:
    lines = map(json.loads, path.read_text(encoding="utf-8").splitlines())
    return {(line["answer"], line["by"]): line for line in lines}


def marks(line: dict) -> str:
    """What a verdict gives, in numbers and a word; of `check`, its headline below all prints."""
    if line["by"] == "check":
        begins = line["answer"].split("/")[1] + ": "
        lines = line["shown"].splitlines()
        return next((text for text in lines if text.startswith(begins)), lines[0])
    return f"{line['points'] or 'no'} points, {line['status']}"


def compare(args: argparse.Namespace) -> None:
    before, after = read(args.before), read(args.after)
    both = sorted(before.keys() & after.keys())
    marked = [key for key in both if marks(before[key]) != marks(after[key])]
    worded = [key for key in both if before[key] != after[key] and key not in marked]
    same = len(both) - len(marked) - len(worded)
    print(
        f"{len(both)} verdicts in both: {same} the same, {len(marked)} with other marks, "
        f"{len(worded)} with other words alone"
    )
    for name, alone in (("before", before.keys() - both), ("after", after.keys() - both)):
        print(f"only {name}: {len(alone)}")
    for key in marked:
        print(f"{' '.join(key)}: {marks(before[key])} -> {marks(after[key])}")
    for key in worded if args.words else []:
        print(f"\n{' '.join(key)}\n- {before[key]['shown']}\n+ {after[key]['shown']}")


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    commands = parser.add_subparsers(required=True)
    writing = commands.add_parser("write")
    writing.add_argument("out", type=Path)
    writing.add_argument("--course", type=Path, default=ROOT)
    writing.add_argument("--answers", type=Path, default=ROOT)
    writing.add_argument("--chapters", nargs="+")
    writing.add_argument("--hostile", action="store_true")
    writing.add_argument("--workers", type=int, default=2)
    writing.set_defaults(command=write)
    comparing = commands.add_parser("compare")
    comparing.add_argument("before", type=Path)
    comparing.add_argument("after", type=Path)
    comparing.add_argument("--words", action="store_true")
    comparing.set_defaults(command=compare)
    args = parser.parse_args()
    args.command(args)


if __name__ == "__main__":
    main()
