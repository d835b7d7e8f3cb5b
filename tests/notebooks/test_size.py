"""Released notebooks open quickly and travel by mail: none is larger than 600 kB."""

import pytest

from autograder.course import sources

MOST = 600_000  # bytes


@pytest.mark.parametrize("chapter", sources.chapters())
def test_no_released_notebook_is_larger_than_600_kilobytes(chapter):
    assert sources.release_path(chapter).stat().st_size <= MOST
