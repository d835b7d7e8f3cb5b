"""Writing with a memory of keys and values is writing without it, only quicker."""

import numpy as np
import pytest

from nnlab import generation, trained
from nnlab.attention import causal_mask
from nnlab.capstone import _write_on as write_on
from nnlab.transformer import scores


def test_what_is_read_sign_by_sign_gives_the_scores_of_the_whole():
    network = trained.alice_network()
    ids = trained.letters()[1][:20]
    reader = generation.Reader(network, trained.HEADS, 32)
    got = np.stack([reader.read(int(i)) for i in ids])
    whole = scores(ids[None], network, trained.HEADS, causal_mask(20))[0]
    np.testing.assert_allclose(got, whole, rtol=1e-8, atol=1e-9)


@pytest.mark.parametrize(("L", "n"), [(3, 10), (20, 20), (40, 3)])
def test_it_writes_what_is_written_without_memory_beyond_the_window_too(L, n):
    network, window = trained.alice_network(), 16
    ids = trained.letters()[1][:L]

    def scores_of(shown):
        return scores(shown[None], network, trained.HEADS, causal_mask(len(shown)))[0, -1]

    plain = write_on(scores_of, ids, n, window, 0.8, np.random.default_rng(1))
    quick = generation.write(network, trained.HEADS, ids, n, window, 0.8, np.random.default_rng(1))
    np.testing.assert_array_equal(quick, plain)


def test_no_more_is_read_than_there_is_room_and_nothing_is_written_from_nothing():
    reader = generation.Reader(trained.alice_network(), trained.HEADS, 1)
    reader.read(0)
    with pytest.raises(ValueError, match="room for 1 signs"):
        reader.read(0)
    with pytest.raises(ValueError, match="need an id at least"):
        generation.write(trained.alice_network(), 4, [], 1, 8, 1.0, np.random.default_rng(1))
