"""The learner's copies: up to date where nothing was written, untouched where something was."""

from __future__ import annotations

import json
import os
import time

import nbformat
import pytest
from nbformat.sign import NotebookNotary

from autograder.notebook import workspace

NAME = "ch01_neuron"


def notebook(*sources: str, output: str = "") -> bytes:
    """A notebook as bytes, its first cell with an output if one is given."""
    cells = [nbformat.v4.new_code_cell(s, id=f"cell{i}") for i, s in enumerate(sources)]
    if output:
        html = {"text/html": output}
        cells[0].outputs = [nbformat.v4.new_output("display_data", data=html)]
    return nbformat.writes(nbformat.v4.new_notebook(cells=cells)).encode()


@pytest.fixture
def course(tmp_path, monkeypatch):
    monkeypatch.setenv("JUPYTER_DATA_DIR", str(tmp_path / "data"))  # where trust is remembered
    return Course(tmp_path)


class Course:
    """A course with one chapter, its releases and the copies of one learner."""

    def __init__(self, folder):
        self.releases, self.work = folder / "notebooks", folder / "work"
        self.copy = self.work / NAME / f"{NAME}.ipynb"
        self.new = self.work / NAME / f"{NAME}.new.ipynb"

    def release(self, data: bytes, name: str = f"{NAME}/{NAME}.ipynb"):
        path = self.releases / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)

    def prepare(self) -> list[str]:
        return workspace.prepare(self.releases, self.work)


def test_the_first_start_copies_every_chapter_and_says_so_in_one_line(course):
    course.release(notebook("one"))
    course.release(notebook("zero"), "ch00_start/ch00_start.ipynb")
    assert course.prepare() == ["Ready in work/: ch00_start, ch01_neuron."]
    assert course.copy.read_bytes() == notebook("one")


def test_the_second_start_changes_nothing_and_says_nothing(course):
    course.release(notebook("one"))
    course.prepare()
    before = course.copy.stat().st_mtime_ns
    assert course.prepare() == []
    assert course.copy.stat().st_mtime_ns == before


def test_a_course_without_releases_is_no_trouble(course):
    assert course.prepare() == []


def test_a_new_chapter_appears_with_a_note(course):
    course.release(notebook("one"))
    course.prepare()
    course.release(notebook("two"), "ch02_perceptron/ch02_perceptron.ipynb")
    assert course.prepare() == ["Ready in work/: ch02_perceptron."]


def test_an_untouched_copy_follows_the_release(course):
    course.release(notebook("one"))
    course.prepare()
    course.release(notebook("one, mended"))
    assert course.prepare() == ["ch01_neuron/ch01_neuron.ipynb is updated."]
    assert course.copy.read_bytes() == notebook("one, mended")


def test_a_copy_that_was_only_run_counts_as_untouched(course):
    course.release(notebook("one"))
    course.prepare()
    course.copy.write_bytes(notebook("one", output="what running left behind"))
    course.release(notebook("one, mended"))
    course.prepare()
    assert course.copy.read_bytes() == notebook("one, mended")


def test_a_started_copy_stays_and_the_new_version_comes_beside_it_with_advice(course):
    course.release(notebook("one"))
    course.prepare()
    course.copy.write_bytes(notebook("my answer"))
    course.release(notebook("one, mended"))
    (note,) = course.prepare()
    assert course.copy.read_bytes() == notebook("my answer")
    assert course.new.read_bytes() == notebook("one, mended")
    assert "ch01_neuron/ch01_neuron.new.ipynb is a new version" in note
    assert "copy your answers into the new file" in note
    assert course.prepare() == []


def test_a_new_version_that_the_learner_threw_away_does_not_come_back(course):
    test_a_started_copy_stays_and_the_new_version_comes_beside_it_with_advice(course)
    course.new.unlink()
    assert course.prepare() == []
    assert not course.new.exists()


def test_an_untouched_new_version_is_replaced_by_a_newer_one(course):
    test_a_started_copy_stays_and_the_new_version_comes_beside_it_with_advice(course)
    course.release(notebook("one, mended twice"))
    course.prepare()
    assert course.new.read_bytes() == notebook("one, mended twice")
    assert len(list(course.copy.parent.glob("*.ipynb"))) == 2


def test_a_started_new_version_stays_too(course):
    test_a_started_copy_stays_and_the_new_version_comes_beside_it_with_advice(course)
    course.new.write_bytes(notebook("another answer"))
    course.release(notebook("one, mended twice"))
    course.prepare()
    assert course.new.read_bytes() == notebook("another answer")
    newest = course.copy.with_name("ch01_neuron.new2.ipynb")
    assert newest.read_bytes() == notebook("one, mended twice")


def test_a_learner_who_moved_over_gets_no_second_offer_and_later_updates_still_come(course):
    test_a_started_copy_stays_and_the_new_version_comes_beside_it_with_advice(course)
    course.new.replace(course.copy)
    assert course.prepare() == []
    course.release(notebook("one, mended twice"))
    course.prepare()
    assert course.copy.read_bytes() == notebook("one, mended twice")


