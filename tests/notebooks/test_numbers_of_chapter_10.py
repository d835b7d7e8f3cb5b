"""The numbers that the prose of chapter 10 states, computed."""

import itertools
from functools import cache

import numpy as np
import pytest

from nnlab import recall, text, watchers, writer
from nnlab.activations import sigmoid
from nnlab.clipping import clip_by_norm, clip_by_value
from nnlab.clips import clips, gliding
from nnlab.counting import Ngrams
from nnlab.datasets import digits_split
from nnlab.demos.gallery import reach
from nnlab.recurrent import state_gradients
from tests.notebooks.prose import Prose

PROSE = Prose("ch10_recurrent")
states = PROSE.states


def knew(kind: str, bias: int, T: int) -> list[int]:
    """After how many steps, of the runs that knew it."""
    asked = kind, bias, T
    runs = [r for r in recall.race() if (r["kind"], r["bias"], r["T"]) == asked]
    assert len(runs) == 5
    return sorted(r["known"] for r in runs if r["known"] is not None)


def test_weights_and_biases_are_counted_as_said():
    assert 39 * 64 + 64 * 64 + 64 == 6656
    assert 4 * (39 * 64 + 64 * 64 + 64) == 26624
    assert states("39·64 + 64·64 + 64")
    assert states("as many as before: 6,656")
    assert states("26,624")


def test_shares_of_gates_and_matrices_over_many_steps():
    assert pytest.approx(0.015, abs=5e-4) == 0.9**40
    assert pytest.approx(0.67, abs=5e-3) == 0.99**40
    assert pytest.approx(0.37, abs=5e-3) == 0.99**100
    assert pytest.approx(1e-6, rel=0.1) == 0.5**20
    assert sigmoid(np.array([1.0, 3.0])) == pytest.approx([0.73, 0.95], abs=5e-3)
    for words in ("0.9 to the power of 40 is 0.015", "0.99, of which 0.67 is left", "0.37",
                  "a millionth is left", "at 1 the gate stands at 0.73, at 3 at 0.95"):  # fmt: skip
        assert states(words)


def test_a_fifth_more_or_less_of_a_matrix_decides():
    rng = np.random.default_rng(seed=7)
    W, g = rng.normal(0, 32**-0.5, size=(32, 32)), rng.normal(size=32)
    fifth_less, _, large = (state_gradients(s * W, g, 20) for s in (0.8, 1.0, 1.2))
    assert fifth_less[0] < 0.05 * fifth_less[-1]
    assert large[0] > 50 * large[-1]


def test_clipping_by_value_turns_and_by_norm_does_not():
    g = [np.array([3.0, 0.1])]
    assert clip_by_value(g, 1.0)[0].tolist() == [1.0, 0.1]
    assert clip_by_norm(g, 1.0)[0].round(3).tolist() == [0.999, 0.033]
    assert states("a gradient of (3, 0.1) becomes (1, 0.1)")
    assert states("(0.999, 0.033)")


def test_with_a_bias_of_0_an_lstm_reaches_less_far_than_a_plain_cell():
    plain, lstm = (np.array(reach.measured(kind, 0)) for kind in ("RNN", "LSTM"))
    assert lstm[39] < plain[39] - 1
    assert states("With a bias of 0 the LSTM reaches *less* far than the plain cell")


def test_who_knows_the_first_of_twenty():
    assert len(knew("RNN", 0, 20)) == 4
    assert (min(knew("RNN", 0, 20)), max(knew("RNN", 0, 20))) == (14, 44)
    assert knew("LSTM", 0, 20) == []
    assert (min(knew("LSTM", 3, 20)), max(knew("LSTM", 3, 20))) == (12, 23)
    assert max(knew("LSTM", 3, 20)) < min(knew("LSTM", 1, 20))
    assert len(knew("GRU", 0, 20)) == 5
    for words in ("in four of the five, in 14 to 44 steps", "took 12 to 23 steps",
                  "the GRU knew from all five starts, the LSTM from none"):  # fmt: skip
        assert states(words)


