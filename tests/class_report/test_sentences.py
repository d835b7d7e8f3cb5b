"""The sentences of the class report say what their data say."""

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from autograder.class_report import sentences
from autograder.class_report.results import STOPS, Assignment


def marks(*rows: tuple[float, ...]) -> Assignment:
    """An assignment of as many exercises as a row has, each worth 4 points."""
    points = np.array(rows, dtype=float) if rows else np.zeros((0, 1))
    names = [f"e{i}" for i in range(points.shape[1])]
    students = [f"s{i}" for i in range(len(rows))]
    return Assignment("ch01", students, names, points, np.full(len(names), 4.0), [], {})


@given(st.floats(0, 1, exclude_min=True))
def test_a_share_that_somebody_has_is_never_nothing(share):
    text = sentences.percent(share)
    assert text != "0"
    assert text == "<1" or abs(float(text) - 100 * share) <= 0.5 + 1e-9


@pytest.mark.parametrize(
    ("value", "digits", "text"),
    [(math.nan, 1, "–"), (3.0, 1, "3"), (3.25, 1, "3.2"), (0.5, 2, "0.50"), (10.0, 1, "10")],
)
def test_a_number_is_as_short_as_it_can_be_said(value, digits, text):
    assert sentences.number(value, digits) == text


def test_one_student_is_no_students():
    assert [sentences.students(n) for n in (0, 1, 2)] == ["0 students", "1 student", "2 students"]


def test_the_best_and_the_worst_assignment_are_named_by_their_medians():
    shares = [np.array([0.2, 0.4, 0.9]), np.array([]), np.array([0.5, 0.7])]
    assert sentences.overview_sentence(["a", "b", "c"], shares) == (
        "The median is highest in c (60 % of the points) and lowest in a (40 %)."
    )


def test_equal_medians_make_none_the_best():
    text = sentences.overview_sentence(["a", "b"], [np.array([0.5]), np.array([0.5])])
    assert text == "The median is 50 % of the points in a and b."


def test_without_marks_no_number_is_made_up():
    nobody = marks()
    assert sentences.overview_sentence(["a"], [np.array([])]) == "No notebook has marks yet."
    assert "No notebook" in sentences.distribution_sentence(nobody)
    assert sentences.items_sentence([], 0) == "No notebook has marks yet."
    nothing = sentences.stops_sentence(marks((4.0,)), np.zeros((1, len(STOPS)), dtype=int))
    assert nothing == "How far answers got is not known."


def test_the_distribution_counts_who_has_everything_and_who_has_nothing():
    text = sentences.distribution_sentence(marks((0, 0), (0, 4), (4, 4), (4, 4), (2, 1)))
    assert text.startswith("Of 5 students the median is 4 of 8 points;")
    assert text.endswith("2 earned everything, 1 nothing.")


def test_stops_name_the_exercise_that_passes_most_and_least_and_the_stage_of_the_rest():
    counts = np.zeros((2, len(STOPS)), dtype=int)
    counts[0, STOPS.index("passes")] = 3
    counts[0, STOPS.index("shape")] = 1
    counts[1, STOPS.index("passes")] = 1
    counts[1, STOPS.index("values")] = 3
    assert sentences.stops_sentence(marks((4, 4)), counts) == (
        "All checks pass for 75 % of the answers to e0 (most) and 25 % of those to e1 (fewest); "
        "of those that do not pass, most stop at values (3 of 4)."
    )
