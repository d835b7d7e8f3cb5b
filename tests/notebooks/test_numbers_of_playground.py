"""The numbers that the playground's prose states, measured again."""

import numpy as np
import pytest

from autograder.exercises.playground import golf, penalties
from nnlab.mulberry import Mulberry
from nnlab.playground import Settings, points, run
from solutions.playground.fixed_page_step import fixed_page_step
from solutions.playground.run_playground import run_playground
from tests.notebooks.prose import Prose

PROSE = Prose("playground")
TEXT, states = PROSE.text, PROSE.states


def percent(data: str, **settings) -> str:
    """Share of test points that are right, as the prose writes it."""
    return f"{100 * run(Settings(data, **settings)).right[1]:.1f}".removesuffix(".0")


def test_one_layer_two_layers_and_a_larger_rate_on_the_spirals():
    shares = {
        hidden: [float(percent("spirals", hidden=hidden, seed=s, epochs=200)) for s in (1, 2, 3)]
        for hidden in ((8,), (8, 8))
    }
    low, high = min(shares[8,]), max(shares[8,])
    assert states(f"With one layer of eight {low:.0f} to {high:.0f} % of the test points")
    first, second, third = shares[8, 8]
    assert states(f"A second layer brings {second:g} and {third:g} %")
    assert first == shares[8,][0] == 84
    faster = [
        float(percent("spirals", hidden=(8,), rate=0.3, seed=s, epochs=200)) for s in (1, 2, 3)
    ]
    assert round(faster[0]) == 90
    assert {round(share) for share in faster[1:]} == {97, 98}
    assert states("about 90 % from the first start and 97 to 98 % from the other two")


def test_one_neuron_separates_blobs_and_not_circles():
    assert percent("blobs", hidden=(), epochs=100) == "100"
    before = percent("blobs", hidden=(), epochs=0)
    assert states(f"({before} % were right before the first one")
    before, after = (float(percent("blobs", hidden=(), seed=4, epochs=n)) for n in (0, 100))
    assert before < 80 < after
    assert f"{float(percent('circles', hidden=(), epochs=100)):.0f}" == "45"
    assert states("On the circles it is 45 %")


def test_three_neurons_close_a_region_and_two_do_not():
    two, three, four = (float(percent("circles", hidden=(n,), epochs=200)) for n in (2, 3, 4))
    assert states(f"stays at {two:.0f} % after 200 epochs, with three it is {three:g} %")
    assert four <= three


def test_squares_as_inputs_save_all_hidden_neurons():
    share = percent("circles", hidden=(), features=("x2", "y2"), epochs=100)
    assert states(f"is right on {share} % after 100 epochs")
    assert percent("xor", hidden=(), features=("xy",), epochs=100) == "100"
    for inputs in (("xy", "x"), ("sin x", "sin y")):
        assert float(percent("circles", hidden=(), features=inputs, epochs=100)) < 60


def test_all_points_of_the_circles_lie_where_a_sine_rises():
    assert states("Within ±1.5 a sine rises all the way")
    for part, _ in points(Settings("circles")):
        assert np.abs(part).max() < 1.5 < np.pi / 2


def test_zeros_are_right_about_half_of_the_points_where_0_is_on_a_side():
    assert states("then a network of nothing but zeros is right about half of the points")
    assert states("The network of nothing but zeros is then right about the other half")
    (_, y), _ = points(Settings("circles"))
    below, above = (np.mean(side == (y > 0)) for side in (False, True))
    assert (round(10 * below), round(10 * above)) == (5, 5)
    assert below + above == 1


