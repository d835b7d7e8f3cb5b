"""A whole course end to end: throughput, memory over time, kills, a cluster.

    python benchmarks/class_scale.py [--students 60] [--chapters ch01_neuron ...]
        [--workers 2] [--kills 0] [--cluster 0]

Every student hands in every chapter: right answers, some exercises missing, a known slip or the
untouched notebook, all different in their bytes. `autograder grade` makes marks, pages,
notebooks and gradebook of it. Prints the rate of each chapter and of all, and how much memory
the grader and its workers hold after 10 %, 50 % and 100 % (their own, and with the sandbox).

--kills N: a second run is killed (SIGKILL) at N random moments and gone on with each time; marks,
pages and gradebook have to equal those of the first. --cluster N: a third runs on a Dask
cluster of N local processes, of which one is killed midway; the same.
"""

from __future__ import annotations

import argparse
import contextlib
import json
import os
import random
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path

import psutil

from autograder.course import filling, release, sources

SHARES = (0.1, 0.5, 1.0)
ROWS = """
    select s.student_id, a.name, c.name, g.auto_score, g.needs_manual_grade
    from grade g join base_cell c on g.cell_id = c.id
    join submitted_notebook n on g.notebook_id = n.id
    join submitted_assignment s on n.assignment_id = s.id
    join assignment a on s.assignment_id = a.id order by 1, 2, 3
"""


def make_class(folder: Path, students: int, chapters: list[str], rng: random.Random) -> None:
    for chapter in chapters:
        released = release.load(chapter)
        right = filling.model_answers(chapter)
        slips = filling.answers_in(sources.WRONG / chapter)
        for number in range(students):
            answers = some_answers(right, slips, rng)
            notebook = filling.filled(released, answers, (f"# notes of student {number}",))
            place = folder / f"student-{number:04}" / chapter
            place.mkdir(parents=True)
            (place / f"{chapter}.ipynb").write_text(json.dumps(notebook), encoding="utf-8")


def some_answers(right: dict, slips: dict, rng: random.Random) -> dict[str, str]:
    """Half of the class all right; a quarter unfinished, a fifth with a slip, some untouched."""
    kind, names = rng.random(), list(right)
    if kind < 0.5 or not names:
        return dict(right)
    if kind < 0.75:
        return {name: right[name] for name in names[: rng.randrange(1, len(names) + 1)]}
    if kind < 0.95 and slips:
        name = rng.choice(sorted(slips))
        return right | {name: rng.choice(sorted(slips[name].values()))}
    return {}


class Memory:
    """Megabytes of a process tree over time: the grader, its workers, and all with sandboxes."""

    def __init__(self, total: int):
        self.total = total
        self.marks: dict[float, tuple[float, ...]] = {}
        self.peak: tuple[float, ...] = (0.0, 0.0, 0.0)

    def look(self, pid: int, done: int) -> None:
        with contextlib.suppress(psutil.Error):
            parent = psutil.Process(pid)
            sizes, everything = [], megabytes(parent)
            for child in parent.children(recursive=True):
                with contextlib.suppress(psutil.Error):
                    size = megabytes(child)
                    everything += size
                    if "multiprocessing" in " ".join(child.cmdline()):
                        sizes.append(size)
            now = (megabytes(parent), max(sizes, default=0.0), everything)
            self.peak = tuple(map(max, self.peak, now))
            for share in SHARES:
                if done >= share * self.total * 0.99:
                    self.marks.setdefault(share, now)


def megabytes(process: psutil.Process) -> float:
    return process.memory_info().rss / 2**20


def command(submitted: Path, out: Path, *more: str) -> list[str]:
    grade = [sys.executable, "-m", "autograder.cli", "grade", "--seed", "1"]
    return [*grade, "--submitted", str(submitted), "--out", str(out), *more]


