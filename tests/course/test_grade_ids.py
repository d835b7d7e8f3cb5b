"""What the cell that checks an exercise is called leads back to the exercise."""

from hypothesis import given
from hypothesis import strategies as st

from autograder.course.grade_ids import exercise_of, id_of_test

NAMES = st.from_regex(r"(test_)?[A-Za-z_]\w{0,20}", fullmatch=True)


@given(NAMES)
def test_a_cell_leads_back_to_its_exercise_whatever_that_is_called(name):
    assert exercise_of(id_of_test(name)) == name


def test_the_cell_is_called_what_nbgrader_and_old_gradebooks_know():
    assert id_of_test("softmax") == "test_softmax"
