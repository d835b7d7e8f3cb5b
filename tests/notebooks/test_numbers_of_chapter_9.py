"""The numbers that the prose of chapter 9 states, computed."""

import re

import numpy as np
import pytest

from nnlab import wanderers
from nnlab.convolution import (
    conv_backward,
    conv_forward,
    conv_size,
    count_conv,
    max_pool,
    receptive_field,
)
from nnlab.datasets import placed, wandering
from nnlab.gradcheck import gradient_check
from nnlab.mlp import count_parameters
from nnlab.transfer import turned_digits
from solutions.ch09_convolution.fixed_conv_backward import fixed_conv_backward
from tests.notebooks.prose import Prose

PROSE = Prose("ch09_convolution")
TEXT, cell_with, states = PROSE.text, PROSE.cell_with, PROSE.states
STORED = wanderers.stored()


def moved_right(name: str) -> np.ndarray:
    """Percent of the digits kept aside, moved by 0 to 4: mean of the seeds."""
    return 100 * np.reshape(STORED["moved"][name], (-1, 9, 9))[:, 4, 4:].mean(axis=0)


def span(shares, digits: int = 0) -> str:
    values = 100 * np.array(shares)
    low, mean, high = (f"{v:.{digits}f}" for v in (values.min(), values.mean(), values.max()))
    return f"{mean} % ({low} to {high})"


def row_of(words: str) -> list[str]:
    """The cells of the one row of a table that contains these words."""
    (row,) = [line for line in TEXT.splitlines() if line.startswith("|") and words in line]
    return [cell.strip(" *") for cell in row.strip("|").split("|")]


def test_the_opening_tells_what_the_dense_network_reads():
    middle, one, two = moved_right("dense")[:3]
    assert states(f"It reads {middle:.0f} % of digits that it has never seen.")
    assert states(f"About {two:.0f} %. Guessing would give 10.")
    assert one < middle / 2
    assert "lost more than half" in TEXT
    assert f"compared with a dense network's {two:.0f} %" in TEXT


def test_parameters_of_dense_near_and_shared_layers():
    inputs, outputs = 16 * 16, 16 * 16 * 8
    assert states(f"{inputs} · {outputs:,} weights and {outputs:,} biases are")
    assert f"are {inputs * outputs + outputs:,}." in TEXT
    assert states(f"with 9 weights and a bias each: {outputs * 10:,}.")
    assert states(f"nine weights and a bias each: **{count_conv(3, 1, 8)}**")


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("dense, 18,858 parameters", "dense"),
        ("convolution, then a dense layer, 3,818", "flat"),
        ("convolution, then the average over all places, 2,746", "average"),
    ],
)
def test_the_table_of_moved_digits(words, name):
    assert row_of(words)[1:] == [f"{share:.0f}" for share in moved_right(name)]


def test_two_pixels_to_the_right_convolution_reads_a_third_and_the_average_returns_at_four():
    assert 30 < moved_right("flat")[2] < 40
    for table in np.reshape(STORED["moved"]["average"], (-1, 9, 9)):
        assert min(table[4, 8], table[4, 0], table[8, 4], table[0, 4]) > 0.8
        by_one_to_three = [table[4, 5:8], table[4, 1:4], table[5:8, 4], table[1:4, 4]]
        assert all(piece.max() < table[4, 4] for piece in by_one_to_three)
    means = np.mean(STORED["moved"]["average"], axis=0).reshape(9, 9)
    for line in (means[4], means[:, 4]):
        assert line[8] > line[5:8].max()
        assert line[0] > line[1:4].max()


def test_with_more_room_behind_it_a_digit_moved_by_four_is_read_as_in_the_middle():
    frames = [placed(X_ASIDE, 16, 4, column).astype(np.float32) for column in (4, 8)]
    wider = np.pad(frames[1], ((0, 0), (0, 0), (0, 4), (0, 0)))
    far = [placed(X_ASIDE[:30], 32, 12, column).astype(np.float32) for column in (12, 16)]
    shares = []
    for seed in wanderers.SEEDS[:2]:
        params = wanderers.in_the_middle("average", seed).params
        middle, moved, with_room = (read_by(params, X) for X in (*frames, wider))
        assert moved < middle
        shares.append((middle, with_room))
    np.testing.assert_allclose(*(scores(params, X) for X in far), atol=1e-5)
    middle, with_room = 100 * np.mean(shares, axis=0)
    assert abs(with_room - middle) < 0.6
    assert with_room == pytest.approx(95, abs=0.8)
    assert states("it is read as in the middle, at 95 %")
    assert states("carries through only shifts that it divides. And near the border padding puts")


