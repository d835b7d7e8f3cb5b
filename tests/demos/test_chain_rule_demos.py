"""The demos of chapter 4 show what nnlab computes."""

from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from autograder.authoring import stills
from nnlab import demos
from nnlab.autodiff import Value
from nnlab.demos.gallery import diamonds, finite_step, graph_walk, one_step, two_paths
from nnlab.gradcheck import numerical_gradient
from nnlab.mlp import mlp_loss

halves = st.integers(-6, 6).map(lambda n: n / 2)
PATHS = demos.two_paths()


@given(state=st.fixed_dictionaries(dict.fromkeys(("u", "a1", "a2", "c1", "c2"), halves)))
@settings(max_examples=60, deadline=None)
def test_the_two_paths_of_the_picture_add_up_to_the_gradient(state):
    drawn = stills.draw(PATHS, state)
    w = Value(state["u"])
    o11 = (w * two_paths.X).sigmoid()
    o21, o22 = (o11 * state["a1"]).sigmoid(), (o11 * state["a2"]).sigmoid()
    ((state["c1"] * o21 + state["c2"] * o22 - two_paths.Y) ** 2).backward()
    assert drawn["first"] + drawn["second"] == pytest.approx(w.grad, abs=1e-9)
    assert drawn["numeric"] == pytest.approx(w.grad, abs=1e-5)


@pytest.mark.parametrize("depth", [1, 2, 5, 9])
def test_evaluations_double_with_every_diamond_without_memory_and_grow_by_four_with_it(depth):
    paths, without, kept = diamonds.counts(depth)
    assert paths == 2**depth
    assert without == 4 * (2**depth - 1)
    assert kept == 4 * depth


def test_both_ways_of_counting_find_the_same_derivative():
    assert [diamonds.walk(n, None)[0] for n in (1, 3, 7)] == [
        diamonds.walk(n, {})[0] for n in (1, 3, 7)
    ]


@pytest.mark.parametrize("depth", [1, 8, 16])
def test_the_ladder_tells_the_counts_it_draws(depth):
    drawn = stills.draw(demos.diamonds(), {"depth": depth})
    _, without, kept = diamonds.counts(depth)
    assert (drawn["without"], drawn["kept"]) == (without, kept)
    assert f"{without:,}" in drawn["sentence"]
    assert f"{without:,}" in drawn["svg"]


@pytest.mark.parametrize("name", finite_step.CURVES)
def test_two_sides_beat_one_side_and_the_best_step_lies_in_between(name):
    errors = finite_step.measured(*finite_step.CURVES[name])["errors"]
    assert min(errors["both sides"]) < min(errors["one side"]) - 1
    for side, low, high in (("one side", -10, -6), ("both sides", -7, -3)):
        best = finite_step.EXPONENTS[int(np.argmin(errors[side]))]
        assert low <= best <= high


def test_truncation_falls_with_h_on_one_side_and_with_its_square_on_both():
    errors = finite_step.measured(*finite_step.CURVES["e^w at 1"])["errors"]
    at = {k: list(finite_step.EXPONENTS).index(k) for k in (-1, -3)}
    falls = {side: errors[side][at[-1]] - errors[side][at[-3]] for side in finite_step.SIDES}
    assert falls["one side"] == pytest.approx(2, abs=0.1)
    assert falls["both sides"] == pytest.approx(4, abs=0.1)


@pytest.mark.parametrize("name", graph_walk.GRAPHS)
def test_contributions_along_the_edges_add_up_to_what_backward_finds(name):
    told = graph_walk.walk(graph_walk.GRAPHS[name])
    sums = {step["to"]: step["sum"] for step in told["backward"]}
    for node, seen in told["nodes"].items():
        if node != told["forward"][-1]:
            assert sums[node] == pytest.approx(seen["grad"], abs=1e-5)


@pytest.mark.parametrize("name", graph_walk.GRAPHS)
def test_the_gradients_at_the_end_of_the_walk_agree_with_nudges(name):
    nodes = graph_walk.GRAPHS[name]
    leaves = [node for node in nodes if node.made is None]

    def loss(starts):
        values = {leaf.name: Value(x) for leaf, x in zip(leaves, starts, strict=True)}
        for node in nodes:
            if node.made is not None:
                values[node.name] = node.made(values)
        return values[nodes[-1].name].data

    slopes = numerical_gradient(loss, [leaf.start for leaf in leaves], 1e-5)
    end = graph_walk.last_step(graph_walk.walk(nodes))
    drawn = stills.draw(demos.graph_walk(), {"graph": name, "step": end})
    for leaf, slope in zip(leaves, slopes, strict=True):
        assert drawn["grads"][leaf.name] == pytest.approx(slope, abs=1e-5)


def test_a_value_is_passed_on_only_when_its_gradient_is_complete():
    for nodes in graph_walk.GRAPHS.values():
        told = graph_walk.walk(nodes)
        for step in told["backward"]:
            assert step["grad"] == told["nodes"][step["of"]]["grad"]


def test_every_step_of_the_small_network_goes_downhill_by_its_gradient():
    steps = one_step.training()
    for now, after in pairwise(steps):
        assert after["loss"] < now["loss"]
        for name, old in now["params"].items():
            moved = np.array(old) - one_step.RATE * np.array(now["gradients"][name])
            assert after["params"][name] == pytest.approx(moved, abs=2e-6)


def test_the_gradient_shown_for_the_first_weight_is_the_slope_of_the_loss():
    def loss(w):
        (W1, b1), layer2 = one_step.START
        changed = W1.copy()
        changed[0, 0] = w[0]
        return mlp_loss(one_step.X, one_step.Y, [(changed, b1), layer2])

    slope = numerical_gradient(loss, [one_step.START[0][0][0, 0]], 1e-5)[0]
    assert one_step.training()[0]["gradients"]["W1"][0][0] == pytest.approx(slope, abs=1e-6)


@pytest.mark.parametrize(
    ("make", "choice"),
    [
        (demos.finite_step, {"curve": "x²"}),
        (demos.graph_walk, {"graph": "none"}),
        (demos.one_step, {"phase": "sideways"}),
    ],
)
def test_an_unknown_choice_is_refused_with_what_there_is(make, choice):
    with pytest.raises(ValueError, match="need one of"):
        make(**choice)
