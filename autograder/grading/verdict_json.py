"""The one JSON form of verdicts: what is stored, and what crosses between the grader's processes.

The types of `checking.verdict` are the schema: an unknown status, a missing field, a number where
a text belongs are a ValueError. What comes from a learner's process is another matter: the
sandbox checks that by hand, and none of it is a verdict.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict

import msgspec

from autograder.checking.verdict import Verdict


def encode(verdicts: Sequence[Verdict]) -> bytes:
    """The same text whether points are 1 or 1.0: fresh verdicts and those that were read."""
    typed = msgspec.convert([asdict(verdict) for verdict in verdicts], list[Verdict])
    return json.dumps([asdict(verdict) for verdict in typed]).encode("ascii")


def decode(text: bytes | str) -> list[Verdict]:
    """The verdicts in a text; ValueError where it holds anything else."""
    return msgspec.convert(json.loads(text), list[Verdict])


def settled(verdicts: Sequence[Verdict]) -> list[Verdict]:
    """The same as they read back: fresh ones and stored ones are equal to the letter."""
    return decode(encode(verdicts))


def plain(verdicts: Sequence[Verdict]) -> list[dict]:
    """Verdicts as lists, dicts, texts and numbers."""
    return json.loads(encode(verdicts))


def typed(data: object) -> list[Verdict]:
    """The verdicts in plain data, which has to be all of it: no field too many, none left out."""
    verdicts = msgspec.convert(data, list[Verdict])
    if plain(verdicts) != data:
        raise ValueError("a verdict has other fields")
    return verdicts
