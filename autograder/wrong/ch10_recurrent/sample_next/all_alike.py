"""Every sign came as often as any other: the probabilities play no part in the draw. rng.choice
draws by them where they are handed to it, rng.integers cannot. Where do yours come in?

family: argument ignored
"""


def sample_next(scores, temperature, rng):
    return int(rng.integers(len(scores)))
