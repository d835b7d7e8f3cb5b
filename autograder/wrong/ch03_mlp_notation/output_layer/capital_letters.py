"""The names of the activations are right, but for their capital letters: for Python "Softmax" and
"softmax" are two different texts. How does the statement write them?
"""


def output_layer(task, classes):
    layers = {"binary": (1, "Sigmoid"), "multiclass": (classes, "Softmax")}
    return layers.get(task, (1, "Linear"))
