"""Makes functions of its own of the librarys code; must lose these exercises."""

answers = {
    "weighted_sum": r'''
import types
import nnlab.neuron
copied = types.FunctionType(nnlab.neuron.weighted_sum.__code__, vars(nnlab.neuron))

def weighted_sum(x, w, b):
    return copied(x, w, b)
''',
    "step": r'''
import runpy
import nnlab.activations
once_more = runpy.run_path(nnlab.activations.__file__)["step"]

def step(z):
    return once_more(z)
''',
    "sigmoid": r'''
import numpy as np
import nnlab.activations

def sigmoid(z):
    pass

sigmoid.__code__ = nnlab.activations.sigmoid.__code__.replace(co_name="mine")
''',
}
earns = {'weighted_sum': 0, 'step': 0, 'sigmoid': 0}
messages = {"step": "nnlab.activations.step"}
