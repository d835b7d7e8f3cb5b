"""Each wrong diagnosis is answered by its name, with a number that speaks against it."""

import pytest

from autograder.checking.judge import judge
from autograder.checking.local import LocalAnswer
from autograder.course import sources
from autograder.exercises import load
from nnlab import doctor

CHAPTER = "ch12_transfer"
PATIENTS = {
    "first_patient": "accumulated gradient",
    "second_patient": "wrong pair of loss and output",
    "third_patient": "stale gradient",
}


@pytest.mark.parametrize("name", PATIENTS)
def test_a_mended_run_with_another_name_keeps_its_points_and_hears_what_speaks_against_it(name):
    exercise, model = load(CHAPTER)[name], sources.model(CHAPTER, name)
    for said in doctor.FAULTS:
        verdict = judge(exercise, LocalAnswer(lambda *args, s=said: (s, model(*args)[1]), name))
        against = doctor.opinion(doctor.chart(PATIENTS[name], 1), said)
        if said == PATIENTS[name]:
            assert verdict.status == "full"
            continue
        assert (verdict.points, verdict.max_points) == (4, 6)
        assert f'says "{said}"' in verdict.message
        assert not against.fits
        assert against.words in verdict.message


@pytest.mark.parametrize("said", ["rate too small", "stale gradient", "labels shifted"])
def test_one_name_for_all_runs_earns_nothing_and_hears_a_number(said):
    exercise = load(CHAPTER)["diagnose"]
    verdict = judge(exercise, LocalAnswer(lambda chart: said, "diagnose"))
    assert verdict.points == 0
    assert f'says "{said}" of a run whose loss goes from' in verdict.message


def test_a_text_that_is_no_diagnosis_hears_which_there_are():
    exercise = load(CHAPTER)["diagnose"]
    verdict = judge(exercise, LocalAnswer(lambda chart: "bad luck", "diagnose"))
    assert '"bad luck" is no diagnosis. There are "healthy", "rate too large"' in verdict.message
