"""One random number decides the fate of all chosen places of a call: all are hidden, or all stay.
Each has a fate of its own. Which shape does the second draw have?

family: randomness
"""


def hide_words(ids, share, mask_id, first, vocab, rng):
    chosen = rng.random(ids.shape) < share
    u = rng.random()
    other = rng.integers(first, vocab, size=ids.shape)
    inputs = ids.copy()
    inputs[chosen & (u < 0.8)] = mask_id
    swap = chosen & (u >= 0.8) & (u < 0.9)
    inputs[swap] = other[swap]
    return inputs, chosen
