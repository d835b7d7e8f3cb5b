"""Schedules at the steps where their values can be known by thinking."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nnlab import schedules


def test_a_constant_is_one():
    assert {schedules.constant(t, 0.1) for t in range(5)} == {0.1}


def test_steps_go_down_after_every_so_many():
    got = [schedules.step_decay(t, 0.8, 0.5, 3) for t in range(8)]
    assert got == [0.8, 0.8, 0.8, 0.4, 0.4, 0.4, 0.2, 0.2]


@settings(deadline=None)
@given(st.integers(0, 40))
def test_an_exponential_loses_the_same_share_with_every_step(t):
    now, later = (schedules.exponential_decay(s, 0.3, 0.9) for s in (t, t + 1))
    assert later / now == pytest.approx(0.9)
    assert schedules.exponential_decay(0, 0.3, 0.9) == 0.3


def test_a_cosine_starts_high_ends_low_and_is_halfway_in_the_middle():
    got = [schedules.cosine_schedule(t, 8, 1.0, 0.2) for t in (0, 4, 8, 9, 100)]
    assert got == pytest.approx([1.0, 0.6, 0.2, 0.2, 0.2])


@settings(deadline=None)
@given(st.integers(1, 50), st.floats(0.01, 1), st.floats(0, 0.01))
def test_a_cosine_agrees_with_the_square_of_half_the_angle(total, high, low):
    for t in range(total + 1):
        expected = low + (high - low) * np.cos(np.pi * t / total / 2) ** 2
        assert schedules.cosine_schedule(t, total, high, low) == pytest.approx(expected, abs=1e-15)


def test_a_warmup_climbs_evenly_and_its_first_step_is_not_zero():
    got = [schedules.warmup(t, 4, 0.8) for t in range(6)]
    assert got == pytest.approx([0.2, 0.4, 0.6, 0.8, 0.8, 0.8])


def test_a_warmup_with_a_cosine_meets_at_the_top_and_ends_at_the_bottom():
    got = [schedules.warmup_cosine(t, 4, 10, 0.8, 0.1) for t in range(12)]
    assert got[:4] == pytest.approx([0.2, 0.4, 0.6, 0.8])
    assert got[4] == pytest.approx(0.8)
    assert got[7] == pytest.approx(0.45)
    assert got[10:] == pytest.approx([0.1, 0.1])


@pytest.mark.parametrize(
    ("call", "said"),
    [
        (lambda: schedules.step_decay(1, 0.1, 0.5, 0), "at least one step between drops, got 0"),
        (lambda: schedules.cosine_schedule(1, 0, 0.1), "at least one step in total, got 0"),
        (lambda: schedules.warmup(1, 0, 0.1), "at least one step to warm up, got 0"),
        (lambda: schedules.warmup_cosine(1, 5, 5, 0.1), "0 < steps < total, got 5 and 5"),
    ],
)
def test_no_steps_at_all_are_rejected(call, said):
    with pytest.raises(ValueError, match=said):
        call()
