"""What people entered is that of one student and one assignment."""

from autograder.grading.by_hand import NOTHING, ByHand
from autograder.grading.seeds import fixed
from autograder.grading.settings import Settings
from autograder.intake.submissions import Submission


def test_marks_by_hand_are_found_for_their_student_and_assignment_alone(tmp_path):
    entered = ByHand(penalty=1.0)
    settings = Settings(tmp_path, fixed(1), by_hand={("ada", "ch01_neuron"): entered})

    def hand(student: str, assignment: str) -> ByHand:
        return settings.hand(Submission(student, assignment, tmp_path))

    assert hand("ada", "ch01_neuron") is entered
    assert hand("ada", "ch02_perceptron_vs_logistic") is NOTHING
    assert hand("bob", "ch01_neuron") is NOTHING
