"""The folder that Gradescope unpacks, for every test that grades there."""

from tests.platforms.gradescope_folder import autograder, secret

__all__ = ["autograder", "secret"]
