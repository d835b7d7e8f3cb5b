"""Everything is right but for a name: you called the last activation of the regression "identity".
That is what it does; the statement has another word for it. Which three names does it list?
"""


def output_layer(task, classes):
    units = {"multiclass": classes}.get(task, 1)
    names = {"binary": "sigmoid", "multiclass": "softmax", "regression": "identity"}
    return [units, names[task]]