def test_who_knows_the_first_of_forty_and_of_eighty():
    for kind, T in itertools.product(("LSTM", "GRU"), (40, 80)):
        assert len(knew(kind, 3, T)) == 5
        assert knew(kind, 0, T) == []
    assert knew("RNN", 0, 40) == [53, 140, 141]
    assert knew("RNN", 0, 80) == []
    assert len(knew("LSTM", 1, 40)) == 3
    assert (min(knew("GRU", 3, 40)), max(knew("GRU", 3, 40))) == (71, 120)
    assert (min(knew("LSTM", 3, 40)), max(knew("LSTM", 3, 40))) == (15, 39)
    assert states("The LSTM with the same bias needed 15 to 39")
    for words in ("after 53, 140 and 141 steps, from two starts never", "three starts of five",
                  "three of five at 40 steps, none at 80", "needed 71 to 120 steps"):  # fmt: skip
        assert states(words)


@cache
def story():
    whole = text.alice()
    signs = text.alphabet(whole)
    return whole, signs, *text.split_text(text.encode(whole, signs))


def test_the_text_has_as_many_signs_as_said():
    whole, signs, _, aside = story()
    assert f"{len(whole):,} characters of {len(signs)} different signs" in PROSE.text
    assert len(aside) / len(whole) == pytest.approx(0.1, abs=1e-4)
    assert f"{np.log(39):.2f}" == "3.66"


def test_tables_that_look_at_two_and_four_letters():
    _, signs, learn, aside = story()
    nats = [Ngrams(learn, n, len(signs)).nats(aside) for n in range(6)]
    assert nats[2] == pytest.approx(1.83, abs=0.05)
    assert f"{nats[4]:.2f}" == "1.44"
    assert nats[5] > nats[4]
    assert states("one that looks at four reaches 1.44")


def test_what_the_writer_learns_in_500_steps_and_in_three_times_as_many():
    _, signs, learn, aside = story()
    X, Y = text.next_pairs(learn, 40)
    held_out = text.next_pairs(aside, 200)
    steps = writer.training(X, Y, len(signs), np.random.default_rng(seed=7))
    at = {}
    for step, (_, params) in enumerate(itertools.islice(steps, 1501)):
        if step in (500, 1500):
            at[step] = writer.nats(params, *held_out)
    assert at[500] == pytest.approx(1.83, abs=0.06)
    assert at[1500] == pytest.approx(1.62, abs=0.05)
    for words in ("Is 1.83 good?", "the LSTM comes to 1.62"):
        assert states(words)


def test_what_the_watchers_know_of_films_kept_aside():
    films, digit, direction = watchers.kept_aside()
    last = {k: watchers.shares(films, digit, direction, watchers.network(k))[:, -1]
            for k in watchers.KINDS}  # fmt: skip
    assert last["lrcn"] == pytest.approx([0.85, 0.99], abs=0.006)
    assert last["mean"] == pytest.approx([0.88, 0.47], abs=0.006)
    learned = [part[:1000] for part in clips(watchers.FILMS, np.random.default_rng(watchers.SEED))]
    gap = {k: watchers.shares(*learned, watchers.network(k))[0, -1] - last[k][0] for k in last}
    assert gap["mean"] < 0.7 * gap["lrcn"]
    assert states("learns 3,000 films less by heart")
    for words in ("right in 99 of 100 films", "Averaging gets 47", "88 % against 85"):
        assert states(words)


def test_the_mean_sees_the_axis_by_smears_and_by_what_comes_in_on_the_other_side():
    rng, (pictures, _) = np.random.default_rng(3), digits_split()[1]
    chosen, direction = rng.integers(len(pictures), size=600), rng.integers(4, size=600)
    across = rng.integers(5, size=600)

    def axis_share(begins, frames=slice(None)) -> float:
        films = gliding(pictures[chosen], direction, begins, across)
        back = np.isin(direction, (0, 2))  # these begin at the other end of their way
        films[back] = films[back, ::-1]
        told = watchers.scores(films[:, frames], watchers.network("mean"))[:, -1, 10:]
        return float(np.mean((told.argmax(axis=1) < 2) == (direction < 2)))

    still = np.zeros(600, dtype=int)  # four pixels on the way: nothing leaves the frame
    assert axis_share(still, slice(0, None, 2)) == pytest.approx(0.5, abs=0.06)  # sharp frames
    assert axis_share(still, slice(1, None, 2)) > 0.85  # between two pixels
    assert axis_share(rng.integers(10, 23, size=600)) > 0.95
    assert states("because half a pixel smears it that way and because it leaves on one side")


def test_averages_of_a_film_and_of_its_reverse_agree_and_so_do_the_answers():
    films, _, _ = watchers.kept_aside()
    p = watchers.network("mean")
    there, back = (watchers.scores(f[:200], p)[:, -1] for f in (films, films[:, ::-1]))
    np.testing.assert_allclose(there, back, atol=1e-4)
