"""The page and nnlab train the same network to the same numbers."""

import json
from dataclasses import asdict

import numpy as np
import pytest
import quickjs

from autograder.authoring import stills
from nnlab import demos
from nnlab.demos.scripts import linked
from nnlab.mulberry import Mulberry
from nnlab.playground import Settings, points, run
from nnlab.playground.settings import (
    ACTIVATIONS,
    FEATURE_NAMES,
    LIVE,
    NOISE,
    OPTIMIZERS,
    REACH,
)

MODULES = ("settings", "points", "engine")
CLOSE = 1e-12
MINE = ((-1.2, 0.4, 0), (0.9, 0.5, 1), (0.3, -1.1, 0), (1.4, -0.6, 1), (-0.2, 1.3, 0))


@pytest.fixture(scope="module")
def page():
    """Calls a function of the page's engine with plain data."""
    engine = quickjs.Context()
    engine.eval(linked(*(f"gallery/playground_{name}.js" for name in MODULES)))
    for name in MODULES:
        engine.eval(f"Object.assign(globalThis, $playground_{name})")

    def call(expression: str, value=None):
        engine.eval(f"globalThis.called = (v) => JSON.stringify(({expression})(JSON.parse(v)))")
        return json.loads(engine.get("called")(json.dumps(value)))

    return call


def differences(page, one: Settings) -> dict[str, float]:
    """How far page and nnlab lie apart, by what is compared."""
    there, here = page("runPlayground", asdict(one)), run(one)
    assert there["diverged"] == here.diverged
    losses = np.array(there["losses"], dtype=float)  # null is nan
    np.testing.assert_array_equal(np.isnan(losses), np.isnan(here.losses))
    flat = [np.concatenate([np.ravel(p) for pair in params for p in pair])
            for params in (there["params"], here.params)]  # fmt: skip
    assert (flat[0] == 0).tolist() == (flat[1] == 0).tolist()
    for one_share, other in zip(there["right"], here.right, strict=True):
        assert (one_share is None and np.isnan(other)) or one_share == other
    return {
        "losses": np.nanmax(np.abs(losses - here.losses)),
        "params": np.abs(flat[0] - flat[1]).max(),
        "gradients": np.abs(np.subtract(there["gradients"], here.gradients)).max(),
        "penalty": abs(there["penalty"] - here.penalty),
    }


def test_random_numbers_points_and_lines_are_the_same(page):
    draws = (
        "(seed) => { const rng = mulberry(seed);"
        " return [rng.random(), rng.normal(5), rng.permutation(9)]; }"
    )
    for seed in (0, 3, 70000):
        rng, (u, z, order) = Mulberry(seed), page(draws, seed)
        assert u == rng.random()
        np.testing.assert_allclose(z, rng.normal(size=5), atol=1e-14)
        assert order == rng.permutation(9).tolist()
    for data in NOISE:
        one = Settings(data, n=33, share=0.35, points=MINE)
        for (X, y), there in zip(points(one), page("pointsOf", asdict(one)), strict=True):
            here = np.column_stack([X, y])
            np.testing.assert_allclose(np.reshape(there, (-1, 3)), here, atol=1e-14)
        assert page("settingsLine", asdict(one)) == one.line()
    assert page("() => [NOISE, REACH, Object.keys(FEATURES), LIVE, START]") == [
        NOISE, REACH, list(FEATURE_NAMES), list(LIVE),
        json.loads(json.dumps({**asdict(Settings()), "noise": -1})),
    ]  # fmt: skip


@pytest.mark.parametrize(
    "one",
    [
        Settings(),
        Settings("moons", hidden=(3,), rate=0.1, epochs=5),
        Settings("spirals", hidden=(), features=("x2", "xy"), l1=0.003, share=0.35, noise=0.3),
        Settings("my points", points=MINE, hidden=(8, 8), changes=((2, "l2", 0.01),), seed=4),
    ],
)
def test_the_call_in_python_says_the_same_in_page_and_nnlab_and_makes_that_experiment(page, one):
    assert page("callOf", asdict(one)) == one.call()
    made = eval(one.call(), {"demos": demos})
    assert Settings.parse(stills.draw(made)["line"]) == one
    assert eval(one.call().replace("demos.playground", "Settings"), {"Settings": Settings}) == one


@pytest.mark.parametrize("optimizer", OPTIMIZERS)
@pytest.mark.parametrize("activation", ACTIVATIONS)
def test_every_activation_with_every_optimizer(page, activation, optimizer):
    one = Settings("spirals", n=120, hidden=(5, 3), activation=activation, optimizer=optimizer,
                   rate=0.02, epochs=10, seed=4)  # fmt: skip
    assert max(differences(page, one).values()) < CLOSE


@pytest.mark.parametrize("data", NOISE)
def test_every_task_with_every_feature(page, data):
    one = Settings(data, n=90, share=0.7, batch=7, features=FEATURE_NAMES, hidden=(4,),
                   rate=0.005, epochs=10, points=MINE)  # fmt: skip
    assert max(differences(page, one).values()) < CLOSE


@pytest.mark.parametrize("optimizer", OPTIMIZERS)
@pytest.mark.parametrize(("l1", "l2"), [(0.0, 0.01), (0.02, 0.0), (0.003, 0.1)])
def test_penalties_and_exact_zeros(page, optimizer, l1, l2):
    one = Settings("moons", n=100, hidden=(6,), optimizer=optimizer, l1=l1, l2=l2, epochs=10)
    assert max(differences(page, one).values()) < CLOSE


@pytest.mark.parametrize("hidden", [(), (1,), (8,) * 6])
def test_every_depth_and_what_is_changed_on_the_way(page, hidden):
    changes = ((2, "l1", 0.01), (3, "rate", 0.05), (4, "batch", 3), (4, "l2", 0.001))
    one = Settings("xor", n=60, hidden=hidden, epochs=6, changes=changes, data_seed=8)
    assert max(differences(page, one).values()) < CLOSE


def test_forty_experiments_drawn_at_random(page):
    rng = np.random.default_rng(11)
    for _ in range(40):
        names = rng.choice(FEATURE_NAMES, size=rng.integers(1, 6), replace=False)
        one = Settings(
            str(rng.choice(list(NOISE)[:-1])),
            n=int(rng.integers(40, 120)),
            share=float(rng.choice([0.3, 0.5, 0.8])),
            batch=int(rng.choice([2, 10, 30])),
            features=tuple(map(str, names)),
            hidden=tuple(map(int, rng.integers(1, 9, size=rng.integers(0, 5)))),
            activation=str(rng.choice(ACTIVATIONS)),
            optimizer=str(rng.choice(OPTIMIZERS)),
            rate=float(rng.choice([0.001, 0.003, 0.01])),
            l1=float(rng.choice([0.0, 0.001, 0.1])),
            l2=float(rng.choice([0.0, 0.001, 0.1])),
            seed=int(rng.integers(50)),
            data_seed=int(rng.integers(50)),
            epochs=8,
        )
        assert max(differences(page, one).values()) < CLOSE, one.line()


def test_what_diverges_does_so_in_the_same_epoch(page):
    for rate in (3.0, 30.0):
        one = Settings("plane", hidden=(4,), activation="relu", rate=rate, epochs=9)
        assert run(one).diverged
        assert differences(page, one)["params"] < CLOSE
