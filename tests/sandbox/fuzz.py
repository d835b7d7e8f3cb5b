"""Coverage-guided fuzzing of the grader's side of the protocol, for as long as one likes.

    python -m tests.sandbox.fuzz -runs=100000 -seed=1 FOLDER

Options are libFuzzer's. FOLDER keeps inputs that reach new code; it is begun with `fuzz_seeds`,
whose words go into FOLDER.words. A process of its own: what is instrumented stays so.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

import atheris

with atheris.instrument_imports(include=["autograder.sandbox", "autograder.checking.exercise"]):
    from tests.sandbox import fuzz_seeds, fuzzing


def of_its_own_memory():
    """Goes on in a fork, and ends as it ends.

    libFuzzer holds `ru_maxrss` against its limit, and that a program inherits from whoever
    started it: of a test run that once had 1.6 GB, every fuzzer would be too large at birth.
    A fork counts from what it has.
    """
    child = os.fork()
    if child:
        _, status = os.waitpid(child, 0)
        code = os.waitstatus_to_exitcode(status)
        sys.exit(code if code >= 0 else 128 - code)


def begun(folder: Path) -> str:
    """Puts seeds into the folder and words beside it; the option that names the words."""
    fuzz_seeds.write(folder)
    words = Path(f"{folder}.words")
    words.write_text(fuzz_seeds.words())
    return f"-dict={words}"


def main():
    of_its_own_memory()
    options = ["-max_len=20000", "-timeout=20", "-rss_limit_mb=1500", begun(Path(sys.argv[-1]))]
    atheris.Setup([*sys.argv, *options], fuzzing.play)
    atheris.Fuzz()


if __name__ == "__main__":
    main()
