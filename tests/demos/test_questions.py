"""What comes back from the learner's function is drawn, or it is said why that cannot be."""

import numpy as np
import pytest

from nnlab.demos.questions import Trouble, ask, ask_array, ask_arrays, name_of, shown, unwritten


def trouble(asking, *args, **more) -> str:
    with pytest.raises(Trouble) as caught:
        asking(*args, **more)
    return str(caught.value)


def gives(value):
    def answer(*args):
        return value

    return answer


@pytest.mark.parametrize("value", [2, 2.0, np.float32(2), np.array(2.0), np.array([[2.0]]), [2.0]])
def test_one_number_may_come_in_any_form(value):
    assert ask(gives(value), 1.0) == 2.0


@pytest.mark.parametrize(
    ("value", "said"),
    [
        (None, "Nothing came back. Is there a return?"),
        ([1, 2], "One number was needed, and [1, 2] came back."),
        ("two", "One number was needed, and 'two' came back."),
        (np.nan, "nan came back, which has no color."),
        (np.inf, "inf came back, which has no color."),
    ],
)
def test_what_is_no_number_is_told_below_the_question(value, said):
    assert trouble(ask, gives(value), 0.5) == f"The picture asked for answer(0.5).\n{said}"


@pytest.mark.parametrize(
    ("value", "said"),
    [
        (np.zeros((3, 2)), "The shape (2, 3) was needed, and (3, 2) came back."),
        ([["a", 1]], "Numbers in the shape (2, 3) were needed, and [['a', 1]] came back."),
        ([[1, 2, 3], [1, 2]], "Numbers in the shape (2, 3) were needed,"),
        (np.full((2, 3), np.inf), "A number came back that is not finite,"),
    ],
)
def test_an_array_that_cannot_be_drawn_is_told_why(value, said):
    assert said in trouble(ask_array, gives(value), (2, 3), 1)


def test_arrays_may_come_flat_or_in_pairs():
    W, b, V = np.ones((2, 3)), np.zeros(3), np.ones(4)
    shapes = [(2, 3), (3,), (4,)]
    for value in ((W, b, V), [W, b, V], [(W, b), V]):
        arrays = ask_arrays(gives(value), shapes, names=("W", "b", "V"))
        assert [array.shape for array in arrays] == shapes


def test_the_array_that_is_wrong_is_named_and_so_are_those_that_are_missing():
    W = np.ones((2, 3))
    wrong = trouble(ask_arrays, gives((W, W)), [(2, 3), (3,)], names=("W", "b"), written="X")
    assert wrong.startswith("The picture asked for answer(X).\nb: The shape (3,) was needed")
    few = trouble(ask_arrays, gives((1, 2, 3)), [(), ()], names=("W", "b"))
    assert few.endswith("2 arrays were needed, W, b; (1, 2, 3) came back.")


def test_a_function_that_stops_is_told_with_its_error_and_one_not_written_by_its_name():
    def stops(x):
        return 1 / x

    def later(x):
        raise NotImplementedError

    said = trouble(ask, stops, 0)
    assert said.endswith("\nYour function stopped with ZeroDivisionError: division by zero")
    with pytest.raises(Trouble) as caught:
        ask(later, 0)
    assert unwritten(caught.value).startswith("Your later is still to be written.")
    assert unwritten(Trouble("something else")) == ""


def test_arguments_are_written_short_and_as_sliders_show_them():
    assert shown(0.1 + 0.2) == "0.3"
    assert shown(np.array([1.234, 2.0])) == "[1.23, 2.0]"
    assert shown(abs) == "abs"
    assert len(shown(list(range(100)))) == 80
    assert name_of(lambda: 0, "your function") == "your function"
    assert name_of(abs, "your function") == "abs"
