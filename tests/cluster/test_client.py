"""Grading on a Dask cluster: real processes, of which some die.

Tests autograder/cluster/work.py, autograder/cluster/tls.py and autograder/commands/engine.py.
"""

from __future__ import annotations

import json
import os
import signal
import subprocess
from pathlib import Path

import psutil
import pytest

from autograder.cluster import client
from tests.cluster.clusters import PATIENCE, Started, certificates, command, run, waited
from tests.grading.outputs import assert_equal
from tests.grading.submitting import earned, hand_in, hand_in_class, marks_in, notebook

SIZE = 12


@pytest.fixture(scope="module")
def submitted(tmp_path_factory) -> Path:
    folder = tmp_path_factory.mktemp("class")
    hand_in_class(folder, SIZE, extra=("# takes its time",))
    hand_in(folder, "unreadable", b"no notebook")
    return folder


@pytest.fixture(scope="module")
def by_cores(submitted, tmp_path_factory) -> Path:
    """What the same class gets on this machine's cores."""
    out = tmp_path_factory.mktemp("cores")
    done = run(submitted, out, "--workers", "1")
    assert done.returncode == 0, done.stderr
    return out


@pytest.fixture(scope="module")
def cluster(tmp_path_factory):
    """Three workers, of which each may be lost; nothing that was on a lost one is tried there."""
    started = Started(tmp_path_factory.mktemp("cluster"), 3, losses=0)
    yield started
    started.stop()


