"""The numbers that the prose of chapter 5 states, computed."""

import numpy as np
import pytest

from autograder.authoring import stills
from nnlab import demos, initializers
from nnlab.activations import relu, relu_prime, sigmoid, sigmoid_prime, softmax, softmax_vjp
from nnlab.demos.gallery import dead_units, deep_training, depth_and_scale
from solutions.ch05_vanishing_gradients.gradient_norms import gradient_norms
from solutions.ch05_vanishing_gradients.softmax_jacobian import softmax_jacobian
from tests.notebooks.prose import Prose

PROSE = Prose("ch05_vanishing_gradients")
TEXT, cell_with = PROSE.text, PROSE.cell_with


def names_of_the_deep_network() -> dict:
    names = {"np": np, "init_params": initializers.init_params}
    exec(cell_with("def deep_network"), names)
    return names


def test_the_slope_of_the_sigmoid_is_largest_at_0_and_a_quarter_there():
    z = np.linspace(-8, 8, 1601)
    slopes = sigmoid_prime(z)
    assert slopes.max() == 0.25
    assert z[np.argmax(slopes)] == pytest.approx(0)
    assert sigmoid_prime(4.0) < 0.02
    assert sigmoid(4.0) - sigmoid(-4.0) > 0.95  # "takes about eight"


def test_ten_of_the_steepest_sigmoids_let_one_part_in_a_million_through():
    assert sigmoid_prime(0.0) ** 10 == pytest.approx(1e-6, rel=0.05)


@pytest.mark.parametrize(("weight", "power"), [(2, -6), (4, 0), (8, 6)])
def test_twenty_pairs_of_a_weight_and_a_quarter(weight, power):
    assert np.log10((weight * 0.25) ** 20) == pytest.approx(power, abs=0.03)


def test_sigmoids_around_0_have_a_slope_of_about_23_hundredths_and_nine_steps_leave_little():
    sums = np.random.default_rng(0).normal(0, 0.6, size=100_000)
    assert np.sqrt(np.mean(sigmoid_prime(sums) ** 2)) == pytest.approx(0.23, abs=0.01)
    assert pytest.approx(1.8e-6, rel=0.02) == 0.23**9
    power = np.log10(0.23)
    assert f"10 to the power −{-power:.3f}, and nine times that is −{-9 * power:.2f}." in TEXT


def test_the_prediction_for_nine_steps_back_is_measured():
    names = names_of_the_deep_network()
    args = names["X"], names["Y"], names["deep_network"](1.0), sigmoid, sigmoid_prime
    norms = gradient_norms(*args)
    assert norms[0] / norms[-2] == pytest.approx(1.5e-6, rel=0.05)
    assert "it came to 1.5" in TEXT


def test_relu_at_three_scales_goes_from_a_ten_thousandth_to_tens_of_millions():
    names = names_of_the_deep_network()
    losses = {
        scale: gradient_norms(
            names["X"], names["Y"], names["deep_network"](scale), relu, relu_prime
        )[0]
        for scale in (0.5, 2**0.5, 3.0)
    }
    assert losses[0.5] < 1e-4
    assert 0.1 < losses[2**0.5] < 10
    assert 1e7 < losses[3.0] < 1e8


def test_twenty_layers_lose_a_factor_of_a_thousand_with_xavier_and_nothing_with_he():
    names = {"np": np, "relu": relu, "print": lambda *a: shown.append(a)}
    names |= {n: getattr(initializers, n) for n in ("xavier_init", "he_init")}
    shown: list = []
    exec(cell_with("for init in (xavier_init, he_init)"), names)
    (_, xavier), (_, he) = shown
    assert he / xavier == pytest.approx(2**10, rel=1e-3)  # they are rounded
    assert 0.5 < he < 2


def lengths(activation: str, scale: float, depth: int) -> np.ndarray:
    """Powers of ten of the lengths of dW, by layer."""
    return np.array(depth_and_scale.measured(activation, scale, depth)["dW"])


