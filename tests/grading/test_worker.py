"""What a worker needs before it can begin."""

from __future__ import annotations

import subprocess
import sys


def test_a_worker_imports_nothing_that_is_slow_to_import():
    slow = ["nbformat", "nbgrader", "IPython", "traitlets", "sqlalchemy", "matplotlib"]
    code = f"import sys, autograder.grading.worker; print([m for m in {slow} if m in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
