"""Item analysis: against independent formulas, and what is said where numbers mean nothing."""

from __future__ import annotations

import itertools
import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as arrays
from scipy import stats

from autograder.class_report import statistics as statistics
from autograder.class_report.results import Assignment

MOST = np.array([4.0, 3.0, 5.0, 2.0])


def class_of(count: int, seed: int = 3) -> np.ndarray:
    """Points with parts of exercises right, more for the able."""
    rng = np.random.default_rng(seed)
    skill = rng.normal(size=(count, 1))
    return np.round(MOST / (1 + np.exp(-skill - rng.normal(size=(count, len(MOST))))))


def assignment(points: np.ndarray, status: list[list[str]] | None = None) -> Assignment:
    count, width = points.shape
    names = ["first", "second", "third", "fourth"][:width]
    said = status or [
        ["full" if p >= m else "wrong" for p, m in zip(row, MOST, strict=False)] for row in points
    ]
    students = [f"s{i}" for i in range(count)]
    return Assignment("ch", students, names, points, MOST[:width], said, {})


@pytest.mark.parametrize("i", range(len(MOST)))
def test_discrimination_is_pearsons_correlation_with_the_other_exercises(i):
    scores = class_of(70)
    expected = stats.pearsonr(scores[:, i], scores.sum(axis=1) - scores[:, i])
    r = statistics.corrected_item_total(scores, i)
    assert r == pytest.approx(expected.statistic, abs=1e-12)
    between = expected.confidence_interval(0.95)
    assert statistics.interval(r, 70) == pytest.approx((between.low, between.high), abs=1e-12)


def test_discrimination_of_right_or_wrong_marks_is_the_point_biserial_correlation():
    scores = (class_of(50) >= MOST / 2).astype(float)
    expected = stats.pointbiserialr(scores[:, 0].astype(bool), scores[:, 1:].sum(axis=1))
    values = statistics.corrected_item_total(scores, 0)
    assert values == pytest.approx(expected.statistic, abs=1e-12)


def test_alpha_is_what_the_covariances_of_the_exercises_give():
    scores = class_of(60)
    covariances = np.cov(scores, rowvar=False)
    k = len(MOST)
    share = (covariances.sum() - np.trace(covariances)) / covariances.sum()
    assert statistics.alpha(scores) == pytest.approx(k / (k - 1) * share)


def test_alpha_of_right_or_wrong_marks_is_kuder_and_richardsons_formula_20():
    scores = (class_of(40) >= MOST / 2).astype(float)
    p = scores.mean(axis=0)
    k, total = len(MOST), scores.sum(axis=1)
    expected = k / (k - 1) * (1 - (p * (1 - p)).sum() / total.var())
    assert statistics.alpha(scores) == pytest.approx(expected)


def test_alpha_of_the_same_exercise_twice_is_one():
    column = class_of(30)[:, :1]
    assert statistics.alpha(np.hstack([column, column])) == pytest.approx(1)


def test_index_d_without_ties_compares_the_best_27_percent_with_the_worst():
    rng = np.random.default_rng(5)
    scores = rng.permutation(np.arange(44.0)).reshape(-1, 1) / 44 * MOST[:1]
    scores = np.hstack([scores, rng.random((44, 1)) / 1000])
    order = scores.sum(axis=1).argsort()
    low, high = scores[order[:12], 0] / MOST[0], scores[order[-12:], 0] / MOST[0]
    values = statistics.upper_lower(scores, MOST[:2], 0)
    assert values == pytest.approx(high.mean() - low.mean())


def test_index_d_does_not_depend_on_the_order_of_those_who_are_tied():
    scores = np.array([[0, 3], [3, 0], [2, 1], [1, 2], [0, 0], [4, 3.0]])
    most, places = MOST[:2], 2
    totals, share = scores.sum(axis=1), scores[:, 0] / most[0]
    every = []
    for shuffled in itertools.permutations(range(6)):
        order = np.array(shuffled)[totals[list(shuffled)].argsort(kind="stable")]
        every.append(share[order[-places:]].mean() - share[order[:places]].mean())
    assert statistics.upper_lower(scores, most, 0) == pytest.approx(np.mean(every))


def test_the_strong_are_the_top_third_by_the_other_exercises_with_ties():
    scores = np.array([[0, 9], [9, 8], [0, 8], [9, 1], [9, 2], [9, 3.0]])
    assert statistics.strong(scores, 0).tolist() == [True, True, True, False, False, False]


