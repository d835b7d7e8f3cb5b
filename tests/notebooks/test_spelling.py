"""American spelling in all that learners read."""

import re

import pytest

from autograder.course import sources
from nnlab.demos.scripts import HERE

BRITISH = re.compile(
    r"\b(?:(?:lab|mod|canc|trav)ell(?:ed|ing)"
    r"|(?:col|behavi|neighb|fav|flav)our\w*|cent(?:re|red|res)|grey|learnt|whilst|analyse\w*"
    r"|(?:normal|regular|optim|initial|recogn|general|organ|minim|maxim)is(?:e|ed|es|ing|ation)"
    r")\b",
    re.IGNORECASE,
)


def british(text: str) -> list[str]:
    prose = text.split("<details><summary>Sources</summary>")[0]  # titles are spelled as they are
    return BRITISH.findall(prose)


@pytest.mark.parametrize("chapter", sources.chapters())
def test_chapters_statements_hints_and_messages_are_spelled_alike(chapter):
    folders = [sources.SOLUTIONS, sources.WRONG, sources.ROOT / "autograder" / "exercises"]
    files = [path for folder in folders for path in (folder / chapter).rglob("*.py")]
    texts = {p.name: p.read_text("utf-8") for p in [sources.chapter_source(chapter), *files]}
    assert {name: found for name, text in texts.items() if (found := british(text))} == {}


def test_demos_are_spelled_as_chapters_are():
    texts = {
        path.name: path.read_text("utf-8") for path in [*HERE.rglob("*.py"), *HERE.rglob("*.js")]
    }
    assert {name: found for name, text in texts.items() if (found := british(text))} == {}


def test_what_is_looked_for_would_be_found():
    text = (
        "ten labelled sentences, a neighbour, the centre, to normalise; spelled, a realistic cell"
    )
    assert british(text) == ["labelled", "neighbour", "centre", "normalise"]
