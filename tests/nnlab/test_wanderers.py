"""Networks for digits in a frame: what is kept, and how batches are drawn."""

import numpy as np

from nnlab import convolution, wanderers
from nnlab.datasets import digits_split, wandering


def test_the_network_that_is_kept_reads_what_is_stored_of_it():
    _, (X, labels) = digits_split()
    A = wandering(X, 16, np.random.default_rng(100))
    *convolutions, (W, b) = wanderers.kept_network()
    for K, bias in convolutions:
        A = convolution.max_pool(np.maximum(convolution.conv_forward(A, K, bias, 1), 0), 2)
    said = (convolution.global_average(A) @ W + b).argmax(axis=1)
    assert abs(np.mean(said == labels) - wanderers.stored()["new place"]["average"][0]) < 0.03
    assert sum(K.size + bias.size for K, bias in wanderers.kept_network()) == 2746


def test_an_epoch_of_fixed_pictures_has_each_of_them_once_but_for_the_rest():
    X, rng = np.arange(100.0).reshape(100, 1), np.random.default_rng(1)
    draw = wanderers.from_fixed(X, np.arange(100))
    for _ in range(2):
        batches = [draw(rng) for _ in range(100 // wanderers.BATCH)]
        seen = np.concatenate([rows[:, 0] for rows, _ in batches])
        assert len(set(seen)) == 96
        assert all(np.array_equal(rows[:, 0], labels) for rows, labels in batches)


def test_digits_from_anywhere_are_whole_and_belong_to_their_labels():
    X = np.arange(1.0, 6.0)[:, None] * np.ones((5, 64))
    frames, labels = wanderers.from_anywhere(X, np.arange(5))(np.random.default_rng(1))
    assert frames.shape == (wanderers.BATCH, 16, 16, 1)
    np.testing.assert_array_equal(frames.max(axis=(1, 2, 3)), labels + 1)
    np.testing.assert_array_equal(np.count_nonzero(frames, axis=(1, 2, 3)), 64)


def test_parameters_are_as_many_as_the_chapter_counts():
    rng = np.random.default_rng(0)
    counts = {
        name: sum(np.size(array) for layer in make(rng) for array in layer.start)
        for name, make in wanderers.NETWORKS.items()
    }
    assert counts == {"dense": 18858, "wide": 41802, "flat": 3818, "average": 2746}
