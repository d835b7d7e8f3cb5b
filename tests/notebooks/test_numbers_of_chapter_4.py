"""The numbers that the prose of chapter 4 states, computed."""

import ast
from itertools import pairwise

import numpy as np
import pytest

from autograder.course import sources
from nnlab import mlp
from nnlab.activations import sigmoid
from nnlab.demos.gallery import diamonds, finite_step, graph_walk, one_step
from nnlab.gradcheck import gradient_check
from solutions.ch04_chain_rule.chain_gradients import chain_gradients
from solutions.ch04_chain_rule.count_paths import count_paths
from solutions.ch04_chain_rule.train_mlp import train_mlp
from solutions.ch04_chain_rule.two_path_gradient import two_path_gradient
from tests.notebooks.prose import Prose

PROSE = Prose("ch04_chain_rule")
TEXT, cell_with = PROSE.text, PROSE.cell_with


def test_the_digit_reader_has_13_002_parameters_and_would_need_26_004_runs():
    assert mlp.count_parameters([784, 16, 16, 10]) == 13_002
    for said in ("13,002 weights", f"{2 * 13_002:,} runs"):
        assert said in TEXT


def test_a_nudge_of_a_hundredth_moves_the_square_of_three_by_six_hundredths():
    assert pytest.approx(9.0601) == 3.01**2
    assert "3.01² is 9.0601" in TEXT


def test_the_slopes_of_the_chain_shrink_as_said():
    d1, d2, d3 = chain_gradients(2.0, 0.0, 1.0, 1.0, 1.0)
    assert f"{d3:.3f}, against {d2:.3f} and {d1:.3f}" in TEXT
    assert d3 / d1 == pytest.approx(16, abs=0.5)
    assert 1 - d2 / d3 == pytest.approx(0.75, abs=0.02)


def two_paths(c1: float, c2: float) -> float:
    layers = [([[1.0]], [0.0]), ([[2.0, -1.0]], [0.0, 0.0]), ([[c1], [c2]], [0.0])]
    return two_path_gradient(1.0, 0.0, [(np.array(W), np.array(b)) for W, b in layers])


def test_the_two_paths_bring_what_the_question_says():
    whole = two_paths(3.0, 1.0)
    assert f"their sum, {whole:.3f}" in TEXT
    # the loss's own factor 2 (O - y) is that of the whole net; each path has its share of the rest
    o11 = sigmoid(1.0)
    o21, o22 = sigmoid(2 * o11), sigmoid(-o11)
    common = 2 * (3 * o21 + o22) * o11 * (1 - o11)
    first, second = common * 3 * o21 * (1 - o21) * 2, -common * o22 * (1 - o22)
    assert first + second == pytest.approx(whole)
    assert f"{first:.3f}, the path through $O_{{22}}$ alone −{-second:.3f}" in TEXT


def test_ten_thousand_paths_over_320_weights():
    sizes = [1, 10, 10, 10, 10, 1]
    assert count_paths(sizes) == 10_000
    assert sum(a * b for a, b in pairwise(sizes)) == 320
    assert mlp.count_parameters([*sizes[:-1], 10, 1]) - mlp.count_parameters(sizes) == 110


def test_a_billion_paths_a_second_are_thirty_million_years():
    years = count_paths([784, *[10] * 24, 10]) / 1e9 / (365.25 * 24 * 3600)
    assert years == pytest.approx(30e6, rel=0.1)


def names_of_the_bug_hunt() -> dict:
    names = {"np": np, "sigmoid": sigmoid}
    exec(cell_with("def careless_gradients"), names)
    return names


def test_all_four_arrays_of_the_careless_gradients_are_wrong_and_training_still_helps():
    names = names_of_the_bug_hunt()
    loss, gradients = names["careless_loss"], names["careless_gradients"]
    rng = np.random.default_rng(seed=4)
    X, Y = rng.normal(size=(5, 3)), rng.uniform(size=(5, 2))
    params = [(rng.normal(size=s), rng.normal(size=s[1])) for s in ((3, 4), (4, 2))]
    for k in range(2):
        for which in range(2):

            def placed(v, k=k, which=which):
                changed = [list(pair) for pair in params]
                changed[k][which] = v
                return changed

            error = gradient_check(
                lambda v, placed=placed: loss(X, Y, placed(v)),
                lambda v, placed=placed, k=k, i=which: gradients(X, Y, placed(v))[k][i],
                params[k][which],
            )
            assert error > 0.5
    before = loss(X, Y, params)
    for _ in range(100):
        steps = gradients(X, Y, params)
        params = [
            (W - 0.5 * dW, b - 0.5 * db) for (W, b), (dW, db) in zip(params, steps, strict=True)
        ]
    assert loss(X, Y, params) < before / 2


