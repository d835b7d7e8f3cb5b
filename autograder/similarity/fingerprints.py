"""Finds answers to one exercise that look alike, by fingerprints of their code.

The fingerprints are those of copydetect (https://github.com/blingenf/copydetect): the code as
pygments reads it, with names, strings, comments and layout left out, hashed in runs of K
characters, as MOSS does (Schleimer, Wilkerson and Aiken, "Winnowing", 2003). Answers are short:
every run counts, none is left out to save space. Runs that stand in the background (the released
cell, the model answer, other right answers of the course) or in the answers of many are not
evidence of anything and do not count.
"""

from __future__ import annotations

import io
import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from types import ModuleType
from typing import Any, NamedTuple

import numpy as np

from autograder.base.command_error import CommandError
from autograder.checking.time_limit import TimeIsUp, at_most

SECONDS = 2.0  # of computing, for one answer
LONGEST = 20_000  # characters of one answer
K = 16  # characters of a run: five to seven tokens
LEAST = 80  # characters of its own that an answer needs to be compared
COMMON = 0.05  # a run that a larger part of the class wrote is common,
FEW = 10  # but never one that no more than so many wrote (the default of MOSS's -m)
ROOM = 0.25  # shares of runs are smaller than shares of code: a candidate needs a quarter


class Group(NamedTuple):
    """Who handed in the same code, the source of the first, and its fingerprint."""

    students: list[str]
    source: str
    print: Any


class NotInstalled(CommandError):
    """The library is not there; one line that says how to get it."""


@dataclass(frozen=True)
class Answer:
    """One or several students' answer, equal but for names, comments and layout.

    students: sorted. own: runs that count. length: of what they cover.
    print: copydetect's fingerprint, with these runs alone.
    """

    students: tuple[str, ...]
    source: str
    own: frozenset[int]
    length: int
    print: Any


@dataclass(frozen=True)
class Pair:
    """Two answers that look alike. share: of the own code of one that stands in the other.

    places: for each side, starts and ends of the matched places in its source.
    """

    left: Answer
    right: Answer
    share: float
    places: tuple[np.ndarray, np.ndarray]


@dataclass
class Exercise:
    """What was found in the answers to one exercise. left_out: whose answers take too long to
    read, and were not compared."""

    name: str
    handed_in: int
    short: int
    common: int
    answers: list[Answer]
    pairs: list[Pair]
    left_out: list[str]

    @property
    def same(self) -> list[Answer]:
        """Answers that several students handed in, equal but for names and comments."""
        return [answer for answer in self.answers if len(answer.students) > 1]


def library() -> ModuleType:
    """copydetect's fingerprints; NotInstalled where it is missing."""
    try:
        import copydetect.detector
        import copydetect.utils
    except ImportError:
        raise NotInstalled(
            "comparing answers needs copydetect: pip install 'nnlab-course[similarity]'"
        ) from None
    return copydetect


def fingerprint(source: str):
    """copydetect's fingerprint of an answer, all runs kept."""
    detector = library().detector
    made = detector.CodeFingerprint("answer", K, 1, language="python", fp=io.StringIO(source))
    if made.offsets.size:  # after the name of a class copydetect forgets what it left out before
        made.offsets[:, 1] = np.maximum.accumulate(made.offsets[:, 1])
    return made


def within_budget(source: str):
    """The fingerprint of what a student wrote, which some texts keep the lexer busy with for
    minutes. Raises TimeIsUp."""
    if len(source) > LONGEST:
        raise TimeIsUp
    with at_most(SECONDS, computing=True):
        return fingerprint(source)


def background(sources: Iterable[str]) -> set[int]:
    """Runs of code that everybody may have."""
    runs: set[int] = set()
    for source in sources:
        runs |= fingerprint(source).hashes
    return runs


