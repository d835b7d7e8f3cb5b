"""The network diagram: every unit and edge it should have, and a text that says the same."""

import re
from itertools import pairwise
from xml.etree import ElementTree

import numpy as np
import pytest
from matplotlib.patches import Circle

from nnlab import plots
from nnlab.initializers import init_params
from nnlab.mlp import count_parameters

XOR = [([[1, -1], [1, -1]], [-0.5, 1.5]), ([[1], [1]], [-1.5])]


def circles(still):
    return [patch for patch in still.axes[0].patches if isinstance(patch, Circle)]


@pytest.mark.parametrize("sizes", [[3, 4, 1], [2, 5], [4, 3, 6, 2]])
def test_every_unit_is_a_circle_and_every_weight_an_edge(sizes):
    still = plots.network(sizes)
    edges = sum(a * b for a, b in pairwise(sizes))
    assert len(circles(still)) == sum(sizes)
    assert len(still.axes[0].lines) == edges
    assert f"{count_parameters(sizes):,} parameters" in still.alt


def test_long_layers_are_cut_with_a_gap_and_told_in_full():
    still = plots.network([784, 16, 16, 10])
    assert len(circles(still)) == 3 * 8 + 10
    assert [text.get_text() for text in still.axes[0].texts].count("⋮") == 3
    assert "784 inputs, hidden layers of 16 and 16 units, 10 outputs" in still.alt
    assert "13,002 parameters" in still.alt


def test_names_stand_in_the_units():
    texts = [text.get_text() for text in plots.network([2, 3, 1], names=True).axes[0].texts]
    for name in ("$x_{1}$", "$x_{2}$", "$O_{13}$", "$O_{21}$"):
        assert name in texts
    assert "O_kj" in plots.network([2, 3, 1], names=True).alt


def test_weights_are_edges_by_size_and_sign_and_small_networks_say_their_numbers():
    still = plots.network(XOR)
    lines = still.axes[0].lines
    negative = [line for line in lines if line.get_linestyle() != "-"]
    assert len(lines) == 6
    assert len(negative) == 2
    texts = [text.get_text() for text in still.axes[0].texts]
    assert texts.count("+1") == 4
    assert texts.count("−1") == 2
    assert {"b = −0.5", "b = +1.5", "b = −1.5"} <= set(texts)
    assert "weights 1, -1; 1, -1 and the biases -0.5, 1.5" in still.alt


def test_a_larger_weight_is_a_thicker_line():
    W = np.array([[0.1], [-2.0], [0.7]])
    wide = [line.get_linewidth() for line in plots.network([(W, np.zeros(1))]).axes[0].lines]
    assert np.argsort(wide).tolist() == [0, 2, 1]


def test_many_weights_are_drawn_without_numbers():
    still = plots.network(init_params([5, 4, 3], np.random.default_rng(1)))
    assert not [t for t in still.axes[0].texts if re.fullmatch(r"[+−][\d.]+", t.get_text())]


def test_the_same_network_gives_the_same_bytes_and_valid_svg():
    one, two = plots.network([3, 4, 1]), plots.network([3, 4, 1])
    assert one.svg == two.svg
    ElementTree.fromstring(one.svg)


@pytest.mark.parametrize("sizes", [[3], [3, 0, 1]])
def test_what_is_no_network_is_rejected(sizes):
    with pytest.raises(ValueError, match="at least two layers"):
        plots.network(sizes)


@pytest.mark.parametrize(
    ("first", "second", "said"),
    [
        (((2, 3), 3), ((3, 1), ()), r"need b of layer 2 \(1,\), one per neuron, got \(\)"),
        (((2,), 3), ((3, 1), 1), r"need W of layer 1 with rows and columns, got \(2,\)"),
        (((2, 3), 3), ((4, 1), 1), r"need W of layer 2 \(3, 1\), a row .* before, got \(4, 1\)"),
    ],
)
def test_parameters_that_do_not_fit_together_are_told_with_both_shapes(first, second, said):
    params = [(np.ones(W), np.ones(b)) for W, b in (first, second)]
    with pytest.raises(ValueError, match=said):
        plots.network(params)


def test_an_answer_that_gives_nothing_is_told_what_is_needed():
    with pytest.raises(ValueError, match=r"a list of pairs \(W, b\), got None"):
        plots.network(None)
