"""One sandbox for a test run. Without bubblewrap these tests fail, and the error says why."""

import pytest

from autograder.sandbox import Cell, Limits, Sandbox

QUICK = Limits(wall=4.0, cell=4.0, memory=900 * 2**20)


@pytest.fixture(scope="session")
def sandbox():
    with Sandbox() as sandbox:
        yield sandbox


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