def test_a_deleted_copy_comes_back(course):
    course.release(notebook("one"))
    course.prepare()
    course.copy.unlink()
    assert course.prepare() == ["ch01_neuron/ch01_neuron.ipynb is back."]
    assert course.copy.read_bytes() == notebook("one")


def test_a_release_that_changes_only_pictures_is_not_set_beside_a_started_copy(course):
    course.release(notebook("one"))
    course.prepare()
    course.copy.write_bytes(notebook("my answer"))
    course.release(notebook("one", output="a new picture"))
    assert course.prepare() == []
    assert not course.new.exists()


@pytest.mark.parametrize("damage", [b"", b"{", b"[]", b'{"cells": [3]}', b"\xff\xfe", b"[" * 9999])
def test_a_copy_that_cannot_be_read_is_left_alone(course, damage):
    course.release(notebook("one"))
    course.prepare()
    course.copy.write_bytes(damage)
    course.release(notebook("one, mended"))
    course.prepare()
    assert course.copy.read_bytes() == damage
    assert course.new.exists()


def test_a_folder_in_the_copys_place_is_left_alone(course):
    course.release(notebook("one"))
    course.copy.mkdir(parents=True)
    course.prepare()
    assert course.copy.is_dir()
    assert course.new.exists()


@pytest.mark.parametrize("state", [None, b"", b"[]", b'{"ch01_neuron/ch01_neuron.ipynb": 3}'])
def test_a_lost_memory_of_what_was_handed_out_costs_no_answer(course, state):
    course.release(notebook("one"))
    course.prepare()
    course.copy.write_bytes(notebook("my answer"))
    memory = course.work / workspace.STATE
    memory.unlink() if state is None else memory.write_bytes(state)
    course.prepare()
    assert course.copy.read_bytes() == notebook("my answer")


def test_pictures_of_a_chapter_come_along_and_hidden_files_do_not(course):
    course.release(notebook("one"))
    course.release(b"picture", f"{NAME}/images/brain.png")
    course.release(b"checkpoint", f"{NAME}/.ipynb_checkpoints/{NAME}.ipynb")
    course.prepare()
    assert (course.work / NAME / "images" / "brain.png").read_bytes() == b"picture"
    assert not (course.work / NAME / ".ipynb_checkpoints").exists()


def test_the_sources_of_the_chapters_are_not_handed_out(course):
    course.release(b"# prose", "src/ch01_neuron.md")
    course.release(b"# prose", "ch09_draft/ch09_draft.md")
    assert course.prepare() == []


def test_a_run_that_is_killed_midway_leaves_whole_files_and_the_next_run_mends_it(
    course, monkeypatch
):
    course.release(notebook("one"))
    course.prepare()
    course.release(notebook("one, mended"))

    def killed(*_):
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(os, "replace", killed)
        with pytest.raises(KeyboardInterrupt):
            course.prepare()
    assert course.copy.read_bytes() == notebook("one")
    course.prepare()
    assert course.copy.read_bytes() == notebook("one, mended")
    assert [p.name for p in course.copy.parent.iterdir()] == [course.copy.name]


def test_what_a_killed_run_left_half_written_is_swept_away_later(course):
    course.release(notebook("one"))
    course.prepare()
    old, fresh = (course.copy.parent / f"{workspace.HALF_WRITTEN}{x}" for x in ("old", "fresh"))
    old.touch()
    fresh.touch()
    os.utime(old, (time.time() - 2 * workspace.HOUR,) * 2)
    course.prepare()
    assert not old.exists()
    assert fresh.exists()


def test_the_stored_pictures_of_a_copy_are_trusted(course):
    course.release(notebook("one", output="<b>a still picture</b>"))
    course.prepare()
    notary = NotebookNotary()
    assert notary.check_signature(nbformat.read(course.copy, as_version=4))
    notary.store.close()


def test_a_home_without_room_for_trust_does_not_stop_the_course(course, monkeypatch, tmp_path):
    blocked = tmp_path / "a file"
    blocked.touch()
    monkeypatch.setenv("JUPYTER_DATA_DIR", str(blocked / "data"))
    course.release(notebook("one"))
    course.prepare()
    assert course.copy.exists()


def test_a_folder_that_cannot_be_written_is_named_in_one_line(monkeypatch, tmp_path, capsys):
    blocked = tmp_path / "a file"
    blocked.touch()
    monkeypatch.setattr(workspace, "prepare", lambda: (blocked / "work").mkdir())
    assert workspace.main() == 1
    assert capsys.readouterr().out.startswith("The course cannot write its copies in ")


def test_what_was_handed_out_is_remembered_as_plain_json(course):
    course.release(notebook("one"))
    course.prepare()
    entry = json.loads((course.work / workspace.STATE).read_text())[f"{NAME}/{NAME}.ipynb"]
    assert entry["given"] == [workspace.fingerprint(course.copy)]
