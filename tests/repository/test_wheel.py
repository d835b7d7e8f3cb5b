"""The course as an installed package: complete, and nothing but its own names at the top."""

from __future__ import annotations

import os
import subprocess
import sys
import zipfile

import pytest

from autograder.course import sources

APART = f"""
import sys
sys.path[:] = [place for place in sys.path if place not in ("", {str(sources.ROOT)!r})]
"""


@pytest.fixture(scope="module")
def installed(tmp_path_factory):
    """The folder with what the wheel installs."""
    folder = tmp_path_factory.mktemp("wheel")
    build = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)]
    subprocess.run(build, cwd=sources.ROOT, check=True, capture_output=True)
    (wheel,) = folder.glob("*.whl")
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(folder / "site")
    return folder / "site"


@pytest.fixture
def said(installed, tmp_path):
    """What a program prints that finds the installed package, and the repository nowhere."""

    def said(program: str) -> str:
        settings = {
            "PYTHONPATH": str(installed),
            "HOME": str(tmp_path),
            "USERPROFILE": str(tmp_path),
        }
        own = {k: v for k, v in os.environ.items() if not k.startswith("NNLAB_")}
        done = subprocess.run(
            [sys.executable, "-c", APART + program],
            cwd=tmp_path, env=own | settings, capture_output=True, text=True,
        )  # fmt: skip
        assert done.returncode == 0, done.stderr
        return done.stdout

    return said


def test_only_the_librarys_and_the_graders_names_are_at_the_top(installed):
    names = {path.name for path in installed.iterdir() if not path.name.endswith(".dist-info")}
    assert names == {"nnlab", "autograder"}


def test_everything_that_a_clone_gives_a_learner_is_there(installed):
    course = installed / "autograder" / "_course"
    for chapter in sources.chapters():
        released = sources.release_path(chapter).relative_to(sources.ROOT)
        assert (course / released).read_bytes() == sources.release_path(chapter).read_bytes()
        assert list((course / "solutions" / chapter).glob("*.py"))
        for kind in ("wrong", "right", "exercises"):
            assert list((installed / "autograder" / kind / chapter).rglob("*.py"))
    stills = {path.name for path in (sources.LIBRARY / "demos" / "stills").iterdir()}
    assert stills == {path.name for path in (installed / "nnlab" / "demos" / "stills").iterdir()}


def test_an_answer_is_checked_and_counted_without_a_clone(installed, said, tmp_path):
    out = said(
        "import autograder\n"
        "from autograder import check, progress, solution\n"
        "def double(x):\n    return 2 * x\n"
        "check(double)\nsolution('double')\nprogress()\nprint(autograder.__file__)\n"
    )
    assert "2 of 2 points" in out
    assert str(installed) in out
    assert (tmp_path / "nnlab-course" / "work" / ".progress.json").is_file()


def test_a_notebook_is_graded_without_a_clone(said, tmp_path):
    place = tmp_path / "submitted" / "ada" / "ch00_start"
    place.mkdir(parents=True)
    released = sources.release_path("ch00_start").read_bytes()
    (place / "ch00_start.ipynb").write_bytes(released)
    said(
        "from autograder.cli import main\n"
        "main(['grade', '--submitted', 'submitted', '--out', 'out'])"
    )
    grades = (tmp_path / "out" / "grades.csv").read_text(encoding="utf-8")
    assert "ada" in grades


def test_what_makes_the_course_says_that_it_needs_a_clone(said):
    out = said(
        "import contextlib, io\nfrom autograder.cli import main\n"
        "with contextlib.redirect_stderr(io.StringIO()) as text:\n    code = main(['build'])\n"
        "print(code, text.getvalue())"
    )
    assert out.startswith("1 ")
    assert "clone of the course" in out