def test_the_three_things_to_see_hold_at_every_scale_and_depth():
    deep = [depth for depth in depth_and_scale.DEPTHS if depth >= 4]
    for depth in deep:
        for scale in depth_and_scale.SCALES:
            down = lengths("sigmoid", scale, depth)[:-1]
            assert np.all(np.diff(down) > -0.2)  # a step up of so little is not to be seen
            assert down[-1] - down[0] > 0.7
            assert np.ptp(lengths("ReLU", scale, depth)) < 1.1
            if scale <= 1.4:
                assert np.ptp(lengths("tanh", scale, depth)) < 0.7


def test_tanh_is_level_and_sensible_from_1_to_1_4_tiny_below_and_leans_above():
    for depth in (10, 19):
        for scale in (1.0, 1.2, 1.4):
            assert np.all(np.abs(lengths("tanh", scale, depth)) < 1)
        assert np.all(lengths("tanh", 0.6, depth) < -1.9)
        leaning = lengths("tanh", 3.0, depth)
        assert leaning[0] == leaning.max()
        assert np.ptp(leaning) > 1
        assert max(depth_and_scale.measured("tanh", 3.0, depth)["signal"][1:]) < 0


def test_relu_is_sensible_near_1_4_only_and_not_at_1_4_times_that():
    for scale, sensible in ((0.8, False), (1.0, False), (1.4, True), (2.0, False)):
        assert (np.abs(lengths("ReLU", scale, 19).mean()) < 1) == sensible
    assert pytest.approx(1.4, abs=0.05) == 2.0 / 1.4


def test_nineteen_relu_layers_at_scale_2_make_gradients_of_a_few_hundred_thousand():
    assert 2e5 < 10 ** lengths("ReLU", 2.0, 19).mean() < 5e5


def test_the_picture_of_the_depth_begins_with_nine_steps_back():
    depth = depth_and_scale.depth_and_scale().depth
    assert depth == 10
    measured = depth_and_scale.measured("sigmoid", 1.0, 10)
    assert measured["delta"][0] - measured["delta"][9] == pytest.approx(np.log10(0.23**9), abs=0.3)


def test_tanh_is_a_sigmoid_pulled():
    z = np.linspace(-5, 5, 41)
    assert 2 * sigmoid(2 * z) - 1 == pytest.approx(np.tanh(z))


def deep(activation: str, scale: float, step: int = 150, rate: str = "0.1") -> dict:
    state = {"activation": activation, "scale": scale, "step": step, "rate": rate}
    return stills.draw(demos.deep_training(), state)


def test_the_deep_network_learns_from_good_starts_and_sleeps_after_bad_ones():
    mean = demos.deep_training().data["mean"]
    assert PROSE.states(f"Yes: {mean:.3f}. The last bias learns the mean")
    assert deep("ReLU", 0.4)["loss"] == pytest.approx(mean, abs=2e-4)
    assert deep("ReLU", 1.4)["loss"] < mean / 2
    assert deep("tanh", 1.0)["loss"] < mean / 2
    assert deep("ReLU", 2.4)["lost"] or deep("ReLU", 2.4)["loss"] > 0.9 * mean
    assert PROSE.states("and in 150 steps none of them learns")
    for scale in (0.2, 1.0, 2.0, 3.0):
        assert deep("sigmoid", float(scale))["loss"] > 0.98 * mean


def first_below(scale: float, most: int, bound: float = 0.1) -> int | None:
    """The step after which ReLU's loss is below the bound for the first time, at the rate 0.1."""
    start = deep_training.start()
    X, Y = np.array(start["X"]), np.array(start["y"])[:, None]
    params = [[scale * np.array(W), np.zeros(np.shape(W)[1])] for W in start["weights"]]
    for step in range(most + 1):
        outputs = [X]
        for k, (W, b) in enumerate(params):
            Z = outputs[-1] @ W + b
            outputs.append(Z if k + 1 == len(params) else np.maximum(Z, 0))
        if 0.5 * np.mean((outputs[-1] - Y) ** 2) < bound:
            return step
        delta = (outputs[-1] - Y) / len(X)
        for k in range(len(params) - 1, -1, -1):
            W, b = params[k]
            back = delta @ W.T * (outputs[k] > 0)
            params[k] = [W - 0.1 * outputs[k].T @ delta, b - 0.1 * delta.sum(axis=0)]
            delta = back
    return None