def test_an_exercise_does_not_count_towards_who_is_strong_in_it():
    scores = class_of(30)
    changed = scores.copy()
    changed[:, 2] = changed[::-1, 2]
    assert (statistics.strong(scores, 2) == statistics.strong(changed, 2)).all()


@given(
    arrays.arrays(
        float,
        st.tuples(st.integers(0, 30), st.integers(1, 4)),
        elements=st.sampled_from([0, 0.5, 1]),
    )
)
def test_every_number_is_in_its_range_or_has_no_value(shares):
    points = shares * MOST[: shares.shape[1]]
    values = statistics.items(assignment(points))
    assert len(values) == shares.shape[1]
    for item in values:
        assert math.isnan(item.difficulty) == (len(points) == 0)
        assert math.isnan(item.difficulty) or 0 <= item.difficulty <= 1
        for value in (item.discrimination, item.upper_lower):
            assert math.isnan(value) or -1 - 1e-9 <= value <= 1 + 1e-9
        low, high = item.interval
        assert math.isnan(item.discrimination) or low <= item.discrimination <= high
        passed, of = item.strong
        assert 0 <= passed <= of <= len(points)
    value = statistics.alpha(points) if len(points) else math.nan
    assert math.isnan(value) or value <= 1 + 1e-9


def test_too_few_students_get_no_correlations():
    few, enough = statistics.FEWEST - 1, statistics.FEWEST
    for count, missing in ((few, True), (enough, False)):
        item = statistics.items(assignment(class_of(count)))[0]
        assert math.isnan(item.discrimination) is missing
        assert math.isnan(item.upper_lower) is missing
        assert not math.isnan(item.difficulty)


def test_without_spread_there_is_no_discrimination_and_no_alpha():
    points = np.tile(MOST, (30, 1))
    assert all(math.isnan(item.discrimination) for item in statistics.items(assignment(points)))
    assert math.isnan(statistics.alpha(points))


def test_a_student_with_a_grader_fault_is_left_out_of_the_analysis_and_not_zeroed():
    points = class_of(30)
    faulty = np.vstack([points, [np.nan, *MOST[1:]]])
    assert statistics.items(assignment(faulty)) == statistics.items(assignment(points))


def reasons(points: np.ndarray, **more) -> dict[str, str]:
    chosen = assignment(points, **more)
    return dict(statistics.suspects(chosen, statistics.items(chosen)))


def test_an_exercise_that_nobody_passes_looks_broken():
    points = class_of(40)
    points[:, 1] = np.minimum(points[:, 1], MOST[1] - 1)
    assert "nobody passes" in reasons(points)["second"]


def test_an_exercise_that_the_strong_fail_looks_broken():
    rng = np.random.default_rng(1)
    able = np.sort(rng.random(60))
    points = (able[:, None] > [0.3, 0.0, 0.4, 0.5]) * MOST
    points[:, 1] = (able < 0.5) * MOST[1]
    suspected = statistics.suspects(assignment(points), statistics.items(assignment(points)))
    texts = [text for name, text in suspected if name == "second"]
    assert any("strongest by the other exercises, 0 pass" in text for text in texts)
    assert any("weaker in the others (r = -" in text for text in texts)


def test_an_exercise_that_hangs_often_and_one_that_the_grader_failed_on_are_told():
    points = class_of(40)
    said = [["full", "wrong", "full", "full"] for _ in points]
    for row in said[:8]:
        row[0] = "timeout"
    said[9][3] = "grader fault"
    suspected = reasons(points, status=said)
    assert "8 of 40 answers were stopped by a limit" in suspected["first"]
    assert suspected["fourth"] == "the grader itself failed on 1"


def test_a_class_in_which_all_goes_well_has_no_suspects():
    rng = np.random.default_rng(2)
    points = (rng.normal(size=(80, 1)) + rng.normal(size=(80, 4)) / 2 > -0.8) * MOST
    assert statistics.suspects(assignment(points), statistics.items(assignment(points))) == []


def test_full_marks_are_in_the_last_tenth_and_everybody_is_in_one():
    points = class_of(50)
    points[:5] = MOST
    tenths = statistics.tenths(assignment(points))
    assert tenths.sum() == 50
    assert tenths[-1] >= 5
