"""With sigmoid units each class gets its probability independently: for ten digits all ten could
say 0.9. Exactly one class is right here. Which activation makes them share the 1?
"""


def output_layer(task, classes):
    return {"binary": (1, "sigmoid"), "multiclass": (classes, "sigmoid"), "regression": (1, "linear")}[task]
