"""The demos of chapter 10 show what nnlab computes."""

import numpy as np
import pytest

from autograder.authoring import stills
from nnlab import demos, recall, recurrent, trained, watchers
from nnlab.activations import sigmoid, softmax
from nnlab.demos.gallery import lstm_gates, my_lstm, reach, unrolled
from nnlab.demos.gallery import temperature as temperature_demo
from nnlab.demos.questions import Trouble
from nnlab.gradcheck import numerical_gradient

GATES, RACE, CLIP = demos.lstm_gates(), demos.recall_race(), demos.digit_clip()


@pytest.mark.parametrize("w", [-1.5, -0.25, 0.0, 0.75, 1.5])
def test_the_parts_of_five_steps_add_up_to_the_slope(w):
    def loss(w):
        h = 0.0
        for x in unrolled.INPUTS:
            h = np.tanh(x + w[0] * h)
        return 0.5 * (h - unrolled.TARGET) ** 2

    picture = stills.draw(demos.unrolled(), {"done": 10, "w": w})
    slope = numerical_gradient(loss, np.array([w]), 1e-6)[0]
    assert picture["soFar"] == pytest.approx(slope, abs=1e-3)
    assert "All five steps" in picture["sentence"]


def test_on_the_way_back_the_sum_grows_step_by_step():
    run = unrolled.passes(0.75)
    for back in range(1, 5):
        picture = stills.draw(demos.unrolled(), {"done": 5 + back, "w": 0.75})
        assert picture["soFar"] == pytest.approx(sum(run["part"][5 - back :]), abs=1e-9)


def test_the_largest_part_moves_to_the_front_as_the_weight_grows():
    def largest(w):
        return int(np.argmax(np.abs(unrolled.passes(w)["part"])))

    assert largest(0.25) >= largest(1.5)


@pytest.mark.parametrize("kind", ["RNN", "LSTM", "GRU"])
def test_the_reach_in_the_picture_is_measured(kind):
    size, bias, length = 1.2, 2, 30
    picture = stills.draw(demos.reach(), {"size": size, "bias": bias, "length": length})
    measured = [
        np.log10(reach.by_input(kind, bias, size if kind == "RNN" else 1, s)) for s in (0, 1, 2)
    ]
    mean = np.mean(measured, axis=0)
    place = ["RNN", "LSTM", "GRU"].index(kind)
    assert picture["ends"][place] == pytest.approx(mean[length - 1] - mean[0], abs=0.06)


@pytest.mark.parametrize(("i", "f", "o"), [(2, 0, 2), (4, 6, -4), (-4, -2, 0), (0, 3, 4)])
def test_c_and_h_of_the_cell_are_what_its_formula_gives(i, f, o):
    picture = stills.draw(GATES, {"i": i, "f": f, "o": o})
    c, held, shown = 0.0, [], []
    for x in lstm_gates.signal():
        c = sigmoid(f) * c + sigmoid(i) * np.tanh(2 * x)
        held.append(c)
        shown.append(sigmoid(o) * np.tanh(c))
    assert picture["c"] == pytest.approx(held, abs=1e-4)
    assert picture["h"] == pytest.approx(shown, abs=2e-4)
    assert picture["gates"] == pytest.approx(sigmoid(np.array([i, f, o])), abs=1e-4)


def test_the_learners_cell_draws_the_same_picture_as_ours():
    state = {"i": 2.0, "f": 3.0, "o": -2.0}
    mine = my_lstm.answers(recurrent.lstm_step, state)
    picture = stills.draw(GATES, {name: int(v) for name, v in state.items()})
    assert mine["c"] == pytest.approx(picture["c"], abs=1e-4)
    assert mine["h"] == pytest.approx(picture["h"], abs=2e-4)


@pytest.mark.parametrize(
    ("answer", "words"),
    [
        (lambda *args: 1 / 0, "stopped with ZeroDivisionError"),
        (lambda *args: None, "Is there a return"),
        (
            lambda x, h, c, *others: (h, np.zeros((2, 3))),
            r"c: The shape \(1, 1\) was needed, and \(2, 3\) came back",
        ),
        (lambda x, h, c, *others: (h, c * np.inf), "not finite"),
    ],
)
def test_a_cell_that_cannot_be_drawn_is_told_why(answer, words):
    with np.errstate(all="ignore"), pytest.raises(Trouble, match=words):
        my_lstm.answers(answer, {"i": 2.0, "f": 3.0, "o": 2.0})


@pytest.mark.parametrize("T", recall.RACE_LENGTHS)
def test_the_race_shows_the_stored_runs(T):
    picture = stills.draw(RACE, {"length": str(T), "cell": "plain"})
    for (kind, bias), known in zip(recall.RACERS, picture["known"], strict=True):
        stored = [
            run["known"]
            for run in recall.race()
            if (run["kind"], run["bias"], run["T"]) == (kind, bias, T)
        ]
        assert known == [steps for steps in stored if steps is not None]
        assert picture["svg"].count("never within 600") == 1


@pytest.mark.parametrize(("film", "frame", "back"), [(1, 8, False), (4, 3, True), (6, 1, True)])
def test_the_film_says_what_the_networks_say(film, frame, back):
    picture = stills.draw(CLIP, {"film": film, "frame": frame, "backwards": back})
    films, digit, direction = watchers.kept_aside()
    watched = films[film - 1 : film, ::-1] if back else films[film - 1 : film]
    for said in picture["said"]:
        answers = watchers.answers(watched, watchers.network(said["kind"]))
        assert said["digit"] == pytest.approx(answers["digit"][0][frame - 1], abs=2)
        assert said["direction"] == pytest.approx(answers["direction"][0][frame - 1], abs=2)
    opposite = [1, 0, 3, 2][direction[film - 1]] if back else direction[film - 1]
    assert picture["truth"] == {"digit": digit[film - 1], "direction": opposite}


def test_the_mean_says_the_same_of_a_film_and_of_the_film_played_backwards():
    for film in range(1, watchers.SHOWN + 1):
        there, back = (
            stills.draw(CLIP, {"film": film, "frame": 8, "backwards": way})["said"][1]
            for way in (False, True)
        )
        assert there["direction"] == back["direction"]
        assert there["digit"] == back["digit"]


@pytest.mark.parametrize(("temperature", "letter"), [(0.1, 0), (0.7, 9), (1, 20), (4, 43)])
def test_the_shares_are_a_softmax_at_this_temperature_and_the_draws_are_drawn_from_them(
    temperature, letter
):
    shown = trained.expected()
    picture = stills.draw(demos.temperature(), {"temperature": temperature, "letter": letter})
    p = softmax(np.array(shown["scores"][letter]) / temperature)
    np.testing.assert_allclose(picture["p"], p, atol=1e-9)
    draws = np.searchsorted(np.cumsum(p), temperature_demo.chances(), side="right")
    assert picture["drawn"] == [shown["signs"][k] for k in draws]
    width = np.exp(-np.sum(p[p > 0] * np.log(p[p > 0])))
    assert f"one of {width:.1f} equally probable signs" in picture["sentence"]


def test_the_colder_the_fewer_signs_are_drawn():
    kinds = [
        len(set(stills.draw(demos.temperature(), {"temperature": t, "letter": 14})["drawn"]))
        for t in (0.1, 1, 4)
    ]
    assert kinds[0] < kinds[1] < kinds[2]
