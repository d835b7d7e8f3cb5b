"""Answers that forge what the sandbox tells the grader: each costs itself alone.

Tests autograder/sandbox/conversation.py, autograder/sandbox/decode.py and
autograder/sandbox/calls.py.
"""

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
    base = {"kind": "outcome", "id": ID, "value": 1.0, "failure": None, "after": [""], "warned": []}
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
    "a handle of the grader's that is not there": "send(outcome(value={'exported': 7}))",
    "another call's outcome": "send(outcome(id=ID + 1))",
    "an id that is true": "send(outcome(id=True))",
    "a failure of no kind": "send(outcome(failure={'kind': 'full marks'}))",
    "a timeout": (
        "send(outcome(failure={'kind': 'timeout', 'type': '', 'message': '', 'line': None}))"
    ),
    "an argument that is not there": "send(outcome(after=['', '']))",
    "digests that are none": "send(outcome(after=[5]))",
    "warnings that are none": "send(outcome(warned=[[]]))",
    "a cell": "send({'kind': 'cell', 'id': ID, 'index': 0, 'failure': None, 'defines': []})",
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


OF_ANOTHER_CASE = {
    "called": "send({'kind': 'callback', 'id': ID, 'function': OTHER, 'args': [1.0], 'named': {}})",
    "given back": "send(outcome(value={'exported': OTHER}))",
}


@pytest.mark.parametrize("other", [0, 1], ids=["an earlier case", "a later case"])
@pytest.mark.parametrize("forgery", OF_ANOTHER_CASE.values(), ids=OF_ANOTHER_CASE)
def test_a_function_of_another_case_is_not_there(opened, forgery, other):
    source = FORGED.replace("def f(g):\n", "def f(g):\n    if g(0.0) == 0.0: return 0.0\n")
    session = opened(source.replace("FORGERY", forgery).replace("OTHER", str(other)), GOOD)
    answer = session.answer("f", objects=True)
    calls = []
    harmless = (lambda z: calls.append("harmless") or z,)
    attacked = (lambda z: calls.append("attacked") or z + 1,)
    cases = [attacked, harmless] if other else [harmless, attacked]
    answer.expect(cases)
    outcomes = [(answer.call(case), len(calls)) for case in cases]
    failed, called = outcomes[cases.index(attacked)]
    assert failed.failure.kind == "crash"
    assert calls[:called] == (["attacked"] if other else ["harmless", "attacked"])
    assert session.answer("good")(1) == 2


WATCH = """
import sys
cells = {n: m for n, m in sys.modules.items() if n.startswith("cells.")}
def always(*args, **more):
    return True
for module in cells.values():
    for name in ("same", "unchanged", "alike"):
        if hasattr(module, name):
            setattr(module, name, always)
def f(x):
    total = float(x.sum())
    x[:] = 0
    return total
"""


def test_an_answer_that_patches_the_watch_over_its_arguments_is_seen_to_change_them(ask):
    outcome = ask(WATCH, np.arange(4.0))
    assert outcome.value == 6.0
    assert outcome.changed == (0,)


@pytest.mark.parametrize("digest", ["lambda *a: ''", "lambda *a: 'f' * 32", "None"])
def test_a_digest_that_is_made_up_is_a_change(ask, digest):
    source = (
        "import sys\ncalls = sys.modules['cells.calls']\n"
        f"calls.digest = {digest}\ndef f(x):\n    return 1"
    )
    assert ask(source, np.arange(4.0)).changed == (0,)


def test_what_is_given_to_change_is_not_compared(ask):
    rng = np.random.default_rng(3)
    assert ask("def f(rng, g):\n    rng.normal()\n    return 1", rng, np.tanh).changed == ()


CHANGES = {
    "a list grows": ("a.append(1)", [1.0, 2.0]),
    "a list holds what cannot be sent": ("a[0] = {1}", [1.0, 2.0]),
    "a list within itself": ("a[0] = a", [1.0, 2.0]),
    "an array in another order": ("a[:] = a[::-1].copy()", np.arange(3.0)),
    "an array of another shape": ("a.shape = (2, 3)", np.zeros((3, 2))),
    "an array read as another dtype": ("a.dtype = 'int64'", np.zeros(3)),
    "the sign of a zero": ("a *= -1", np.zeros(3)),
    "a dict in another order": ("a['x'] = a.pop('x')", {"x": 1, "y": 2}),
    "a number becomes another type": ("a[0] = float(a[0])", [1, 2]),
}


@pytest.mark.parametrize(("body", "arg"), CHANGES.values(), ids=CHANGES)
def test_whatever_changes_about_an_argument_is_noticed(ask, body, arg):
    assert ask(f"def f(a):\n    {body}\n    return 1", arg).changed == (0,)
    assert ask("def f(a):\n    return 1", arg).changed == ()


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
