"""Hidden inputs are drawn by the ids of checks: one that was given out stays, whatever is reworded.

`python -m tests.proof.test_check_ids` adds the ids of new checks to check_ids.json.
"""

from __future__ import annotations

import dataclasses
import json
from pathlib import Path

from autograder import exercises
from autograder.checking.checks import all_checks, purpose
from autograder.course import sources

PATH = Path(__file__).with_name("check_ids.json")


def ids_now() -> dict[str, list[str]]:
    known = (e for chapter in sources.chapters() for e in exercises.load(chapter).values())
    return {exercise.id: [check.id for check in all_checks(exercise)] for exercise in known}


def test_no_check_lost_the_id_by_which_its_hidden_inputs_are_drawn():
    now = ids_now()
    lost = [
        f"{exercise}: {check!r}. Give it back as the id, and the new words as title=..."
        for exercise, checks in json.loads(PATH.read_text(encoding="utf-8")).items()
        for check in checks
        if exercise in now and check not in now[exercise]
    ]
    assert not lost


def test_ids_are_each_one_check_of_an_exercise():
    twice = {e: ids for e, ids in ids_now().items() if len(set(ids)) < len(ids)}
    assert not twice


def test_another_title_changes_what_is_read_and_no_input():
    exercise = exercises.find("step")
    check = all_checks(exercise)[1]
    reworded = dataclasses.replace(check, title="other words")
    assert (reworded.name, purpose(reworded)) == ("other words", purpose(check))
    draws = [exercise.rng(purpose(one), 7).integers(2**40) for one in (check, reworded)]
    assert draws[0] == draws[1]


if __name__ == "__main__":
    PATH.write_text(json.dumps(ids_now(), indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
