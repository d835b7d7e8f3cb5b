"""What importing the grader costs and does: for commands nothing, for notebooks what they need.

Tests autograder/__init__.py and autograder/sandbox/__init__.py.
"""

from __future__ import annotations

import subprocess
import sys

import pytest

import autograder

SEE = "import sys; print('numpy' in sys.modules, 'autograder.checking.judge' in sys.modules)"


def printed(code: str) -> str:
    command = [sys.executable, "-c", code]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout.strip()


@pytest.mark.parametrize("code", ["import autograder", "import autograder.cli"])
def test_neither_the_package_nor_its_commands_pay_for_numpy(code):
    assert printed(f"{code}; {SEE}") == "False False"


def test_importing_changes_nothing_outside_of_notebooks():
    state = "sys.excepthook, sys.displayhook, sys.path[:], sys.gettrace(), len(sys.meta_path)"
    load = "import autograder, autograder.cli"
    assert printed(f"import sys; before = {state}; {load}; print(before == ({state}))") == "True"


def test_what_learners_call_is_there_by_name():
    assert all(callable(getattr(autograder, name)) for name in autograder.__all__)
    with pytest.raises(AttributeError, match="no_such_thing"):
        _ = autograder.no_such_thing


def test_in_a_notebook_the_import_explains_open_exercises():
    code = (
        "from IPython.core.interactiveshell import InteractiveShell\n"
        "shell = InteractiveShell.instance()\n"
        "before, shell.kernel = shell.custom_exceptions, 'kernel'\n"
        "import autograder\n"
        "print(before, [e.__name__ for e in shell.custom_exceptions])"
    )
    assert printed(code) == "() ['Exception']"
