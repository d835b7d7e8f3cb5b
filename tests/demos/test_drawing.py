"""What the scripts draw, run outside a browser, against nnlab.

Tests nnlab/demos/figure.py, nnlab/demos/tables.py and autograder/authoring/stills.py.
"""

import itertools
import re
from xml.etree import ElementTree

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from autograder.authoring import stills
from nnlab import activations
from nnlab.demos.asking import Asking
from nnlab.demos.controls import Range
from nnlab.demos.gallery.growth import alive
from nnlab.demos.tables import ACTIVATIONS
from nnlab.neuron import GATE_INPUTS, GATES, neuron, weighted_sum
from tests.demos.shown import SHOWN

tenths = st.integers(-30, 30).map(lambda n: n / 10)
weights = st.fixed_dictionaries(
    {
        "w1": tenths,
        "w2": tenths,
        "x1": tenths,
        "x2": tenths,
        "b": st.integers(-40, 40).map(lambda n: n / 10),
    }
)


def any_state(demo):
    """States that the demo's controls can reach."""
    if isinstance(demo, Asking):
        return st.just(demo.state)

    def values(control):
        if isinstance(control, Range):
            steps = round((control.high - control.low) / control.step)
            return st.integers(0, steps).map(lambda n: round(control.low + n * control.step, 6))
        return st.sampled_from(list(control.options))

    return st.fixed_dictionaries({c.name: values(c) for c in demo.controls})


@pytest.mark.parametrize("name", SHOWN)
@settings(max_examples=40, deadline=None)
@given(data=st.data())
def test_every_state_gives_well_formed_svg_that_says_what_it_shows(name, data):
    demo = SHOWN[name]
    picture = stills.draw(demo, data.draw(any_state(demo)))
    root = ElementTree.fromstring(picture["svg"])
    assert root.get("role") == "img"
    assert root.get("aria-label") == picture["sentence"]
    assert picture["sentence"].endswith(".")
    assert not re.match(
        "[a-z]{3}", picture["sentence"]
    )  # a word; a letter of a formula may begin it
    assert not re.search(r"NaN|undefined|Infinity|null", picture["svg"])
    width, height = demo.figure.size
    assert root.get("viewBox") == f"0 0 {width} {height}"


@given(state=weights, f=st.sampled_from(ACTIVATIONS))
@settings(max_examples=150, deadline=None)
def test_the_browser_computes_the_neuron_that_nnlab_computes(state, f):
    picture = stills.draw(SHOWN["neuron_map"], {**state, "f": f})
    x, w = np.array([state["x1"], state["x2"]]), np.array([state["w1"], state["w2"]])
    z = weighted_sum(x, w, state["b"])
    assert picture["z"] == pytest.approx(z, abs=1e-9)
    y = neuron(x, w, state["b"], lambda z: getattr(activations, f)(round(z, 9)))
    assert picture["y"] == pytest.approx(y, abs=5e-5)


@given(state=weights)
@settings(max_examples=30, deadline=None)
def test_the_sentence_of_the_neuron_tells_its_numbers(state):
    picture = stills.draw(SHOWN["neuron_map"], {**state, "f": "tanh"})
    sentence = picture["sentence"].replace("−", "-")
    numbers = [float(number) for number in re.findall(r"-?\d+\.\d+", sentence)]
    assert numbers[:5] == [state[name] for name in ("w1", "w2", "b", "x1", "x2")]
    if "a little" in sentence:  # what comes near -1, 0 or 1 is not said to be it
        far = 2 / (
            1 + np.exp(2 * abs(numbers[5]))
        )  # from -1 or 1; floats hold no tanh that near them
        assert 0 < min(abs(np.tanh(numbers[5])), far) < 0.005
    else:
        assert numbers[6] == pytest.approx(np.tanh(numbers[5]), abs=0.01)


