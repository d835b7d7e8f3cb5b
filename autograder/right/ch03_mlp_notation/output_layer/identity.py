"""The other name of linear, and a list."""


def output_layer(task, classes):
    units = {"multiclass": classes}.get(task, 1)
    names = {"binary": "sigmoid", "multiclass": "softmax", "regression": "identity"}
    return [units, names[task]]
