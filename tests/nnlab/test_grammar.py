"""The made-up grammar: its words, the agreement, and what stands between."""

import numpy as np
import pytest

from nnlab import grammar


def said(n=2000, seed=1):
    return grammar.sentences(n, np.random.default_rng(seed))


def test_there_are_46_words_and_two_signs():
    assert len(grammar.WORDS) == len(set(grammar.WORDS)) == 48
    assert grammar.WORDS[grammar.PAD] == "<pad>"
    assert grammar.WORDS[grammar.MASK] == "<mask>"
    assert {word for one in said() for word in one.words} == set(grammar.WORDS[grammar.FIRST :])


def test_subject_and_verb_agree_in_the_number_that_is_told():
    for one in said():
        number = {grammar.NUMBER[one.words[place]] for place in (one.subject, one.verb)}
        assert number == {int(one.plural)}
        assert one.words[one.subject] in {word for two in grammar.NOUNS for word in two}
        assert one.words[-1] == "."


def test_a_distracting_noun_is_one_of_the_other_number_between_the_two():
    nouns = {word for two in grammar.NOUNS for word in two}
    for one in said():
        between = one.words[one.subject + 1 : one.verb]
        others = {grammar.NUMBER[word] for word in between if word in nouns}
        assert one.distracted == (1 - int(one.plural) in others)
    assert 0.2 < np.mean([one.distracted for one in said()]) < 0.4


def test_sentences_are_filled_up_and_come_back():
    some = said(50)
    ids, lengths = grammar.padded(some)
    assert ids.shape == (50, grammar.MOST)
    for row, length, one in zip(ids, lengths, some, strict=True):
        assert tuple(grammar.WORDS[k] for k in row[:length]) == one.words
        assert not row[length:].any()
    with pytest.raises(ValueError, match="need T of at least"):
        grammar.padded(some, 3)


def test_no_sentence_is_longer_than_it_is_said():
    assert max(len(one.words) for one in said(6000)) == grammar.MOST


def test_unknown_words_are_named():
    with pytest.raises(ValueError, match="no word cat, mouse"):
        grammar.ids_of(["the", "mouse", "cat"])
