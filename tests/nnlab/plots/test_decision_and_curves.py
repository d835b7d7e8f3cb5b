"""Decision maps and loss curves: what they say in words is what the data say.

Tests nnlab/plots/curves.py and nnlab/plots/still.py.
"""

from __future__ import annotations

import re

import numpy as np
import pytest

from nnlab import linear, plots
from nnlab.datasets import blobs
from nnlab.plots.decision import draw_decision_map
from nnlab.plots.still import canvas


@pytest.fixture
def trained():
    X, y = blobs(31, np.random.default_rng(1), noise=1.3)
    w, b, _ = linear.fit_logistic(X, y, 1.0, 50, 0.01)
    return X, y, w, b


def test_a_decision_map_tells_how_many_of_each_class_are_on_their_side(trained):
    X, y, w, b = trained
    said = linear.predict_perceptron(X, w, b)
    still = plots.decision_map(lambda P: linear.predict_proba(P, w, b), X, y, "Logistic")
    ones, zeros = int(np.sum(said[y == 1] == 1)), int(np.sum(said[y == 0] == 0))
    assert f"{ones} of 15 samples of class 1 and {zeros} of 16 samples of class 0" in still.alt
    assert still.alt.startswith("Logistic: a map of the plane with 31 samples.")


def test_a_map_of_classes_says_the_same_as_one_of_probabilities(trained):
    X, y, w, b = trained
    shown = [
        plots.decision_map(lambda P, f=f: f(P, w, b), X, y)
        for f in (linear.predict_proba, linear.predict_perceptron)
    ]
    assert shown[0].alt == shown[1].alt


def test_the_border_is_drawn_where_the_answer_is_one_half(trained):
    X, y, w, b = trained
    _, (axes,) = canvas(4, 4)
    draw_decision_map(axes, lambda P: linear.predict_proba(P, w, b), X, y)
    border = next(c for c in axes.collections if c.get_label() == "_border")
    points = border.get_paths()[0].vertices
    assert np.max(np.abs(linear.scores(points, w, b))) < 0.05


def test_samples_on_the_wrong_side_are_crossed_and_classes_differ_in_shape(trained):
    X, y, w, b = trained
    _, (axes,) = canvas(4, 4)
    draw_decision_map(axes, lambda P: linear.predict_perceptron(P, w, b), X, y)
    crosses, discs, squares = axes.collections[-3:]
    wrong = X[linear.predict_perceptron(X, w, b) != y]
    np.testing.assert_allclose(np.asarray(crosses.get_offsets()), wrong)
    assert len(discs.get_offsets()) == 16
    assert len(squares.get_offsets()) == 15
    assert len(discs.get_paths()[0].vertices) != len(squares.get_paths()[0].vertices)


def test_a_classifier_that_always_says_no_has_no_border(trained):
    X, y, _, _ = trained
    still = plots.decision_map(lambda P: np.zeros(len(P)), X, y)
    assert "0 of 15 samples of class 1 and 16 of 16 samples of class 0" in still.alt


def test_a_loss_curve_tells_where_it_begins_ends_and_is_lowest():
    still = plots.loss_curves([2.0, 0.5, 0.25, 1.0])
    assert str(still) == (
        "The loss goes from 2 to 1 in 3 steps; it is lowest at step 2, with 0.25."
    )


def test_several_curves_are_told_by_their_names_and_drawn_with_different_strokes():
    curves = {"slow": np.array([1.0, 0.9]), "fast": np.array([1.0, 0.1])}
    still = plots.loss_curves(curves, steps="epoch")
    assert still.alt == (
        "slow: the loss goes from 1 to 0.9 in 1 epochs; it is lowest at the end, with 0.9. "
        "fast: the loss goes from 1 to 0.1 in 1 epochs; it is lowest at the end, with 0.1."
    )
    strokes = [line.get_linestyle() for line in still.axes[0].lines]
    assert len(set(strokes)) == 2


def test_a_curve_that_spans_powers_of_ten_can_have_a_logarithmic_axis():
    assert plots.loss_curves([1e3, 1e-3], log=True).axes[0].get_yscale() == "log"


def test_figures_are_the_same_bytes_again(trained):
    X, y, w, b = trained
    maps = [plots.decision_map(lambda P: linear.predict_proba(P, w, b), X, y) for _ in range(2)]
    assert maps[0].svg == maps[1].svg
    assert plots.loss_curves([1, 2]).svg == plots.loss_curves([1, 2]).svg


@pytest.mark.parametrize(("X", "y"), [(np.ones((4, 3)), np.ones(4)), (np.ones((4, 2)), np.ones(5))])
def test_shapes_that_do_not_fit_are_named(X, y):
    with pytest.raises(ValueError, match=r"need X \(N, 2\) and y \(N,\), got"):
        plots.decision_map(lambda P: P[:, 0], X, y)


@pytest.mark.parametrize("curves", [{}, {name: [1.0] for name in "abcde"}, [], [[1.0], [2.0]]])
def test_curves_that_are_none_are_rejected(curves):
    with pytest.raises(ValueError, match="need"):
        plots.loss_curves(curves)


def test_steps_are_counted_in_whole_numbers():
    (axes,) = plots.loss_curves({"batches of 10": np.linspace(1, 0, 21)}, steps="epoch").axes
    assert all(float(tick).is_integer() for tick in axes.get_xticks())


def test_an_answer_that_is_a_column_is_named_with_the_shape_that_is_needed(trained):
    X, y, _, _ = trained
    with pytest.raises(ValueError, match=r"in the shape \(\d+,\); got \(\d+, 1\)"):
        plots.decision_map(lambda P: P[:, :1], X, y)


def test_thousands_at_an_axis_have_a_comma_as_in_sentences(trained):
    X, y, w, b = trained
    curve = plots.loss_curves(np.linspace(4000.25, 0, 3001))
    far = plots.decision_map(lambda P: linear.predict_proba(P, w, b), 1000 * X, y)
    thousands = re.compile(r"(?<![\d.])\d{4,}")
    for still in (curve, far):
        written = re.findall(r"<text[^>]*>([^<]*)</text>", still.svg)
        assert any(re.search(r"\d,\d{3}", words) for words in written)
        assert [words for words in written if thousands.search(words)] == []
    assert "1,000" in re.findall(r"<text[^>]*>([^<]*)</text>", curve.svg)
