"""The demos of chapter 5 show what nnlab computes."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from autograder.authoring import stills
from nnlab import activations, demos
from nnlab.clipping import clip_by_norm, clip_by_value
from nnlab.demos.gallery import (
    activation_slopes,
    dead_units,
    deep_training,
    depth_and_scale,
    my_activation,
)
from nnlab.mlp import mlp_gradients, mlp_loss

CLIPPING = demos.clipping()
quarters = st.integers(-20, 20).map(lambda n: n / 4)


@pytest.mark.parametrize("name", activation_slopes.CURVES)
def test_the_marker_shows_height_and_slope_of_the_activation(name):
    demo = demos.activation_slopes(name)
    f, slope, _ = activation_slopes.CURVES[name]
    for z in (-6.0, -2.3, -0.1, 0.0, 0.1, 1.9, 6.0):
        picture = stills.draw(demo, {"activation": name, "z": z})
        assert picture["height"] == pytest.approx(float(f(z)), abs=1e-4)
        assert picture["slope"] == pytest.approx(float(slope(z)), abs=1e-4)


def test_the_sigmoid_is_nowhere_steeper_than_a_quarter_and_the_picture_says_so():
    picture = stills.draw(demos.activation_slopes(), {"activation": "sigmoid", "z": 0.0})
    assert picture["slope"] == 0.25
    assert "nowhere steeper than 0.25" in picture["sentence"]


@pytest.mark.parametrize(("name", "scale"), [("sigmoid", 1.0), ("tanh", 2.0), ("ReLU", 1.4)])
def test_the_length_shown_for_the_first_layer_is_that_of_the_losss_slopes(name, scale):
    X, Y, params = depth_and_scale.network(scale, 2)
    f, _ = depth_and_scale.PAIRS[name]
    (W, b), rest = params[0], params[1:]
    direction = np.random.default_rng(1).normal(size=W.shape)

    def loss(t):
        return mlp_loss(X, Y, [(W + t * direction, b), *rest], f)

    measured = depth_and_scale.measured(name, scale, 2)
    slope = (loss(1e-6) - loss(-1e-6)) / 2e-6
    assert abs(slope) <= 10 ** (measured["dW"][0] + 0.06) * np.linalg.norm(direction)


@pytest.mark.parametrize("name", depth_and_scale.PAIRS)
def test_the_prediction_is_right_within_a_power_of_ten(name):
    for scale in (0.6, 1.0, 1.4, 2.0):
        for depth in (4, 10, 19):
            measured = depth_and_scale.measured(name, scale, depth)
            assert measured["predicted"] == pytest.approx(
                measured["delta"][0] - measured["delta"][-2], abs=1
            )


def test_sigmoids_make_a_staircase_and_relu_layers_stand_level_at_any_scale():
    for scale in depth_and_scale.SCALES[2:]:
        stairs = depth_and_scale.measured("sigmoid", scale, 19)["dW"]
        assert stairs[0] < stairs[10] < stairs[-1]
        level = depth_and_scale.measured("ReLU", scale, 19)["dW"]
        assert max(level) - min(level) < 1.2


def test_with_relu_only_scales_near_hes_give_a_sensible_height():
    first = {s: depth_and_scale.measured("ReLU", s, 19)["dW"][0] for s in (1.0, 1.4, 2.0)}
    assert first[1.0] < -2.5
    assert abs(first[1.4]) < 0.5
    assert first[2.0] > 5


def test_the_sentence_names_depth_scale_and_both_ends():
    picture = stills.draw(demos.depth_and_scale(), {"activation": "tanh", "depth": 7, "scale": 1.0})
    assert picture["sentence"].startswith("7 hidden layers of tanh, weight scale 1.0 (Xavier's).")
    assert picture["first"] == depth_and_scale.measured("tanh", 1.0, 7)["dW"][0]


@pytest.mark.parametrize("bias", [-6.0, -3.0, -1.0, 1.0])
def test_dead_neurons_are_counted_as_relu_outputs_say(bias):
    X, W = dead_units.layer()
    outputs = activations.relu(X @ W + bias)
    dead = int((outputs.max(axis=0) == 0).sum())
    picture = stills.draw(demos.dead_units(), {"bias": bias, "kind": "ReLU"})
    assert picture["dead"] == dead
    assert f"{dead} of 60 neurons" in picture["sentence"]


@given(g1=quarters, g2=quarters, limit=st.integers(1, 24).map(lambda n: n / 4))
@settings(max_examples=60, deadline=None)
def test_the_browser_clips_as_nnlab_does(g1, g2, limit):
    picture = stills.draw(CLIPPING, {"g1": g1, "g2": g2, "limit": limit})
    g = np.array([g1, g2])
    assert picture["byNorm"] == pytest.approx(clip_by_norm([g], limit)[0], abs=1e-9)
    assert picture["byValue"] == pytest.approx(clip_by_value([g], limit)[0], abs=1e-9)


def trained(activation: str, scale: float, rate: float, steps: int) -> float:
    """The loss of nnlab's own gradient descent from the start of the deep training."""
    start = deep_training.start()
    X, Y = np.array(start["X"]), np.array(start["y"])[:, None]
    params = [(scale * np.array(W), np.zeros(np.shape(W)[1])) for W in start["weights"]]
    f, f_prime = depth_and_scale.PAIRS[activation]
    for _ in range(steps):
        gradients = mlp_gradients(X, Y, params, f, f_prime)
        params = [
            (W - rate * dW, b - rate * db)
            for (W, b), (dW, db) in zip(params, gradients, strict=True)
        ]
    return mlp_loss(X, Y, params, f)


