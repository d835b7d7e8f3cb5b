"""15 in 100 places are chosen, whatever `share` says. Which argument holds the probability?

family: argument ignored
"""


def hide_words(ids, share, mask_id, first, vocab, rng):
    chosen = rng.random(ids.shape) < 0.15
    u = rng.random(ids.shape)
    other = rng.integers(first, vocab, size=ids.shape)
    inputs = ids.copy()
    inputs[chosen & (u < 0.8)] = mask_id
    swap = chosen & (u >= 0.8) & (u < 0.9)
    inputs[swap] = other[swap]
    return inputs, chosen
