"""The recall task, films of gliding digits, the networks that learn them: and what is stored.

Tests nnlab/clips.py, nnlab/watchers.py and nnlab/writer.py.
"""

import itertools

import numpy as np
import pytest

from nnlab import recall, text, watchers, writer
from nnlab.clips import DIRECTIONS, FRAMES, clips, gliding
from nnlab.datasets import digits_split
from nnlab.gradcheck import numerical_gradient


def test_only_the_first_symbol_of_a_sequence_is_one_of_the_four():
    ids, first = recall.recall(500, 7, np.random.default_rng(3))
    assert ids.shape == (500, 7)
    assert np.array_equal(ids[:, 0], first)
    assert set(np.unique(first)) == set(range(4))
    assert set(np.unique(ids[:, 1:])) == set(range(4, 8))


@pytest.mark.parametrize("kind", recall.CELLS)
def test_gradients_of_the_recall_task_are_slopes(kind):
    rng = np.random.default_rng(4)
    params = recall.start(kind, 1, rng, units=3)
    ids, first = recall.recall(5, 4, rng)
    gradients, _, _ = recall.gradients(kind, params, ids, first)
    for k, have in enumerate(gradients):

        def loss(array, k=k):
            given = [*params[:k], array, *params[k + 1 :]]
            return recall.gradients(kind, given, ids, first)[1]

        np.testing.assert_allclose(
            have, numerical_gradient(loss, params[k], 1e-6), rtol=1e-5, atol=1e-8
        )


def test_the_kept_runs_are_all_there():
    stored = {(run["kind"], run["bias"], run["T"], run["seed"]) for run in recall.race()}
    lengths = itertools.product(recall.RACERS, recall.RACE_LENGTHS, recall.RACE_SEEDS)
    assert stored == {(*racer, T, seed) for racer, T, seed in lengths}


@pytest.mark.parametrize(("kind", "bias"), [("RNN", 0), ("LSTM", 3), ("LSTM", 1), ("GRU", 1)])
def test_a_kept_run_can_be_made_again(kind, bias):
    """Another processor may sum in another order: some steps more or less."""
    for T in (5, 10):
        stored = next(
            run
            for run in recall.race()
            if (run["kind"], run["bias"], run["T"], run["seed"]) == (kind, bias, T, 0)
        )
        again = recall.raced(kind, T, bias, 0)
        assert again["known"] == pytest.approx(stored["known"], abs=6)
        assert again["right"][0] == pytest.approx(stored["right"][0], abs=5)


def test_a_film_played_backwards_is_the_film_of_the_opposite_direction():
    pictures = digits_split()[0][0][:4]
    begins, across = [0, 7, 15, 23], [0, 1, 3, 4]
    for there, back in ((0, 1), (2, 3)):
        one = gliding(pictures, [there] * 4, begins, across)
        other = gliding(pictures, [back] * 4, begins, across)
        assert np.array_equal(one[:, ::-1], other)
        assert not np.allclose(one, other)


def test_nothing_of_a_digit_is_lost_on_the_way_and_it_goes_where_it_is_said_to():
    pictures = digits_split()[0][0][:4]
    films = gliding(pictures, [0, 1, 2, 3], [4, 4, 4, 4], [2, 2, 2, 2])
    assert films.shape == (4, FRAMES, 12, 12, 1)
    np.testing.assert_allclose(
        films.sum(axis=(2, 3, 4)), pictures.sum(axis=1)[:, None].repeat(8, 1)
    )
    for film, name in zip(films[..., 0], DIRECTIONS, strict=True):
        axis, sign = {"left": (1, -1), "right": (1, 1), "up": (0, -1), "down": (0, 1)}[name]
        for before, after in zip(film[:-2], film[2:], strict=True):  # a whole pixel in two frames
            np.testing.assert_allclose(np.roll(before, sign, axis=axis), after)


