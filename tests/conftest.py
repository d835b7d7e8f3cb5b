"""A test leaves a learner's files alone; property tests draw as much as is asked for; what a test
needs beyond Python is marked by where it stands."""

import itertools
from collections.abc import Iterator
from pathlib import Path

import hypothesis
import pytest

from autograder.checking.exercise import Exercise
from autograder.course import sources

CHAPTERS = sources.chapters()
ROOT = Path(__file__).parent
PLACES = {  # folders and files of tests
    "sandbox": [
        "cluster", "commands", "grading", "hostile", "platforms", "sandbox",
        "checking/test_machinery.py", "gradebook/test_postgresql.py",
        "intake/test_many_broken_notebooks.py", "intake/test_received_and_graded.py",
        "proof/test_everyday_notebooks.py", "proof/test_in_the_sandbox.py",
    ],
    "nbgrader": ["authoring", "gradebook", "nbgrader_bridge"],
    "browser": [
        "demos/test_accessible.py", "demos/test_bridge_page.py", "demos/test_browser.py",
        "demos/test_extremes.py",
        "demos/test_lab.py", "demos/test_picking.py", "demos/test_playground_page.py",
        "demos/test_widths.py", "e2e",
        "nbgrader_bridge/test_formgrader.py",
    ],
    "slow": [
        "checking/test_replay.py", "demos/test_answers_shown.py", "demos/test_drawing.py",
        "demos/test_sentences.py", "nnlab/test_layers_of_equinox.py", "nnlab/test_tape.py",
        "class_report", "exports", "intake", "notebook/test_launch.py",
        "notebook/test_learner_in_a_kernel.py", "notebook/test_workspace.py",
        "notebook/test_workspace_history.py", "notebooks", "proof", "repository", "similarity",
        "nnlab/test_convolution.py",
    ],
}  # fmt: skip

# how long one example takes is the machine's business
SLOW = [hypothesis.HealthCheck.too_slow]
hypothesis.settings.register_profile("untimed", deadline=None, suppress_health_check=SLOW)
hypothesis.settings.load_profile("untimed")


def pytest_addoption(parser):
    parser.addoption(
        "--examples", type=int, metavar="N",
        help="draw N examples in every property test, however many it asks for by itself",
    )  # fmt: skip
    parser.addoption(
        "--fast", action="store_true",
        help="leave out what needs sandbox, nbgrader or browser, or is slow by itself",
    )  # fmt: skip
    parser.addoption(
        "--all-pairs", action="store_true",
        help="look at every demo at all pairs of choices, not at some hundred of them",
    )  # fmt: skip


def pytest_ignore_collect(collection_path, config):
    """With --fast files are left out before they are imported, which takes most of the time."""
    return True if config.getoption("--fast") and markers_of(collection_path) else None


def markers_of(path: Path) -> list[str]:
    """The marks of a file or folder of tests."""
    place = path.relative_to(ROOT).as_posix()
    return [
        mark
        for mark, places in PLACES.items()
        if place in places or place.startswith(tuple(f"{folder}/" for folder in places))
    ]


@pytest.hookimpl(wrapper=True)  # before xdist, which is first of the others, reads the groups
def pytest_collection_modifyitems(config, items):
    for item in items:
        for mark in markers_of(item.path):
            item.add_marker(mark)
        place = item.path.relative_to(ROOT).as_posix()
        if group := exercise_of(item) or (place if shares_its_file(item) else ""):
            item.add_marker(pytest.mark.xdist_group(group))
    examples = config.getoption("--examples")
    for item in items if examples else ():
        test = getattr(item, "obj", None)
        own = getattr(test, "_hypothesis_internal_use_settings", None)
        if own is not None:
            profile = hypothesis.settings(own, max_examples=examples, deadline=None)
            getattr(test, "__func__", test)._hypothesis_internal_use_settings = profile
    return (yield)


def exercise_of(item) -> str:
    """The exercise or chapter that a test is a parameter's case of; "" for neither. All tests of
    one run on one worker, which finds once what they share."""
    spec = getattr(item, "callspec", None)
    for value in spec.params.values() if spec else ():
        value = getattr(value, "exercise", value)
        if isinstance(value, Exercise):
            return value.id
        if isinstance(value, str) and value in CHAPTERS:
            return value
    return ""


def shares_its_file(item) -> bool:
    """Whether a fixture is made once for the whole file, a graded class, a browser, a kernel: its
    tests run on one worker, too."""
    fixtures = item._fixtureinfo.name2fixturedefs
    made = [fixtures[name][-1] for name in item.fixturenames if name in fixtures]
    return any(fixture.scope == "module" for fixture in made)


@pytest.fixture(scope="session")
def learners(tmp_path_factory) -> Iterator[Path]:
    """Folders for what learners' `check` remembers, one after the other; none is made."""
    folder = tmp_path_factory.mktemp("learners")
    return (folder / str(number) for number in itertools.count())


@pytest.fixture(autouse=True)
def progress_file(learners, monkeypatch):
    """What `check` remembers goes to a file of this test alone.

    Not in its tmp_path: whoever makes one lists all that were made before.
    """
    path = next(learners) / "progress.json"
    monkeypatch.setenv("NNLAB_PROGRESS", str(path))
    return path
