"""The demos of chapter 3 against nnlab: counts, names, a digit's way, pieces, the collapse."""

import itertools
import re

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from autograder.authoring import stills
from nnlab import demos, mlp
from nnlab.activations import tanh
from nnlab.demos.gallery import digit_flow as flow_module
from nnlab.demos.gallery import linear_collapse as collapse_module
from nnlab.demos.gallery import pieces as pieces_module
from nnlab.demos.gallery import weight_names as names_module
from nnlab.demos.gallery.network_size import INPUTS, OUTPUTS
from nnlab.pretrained import digits_network, parts

SIZE, NAMES = demos.network_size(), demos.weight_names()
FLOW, PIECES, COLLAPSE = demos.digit_flow(), demos.pieces(), demos.linear_collapse()


@given(
    inputs=st.sampled_from(INPUTS),
    outputs=st.sampled_from(OUTPUTS),
    depth=st.integers(0, 3),
    widths=st.lists(st.integers(1, 16), min_size=3, max_size=3),
)
@settings(max_examples=60, deadline=None)
def test_the_parameters_on_show_are_those_that_nnlab_counts(inputs, outputs, depth, widths):
    state = {"inputs": inputs, "outputs": outputs, "depth": depth}
    state |= {f"h{k}": width for k, width in enumerate(widths, start=1)}
    sizes = [int(inputs), *widths[:depth], int(outputs)]
    picture = stills.draw(SIZE, state)
    assert picture["total"] == mlp.count_parameters(sizes) == sum(picture["each"])
    assert picture["each"] == [mlp.count_parameters(pair) for pair in itertools.pairwise(sizes)]
    assert "-".join(map(str, sizes)) in picture["sentence"]


def test_the_two_networks_of_the_chapter_have_21_and_13_002_parameters():
    assert "has 21 parameters: 16 + 5" in stills.draw(demos.network_size())["sentence"]
    large = stills.draw(demos.network_size(784, (16, 16), 10))
    assert "has 13,002 parameters: 12,560 + 272 + 170" in large["sentence"]
    assert "has 1 parameter" not in large["sentence"]


@pytest.mark.parametrize(
    "wrong", [{"inputs": 5}, {"outputs": 4}, {"hidden": (17,)}, {"hidden": (1,) * 4}]
)
def test_a_network_that_cannot_be_shown_is_rejected(wrong):
    with pytest.raises(ValueError, match="need"):
        demos.network_size(**wrong)


def test_name_edge_and_entry_of_every_weight_belong_together():
    params = names_module.params()
    for k, i, j in itertools.product((1, 2), range(1, 5), range(1, 5)):
        picture = stills.draw(NAMES, {"k": k, "i": i, "j": j})
        n_in, n_out = params[k - 1][0].shape
        if i > n_in or j > n_out:
            assert picture["value"] is None
            assert picture["sentence"].startswith("There is no w")
            continue
        value = mlp.weight(params, k, i, j)
        assert picture["value"] == pytest.approx(value)
        python = re.search(r"params\[(\d)\]\[0\]\[(\d), (\d)\]", picture["sentence"])
        layer, row, column = map(int, python.groups())
        assert params[layer][0][row, column] == pytest.approx(value)
        assert f"from neuron {i} of layer {k - 1} to neuron {j} of layer {k}" in picture["sentence"]
        assert picture["svg"].count('stroke-width="20"') == 1  # one edge is lit


def test_every_edge_and_every_entry_can_be_clicked_and_names_its_own_weight():
    svg = stills.draw(NAMES)["svg"]
    picks = re.findall(r'<(\w+)[^>]*data-pick="k=(\d) i=(\d) j=(\d)"', svg)
    wanted = {(k, i, j) for k, (n, m) in ((1, (3, 4)), (2, (4, 2)))
              for i in range(1, n + 1) for j in range(1, m + 1)}  # fmt: skip
    for kind in ("line", "rect"):
        assert {tuple(map(int, at)) for tag, *at in picks if tag == kind} == wanted


def test_no_two_weights_on_show_are_equal():
    values = np.concatenate([W.ravel() for W, _ in names_module.params()])
    assert len(np.unique(values)) == values.size
    assert np.all(values != 0)


@pytest.mark.parametrize("picture", range(1, 17))
def test_a_picture_is_read_as_the_network_reads_it(picture):
    X, y = flow_module.chosen()
    outputs = mlp.forward(X[picture - 1 : picture], digits_network(), tanh)
    for stage in range(4):
        curve = stills.draw(FLOW, {"picture": picture, "stage": stage, "neuron": 5})
        assert curve["read"] == outputs[-1].argmax()
    right = curve["read"] == y[picture - 1]
    assert ("Read rightly." in curve["sentence"]) == right == (picture <= flow_module.READ)
    assert ("✓ reads" in curve["svg"]) == right
    score = float(re.search(r"scores is (-?\d+\.\d+)", curve["sentence"])[1])
    assert score == pytest.approx(outputs[-1].max(), abs=0.006)


