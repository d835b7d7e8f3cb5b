"""The demos of chapter 4 show what nnlab computes."""

import re
from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from autograder.authoring import stills
from nnlab import demos
from nnlab.autodiff import Value
from nnlab.demos.gallery import (
    delta_back,
    diamonds,
    finite_step,
    graph_walk,
    my_gradient,
    one_step,
    two_paths,
)
from nnlab.gradcheck import numerical_gradient
from nnlab.mlp import mlp_gradients, mlp_loss

halves = st.integers(-6, 6).map(lambda n: n / 2)
PATHS = demos.two_paths()


@given(state=st.fixed_dictionaries(dict.fromkeys(("u", "a1", "a2", "c1", "c2"), halves)))
@settings(max_examples=60, deadline=None)
def test_the_two_paths_of_the_picture_add_up_to_the_gradient(state):
    picture = stills.draw(PATHS, state)
    w = Value(state["u"])
    o11 = (w * two_paths.X).sigmoid()
    o21, o22 = (o11 * state["a1"]).sigmoid(), (o11 * state["a2"]).sigmoid()
    ((state["c1"] * o21 + state["c2"] * o22 - two_paths.Y) ** 2).backward()
    assert picture["first"] + picture["second"] == pytest.approx(w.grad, abs=1e-9)
    assert picture["numeric"] == pytest.approx(w.grad, abs=1e-5)


@pytest.mark.parametrize("depth", [1, 2, 5, 9])
def test_evaluations_double_with_every_diamond_without_memory_and_grow_by_four_with_it(depth):
    paths, without, with_memory = diamonds.counts(depth)
    assert paths == 2**depth
    assert without == 4 * (2**depth - 1)
    assert with_memory == 4 * depth


def test_both_ways_of_counting_find_the_same_derivative():
    assert [diamonds.walk(n, None)[0] for n in (1, 3, 7)] == [
        diamonds.walk(n, {})[0] for n in (1, 3, 7)
    ]


@pytest.mark.parametrize("depth", [1, 8, 16])
def test_the_ladder_tells_the_counts_it_draws(depth):
    picture = stills.draw(demos.diamonds(), {"depth": depth})
    _, without, with_memory = diamonds.counts(depth)
    assert (picture["without"], picture["kept"]) == (without, with_memory)
    assert f"{without:,}" in picture["sentence"]
    assert f"{without:,}" in picture["svg"]


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
    walked = graph_walk.walk(graph_walk.GRAPHS[name])
    sums = {step["to"]: step["sum"] for step in walked["backward"]}
    for node, seen in walked["nodes"].items():
        if node != walked["forward"][-1]:
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
    picture = stills.draw(demos.graph_walk(), {"graph": name, "step": end})
    for leaf, slope in zip(leaves, slopes, strict=True):
        assert picture["grads"][leaf.name] == pytest.approx(slope, abs=1e-5)


def test_a_value_is_passed_on_only_when_its_gradient_is_complete():
    for nodes in graph_walk.GRAPHS.values():
        walked = graph_walk.walk(nodes)
        for step in walked["backward"]:
            assert step["grad"] == walked["nodes"][step["of"]]["grad"]


def test_every_step_of_the_small_network_goes_downhill_by_its_gradient():
    steps = one_step.training()
    for now, after in pairwise(steps):
        assert after["loss"] < now["loss"]
        for name, old in now["params"].items():
            moved = np.array(old) - float(one_step.RATE) * np.array(now["gradients"][name])
            assert after["params"][name] == pytest.approx(moved, abs=5.1e-5)


def on_paper(product: float) -> float:
    """Rounded to four places, half away from zero, as somebody with a pencil does."""
    return float(np.sign(product) * np.floor(abs(product) * 1e4 + 0.5 + 1e-9) / 1e4)


@pytest.mark.parametrize("step", range(0, one_step.STEPS + 1, 4))
def test_a_pencil_gets_every_gradient_of_the_small_network_from_the_numbers_shown(step):
    picture = stills.draw(demos.one_step(), {"step": step, "phase": "backward"})
    row = re.search(r"= (\S+) · (\S+) · (\S+) · (\S+) = (\S+?)<", picture["svg"])
    *factors, product = (float(n.strip("()").replace("−", "-")) for n in row.groups())
    assert on_paper(np.prod(factors)) == product
    now = one_step.training()[step]
    for j in (0, 1):
        by_sum = (now["output"] - 1) * now["params"]["W2"][j] * now["slopes"][j]
        assert now["slopes"][j] == on_paper(now["hidden"][j] * (1 - now["hidden"][j]))
        assert now["gradients"]["W1"][1][j] == pytest.approx(on_paper(2 * by_sum), abs=1e-9)


