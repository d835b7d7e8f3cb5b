"""Work goes on when nobody takes what is printed."""

from __future__ import annotations

import io
import os
import subprocess
import sys

import pytest

from autograder.base.command_error import exit_code
from autograder.base.output import NotPrinted, Output, outlasting_its_readers

WORK = """
import pathlib, sys
from autograder.base.command_error import exit_code
from autograder.base.output import outlasting_its_readers

def command(args):
    with outlasting_its_readers("It is in done.txt"):
        for number in range(20_000):
            print("line", number)
        print("and told here", file=sys.stderr)
        pathlib.Path("done.txt").write_text("done")
        return 0

sys.exit(exit_code(command, None))
"""


def run(place, **streams):
    return subprocess.run(
        [sys.executable, "-c", WORK], cwd=place, check=False, text=True, timeout=60, **streams
    )


@pytest.fixture
def nobody():
    """The end of a pipe that nobody reads."""
    reading, writing = os.pipe()
    os.close(reading)
    yield writing
    os.close(writing)


def test_what_is_printed_arrives_and_the_command_has_its_own_code(tmp_path):
    done = run(tmp_path, capture_output=True)
    assert (done.returncode, done.stderr) == (0, "and told here\n")
    assert done.stdout.splitlines()[-1] == "line 19999"


def test_a_reader_who_went_away_does_not_end_the_work(tmp_path, nobody):
    done = run(tmp_path, stdout=nobody, stderr=subprocess.PIPE)
    assert (tmp_path / "done.txt").read_text() == "done"
    said = "the work is done, but could not be told (Broken pipe). It is in done.txt"
    assert done.stderr == f"and told here\nautograder: {said}\n"
    assert done.returncode == 1


def test_a_stderr_that_takes_nothing_does_not_end_it_either(tmp_path, nobody):
    done = run(tmp_path, stdout=subprocess.DEVNULL, stderr=nobody)
    assert (tmp_path / "done.txt").read_text() == "done"
    assert done.returncode == 0


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="needs a device that is always full")
def test_a_full_disk_behind_stdout_is_not_taken_for_one_behind_the_work(tmp_path):
    with open("/dev/full", "w") as full:
        done = run(tmp_path, stdout=full, stderr=subprocess.PIPE)
    assert (tmp_path / "done.txt").read_text() == "done"
    assert "could not be told (No space left on device)" in done.stderr
    assert done.returncode == 1


def test_closed_streams_are_no_reason_to_stop():
    output = Output(None)
    assert output.write("nobody hears") == 12
    output.flush()
    assert not output.isatty()
    assert output.problem is None


def test_a_stream_that_somebody_else_has_closed_is_let_alone_in_the_end():
    stream = io.TextIOWrapper(io.BytesIO())
    output = Output(stream)
    stream.close()
    output.close()  # as Python does with what is thrown away


def test_an_error_of_the_work_itself_is_passed_on(capsys):
    def command(args):
        with outlasting_its_readers("Nowhere"):
            raise NotPrinted("of its own")

    assert exit_code(command, None) == 1
    assert capsys.readouterr().err == "autograder: of its own\n"
