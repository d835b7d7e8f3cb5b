"""The story, its signs, windows, and drawing; each against plain Python."""

import gzip
from collections import Counter
from importlib import resources

import numpy as np
import pytest
from scipy import special

from nnlab import text


def test_the_story_begins_and_ends_with_its_own_sentences():
    story = text.alice()
    assert story.startswith("alice was beginning to get very tired of sitting by her sister")
    assert story.endswith("remembering her own child-life, and the happy summer days.")
    assert (len(story), len(text.alphabet(story))) == (142_179, 39)


def test_the_story_is_the_book_but_for_case_blanks_and_four_signs():
    packed = resources.files("nnlab").joinpath("data/alice.txt.gz").read_bytes()
    book = gzip.decompress(packed).decode().lower()
    story = Counter(text.alice().replace(" ", ""))
    left_out = Counter(book) - story
    assert {sign for sign in story if left_out[sign] > 60} <= set("tehndrlaioswu")
    assert sum(left_out[sign] for sign in "abcdefghijklmnopqrstuvwxyz") < 200
    assert len(packed) < 60_000


def test_a_text_comes_back_from_its_ids():
    story = text.alice()[:500]
    signs = text.alphabet(story)
    ids = text.encode(story, signs)
    assert ids.dtype.kind == "i"
    assert text.decode(ids, signs) == story
    assert text.decode(text.encode("", signs), signs) == ""


def test_signs_and_ids_that_are_not_known_are_rejected_by_name():
    with pytest.raises(ValueError, match=r"\['y', 'z'\]"):
        text.encode("xyz", "abx")
    for ids in ([3], [-1]):
        with pytest.raises(ValueError, match="from 0 to 3"):
            text.decode(ids, "abc")
    with pytest.raises(ValueError, match="that are ints"):
        text.decode([0.5], "abc")


def test_the_end_of_the_text_is_kept_aside():
    learned, held_out = text.split_text(np.arange(25), 0.2)
    assert (learned.tolist(), held_out.tolist()) == (list(range(20)), list(range(20, 25)))
    with pytest.raises(ValueError, match="between 0 and 1"):
        text.split_text(np.arange(25), 1.0)


@pytest.mark.parametrize(("L", "T"), [(10, 3), (11, 5), (7, 6), (4, 1)])
def test_rows_of_the_text_and_what_follows_each_sign(L, T):
    ids = np.random.default_rng(1).permutation(L)
    X, Y = text.next_pairs(ids, T)
    after = dict(zip(ids[:-1].tolist(), ids[1:].tolist(), strict=True))
    assert X.shape == ((L - 1) // T, T)
    assert X.ravel().tolist() == ids[: X.size].tolist()
    assert Y.tolist() == [[after[i] for i in row] for row in X.tolist()]


def test_windows_begin_everywhere_and_know_what_follows():
    ids = np.arange(100, 112)
    X, Y = text.windows(ids, 4, 300, np.random.default_rng(2))
    assert np.array_equal(Y, X + 1)
    assert np.array_equal(np.diff(X, axis=1), np.ones((300, 3)))
    assert set(X[:, 0].tolist()) == set(range(100, 108))


@pytest.mark.parametrize("cut", [text.next_pairs, lambda ids, T: text.windows(ids, T, 2, None)])
def test_a_text_that_is_too_short_is_rejected(cut):
    with pytest.raises(ValueError, match="need more than T = 5"):
        cut(np.arange(5), 5)
    with pytest.raises(ValueError, match="T of at least 1"):
        cut(np.arange(5), 0)


@pytest.mark.parametrize("temperature", [0.25, 1.0, 4.0])
def test_signs_are_drawn_as_often_as_softmax_says(temperature):
    scores = np.array([1.0, 0.0, -1.0, 2.0])
    rng = np.random.default_rng(3)
    samples = [text.sample_next(scores, temperature, rng) for _ in range(4000)]
    shares = np.bincount(samples, minlength=4) / 4000
    np.testing.assert_allclose(shares, special.softmax(scores / temperature), atol=0.035)
    assert text.sample_next([-1000.0, 1000.0], 1.0, rng) == 1


def test_no_temperature_and_no_row_of_scores_are_rejected():
    rng = np.random.default_rng(1)
    with pytest.raises(ValueError, match="temperature above 0"):
        text.sample_next([1.0], 0.0, rng)
    with pytest.raises(ValueError, match=r"need scores \(K,\), got \(1, 1\)"):
        text.sample_next([[1.0]], 1.0, rng)
