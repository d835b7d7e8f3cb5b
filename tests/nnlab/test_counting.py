"""Tables of counts against a definition in plain Python, and the numbers that they reach."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nnlab import text
from nnlab.counting import Ngrams


def plainly(ids, context, c, K):
    """p(c | context) by the formula of Witten and Bell, with lists and loops."""
    shorter = plainly(ids, context[1:], c, K) if context else 1 / K
    n = len(context)
    after = [ids[i + n] for i in range(len(ids) - n) if ids[i : i + n] == context]
    if not after:
        return shorter
    kinds = len(set(after))
    return (after.count(c) + kinds * shorter) / (len(after) + kinds)


@settings(deadline=None, max_examples=40)
@given(seed=st.integers(0, 2**32), K=st.integers(2, 5), letters=st.integers(0, 3))
def test_probabilities_are_those_of_the_formula(seed, K, letters):
    rng = np.random.default_rng(seed)
    ids, context = rng.integers(0, K, size=30).tolist(), rng.integers(0, K, size=5).tolist()
    table = Ngrams(ids, letters, K)
    used = context[len(context) - letters :]
    expected = [plainly(ids, used, c, K) for c in range(K)]
    np.testing.assert_allclose(table.probabilities(context), expected, rtol=1e-12)
    assert sum(expected) == pytest.approx(1)


def test_a_context_shorter_than_the_table_uses_the_shorter_tables():
    ids = [0, 1, 0, 1, 1, 0, 2]
    for context in ([], [1]):
        expected = Ngrams(ids, len(context), 3).probabilities(context)
        np.testing.assert_array_equal(Ngrams(ids, 3, 3).probabilities(context), expected)


def test_nats_are_the_mean_of_minus_log_p_sign_by_sign():
    rng = np.random.default_rng(4)
    ids, new = rng.integers(0, 4, size=60), rng.integers(0, 4, size=20)
    table = Ngrams(ids, 2, 4)
    each = [-np.log(table.probabilities(new[:i])[new[i]]) for i in range(2, 20)]
    assert table.nats(new) == pytest.approx(np.mean(each), rel=1e-12)


def test_a_text_that_repeats_itself_is_soon_certain():
    assert Ngrams([0, 1, 2] * 200, 1, 3).nats([0, 1, 2] * 5) < 0.02
    assert Ngrams([0, 1, 2] * 200, 0, 3).nats([0, 1, 2] * 5) == pytest.approx(np.log(3), rel=1e-3)


def test_of_all_tables_the_one_of_four_letters_guesses_alice_best():
    story = text.alice()
    signs = text.alphabet(story)
    learned, held_out = text.split_text(text.encode(story, signs))
    nats = [Ngrams(learned, letters, len(signs)).nats(held_out) for letters in range(7)]
    assert np.argmin(nats) == 4
    assert all(np.diff(nats[:5]) < -0.05)
    assert nats[4] < 1.45
    assert nats[0] < np.log(39)


def test_ids_and_sizes_that_do_not_fit_are_rejected():
    with pytest.raises(ValueError, match="from 0 to 2"):
        Ngrams([0, 1, 2], 1, 2)
    with pytest.raises(ValueError, match="need 0 to 2 letters, got 3"):
        Ngrams([0, 1, 0], 3, 2)
    with pytest.raises(ValueError, match="need more than 1 ids"):
        Ngrams([0, 1, 0], 1, 2).nats([0])
