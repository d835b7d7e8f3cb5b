"""Verdicts are kept by a hash of the code that judged: none of that code may be forgotten."""

from pathlib import Path

from autograder import exercises
from autograder.course import sources
from autograder.grading import verdict_cache
from tests.repository.test_imports import ROOT, imported


def reached(start: Path) -> set[Path]:
    """Files of the grader that one of them imports, and those that these import, and so on."""
    findings, waiting = set(), [start]
    while waiting:
        path = waiting.pop()
        if path in findings:
            continue
        findings.add(path)
        relative = path.relative_to(ROOT).as_posix()
        for dotted in imported(relative, path.read_text(encoding="utf-8")):
            place = ROOT / dotted.replace(".", "/")
            waiting += [p for p in (place.with_suffix(".py"), place / "__init__.py") if p.exists()]
            parent = place.parent.with_suffix(".py")
            waiting += [parent] if parent.exists() else []
    return {path for path in findings if "autograder" in path.relative_to(ROOT).parts[:1]}


def test_everything_that_judging_imports_is_in_the_version_of_the_checks():
    chapter = sources.chapters()[1]
    assert exercises.load(chapter)
    hashed = {path.resolve() for path in verdict_cache.judging_code(chapter)}
    reachable = [
        path
        for path in reached(ROOT / "autograder" / "grading" / "judging.py")
        if path.name != "__init__.py" and not {"exercises", "notebook"} & set(path.parts)
    ]
    assert {p.relative_to(ROOT).as_posix() for p in reachable if p.resolve() not in hashed} == set()
    assert ROOT / "autograder" / "checking" / "questions.py" in reachable


def test_the_checks_of_one_chapter_are_no_part_of_the_version_of_another():
    hashed = {chapter: verdict_cache.judging_code(chapter) for chapter in sources.chapters()}
    for chapter, files in hashed.items():
        others = set(hashed) - {chapter}
        own = [path for path in files if sources.LIBRARY not in path.parents]
        assert not [path for path in own if others & set(path.parts)]
