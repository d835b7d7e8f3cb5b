"""A test leaves a learner's files alone; property tests draw as much as is asked for."""

import hypothesis
import pytest

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
