"""`autograder grade` against plain `nbgrader autograde`, side by side on the same class.

    python benchmarks/grading.py [--chapters chNN_topic ... | all] [--students 240] [--nbgrader 3]
        [--rounds 3] [--waiting 120] [--rate 2]

Right answers to a chapter. autograder grades every notebook jailed, into grades.csv, feedback
pages, autograded notebooks and nbgrader's gradebook, with one worker and with two. nbgrader, as
it comes and with none of the course's configuration, runs a few of the same notebooks in a
kernel: as they are, and with the cells taken out that only show something (demos, plots), which
the course does not run when grading. What is done once a class (starting Python, the sandbox,
the database) is taken out: a class of a quarter is graded too, and the difference is divided by
the other notebooks. Medians of interleaved rounds. `--nbgrader 0` leaves nbgrader out.

"bare" is the same answers called on the same cases, visible and hidden, in one process, without
anything around them; the overhead is what a notebook costs beyond 1.5 times that. "two processes"
run the notebook's cells in the sandbox, as the visible and the hidden part do, and are asked
nothing: what it costs to keep one student from the next before any work is done.

`--waiting` hands in so many notebooks one by one at random, `--rate` a second, chapters in turn,
to two workers, and tells how long each waited for its page. Answers that compute for long set a
limit of their own, the same for all: name a later chapter too, with fewer students.
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

import _grading_bare
import _grading_waiting

from autograder import exercises
from autograder.base.files import write_atomically
from autograder.checking.verdict import Status
from autograder.course import filling, release, sources
from autograder.grading import marking
from autograder.grading import page as report
from autograder.intake.submissions import Submission

BIN = Path(sys.executable).parent


def make_class(folder: Path, chapter: str, students: int, shown: bool = True) -> Path:
    """A folder of submissions, all with the model answers; shown: with cells that only show."""
    notebook = filling.filled(release.load(chapter), filling.model_answers(chapter))
    if not shown:
        notebook["cells"] = [cell for cell in notebook["cells"] if not release.is_pictured(cell)]
    text = json.dumps(notebook)
    for number in range(students):
        place = folder / f"student-{number:04}" / chapter
        place.mkdir(parents=True)
        (place / f"{chapter}.ipynb").write_text(text, encoding="utf-8")
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


def by_autograder(folder: Path, chapter: str, students: int, workers: int) -> float:
    submitted = make_class(folder / "submitted", chapter, students)
    return timed(
        [str(BIN / "autograder"), "grade", "--submitted", str(submitted), "--out",
         str(folder / "out"), "--seed", "1", "--workers", str(workers)],
        folder,
    )  # fmt: skip


def by_nbgrader(folder: Path, chapter: str, students: int, shown: bool) -> tuple[float, float]:
    """Seconds of autograde and of generate_feedback, with nbgrader's defaults."""
    source = folder / "source" / chapter
    source.mkdir(parents=True)
    shutil.copy(sources.COURSE / "source" / chapter / f"{chapter}.ipynb", source)
    make_class(folder / "submitted", chapter, students, shown)
    (folder / "nbgrader_config.py").write_text("c = get_config()\n")
    nbgrader = str(BIN / "nbgrader")
    timed([nbgrader, "generate_assignment", chapter], folder)
    graded = timed([nbgrader, "autograde", chapter], folder)
    return graded, timed([nbgrader, "generate_feedback", chapter], folder)


def page_of_ours(folder: Path, chapter: str) -> float:
    """Seconds to make and write one feedback page from its verdicts."""
    verdicts = marking.nothing(
        chapter, Status.WRONG, "A message of ordinary length for the learner."
    )
    answers: dict[str, str | None] = {**filling.model_answers(chapter)}
    page = report.Page("student", chapter, verdicts, answers)
    report.render(page)
    start = time.perf_counter()
    for number in range(100):
        write_atomically(folder / f"{number}.html", report.render(page).encode("utf-8"))
    return (time.perf_counter() - start) / 100


def fresh(base: Path) -> Path:
    """A new folder. Old ones stay until the end: ext4 is slow to make files where it has just
    deleted many.
    """
    return Path(tempfile.mkdtemp(dir=base))


def a_second_process() -> float:
    """How much more this machine gets done with two processes that have nothing to do with each
    other: 2 on two whole cores, less where cores are threads of one. The limit for two workers.
    """
    task = [
        sys.executable,
        "-c",
        "import json\nfor _ in range(60000): json.dumps([[1.5] * 20] * 5)",
    ]
    start = time.perf_counter()
    subprocess.run(task, check=True)
    alone = time.perf_counter() - start
    start = time.perf_counter()
    both = [subprocess.Popen(task) for _ in range(2)]
    for process in both:
        process.wait()
    return 2 * alone / (time.perf_counter() - start)


