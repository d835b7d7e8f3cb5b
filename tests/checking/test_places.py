"""What a part of a result is called: by its statement, in one flat path."""

import pytest

from autograder.checking.places import Each, Place, stated


@pytest.mark.parametrize(
    ("statement", "names"),
    [
        ("Returns (dw, db), the slopes.", ("dw", "db")),
        ("Returns (w,\n    b, losses).", ("w", "b", "losses")),
        ("Returns a list of (W, b).", Each("params", ("W", "b"))),
        ("Returns a list of pairs (dW, db).", Each("gradients", ("dW", "db"))),
        ("Returns a list of (x, y).", Each("result", ("x", "y"))),
        ("Returns [(W1, b1), (W2, b2)].", (("W1", "b1"), ("W2", "b2"))),
        ("Returns (N, K), a row a sample.", None),
        ("Returns the mean.", None),
        ("", None),
    ],
)
def test_a_statement_names_the_parts_of_what_comes_back_and_not_its_shape(statement, names):
    assert stated(statement) == names


def path(names, *indices: int) -> str:
    place = Place(names=names)
    for index in indices:
        place = place.inner(index)
    return place.path


@pytest.mark.parametrize(
    ("names", "indices", "wanted"),
    [
        (("w", "b"), [1], "b"),
        (("w", "losses"), [1, 4], "losses[4]"),
        (Each("params", ("W", "b")), [0, 1], "params[0], b"),
        (("params", "losses"), [0, 2, 0], "params[2], W"),
        (None, [0], "the first value"),
        (None, [7], "value 8"),
        (None, [1, 2], "result[1][2]"),
        (None, [7, 2], "result[7][2]"),
        (("w",), [3], "the fourth value"),
    ],
)
def test_a_part_within_parts_has_one_flat_path(names, indices, wanted):
    assert path(names, *indices) == wanted


def test_a_place_begins_a_message_and_the_whole_result_needs_no_words():
    assert Place("b").words == "in b: "
    assert Place().words == ""


def test_whole_numbers_are_asked_for_in_the_named_part_and_in_what_lies_in_it():
    inside = Place(names=("mistakes", "w")).inner(0).inner(3)
    assert inside.asks_whole(("mistakes",))
    assert not Place(names=("mistakes", "w")).inner(1).asks_whole(("mistakes",))
    assert Place("w").asks_whole(True)
    assert not Place("w").asks_whole(False)
