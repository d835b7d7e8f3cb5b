"""Softmax divides by the sum over all units. With one unit that is the unit itself, and the output
is always 1, whatever goes in. Which activation turns a single sum into a probability?
"""


def output_layer(task, classes):
    return {"binary": (1, "softmax"), "multiclass": (classes, "softmax"), "regression": (1, "linear")}[task]
