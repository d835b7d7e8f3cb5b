"""A made-up course, for every test that makes one."""

from tests.authoring.small_course import course

__all__ = ["course"]
