"""Whether the parts of the course agree: slots, model answers, checks, hints, names."""

from __future__ import annotations

import ast
import inspect
from collections import Counter
from collections.abc import Iterable

from autograder import exercises
from autograder.authoring import compose, glossary
from autograder.checking.exercise import Exercise
from autograder.course import sources

TO_WRITE = "<to write"  # what a scaffold leaves for its author


def chapters() -> list[str]:
    """Every chapter of which any part exists."""
    names = set(sources.chapters())
    for folder in (sources.SOLUTIONS, sources.CHECKS):
        names |= {path.name for path in folder.glob("*") if sources.is_chapter(path.name)}
    return sources.in_order(names)


def problems(chapter: str) -> list[str]:
    """What does not agree in a chapter, one sentence each."""
    checks = exercises.load(chapter)
    solved = sources.solution_names(chapter)
    filled = _slots(chapter)
    slots = [name for name, _ in filled]
    issues = [f"{chapter}: slot {name!r} stands twice" for name in _repeated(slots)]
    issues += [f"{chapter}: slot {name!r} is not empty" for name, text in filled if text.strip()]
    issues += _missing(chapter, slots, solved, "slot {} has no model answer in solutions")
    issues += _missing(chapter, solved, slots, "model answer {} has no slot in the chapter")
    issues += _missing(chapter, solved, checks, "model answer {} has no checks")
    issues += _missing(chapter, checks, solved, "checks of {} have no model answer")
    for exercise in checks.values():
        issues += [f"{exercise.id}: {text}" for text in _hint_problems(exercise)]
    for name in solved:
        issues += [f"{chapter}/{name}: {text}" for text in _solution_problems(chapter, name)]
    return issues + _glossary(chapter) + _unfinished(chapter)


def repeated_names(chapters: Iterable[str]) -> list[str]:
    """Names of exercises that two chapters share; `check` finds an exercise by its name."""
    names = [name for chapter in chapters for name in exercises.load(chapter)]
    return [f"two chapters have an exercise called {name!r}" for name in _repeated(names)]


def _slots(chapter: str) -> list[tuple[str, str]]:
    path = sources.chapter_source(chapter)
    return compose.slots(path.read_text(encoding="utf-8")) if path.exists() else []


def _glossary(chapter: str) -> list[str]:
    path = sources.chapter_source(chapter)
    return glossary.problems(chapter, path.read_text(encoding="utf-8")) if path.exists() else []


def _repeated(names: Iterable[str]) -> list[str]:
    return sorted(name for name, count in Counter(names).items() if count > 1)


def _missing(chapter: str, have: Iterable[str], need: Iterable[str], text: str) -> list[str]:
    missing = sorted(set(have) - set(need))
    return [f"{chapter}: {text.format(repr(name))}" for name in missing]


def _hint_problems(exercise: Exercise) -> list[str]:
    hints = [hint.strip() for hint in exercise.hints]
    if len(hints) != 3 or not all(hints) or len(set(hints)) != 3:
        return ["needs three different hints"]
    return []


def _solution_problems(chapter: str, name: str) -> list[str]:
    """The stub keeps signature and docstring only where the solution is marked."""
    text = sources.solution_path(chapter, name).read_text(encoding="utf-8")
    marks = [line.strip() for line in text.splitlines() if line.strip().startswith("### ")]
    begin, end = sources.BEGIN_SOLUTION, sources.END_SOLUTION
    if not marks or len(marks) % 2 or marks != [begin, end] * (len(marks) // 2):
        return [f"needs its solution between {begin} and {end}"]
    kinds = ast.FunctionDef | ast.ClassDef
    defined = {node.name: node for node in ast.parse(text).body if isinstance(node, kinds)}
    if name not in defined:
        return [f"defines no {name}"]
    docstring = ast.get_docstring(defined[name])
    return [] if docstring and inspect.cleandoc(docstring) else ["has no statement (docstring)"]


def _unfinished(chapter: str) -> list[str]:
    """Files of a chapter that still hold what the scaffold left to write."""
    places = [
        sources.chapter_source(chapter),
        *(sources.CHECKS / chapter).rglob("*.py"),
        *(sources.SOLUTIONS / chapter).rglob("*.py"),
        *(sources.WRONG / chapter).rglob("*.py"),
        *(sources.RIGHT / chapter).rglob("*.py"),
    ]
    unfinished = [p for p in places if p.exists() and TO_WRITE in p.read_text(encoding="utf-8")]
    return [f"{p.relative_to(sources.ROOT).as_posix()} is unfinished" for p in sorted(unfinished)]
