"""A test leaves a learner's files alone; property tests draw as much as is asked for; what a test
needs beyond Python is marked by where it stands."""

from pathlib import Path

import hypothesis
import pytest

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
        "demos/test_browser.py", "demos/test_lab.py", "demos/test_picking.py", "e2e",
        "nbgrader_bridge/test_formgrader.py",
    ],
    "slow": [
        "class_report", "exports", "intake", "notebook/test_learner_in_a_kernel.py",
        "notebooks", "proof", "repository", "similarity", "nnlab/test_convolution.py",
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


def pytest_collection_modifyitems(config, items):
    for item in items:
        place = item.path.relative_to(ROOT).as_posix()
        for mark, places in PLACES.items():
            if place.startswith(tuple(f"{p}/" for p in places)) or place in places:
                item.add_marker(mark)
    examples = config.getoption("--examples")
    for item in items if examples else ():
        test = getattr(item, "obj", None)
        own = getattr(test, "_hypothesis_internal_use_settings", None)
        if own is not None:
            drawn = hypothesis.settings(own, max_examples=examples, deadline=None)
            getattr(test, "__func__", test)._hypothesis_internal_use_settings = drawn


@pytest.fixture(autouse=True)
def progress_file(tmp_path, monkeypatch):
    """What `check` remembers goes to a file of this test alone."""
    path = tmp_path / "learner" / "progress.json"
    monkeypatch.setenv("NNLAB_PROGRESS", str(path))
    return path
