"""How a command ends that cannot do what it was asked.

Tests autograder/cli.py.
"""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

from autograder import cli
from autograder.base.command_error import CommandError, exit_code, stoppable, writing


def test_an_error_is_one_line_and_code_2(capsys):
    def command(args):
        raise CommandError(f"no {args}")

    assert exit_code(command, "such thing") == 2
    assert capsys.readouterr().err == "autograder: no such thing\n"


def test_what_cannot_be_written_names_the_place_and_what_is_left(tmp_path):
    (tmp_path / "file").write_text("")
    place = tmp_path / "file/x"
    said = r"file/x cannot be written \(Not a directory\). Go on"
    with pytest.raises(CommandError, match=said), writing(place, ". Go on"):
        place.write_text("")


def test_ctrl_c_ends_a_command_with_its_text_and_code_130(capsys):
    def command(args):
        with stoppable("Stopped. It goes on."):
            raise KeyboardInterrupt

    assert exit_code(command, None) == 130
    assert capsys.readouterr().err == "\nStopped. It goes on.\n"


def test_no_command_tells_its_errors_itself():
    root = Path(cli.__file__).parent
    places = [
        path.relative_to(root).as_posix()
        for path in root.rglob("*.py")
        if not {"wrong", "right"} & set(path.parts)
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Constant) and str(node.value).startswith("autograder: ")
    ]
    assert places == ["base/command_error.py"]
