"""Every sign came as often as any other: the probabilities were not handed to the draw. Which
argument of rng.choice takes them?

family: argument ignored
"""


def sample_next(scores, temperature, rng):
    return int(rng.integers(len(scores)))
