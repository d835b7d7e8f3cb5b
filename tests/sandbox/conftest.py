"""One sandbox of each kind for a test run. Without bubblewrap these tests fail and say why.

The tests in BOTH_BACKENDS run behind bubblewrap and behind the fallback, but for those that
`bubblewrap_only` names.
"""

import pytest

from autograder.sandbox import Cell, Limits, Sandbox, backends
from tests.sandbox.bubblewrap_only import BUBBLEWRAP_ONLY

BOTH_BACKENDS = ("test_isolation", "test_hostile", "test_forged_messages", "test_traces")

QUICK = Limits(wall=4.0, cell=4.0, memory=900 * 2**20)


def pytest_generate_tests(metafunc):
    if (
        metafunc.module.__name__.split(".")[-1] in BOTH_BACKENDS
        and "backend" in metafunc.fixturenames
    ):
        only = metafunc.definition.originalname in BUBBLEWRAP_ONLY
        names = [backends.BUBBLEWRAP] if only else [backends.BUBBLEWRAP, backends.FALLBACK]
        metafunc.parametrize("backend", names)


@pytest.fixture
def backend():
    return backends.BUBBLEWRAP


@pytest.fixture(scope="session")
def sandboxes():
    """sandboxes(backend): the one of this test run."""
    made = {}

    def of(backend):
        if backend not in made:
            made[backend] = Sandbox(backend=backend)
        return made[backend]

    yield of
    for sandbox in made.values():
        sandbox.close()


@pytest.fixture
def sandbox(sandboxes, backend):
    return sandboxes(backend)


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
