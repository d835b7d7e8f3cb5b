"""What crosses between the grader and the workers of a cluster: JSON text, checked when it comes.

A job holds a notebook's clean cells, a seed for each exercise, and the version of the checks;
no name of a student, no secret, no file. An answer holds verdicts. Nothing in an answer is
believed before it has the types, lengths and bounds that this chapter's verdicts have.
"""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Callable
from dataclasses import dataclass

from autograder import exercises
from autograder.base.command_error import CommandError
from autograder.base.text import one_line, passage
from autograder.checking.checks import all_checks, max_points
from autograder.checking.exercise import Exercise
from autograder.checking.verdict import CheckResult, Status, Verdict
from autograder.grading import verdict_cache, verdict_json
from autograder.intake import Intake
from autograder.sandbox import Cell

FORMAT = 2
LONGEST_ANSWER = 4_000_000  # characters
LONGEST_TEXT = 100_000
MOST_FAULTS = 100
MOST_LINES = 1000


class ClusterUnavailable(CommandError):
    """The cluster cannot grade; the text is one line for the instructor."""


class Malformed(ValueError):
    """A text that is no job or no answer; says what came and what was needed."""


@dataclass(frozen=True)
class Answer:
    """What a worker found. faults: tracebacks. sandbox: what stood around the learner's code.

    problem: why this worker cannot grade at all, or "".
    """

    verdicts: list[Verdict]
    faults: list[str]
    sandbox: str = ""
    problem: str = ""


def job(submitted: Intake, seed_of: Callable[[str], int], unsafe: bool) -> str:
    """What a worker needs to judge a notebook, and no more."""
    names = list(exercises.load(submitted.chapter))
    return json.dumps(
        {
            "format": FORMAT,
            "chapter": submitted.chapter,
            "checks": verdict_cache.checks_version(submitted.chapter),
            "unsafe": unsafe,
            "cells": [[cell.label, cell.source, cell.number] for cell in submitted.cells],
            "stops": submitted.stops,
            "seeds": {name: seed_of(name) for name in names},
        }
    )


def notebook(data: dict) -> Intake:
    """The notebook of a job, as far as judging needs it."""
    cells = [Cell(str(label), str(source), int(n)) for label, source, n in data["cells"]]
    stops = {str(name): int(stop) for name, stop in data["stops"].items()}
    answers: dict[str, str | None] = dict.fromkeys(data["seeds"])
    answers |= {cell.label: cell.source for cell in cells if cell.label}
    return Intake("", data["chapter"], "", "", cells, answers, {}, frozenset(), stops=stops)


def answer(text: object, chapter: str) -> Answer:
    """The answer in a text from a worker; raises Malformed."""
    data = _object(text)
    if set(data) == {"problem"}:
        return Answer([], [], problem=_text(data["problem"], "problem"))
    _need(set(data) == {"verdicts", "faults", "sandbox"}, "verdicts, faults, sandbox", set(data))
    todo = list(exercises.load(chapter).values())
    given, faults = _typed(data["verdicts"]), data["faults"]
    _need(len(given) == len(todo), f"{len(todo)} verdicts", len(given))
    _need(type(faults) is list and len(faults) <= MOST_FAULTS, "a list of faults", faults)
    verdicts = [_verdict(verdict, e) for verdict, e in zip(given, todo, strict=True)]
    open_ones = [verdict.exercise for verdict in verdicts if verdict.points is None]
    _need(bool(open_ones) == bool(faults), "a fault for each open verdict", (open_ones, faults))
    fault_texts = [_text(fault, "fault") for fault in faults]
    return Answer(verdicts, fault_texts, one_line(_text(data["sandbox"], "sandbox")))


def _object(text: object) -> dict:
    _need(type(text) is str, "a text", text)
    _need(len(text) <= LONGEST_ANSWER, f"at most {LONGEST_ANSWER} characters", len(text))  # type: ignore[arg-type]
    try:
        data = json.loads(text, parse_constant=_no_number)  # type: ignore[arg-type]
    except (ValueError, RecursionError) as error:
        raise Malformed(f"need JSON, got {type(error).__name__}") from None
    _need(type(data) is dict, "an object", data)
    return data


def _typed(data: object) -> list[Verdict]:
    try:
        return verdict_json.typed(data)
    except ValueError as error:
        raise Malformed(f"need verdicts: {error}") from None


def _no_number(text: str) -> float:
    raise Malformed(f"need a finite number, got {text}")


def _verdict(verdict: Verdict, exercise: Exercise) -> Verdict:
    """The verdict, if it is one on this exercise: its points, and those of its checks."""
    most, points = max_points(exercise), verdict.points
    _need(verdict.exercise == exercise.name, f"exercise {exercise.name}", verdict.exercise)
    _need(verdict.max_points == most, f"max_points {most}", verdict.max_points)
    is_fault = verdict.status == Status.GRADER_FAULT
    _need((points is None) == is_fault, "points unless it is a fault", points)
    if points is not None:
        _need(0.0 <= points <= most, f"points within 0 and {most}", points)
        _need(points == most or verdict.status != Status.FULL, "all points for full", points)
    results = tuple(_result(result, exercise) for result in verdict.results)
    names = [result.name for result in verdict.results]
    _need(len(set(names)) == len(names), "each check once", names)
    earned = sum(result.earned for result in verdict.results)
    _need(abs(earned - (points or 0.0)) < 1e-9, f"{earned} points, the sum of results", points)
    return dataclasses.replace(
        verdict,
        results=results,
        message=_text(verdict.message, "message"),
        note=_text(verdict.note, "note"),
        slip=None if verdict.slip is None else _text(verdict.slip, "slip"),
    )


def _result(result: CheckResult, exercise: Exercise) -> CheckResult:
    known = {check.name: check.points for check in all_checks(exercise)}
    _need(result.name in known, f"a check of {exercise.name}", result.name)
    points = known[result.name]
    _need(result.points == points, f"{points} points", result.points)
    needed = points if result.passed else 0.0
    _need(result.earned == needed, f"earned {needed}", result.earned)
    return dataclasses.replace(result, message=_text(result.message, "message"))


def _text(value: object, what: str) -> str:
    """The text, without what steers a terminal or turns the direction of writing."""
    _need(type(value) is str, f"a text as {what}", value)
    assert isinstance(value, str)
    _need(len(value) <= LONGEST_TEXT, f"at most {LONGEST_TEXT} characters", len(value))
    return passage(value, LONGEST_TEXT, MOST_LINES)


def _need(holds: object, needed: str, got: object) -> None:
    if not holds:
        shown = repr(got)
        raise Malformed(f"need {needed}, got {shown[:80]}")
