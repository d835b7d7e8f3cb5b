"""Every demo that has something to show, each made once, when it is first asked for."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache

from autograder.course import sources
from nnlab import activations, augmentation, convolution, demos, linear, losses, mlp, recurrent
from nnlab.attention import attention
from nnlab.neuron import neuron
from nnlab.transfer import frozen_step

EXPLORABLE = [name for name in demos.__all__ if not name.startswith("my_")]
OWN = {  # demos of a learner's functions, with what these have to be
    "my_neuron": lambda: demos.my_neuron(neuron, activations.tanh),
    "my_gradient": lambda: demos.my_gradient(mlp.mlp_gradients),
    "my_activation": lambda: demos.my_activation(activations.tanh, activations.tanh_prime),
    "my_step": lambda: demos.my_step("Adam", sources.model("ch06_optimizers", "adam_step")),
    "my_loss": lambda: demos.my_loss(losses.mse, losses.huber),
    "my_descent": lambda: demos.my_descent(linear.logistic_gradient),
    "my_digit": lambda: demos.my_digit(mlp.forward),
    "my_kernels": lambda: demos.my_kernels(convolution.correlate, convolution.edge_kernel),
    "my_lstm": lambda: demos.my_lstm(recurrent.lstm_step),
    "my_shifts": lambda: demos.my_shifts(augmentation.shift_images),
    "my_attention": lambda: demos.my_attention(attention),
    "my_frozen_step": lambda: demos.my_frozen_step(frozen_step),
}


@cache
def made(name: str):
    return OWN[name]() if name in OWN else getattr(demos, name)()


class Shown(Mapping):
    """Demos by name. Making all of them takes seconds, and most files of tests ask for a few."""

    def __iter__(self) -> Iterator[str]:
        yield from (*EXPLORABLE, *OWN)

    def __len__(self) -> int:
        return len(EXPLORABLE) + len(OWN)

    def __getitem__(self, name: str):
        return made(name)


SHOWN = Shown()
