"""The numbers that chapter 1 tells in its prose are the ones that come out."""

import itertools

import numpy as np

from autograder.authoring import stills
from nnlab import demos
from nnlab.activations import sigmoid, step
from nnlab.neuron import GATE_INPUTS, GATES, weighted_sum
from tests.notebooks.prose import Prose

PROSE = Prose("ch01_neuron")
states = PROSE.states


def test_the_umbrella_is_taken_at_a_score_of_one():
    z = weighted_sum(np.array([0.5, 0.75, 1.0]), np.array([2.0, 4.0, -1.0]), -2.0)
    assert z == 1
    assert states("= 1 + 3 - 1 - 2 = 1")
    assert round(float(sigmoid(1.0)), 2) == 0.73
    assert states(r"$\sigma(1) \approx 0.73$")


def test_the_matrix_product_with_numbers():
    left, right = np.array([[1, 2, 3], [0, 1, 4]]), np.array([[2, -1], [0, 1], [1, 5]])
    assert (left @ right).tolist() == [[5, 16], [4, 21]]
    assert states(r"\begin{pmatrix} 5 & 16 \\ 4 & 21 \end{pmatrix}")
    assert states(r"\begin{pmatrix} 1 & 2 & 3 \\ 0 & 1 & 4 \end{pmatrix}")
    assert states(r"\begin{pmatrix} 2 & -1 \\ 0 & 1 \\ 1 & 5 \end{pmatrix}")
    assert states("= 16$.")
    assert states("it should be 21")


def test_the_settings_that_are_named_move_four_corners_to_three_points():
    picture = stills.draw(demos.moved_corners(c1=-1.0, c2=-1.0, c=1.5))
    assert picture["points"] == 3
    assert picture["line"] is not None
    assert states("Set the second neuron to −1, −1 and 1.5.")
    assert stills.draw(demos.moved_corners())["line"] is None
    assert states("At first the second neuron looks at $x_1$ alone, and it does not work.")


def test_beside_an_or_only_nand_and_and_will_do():
    made = set()
    steps = np.arange(-2, 2.5, 0.5)
    demo = demos.moved_corners()
    for c1, c2, c in itertools.product(steps, steps, steps):
        made.add((tuple(step(GATE_INPUTS @ [c1, c2] + c).astype(int)), (c1, c2, c)))
    seconds = dict(sorted(made))  # one for each gate
    good = set()
    for outputs, (c1, c2, c) in seconds.items():
        state = demo.figure.state | {"c1": float(c1), "c2": float(c2), "c": float(c)}
        if stills.draw(demo, state)["line"] is not None:
            good.add(outputs)
    assert good == {tuple(map(int, GATES["and"])), tuple(map(int, GATES["nand"]))}
    assert states("(c) a <em>nand</em> or an <em>and</em></summary> Yes.")


def test_how_many_alexnets_a_neocortex_has():
    assert round(20e9 * 7_000 / 60e6 / 1e6, 1) == 2.3
    assert states("Yes, 2.3 million.")
    assert 20e9 * 7_000 / 175e9 == 800
    assert states("800 of those would do")
