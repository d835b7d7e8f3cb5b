"""What crosses between the grader and the workers of a cluster: JSON text, checked when it comes.

A job holds a notebook's clean cells, a seed for each exercise, and the version of the checks;
no name of a student, no secret, no file. An answer holds verdicts. Nothing in an answer is
believed before it has the types, lengths and bounds that this chapter's verdicts have.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass

from autograder import exercises
from autograder.checking import judge
from autograder.checking.exercise import CheckResult, Exercise, Verdict
from autograder.checking.feedback import HEADLINES
from autograder.grading import verdict_cache
from autograder.intake import Intake
from autograder.sandbox import Cell

FORMAT = 2
LONGEST_ANSWER = 4_000_000  # characters
LONGEST_TEXT = 100_000
MOST_FAULTS = 100


class ClusterUnavailable(Exception):
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


def job(found: Intake, seed_of: Callable[[str], int], unsafe: bool) -> str:
    """What a worker needs to judge a notebook, and no more."""
    names = list(exercises.load(found.chapter))
    return json.dumps(
        {
            "format": FORMAT,
            "chapter": found.chapter,
            "checks": verdict_cache.checks_version(found.chapter),
            "unsafe": unsafe,
            "cells": [[cell.label, cell.source, cell.number] for cell in found.cells],
            "stops": found.stops,
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
    entries, faults = data["verdicts"], data["faults"]
    _need(type(entries) is list and len(entries) == len(todo), f"{len(todo)} verdicts", entries)
    _need(type(faults) is list and len(faults) <= MOST_FAULTS, "a list of faults", faults)
    verdicts = [_verdict(entry, e) for entry, e in zip(entries, todo, strict=True)]
    open_ones = [verdict.exercise for verdict in verdicts if verdict.points is None]
    _need(bool(open_ones) == bool(faults), "a fault for each open verdict", (open_ones, faults))
    told = [_text(fault, "fault") for fault in faults]
    return Answer(verdicts, told, _text(data["sandbox"], "sandbox"))


def _object(text: object) -> dict:
    _need(type(text) is str, "a text", text)
    _need(len(text) <= LONGEST_ANSWER, f"at most {LONGEST_ANSWER} characters", len(text))  # type: ignore[arg-type]
    try:
        data = json.loads(text, parse_constant=_no_number)  # type: ignore[arg-type]
    except (ValueError, RecursionError) as error:
        raise Malformed(f"need JSON, got {type(error).__name__}") from None
    _need(type(data) is dict, "an object", data)
    return data


def _no_number(text: str) -> float:
    raise Malformed(f"need a finite number, got {text}")


def _verdict(entry: object, exercise: Exercise) -> Verdict:
    _keys(entry, Verdict, "verdict")
    assert isinstance(entry, dict)
    most = judge.max_points(exercise)
    _need(entry["exercise"] == exercise.name, f"exercise {exercise.name}", entry["exercise"])
    _need(_number(entry["max_points"]) == most, f"max_points {most}", entry["max_points"])
    status, points = entry["status"], entry["points"]
    _need(type(status) is str and status in HEADLINES, "a known status", status)
    _need((points is None) == (status == "grader fault"), "points unless it is a fault", points)
    if points is not None:
        points = _within(points, most, "points")
        _need(points == most or status != "full", "all points for full", points)
    results = entry["results"]
    _need(type(results) is list, "a list of results", results)
    found = tuple(_result(result, exercise) for result in results)
    names = [result.name for result in found]
    _need(len(set(names)) == len(names), "each check once", names)
    earned = sum(result.earned for result in found)
    _need(abs(earned - (points or 0.0)) < 1e-9, f"{earned} points, the sum of results", points)
    slip = entry["slip"] if entry["slip"] is None else _text(entry["slip"], "slip")
    message = _text(entry["message"], "message")
    told = _text(entry["note"], "note")
    return Verdict(exercise.name, points, most, status, message, found, slip, told)


def _result(entry: object, exercise: Exercise) -> CheckResult:
    _keys(entry, CheckResult, "result")
    assert isinstance(entry, dict)
    known = {check.name: check.points for check in judge.all_checks(exercise)}
    name, passed = entry["name"], entry["passed"]
    _need(type(name) is str and name in known, f"a check of {exercise.name}", name)
    points = known[name]
    _need(_number(entry["points"]) == points, f"{points} points", entry["points"])
    _need(type(passed) is bool, "true or false", passed)
    needed = points if passed else 0.0
    _need(_number(entry["earned"]) == needed, f"earned {needed}", entry["earned"])
    message, stage = _text(entry["message"], "message"), _text(entry["stage"], "stage")
    return CheckResult(name, points, entry["earned"], passed, message, stage)


def _keys(entry: object, kind: type, what: str) -> None:
    names = set(kind.__dataclass_fields__)  # type: ignore[attr-defined]
    _need(type(entry) is dict and set(entry) == names, f"a {what}", entry)  # type: ignore[call-overload]


def _text(value: object, what: str) -> str:
    _need(type(value) is str, f"a text as {what}", value)
    assert isinstance(value, str)
    _need(len(value) <= LONGEST_TEXT, f"at most {LONGEST_TEXT} characters", len(value))
    return value


def _number(value: object) -> float:
    _need(type(value) in (int, float), "a number", value)
    return value  # type: ignore[return-value]


def _within(value: object, most: float, what: str) -> float:
    """A builtin float within [0, most]."""
    _need(type(value) is float, f"a float as {what}", value)
    assert isinstance(value, float)
    _need(0.0 <= value <= most, f"{what} within 0 and {most}", value)
    return value


def _need(holds: object, needed: str, got: object) -> None:
    if not holds:
        shown = repr(got)
        raise Malformed(f"need {needed}, got {shown[:80]}")
