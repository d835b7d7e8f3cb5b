"""An answer that gives one value, whatever it is asked."""

from __future__ import annotations

from autograder.base.answers import Answer, Outcome


class Says(Answer):
    """Answers every call with one value."""

    def __init__(self, name: str, value: object):
        super().__init__(name)
        self.value = value

    def call(self, args: tuple) -> Outcome:
        return Outcome(self.value)
