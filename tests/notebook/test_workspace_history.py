"""Whatever sequence of releases, edits, deletions and killed runs: nobody's answer is touched."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path
from unittest import mock

import nbformat
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from autograder.notebook import workspace

NAME = "ch01_neuron"
texts = st.integers(0, 4).map(str)  # few, so that releases come back and meet what was written


def notebook(text: str, output: str = "") -> bytes:
    cell = nbformat.v4.new_code_cell(text, id="only")
    if output:
        cell.outputs = [nbformat.v4.new_output("stream", text=output)]
    return nbformat.writes(nbformat.v4.new_notebook(cells=[cell])).encode()


class History(RuleBasedStateMachine):
    """A learner and a course over time. `answers`: what the learner wrote, by its path."""

    def __init__(self):
        super().__init__()
        self.folder = tempfile.TemporaryDirectory()
        self.releases = Path(self.folder.name, "notebooks")
        self.work = Path(self.folder.name, "work")
        self.answers: dict[Path, bytes] = {}
        self.trust = mock.patch.object(workspace, "_trust")
        self.trust.start()

    def teardown(self):
        self.trust.stop()
        self.folder.cleanup()

    @property
    def copies(self) -> list[Path]:
        return sorted((self.work / NAME).glob("*.ipynb"), reverse=True)

    @property
    def new(self) -> Path:
        return self.work / NAME / f"{NAME}.new.ipynb"

    @initialize()
    def the_course_begins(self):
        self.the_course_releases("0", "")
        self.the_course_starts()

    @rule(text=texts, picture=st.sampled_from(["", "a picture"]))
    def the_course_releases(self, text, picture):
        path = self.releases / NAME / f"{NAME}.ipynb"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(notebook(text, picture))

    @precondition(lambda self: self.copies)
    @rule(data=st.data(), text=texts)
    def the_learner_writes(self, data, text):
        path = data.draw(st.sampled_from(self.copies))
        self.answers[path] = notebook(f"my answer {text}")
        path.write_bytes(self.answers[path])

    @precondition(lambda self: self.copies)
    @rule(data=st.data())
    def the_learner_deletes(self, data):
        path = data.draw(st.sampled_from(self.copies))
        path.unlink()
        self.answers.pop(path, None)

    @precondition(lambda self: self.new.exists())
    @rule()
    def the_learner_moves_over(self):
        old = self.work / NAME / f"{NAME}.ipynb"
        self.new.replace(old)
        self.answers.pop(old, None)
        if self.new in self.answers:
            self.answers[old] = self.answers.pop(self.new)

    @rule(number=st.integers(5, 99))
    def the_course_is_updated(self, number):
        self.the_course_releases(str(number), "")
        self.the_course_starts()

    @rule()
    def the_memory_is_lost(self):
        (self.work / workspace.STATE).unlink(missing_ok=True)

    @rule(writes=st.integers(0, 3))
    def a_start_is_killed(self, writes):
        real, left = os.replace, [writes]

        def replace(*paths):
            if not left[0]:
                raise KeyboardInterrupt
            left[0] -= 1
            real(*paths)

        with mock.patch.object(os, "replace", replace):
            try:
                workspace.prepare(self.releases, self.work)
            except KeyboardInterrupt:
                return

    @rule()
    def the_course_starts(self):
        workspace.prepare(self.releases, self.work)
        assert (self.work / NAME / f"{NAME}.ipynb").exists()
        assert workspace.prepare(self.releases, self.work) == []

    @invariant()
    def every_answer_is_where_it_was_written(self):
        for path, answer in self.answers.items():
            assert path.read_bytes() == answer


TestHistory = History.TestCase
TestHistory.settings = settings(max_examples=100, stateful_step_count=25, deadline=None)
