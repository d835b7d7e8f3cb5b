"""Coverage-guided fuzzing of the grader's side of the protocol, for as long as one likes.

    python -m tests.sandbox.fuzz -runs=100000 -seed=1 FOLDER

Options are libFuzzer's. FOLDER keeps inputs that reach new code; it is begun with `fuzz_seeds`.
A process of its own: what is instrumented stays so.
"""

from __future__ import annotations

import sys

import atheris

with atheris.instrument_imports(include=["autograder.sandbox", "autograder.checking.exercise"]):
    from tests.sandbox import fuzzing


def main():
    atheris.Setup([*sys.argv, "-max_len=20000", "-timeout=20", "-rss_limit_mb=1500"], fuzzing.play)
    atheris.Fuzz()


if __name__ == "__main__":
    main()
