"""Reaches the librarys functions by pickles, ctypes, defaults and frames; must lose these exercises."""

answers = {
    "weighted_sum": r'''
import pickle
import nnlab.neuron
packed = pickle.dumps(nnlab.neuron.weighted_sum)

def weighted_sum(x, w, b):
    return pickle.loads(packed)(x, w, b)
''',
    "step": r'''
import nnlab.activations

def step(z):
    import ctypes
    call = ctypes.pythonapi.PyObject_CallObject
    call.restype, call.argtypes = ctypes.py_object, [ctypes.py_object] * 2
    return call(nnlab.activations.step, (z,))
''',
    "sigmoid": r'''
import nnlab.activations

def sigmoid(z, ready=nnlab.activations.sigmoid):
    return ready(z)
''',
    "neuron": r'''
def neuron(x, w, b, f):
    import sys
    homes = [vars(m) for name, m in list(sys.modules.items()) if name.startswith("nnlab")]
    ready = next(names["neuron"] for names in homes if callable(names.get("neuron")))
    return ready(x, w, b, f)
''',
}
earns = {"weighted_sum": 0, "step": 0, "sigmoid": 0, "neuron": 0}
