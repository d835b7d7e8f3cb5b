"""Still figures of computational graphs, optimizer paths and layers, and their text twins.

Tests nnlab/plots/trajectories.py and nnlab/plots/graphs.py.
"""

from __future__ import annotations

import numpy as np
import pytest

from nnlab import plots
from nnlab.autodiff import Value, topological_order
from nnlab.plots.graphs import depths, labels, places


def product_and_sum():
    a, b = Value(2.0), Value(-3.0)
    c = a * b
    loss = c + a
    loss.backward()
    return loss, {"a": a, "b": b, "c": c, "L": loss}


def test_the_graph_says_every_value_with_its_origin_and_gradient():
    loss, names = product_and_sum()
    still = plots.computational_graph(loss, names)
    assert "c is -6, made from a and b, with gradient 1" in still.alt
    assert "a is 2, with gradient -2" in still.alt
    assert "L is -4, made from c and a, with gradient 1" in still.alt


def test_a_value_without_a_name_gets_a_number():
    loss, names = product_and_sum()
    order = topological_order(loss)
    del names["c"]
    assert "v3" in labels(order, names).values()


def test_a_value_stands_to_the_right_of_all_that_it_is_made_from():
    loss, _ = product_and_sum()
    order = topological_order(loss)
    column, where = depths(order), places(order)
    for value in order:
        for parent in value.parents:
            assert column[id(parent)] < column[id(value)]
    assert len(set(where.values())) == len(order)


def test_a_graph_too_large_for_a_picture_is_rejected_with_both_numbers():
    total = Value(0.0)
    for _ in range(30):
        total = total + Value(1.0)
    with pytest.raises(ValueError, match="at most 40 values for a picture, got 61"):
        plots.computational_graph(total)


def bowl(points):
    return np.sum(points**2, axis=1)


def test_paths_say_where_they_begin_and_end():
    path = np.array([[2.0, 1.0], [1.0, 0.5], [0.0, 0.5]])
    still = plots.trajectories(bowl, {"momentum": path}, (-3, 3, -2, 2))
    assert "momentum goes in 2 steps from (2, 1) to (0, 0.5), and from 5 to 0.25" in still.alt
    assert "momentum" in still.svg


def test_paths_of_another_shape_are_rejected():
    with pytest.raises(ValueError, match=r"got \(3,\) for 'flat'"):
        plots.trajectories(bowl, {"flat": np.ones(3)}, (-1, 1, -1, 1))


def test_gradient_norms_say_how_many_times_first_and_last_differ():
    still = plots.gradient_norms({"sigmoid": [1e-6, 1e-4, 1e-2], "relu": [0.5, 0.7, 1.0]})
    assert "sigmoid: the norm of the gradient is 1e-06 at layer 1" in still.alt
    assert "the first is 0.0001 times the last" in still.alt
    assert still.axes[0].get_yscale() == "log"


def test_a_gradient_that_is_zero_can_be_drawn_and_told():
    still = plots.gradient_norms([0.0, 0.0])
    assert "the last is 0" in still.alt


@pytest.mark.parametrize("norms", [{}, [-1.0, 2.0], [[1.0, 2.0]]])
def test_norms_that_are_none_are_rejected(norms):
    with pytest.raises(ValueError, match="need"):
        plots.gradient_norms(norms)


def test_histograms_share_one_scale_and_tell_mean_and_spread():
    rng = np.random.default_rng(1)
    outputs = [rng.normal(size=(40, 3)), 0.1 * rng.normal(size=(40, 5))]
    still = plots.activation_histograms(outputs)
    assert len(still.axes) == 2
    assert f"layer 2: mean {outputs[1].mean():.2g}" in still.alt
    with pytest.raises(ValueError, match="1 to 6 layers, got 0"):
        plots.activation_histograms([])