def test_a_worker_killed_midway_changes_nothing_and_leaves_nothing(submitted, by_cores, tmp_path):
    made = certificates(tmp_path / "tls")
    started = Started(tmp_path / "cluster", 2, made)
    out = tmp_path / "out"
    tls = [f"--tls-{n}={f}" for n, f in zip(("ca", "cert", "key"), made, strict=True)]
    try:
        assert started.address.startswith("tls://")
        asked = command(submitted, out, "--scheduler", started.address, *tls)
        grader = subprocess.Popen(asked, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
        waited(lambda: len(list(out.glob("verdicts/*.json"))) >= 2)
        victim = next(w for w in started.workers if psutil.Process(w.pid).children())
        jailed = psutil.Process(victim.pid).children(recursive=True)
        os.kill(victim.pid, signal.SIGKILL)
        left = SIZE - len(list(out.glob("verdicts/*.json")))
        _, printed = grader.communicate(timeout=PATIENCE)
    finally:
        started.stop()
    assert left > 0
    assert grader.returncode == 0, printed
    assert_equal(out, by_cores)
    assert f"{SIZE + 1} of {SIZE + 1} notebooks graded" in printed
    assert psutil.wait_procs(jailed, timeout=PATIENCE)[1] == []
    summary = json.loads((out / "grading.json").read_text())
    assert "bubblewrap" in summary["sandbox"] or "Landlock" in summary["sandbox"]


LOSES_THE_FIRST_ANSWER = """
import os, signal
import distributed
from autograder.cluster import client

client.TICK = 0.1
wait = distributed.wait

def first(*args, **options):
    done = wait(*args, **options)
    distributed.wait = wait
    here = distributed.get_client()
    (holder,) = here.who_has([next(iter(done.done))]).popitem()[1]
    os.kill(here.run(os.getpid, workers=[holder])[holder], signal.SIGKILL)
    return done

distributed.wait = first
"""


def test_an_answer_lost_with_its_worker_before_we_had_it_is_found_anew(
    submitted, by_cores, tmp_path
):
    started = Started(tmp_path / "cluster", 2)
    try:
        options = ("--scheduler", started.address)
        done = run(submitted, tmp_path / "out", *options, first=LOSES_THE_FIRST_ANSWER)
        ended = [worker.poll() for worker in started.workers]
    finally:
        started.stop()
    assert ended.count(-signal.SIGKILL) == 1
    assert done.returncode == 0, done.stderr
    assert_equal(tmp_path / "out", by_cores)


def test_what_kills_or_corrupts_its_workers_is_a_fault_and_costs_nobody_else(cluster, tmp_path):
    submitted, out = tmp_path / "submitted", tmp_path / "out"
    for name in ("ada", "bob", "zoe"):
        hand_in(submitted, name, notebook())
    hand_in(submitted, "killer", notebook(extra=("# kills its worker",)))
    hand_in(submitted, "liar", notebook(extra=("# makes its worker lie",)))
    done = run(submitted, out, "--scheduler", cluster.address)
    assert done.returncode == 1, done.stderr
    marks = marks_in(out)
    for name in ("killer", "liar"):
        assert {row["status"] for row in marks[name].values()} == {"grader fault"}
        assert {row["points"] for row in marks[name].values()} == {""}
    assert earned(marks["ada"]) == earned(marks["bob"]) == earned(marks["zoe"])
    assert sum(earned(marks["ada"]).values()) == 26
    faults = json.loads((out / "grading.json").read_text())["faults"]
    assert "ended" in faults["killer/ch01_neuron"][0]
    assert "malformed" in faults["liar/ch01_neuron"][0]


def test_workers_that_never_answer_end_the_run_in_one_line(monkeypatch):
    """They are there and say that they are at work, for longer than any notebook takes."""

    def wait(*_, timeout, **__):
        raise TimeoutError

    monkeypatch.setattr(client.distributed, "wait", wait)
    monkeypatch.setattr(client.Cluster, "wait_for_workers", lambda self: None)
    monkeypatch.setattr(client, "SILENT", 0.01)
    hanging = client.Cluster(None, "tcp://there:8786")
    with pytest.raises(client.ClusterUnavailable, match="no worker of tcp://there:8786 has"):
        hanging._done()


def test_workers_with_other_checks_are_rejected_in_one_line(cluster, submitted, tmp_path):
    other = "from autograder.grading import verdict_cache as cache\n"
    other += "cache.checks_version = lambda chapter: 'another'"
    done = run(submitted, tmp_path, "--scheduler", cluster.address, first=other)
    assert done.returncode == 2
    (line,) = done.stderr.splitlines()
    assert "checks of ch01_neuron are not the same as here" in line
    assert not (tmp_path / "grades.csv").exists()


@pytest.mark.parametrize(
    ("options", "message"),
    [
        (["--scheduler", "tcp://127.0.0.1:1"], "no scheduler answers at tcp://127.0.0.1:1"),
        (["--scheduler", "nonsense://here"], "no scheduler answers at nonsense://here"),
        (["--scheduler", "tls://127.0.0.1:1", "--tls-ca", "no.pem"], "TLS needs all of"),
        (["--scheduler", "tcp://127.0.0.1:1", "--tls-ca", "no.pem"], "need an address tls://"),
        (["--tls-key", "no.pem"], "name its --scheduler"),
    ],
)
def test_a_cluster_that_cannot_be_reached_is_one_line_and_exit_2(
    submitted, tmp_path, options, message
):
    soon = "from autograder.cluster import client\nclient.ANSWERING = 1"
    done = run(submitted, tmp_path, *options, first=soon)
    assert done.returncode == 2
    (line,) = done.stderr.splitlines()
    assert message in line
    assert line.startswith("autograder: ")


def test_a_scheduler_that_goes_away_loses_nothing_that_is_done(submitted, by_cores, tmp_path):
    started, out = Started(tmp_path / "cluster", 1), tmp_path / "out"
    try:
        asked = command(submitted, out, "--scheduler", started.address)
        grader = subprocess.Popen(
            asked, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True
        )
        waited(lambda: len(list(out.glob("verdicts/*.json"))) >= 2)
        os.kill(started.scheduler.pid, signal.SIGKILL)
        _, printed = grader.communicate(timeout=PATIENCE)
    finally:
        started.stop()
    assert grader.returncode == 2
    (line,) = [line for line in printed.splitlines() if "notebooks graded" not in line]
    assert "is gone" in line
    assert not (out / "grades.csv").exists()
    assert run(submitted, out, "--workers", "1").returncode == 0
    assert json.loads((out / "grading.json").read_text())["reused"] >= 2
    assert_equal(out, by_cores)
