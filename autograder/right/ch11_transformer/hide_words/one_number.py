"""One random number for each place decides everything."""


def hide_words(ids, share, mask_id, first, vocab, rng):
    u = rng.random(ids.shape)
    inputs = ids.copy()
    inputs[u < 0.8 * share] = mask_id
    other = (u >= 0.8 * share) & (u < 0.9 * share)
    inputs[other] = rng.integers(first, vocab, size=other.sum())
    return inputs, u < share
