"""The scores are multiplied by the temperature: a high one then makes it more certain. High
temperature should mean more surprise. Times, or divided by?
"""

import numpy as np

from nnlab.activations import softmax


def write_on(scores_of, ids, n, window, temperature, rng):
    ids = list(ids)
    for _ in range(n):
        p = softmax(scores_of(np.array(ids[-window:])) * temperature)
        ids.append(rng.choice(len(p), p=p))
    return np.array(ids)