@pytest.mark.parametrize(
    ("activation", "scale", "rate", "steps"),
    [("tanh", 1.0, "0.1", 40), ("ReLU", 1.4, "0.03", 30), ("sigmoid", 3.0, "0.3", 25)],
)
def test_the_browser_trains_the_deep_network_as_nnlab_does(activation, scale, rate, steps):
    state = {"activation": activation, "scale": scale, "rate": rate, "step": steps}
    picture = stills.draw(demos.deep_training(), state)
    assert picture["loss"] == pytest.approx(
        trained(activation, scale, float(rate), steps), rel=1e-6
    )


def test_going_on_from_a_step_gives_what_going_there_at_once_gives():
    state = {"activation": "tanh", "scale": 1.4, "rate": "0.1"}
    at = {step: stills.draw(demos.deep_training(), state | {"step": step})["loss"]
          for step in (3, 20, 7, 20)}  # fmt: skip
    stills.draw(demos.deep_training(), state | {"step": 0, "rate": "0.03"})
    assert stills.draw(demos.deep_training(), state | {"step": 7})["loss"] == at[7]
    assert at[20] == pytest.approx(trained("tanh", 1.4, 0.1, 20), rel=1e-6)


def test_the_line_of_the_learners_slope_touches_or_cuts_the_curve():
    good = stills.draw(demos.my_activation(activations.tanh, activations.tanh_prime))
    assert good["touches"]
    assert "touches the curve" in good["sentence"]
    wrong = stills.draw(demos.my_activation(activations.tanh, lambda z: 1 - np.square(z)))
    assert not wrong["touches"]
    assert "cuts the curve" in wrong["sentence"]


@pytest.mark.parametrize(("z", "corner"), [(0.0, True), (0.1, False), (-2.0, False)])
def test_a_kink_of_the_learners_activation_is_no_mistake_of_the_slope(z, corner):
    answers = my_activation.answers(activations.relu, activations.relu_prime, {"z": z})
    assert answers["corner"] is corner
    assert corner or answers["mine"] == pytest.approx(answers["nudged"], abs=1e-6)


@pytest.mark.parametrize(("slope", "good"), [(0.0, True), (1.0, True), (0.5, True), (5.0, False)])
def test_at_a_kink_any_slope_between_both_sides_will_do_and_no_other(slope, good):
    demo = demos.my_activation(activations.relu, lambda z: np.where(z == 0, slope, z > 0))
    demo.widgets["z"].value = 0.0
    said = stills.draw(demo)["sentence"]
    assert ("any slope between them will do" in said) == good
    assert ("your slope does not lie between them" in said) != good


def test_far_out_a_slope_of_0_does_not_agree_with_a_small_one():
    demo = demos.my_activation(activations.tanh, lambda z: np.where(np.abs(z) < 4, 1.0, 0.0))
    demo.widgets["z"].value = 5.0
    assert "They disagree" in stills.draw(demo)["sentence"]
    right = demos.my_activation(activations.tanh, activations.tanh_prime)
    right.widgets["z"].value = 6.0
    assert "They agree" in stills.draw(right)["sentence"]


def test_a_slope_of_another_shape_is_said_in_the_place_of_the_picture():
    demo = demos.my_activation(activations.tanh, lambda z: np.ones(3))
    assert "The shape (122,) was needed, and (3,) came back." in demo.picture.frame["trouble"]
