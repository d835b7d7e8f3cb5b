"""The template repository for GitHub Classroom, its workflow run step by step.

Tests autograder/commands/check.py.
"""

from __future__ import annotations

import json
import os
import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from autograder import cli, exercises, intake
from autograder.checking.checks import max_points
from autograder.checking.judge import judge
from autograder.checking.local import LocalAnswer
from autograder.course import release, sources
from autograder.platforms import github_classroom
from tests.grading.submitting import CHAPTER, NAMES, RIGHT, notebook

FIRST = NAMES[0]
GRADER = "classroom-resources/autograding-command-grader@v1"
REPORTER = "classroom-resources/autograding-grading-reporter@v1"


@pytest.fixture(scope="module")
def template(tmp_path_factory) -> Path:
    """The template repository of one chapter, whose course is this one."""
    out = tmp_path_factory.mktemp("template")
    course = f"file://{sources.ROOT}"
    command = ["github-classroom", "--assignment", CHAPTER, "--course", course, "--out", str(out)]
    assert cli.main(command) == 0
    return out


def read(template: Path) -> dict:
    return yaml.safe_load((template / ".github/workflows/classroom.yml").read_text())


def steps(template: Path, uses: str) -> list[dict]:
    (job,) = read(template)["jobs"].values()
    return [step for step in job["steps"] if step.get("uses") == uses]


@pytest.fixture
def pushed(template, tmp_path):
    """A clone with an answered notebook, and what one step's command gives in it."""

    def run(made: dict | bytes, exercise: str) -> subprocess.CompletedProcess:
        clone = tmp_path / "clone"
        if not clone.exists():
            shutil.copytree(template, clone)
        data = made if isinstance(made, bytes) else json.dumps(made).encode()
        (clone / CHAPTER / f"{CHAPTER}.ipynb").write_bytes(data)
        (step,) = [s for s in steps(template, GRADER) if s["with"]["test-name"] == exercise]
        return subprocess.run(
            shlex.split(step["with"]["command"]),  # the grader starts no shell
            cwd=clone,
            env=os.environ | {"PATH": f"{Path(sys.executable).parent}:{os.environ['PATH']}"},
            capture_output=True,
            text=True,
            timeout=step["with"]["timeout"] * 60,
        )

    return run


def test_the_workflow_has_a_step_for_each_exercise_with_its_points(template):
    points = {s["with"]["test-name"]: s["with"]["max-score"] for s in steps(template, GRADER)}
    assert points == {e.name: max_points(e) for e in exercises.load(CHAPTER).values()}
    assert "on" in read(template)  # quoted: YAML takes a bare one for "true"


def test_the_reporter_is_given_the_result_of_every_step(template):
    (report,) = steps(template, REPORTER)
    ids = [step["id"] for step in steps(template, GRADER)]
    assert report["with"]["runners"].split(",") == ids
    assert report["env"] == {
        f"{i.upper()}_RESULTS": f"${{{{steps.{i}.outputs.result}}}}" for i in ids
    }


def test_steps_of_all_chapters_together_have_ids_of_their_own():
    text = github_classroom.workflow(sources.chapters(), "https://example.org/course.git", "v1")
    (job,) = yaml.safe_load(text)["jobs"].values()
    ids = [step["id"].upper() for step in job["steps"] if "id" in step]
    assert len(ids) == len(set(ids)) == sum(len(exercises.load(c)) for c in sources.chapters())
    assert all(re.fullmatch(r"[A-Z][A-Z0-9-]*", i) for i in ids)


def test_a_right_answer_passes_and_writes_nothing_to_stderr(pushed):
    done = pushed(notebook({FIRST: RIGHT[FIRST]}), FIRST)
    assert (done.returncode, done.stderr) == (0, "")
    assert "all checks pass" in done.stdout


def test_a_wrong_and_an_open_answer_fail_and_say_what_to_think_about(pushed):
    head = RIGHT[FIRST].splitlines()[0]
    made = notebook({FIRST: f"{head}\n    return 0.5"})
    done = pushed(made, FIRST)
    assert done.returncode == 1
    assert "not there yet" in done.stdout or "partly there" in done.stdout
    assert f"{FIRST}(" in done.stdout
    done = pushed(made, NAMES[1])
    assert done.returncode == 1
    assert "not attempted" in done.stdout


