"""Pictures that answer: one demo a file, drawn by one language (see docs/demos.md).

`Explorable` demos show the course's own mathematics and need no kernel once shown.
`Asking` demos call the learner's function and need the kernel.
"""

from importlib import import_module
from typing import Any

__all__ = [
    "activation_slopes",
    "batch_noise",
    "boundary",
    "clipping",
    "dead_units",
    "depth_and_scale",
    "diamonds",
    "digit_flow",
    "digits_race",
    "doubling",
    "finite_step",
    "gates",
    "graph_walk",
    "growth",
    "learning_rate",
    "linear_collapse",
    "logits_to_loss",
    "loss_shapes",
    "my_neuron",
    "network_size",
    "neuron_map",
    "one_step",
    "optimizer_race",
    "outlier_lines",
    "perceptron_steps",
    "pieces",
    "schedules",
    "side_by_side",
    "stalled_sigmoid",
    "two_paths",
    "weight_names",
    "xor_corner",
]


def __getattr__(name: str) -> Any:
    """A demo's file is read when the demo is first asked for: importing `demos` is quick."""
    if name not in __all__:
        raise AttributeError(f"nnlab.demos has no demo {name!r}; there are {', '.join(__all__)}")
    demo = getattr(import_module(f"nnlab.demos.gallery.{name}"), name)
    globals()[name] = demo
    return demo


def __dir__() -> list[str]:
    return list(__all__)
