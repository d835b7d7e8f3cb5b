"""A step says yes or no and never "rather yes", and no nudge of a weight changes it a little.
Which activation is the step with rounded edges?
"""


def output_layer(task, classes):
    return {"binary": (1, "step"), "multiclass": (classes, "softmax"), "regression": (1, "linear")}[task]
