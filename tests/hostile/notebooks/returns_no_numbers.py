"""Returns complex numbers, texts of numbers and wrapped values that look right; must lose those exercises."""

answers = {
    "weighted_sum": "def weighted_sum(x, w, b):\n    return str(sum(p * q for p, q in zip(x, w)) + b)",
    "sigmoid": "def sigmoid(z):\n    import numpy as np\n    return 1 / (1 + np.exp(-np.asarray(z) + 0j))",
    "step": "def step(z):\n    import numpy as np\n    return [np.where(np.asarray(z) > 0, 1, 0)]",
    "gate": "def gate(name):\n    return {'w': (1, 1), 'b': -1.5}",
}
earns = {'weighted_sum': 0, 'sigmoid': 0, 'step': 0, 'gate': 0}
messages = {'weighted_sum': 'a text'}
