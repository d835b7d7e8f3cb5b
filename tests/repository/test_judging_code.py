"""Verdicts are kept by a hash of the code that judged: none of that code may be forgotten."""

from pathlib import Path

from autograder import exercises, sources, store
from tests.repository.test_imports import ROOT, imported

# Imported on the way, and without influence on a verdict: words and pages for people.
BYSTANDERS = {"__init__", "feedback", "learner", "memory", "refusal"}


def reached(start: Path) -> set[Path]:
    """Files of the grader that one of them imports, and those that these import, and so on."""
    found, waiting = set(), [start]
    while waiting:
        path = waiting.pop()
        if path in found:
            continue
        found.add(path)
        relative = path.relative_to(ROOT).as_posix()
        for dotted in imported(relative, path.read_text(encoding="utf-8")):
            place = ROOT / dotted.replace(".", "/")
            waiting += [p for p in (place.with_suffix(".py"), place / "__init__.py") if p.exists()]
            parent = place.parent.with_suffix(".py")
            waiting += [parent] if parent.exists() else []
    return {path for path in found if "autograder" in path.relative_to(ROOT).parts[:1]}


def test_everything_that_judging_imports_is_in_the_version_of_the_checks():
    chapter = sources.chapters()[1]
    assert exercises.load(chapter)
    hashed = {path.resolve() for path in store.judging_code(chapter)}
    flat = [p for p in reached(store.HERE / "judging.py") if "exercises" not in p.parts]
    forgotten = {p.relative_to(ROOT).as_posix() for p in flat if p.resolve() not in hashed}
    assert forgotten <= {f"autograder/{name}.py" for name in BYSTANDERS}
    assert store.HERE / "questions.py" in flat
