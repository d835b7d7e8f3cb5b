"""Calls the librarys own function through a back door; must lose that exercise."""

answers = {
    "weighted_sum": r'''
def weighted_sum(x, w, b):
    import importlib
    return getattr(importlib.import_module("nnlab.neuron"), "weighted" + "_sum")(x, w, b)
''',
}
earns = {'weighted_sum': 0}
