"""What a call of an answer leaves: its value, or why there is none, and whose fault that is."""

import numpy as np
import pytest

from autograder.base.answers import (
    ALWAYS,
    Answer,
    CallFailed,
    Failure,
    FailureKind,
    MachineryFailed,
    Outcome,
    Unaskable,
    carried,
    constant,
)


class Given(Answer):
    """Answers with these outcomes, one after the other."""

    def __init__(self, *outcomes: Outcome):
        super().__init__("f")
        self.waiting = list(outcomes)

    def call(self, args: tuple) -> Outcome:
        return self.waiting.pop(0)


def test_a_call_gives_the_value_and_remembers_all_but_the_value():
    answer = Given(Outcome(np.ones(3), changed=(1,), warned=("overflow",)))
    assert answer(2, 5).tolist() == [1, 1, 1]
    assert answer.outcomes == [((2, 5), Outcome(None, None, (1,), ("overflow",)))]


def test_a_failed_call_raises_with_the_failure_and_the_arguments():
    failure = Failure(FailureKind.TIMEOUT)
    answer = Given(Outcome(failure=failure))
    with pytest.raises(CallFailed) as caught:
        answer(2, 5)
    assert (caught.value.failure, caught.value.args) == (failure, (2, 5))
    assert [args for args, _ in answer.outcomes] == [(2, 5)]


def test_the_first_call_that_changed_an_argument_stays_the_one_that_is_told():
    answer = Given(Outcome(1), Outcome(1, changed=(2, 3)), Outcome(1, changed=(0,)))
    for number in range(3):
        answer(number)
    assert answer.spoiled == ((1,), 2)


def raises(error: BaseException):
    def carry(*args):
        raise error

    return carry


def test_what_fails_on_the_way_is_the_machinery_and_not_the_answer():
    with pytest.raises(MachineryFailed, match=r"^OSError: no pipe$"):
        carried(raises(OSError("no pipe")), 1)


@pytest.mark.parametrize("error", [Unaskable("a check made it"), MemoryError("too much came")])
def test_what_is_no_machinery_stays_what_it_is(error):
    with pytest.raises(type(error), match=str(error)):
        carried(raises(error), 1)


def test_a_constant_function_gives_its_value_anew_each_time():
    value = np.array([1.0, 2.0])
    function = constant(value, "grad")
    function(3)[0] = 9
    assert function(np.ones((2, 2)), key=1).tolist() == [1, 2]
    assert function.__name__ == "grad"
    assert getattr(function, ALWAYS) is value
