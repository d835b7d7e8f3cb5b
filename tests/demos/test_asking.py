"""Demos that call the learner's function: tested by their state, without a browser."""

import numpy as np
import pytest

from nnlab import activations, demos
from nnlab.demos.gallery.my_neuron import REACH, SIDE, answers
from nnlab.neuron import layer, neuron

STATE = {"w1": 0.7, "w2": -1.2, "b": 0.3, "x1": 1.1, "x2": -0.4}


def test_the_map_holds_what_the_neuron_says_at_every_square():
    data = answers(neuron, activations.sigmoid, STATE)
    middles = (np.arange(SIDE) + 0.5) / SIDE * 2 * REACH - REACH
    X = np.array([[x1, x2] for x2 in middles for x1 in middles])
    expected = layer(X, np.array([[0.7], [-1.2]]), np.array([0.3]), activations.sigmoid)
    assert np.allclose(data["grid"], expected.reshape(SIDE, SIDE), atol=1e-4)
    z = 0.7 * 1.1 + 1.2 * 0.4 + 0.3
    assert data["z"] == pytest.approx(z)
    assert data["y"] == pytest.approx(1 / (1 + np.exp(-z)))


def test_moving_a_slider_asks_the_learner_and_sends_one_new_frame():
    demo = demos.my_neuron(neuron, activations.sigmoid)
    frames = []
    demo.picture.observe(lambda change: frames.append(change["new"]), names="frame")
    demo.widgets["w1"].value = -2.0
    assert len(frames) == 1
    assert frames[0]["state"]["w1"] == -2.0
    assert frames[0]["data"]["grid"] == answers(neuron, activations.sigmoid, demo.state)["grid"]


@pytest.mark.parametrize(
    ("mine", "said"),
    [
        (lambda x, w, b, f: None, "Is there a return"),
        (lambda x, w, b, f: 1 / 0, "ZeroDivisionError: division by zero"),
        (lambda x, w, b, f: np.array([1.0, 2.0]), "One number was needed"),
        (lambda x, w, b, f: "0.5 or so", "One number was needed"),
        (lambda x, w, b, f: float("nan"), "nan came back"),
        (lambda x, w: 0.0, "TypeError"),
    ],
)
def test_trouble_is_said_in_the_place_of_the_picture(mine, said):
    demo = demos.my_neuron(mine, activations.sigmoid)
    trouble = demo.picture.frame["trouble"]
    assert said in trouble
    assert "[1.0, 1.5], [1.5, -1.0], 0.5, sigmoid" in trouble
    assert "Traceback" not in trouble
    assert "<script" not in demo.html()


def test_before_the_exercise_is_written_one_line_says_so_and_no_slider_stands_there():
    def weighted_sum(x, w, b):
        raise NotImplementedError

    demo = demos.my_neuron(lambda x, w, b, f: f(weighted_sum(x, w, b)), activations.sigmoid)
    line = "Your weighted_sum is still to be written. Answer its exercise, then run this cell."
    assert demo.picture.frame["trouble"] == line
    assert demo.children == (demo.picture,)
    assert line in demo.html()


def test_what_a_demo_shows_is_a_picture_that_stays_without_its_kernel():
    demo = demos.my_neuron(neuron, activations.sigmoid)
    bundle = demo._repr_mimebundle_()
    assert set(bundle) == {"text/html", "text/plain"}  # a widget view would be an error line
    assert "run the cells of your functions, then this one" in bundle["text/html"]


def test_a_neuron_that_writes_on_its_arguments_spoils_only_its_own_call():
    def greedy(x, w, b, f):
        x *= w
        w[:] = 0.0
        return f(x.sum() + b)

    data = answers(greedy, activations.sigmoid, STATE)
    assert data["grid"] == answers(neuron, activations.sigmoid, STATE)["grid"]


@pytest.mark.filterwarnings("error")
def test_warnings_of_the_learners_function_do_not_spill_into_the_notebook():
    def rough(z):
        return 1 / (1 + np.exp(-1000 * np.float64(z)))

    assert "data" in demos.my_neuron(neuron, rough).picture.frame


@pytest.mark.parametrize(
    ("f", "shown"), [("sigmoid", (0, 1)), ("tanh", (-1, 1)), ("linear", (-4, 4))]
)
def test_the_color_scale_fits_what_came_back(f, shown):
    assert answers(neuron, getattr(activations, f), STATE)["shown"] == shown


def test_sliders_have_labels_that_are_not_cut():
    for widget in demos.my_neuron(neuron, activations.sigmoid).widgets.values():
        assert widget.description
        assert widget.style.description_width == "initial"


def test_the_question_names_numbers_as_the_slider_shows_them():
    demo = demos.my_neuron(lambda x, w, b, f: None, activations.sigmoid)
    demo.widgets["b"].value = 0.1 + 0.2
    assert ", 0.3, sigmoid)" in demo.picture.frame["trouble"]