def scores(params, X) -> np.ndarray:
    """Of two convolutions with pooling, the average over all places, and a last layer."""
    K1, b1, K2, b2, W, b = params
    for K, bias in ((K1, b1), (K2, b2)):
        X = max_pool(np.maximum(conv_forward(X, K, bias, 1), 0), 2)
    return X.mean(axis=(1, 2)) @ W + b


def read_by(params, X) -> float:
    return float(np.mean(scores(params, X).argmax(axis=1) == LABELS))


@pytest.mark.parametrize(
    ("words", "rule", "name"),
    [
        ("each digit at one place", "one place", "dense"),
        ("| convolution, dense layer | 3,818", "one place", "flat"),
        ("| convolution, average | 2,746", "one place", "average"),
        ("dense, wider, 4,000 steps", "new place", "wide"),
        ("convolution, dense layer, 1,500 steps", "new place", "flat"),
        ("convolution, average, 1,500 steps", "new place", "average"),
    ],
)
def test_the_table_of_wandering_digits(words, rule, name):
    assert row_of(words)[-1] == span(STORED[rule][name])
    rng = np.random.default_rng(0)
    parameters = sum(np.size(p) for layer in wanderers.NETWORKS[name](rng) for p in layer.start)
    assert row_of(words)[2] == f"{parameters:,}"
    if rule == "new place":
        assert f"{wanderers.NEW[name]:,} steps" in words
    else:
        assert np.mean(STORED[rule][name]) > 0.5


def test_what_one_place_has_taught_is_known_at_about_as_many_as_said():
    flat, dense = (100 * np.mean(STORED["one place"][name]) for name in ("flat", "dense"))
    assert abs(flat - 75) < 2.5
    assert abs(dense - 55) < 2.5
    assert "about 75 % and about 55 %" in TEXT
    assert round(41_802 / 3_818) == 11
    assert "eleven times the parameters" in TEXT


def test_turned_digits_that_nobody_has_shown_are_not_read():
    params = [array for layer in wanderers.kept_network() for array in layer]
    shares = []
    for degrees in (0, 20, 45, 90):
        turned, rng = turned_digits(X_ASIDE, degrees), np.random.default_rng(100)
        shares.append(100 * np.mean([read_by(params, wandering(turned, 16, rng)) for _ in "four"]))
    upright, *others = (f"{share:.0f} %" for share in shares)
    assert states(f"reads {upright} of wandering digits that are upright, {others[0]} of those")
    assert states(f"turned by 20°, {others[1]} at 45° and {others[2]} at 90°")
    assert shares[0] == pytest.approx(100 * STORED["new place"]["average"][0], abs=0.1)


def test_the_table_of_digits_in_the_middle():
    convolution, dense = np.transpose(STORED["centered"])
    one, other = row_of("64-64-32-10"), row_of("convolution with 8 and 16 kernels, pooling")
    assert (one[3], other[3]) == (span(dense, 1), span(convolution, 1))
    sizes = (64, 64, 32, 10)
    assert one[1:3] == [f"{count_parameters(sizes):,}", f"{64 * 64 + 64 * 32 + 32 * 10:,}"]
    parameters = count_conv(3, 1, 8) + count_conv(3, 8, 16) + count_parameters((64, 10))
    products = 64 * 9 * 8 + 16 * 72 * 16 + 64 * 10
    assert other[1:3] == [f"{parameters:,}", f"{products:,}"]
    assert parameters < count_parameters(sizes) / 3
    assert f"{products / 6464:.1f} times the products" in TEXT
    spread = max(np.ptp(convolution), np.ptp(dense))
    assert abs(convolution.mean() - dense.mean()) < spread


