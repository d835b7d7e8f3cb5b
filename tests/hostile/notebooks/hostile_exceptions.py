"""Raises exceptions whose texts recurse, exit, never end or are huge; must lose those exercises alone."""

answers = {
    "weighted_sum": r'''
class Deep(Exception):
    def __str__(self): return str(self)
    __repr__ = __str__

def weighted_sum(x, w, b):
    raise Deep
''',
    "step": r'''
class Leaves(Exception):
    def __str__(self): raise SystemExit
    def __getattribute__(self, name): raise KeyboardInterrupt

def step(z):
    raise Leaves
''',
    "sigmoid": "def sigmoid(z):\n    raise ValueError('x' * 10**8)",
    "neuron": "def neuron(x, w, b, f):\n    raise type('N' * 10**6, (Exception,), {})",
}
earns = {'weighted_sum': 0, 'step': 0, 'sigmoid': 0, 'neuron': 0}
messages = {'weighted_sum': 'stopped with Deep', 'step': 'stopped with Leaves'}
