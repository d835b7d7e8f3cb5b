"""Grades one notebook and one class: in the sandbox, by workers, with verdicts cached."""
