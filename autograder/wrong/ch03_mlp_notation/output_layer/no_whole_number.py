"""The number of units came back as 1.0 or True. Units are counted, and a layer of 1.0 units
cannot be made by numpy. Which whole number is it?

family: no whole number
"""


def output_layer(task, classes):
    layers = {"binary": (1.0, "sigmoid"), "multiclass": (float(classes), "softmax")}
    return layers.get(task, (1.0, "linear"))