@pytest.mark.parametrize(
    ("f", "z", "y"), [("step", 0.0, 0.0), ("step", 0.1, 1.0), ("relu", -0.1, 0.0)]
)
def test_the_table_keeps_the_jump_and_the_kink_where_they_are(f, z, y):
    state = {"w1": 0.0, "w2": 0.0, "b": z, "x1": 0.0, "x2": 0.0, "f": f}
    assert stills.draw(SHOWN["neuron_map"], state)["y"] == y


def test_rounding_noise_does_not_make_a_step_neuron_fire():
    state = {"w1": 0.1, "w2": 0.0, "b": -0.3, "x1": 3.0, "x2": 0.0, "f": "step"}
    assert 0.1 * 3.0 - 0.3 != 0
    assert stills.draw(SHOWN["neuron_map"], state)["y"] == 0


@pytest.mark.parametrize("gate", GATES)
def test_the_truth_table_agrees_with_nnlab_on_which_rows_are_right(gate):
    some = ((-2.0, -1.0, 0.0, 1.0, 2.0), (-1.5, 0.5, 1.0), (-1.5, -0.5, 1.5))
    for w1, w2, b in itertools.product(*some):
        outputs = activations.step(GATE_INPUTS @ np.array([w1, w2]) + b)
        right = int((outputs == np.array(GATES[gate])).sum())
        picture = stills.draw(SHOWN["gates"], {"gate": gate, "w1": w1, "w2": w2, "b": b})
        assert picture["right"] == right
        assert f"{right} of 4 rows right" in picture["sentence"]
        assert picture["svg"].count("✓ right") == right
        assert picture["svg"].count("✗ wrong") == 4 - right


def test_nobody_gets_four_rows_of_xor_with_one_neuron_and_the_other_gates_can_be_found():
    controls = {c.name: c for c in SHOWN["gates"].controls if isinstance(c, Range)}
    values = {n: np.arange(c.low, c.high + c.step / 2, c.step) for n, c in controls.items()}
    w1, w2, b = np.meshgrid(values["w1"], values["w2"], values["b"], indexing="ij")
    x1, x2 = GATE_INPUTS[:, 0], GATE_INPUTS[:, 1]
    outputs = w1[..., None] * x1 + w2[..., None] * x2 + b[..., None] > 0
    best = {n: int((outputs == np.array(g)).sum(axis=-1).max()) for n, g in GATES.items()}
    assert best == {"and": 4, "or": 4, "nand": 4, "xor": 3}


def test_two_layers_of_gates_solve_xor_in_exactly_the_ways_of_the_truth_table():
    tables = {name: np.array(wanted) for name, wanted in GATES.items()}
    for first, second, output in itertools.product(("and", "or", "nand"), repeat=3):
        combined = tables[output][2 * tables[first] + tables[second]]
        right = int((combined == tables["xor"]).sum())
        state = {"first": first, "second": second, "output": output}
        assert stills.draw(SHOWN["xor_corner"], state)["right"] == right
        assert (right == 4) == ({first, second} == {"or", "nand"} and output == "and")


def test_the_network_grows_from_sparse_to_dense_at_six_and_is_pruned_later():
    demo = SHOWN["growth"]
    ages, counts = demo.data["ages"], demo.data["counts"]
    born, gone = (np.array([s[k] for s in demo.data["synapses"]]) for k in (2, 3))
    for age, count in list(zip(ages, counts, strict=True))[::7]:
        assert stills.draw(demo, {"age": age})["count"] == count == alive(born, gone, age).sum()
    assert ages[int(np.argmax(counts))] == 6.0
    assert counts[0] < 0.3 * max(counts)
    assert counts[-1] < 0.7 * max(counts)


@given(x=st.integers(-10, 10).map(lambda n: n / 2))
@settings(max_examples=21, deadline=None)
def test_the_double_is_double(x):
    sentence = stills.draw(SHOWN["doubling"], {"x": x})["sentence"].replace("−", "-")
    if x == 0:
        assert "2x = 0" in sentence
    else:
        assert f"x = {x:.1f}, so 2x = {2 * x:.1f}" in sentence
