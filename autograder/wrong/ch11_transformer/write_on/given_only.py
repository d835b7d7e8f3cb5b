"""Every new sign is drawn after the ids that were given: the new ones are not shown to scores_of.
What has changed when the second one is drawn?

family: old or new value
"""

import numpy as np

from nnlab.activations import softmax


def write_on(scores_of, ids, n, window, temperature, rng):
    given, ids = np.array(ids), list(ids)
    for _ in range(n):
        p = softmax(scores_of(given[-window:]) / temperature)
        ids.append(rng.choice(len(p), p=p))
    return np.array(ids)
