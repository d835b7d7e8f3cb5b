"""The numbers were measured after drawing and brought to a mean of exactly 0 and exactly the spread
that is asked for. Chance gives that only nearly, and a row that is drawn alone would become all
zeros. Where does the spread go in, before drawing?

family: randomness
"""

import numpy as np


def he_init(fan_in, fan_out, rng):
    W = rng.normal(size=(fan_in, fan_out))
    spread = np.std(W) if W.size > 1 else 1.0
    return (W - np.mean(W)) / spread * np.sqrt(2 / fan_in)
