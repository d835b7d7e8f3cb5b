"""The numbers that chapter 3 tells in its prose are the ones that come out."""

import inspect

import numpy as np
import pytest
from sklearn.linear_model import LogisticRegression

from autograder.authoring import stills
from nnlab import demos, mlp, pretrained
from nnlab.activations import softmax, tanh
from nnlab.demos.gallery.my_digit import beginning
from nnlab.demos.gallery.pieces import error
from nnlab.initializers import init_params
from solutions.ch03_mlp_notation.fixed_forward import fixed_forward
from tests.notebooks.prose import Prose

PROSE = Prose("ch03_mlp_notation")
states = PROSE.states
(SEEN, SEEN_LABELS), (KEPT, LABELS) = pretrained.parts()


def right(scores) -> int:
    return int(np.sum(np.argmax(scores, axis=1) == LABELS))


def test_what_the_trained_network_reads():
    params = pretrained.digits_network()
    assert (len(SEEN), len(KEPT)) == (1348, 449)
    assert states("1,348 real digits")
    assert right(mlp.forward(KEPT, params, tanh)[-1]) == 432
    assert states("432 of 449")
    assert mlp.count_parameters(mlp.sizes_of(params)) == 1482
    assert states("1,482 parameters")


def test_what_is_left_of_it_without_its_bends():
    W, b = mlp.collapse(pretrained.digits_network())
    assert W.size + b.size == 650
    assert right(KEPT @ W + b) / 449 == pytest.approx(0.61, abs=0.005)
    assert states("650 numbers are left of 1,482, and 61 digits in 100 are read rightly")


def test_what_single_layers_read_that_were_trained_as_such():
    ones = np.ones((len(SEEN), 1))
    V = np.linalg.lstsq(np.hstack([SEEN, ones]), np.eye(10)[SEEN_LABELS], rcond=None)[0]
    assert right(KEPT @ V[:-1] + V[-1]) == 416
    assert states("it reads 416 of the 449")
    peer = LogisticRegression(C=1.0, tol=1e-8, max_iter=20_000).fit(SEEN, SEEN_LABELS)
    W, b, price = peer.coef_.T, peer.intercept_, 1 / (2 * 1348)
    error = (softmax(SEEN @ W + b) - np.eye(10)[SEEN_LABELS]) / len(SEEN)
    assert np.abs(SEEN.T @ error + 2 * price * W).max() < 1e-5  # the lowest loss with that price
    network = right(mlp.forward(KEPT, pretrained.digits_network(), tanh)[-1])
    assert right(KEPT @ W + b) == 434 == network + 2
    assert states(
        r"($\lambda = \frac{1}{2 \cdot 1348}$, as in chapter 2) it reads 434, two more than"
    )


def test_training_was_forty_times_through_the_digits():
    assert "epochs=40" in inspect.getsource(pretrained.train_digits_network)
    assert states("40 times through the 1,348 digits")


def test_the_careless_pass_shows_what_is_said_and_the_mended_one_eleven_and_twenty_two():
    names = {"np": np}
    exec(PROSE.cell_with("def careless_forward"), names)
    sums, _ = names["careless_forward"](names["X"], names["by_hand"], np.tanh)
    assert sums[0][0].tolist() == [1, 3]
    sums, outputs = fixed_forward(names["X"], names["by_hand"], np.tanh)
    assert sums[0][0].tolist() == [11, 22]
    assert not np.any(outputs[-1] - sums[-1])


def test_pictures_13_to_16_of_the_flow_are_misread_and_no_others():
    flow = demos.digit_flow()
    read = [stills.draw(flow, flow.state | {"picture": n})["read"] for n in range(1, 17)]
    wrong = [n for n, (a, b) in enumerate(zip(read, flow.data["digits"], strict=True), 1) if a != b]
    assert wrong == [13, 14, 15, 16]
    assert states("Pictures 13 to 16 are misread.")


