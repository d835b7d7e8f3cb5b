"""A rejection: one line for the instructor, one for the student."""

from hypothesis import given
from hypothesis import strategies as st

from autograder.base.rejection import AGAIN, Rejection


def test_the_line_names_student_file_reason_and_remedy():
    rejection = Rejection("ada", "ch01.ipynb", "is empty", "Send it once more.")
    assert rejection.line == "ada: ch01.ipynb: is empty. Send it once more."


def test_the_student_is_told_what_to_do_and_not_whom_to_ask():
    rejection = Rejection("ada", "ch01.ipynb", "is empty")
    assert rejection.line.endswith(AGAIN)
    assert rejection.message == "ch01.ipynb: is empty. Hand it in again."


def test_another_remedy_is_the_same_for_both():
    rejection = Rejection("ada", "ch01.ipynb", "is empty", "Send it once more.")
    assert rejection.message == "ch01.ipynb: is empty. Send it once more."


@given(st.text(), st.text(), st.text())
def test_it_is_one_printable_line_whatever_it_was_made_of(student, file, reason):
    rejection = Rejection(student, file, reason)
    for text in (rejection.line, rejection.message):
        assert len(text.splitlines()) == 1
        assert text.isprintable()
