"""The newer demos of chapters 1 to 3, against nnlab and against brute force."""

import itertools
import re

import numpy as np
import pytest
from scipy.optimize import linprog

from autograder.authoring import stills
from nnlab import demos, linear, mlp
from nnlab.activations import relu, step, tanh
from nnlab.demos.gallery import folding, my_descent, pieces
from nnlab.demos.gallery.boundary import samples
from nnlab.neuron import GATE_INPUTS, GATES
from nnlab.pretrained import digits_network

XOR = np.array(GATES["xor"])


def separable(points: np.ndarray) -> bool:
    """Whether a line keeps the points of XOR's ones from those of its zeros: a linear program."""
    sides = np.where(XOR == 1, 1.0, -1.0)[:, None] * np.hstack([points, np.ones((4, 1))])
    return linprog(np.zeros(3), A_ub=-sides, b_ub=-np.ones(4), bounds=[(None, None)] * 3).success


def test_the_moved_corners_can_be_divided_where_a_linear_program_says_so():
    demo = demos.moved_corners()
    neurons = [(1, 1, -0.5), (-1, -1, 1.5), (1, 0, -0.5), (1, 1, -1.5), (-2, 2, 0), (0, 0, 1)]
    for one, two in itertools.product(neurons, neurons):
        state = dict(zip(("a1", "a2", "a", "c1", "c2", "c"), (*one, *two), strict=True))
        W, b = np.array([one[:2], two[:2]], dtype=float).T, np.array([one[2], two[2]])
        moved = step(GATE_INPUTS @ W + b)
        picture = stills.draw(demo, state)
        assert picture["points"] == len(np.unique(moved, axis=0))
        assert (picture["line"] is not None) == separable(moved)
        if picture["line"]:
            *w, c = picture["line"]
            assert (step(moved @ np.array(w) + c) == XOR).all()


def test_every_fold_is_what_the_network_computes_and_doubles_the_pieces():
    demo = demos.folding()
    for layers, x in itertools.product(range(1, 7), (0.0, 0.171875, 0.625, 1.0)):
        picture = stills.draw(demo, {"layers": layers, "x": x})
        out = mlp.forward(np.array([[x]]), folding.network(layers), relu)[-1]
        assert picture["end"] == pytest.approx(out[0, 0])
        y = np.array(demo.data["outputs"][layers - 1])
        turns = np.count_nonzero(np.diff(np.sign(np.diff(y))))
        assert picture["pieces"] == turns + 1 == 2**layers


@pytest.mark.parametrize("kind", pieces.KINDS)
def test_the_first_hinges_add_up_to_what_their_neurons_alone_compute(kind):
    demo = demos.pieces()
    for hidden, added in ((8, 3), (8, 8), (24, 0), (1, 1)):
        (W, b), (V, first) = pieces.network(kind, hidden)
        some = [(W[:, :added], b[:added]), (V[:added], first)]
        points = stills.draw(demo, {"hidden": hidden, "kind": kind, "added": added})["sum"]
        x, shown = np.array(points).T
        jumps = np.flatnonzero(np.diff(x) == 0)  # a step's place stands twice: before it and after
        assert len(jumps) == (hidden if kind.startswith("stairs") else 0)
        x[jumps] -= 1e-3
        x[jumps + 1] += 1e-3
        y = mlp.forward(x[:, None], some, pieces.KINDS[kind])[-1][:, 0]
        assert np.allclose(shown, y, atol=0.01)
        said = stills.draw(demo, {"hidden": hidden, "kind": kind, "added": added})["sentence"]
        if added < hidden:  # up to where the next one begins, it is the whole network
            begins = float(re.search(r"whole network says up to x = ([\d.]+),", said)[1])
            before = x <= begins + 1e-6 - 1e-2 * kind.startswith("stairs")
            assert np.allclose(y[before], pieces.output(kind, hidden, x[before]))


def test_the_map_of_losses_and_the_walk_on_it_are_those_of_nnlab():
    X, y = samples()
    demo = demos.my_descent(linear.logistic_gradient)
    state = demo.state
    heights = my_descent.heights(0.3, 0.1)
    expected = linear.logistic_loss(np.array([-2 + 9 * 0.25, -2 + 5 * 0.25]), 0.3, X, y, 0.1)
    assert heights[5, 9] == pytest.approx(expected)
    w = np.array([state["w1"], state["w2"]])
    for _ in range(round(state["steps"])):
        w = w - state["lr"] * linear.logistic_gradient(w, state["b"], X, y, state["l2"])[0]
    assert demo.data["path"][-1] == pytest.approx(w, abs=1e-3)
    assert stills.draw(demo)["agrees"]


def test_a_wrong_sign_is_seen_in_the_numbers_of_the_descent():
    def uphill(w, b, X, y, l2):
        dw, db = linear.logistic_gradient(w, b, X, y, l2)
        return -dw, -db

    demo = demos.my_descent(uphill)
    picture = stills.draw(demo)
    assert not picture["agrees"]
    assert "nudging each weight says (−0.475, 0.065)" in picture["sentence"]
    assert demo.data["losses"][-1] > demo.data["losses"][0]


@pytest.mark.parametrize(
    ("mine", "said"),
    [
        (lambda w, b, X, y, l2: w, "2 arrays were needed, dw, db"),
        (lambda w, b, X, y, l2: (X, 0.0), "(2,) was needed, and (40, 2) came back"),
        (lambda w, b, X, y, l2: (w * np.nan, 0.0), "not finite"),
        (lambda w, b, X, y, l2: (["a", "b"], 0.0), "Numbers in the shape (2,) were needed"),
        (lambda w, b, X, y, l2: None, "Is there a return?"),
    ],
)
def test_trouble_of_the_descent_is_said_in_its_place(mine, said):
    assert said in demos.my_descent(mine).picture.frame["trouble"]


def test_a_click_changes_one_pixel_and_the_learners_pass_reads_it_again():
    demo = demos.my_digit(mlp.forward)
    demo._picked(demo.picture, {"pick": "row=4 column=3 ink=1"}, None)
    assert demo.pixels[3, 2] == 1.0
    assert demo.widgets["ink"].value == 1.0
    scores = mlp.forward(demo.pixels.reshape(1, -1), digits_network(), tanh)[-1][0]
    assert demo.data["scores"] == pytest.approx(scores, abs=1e-3)
    demo.widgets["column"].value = 4  # another pixel, and its own ink: nothing is painted
    assert demo.widgets["ink"].value == demo.pixels[3, 3]
    demo.widgets["digit"].value = "empty"
    assert not demo.pixels.any()


def test_a_pass_that_bends_its_last_layer_too_is_seen_beside_the_librarys():
    demo = demos.my_digit(lambda X, params, f: [f(out) for out in mlp.forward(X, params, f)])
    picture = stills.draw(demo)
    assert not picture["agrees"]
    assert "not at the ends of your bars" in picture["sentence"]


@pytest.mark.parametrize(
    ("mine", "said"),
    [
        (lambda X, params, f: X, "4 arrays were needed, X, O1, O2, O3"),
        (lambda X, params, f: [X, X, X, X], "and (1, 64) came back"),
    ],
)
def test_trouble_of_the_forward_pass_is_said_in_its_place(mine, said):
    assert said in demos.my_digit(mine).picture.frame["trouble"]
