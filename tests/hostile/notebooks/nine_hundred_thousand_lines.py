"""Hands in an answer with 900,000 empty lines and one of 50,000 letters; must earn it, on a page of ordinary size."""

answers = {
    "step": "def step(z):\n    import numpy as np\n    return np.where(np.asarray(z) > 0, 1, 0)\n" + "\n" * 900_000,
    "sigmoid": "def sigmoid(z):\n    import numpy as np\n    return 0.5 * (1 + np.tanh(np.asarray(z) / 2))\n#" + "x" * 50_000,
}
earns = 'everything'
never = ['x' * 500, '<span><i aria-hidden="true">700']