def test_a_broken_notebook_fails_with_one_line(pushed):
    done = pushed(b'{"cells": [', FIRST)
    assert done.returncode == 1
    assert done.stdout.count("\n") == 1
    assert "Traceback" not in done.stdout + done.stderr


def test_only_visible_examples_are_asked(pushed, tmp_path):
    spy = RIGHT[FIRST].splitlines()
    asked = tmp_path / "asked"
    spy.insert(
        1, f"    print(repr(({', '.join(arguments(spy[0]))})), file=open({str(asked)!r}, 'a'))"
    )
    assert pushed(notebook({FIRST: "\n".join(spy)}), FIRST).returncode == 0
    exercise = exercises.load(CHAPTER)[FIRST]
    seen = set(asked.read_text().splitlines())
    here = LocalAnswer(sources.model(CHAPTER, FIRST), FIRST)
    judge(exercise, here)  # as the notebook does
    assert seen == {repr(args) for args, _ in here.outcomes}


def arguments(head: str) -> list[str]:
    return [name.strip() for name in re.search(r"\((.*)\)", head).group(1).split(",")]


def test_the_course_is_cloned_and_installed_as_the_workflow_says(template, tmp_path):
    (job,) = read(template)["jobs"].values()
    (install,) = [step["run"] for step in job["steps"] if "run" in step]
    tools, log = tmp_path / "tools", tmp_path / "log"
    tools.mkdir()
    for name in ("git", "python"):
        (tools / name).write_text(f'#!/bin/sh\necho "{name} $*" >> {log}\n')
        (tools / name).chmod(0o755)
    environment = {"PATH": f"{tools}:/usr/bin:/bin"}
    subprocess.run(["bash", "-e", "-c", install], env=environment, check=True, timeout=60)
    clone, pip = log.read_text().splitlines()
    assert clone.endswith(f"--branch main file://{sources.ROOT} .course")
    assert pip == "python -m pip install --quiet --editable .course"


def test_a_students_repository_holds_no_checks_no_answers_and_no_secret(template):
    files = {str(p.relative_to(template)) for p in template.rglob("*") if p.is_file()}
    assert files == {".github/workflows/classroom.yml", f"{CHAPTER}/{CHAPTER}.ipynb"}


def test_cloned_repositories_are_submissions_after_the_loop_of_the_guide(template, tmp_path):
    guide = (sources.ROOT / "docs" / "instructors.md").read_text(encoding="utf-8")
    loop = re.search(r"^for repository in .*?^done$", guide, re.MULTILINE | re.DOTALL).group()
    shutil.copytree(template, tmp_path / "neuron-submissions" / "neuron-ada")
    shutil.copytree(template, tmp_path / "neuron-submissions" / "neuron-ben")
    (tmp_path / "course" / "submitted").mkdir(parents=True)
    subprocess.run(["bash", "-e", "-c", loop], cwd=tmp_path, check=True, timeout=60)
    for student in ("ada", "ben"):
        folder = tmp_path / "course" / "submitted" / student / CHAPTER
        assert isinstance(intake.read(folder, CHAPTER, release.load(CHAPTER)), intake.Intake)


@pytest.mark.parametrize(
    ("options", "printed"),
    [
        (["--assignment", "ch99_none", "--course", "https://x.org/c"], "ch99_none"),
        (["--assignment", CHAPTER, "--course", "https://x.org/c; rm -rf ."], "address of a git"),
        (
            ["--assignment", CHAPTER, "--course", "https://x.org/c", "--ref=-x y"],
            "branch or tag",
        ),
    ],
)
def test_what_cannot_be_written_is_told_in_one_line(tmp_path, capsys, options, printed):
    assert cli.main(["github-classroom", *options, "--out", str(tmp_path)]) == 2
    error = capsys.readouterr().err
    assert printed in error
    assert error.count("\n") == 1
    assert list(tmp_path.iterdir()) == []


def test_checking_an_exercise_that_is_not_there_says_so(tmp_path, capsys):
    assert cli.main(["check", str(tmp_path / "none.ipynb"), "no_such_thing"]) == 2
    assert "no exercise called no_such_thing" in capsys.readouterr().err
    assert cli.main(["check", str(tmp_path / "none.ipynb"), FIRST]) == 1
