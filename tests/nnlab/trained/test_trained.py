"""Networks trained ahead: the first steps repeated, and what the rest is good for.

Tests nnlab/trained/.
"""

import numpy as np
import pytest

from nnlab import shipped, text, trained
from nnlab import transformer as readable
from nnlab.activations import log_softmax
from nnlab.attention import causal_mask
from nnlab.counting import Ngrams
from nnlab.fast.transformer import Trainer
from nnlab.trained.alice import train_letters
from nnlab.trained.plans import FIRST_STEPS
from nnlab.trained.words import counted_words, share_of_numbers, share_of_words, train_words
from nnlab.trained.writing import expected_by_counting, expected_by_network, told_of


def test_the_first_steps_of_the_kept_networks_can_be_repeated():
    measured = trained.measured()
    small_run = next(r for r in measured["letters"] if r["steps"] == trained.SMALL.steps)
    for train, plan, stored in (
        (train_letters, trained.SMALL, small_run),
        (train_words, trained.WORDS, measured["words"]),
    ):
        assert all(stored[name] == value for name, value in plan._asdict().items())
        _, losses = train(plan, steps=FIRST_STEPS)
        np.testing.assert_allclose(losses, stored["first"], rtol=2e-3)


def test_the_kept_network_for_letters_is_as_good_as_it_is_said():
    network = trained.alice_network()
    X, Y = text.next_pairs(trained.letters()[1], trained.SMALL.T)
    logs = log_softmax(readable.scores(X, network, trained.HEADS, causal_mask(trained.SMALL.T)))
    nats = -np.take_along_axis(logs, Y[..., None], axis=2).mean()
    measured = next(r for r in trained.measured()["letters"] if r["steps"] == trained.SMALL.steps)
    assert nats == pytest.approx(measured["nats"], abs=2e-3)
    assert readable.count_parameters(network) == 27_751


def test_the_kept_network_for_words_is_as_good_as_it_is_said():
    network, message = trained.grammar_network(), trained.measured()["words"]
    trainer = Trainer(network, trained.HEADS)
    assert share_of_words(trainer) == pytest.approx(message["right"], abs=3e-3)
    for kind, share in share_of_numbers(trainer).items():
        assert share == pytest.approx(message["number"][kind], abs=4e-3)
    assert readable.count_parameters(network) == 28_336


def test_counting_is_what_it_is_said_to_be():
    measured = trained.measured()
    learned, held_out, signs = trained.letters()
    nats = [Ngrams(learned, n, len(signs)).nats(held_out) for n in range(6)]
    np.testing.assert_allclose(nats, measured["counting"], atol=1e-4)
    for name, share in counted_words().items():
        assert share == pytest.approx(measured["words"]["counted"][name], abs=1e-4)


def test_the_passage_is_expected_as_tables_and_the_kept_network_expect_it():
    measured, signs = trained.expected(), trained.letters()[2]
    before, after = ("".join(signs[i] for i in ids) for ids in trained.passage())
    assert (measured["before"], measured["after"], measured["signs"]) == (before, after, signs)
    tables = [told_of("", expected_by_counting(n)) for n in (0, 3)]
    trainer = Trainer(trained.alice_network(), trained.HEADS, causal_mask(trained.SMALL.T))
    mine = told_of("", expected_by_network(trainer, trained.SMALL.T))
    for one, k, off in ((tables[0], 0, 1e-4), (tables[1], 3, 1e-4), (mine, 9, 0.01)):
        stored = measured["rivals"][k]
        np.testing.assert_allclose(one["came"], stored["came"], atol=off)
        np.testing.assert_allclose(one["p"], stored["p"], atol=off)
        np.testing.assert_allclose(one["sums"], stored["sums"], rtol=2 * off, atol=1e-4)


def test_a_trained_network_is_small():
    for name in ("alice_transformer.npz", "grammar_transformer.npz", "writing.json"):
        assert len(shipped.read(f"data/{name}")) < 150_000