BARE = "bare: the answers called in one process"
TWO = "two processes that are asked nothing"
NBGRADER = ((True, "nbgrader autograde"), (False, "  without cells that only show"))


def one_round(base: Path, chapter: str, args) -> dict[str, float]:
    """Seconds a notebook of everything that is compared, measured once."""
    few = args.students // 3  # within which all that is done once is over
    many = few + args.students
    seconds = {}
    for workers in (1, 2):
        small_class = by_autograder(fresh(base), chapter, few, workers)
        large = by_autograder(fresh(base), chapter, many, workers)
        seconds[f"autograder, workers: {workers}"] = (large - small_class) / args.students
    seconds[BARE] = statistics.median(_grading_bare.seconds(chapter) for _ in range(5))
    seconds[TWO] = statistics.median(_grading_bare.processes(chapter))
    for shown, name in NBGRADER if args.nbgrader else ():
        small_class, page = by_nbgrader(fresh(base), chapter, 1, shown)
        large, pages = by_nbgrader(fresh(base), chapter, 1 + args.nbgrader, shown)
        seconds[name] = (large - small_class) / args.nbgrader
        if shown:
            seconds["a feedback page of nbgrader"] = (pages - page) / args.nbgrader
    seconds["a feedback page of autograder"] = page_of_ours(fresh(base), chapter)
    return seconds


def tell(chapter: str, rounds: list[dict[str, float]]) -> None:
    """A line for each that is compared, and what a second worker brings."""
    middle = {name: statistics.median(timed[name] for timed in rounds) for name in rounds[0]}
    ours = middle["autograder, workers: 1"]
    print(f"{'a notebook of ' + chapter:40}{'ms':>8}   times as long as autograder with 1 worker")
    for name, seconds in middle.items():
        print(f"{name:40}{1e3 * seconds:8.1f}{seconds / ours:8.2f}")
    gain = statistics.median(
        timed["autograder, workers: 1"] / timed["autograder, workers: 2"] for timed in rounds
    )
    print(f"Two workers do {gain:.2f} times as much as one.")
    beyond = 1e3 * (ours - 1.5 * middle[BARE])
    print(
        f"One worker takes {ours / middle[BARE]:.2f} times as long as the answers bare, "
        f"{beyond:.1f} ms beyond 1.5 times that.\n",
        flush=True,
    )


def waiting(base: Path, args) -> None:
    """How long notebooks wait that are handed in all the time."""
    chapters = args.chapters
    per_chapter = -(-args.waiting // len(chapters)) + _grading_waiting.WARM
    folders = {c: make_class(fresh(base) / c, c, per_chapter) for c in chapters}
    todo = []
    for name in (f"student-{number:04}" for number in range(per_chapter)):
        todo += [Submission(name, c, folder / name / c) for c, folder in folders.items()]
    warm = _grading_waiting.WARM * len(chapters)
    for workers in (1, 2):
        waits = _grading_waiting.seconds(todo, fresh(base), workers, args.rate, warm)
        print(f"{args.rate:g} a second, workers: {workers}: {_grading_waiting.summary_line(waits)}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--chapters", nargs="+", default=["ch01_neuron"], metavar="chNN_topic")
    parser.add_argument("--students", type=int, default=240)
    parser.add_argument("--nbgrader", type=int, default=3, help="students that nbgrader grades")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--waiting", type=int, default=120, help="notebooks handed in one by one")
    parser.add_argument("--rate", type=float, default=2.0, help="of these, a second")
    args = parser.parse_args()
    if args.chapters == ["all"]:
        args.chapters = [chapter for chapter in sources.chapters() if exercises.load(chapter)]
    for chapter in args.chapters:
        if args.nbgrader and not (sources.COURSE / "source" / chapter).is_dir():
            raise SystemExit("Run `autograder build` first: nbgrader needs the source notebook.")
        with tempfile.TemporaryDirectory() as folder:
            tell(chapter, [one_round(Path(folder), chapter, args) for _ in range(args.rounds)])
    if args.waiting:
        with tempfile.TemporaryDirectory() as folder:
            waiting(Path(folder), args)
    limit = statistics.median(a_second_process() for _ in range(5))
    print(f"Two processes without anything in common do {limit:.2f} times as much as one here.")


if __name__ == "__main__":
    main()
