"""Blackboard's names: <assignment>_<login>_attempt_<time>_<file>, and a text for each attempt.

Assignments and logins may both hold underscores. The text beside the files tells the login; where
it is not there, what all names begin with is the assignment's.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from autograder.intake.reading import Unreadable
from autograder.intake.trees import Item

NAME = re.compile(
    r"(?P<head>.+?)_attempt_(?P<time>\d{4}(?:-\d\d){5})(?:_(?P<file>.+)|\.txt)", re.DOTALL
)
TOLD = re.compile(r"\s*Name: .*\((?P<login>[^()\s]+)\)\s*")


def logins(items: list[Item]) -> dict[str, str]:
    """The login by what stands before `_attempt_`."""
    heads: dict[str, str] = {}
    for item in items:
        if match := NAME.fullmatch(item.parts[0]):
            known = heads.get(match["head"])
            text = len(item.parts) == 1 and match["file"] is None
            heads[match["head"]] = known or (_login_in_text(item, match["head"]) if text else "")
    assignments = {head[: -len(login) - 1] for head, login in heads.items() if login}
    if not assignments and len(heads) > 1:
        assignments = {_beginning(heads).rpartition("_")[0]}
    return {head: login or _login(head, assignments) for head, login in heads.items()}


def _beginning(texts: Iterable[str]) -> str:
    """What all texts begin with."""
    first, last = min(texts), max(texts)
    pairs = enumerate(zip(first, last, strict=False))
    return first[: next((i for i, (a, b) in pairs if a != b), len(first))]


def _login_in_text(item: Item, head: str) -> str:
    """The login in Blackboard's own text about an attempt, if the file's name ends with it."""
    try:
        first = item.data().decode("utf-8-sig", "replace").lstrip().partition("\n")[0]
    except Unreadable:
        return ""
    match = TOLD.fullmatch(first)
    return match["login"] if match and head.endswith(f"_{match['login']}") else ""


def _login(head: str, assignments: set[str]) -> str:
    for assignment in assignments:
        if assignment and head.startswith(f"{assignment}_"):
            return head[len(assignment) + 1 :]
    return head.rpartition("_")[2] if "_" in head else ""
