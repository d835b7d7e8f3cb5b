"""One sandbox of each kind for a test run. Without bubblewrap these tests fail and say why.

The tests in BOTH_WALLS run behind bubblewrap and behind the second choice, but for those that
`bubblewrap_only` names.
"""

import pytest

from autograder.sandbox import Cell, Limits, Sandbox, walls
from tests.sandbox.bubblewrap_only import BUBBLEWRAP_ONLY

BOTH_WALLS = ("test_isolation", "test_hostile", "test_forged_messages", "test_traces")

QUICK = Limits(wall=4.0, cell=4.0, memory=900 * 2**20)


def pytest_generate_tests(metafunc):
    if metafunc.module.__name__.split(".")[-1] in BOTH_WALLS and "wall" in metafunc.fixturenames:
        only = metafunc.definition.originalname in BUBBLEWRAP_ONLY
        names = [walls.BUBBLEWRAP] if only else [walls.BUBBLEWRAP, walls.SECOND]
        metafunc.parametrize("wall", names)


@pytest.fixture
def wall():
    return walls.BUBBLEWRAP


@pytest.fixture(scope="session")
def sandboxes():
    """sandboxes(wall): the one of this test run."""
    made = {}

    def of(wall):
        if wall not in made:
            made[wall] = Sandbox(wall=wall)
        return made[wall]

    yield of
    for sandbox in made.values():
        sandbox.close()


@pytest.fixture
def sandbox(sandboxes, wall):
    return sandboxes(wall)


@pytest.fixture
def quick():
    """Limits for answers that are made to hit them."""
    return QUICK


@pytest.fixture
def opened(sandbox):
    """opened(source, source, ...): a session; a source "def f..." is labeled with its name."""
    sessions = []

    def open_session(*sources, limits=QUICK):
        cells = [Cell(_label(source), source) for source in sources]
        sessions.append(sandbox.open(cells, limits))
        return sessions[-1]

    yield open_session
    for session in sessions:
        session.close()


@pytest.fixture
def ask(opened):
    """ask(source, *args): the outcome of one call of the only function in `source`."""

    def call(source, *args, **options):
        session = opened(source)
        return session.answer(_label(source), **options).call(args)

    return call


def _label(source):
    lines = [line for line in source.splitlines() if line.startswith(("def ", "class "))]
    return lines[-1].split()[1].split("(")[0].rstrip(":") if lines else ""
