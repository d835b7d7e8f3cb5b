"""Answers that forge what the sandbox tells the grader: each costs itself alone."""

import numpy as np
import pytest

from autograder.base.answers import Failure

GOOD = "def good(x):\n    return x + 1"


def test_writing_to_the_channel_gains_nothing(opened):
    body = "import os; os.write(3, b'\\x00\\x00\\x00\\x02{}' * 100); return 1.0"
    session = opened(f"def f(x):\n    {body}", GOOD)
    assert session.answer("f").call((1,)).failure.kind == "crash"
    assert session.answer("good")(1) == 2


FORGED = """
import json, os, struct, sys
def send(message, *blobs):
    raw = json.dumps({**message, "blobs": [len(b) for b in blobs]}).encode()
    os.write(3, struct.pack(">I", len(raw)) + raw + b"".join(blobs))
def outcome(**more):
    base = {"kind": "outcome", "id": ID, "value": 1.0, "failure": None, "changed": [], "warned": []}
    return {**base, **more}
def f(g):
    global ID
    frame = sys._getframe()
    while "message" not in frame.f_locals or "forbid" not in frame.f_locals["message"]:
        frame = frame.f_back
    ID = frame.f_locals["message"]["id"]
    FORGERY
    while True: pass
"""
FORGERIES = {
    "an outcome with points": "send(outcome(points=99))",
    "a handle nobody asked for": "send(outcome(value={'object': 0, 'type': 'x'}))",
    "a handle of the grader's that is not there": "send(outcome(value={'yours': 7}))",
    "another call's outcome": "send(outcome(id=ID + 1))",
    "an id that is true": "send(outcome(id=True))",
    "a failure of no kind": "send(outcome(failure={'kind': 'full marks'}))",
    "a timeout": (
        "send(outcome(failure={'kind': 'timeout', 'type': '', 'message': '', 'line': None}))"
    ),
    "an argument that is not there": "send(outcome(changed=[5]))",
    "warnings that are none": "send(outcome(warned=[[]]))",
    "a cell": "send({'kind': 'cell', 'id': ID, 'index': 0, 'failure': None})",
    "a call of a function that is not there": (
        "send({'kind': 'callback', 'id': ID, 'function': 9, 'args': [], 'named': {}})"
    ),
    "a call with no arguments at all": (
        "send({'kind': 'callback', 'id': ID, 'function': 0, 'args': 3, 'named': {}})"
    ),
    "a length of four gigabytes": "os.write(3, b'\\xff' * 9)",
    "a blob that is too long": "send(outcome(), *[b''] * 9999)",
}


@pytest.mark.parametrize("forgery", FORGERIES.values(), ids=FORGERIES)
def test_a_forged_message_is_a_crash_or_a_limit(opened, forgery):
    session = opened(FORGED.replace("FORGERY", forgery), GOOD)
    failure = session.answer("f").call((np.tanh,)).failure
    assert failure.kind in ("crash", "limit")
    assert session.answer("good")(1) == 2


def test_a_well_formed_forgery_is_just_an_answer(opened):
    session = opened(FORGED.replace("FORGERY", "send(outcome(value=7.0))"), GOOD)
    outcome = session.answer("f").call((np.tanh,))
    assert (outcome.value, outcome.failure) == (7.0, None)


def test_a_trusted_function_called_with_nonsense_raises_inside_only(ask):
    source = (
        "def f(g):\n    for args in ((), ('x',), ([[]],), (None, None), ({},), (10**400,)):\n"
        "        try:\n            g(*args)\n        except Exception:\n            continue\n"
        "    return 'done'"
    )
    assert ask(source, lambda z: np.tanh(z) + 1).value == "done"


def test_tampering_with_the_runner_costs_only_the_one_who_did_it(opened):
    session = opened(
        "import sys, gc\nfor name in [n for n in sys.modules if n.startswith('cells')]:\n"
        "    sys.modules[name].__dict__.clear()",
        GOOD,
    )
    session.answer("good").call((1,))
    assert session.failures[0].kind == "crash"
    assert opened(GOOD).answer("good")(1) == 2


def test_a_dying_word_is_not_believed(opened):
    source = (
        "import os, sys\ndef f(x):\n    os.write(3, b'\\x00\\x00\\x10\\x00{\"kind\":')\n"
        "    os._exit(0)"
    )
    assert opened(source).answer("f").call((1,)).failure == Failure(
        "crash", "exit", "it ended the whole process, with status 0"
    )
