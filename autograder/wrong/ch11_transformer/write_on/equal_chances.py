"""Every id comes as often as any other: the probabilities were not handed to the draw. What does the
draw need besides rng?

family: argument ignored
"""

import numpy as np


def write_on(scores_of, ids, n, window, temperature, rng):
    ids = list(ids)
    for _ in range(n):
        z = scores_of(np.array(ids[-window:])) / temperature
        p = np.exp(z - z.max())
        ids.append(int(rng.choice(len(p))))
    return np.array(ids)
