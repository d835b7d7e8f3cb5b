"""What crosses between the grader and a cluster's workers: little, plain, and checked.

Tests autograder/cluster/work.py.
"""

from __future__ import annotations

import copy
import dataclasses
import json
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from typing import ClassVar

import pytest
from hypothesis import given
from hypothesis import strategies as st

from autograder import exercises
from autograder.checking.checks import all_checks, max_points
from autograder.checking.verdict import CheckResult, Verdict
from autograder.cluster import messages, work
from autograder.grading import marking, seeds
from autograder.sandbox import SandboxUnavailable
from tests.grading.submitting import CHAPTER, NAMES, notebook, taken_in

STUDENT = "ada-lovelace-1815"
WRONG = st.sampled_from(
    [None, True, -1, 10**30, 0.5, -0.25, float("nan"), float("inf"), "", "x" * 200_000, [], {},
     [None], {"a": 1}, "full"]
)  # fmt: skip


def full(exercise) -> Verdict:
    checks = all_checks(exercise)
    results = tuple(CheckResult(c.name, c.points, c.points, True) for c in checks)
    most = max_points(exercise)
    return Verdict(exercise.name, most, most, "full", "", results)


def answered(verdicts=None, faults=()) -> dict:
    if verdicts is None:
        verdicts = [full(exercise) for exercise in exercises.load(CHAPTER).values()]
    records = [dataclasses.asdict(verdict) for verdict in verdicts]
    data = {"verdicts": records, "faults": list(faults), "sandbox": "bubblewrap"}
    return json.loads(json.dumps(data))


def read(data) -> messages.Answer:
    return messages.answer(json.dumps(data), CHAPTER)


def paths(data, above=()):
    yield above
    for key, value in data.items() if isinstance(data, dict) else enumerate(data):
        if isinstance(value, dict | list):
            yield from paths(value, (*above, key))
        else:
            yield (*above, key)


def put(data, path, value):
    *above, last = path
    for key in above:
        data = data[key]
    data[last] = value


def place(data, path):
    for key in path:
        data = data[key]
    return data


PATHS = [path for path in paths(answered()) if path]


def the_job(tmp_path, secret: seeds.Seeds) -> str:
    submitted = taken_in(tmp_path, notebook())
    return messages.job(submitted, lambda name: secret.of(CHAPTER, STUDENT, name), False)


def test_verdicts_come_back_as_they_were_sent():
    sent = [full(exercise) for exercise in exercises.load(CHAPTER).values()]
    sent[1:3] = marking.nothing(CHAPTER, "missing", "nothing there")[1:3]
    assert read(answered(sent)) == messages.Answer(sent, [], "bubblewrap")
    failed = marking.faults_for(CHAPTER)
    assert read(answered(failed, ["Traceback"])).verdicts == failed


@given(st.sampled_from(PATHS), WRONG)
def test_an_answer_with_anything_changed_is_rejected_or_worth_the_same(path, value):
    data = answered()
    before = place(data, path)
    put(data, path, copy.deepcopy(value))
    try:
        answer = read(data)
    except messages.Malformed:
        return
    assert (type(before), path[-1]) in {
        (str, "message"), (str, "note"), (str, "sandbox"), (type(None), "slip")
    } or before == value  # fmt: skip
    assert sum(v.points for v in answer.verdicts) == sum(v.max_points for v in answer.verdicts)
    assert all(type(v.points) is float for v in answer.verdicts)


@given(st.sampled_from([path for path in PATHS if type(path[-1]) is str]), st.booleans())
def test_an_answer_that_lacks_a_field_or_has_one_more_is_rejected(path, more):
    data = answered()
    above = place(data, path[:-1])
    if more:
        above["extra"] = 1
    else:
        del above[path[-1]]
    with pytest.raises(messages.Malformed):
        read(data)


