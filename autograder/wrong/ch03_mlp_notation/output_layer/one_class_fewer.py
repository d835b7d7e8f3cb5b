"""You have one unit fewer than classes. The last probability does follow from the others, and
softmax still wants a unit for each. How many are that for 10 classes?
"""


def output_layer(task, classes):
    return {"binary": (1, "sigmoid"), "multiclass": (classes - 1, "softmax"), "regression": (1, "linear")}[task]
