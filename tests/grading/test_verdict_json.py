"""The JSON form of verdicts: what is written reads back, and nothing else is a verdict."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from autograder.base.answers import FailureKind
from autograder.checking.verdict import ORDER, CheckResult, Stage, Status, Verdict
from autograder.grading import verdict_json

texts = st.text(st.characters(exclude_categories=["Cs"]), max_size=8)
points = st.floats(0, 100)
checks = st.builds(
    CheckResult, texts, points, points, st.booleans(), texts, st.sampled_from(list(Stage))
)
verdicts = st.builds(
    Verdict, texts, st.none() | points, points, st.sampled_from(list(Status)), texts,
    st.lists(checks, max_size=3).map(tuple), st.none() | texts, texts,
)  # fmt: skip
ONE = Verdict("step", 1.0, 3.0, Status.PARTIAL, "Look at 0.", (CheckResult("a", 1, 1.0, True),))


@given(st.lists(verdicts, max_size=3))
def test_verdicts_read_back_as_they_were(some):
    assert verdict_json.decode(verdict_json.encode(some)) == some
    assert verdict_json.typed(json.loads(json.dumps(verdict_json.plain(some)))) == some


def test_fresh_verdicts_are_to_the_letter_what_stored_ones_are():
    """A page carries a mark of its verdicts; points are whole numbers where a check says so."""
    assert repr(verdict_json.settled([ONE])) != repr([ONE])
    stored = verdict_json.decode(verdict_json.encode([ONE]))
    assert repr(verdict_json.settled([ONE])) == repr(verdict_json.settled(stored)) == repr(stored)


@pytest.mark.parametrize(
    "change",
    [
        {"status": "splendid"}, {"status": 1}, {"points": "1"}, {"points": True}, {"results": {}},
        {"results": [{"name": "a"}]}, {"message": None}, {"slip": 3}, {"exercise": []},
    ],
)  # fmt: skip
def test_other_words_and_types_are_no_verdict(change):
    (data,) = verdict_json.plain([ONE])
    with pytest.raises(ValueError, match=r"Expected|Invalid|missing"):
        verdict_json.decode(json.dumps([data | change]))
    with pytest.raises(ValueError, match=r"Expected|Invalid|missing"):
        verdict_json.typed([data | change])


def test_a_field_too_many_or_left_out_is_no_verdict():
    (data,) = verdict_json.plain([ONE])
    for changed in (data | {"extra": 1}, {k: v for k, v in data.items() if k != "note"}):
        with pytest.raises(ValueError, match="other fields"):
            verdict_json.typed([changed])


def test_every_kind_of_failure_is_a_stage_and_the_stages_have_an_order():
    assert {kind.value for kind in FailureKind} <= {stage.value for stage in Stage}
    others = {Stage.PASSED, Stage.NOT_REACHED, *(Stage(kind) for kind in FailureKind)}
    assert {*ORDER, *others} == set(Stage)
