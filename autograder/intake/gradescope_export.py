"""Gradescope's export: submission_<number>/, and submission_metadata.yml, which says whose.

submission_1234:
  :submitters:
  - :name: Ada Lovelace
    :sid: '42'
    :email: ada@uni.example
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from autograder.intake.reading import Unreadable
from autograder.intake.trees import Item

METADATA = "submission_metadata.yml"
NAME = re.compile(r"submission_\d+")
AGAIN = "Download the submissions again, and keep the file beside the folders."


@dataclass(frozen=True)
class Person:
    """student: the e-mail address, by which Gradescope knows people. number: the SID, or ""."""

    student: str
    number: str


def people(items: list[Item]) -> dict[str, list[Person]]:
    """Who handed in, by the folder's name: several where a group did. Raises Unreadable."""
    for item in items:
        if item.parts == (METADATA,):
            return _people(item)
    raise Unreadable(f"is Gradescope's export without {METADATA}, which says whose is what", AGAIN)


def _people(item: Item) -> dict[str, list[Person]]:
    import yaml  # here, so that who grades one notebook does without it

    # texts as they are: a number stays what was written
    loader = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
    try:
        metadata = yaml.load(item.data(), Loader=loader)
    except (yaml.YAMLError, ValueError, RecursionError):
        raise Unreadable(f"has a {METADATA} that cannot be read", AGAIN) from None
    except Unreadable as trouble:
        raise Unreadable(f"has a {METADATA} that {trouble.reason}", AGAIN) from None
    entries = metadata.items() if isinstance(metadata, dict) else ()
    return {str(name): list(_submitters(entry)) for name, entry in entries}


def _submitters(entry: object):
    listed = entry.get(":submitters") if isinstance(entry, dict) else None
    for one in listed if isinstance(listed, list) else ():
        if isinstance(one, dict):
            fields = {k: v.strip() for k in one if isinstance(v := one[k], str)}
            who = fields.get(":email") or fields.get(":sid") or fields.get(":name") or ""
            yield Person(who, fields.get(":sid", ""))
