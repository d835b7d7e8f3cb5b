"""Model answer: words to be guessed."""

import numpy as np


def hide_words(ids, share, mask_id, first, vocab, rng):
    """Chooses places and hides most of what stands there, as BERT is trained.

    ids: an array (N, T) of whole numbers. share: each place is chosen by itself with this
    probability. Of the chosen places, each by itself, 80 % become mask_id, 10 % become a random
    id from first to vocab - 1, both included (it may be the one that stood there), and 10 %
    stay as they are. Places that are not chosen stay as they are. mask_id, first, vocab: whole
    numbers. rng: a Generator; all chance comes from it.
    Returns (inputs, chosen): inputs (N, T), whole numbers; chosen (N, T), True and False. ids
    itself stays as it is.

    Yours to write: without nnlab's hide_words.
    """
    ### BEGIN SOLUTION
    chosen = rng.random(ids.shape) < share
    fate = rng.random(ids.shape)
    other = rng.integers(first, vocab, size=ids.shape)
    inputs = np.where(chosen & (fate < 0.8), mask_id, ids)
    return np.where(chosen & (fate >= 0.9), other, inputs), chosen
    ### END SOLUTION