def test_a_single_frame_tells_nothing_of_which_of_two_ways():
    """Over all places the frames of a film to the left are those of one to the right."""
    picture = digits_split()[0][0][:1].repeat(24, axis=0)
    for t in (0, 3, 7):
        seen = [
            np.sort(gliding(picture, [way] * 24, range(24), [1] * 24)[:, t].reshape(24, -1), axis=0)
            for way in (0, 1)
        ]
        np.testing.assert_allclose(*seen)


@pytest.mark.parametrize("kind", watchers.KINDS)
def test_gradients_of_the_watchers_are_slopes(kind):
    rng = np.random.default_rng(2)
    films, digit, direction = clips(3, rng)
    params = {name: value.astype(float) for name, value in watchers.start(kind, rng).items()}
    params["b1"] += 0.05 * rng.normal(size=8)  # no ReLU stands at its kink
    _, gradients = watchers.gradients(films, digit, direction, params)
    for name, have in gradients.items():
        way = rng.normal(size=have.shape)

        def loss(step, name=name, way=way):
            moved = {**params, name: params[name] + step[0] * way}
            return watchers.gradients(films, digit, direction, moved)[0]

        slope = numerical_gradient(loss, np.zeros(1), 1e-6)[0]
        assert np.sum(have * way) == pytest.approx(slope, rel=1e-3, abs=1e-5)


@pytest.mark.parametrize("kind", watchers.KINDS)
def test_the_stored_watchers_say_what_is_stored_of_them(kind):
    films, digit, direction = watchers.kept_aside()
    stored, p = watchers.shown()[kind], watchers.network(kind)
    measured = watchers.measures(p, films, digit, direction)
    for target in ("digit", "direction"):
        assert measured["right"][target] == pytest.approx(stored["right"][target], abs=0.3)
        for way in ("forwards", "backwards"):
            np.testing.assert_allclose(measured[way][target], stored[way][target], atol=2)


@pytest.mark.parametrize("kind", watchers.KINDS)
def test_training_the_watchers_begins_as_it_began(kind):
    stored = watchers.shown()[kind]["losses"]
    losses = [loss for loss, _ in itertools.islice(watchers.training(kind), 6)]
    assert losses == pytest.approx(stored[:6], rel=0.01)


def test_gradients_of_the_writer_are_slopes():
    rng = np.random.default_rng(6)
    params = [p.astype(float) for p in writer.start(5, rng, units=3)]
    X, Y = rng.integers(5, size=(2, 4, 6))
    _, gradients = writer.gradients(params, X, Y)
    for k, have in enumerate(gradients):

        def loss(array, k=k):
            return writer.gradients([*params[:k], array, *params[k + 1 :]], X, Y)[0]

        np.testing.assert_allclose(
            have, numerical_gradient(loss, params[k], 1e-6), rtol=1e-4, atol=1e-7
        )


def test_what_is_written_is_drawn_from_the_scores_after_what_was_read():
    """With a state of its own for each sign, one of two that alternate is always followed."""
    ids = np.array([0, 1] * 40)
    X, Y = text.next_pairs(ids, 6)
    params = writer.trained(X, Y, 2, np.random.default_rng(1), steps=60)
    assert writer.nats(params, X, Y) < 0.1
    assert writer.written(params, [0, 1, 0], 5, np.argmax) == [1, 0, 1, 0, 1]


def test_a_fresh_writer_guesses():
    X, Y = np.random.default_rng(1).integers(39, size=(2, 8, 20))
    loss = writer.nats(writer.start(39, np.random.default_rng(2)), X, Y)
    assert loss == pytest.approx(np.log(39), abs=0.3)


@pytest.mark.parametrize(
    ("call", "words"),
    [
        (lambda: recall.recall(3, 0, np.random.default_rng(1)), "at least 1, got 3 and 0"),
        (lambda: clips(0, np.random.default_rng(1)), "at least 1 film, got 0"),
        (lambda: watchers.network("median"), "one of lrcn, mean, got 'median'"),
    ],
)
def test_what_cannot_be_is_told(call, words):
    with pytest.raises(ValueError, match=words):
        call()