def test_rates_that_are_too_small_good_and_too_large():
    four = {"hidden": (4,), "seed": 3, "epochs": 100}
    shares = [percent("moons", rate=rate, **four) for rate in (0.001, 0.03, 0.3)]
    assert states(f"{shares[0]} %, {shares[1]} % and {shares[2]} %")
    assert percent("moons", rate=1.0, **four) == "100"
    stuck = run(Settings("moons", rate=10.0, **{**four, "epochs": 1}))
    assert max(stuck.gradients) < 1e-5
    assert stuck.losses[-1, 0] > 0.1 * stuck.losses[0, 0]
    assert not stuck.diverged
    assert states(f"It stands at {100 * stuck.right[1]:.1f} %")
    ends = [run(Settings("moons", **{**four, "rate": 10.0, "seed": s})) for s in range(1, 11)]
    assert all(max(end.gradients) < 1e-5 and end.losses[-1, 0] > 0.1 for end in ends)
    assert sum(end.right[1] < 0.55 for end in ends) == 4
    assert max(end.right[1] for end in ends) < 0.9
    assert states("all stand still in the end, four of them no better than a coin and none above")
    slower = [run(Settings("moons", **{**four, "rate": 1.0, "seed": s})) for s in range(1, 11)]
    assert sum(end.right[1] > 0.99 for end in slower) == 8  # this start and most others
    flown = run(Settings("bumps", hidden=(4,), activation="relu", rate=1.0, seed=3, epochs=9))
    assert flown.diverged == 1
    for activation in ("sigmoid", "relu", "linear"):  # before a last tanh
        other = Settings("moons", activation=activation, rate=10.0, hidden=(4,), epochs=20)
        assert not run(other).diverged


def test_four_layers_of_sigmoids_leave_the_first_next_to_nothing():
    deep = {
        name: run(Settings("spirals", hidden=(8,) * 4, activation=name, rate=0.1, epochs=200))
        for name in ("sigmoid", "relu")
    }
    assert states(f"the sigmoids are right on {100 * deep['sigmoid'].right[1]:.0f} %")
    assert deep["relu"].right[1] == 1
    first, *_, last = deep["sigmoid"].gradients
    assert states(f"the first layer is {last / first:.0f} times shorter")
    assert max(deep["relu"].gradients) < 2 * min(deep["relu"].gradients)
    assert sum(W.size for W, _ in deep["relu"].params) == 216
    right = {
        (name, rate): [percent_right(name, rate, seed) for seed in range(1, 7)]
        for name, rate in (("relu", 0.1), ("sigmoid", 0.1), ("sigmoid", 1.0))
    }
    assert min(right["relu", 0.1]) == 100
    assert states(f"the sigmoids on {max(right['sigmoid', 0.1])} % at the most")
    assert states(f"and on {max(right['sigmoid', 1.0])} % at a rate of 1")
    assert states(f"comes to {percent_right('tanh', 0.1, 1)} %")


def percent_right(activation: str, rate: float, seed: int) -> int:
    four = Settings("spirals", hidden=(8,) * 4, activation=activation, rate=rate, seed=seed)
    return round(100 * run(four.but(epochs=200)).right[1])


FEW = {"n": 300, "noise": 0.3, "hidden": (8, 8), "rate": 0.1, "epochs": 1000}


def test_thirty_points_are_learned_by_heart():
    alone = run(Settings("moons", share=0.1, data_seed=2, **FEW))
    tests = alone.losses[:, 1]
    assert states(f"smallest after {tests.argmin()} epochs, {tests.min():.3f}")
    assert states(f"it is {tests[-1]:.3f}, while the training loss is at {alone.losses[-1, 0]:.3f}")
    assert states(f"{100 * alone.right[1]:.0f} % of the test points are right in the end")
    more = run(Settings("moons", share=0.9, data_seed=2, **FEW))
    assert states(f"and the test loss, on the 30 that are left, is {more.losses[-1, 1]:.3f}")


