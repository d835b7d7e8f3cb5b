"""How alike independent answers are, how well copies are found, and how long a class takes.

python benchmarks/similarity.py [--students 300] [--chapter ch04_chain_rule]
"""

from __future__ import annotations

import argparse
import random
import time
from collections.abc import Iterator

import numpy as np

from autograder.course import filling, sources
from autograder.similarity import fingerprints, report
from autograder.similarity.fingerprints import Pair

INSERTED = ("unused = 3 * 7", "print('here')", "count = len([])", "extra = None")


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--students", type=int, default=300)
    parser.add_argument("--chapter", default="ch04_chain_rule")
    return parser.parse_args()


def pairs(folder, chapter: str) -> Iterator[Pair]:
    """All pairs of answers kept as files, with release and model answer as background."""
    for name, answers in filling.answers_in(folder / chapter).items():
        known = report.given(chapter) | fingerprints.background([sources.model_text(chapter, name)])
        yield from fingerprints.compared(name, answers, known, threshold=1e-9).pairs


def distribution(title: str, folder) -> None:
    shares = [pair.share for chapter in sources.chapters() for pair in pairs(folder, chapter)]
    marks = ", ".join(f"{q} %: {np.percentile(shares, q):.2f}" for q in (50, 90, 99, 100))
    listed = np.mean(np.array(shares) >= report.THRESHOLD)
    print(f"{title}: {len(shares)} pairs that share anything; {marks}; listed: {listed:.0%}")


def varied(source: str, rng: random.Random) -> str:
    """An answer with up to seven idle statements put in, so that few are equal."""
    lines = source.splitlines()
    for _ in range(rng.randrange(8)):
        place = rng.randrange(1, len(lines) + 1)
        indent = lines[place - 1][: len(lines[place - 1]) - len(lines[place - 1].lstrip())]
        lines.insert(place, (indent or "    ") + rng.choice(INSERTED))
    return "\n".join(lines)


def timed(chapter: str, students: int) -> None:
    rng = random.Random(5)
    right, wrong = (filling.answers_in(f / chapter) for f in (sources.RIGHT, sources.WRONG))
    started, pairs = time.process_time(), 0
    for name in right:
        pool = [*right[name].values(), *wrong.get(name, {}).values()]
        answers = {f"s{i:04}": varied(rng.choice(pool), rng) for i in range(students)}
        known = report.background(chapter, name)
        exercise = fingerprints.compared(name, answers, known, report.THRESHOLD)
        pairs += len(exercise.pairs)
    seconds = time.process_time() - started
    print(f"{students} students x {len(right)} exercises: {seconds:.1f} s of CPU, {pairs} pairs")


if __name__ == "__main__":
    asked = arguments()
    distribution("Other right answers, written to differ", sources.RIGHT)
    distribution("Known wrong answers, each one change of one text", sources.WRONG)
    timed(asked.chapter, asked.students)
