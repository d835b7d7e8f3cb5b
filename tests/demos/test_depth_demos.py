"""The demos of chapter 5 show what nnlab computes."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from autograder.authoring import stills
from nnlab import activations, demos
from nnlab.clipping import clip_by_norm, clip_by_value
from nnlab.demos.gallery import activation_slopes, dead_units, depth_and_scale
from nnlab.mlp import mlp_loss

CLIPPING = demos.clipping()
quarters = st.integers(-20, 20).map(lambda n: n / 4)


@pytest.mark.parametrize("name", activation_slopes.CURVES)
def test_the_marker_shows_height_and_slope_of_the_activation(name):
    demo = demos.activation_slopes(name)
    f, slope, _ = activation_slopes.CURVES[name]
    for z in (-6.0, -2.3, -0.1, 0.0, 0.1, 1.9, 6.0):
        drawn = stills.draw(demo, {"activation": name, "z": z})
        assert drawn["height"] == pytest.approx(float(f(z)), abs=1e-4)
        assert drawn["slope"] == pytest.approx(float(slope(z)), abs=1e-4)


def test_the_sigmoid_is_nowhere_steeper_than_a_quarter_and_the_picture_says_so():
    drawn = stills.draw(demos.activation_slopes(), {"activation": "sigmoid", "z": 0.0})
    assert drawn["slope"] == 0.25
    assert "nowhere steeper than 0.25" in drawn["sentence"]


@pytest.mark.parametrize(("name", "scale"), [("sigmoid", 1.0), ("tanh", 2.0), ("ReLU", 1.4)])
def test_the_length_shown_for_the_first_layer_is_that_of_the_losss_slopes(name, scale):
    X, Y, params = depth_and_scale.network(scale, 2)
    f, _ = depth_and_scale.PAIRS[name]
    (W, b), rest = params[0], params[1:]
    direction = np.random.default_rng(1).normal(size=W.shape)

    def loss(t):
        return mlp_loss(X, Y, [(W + t * direction, b), *rest], f)

    told = depth_and_scale.measured(name, scale, 2)
    slope = (loss(1e-6) - loss(-1e-6)) / 2e-6
    assert abs(slope) <= 10 ** (told["dW"][0] + 0.06) * np.linalg.norm(direction)


@pytest.mark.parametrize("name", depth_and_scale.PAIRS)
def test_the_prediction_is_right_within_a_power_of_ten(name):
    for scale in (0.6, 1.0, 1.4, 2.0):
        for depth in (5, 11, 20):
            told = depth_and_scale.measured(name, scale, depth)
            assert told["predicted"] == pytest.approx(told["delta"][0] - told["delta"][-2], abs=1)


def test_sigmoids_make_a_staircase_and_relu_layers_stand_level_at_any_scale():
    for scale in depth_and_scale.SCALES[2:]:
        stairs = depth_and_scale.measured("sigmoid", scale, 20)["dW"]
        assert stairs[0] < stairs[10] < stairs[-1]
        level = depth_and_scale.measured("ReLU", scale, 20)["dW"]
        assert max(level) - min(level) < 1.2


def test_with_relu_only_scales_near_hes_give_a_sensible_height():
    first = {s: depth_and_scale.measured("ReLU", s, 20)["dW"][0] for s in (1.0, 1.4, 2.0)}
    assert first[1.0] < -2.5
    assert abs(first[1.4]) < 0.5
    assert first[2.0] > 5


def test_the_sentence_names_depth_scale_and_both_ends():
    drawn = stills.draw(demos.depth_and_scale(), {"activation": "tanh", "depth": 8, "scale": 1.0})
    assert drawn["sentence"].startswith("8 hidden layers of tanh, weight scale 1.0 (Xavier's).")
    assert drawn["first"] == depth_and_scale.measured("tanh", 1.0, 8)["dW"][0]


@pytest.mark.parametrize("bias", [-6.0, -3.0, -1.0, 1.0])
def test_dead_neurons_are_counted_as_relu_outputs_say(bias):
    X, W = dead_units.layer()
    outputs = activations.relu(X @ W + bias)
    dead = int((outputs.max(axis=0) == 0).sum())
    drawn = stills.draw(demos.dead_units(), {"bias": bias, "kind": "ReLU"})
    assert drawn["dead"] == dead
    assert f"{dead} of 60 neurons" in drawn["sentence"]


@given(g1=quarters, g2=quarters, limit=st.integers(1, 24).map(lambda n: n / 4))
@settings(max_examples=60, deadline=None)
def test_the_browser_clips_as_nnlab_does(g1, g2, limit):
    drawn = stills.draw(CLIPPING, {"g1": g1, "g2": g2, "limit": limit})
    g = np.array([g1, g2])
    assert drawn["byNorm"] == pytest.approx(clip_by_norm([g], limit)[0], abs=1e-9)
    assert drawn["byValue"] == pytest.approx(clip_by_value([g], limit)[0], abs=1e-9)


@pytest.mark.parametrize(
    ("make", "choice"),
    [
        (demos.activation_slopes, {"activation": "gelu"}),
        (demos.depth_and_scale, {"activation": "step"}),
        (demos.dead_units, {"kind": "tanh"}),
    ],
)
def test_an_unknown_choice_is_refused_with_what_there_is(make, choice):
    with pytest.raises(ValueError, match="need one of"):
        make(**choice)