def compared(
    name: str, handed_in: Mapping[str, str], known: set[int], threshold: float
) -> Exercise:
    """Look-alikes among the answers to an exercise. handed_in: source by student."""
    groups, left_out = _groups(handed_in)
    usual = _usual(groups, len(handed_in)) - known
    answers = [_answer(group, known | usual) for group in groups]
    long = [answer for answer in answers if answer.length >= LEAST]
    pairs = [pair for pair in map(_pair, *_columns(long, threshold)) if pair.share >= threshold]
    pairs.sort(key=lambda pair: (-pair.share, pair.left.students, pair.right.students))
    return Exercise(
        name,
        len(handed_in),
        sum(len(a.students) for a in answers if a.length < LEAST),
        len(usual),
        long,
        pairs,
        left_out,
    )


def _groups(handed_in: Mapping[str, str]) -> tuple[list[Group], list[str]]:
    """Students with the same code together; and those whose answers take too long to read."""
    groups: dict[str, Group] = {}
    left_out = []
    for student in sorted(handed_in):
        try:
            made = within_budget(handed_in[student])
        except TimeIsUp:
            left_out.append(student)
            continue
        group = groups.setdefault(made.filtered_code, Group([], handed_in[student], made))
        group.students.append(student)
    return list(groups.values()), left_out


def _usual(groups: Iterable[Group], count: int) -> set[int]:
    """Runs that many of `count` students wrote."""
    spread: Counter[int] = Counter()
    for group in groups:
        for run in group.print.hashes:
            spread[run] += len(group.students)
    many = max(FEW, math.ceil(COMMON * count))
    return {run for run, number in spread.items() if number > many}


def _answer(group: Group, ignored: set[int]) -> Answer:
    """An answer with the runs that count; copydetect's fingerprint is cut down to them."""
    made = group.print
    made.hashes = made.hashes - ignored
    made.hash_idx = {run: made.hash_idx[run] for run in made.hashes}
    coverage = library().utils.get_token_coverage
    made.token_coverage = coverage(made.hash_idx, K, len(made.filtered_code))
    length = int(made.token_coverage)
    return Answer(tuple(group.students), group.source, frozenset(made.hashes), length, made)


def _columns(answers: list[Answer], threshold: float) -> tuple[list[Answer], list[Answer]]:
    """Answers that share so many runs that they may look alike, as two columns."""
    pairs = list(candidates([answer.own for answer in answers], threshold))
    return [answers[i] for i, _ in pairs], [answers[j] for _, j in pairs]


def candidates(owns: list[frozenset[int]], threshold: float) -> Iterator[tuple[int, int]]:
    """Pairs of sets that share runs enough, found by their runs and not by trying all pairs."""
    lists: dict[int, list[int]] = defaultdict(list)
    for number, own in enumerate(owns):
        for run in own:
            lists[run].append(number)
    holders = {run: np.array(numbers) for run, numbers in lists.items() if len(numbers) > 1}
    sizes = np.array([len(own) for own in owns])
    for i, own in enumerate(owns):
        holder_sets = [holders[run] for run in own if run in holders]
        if holder_sets:
            shared = np.bincount(np.concatenate(holder_sets), minlength=len(owns))
            enough = shared >= ROOM * threshold * np.minimum(sizes, sizes[i])
            yield from ((i, int(j)) for j in np.flatnonzero(enough) if j > i)


def _pair(left: Answer, right: Answer) -> Pair:
    _, shares, slices = library().detector.compare_files(left.print, right.print)
    return Pair(left, right, float(min(1.0, max(shares))), slices)


def matched_lines(source: str, places: np.ndarray) -> frozenset[int]:
    """Numbers, from 0, of the lines of which at least half is in matched places."""
    inside = np.zeros(len(source), dtype=bool)
    for start, end in zip(*places.astype(int), strict=True) if places.size else ():
        inside[max(0, start) : end] = True
    lines, place = set(), 0
    for number, line in enumerate(source.split("\n")):
        code = [place + i for i, c in enumerate(line) if not c.isspace()]
        if code and inside[code].mean() >= 0.5:
            lines.add(number)
        place += len(line) + 1
    return frozenset(lines)
