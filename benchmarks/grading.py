"""`autograder grade` against plain `nbgrader autograde`, side by side on the same class.

    python benchmarks/grading.py [--students 30] [--nbgrader 3] [--rounds 3]

Right answers to chapter 1, one worker each. autograder grades every notebook jailed, into
grades.csv, feedback pages, autograded notebooks and nbgrader's gradebook. nbgrader, as it
comes and with none of the course's configuration, runs a few of the same notebooks in a
kernel. What is done once a class (starting Python, the sandbox, the database) is taken out:
a class of one is graded too, and the difference is divided by the other notebooks. Medians of
interleaved rounds.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from autograder import filling, release, sources

CHAPTER = "ch01_neuron"
BIN = Path(sys.executable).parent


def make_class(folder: Path, students: int) -> Path:
    """A folder of submissions, all with the model answers."""
    answers = filling.model_answers(CHAPTER)
    notebook = json.dumps(filling.filled(release.load(CHAPTER), answers))
    for number in range(students):
        place = folder / f"student-{number:04}" / CHAPTER
        place.mkdir(parents=True)
        (place / f"{CHAPTER}.ipynb").write_text(notebook, encoding="utf-8")
    return folder


def timed(command: list[str], cwd: Path) -> float:
    """Seconds of one command; its output is shown only when it fails."""
    environment = {
        **os.environ,
        "PATH": f"{BIN}{os.pathsep}{os.environ['PATH']}",
        "NNLAB_PROGRESS": str(cwd / "progress.json"),
    }
    start = time.perf_counter()
    done = subprocess.run(command, cwd=cwd, env=environment, capture_output=True, text=True)
    seconds = time.perf_counter() - start
    if done.returncode:
        raise SystemExit(f"{' '.join(command)} failed:\n{done.stdout[-2000:]}{done.stderr[-2000:]}")
    return seconds


def by_autograder(folder: Path, students: int) -> float:
    submitted = make_class(folder / "submitted", students)
    return timed(
        [str(BIN / "autograder"), "grade", "--submitted", str(submitted),
         "--out", str(folder / "out"), "--seed", "1", "--workers", "1"],
        folder,
    )  # fmt: skip


def by_nbgrader(folder: Path, students: int) -> tuple[float, float]:
    """Seconds of autograde and of generate_feedback, with nbgrader's defaults."""
    source = folder / "source" / CHAPTER
    source.mkdir(parents=True)
    shutil.copy(sources.COURSE / "source" / CHAPTER / f"{CHAPTER}.ipynb", source)
    make_class(folder / "submitted", students)
    (folder / "nbgrader_config.py").write_text("c = get_config()\n")
    nbgrader = str(BIN / "nbgrader")
    timed([nbgrader, "generate_assignment", CHAPTER], folder)
    graded = timed([nbgrader, "autograde", CHAPTER], folder)
    return graded, timed([nbgrader, "generate_feedback", CHAPTER], folder)


def fresh(base: Path, name: str) -> Path:
    folder = base / name
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    return folder


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--students", type=int, default=30)
    parser.add_argument("--nbgrader", type=int, default=3, help="students that nbgrader grades")
    parser.add_argument("--rounds", type=int, default=3)
    args = parser.parse_args()
    if not (sources.COURSE / "source" / CHAPTER).is_dir():
        raise SystemExit("Run `autograder build` first: nbgrader needs the source notebook.")
    ours, theirs, pages = [], [], []
    with tempfile.TemporaryDirectory() as folder:
        base = Path(folder)
        for _ in range(args.rounds):
            one = by_autograder(fresh(base, "a"), 1)
            many = by_autograder(fresh(base, "b"), 1 + args.students)
            ours.append((many - one) / args.students)
            single = by_nbgrader(fresh(base, "c"), 1)
            several = by_nbgrader(fresh(base, "d"), 1 + args.nbgrader)
            theirs.append((several[0] - single[0]) / args.nbgrader)
            pages.append((several[1] - single[1]) / args.nbgrader)
    mine, plain = statistics.median(ours), statistics.median(theirs)
    print(f"{'a notebook of chapter 1':40}{'ms':>8}{'ratio':>8}")
    print(f"{'autograder, everything written':40}{1e3 * mine:8.1f}{1.0:8.1f}")
    print(f"{'nbgrader autograde':40}{1e3 * plain:8.1f}{plain / mine:8.1f}")
    both = plain + statistics.median(pages)
    print(f"{'nbgrader autograde + generate_feedback':40}{1e3 * both:8.1f}{both / mine:8.1f}")


if __name__ == "__main__":
    main()