@pytest.mark.parametrize(
    "text", [None, b"{}", 7, "", "{", "[]", "[" * 100_000, '{"problem": 3}', "null"]
)
def test_what_is_no_answer_at_all_is_rejected(text):
    with pytest.raises(messages.Malformed):
        messages.answer(text, CHAPTER)


def test_an_answer_longer_than_any_is_not_even_read():
    text = json.dumps(answered()) + " " * messages.LONGEST_ANSWER
    with pytest.raises(messages.Malformed, match="characters"):
        messages.answer(text, CHAPTER)


def test_words_of_a_worker_steer_no_terminal_and_turn_no_writing():
    data, odd = answered(), "\x1b[2Jall right\u202e"
    data["sandbox"] = data["verdicts"][0]["message"] = data["verdicts"][1]["note"] = odd
    data["verdicts"][2]["results"][0]["message"] = odd
    answer = read(data)
    first, second, third = answer.verdicts[:3]
    said = [answer.sandbox, first.message, second.note, third.results[0].message]
    assert said == ["?[2Jall right?"] * 4


def test_points_that_no_fault_explains_and_faults_without_one_are_rejected():
    failed = marking.faults_for(CHAPTER)
    for data in (answered(failed), answered(None, ["a fault"])):
        with pytest.raises(messages.Malformed, match="fault"):
            read(data)


def test_a_job_names_no_student_and_holds_no_secret(tmp_path):
    secret = seeds.from_file(tmp_path / "secret")
    text = the_job(tmp_path, secret)
    assert STUDENT not in text
    assert secret.secret.decode() not in text
    assert secret.secret.hex() not in text
    assert json.loads(text)["seeds"] == {n: secret.of(CHAPTER, STUDENT, n) for n in NAMES}


class Stub:
    """Stands in for a sandbox: notes who uses it, and two at once."""

    threads: ClassVar[set[int]] = set()
    crowds = 0
    inside = threading.Lock()

    def __init__(self, unsafe):
        self.threads.add(threading.get_ident())

    def verdicts(self, submitted, seed_of):
        if not self.inside.acquire(blocking=False):
            Stub.crowds += 1
        else:
            self.threads.add(threading.get_ident())
            time.sleep(0.02)
            self.inside.release()
        return marking.nothing(submitted.chapter, "missing", submitted.chapter), []

    def describe(self):
        return "a stub"


@pytest.fixture
def stub(monkeypatch):
    monkeypatch.setattr(work, "Judging", Stub)
    work._judging.cache_clear()
    yield Stub
    work._judging.cache_clear()


def test_a_process_judges_one_notebook_at_a_time_in_one_thread(tmp_path, stub):
    text = the_job(tmp_path, seeds.fixed(1))
    with ThreadPoolExecutor(4) as callers:
        answers = [messages.answer(a, CHAPTER) for a in callers.map(work.work, [text] * 8)]
    assert [answer.sandbox for answer in answers] == ["a stub"] * 8
    assert stub.crowds == 0
    assert len(stub.threads) == 1


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"checks": "others"}, "not the same as here"),
        ({"chapter": "ch77_nowhere"}, "not the same as here"),
        ({"format": 99}, "another version"),
        ({"seeds": {"step": 1}}, "exercises"),
    ],
)
def test_a_worker_with_other_checks_says_so_and_judges_nothing(tmp_path, stub, change, message):
    data = json.loads(the_job(tmp_path, seeds.fixed(1))) | change
    answer = messages.answer(work.work(json.dumps(data)), CHAPTER)
    assert message in answer.problem
    assert not answer.verdicts


def test_a_worker_without_a_sandbox_says_so(tmp_path, stub, monkeypatch):
    def unavailable(*args):
        raise SandboxUnavailable("bubblewrap is not installed")

    monkeypatch.setattr(stub, "verdicts", unavailable)
    text = work.work(the_job(tmp_path, seeds.fixed(1)))
    assert "bubblewrap is not installed" in messages.answer(text, CHAPTER).problem
