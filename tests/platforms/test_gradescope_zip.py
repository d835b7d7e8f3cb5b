"""The zip for Gradescope: what it holds, what its setup installs, and who may read it."""

from __future__ import annotations

import hashlib
import os
import re
import subprocess
import sys

import pytest

from autograder import cli
from autograder.platforms import gradescope
from tests.grading.submitting import CHAPTER


def test_equal_courses_give_equal_zips(secret):
    made = [gradescope.archive_of(CHAPTER, secret) for _ in range(2)]
    assert len({hashlib.sha256(data).hexdigest() for data in made}) == 1


def test_the_zip_holds_one_chapter_and_what_grading_it_imports(autograder):
    source = autograder / "source"
    assert [path.name for path in (source / "solutions").iterdir() if path.is_dir()] == [CHAPTER]
    assert [path.name for path in (source / "autograder" / "wrong").iterdir()] == [CHAPTER]
    assert not {"tests", "course", "work"} & {path.name for path in source.iterdir()}
    assert (source / "secret").stat().st_mode & 0o777 == 0o600
    assert os.access(source / "run_autograder", os.X_OK)
    needed = {re.split(r"[<>=; ]", line)[0] for line in gradescope.requirements()}
    assert needed == set(gradescope.NEEDED)


def test_the_grader_in_the_zip_imports_nothing_that_setup_does_not_install(autograder):
    code = (
        "import sys\n"
        "import autograder.platforms.gradescope_run as run\n"
        "from autograder import exercises, sandbox\n"
        f"exercises.load({CHAPTER!r})\n"
        "files = [getattr(m, '__file__', None) or '' for m in list(sys.modules.values())]\n"
        "print(run.__file__)\n"
        "print(*{f.split('site-packages/')[1].split('/')[0] for f in files "
        "if 'site-packages/' in f})\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", code],
        cwd=autograder / "source",
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
    )
    place, installed = done.stdout.splitlines()
    assert place.startswith(str(autograder))
    # a name that begins with "_" belongs to this environment's own installation
    assert {name for name in installed.split() if not name.startswith("_")} <= {
        "numpy", "matplotlib", "pyseccomp", "pyseccomp.py",
    }  # fmt: skip


@pytest.mark.parametrize("newest", ["python3.12", None])
def test_setup_takes_a_new_python_or_brings_one(autograder, tmp_path, newest):
    tools, home, log = tmp_path / "tools", tmp_path / "home", tmp_path / "log"
    tools.mkdir()
    log.touch()
    names = ["apt-get", "python3.13", "python3.12", "python3.11", "python3"]
    for name in names:
        text = (
            f'#!/bin/sh\necho "{name} $*" >> {log}\n'
            f'if [ "$1" = -c ]; then [ {name} = {newest} ]; exit; fi\n'
            f'case "$*" in *venv*) mkdir -p {home}/bin; cp "$0" {home}/bin/python;; esac\n'
        )
        (tools / name).write_text(text)
        (tools / name).chmod(0o755)
    environment = {
        "PATH": f"{tools}:/usr/bin:/bin",
        "AUTOGRADER_ROOT": str(autograder),
        "NNLAB_HOME": str(home),
    }
    script = autograder / "source" / "setup.sh"
    subprocess.run([script], env=environment, check=True, timeout=60)
    called = log.read_text().splitlines()
    assert any(line.startswith("apt-get install -y bubblewrap") for line in called)
    assert called[-1].endswith("-m pip install -r requirements.txt")
    assert any("-m uv venv" in line for line in called) == (newest is None)
    assert (autograder / "source" / "solutions").stat().st_mode & 0o077 == 0


def test_the_command_says_what_it_made_and_whom_to_give_it(tmp_path, secret, capsys):
    place = tmp_path / "made.zip"
    command = ["gradescope", "--assignment", CHAPTER, "--out", str(place), "--secret", str(secret)]
    assert cli.main(command) == 0
    assert "holds the course's secret" in capsys.readouterr().out
    assert place.stat().st_mode & 0o777 == 0o600
    assert cli.main([*command[:2], "ch99_none", *command[3:]]) == 2
    assert "no assignment is called ch99_none" in capsys.readouterr().err