def test_how_long_a_network_sleeps_after_a_small_start():
    steps = [round(first_below(scale, 1500), -1) for scale in (0.4, 0.6, 1.4)]
    assert steps == [980, 200, 70]
    assert first_below(0.2, 5000) is None
    assert first_below(0.2, 5000, bound=0.44) is None
    assert PROSE.states(
        "at the rate 0.1, sees the loss of ReLU fall below 0.1 after about 980 steps"
    )
    assert PROSE.states(
        "with the scale 0.4. With 0.6 it takes about 200, with 1.4 about 70. And with 0.2 nothing "
        "has moved after 5,000."
    )


def test_the_deltas_of_the_small_start_are_hundreds_of_times_smaller_in_layer_1():
    sizes = deep("ReLU", 0.4, step=0)["sizes"]
    assert 200 < sizes[-1] / sizes[0] < 1000
    good = deep("tanh", 1.4, step=0)["sizes"]
    assert good[-1] / good[0] < 10


def test_the_share_of_dead_neurons_climbs_below_a_bias_of_minus_2():
    X, W = dead_units.layer()
    share = {b: np.mean((X @ W + b <= 0).all(axis=0)) for b in (-1.0, -2.0, -3.0, -4.0)}
    assert share[-1.0] == 0
    assert share[-2.0] < 0.2
    assert share[-3.0] > 0.5
    assert share[-4.0] > 0.8


def test_clipping_entry_by_entry_turns_the_step_by_20_degrees():
    turned = np.degrees(np.arctan2(1, 1.5) - np.arctan2(1, 4))
    assert turned == pytest.approx(20, abs=0.5)
    angles = [round(float(np.degrees(np.arctan2(1, x)))) for x in (4, 1.5)]
    assert f"at an angle of {angles[0]} degrees, 1.5 to 1 at {angles[1]}" in TEXT


def test_three_scores_and_the_same_a_thousand_higher():
    p = softmax(np.array([[2.0, 1.0, 0.0], [1002.0, 1001.0, 1000.0]]))
    assert p.round(2).tolist() == [[0.67, 0.24, 0.09]] * 2


def careless():
    names = {"np": np}
    exec(cell_with("def careless_softmax_gradient"), names)
    return names["careless_softmax_gradient"]


def test_the_careless_gradient_is_right_for_equal_scores_by_chance_and_wrong_otherwise():
    one = np.zeros((1, 3)), np.array([[1.0, 0.0, 0.0]])
    assert careless()(*one) == pytest.approx(softmax_vjp(*one))
    other = np.array([[1.0, 2.0, 3.0]]), np.array([[0.0, 0.0, 1.0]])
    assert np.abs(careless()(*other) - softmax_vjp(*other)).max() > 0.05


def test_both_rows_of_the_comparison_show_that_the_careless_gradient_is_wrong():
    names = {"np": np, "print": lambda *values: None}
    names |= {"softmax_jacobian": softmax_jacobian, "careless_softmax_gradient": careless()}
    exec(cell_with("Z, dP = "), names)
    Z, dP = names["Z"], names["dP"]
    misses = np.abs(careless()(Z, dP) - softmax_vjp(Z, dP)).max(axis=1)
    assert np.all(misses > 0.05)


def test_dead_neurons_of_the_layer_before_and_after():
    assert "pushed all of its biases down to −4" in TEXT
    assert "for bias in (0.0, -4.0)" in cell_with("dead_fraction(X_small, W, np.full(60, bias))")


def test_the_third_bug_shows_only_when_rows_lie_far_apart():
    mended = cell_with("def careless_softmax_gradient")
    mended = mended.replace(".mean(", ".sum(").replace("P * dP - common", "P * (dP - common)")
    names = {"np": np}
    exec(mended, names)
    Z, dP = np.array([[1.0, 2.0, 3.0], [0.0, 5.0, 1.0]]), np.array([[0.0, 0.0, 1.0], [1.0, -1, 0]])
    back = names["careless_softmax_gradient"]
    assert back(Z, dP) == pytest.approx(softmax_vjp(Z, dP))
    with np.errstate(invalid="ignore"):
        assert np.isnan(back(Z - [[0.0], [1000.0]], dP)).any()
