"""Calls that an answer is told beforehand cross together and count one by one."""

from __future__ import annotations

import time

import numpy as np

from autograder.sandbox import Limits

NEGATIVE = "def g(x):\n    return -x"


def counting(body: str = "pass") -> str:
    """An answer that tells how often it was called."""
    return f"import os\nseen = []\ndef f(x):\n    seen.append(x)\n    {body}\n    return len(seen)"


def values(answer, cases) -> list:
    answer.expect(cases)
    return [answer.call(case).value for case in cases]


def test_expected_calls_are_made_in_order_and_once(opened):
    answer = opened(counting()).answer("f")
    assert values(answer, [(0.0,), (1.0,), (2.0,)]) == [1, 2, 3]
    assert answer.call((9.0,)).value == 4


def test_expected_calls_cross_in_one_message(opened, monkeypatch):
    session = opened(counting())
    answer = session.answer("f")
    answer.call((0.0,))
    sent = []
    send = session.child.send
    monkeypatch.setattr(session.child, "send", lambda *a: (sent.append(a[0]["kind"]), send(*a)))
    assert values(answer, [(0.0,), (1.0,), (2.0,)]) == [2, 3, 4]
    assert sent == ["call"]


def test_other_calls_may_come_instead_of_the_expected_ones(opened):
    answer = opened(counting()).answer("f")
    cases = [(0.0,), (1.0,), (2.0,)]
    answer.expect(cases)
    assert answer.call(cases[0]).value == 1
    outcome = answer.call((7.0,))
    assert outcome.failure is None
    assert outcome.value == 4  # the expected ones ran to their end meanwhile


def test_another_answer_may_be_asked_in_between(opened):
    session = opened(counting(), NEGATIVE)
    first, second = session.answer("f"), session.answer("g")
    cases = [(0.0,), (1.0,)]
    first.expect(cases)
    assert first.call(cases[0]).value == 1
    assert second.call((5.0,)).value == -5.0
    assert first.call(cases[1]).value == 3


def test_a_crash_costs_the_call_that_crashed_alone(opened):
    body = "if x == 1.0: os._exit(3)"
    answer = opened(counting(body)).answer("f")
    cases = [(0.0,), (1.0,), (2.0,), (3.0,)]
    answer.expect(cases)
    outcomes = [answer.call(case) for case in cases]
    assert [outcome.failure and outcome.failure.kind for outcome in outcomes] == [
        None, "crash", None, None,
    ]  # fmt: skip
    assert outcomes[3].value == 2  # in the process that came after


def test_a_hang_nobody_asked_about_costs_next_to_nothing(opened):
    session = opened(counting("while x == 1.0: pass"), NEGATIVE)
    answer = session.answer("f")
    cases = [(0.0,), (1.0,)]
    answer.expect(cases)
    assert answer.call(cases[0]).value == 1
    start = time.monotonic()
    assert session.answer("g").call((5.0,)).value == -5.0
    assert time.monotonic() - start < Limits().wall / 2


def test_cases_too_large_for_one_message_are_sent_one_by_one(opened):
    limits = Limits(result=2**20)
    answer = opened("def f(x):\n    return float(x.sum())").answer("f", limits=limits)
    cases = [(np.ones(100_000),) for _ in range(3)]  # 800 kB each
    assert values(answer, cases) == [100_000.0] * 3


def test_functions_among_expected_arguments_are_called_back(opened):
    answer = opened("def f(g, x):\n    return g(x) + 1.0").answer("f")
    cases = [(lambda x: 2 * x, 1.0), (lambda x: 3 * x, 1.0)]
    assert values(answer, cases) == [3.0, 4.0]