def started(asked: list[str]) -> subprocess.Popen:
    return subprocess.Popen(asked, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def done_in(out: Path) -> int:
    with contextlib.suppress(FileNotFoundError):
        return sum(not entry.name.startswith(".") for entry in os.scandir(out / "verdicts"))
    return 0


def timed(asked: list[str], out: Path, total: int) -> tuple[float, Memory]:
    """Seconds of one run, and its memory."""
    memory, start = Memory(total), time.perf_counter()
    process = started(asked)
    while process.poll() is None:
        memory.look(process.pid, done_in(out))
        time.sleep(0.2)
    if process.returncode:
        raise SystemExit(f"{' '.join(asked)} ended with {process.returncode}")
    return time.perf_counter() - start, memory


def killed(asked: list[str], out: Path, kills: int, total: int, rng: random.Random) -> int:
    """Kills a run whenever a random number of notebooks is done; then runs to the end.

    How many kills hit a run at work.
    """
    hit = 0
    for target in sorted(rng.sample(range(total), kills)):
        process = started(asked)
        while done_in(out) < target and process.poll() is None:
            time.sleep(0.01)
        with contextlib.suppress(subprocess.TimeoutExpired):
            process.wait(rng.uniform(0.0, 0.5))
            continue  # it was done before its moment came
        os.kill(process.pid, signal.SIGKILL)
        process.wait()
        hit += 1
    if started(asked).wait():
        raise SystemExit("the run after the kills failed")
    return hit


def on_cluster(submitted: Path, out: Path, workers: int, total: int) -> float:
    """Seconds on local processes of which one is killed when a third is done."""
    about = out.parent / "scheduler.json"
    dask = [sys.executable, "-m", "dask"]
    quiet = ["--no-dashboard"]
    run = [started([*dask, "scheduler", "--host", "127.0.0.1", "--port", "0", *quiet,
                    "--scheduler-file", str(about)])]  # fmt: skip
    try:
        while not about.exists():
            time.sleep(0.1)
        address = json.loads(about.read_text())["address"]
        one = [*dask, "worker", address, "--nthreads", "1", "--no-nanny", *quiet]
        run += [started([*one, "--local-directory", str(out.parent)]) for _ in range(workers)]
        start = time.perf_counter()
        process = started(command(submitted, out, "--scheduler", address))
        while done_in(out) < total / 3 and process.poll() is None:
            time.sleep(0.05)
        run[-1].kill()
        if process.wait():
            raise SystemExit(f"grading on the cluster ended with {process.returncode}")
        return time.perf_counter() - start
    finally:
        for process in run:
            process.kill()
            process.wait()


def equal(out: Path, other: Path) -> bool:
    """Marks, pages and gradebook."""
    pages = {page.relative_to(out) for page in (out / "feedback").rglob("*.html")}
    others = {page.relative_to(other) for page in (other / "feedback").rglob("*.html")}
    same = pages == others and all(same_bytes(out / p, other / p) for p in pages)
    return (
        same and same_bytes(out / "grades.csv", other / "grades.csv") and rows(out) == rows(other)
    )


def same_bytes(one: Path, other: Path) -> bool:
    return one.read_bytes() == other.read_bytes()


def rows(out: Path) -> list[tuple]:
    with contextlib.closing(sqlite3.connect(out / "gradebook.db")) as connection:
        return connection.execute(ROWS).fetchall()


def report(total: int, seconds: float, memory: Memory) -> None:
    print(f"{total} notebooks in {seconds:.1f} s: {total / seconds:.1f} a second")
    print(f"{'memory in MB after':20}{'grader':>10}{'a worker':>10}{'all':>10}")
    for share in SHARES:
        if share in memory.marks:
            print(f"{share:20.0%}" + "".join(f"{size:10.0f}" for size in memory.marks[share]))
    print(f"{'peak':20}" + "".join(f"{size:10.0f}" for size in memory.peak))


def by_chapter(base: Path, chapters: list[str], students: int, workers: str) -> None:
    """The rate of each chapter alone, starting up included."""
    for chapter in chapters:
        out = base / "alone" / chapter
        asked = command(base / "submitted", out, "--assignment", chapter, "--workers", workers)
        seconds, _ = timed(asked, out, students)
        timings = json.loads((out / "grading.json").read_text())["notebooks"]
        print(f"{chapter:28}{seconds:8.1f} s{students / seconds:8.1f} a second  {Counter(timings)}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--students", type=int, default=60)
    parser.add_argument("--chapters", nargs="+", default=sources.chapters())
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--kills", type=int, default=0)
    parser.add_argument("--cluster", type=int, default=0, metavar="PROCESSES")
    parser.add_argument("--alone", action="store_true", help="each chapter in a run of its own too")
    args = parser.parse_args()
    rng, workers = random.Random(1), str(args.workers)
    total = args.students * len(args.chapters)
    with tempfile.TemporaryDirectory() as folder:
        base = Path(folder)
        make_class(base / "submitted", args.students, list(args.chapters), rng)
        if args.alone:
            by_chapter(base, list(args.chapters), args.students, workers)
        whole = base / "whole"
        asked = command(base / "submitted", whole, "--workers", workers)
        seconds, memory = timed(asked, whole, total)
        report(total, seconds, memory)
        if args.kills:
            other = base / "killed"
            asked = command(base / "submitted", other, "--workers", workers)
            hit = killed(asked, other, args.kills, total, rng)
            print(f"killed {hit} times at work: equal {equal(whole, other)}")
        if args.cluster:
            other = base / "cluster"
            spent = on_cluster(base / "submitted", other, args.cluster, total)
            print(f"cluster, one killed: {spent:.1f} s, equal {equal(whole, other)}")


if __name__ == "__main__":
    main()
