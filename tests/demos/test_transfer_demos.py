"""The demos of chapter 12 show what nnlab computes.

Tests nnlab/transfer_pictures.py and nnlab/transfer_study.py.
"""

import itertools

import numpy as np
import pytest

from autograder.authoring import stills
from nnlab import demos, doctor
from nnlab import transfer_pictures as pictures
from nnlab import transfer_study as study
from nnlab.demos.gallery import faults, my_frozen_step, which_way
from nnlab.transfer import frozen_step


@pytest.mark.parametrize(("samples", "width", "rate"), [("5", "8", "0.3"), ("1", "2", "10")])
def test_the_last_loss_of_the_first_five_is_that_of_the_table(samples, width, rate):
    picture = stills.draw(demos.first_five(), {"samples": samples, "width": width, "rate": rate})
    again = pictures.learning_by_heart(int(samples), int(width), float(rate))
    assert picture["end"] == pytest.approx(again[-1], rel=0.02, abs=2e-4)


def test_five_digits_are_learned_at_a_sensible_rate_and_not_at_a_tiny_one():
    ends = {
        rate: stills.draw(demos.first_five(), {"samples": "5", "width": "8", "rate": rate})["end"]
        for rate in ("0.001", "0.3", "10")
    }
    assert ends["0.3"] < 0.05 < 1 < ends["0.001"]
    assert "learned by heart" in str(demos.first_five())


def test_a_loss_is_said_to_stay_only_where_it_no_longer_falls():
    demo = demos.first_five()
    for samples, width, rate in itertools.product(*demo.data["names"]):
        state = {"samples": samples, "width": width, "rate": rate}
        said = stills.draw(demo, state)["sentence"]
        losses = pictures.learning_by_heart(int(samples), int(width), float(rate))
        if "and there it stays" in said:
            assert losses[-1] > 0.97 * losses[-3]
        if "on its way" in said:
            assert losses[-1] < 0.99 * losses[-3]


@pytest.mark.parametrize("run", faults.LETTERS)
def test_one_diagnosis_alone_is_right_and_each_is_answered_with_its_opinion(run):
    demo, chart = demos.faults(), None
    fault = pictures.SICK[faults.LETTERS.index(run)]
    chart = doctor.chart(fault, pictures.SEED)
    right = []
    for diagnosis in doctor.DIAGNOSES:
        picture = stills.draw(demo, {"run": run, "diagnosis": diagnosis})
        right += [diagnosis] if picture["right"] else []
        assert picture["sentence"].endswith(doctor.opinion(chart, diagnosis).words)
    assert right == [fault]


@pytest.mark.parametrize("task", which_way.TASKS)
def test_the_best_way_at_the_marker_is_that_of_the_table(task):
    table = which_way.tables()[task]
    for at in range(len(table["x"])):
        picture = stills.draw(demos.which_way(), {"task": task, "at": at})
        ways = {way: row[at][0] for way, row in table["ways"].items()}
        assert ways[picture["best"][0]] == max(ways.values())
        assert str(table["x"][at]) in picture["sentence"]


def test_what_is_forgotten_is_that_of_the_table():
    demo = demos.forgetting()
    for way in study.WAYS:
        for k, rate in enumerate(study.RATES):
            picture = stills.draw(demo, {"rate": f"{rate:g}", "way": way, "at": 8})
            stored = study.stored()["forgotten"][way][f"{study.RATES[k]}"][8]
            assert [picture["old"], picture["fresh"]] == stored


def test_fine_tuning_makes_the_new_digits_easier_to_tell_apart():
    last = len(pictures.FRAMES) - 1
    reads = [stills.draw(demos.old_eyes(), {"frame": k})["reads"] for k in (0, last)]
    assert reads[1] > reads[0] + 5


def test_two_directions_keep_what_varies_most():
    rng = np.random.default_rng(0)
    frame = rng.normal(size=(50, 6)) * np.array([9, 0.1, 5, 0.1, 0.1, 0.1])
    (seen,) = set(map(np.shape, pictures.two_directions([frame, frame])))
    assert seen == (50, 2)
    places = pictures.two_directions([frame, frame])[0]
    assert np.var(places, axis=0).sum() == pytest.approx(
        np.var(frame[:, [0, 2]], axis=0).sum(), rel=0.01
    )


def test_the_learners_own_step_is_what_moves_the_network():
    calls = []

    def mine(params, grads, frozen, lr):
        calls.append(frozen)
        return frozen_step(params, grads, frozen, lr)

    demo = demos.my_frozen_step(mine)
    assert calls == [1] * (my_frozen_step.STEPS + 1)
    assert demo.data["moved"][0] == 0 < min(demo.data["moved"][1:])
    demo.widgets["frozen"].value = 3
    assert demo.data["moved"] == [0, 0, 0]
    assert stills.draw(demo)["svg"].count(">frozen<") == 3


def test_at_a_rate_of_0_a_layer_that_is_not_frozen_has_not_moved_at_all():
    demo = demos.my_frozen_step(frozen_step)
    demo.widgets["frozen"].value, demo.widgets["rate"].value = 1, 0.0
    svg = stills.draw(demo)["svg"]
    assert (svg.count(">frozen<"), svg.count(">not at all<")) == (1, 2)


@pytest.mark.parametrize(
    ("wrong", "message"),
    [
        (lambda params, grads, frozen, lr: None, "Is there a return"),
        (lambda params, grads, frozen, lr: params[frozen:], "6 arrays were needed, W1, b1, W2"),
        (lambda params, grads, frozen, lr: 1 / 0, "ZeroDivisionError"),
        (lambda params, grads, frozen, lr: [(W * np.nan, b) for W, b in params], "not finite"),
    ],
)
def test_a_step_that_cannot_be_drawn_is_told_in_the_place_of_the_picture(wrong, message):
    trouble = demos.my_frozen_step(wrong).picture.frame["trouble"]
    assert trouble.startswith("The picture asked for your function(params, grads, 1, 0.30).")
    assert message in trouble
