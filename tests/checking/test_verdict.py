"""Stages and statuses are enumerations: a word that is none is noticed where it is used."""

from __future__ import annotations

import typing

import pytest

from autograder.base.answers import FailureKind
from autograder.checking.exercise import Mistake
from autograder.checking.verdict import ORDER, Stage, StageName
from autograder.sandbox import protocol


def test_a_check_that_names_no_stage_is_a_fault_of_the_check():
    assert Mistake("wrong shape", "shape").stage is Stage.SHAPE
    assert Mistake("wrong").stage is Stage.PROPERTIES
    with pytest.raises(ValueError, match="shpae"):
        Mistake("wrong shape", "shpae")


def test_what_checks_call_the_stages_is_what_the_stages_are():
    assert typing.get_args(StageName) == tuple(stage.value for stage in ORDER)


def test_whatever_a_sandboxed_process_may_say_of_a_failure_is_a_kind_of_failure():
    assert set(protocol.FAILURES) | {"timeout"} == {kind.value for kind in FailureKind}
