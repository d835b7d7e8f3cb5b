"""The verdicts of a revision: each known answer's, by check and by grade, and what changed.

Tests scripts/verdicts.py.
"""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
CHAPTER = "ch00_start"


def asked(*args: object) -> str:
    command = [sys.executable, "scripts/verdicts.py", *map(str, args)]
    return subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True).stdout


@pytest.fixture(scope="module")
def written(tmp_path_factory) -> Path:
    """The verdicts on the answers of one chapter."""
    path = tmp_path_factory.mktemp("verdicts") / "verdicts.jsonl"
    asked("write", path, "--chapters", CHAPTER, "--workers", 1)
    return path


def lines(path: Path) -> dict[tuple[str, str], dict]:
    read = map(json.loads, path.read_text(encoding="utf-8").splitlines())
    return {(line["answer"], line["by"]): line for line in read}


def test_each_known_answer_has_a_verdict_by_check_and_one_by_grade(written):
    solutions = (ROOT / "solutions" / CHAPTER).glob("[!_]*.py")
    known = {f"{CHAPTER}/{path.stem}/model" for path in solutions}
    for kind in ("right", "wrong"):
        for path in (ROOT / "autograder" / kind / CHAPTER).glob("*/*.py"):
            known.add(f"{CHAPTER}/{path.parent.name}/{kind}/{path.stem}")
    assert len(known) > 10
    assert {answer for answer, by in lines(written) if by == "check"} == known
    graded = {answer for answer, by in lines(written) if by == "grade"}
    assert {answer for answer in graded if not answer.endswith("/untouched")} == known
    assert graded - known


def test_right_answers_have_all_points_and_wrong_ones_not(written):
    for (answer, by), line in lines(written).items():
        kind = answer.split("/")[2]
        if by == "grade":
            wanted = {"model": ["full"], "right": ["full"], "untouched": ["not attempted"]}
            assert line["status"] in wanted.get(kind, ["partial", "wrong"]), answer
        else:
            assert ("all checks pass" in line["shown"]) == (kind != "wrong"), answer


def test_lines_are_sorted_so_that_two_files_can_be_laid_side_by_side(written):
    assert list(lines(written)) == sorted(lines(written))


def test_a_verdict_that_changed_is_told_by_its_marks_or_by_its_words(written, tmp_path):
    assert " 0 with other marks, 0 with other words alone" in asked("compare", written, written)
    changed = lines(written)
    model, right, *_ = [key for key in changed if key[1] == "grade"]
    changed[model]["points"] = "0.5"
    changed[right]["shown"] += " And more."
    del changed[list(changed)[-1]]
    after = tmp_path / "after.jsonl"
    after.write_text("".join(json.dumps(line) + "\n" for line in changed.values()))
    said = asked("compare", written, after, "--words")
    assert " 1 with other marks, 1 with other words alone" in said
    assert "only before: 1\nonly after: 0" in said
    assert f"{model[0]} grade: 2.0 points, full -> 0.5 points, full" in said
    assert f"\n\n{right[0]} grade\n- " in said
    assert said.endswith(" And more.\n")