def test_a_part_of_the_stored_table_comes_out_again():
    again = wanderers.in_the_middle("dense", 0)
    tables = [np.mean(scores.argmax(axis=1) == LABELS) for _, _, scores in places(again)]
    stored = np.reshape(STORED["moved"]["dense"], (-1, 81))[0][PLACES]
    np.testing.assert_allclose(tables, stored, atol=0.06)
    flat = wanderers.read_anywhere(wanderers.at_one_place("flat", 1))
    assert flat == pytest.approx(STORED["one place"]["flat"][1], abs=0.06)


X_ASIDE, LABELS = wanderers.digits_split()[1]
PLACES = [40, 41, 42]


def places(plan):
    return [one for n, one in enumerate(wanderers.everywhere(plan)) if n in PLACES]


def test_receptive_fields_and_answers_of_the_closing_page():
    layers = [(3, 1), (2, 2), (3, 1), (2, 2)]
    assert receptive_field(layers) == 10
    assert states("Ten pixels: a number of the last maps")
    assert receptive_field([(3, 1)] * 2) == 5
    assert "three neighbors of these: 5 pixels" in TEXT
    assert f"= {count_conv(5, 3, 64):,}, both times" in TEXT
    assert conv_size(9, 3, 0, 2) == conv_size(10, 3, 0, 2) == 4
    assert "4 both times: floor(6 / 2) + 1 and floor(7 / 2) + 1" in TEXT


def test_of_the_careless_function_the_derivative_by_the_kernel_alone_is_right():
    names = library()
    exec(cell_with("def careless_conv_backward"), names)
    careless = names["careless_conv_backward"]
    rng = np.random.default_rng(9)
    X, K = rng.normal(size=(2, 4, 5, 3)), rng.normal(size=(3, 2, 3, 4))
    dY = rng.normal(size=(2, 4, 6, 4))
    need = conv_backward(dY, X, K, 1)
    wrong = careless(dY, X, K, 1)
    np.testing.assert_allclose(wrong[1], need[1])
    assert wrong[0].shape != X.shape
    assert wrong[2].shape != (4,)
    inner = wrong[0][:, 1:-1, 1:-1]
    assert not np.allclose(inner, need[0])
    for got, right in zip(fixed_conv_backward(dY, X, K, 1), need, strict=True):
        np.testing.assert_allclose(got, right)


def test_the_gradients_that_the_chapter_puts_together_are_slopes_and_eighty_steps_help():
    names = library()
    for words in ("def start(rng)", "def gradients_of"):
        exec(cell_with(words), names)
    rng = np.random.default_rng(3)
    params, X, labels = names["start"](rng), rng.uniform(size=(3, 16, 16, 1)), np.array([1, 7, 4])
    params = [p + 0.1 * rng.normal(size=p.shape) for p in params]
    grads = names["gradients_of"](X, labels, params)
    for k in (0, 1, 3, 5):

        def loss(array, k=k):
            scores = names["maps_of"](X, [*params[:k], array, *params[k + 1 :]])[-1]
            return names["softmax_cross_entropy"](scores, labels)

        assert gradient_check(loss, lambda params, k=k: grads[k], params[k]) < 1e-5
    printed = []
    names |= {"X": names["digits"][0], "labels": names["digits"][1]}
    names["print"] = lambda step, loss: printed.append(loss)
    exec(cell_with("from nnlab.optimizers import adam"), names)
    assert len(printed) == 5
    assert printed[0] > np.log(10) > printed[-1] + 0.2


def library() -> dict:
    """The names that the chapter's own training needs."""
    from nnlab import activations, convolution, datasets, initializers, losses

    names: dict = {"np": np, "relu": activations.relu, "he_init": initializers.he_init}
    names |= {
        n: getattr(losses, n) for n in ("softmax_cross_entropy", "softmax_cross_entropy_grad")
    }
    names |= {n: getattr(convolution, n) for n in ("max_pool", "max_pool_backward")}
    names |= {"conv_forward": conv_forward, "convolution": convolution}
    return names | {"wandering": datasets.wandering, "digits": datasets.digits_split()[0]}


def test_every_demo_and_every_stop_is_there():
    assert len(re.findall(r"demos\.\w+\(", TEXT)) >= 6
    assert TEXT.count("> **Predict.**") >= 6
    assert TEXT.count("**A good place to stop.**") == TEXT.count("\n# Sitting ") - 1
