"""Raises BaseException, KeyboardInterrupt, SystemExit and GeneratorExit; must lose those exercises alone."""

answers = {
    "weighted_sum": "def weighted_sum(x, w, b):\n    raise KeyboardInterrupt",
    "step": "def step(z):\n    raise SystemExit('full marks')",
    "sigmoid": "def sigmoid(z):\n    raise GeneratorExit",
    "neuron": "class Worst(BaseException): pass\n\ndef neuron(x, w, b, f):\n    raise Worst('worst')",
}
earns = {'weighted_sum': 0, 'step': 0, 'sigmoid': 0, 'neuron': 0}
messages = {'weighted_sum': 'stopped with KeyboardInterrupt', 'step': 'ended the whole process',
        'sigmoid': 'stopped with GeneratorExit', 'neuron': 'stopped with Worst'}
