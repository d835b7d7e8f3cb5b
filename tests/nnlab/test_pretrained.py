"""The shipped network: fresh, and as good as the chapter says."""

import numpy as np

from nnlab import datasets, pretrained
from nnlab.activations import tanh
from nnlab.mlp import forward, sizes_of


def test_training_again_gives_the_weights_that_are_kept():
    pairs = zip(pretrained.train_digits_network(), pretrained.digits_network(), strict=True)
    for trained, stored in pairs:
        for now, then in zip(trained, stored, strict=True):
            np.testing.assert_array_equal(np.round(now, pretrained.DIGITS), then)


def test_it_reads_at_least_95_in_100_digits_that_it_never_saw():
    params = pretrained.digits_network()
    assert sizes_of(params) == list(pretrained.SIZES)
    _, (X, y) = pretrained.parts()
    read = forward(X, params, tanh)[-1].argmax(axis=1)
    assert np.mean(read == y) >= 0.95


def test_the_digits_kept_aside_were_not_learned_from():
    (A, _), (B, _) = pretrained.parts()
    assert len(A) + len(B) == len(datasets.digits()[0])
    seen = {row.tobytes() for row in A}
    assert sum(row.tobytes() in seen for row in B) == 0
