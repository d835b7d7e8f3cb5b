"""ids itself was changed, and it is needed to tell what stood there: chosen places are to be
guessed. Which array may be written to?

family: argument changed
"""


def hide_words(ids, share, mask_id, first, vocab, rng):
    chosen = rng.random(ids.shape) < share
    fate = rng.random(ids.shape)
    other = rng.integers(first, vocab, size=ids.shape)
    ids[chosen & (fate < 0.8)] = mask_id
    places = chosen & (fate >= 0.9)
    ids[places] = other[places]
    return ids, chosen