def test_the_sum_of_a_hidden_neuron_is_told_as_it_is():
    (W, b), X = digits_network()[0], flow_module.chosen()[0]
    for picture, neuron in ((1, 1), (4, 16), (15, 7)):
        z = X[picture - 1] @ W[:, neuron - 1] + b[neuron - 1]
        said = stills.draw(FLOW, {"picture": picture, "stage": 1, "neuron": neuron})["sentence"]
        match = re.search(r"pixels to (−?\d+\.\d+), and tanh makes (−?\d+\.\d+)", said)
        numbers = [float(number.replace("−", "-")) for number in match.groups()]
        assert numbers == pytest.approx([z, np.tanh(z)], abs=0.006)


def test_the_pictures_are_ten_digits_and_none_was_learned_from():
    X, y = flow_module.chosen()
    assert y[:10].tolist() == list(range(10))
    seen = {row.tobytes() for row in parts()[0][0]}
    assert not any(row.tobytes() in seen for row in X)


@pytest.mark.parametrize("hidden", [1, 2, 5, 12, 24])
def test_hinges_draw_the_broken_line_through_points_of_the_curve(hidden):
    kind = "broken line (ReLU)"
    x, knots = np.linspace(0, 1, 97), np.linspace(0, 1, hidden + 1)
    expected = np.interp(x, knots, pieces_module.curve(knots))
    np.testing.assert_allclose(pieces_module.output(kind, hidden, x), expected, atol=1e-9)


@pytest.mark.parametrize("hidden", [1, 3, 10])
def test_steps_draw_stairs_with_the_curve_at_the_middle_of_each(hidden):
    middles = (np.arange(hidden + 1) + 0.5) / (hidden + 1)
    got = pieces_module.output("stairs (step)", hidden, middles)
    np.testing.assert_allclose(got, pieces_module.curve(middles), atol=1e-9)


def test_twice_the_hinges_quarter_the_error_and_twice_the_steps_halve_it():
    line, stairs = (np.array(PIECES.data["errors"][kind]) for kind in
                    ("broken line (ReLU)", "stairs (step)"))  # fmt: skip
    assert line[7] / line[15] == pytest.approx(4, rel=0.1)
    assert stairs[7] / stairs[15] == pytest.approx(2, rel=0.1)


@pytest.mark.parametrize("kind", pieces_module.KINDS)
def test_the_line_between_the_corners_is_the_networks_output(kind):
    for hidden in (1, 4, 9):
        sent = PIECES.data["corners"][kind][hidden - 1]
        x = np.linspace(0.0031, 0.9973, 211)  # at no border
        picture = np.interp(x, sent["x"], sent["y"])
        np.testing.assert_allclose(picture, pieces_module.output(kind, hidden, x), atol=0.01)
        assert len(sent["starts"]) == hidden
        picture = stills.draw(PIECES, {"hidden": hidden, "kind": kind, "added": hidden})
        assert picture["error"] == pytest.approx(pieces_module.error(kind, hidden), abs=1e-3)


def test_one_hidden_neuron_is_told_in_the_singular():
    state = {"hidden": 1, "kind": "stairs (step)", "added": 1}
    said = stills.draw(PIECES, state)["sentence"]
    assert said.startswith("1 hidden neuron makes a stair of 2 levels, with 4 parameters")


@pytest.mark.parametrize(("depth", "draw"), [(0, 2), (1, 1), (3, 5), (5, 6)])
def test_without_activation_every_depth_is_the_line_of_one_neuron(depth, draw):
    picture = stills.draw(COLLAPSE, {"depth": depth, "draw": draw, "f": "none"})
    w, b = COLLAPSE.data["one"][draw - 1][depth]
    y = COLLAPSE.data["curves"]["none"][draw - 1][depth]
    np.testing.assert_allclose(y, w * collapse_module.GRID + b, atol=2e-3)
    assert picture["straight"]
    assert picture["bend"] < 2e-3


@pytest.mark.parametrize("f", ["tanh", "ReLU"])
def test_an_activation_bends_every_curve_on_show(f):
    for depth, draw in itertools.product(range(1, 6), range(1, 7)):
        picture = stills.draw(COLLAPSE, {"depth": depth, "draw": draw, "f": f})
        assert not picture["straight"]
        assert picture["bend"] > 0.25
        y = np.array(COLLAPSE.data["curves"][f][draw - 1][depth])
        assert np.abs(y).max() == pytest.approx(1, abs=1e-3)


@pytest.mark.parametrize("name", ["pieces", "linear_collapse"])
def test_an_unknown_kind_is_rejected_with_the_choices(name):
    argument = {"pieces": "kind", "linear_collapse": "f"}[name]
    with pytest.raises(ValueError, match="need one of"):
        getattr(demos, name)(**{argument: "nothing"})