def test_what_penalties_do_and_that_only_one_makes_zeros():
    l2 = run(Settings("moons", share=0.1, data_seed=2, l2=0.003, **FEW))
    l1 = run(Settings("moons", share=0.1, data_seed=2, l1=0.003, **FEW))
    ends = l2.losses[-1, 1], l1.losses[-1, 1]
    assert states(f"L2 at 0.003 ends at a test loss of {ends[0]:.3f}, L1 at {ends[1]:.3f}")
    assert states(f"With L1 {l1.zeros[0]} of the {l1.zeros[1]} weights are *exactly* 0")
    assert l2.zeros[0] == 0
    assert run(Settings("moons", share=0.1, data_seed=2, l2=0.03, **FEW)).zeros[0] == 0
    other = [
        run(Settings("moons", share=0.1, data_seed=1, l2=size, **FEW)).losses[-1, 1]
        for size in (0.0, 0.003)
    ]
    assert states(f"from {other[0]:.3f} to {other[1]:.3f}")
    strong = Settings("moons", share=0.1, data_seed=2, l1=0.3, **FEW)
    assert run(strong.but(epochs=15)).zeros == (88, 88)
    early = run(strong.but(epochs=2))
    assert early.penalty > early.losses[-1, 0]


@pytest.mark.parametrize(
    ("hidden", "activation", "through"), [((2,), "relu", 6), ((4,), "relu", 8), ((2,), "tanh", 7)]
)
def test_so_many_runs_get_through_xor(hidden, activation, through):
    shares = [
        run(Settings("xor", hidden=hidden, activation=activation, seed=s, epochs=200)).right[1]
        for s in range(1, 11)
    ]
    assert sum(share > 0.95 for share in shares) == through
    if (hidden, activation) == ((2,), "relu"):
        assert all(0.7 < share < 0.8 for share in shares if share <= 0.95)
        assert shares[0] < 0.95 < shares[3]
    assert states("Six of ten with two ReLUs, eight with four, seven with two tanh.")


def test_the_learners_loop_gives_the_numbers_of_the_page():
    settings = Settings("moons", hidden=(3,), epochs=5)
    (X, y), (X_test, y_test) = points(settings)
    rng = Mulberry(settings.seed)
    params = [(rng.normal(0, np.sqrt(1 / a), (a, b)), np.zeros(b)) for a, b in ((2, 3), (3, 1))]
    orders = np.array([rng.permutation(len(X)) for _ in range(5)])
    Y, Y_test = ((2.0 * labels - 1)[:, None] for labels in (y, y_test))
    mine = run_playground(X, Y, X_test, Y_test, params, 0.03, 10, orders)
    assert np.abs(mine - run(settings).losses).max() < 1e-12


def test_the_step_to_be_mended_takes_one_weight_to_a_quarter_and_one_to_zero():
    (params, grads, lr, l1, l2) = penalties.EXAMPLE
    ((W, b),) = fixed_page_step(params, grads, lr, l1, l2)
    alone = params[0][0] - lr * grads[0][0]
    assert states("The loss alone would move the first weight from 1 to 0.75")
    assert (alone[0, 0], W[0, 0], W[1, 0], b[0]) == (0.75, 0.25, 0.0, 1.5)
    assert lr * l1 == 0.5
    assert states("it takes another 0.5 off, and 0.25 is left")


def test_five_neurons_are_plenty_for_the_circles():
    assert all(golf.separates("circles", sizes) for sizes in ((2, 5, 1), (2, 3, 1)))


@pytest.mark.parametrize("name", golf.FEWEST)
def test_the_smallest_networks_separate_and_those_nearest_below_do_not(name):
    """All smaller ones were tried once; the best of them for the circles was right on 83 %."""
    known = {"blobs": (2, 1), "circles": (2, 3, 1), "xor": (2, 2, 1)}[name]
    below = {"blobs": [], "circles": [(2, 2, 1), (2, 2, 1, 1)], "xor": [(2, 1), (2, 1, 1, 1)]}[name]
    assert golf.parameters(known) == golf.FEWEST[name]
    assert golf.separates(name, known)
    assert all(golf.parameters(sizes) < golf.FEWEST[name] for sizes in below)
    assert not any(golf.separates(name, sizes) for sizes in below)


def test_the_line_that_is_to_be_loaded_is_the_run_of_the_cells_above_it():
    line = "data=moons; hidden=3; epochs=5"
    assert states(f"write `{line}` into *state*")
    assert Settings.parse(line) == Settings("moons", hidden=(3,), epochs=5)
    assert 'Settings("moons", hidden=(3,), epochs=5)' in PROSE.cell_with("rng.permutation(len(X))")