def test_xor_rests_on_the_plateau_and_then_is_learned():
    names = {"np": np, "train_mlp": train_mlp, "forward": mlp.forward, "sigmoid": sigmoid}
    exec(cell_with("learned, losses = train_mlp").rsplit("\n", 2)[0], names)
    losses = names["losses"]
    assert losses[50] == pytest.approx(0.125, abs=0.01)
    assert losses[200] == pytest.approx(0.125, abs=0.01)
    assert losses[-1] < 1e-4
    answers = mlp.forward(names["corners"], names["learned"], sigmoid)[-1]
    assert answers.ravel() == pytest.approx([0, 1, 1, 0], abs=0.01)


def xor_losses(seed: int, epochs: int) -> tuple[np.ndarray, np.ndarray]:
    """Losses and answers of the chapter's training with another seed and batches of 4."""
    text = cell_with("learned, losses = train_mlp").replace("seed=9", f"seed={seed}")
    names = {"np": np, "train_mlp": train_mlp, "forward": mlp.forward, "sigmoid": sigmoid}
    exec(text.replace("1000, 2, rng", f"{epochs}, 4, rng").rsplit("\n", 2)[0], names)
    return names["losses"], mlp.forward(names["corners"], names["learned"], sigmoid)[-1].ravel()


def test_one_other_seed_takes_longer():
    losses, _ = xor_losses(5, 2000)
    assert round(losses[1000], 3) == 0.125
    assert losses[2000] < 1e-4
    assert "the loss is still at 0.125 after 1,000 epochs, and next to nothing after 2,000" in TEXT


def test_another_gets_stuck_with_two_corners_right():
    losses, answers = xor_losses(6, 5000)
    said = f"stands at {losses[1000]:.3f} after 1,000 epochs, at {losses[5000]:.3f} after 5,000"
    assert said in TEXT
    assert np.all(np.diff(losses[1000:]) < 0)
    assert losses[-1] > 0.0625
    assert np.sum(np.abs(answers - 0.5) < 0.05) == 2
    xor = np.array([0, 1, 1, 0])
    assert np.sum(np.abs(answers - xor) < 0.1) == 2


def test_the_work_of_the_diamonds():
    counted = [diamonds.counts(n) for n in range(1, diamonds.DEEPEST + 1)]
    paths, without, with_memory = (list(column) for column in zip(*counted, strict=True))
    assert all(b == 2 * a for a, b in pairwise(paths))
    assert all(b > 2 * a for a, b in pairwise(without))
    assert ", ".join(map(str, without[:4])) == "4, 12, 28, 60"
    assert set(np.diff(with_memory)) == {4}
    assert f"climbs to {without[-1]:,} for {diamonds.DEEPEST} diamonds" in TEXT
    assert f"The second ends at {with_memory[-1]}." in TEXT


def test_the_gradient_that_a_pencil_is_to_find():
    gradient = one_step.training()[0]["gradients"]["W1"][1][1]
    assert PROSE.states(f"you should get {gradient:.4f}")


def test_python_walks_the_fork_to_its_end():
    cell = cell_with('walk.graph = "a fork and a join"')
    last = graph_walk.last_step(graph_walk.walk(graph_walk.GRAPHS["a fork and a join"]))
    assert f"range(5, {last + 1})" in cell


def test_the_best_steps_of_the_finite_differences():
    losses = finite_step.measured(*finite_step.CURVES["e^w at 1"])["errors"]
    one, both = (np.array(losses[side]) for side in finite_step.SIDES)
    assert finite_step.EXPONENTS[np.argmin(one)] == -8
    assert -6 <= finite_step.EXPONENTS[np.argmin(both)] <= -5
    assert round(both.min()) == -11  # one part in a hundred billion


def test_what_is_imported_as_written_before_was_written_before():
    text = cell_with("from nnlab.mlp import forward")
    imported = [name for node in ast.walk(ast.parse(text)) if isinstance(node, ast.ImportFrom)
                for name in (alias.name for alias in node.names)]  # fmt: skip
    assert f"{['No', 'One', 'Two', 'Three'][len(imported)]} functions that you have" in TEXT
    earlier = [c for c in sources.chapters() if c < "ch04"]
    written = {name for chapter in earlier for name in sources.solution_names(chapter)}
    assert set(imported) <= written