def test_the_gradient_shown_for_the_first_weight_is_the_slope_of_the_loss():
    start = one_step.training()[0]["params"]
    layer2 = np.array(start["W2"]).reshape(2, 1), np.array(start["b2"])

    def loss(w):
        changed = np.array(start["W1"])
        changed[0, 0] = w[0]
        X, Y = np.array([[1.0, 2.0]]), np.array([[1.0]])
        return mlp_loss(X, Y, [(changed, np.array(start["b1"])), layer2])

    slope = numerical_gradient(loss, [start["W1"][0][0]], 1e-5)[0]
    assert one_step.training()[0]["gradients"]["W1"][0][0] == pytest.approx(slope, abs=1e-4)


def test_the_slider_of_the_walk_ends_where_its_graph_does():
    for name, nodes in graph_walk.GRAPHS.items():
        picture = stills.draw(demos.graph_walk(), {"graph": name, "step": 1})
        assert picture["limits"] == {"step": graph_walk.last_step(graph_walk.walk(nodes))}


@pytest.mark.parametrize("samples", [1, 5])
def test_the_matrices_of_the_way_back_are_the_gradients_of_the_loss(samples):
    matrices = {name: np.array(rows) for name, rows in delta_back.way_back(samples).items()}
    Y = matrices["Yhat"] - samples * matrices["D2"]
    params = [(W, b) for W, (_, b) in zip((matrices["W1"], matrices["W2"]), delta_back.network())]  # noqa: B905
    (dW1, db1), (dW2, db2) = mlp_gradients(matrices["X"], Y, params)
    for name, needed in (("dW1", dW1), ("dW2", dW2), ("db1", [db1]), ("db2", [db2])):
        assert matrices[name] == pytest.approx(np.array(needed), abs=2e-3)


def test_each_step_of_the_way_back_adds_one_matrix_and_says_how_the_shapes_meet():
    pictures = [stills.draw(demos.delta_back(), {"step": k, "samples": 3}) for k in range(7)]
    assert [len(picture["there"]) for picture in pictures] == [5, 6, 7, 8, 9, 10, 11]
    assert "(4, 3) times (3, 2) is (4, 2), the shape of W₂" in pictures[2]["sentence"]
    assert "(3, 2) times (2, 4) is (3, 4)" in pictures[4]["sentence"]


def heat(gradients) -> dict:
    return demos.my_gradient(gradients).picture.frame


@pytest.mark.parametrize(("w", "v"), [(0.5, -1.0), (-4.0, 4.0), (4.0, 0.0)])
def test_a_right_gradient_agrees_with_the_nudges_wherever_the_weights_stand(w, v):
    answers = my_gradient.answers(mlp_gradients, {"w": w, "v": v})
    assert not any(np.any(array) for array in answers["differ"])


def test_the_heat_maps_show_which_array_of_the_learner_is_wrong():
    def doubled(X, Y, params):
        (dW1, db1), second = mlp_gradients(X, Y, params)
        return [(dW1, 2 * db1), second]

    data = heat(doubled)["data"]
    assert [bool(np.any(array)) for array in data["differ"]] == [False, True, False, False]
    picture = stills.draw(demos.my_gradient(doubled))
    assert picture["wrong"] == ["db1"]
    assert "4 of 26 slopes differ, in db1" in picture["sentence"]


@pytest.mark.parametrize(
    ("mine", "said"),
    [
        (lambda X, Y, params: [(W.T, b) for W, b in params], "dW1: The shape (3, 4) was needed"),
        (lambda X, Y, params: params[:1], "4 arrays were needed, dW1, db1, dW2, db2"),
        (lambda X, Y, params: None, "Nothing came back"),
        (lambda X, Y, params: 1 / 0, "ZeroDivisionError"),
    ],
)
def test_what_is_no_gradient_is_said_in_the_place_of_the_heat_maps(mine, said):
    assert said in heat(mine)["trouble"]
