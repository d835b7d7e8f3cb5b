"""Your multiclass layer always has ten units, whatever `classes` says. Digits have ten, the days
of the week seven. Which argument knows?

family: argument ignored
"""


def output_layer(task, classes):
    return {"binary": (1, "sigmoid"), "multiclass": (10, "softmax"), "regression": (1, "linear")}[task]
