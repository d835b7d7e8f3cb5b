"""Only the number of units came back. Half the answer is what those units do with their sums. How
does a function return two things?
"""


def output_layer(task, classes):
    return classes if task == "multiclass" else 1
