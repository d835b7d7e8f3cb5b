"""The demos of chapter 9 show what nnlab computes."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from autograder.authoring import stills
from nnlab import convolution, demos
from nnlab.datasets import digits_split, placed
from nnlab.demos.gallery import feature_maps, kernel_walk, moved_digit, my_kernels, pooling
from nnlab.demos.questions import Trouble
from nnlab.wanderers import kept_network, shown

WALK = demos.kernel_walk()
SIZES = demos.sizes()
POOLING = demos.pooling()
MAPS = demos.feature_maps()
MOVED = demos.moved_digit()


@given(
    picture=st.sampled_from(kernel_walk.PICTURES),
    own=st.lists(st.integers(-4, 4).map(lambda n: n / 2), min_size=9, max_size=9),
    preset=st.sampled_from([*kernel_walk.PRESETS, kernel_walk.OWN]),
)
@settings(max_examples=40, deadline=None)
def test_the_walking_kernel_answers_what_correlate_says(picture, own, preset):
    names = [f"k{m}{n}" for m in range(3) for n in range(3)]
    state = {**WALK.state, **dict(zip(names, own, strict=True)), "picture": picture}
    curve = stills.draw(WALK, {**state, "kernel": preset})
    kernel = np.reshape(own, (3, 3))
    if preset != kernel_walk.OWN:
        kernel = np.array(kernel_walk.PRESETS[preset])
    picture = np.array(WALK.data["pictures"][picture])
    need = convolution.correlate(picture, kernel)
    np.testing.assert_allclose(curve["answer"], need, atol=1e-3)


@pytest.mark.parametrize("state", [(8, 3, 1, 2), (12, 1, 3, 1), (5, 5, 0, 4), (12, 2, 0, 4)])
def test_places_are_counted_as_conv_size_does_and_pixels_as_often_as_patches_have_them(state):
    n, k, pad, stride = state
    picture = stills.draw(SIZES, {"n": n, "k": k, "pad": pad, "stride": stride})
    places = convolution.conv_size(n, k, pad, stride)
    assert picture["places"] == places
    used = np.zeros(n + 2 * pad, dtype=int)
    for place in range(places):
        used[place * stride : place * stride + k] += 1
    assert picture["used"] == used.tolist()


@pytest.mark.parametrize("shift", range(pooling.SHIFTS))
def test_a_shift_that_the_window_divides_moves_what_comes_out_and_changes_nothing_else(shift):
    picture = stills.draw(POOLING, {"shift": shift, "way": pooling.FORWARD})
    steps = POOLING.data["steps"]
    still, now = (np.array(steps[s]["Y"]) for s in (0, shift))
    half = shift // 2
    moved = np.zeros_like(still)
    moved[:, half:] = still[:, : still.shape[1] - half]
    assert picture["changed"] == np.count_nonzero(moved != now)
    if shift % 2 == 0:
        assert picture["changed"] == 0
    else:
        assert picture["changed"] > 4


def test_the_way_back_ends_at_the_winners():
    for step in POOLING.data["steps"]:
        X, won = np.array(step["X"]), np.array(step["won"])
        assert won.sum() == 16
        assert sorted(X[won == 1]) == sorted(np.ravel(step["Y"]))
        assert np.array_equal(np.array(step["dX"]) > 0, won == 1)


def frame_of(digit: int, row: int, column: int) -> np.ndarray:
    _, (X, _) = digits_split()
    return placed(X[[shown()[digit]]], 16, row, column)


@pytest.mark.parametrize(("digit", "row", "column"), [(3, 3, 5), (0, 8, 0), (9, 0, 8)])
def test_the_maps_lead_to_the_scores_that_nnlab_computes(digit, row, column):
    picture = stills.draw(MAPS, {**MAPS.state, "digit": str(digit), "row": row, "column": column})
    A = frame_of(digit, row, column)
    *convolutions, (W, b) = kept_network()
    for K, bias in convolutions:
        A = convolution.max_pool(np.maximum(convolution.conv_forward(A, K, bias, 1), 0), 2)
    need = convolution.global_average(A)[0] @ W + b
    np.testing.assert_allclose(picture["scores"], need, atol=0.05)


@pytest.mark.parametrize("place", [1, 6, 7, 16])
def test_a_number_of_the_last_map_depends_on_the_pixels_in_the_dashed_frame_and_no_others(place):
    look = stills.draw(MAPS, {**MAPS.state, "place": place})["look"]
    seen = np.zeros((16, 16), dtype=bool)
    seen[look["top"] : look["bottom"] + 1, look["left"] : look["right"] + 1] = True
    p, q = divmod(place - 1, 4)
    for inside in (True, False):
        X = np.zeros((1, 16, 16, 1))
        X[0, seen == inside, 0] = 1
        ones = [np.ones((3, 3, c, o)) for c, o in ((1, 2), (2, 1))]
        for K in ones:
            X = convolution.max_pool(convolution.conv_forward(X, K, np.zeros(K.shape[3]), 1), 2)
        assert (X[0, p, q, 0] > 0) == inside


def test_the_moving_feature_map_is_nnlabs():
    for row, column in ((4, 4), (0, 8)):
        picture = stills.draw(MOVED, {"digit": "7", "row": row, "column": column})
        K = kept_network()[0][0][:, :, :, [moved_digit.KERNEL]]
        need = convolution.conv_forward(frame_of(7, row, column), K, np.zeros(1), 1)[0, :, :, 0]
        np.testing.assert_allclose(picture["map"], np.maximum(need, 0), atol=0.03)


def test_in_the_middle_all_three_read_well_and_elsewhere_the_last_one_alone():
    shares = MOVED.data["shares"]
    middle = 4 * 9 + 4
    assert all(shares[name][middle] >= 95 for name in shares)
    others = {name: np.mean(np.delete(shares[name], middle)) for name in shares}
    assert others["dense"] < others["flat"] < 20 < 50 < others["average"]


def test_the_learners_kernels_and_correlate_are_what_is_drawn():
    demo = demos.my_kernels(convolution.correlate, convolution.edge_kernel)
    _, (X, _) = digits_split()
    for name in my_kernels.NAMES:
        state = {"digit": "5", "which": name}
        table = my_kernels.answers(convolution.correlate, convolution.edge_kernel, state)
        x = X[shown()[5]].reshape(8, 8)
        need = convolution.correlate(x, convolution.edge_kernel(name))
        np.testing.assert_allclose(table["answer"], need, atol=1e-3)
    assert demo.picture.frame["data"]["kernel"] == [[-1, 0, 1], [-2, 0, 2], [-1, 0, 1]]


@pytest.mark.parametrize(
    ("correlate", "kernel", "said"),
    [
        (lambda x, k: None, convolution.edge_kernel, "Is there a return"),
        (lambda x, k: x, convolution.edge_kernel, r"The shape \(6, 6\) was needed, and \(8, 8\)"),
        (convolution.correlate, lambda name: 1 / 0, "stopped with ZeroDivisionError"),
        (convolution.correlate, lambda name: "edge", "Numbers in the shape"),
        (lambda x, k: np.full((6, 6), np.nan), convolution.edge_kernel, "not finite"),
    ],
)
def test_what_cannot_be_drawn_is_told(correlate, kernel, said):
    with pytest.raises(Trouble, match=said):
        my_kernels.answers(correlate, kernel, {"digit": "1", "which": "spot"})


def test_the_maps_come_from_the_network_that_is_kept():
    assert np.shape(MAPS.data["K2"]) == (32, 8, 3, 3)
    (K1, _), (K2, _), _ = kept_network()
    np.testing.assert_allclose(MAPS.data["K1"], K1[:, :, 0].transpose(2, 0, 1), atol=1e-3)
    np.testing.assert_allclose(MAPS.data["K2"], K2.transpose(3, 2, 0, 1), atol=1e-3)
    assert feature_maps.tables() is feature_maps.tables()
