"""Every known wrong answer in a demo of the learner's functions: a picture, or a few kind lines.

Tests nnlab/demos/asking.py and nnlab/demos/questions.py.
"""

import re

import pytest

from autograder.authoring import stills
from autograder.checking import slips
from autograder.course import sources
from nnlab import activations, convolution, demos, losses
from tests.demos.states import first_and_last

ASKED = {  # what is asked: the demo, with one answer of the learner's in it
    "ch01_neuron/neuron": lambda f: demos.my_neuron(f, activations.tanh),
    "ch01_neuron/sigmoid": lambda f: demos.my_neuron(sources.model("ch01_neuron", "neuron"), f),
    "ch02_perceptron_vs_logistic/logistic_gradient": lambda f: demos.my_descent(f),
    "ch03_mlp_notation/forward": lambda f: demos.my_digit(f),
    "ch04_chain_rule/mlp_gradients": lambda f: demos.my_gradient(f),
    "ch05_vanishing_gradients/tanh": lambda f: demos.my_activation(f, activations.tanh_prime),
    "ch05_vanishing_gradients/tanh_prime": lambda f: demos.my_activation(activations.tanh, f),
    "ch06_optimizers/adam_step": lambda f: demos.my_step("Adam", f),
    "ch07_losses/mse": lambda f: demos.my_loss(f, losses.huber),
    "ch07_losses/huber": lambda f: demos.my_loss(losses.mse, f),
    "ch08_regularization/shift_images": lambda f: demos.my_shifts(f),
    "ch09_convolution/correlate": lambda f: demos.my_kernels(f, convolution.edge_kernel),
    "ch09_convolution/edge_kernel": lambda f: demos.my_kernels(convolution.correlate, f),
    "ch10_recurrent/lstm_step": lambda f: demos.my_lstm(f),
    "ch11_transformer/attention": lambda f: demos.my_attention(f),
    "ch12_transfer/frozen_step": lambda f: demos.my_frozen_step(f),
}
OTHERS = {
    "nothing": lambda *a, **k: None,
    "a text": lambda *a, **k: "0.5",
    "a list in a list": lambda *a, **k: [[0.5]],
    "one huge number": lambda *a, **k: 1e300,
    "a complex number": lambda *a, **k: 1j,
    "an empty tuple": lambda *a, **k: (),
    "a set": lambda *a, **k: {1.0, 2.0},
    "too few brackets": lambda: 0.5,
}
BROKEN = re.compile(r"NaN|Infinity|undefined|\[object|Traceback")


def answers(where: str) -> dict:
    chapter, name = where.split("/")
    known = {slip.name: slips.function(slip, name) for slip in slips.known(chapter, name)}
    return {**known, **OTHERS}


@pytest.mark.parametrize("where", ASKED)
def test_whatever_an_answer_gives_is_drawn_or_told_in_a_few_plain_lines(where):
    wrong = answers(where)
    assert len(wrong) > len(OTHERS) + 3
    for what, answer in wrong.items():
        demo = ASKED[where](answer)
        for control in demo.controls:
            for place in [*first_and_last(control), control.start]:
                demo.widgets[control.name].value = place
                told = look(demo)
                assert not BROKEN.search(told), (what, control.name, place, told[-300:])


def look(demo) -> str:
    """The picture and its sentence, or the words in its place."""
    frame = demo.picture.frame
    if "trouble" in frame:
        assert len(frame["trouble"].splitlines()) <= 3, frame["trouble"]
        return frame["trouble"]
    drawn = stills.draw(demo)
    return drawn["svg"] + drawn["sentence"]
