"""A browser for the tests of a file; each test opens a page of its own in it."""

import pytest

from benchmarks._lab import chromium


@pytest.fixture(scope="module")
def browser():
    with chromium() as running:
        yield running
