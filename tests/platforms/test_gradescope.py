"""The zip for Gradescope, unpacked and run as Gradescope runs it.

Tests autograder/platforms/gradescope_run.py.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys

import jsonschema
import pytest

from autograder.checking.verdict import Verdict
from autograder.grading import seeds, worker
from autograder.grading.settings import Settings
from autograder.intake.submissions import Submission
from autograder.platforms import gradescope_run
from autograder.sandbox import SandboxUnavailable
from tests.grading.submitting import CHAPTER, NAMES, RIGHT, hand_in, notebook
from tests.platforms.gradescope_folder import laid_out

FIRST = NAMES[0]
VISIBILITY = {"enum": ["hidden", "after_due_date", "after_published", "visible"]}
FORMAT = {"enum": ["text", "html", "simple_format", "md", "ansi"]}
NUMBER, TEXT = {"type": "number"}, {"type": "string"}
TEST = {
    "type": "object",
    "additionalProperties": False,
    "properties": {
        "score": NUMBER, "max_score": NUMBER, "status": {"enum": ["passed", "failed"]},
        "name": TEXT, "name_format": FORMAT, "number": TEXT, "output": TEXT,
        "output_format": FORMAT, "tags": {"type": "array", "items": TEXT},
        "visibility": VISIBILITY, "extra_data": {"type": "object"},
    },
}  # fmt: skip
# after https://gradescope-autograders.readthedocs.io/en/latest/specs/#output-format
RESULT = {
    "type": "object",
    "additionalProperties": False,
    "properties": {
        "score": NUMBER, "execution_time": NUMBER, "output": TEXT, "output_format": FORMAT,
        "test_output_format": FORMAT, "test_name_format": FORMAT, "visibility": VISIBILITY,
        "stdout_visibility": VISIBILITY, "extra_data": {"type": "object"},
        "tests": {"type": "array", "items": TEST}, "leaderboard": {"type": "array"},
    },
    "anyOf": [
        {"required": ["score"]},
        {"required": ["tests"],
         "properties": {"tests": {"minItems": 1, "items": {"required": ["score"]}}}},
    ],
}  # fmt: skip


@pytest.fixture
def handed_in(autograder, tmp_path):
    """Hands files in and runs run_autograder; gives exit code, result, standard output."""

    def give(files: dict[str, bytes | dict], path: str = os.environ["PATH"]):
        laid_out(tmp_path, autograder, files)
        (tmp_path / "results").mkdir()
        done = subprocess.run(
            [tmp_path / "source" / "run_autograder"],
            cwd=tmp_path,
            env={
                "PATH": path,
                "AUTOGRADER_ROOT": str(tmp_path),
                "AUTOGRADER_PYTHON": sys.executable,
            },
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            timeout=120,
        )
        result = json.loads((tmp_path / "results" / "results.json").read_bytes())
        return done.returncode, result, done.stdout

    return give


def scores(result: dict) -> dict[str, float]:
    return {test["name"]: test["score"] for test in result["tests"]}


def test_the_result_says_what_each_exercise_earned_in_gradescopes_format(handed_in):
    code, result, printed = handed_in({f"{CHAPTER}.ipynb": notebook({FIRST: RIGHT[FIRST]})})
    assert code == 0
    assert printed == f"Sandbox: {result['extra_data']['sandbox']}\n"
    jsonschema.validate(result, RESULT)
    assert "execution_time" not in result  # an answer can choose how long its hidden calls take
    most = {test["name"]: test["max_score"] for test in result["tests"]}
    assert list(most) == NAMES
    assert scores(result) == {name: most[name] if name == FIRST else 0 for name in NAMES}
    assert result["score"] == most[FIRST]
    passed = [test["name"] for test in result["tests"] if test["status"] == "passed"]
    assert passed == [FIRST]
    assert "not attempted" in result["tests"][-1]["output"]


def test_the_marks_are_those_of_autograder_grade(handed_in, tmp_path, secret):
    answers = RIGHT | {FIRST: f"{RIGHT[FIRST].splitlines()[0]}\n    return 0.5"}
    folder = hand_in(tmp_path / "class", "ada@example.org", notebook(answers))
    settings = Settings(tmp_path / "out", seeds.from_file(secret))
    grader = worker.Worker(settings)
    record = grader.grade(Submission("ada@example.org", CHAPTER, folder))
    grader.close()
    _, result, _ = handed_in({f"{CHAPTER}.ipynb": notebook(answers)})
    assert scores(result) == {mark.exercise: mark.points for mark in record.marks}
    assert record.marks[0].message in result["tests"][0]["output"]


@pytest.mark.parametrize("place", ["my homework.ipynb", f"work/{CHAPTER}/{CHAPTER}.ipynb"])
def test_a_notebook_of_another_name_or_in_its_chapters_folder_is_found(handed_in, place):
    _, result, _ = handed_in({place: notebook(), "notes.txt": b"hello"})
    jsonschema.validate(result, RESULT)
    assert result["score"] == sum(test["max_score"] for test in result["tests"])


@pytest.mark.parametrize(
    ("files", "message"),
    [
        ({"readme.txt": b"sorry"}, "holds no notebook"),
        ({"a.ipynb": b"{}", "b.ipynb": b"{}"}, f"Keep the one that counts, as {CHAPTER}.ipynb"),
        ({f"{CHAPTER}.ipynb": b'{"cells": ['}, "hand it in again"),
    ],
)
def test_what_cannot_be_read_earns_nothing_and_says_what_to_do(handed_in, files, message):
    code, result, _ = handed_in(files)
    assert code == 0
    jsonschema.validate(result, RESULT)
    assert result["score"] == 0
    assert message in result["output"]


@pytest.mark.parametrize("bubblewrap", [True, False])
def test_a_students_process_sees_neither_secret_nor_solutions_nor_results(
    handed_in, autograder, tmp_path, secret, bubblewrap
):
    (tmp_path / "tools").mkdir()
    (tmp_path / "tools" / "bash").symlink_to(shutil.which("bash"))
    path = os.environ["PATH"] if bubblewrap else str(tmp_path / "tools")
    source = autograder / "source"
    files = [path for path in source.rglob("*") if path.is_file()]
    wanted = [str(path) for path in files if source / "nnlab" not in path.parents]
    wanted += [str(tmp_path / "submission_metadata.json"), "/autograder/source/secret"]
    spy = (
        f"read = []\nfor path in {wanted!r}:\n    try:\n"
        f"        read.append(open(path, 'rb').read())\n    except OSError:\n        pass\n"
        f"try:\n    open({str(tmp_path / 'results' / 'results.json')!r}, 'w').write('99')\n"
        f"    read.append('written')\nexcept OSError:\n    pass\n"
        "try:\n    import solutions\n    read.append('imported')\nexcept ImportError:\n    pass\n"
    )
    head = RIGHT[FIRST].splitlines()[0]
    answer = f"{spy}\n{head}\n    raise ValueError(f'read {{len(read)}} files')"
    assert len(wanted) > 50
    _, result, message = handed_in({f"{CHAPTER}.ipynb": notebook({FIRST: answer})}, path)
    jsonschema.validate(result, RESULT)
    assert ("bubblewrap + " in message) == bubblewrap
    assert result["score"] == 0
    assert "read 0 files" in result["tests"][0]["output"]
    assert secret.read_text().strip() not in json.dumps(result)


def test_what_a_student_writes_is_plain_text_in_the_result(handed_in):
    head = RIGHT[FIRST].splitlines()[0]
    answer = f"{head}\n    raise ValueError('<script>x()</script> \\x1b[31m **bold**')"
    _, result, _ = handed_in({f"{CHAPTER}.ipynb": notebook({FIRST: answer})})
    assert "<script>" in result["tests"][0]["output"]
    outputs = [result, *result["tests"]]
    assert {output["output_format"] for output in outputs} == {"text"}
    assert not any("\x1b" in output["output"] for output in outputs)
    assert result["stdout_visibility"] == "hidden"


def test_students_with_other_hidden_inputs_read_the_same(secret, autograder, tmp_path):
    head = RIGHT[FIRST].splitlines()[0]
    wrong = {f"{CHAPTER}.ipynb": notebook({FIRST: f"{head}\n    return 0.25"})}
    texts = []
    for name in ("ada", "ben"):
        result = gradescope_run.graded(laid_out(tmp_path / name, autograder, wrong, name))
        texts.append([test["output"] for test in result["tests"]])
    assert texts[0] == texts[1]
    first, second = (seeds.from_file(secret).of(CHAPTER, name, FIRST) for name in ("ada", "ben"))
    assert first != second


def test_without_a_sandbox_there_is_no_score_and_nobody_gets_a_zero(
    autograder, tmp_path, monkeypatch, capsys
):
    laid_out(tmp_path, autograder, {f"{CHAPTER}.ipynb": notebook()})
    monkeypatch.setenv("AUTOGRADER_ROOT", str(tmp_path))

    def verdicts(*_):
        raise SandboxUnavailable("no sandbox on this machine")

    monkeypatch.setattr(gradescope_run.Judging, "verdicts", verdicts)
    assert gradescope_run.main() == 1
    result = json.loads((tmp_path / "results" / "results.json").read_bytes())
    assert "That is not your fault" in result["output"]
    assert "no sandbox on this machine" in capsys.readouterr().out
    with pytest.raises(jsonschema.ValidationError):  # which is how Gradescope knows
        jsonschema.validate(result, RESULT)
    assert not {"score", "tests"} & result.keys()


def test_a_fault_in_one_exercise_leaves_the_whole_without_a_score(
    autograder, tmp_path, monkeypatch
):
    laid_out(tmp_path, autograder, {f"{CHAPTER}.ipynb": notebook()})
    broken = [Verdict(FIRST, None, 2.0, "grader fault")]
    monkeypatch.setattr(gradescope_run.Judging, "verdicts", lambda *_: (broken, ["Traceback"]))
    with pytest.raises(gradescope_run.CannotGrade, match="Traceback"):
        gradescope_run.graded(tmp_path)


def test_who_handed_in_comes_from_gradescope_and_is_never_guessed(tmp_path):
    place = tmp_path / "submission_metadata.json"
    users = [{"email": "Zoe@x.org", "name": "Zoe"}, {"email": "ada@x.org"}, {"name": "Ben"}]
    place.write_text(json.dumps({"users": users}))
    assert gradescope_run.student_of(place) == "ada@x.org+ben+zoe@x.org"
    place.write_text('{"users": [{"email": "\\ud800@x.org"}]}')
    assert gradescope_run.student_of(place) == "?@x.org"
    for broken in ("{}", '{"users": []}', '{"users": [{}]}', "["):
        place.write_text(broken)
        with pytest.raises(gradescope_run.CannotGrade, match="does not say who"):
            gradescope_run.student_of(place)


@pytest.mark.parametrize(
    ("message", "attempt"),
    [('{"previous_submissions": []}', 1), ('{"previous_submissions": [{}, {}]}', 3),
     ('{}', 1), ('{"previous_submissions": 7}', 1), ('[]', 1), ('no JSON', 1)],
)  # fmt: skip
def test_each_submission_is_asked_hidden_inputs_of_its_own(tmp_path, message, attempt):
    place = tmp_path / "submission_metadata.json"
    place.write_text(message)
    assert gradescope_run.attempt_of(place) == attempt
