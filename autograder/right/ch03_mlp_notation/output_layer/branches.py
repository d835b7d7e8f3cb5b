"""if, elif, else."""


def output_layer(task, classes):
    if task == "binary":
        return 1, "sigmoid"
    elif task == "multiclass":
        return classes, "softmax"
    else:
        return 1, "linear"
