"""The training doctor: each fault does what its name says, and no chart fits two diagnoses.

Tests nnlab/doctor/charts.py and nnlab/doctor/evidence.py.
"""

import re

import numpy as np
import pytest

from nnlab import doctor
from nnlab.activations import softmax
from nnlab.doctor.runs import K, Run
from nnlab.gradcheck import gradient_check
from nnlab.losses import softmax_cross_entropy
from nnlab.transfer import class_gradients


@pytest.mark.parametrize("fault", doctor.DIAGNOSES)
def test_every_chart_fits_its_own_diagnosis_and_no_other(fault):
    for seed in range(40, 46):
        chart = doctor.chart(fault, seed)
        fitting = [name for name in doctor.DIAGNOSES if doctor.opinion(chart, name).fits]
        assert fitting == [fault], seed


@pytest.mark.parametrize("fault", ["healthy", "rate too large", "labels shuffled"])
def test_every_opinion_is_a_sentence_with_a_number_from_the_chart(fault):
    chart = doctor.chart(fault, 3)
    for name in doctor.DIAGNOSES:
        words = doctor.opinion(chart, name).words
        assert words.endswith("."), name
        assert any(sign.isdigit() for sign in words), name


@pytest.mark.parametrize("fault", doctor.DIAGNOSES)
def test_a_cosine_in_an_opinion_is_one_and_numbers_are_written_as_in_the_chapters(fault):
    for seed in (1, 2, 3):
        chart = doctor.chart(fault, seed)
        for name in doctor.DIAGNOSES:
            words = doctor.opinion(chart, name).words
            said = re.findall(r"cosine [^,.]*?(−?\d\.\d+)", words)
            assert len(said) == words.count("a cosine of") + words.count("smallest cosine")
            assert all(abs(float(one.replace("−", "-"))) <= 1 for one in said), words
            assert not re.search(r"\d%|\de[-+]?\d| -\d", words), words


def test_the_same_seed_gives_the_same_chart_and_another_one_another():
    one, again, other = (doctor.chart("stale gradient", seed) for seed in (1, 1, 2))
    assert all(np.array_equal(one[name], again[name]) for name in one)
    assert not np.array_equal(one["loss"], other["loss"])


def test_a_chart_holds_finite_numbers_whatever_the_run_did():
    for fault in doctor.DIAGNOSES:
        for name, value in doctor.chart(fault, 11).items():
            assert np.isfinite(value).all(), (fault, name)


def test_a_healthy_step_is_the_rate_times_the_gradient_of_its_batch():
    run = Run(doctor.HEALTHY, 4)
    before = run.params
    steps = run.steps()
    rate, used, _ = next(steps)
    next(steps)
    (W0, _), (W, b), _ = before
    np.testing.assert_array_equal(run.params[0][0], W0)
    np.testing.assert_allclose(run.params[1][0], W - rate * used[1][0])
    np.testing.assert_allclose(run.params[1][1], b - rate * used[1][1])


def test_the_wrong_pair_has_the_gradient_of_a_softmax_of_a_softmax():
    run = Run("wrong pair of loss and output", 2)
    Z, labels = np.random.default_rng(0).normal(size=(4, K)), np.array([1, 0, 7, 3])
    error = gradient_check(
        lambda Z: softmax_cross_entropy(softmax(Z), labels),
        lambda Z: run.scores_grad(Z, labels),
        Z,
    )
    assert error < 1e-6
    assert Run(doctor.HEALTHY, 2).pull() == pytest.approx(1)


def test_what_is_used_again_is_one_gradient_and_what_adds_up_is_their_sum():
    for fault in ("stale gradient", "accumulated gradient"):
        run = Run(fault, 5)
        _, first, _ = next(steps := run.steps())
        first = [(dW.copy(), db.copy()) for dW, db in first]
        _, second, needed = next(steps)
        extra = needed if fault == "accumulated gradient" else [(0 * W, 0 * b) for W, b in needed]
        for (dW, _), (A, _), (B, _) in zip(second, first, extra, strict=True):
            np.testing.assert_allclose(dW, A + B, atol=1e-12)


def test_the_leak_is_in_the_training_part_and_shifted_labels_are_next_in_line():
    leaking = Run("test part in the training", 1)
    assert leaking.shared == len(leaking.X_test) > 80
    assert Run(doctor.HEALTHY, 1).shared == 0
    shifted = Run("labels shifted", 1)
    np.testing.assert_array_equal(shifted.targets(np.array([0, 4, 9])), [1, 5, 0])


def test_batches_of_shuffled_labels_have_the_pictures_of_one_order_and_labels_of_another():
    healthy, shuffled = Run(doctor.HEALTHY, 3), Run("labels shuffled", 3)
    _, used, _ = next(healthy.steps())
    _, other, _ = next(shuffled.steps())
    needed = class_gradients(
        shuffled.X[: shuffled.size], shuffled.labels[: shuffled.size], shuffled.params
    )
    assert not np.allclose(used[1][0], other[1][0])
    assert not np.allclose(other[1][0], needed[1][0])


def test_an_unknown_fault_is_told_with_those_that_are_known():
    with pytest.raises(ValueError, match="need one of healthy, rate too large"):
        doctor.chart("bad luck", 1)
    with pytest.raises(ValueError, match="need one of healthy, rate too large"):
        doctor.opinion(doctor.chart(doctor.HEALTHY, 1), "bad luck")
