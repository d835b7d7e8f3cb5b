"""nbgrader's Validate, in a real kernel: the stubs fail, the model answers pass.

Tests autograder/nbgrader_bridge/patches.py.
"""

from __future__ import annotations

import asyncio
import io
import json
import time
from queue import Empty

import pytest
from nbgrader.validator import Validator
from traitlets.config import Config

from autograder.course import release, sources
from autograder.exercises import load
from autograder.nbgrader_bridge import configure, patches
from autograder.sandbox import Limits
from tests.nbgrader_bridge.course_folder import nbgrader

CHAPTERS = [chapter for chapter in sources.chapters() if load(chapter)]


def validated(path) -> dict:
    """What Validate says about a notebook, with this course's configuration."""
    c = Config()
    configure(c)
    return Validator(config=c).validate(str(path))


@pytest.mark.parametrize("chapter", CHAPTERS)
def test_every_check_of_an_untouched_notebook_fails(chapter, tmp_path):
    """Without the cells that only compute and show, which take most of the time."""
    path = tmp_path / f"{chapter}.ipynb"
    released = release.load(chapter)
    cells = [cell.data for cell in released.cells if needed(cell)]
    path.write_text(json.dumps({**released.notebook, "cells": cells}))
    failed = validated(path)["failed"]
    assert [cell["source"] for cell in failed] == [f"check({name})" for name in order(chapter)]
    assert all("not attempted yet" in cell["raw_error"] for cell in failed)


def needed(cell: release.ReleaseCell) -> bool:
    return cell.role in ("answer", "test") or (cell.role == "given" and "import" in cell.source)


def test_no_check_is_stopped_before_the_time_that_its_answer_has():
    c = Config()
    configure(c)
    every = [e for chapter in CHAPTERS for e in load(chapter).values()]
    assert c.Execute.timeout > max(Limits(**e.limits).wall for e in every)


def order(chapter: str) -> list[str]:
    return list(release.load(chapter).answers)


def test_the_command_tells_a_learner_what_is_missing(monkeypatch):
    said = io.StringIO()
    monkeypatch.setattr(Validator, "stream", said)
    monkeypatch.chdir(sources.ROOT)
    nbgrader("validate", str(sources.release_path("ch00_start")))
    assert "VALIDATION FAILED ON 1 CELL(S)!" in said.getvalue()
    assert "double: not attempted yet" in said.getvalue()


class Channel:
    """A channel that wakes nobody: a message is found only by who asks after it came."""

    def __init__(self, comes_after: float):
        self.ready = time.monotonic() + comes_after
        self.asked = 0

    async def get_msg(self, timeout=None):
        self.asked += 1
        if time.monotonic() >= self.ready:
            return "message"
        await asyncio.sleep(timeout)
        raise Empty

    get_msg_in_steps = patches.patient(get_msg)


def test_a_missed_wake_up_costs_a_moment_and_not_the_whole_timeout():
    started = time.monotonic()
    assert asyncio.run(Channel(0.1).get_msg_in_steps(timeout=30)) == "message"
    assert time.monotonic() - started < 5


def test_a_reader_without_a_timeout_asks_until_there_is_a_message():
    assert asyncio.run(Channel(0.3).get_msg_in_steps()) == "message"


def test_a_timeout_is_kept():
    started = time.monotonic()
    with pytest.raises(Empty):
        asyncio.run(Channel(60).get_msg_in_steps(timeout=0.3))
    assert 0.3 <= time.monotonic() - started < 5


def test_asking_without_waiting_asks_once():
    channel = Channel(60)
    with pytest.raises(Empty):
        asyncio.run(channel.get_msg_in_steps(timeout=0))
    assert channel.asked == 1


def test_the_patch_is_in_force_once_however_often_it_is_asked_for():
    from jupyter_client.channels import AsyncZMQSocketChannel

    patches.wake_up()
    first = AsyncZMQSocketChannel.get_msg
    patches.wake_up()
    assert AsyncZMQSocketChannel.get_msg is first