def test_a_fresh_network_guesses():
    fresh = init_params([64, 16, 16, 10], np.random.default_rng(seed=0))
    assert round(100 * right(mlp.forward(KEPT, fresh, tanh)[-1]) / 449) == 7
    assert states("Seven in a hundred")


def test_where_the_13_002_sit():
    each = [mlp.count_parameters(pair) for pair in ([784, 16], [16, 16], [16, 10])]
    assert each == [12_560, 272, 170]
    assert states("12,560 + 272 + 170")
    assert round(100 * each[0] / sum(each)) == 97
    assert states("97 in 100")


def test_how_far_the_pieces_are_from_the_curve():
    line = [round(error("broken line (ReLU)", hidden), 2) for hidden in (4, 8, 16)]
    stairs = [round(error("stairs (step)", hidden), 2) for hidden in (4, 8, 16)]
    assert (line, stairs) == ([0.27, 0.08, 0.02], [0.54, 0.31, 0.16])
    assert states("error is 0.27, 0.08 and 0.02. With stairs it is 0.54, 0.31 and 0.16.")


def test_how_far_sums_of_300_products_spread():
    rng = np.random.default_rng(seed=0)
    X = rng.normal(size=(1000, 300))
    assert np.std(X @ rng.normal(size=(300, 50))) == pytest.approx(np.sqrt(300), rel=0.03)
    assert states(r"$\sqrt{300} \approx 17.3$")


def test_wider_and_deeper_cost_the_same_here():
    assert [mlp.count_parameters(s) for s in ([3, 4, 1], [3, 8, 1], [3, 4, 4, 1])] == [21, 41, 41]
    assert states("3-8-1 has 41, and twice 21 would be 42")
    assert states("And 3-4-4-1 has 41 as well.")


def test_in_which_place_the_right_digit_stands_where_it_is_misread():
    data = demos.digit_flow().data
    places = []
    for n in (12, 13, 14, 15):
        order = np.argsort(-np.array(data["outputs"][3][n]))
        places.append((data["digits"][n], order.tolist().index(data["digits"][n]) + 1))
    assert places[1:] == [(7, 2), (9, 2), (1, 3)]
    assert states("picture 14 is a 7 and picture 15 a 9, and the network has them in second place")
    assert states("For picture 16, a 1, it comes third")
    assert places[0][0] == 4
    assert places[0][1] > 2
    assert states("For picture 13, a 4, two wrong digits stand far before it.")


def test_one_pixel_turns_the_three_into_an_eight():
    board = demos.my_digit(mlp.forward)
    before = np.array(board.data["scores"])
    board._picked(board.picture, {"pick": "row=4 column=3 ink=1"}, None)
    after = np.array(board.data["scores"])
    assert (before.argmax(), after.argmax()) == (3, 8)
    assert (round(after[8], 2), round(after[3], 2)) == (0.45, 0.41)
    assert states("the network reads an 8, with 0.45 against 0.41")


def test_a_1_moved_by_two_columns_is_no_1_to_the_network():
    one = beginning("1")
    for columns in (-2, 2):
        moved = np.roll(one, columns, axis=1).reshape(1, -1)
        assert mlp.forward(moved, pretrained.digits_network(), tanh)[-1].argmax() != 1
    assert states("or write a 1 and move it by two columns")


def test_number_by_number_takes_more_than_a_hundred_times_as_long(capsys):
    names = {"np": np, "trained": pretrained.digits_network(), "digits": KEPT[:90]}
    exec(PROSE.cell_with("def one_by_one"), names)
    assert np.allclose(names["slow"], names["fast"])
    assert names["between"] - names["start"] > 100 * (names["end"] - names["between"])
    assert "times as long" in capsys.readouterr().out
    assert len(KEPT) * 64 * 16 == 459_776
    assert states("the same 459,776 multiplications, and the first takes more than a hundred")


def test_what_folding_costs_and_what_it_saves():
    last = demos.folding().data
    assert (last["deep"][5], last["wide"][5]) == (37, 193)
    assert states(
        "64 pieces with 37 parameters. Side by side it takes 64 neurons and 193 parameters"
    )
