"""Formgrader in a real server, and every page that shows a student's work in a real browser.

Tests autograder/nbgrader_bridge/inert.py and autograder/nbgrader_bridge/__init__.py.
"""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from types import SimpleNamespace
from urllib.parse import quote

import nbformat
import pytest
from nbgrader.api import Gradebook

from autograder.commands import grade
from autograder.course import sources
from benchmarks._lab import chromium
from tests.grading.submitting import CHAPTER, MOST, notebook
from tests.nbgrader_bridge.course_folder import FULL, hand_in, nbgrader
from tests.nbgrader_bridge.payloads import NAME, PAYLOADS, QUOTES, RUNS, hostile
from tests.nbgrader_bridge.server import formgrader

SCRIPT = "<script>alert('mine')</script>"
MATHJAX = "https://cdnjs.cloudflare.com/ajax/libs/mathjax/"
LIVE = """() => [...document.querySelectorAll('*')].filter(e =>
    [...e.attributes].some(a => /^javascript:/i.test(a.value.trim())
        || (/^on/.test(a.name) && !/^toggle_name|^toggleAllNames|^createStudentModal|^createAss/
            .test(a.value)))).map(e => e.outerHTML)"""


@pytest.fixture(scope="module")
def place(generated, tmp_path_factory):
    """A course with hostile students, graded by nbgrader and by the grader; a server on it."""
    home = tmp_path_factory.mktemp("home")
    course = home / "course"
    shutil.copytree(generated, course)
    for student, made in {"mallory": hostile(), NAME: notebook({}), QUOTES: notebook({})}.items():
        hand_in(course, student, made)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(sources, "COURSE", course)
        patch.chdir(sources.ROOT)
        nbgrader("autograde", CHAPTER)
        nbgrader("generate_feedback", CHAPTER)
        options = grade.Options(course / "submitted", home / "graded", seed=7, workers=1)
        assert grade.grade(options) == 0
    with formgrader(course, home) as server, chromium() as browser:
        yield SimpleNamespace(course=course, home=home, server=server, browser=browser)


@contextmanager
def watched(place) -> Iterator[SimpleNamespace]:
    """A page, signed in; what it asks of others, what it says, what was put into it."""
    context = place.browser.new_context(
        extra_http_headers={"Authorization": f"token {place.server.token}"}
    )
    seen = SimpleNamespace(page=context.new_page(), foreign=[], dialogs=[], math=0)

    def answer(route) -> None:
        url = route.request.url
        if url.startswith(MATHJAX):
            seen.math += 1
            route.fulfill(body=STAND_IN, content_type="text/javascript")
        elif url.startswith((place.server.address, "file:", "data:")):
            route.continue_()
        else:
            seen.foreign.append(url)
            route.abort()

    context.route("**/*", answer)
    seen.page.set_default_timeout(30_000)
    seen.page.on("dialog", lambda dialog: (seen.dialogs.append(dialog.message), dialog.dismiss()))
    try:
        yield seen
    finally:
        context.close()


STAND_IN = """window.MathJax = {Hub: {Config: () => {}, Queue: () => {}}};
document.querySelectorAll('script[type="text/x-mathjax-config"]').forEach(s => eval(s.text));
window.formulas = true;"""


def assert_nothing_ran(seen, where: str) -> None:
    seen.page.wait_for_timeout(150)
    for frame in seen.page.frames:
        assert frame.evaluate("() => window.pwned") is None, where
    assert seen.page.title() != "pwned", where
    assert (seen.foreign, seen.dialogs) == ([], []), where
    assert seen.page.evaluate(LIVE) == [], where
    assert seen.page.locator("iframe, object, embed, base, form").count() == 0, where


def assert_shown(seen, texts, where: str) -> None:
    shown = " ".join(seen.page.inner_text("body").split())
    missing = [text for text in texts if " ".join(text.split()) not in shown]
    assert missing == [], where


def test_every_payload_would_run_if_it_were_shown_as_it_is(place):
    for name, text in RUNS.items():
        with watched(place) as seen:
            seen.page.goto("data:text/html,<p>empty</p>")
            seen.page.set_content(f"<html><head></head><body><pre>{text}</pre></body></html>")
            seen.page.wait_for_function("() => window.pwned", timeout=5_000)
            assert seen.page.evaluate("() => window.pwned[0]") == name


def test_nothing_that_a_student_wrote_runs_on_a_page_of_feedback(place):
    for student in ("mallory", NAME, QUOTES):
        theirs = place.course / "feedback" / student / CHAPTER / f"{CHAPTER}.html"
        ours = place.home / "graded" / "feedback" / student / f"{CHAPTER}.html"
        hers = student == "mallory"
        with watched(place) as seen:
            seen.page.goto(theirs.as_uri())
            assert_nothing_ran(seen, str(theirs))
            assert_shown(seen, PAYLOADS.values() if hers else ["Grade cell"], str(theirs))
            assert seen.math == 1
            assert seen.page.evaluate("() => window.formulas")
            seen.page.goto(ours.as_uri())
            assert_nothing_ran(seen, str(ours))
            mine = [PAYLOADS["onerror"], PAYLOADS["formula"]] if hers else []
            assert_shown(seen, [student, *mine], str(ours))


def formgrader_page(seen, place, path: str) -> None:
    """Opens a page of Formgrader's and waits until its table is filled."""
    seen.page.goto(f"{place.server.address}/formgrader/{path}")
    seen.page.wait_for_function("() => !document.body.innerText.includes('Loading, please')")


def test_nothing_that_a_student_wrote_runs_in_formgrader(place):
    pages = [
        "manage_assignments", f"manage_submissions/{CHAPTER}", "manage_students", "gradebook",
        f"gradebook/{CHAPTER}", f"gradebook/{CHAPTER}/{CHAPTER}",
    ]  # fmt: skip
    for student in (NAME, QUOTES):
        pages += [f"manage_students/{quote(student, safe='')}{end}" for end in ("", f"/{CHAPTER}")]
    with watched(place) as seen:
        for path in pages:
            formgrader_page(seen, place, path)
            assert_nothing_ran(seen, path)
            if path.startswith(("manage_students", "manage_submissions")):
                names = [name for name in (NAME, QUOTES) if path.count("/") < 1 or name in path]
                assert_shown(seen, names, path)


def submission(place, student: str) -> str:
    """Id of a student's submitted notebook."""
    with Gradebook(f"sqlite:///{place.course / 'gradebook.db'}") as book:
        return book.find_submission_notebook(CHAPTER, CHAPTER, student).id


def grading_page(seen, place, student: str) -> None:
    """Opens the page on which a person grades, and waits until the marks are in it."""
    seen.page.goto(f"{place.server.address}/formgrader/submissions/{submission(place, student)}/")
    seen.page.wait_for_selector("#test_step[placeholder]", state="attached")


def test_nothing_that_a_student_wrote_runs_where_a_person_grades_it(place):
    for student in ("mallory", NAME, QUOTES):
        with watched(place) as seen:
            grading_page(seen, place, student)
            seen.page.evaluate("() => toggle_name(true)")
            assert_nothing_ran(seen, student)
            written = PAYLOADS.values() if student == "mallory" else []
            assert_shown(seen, [student, *written], student)


def test_a_notebook_that_nobody_made_neutral_cannot_run_a_script_either(place):
    hand_in(place.course, "old", notebook({}))
    done = json.loads(place.server.ask(f"/formgrader/api/submission/{CHAPTER}/old/autograde", b""))
    assert done["success"], done
    path = place.course / "autograded" / "old" / CHAPTER / f"{CHAPTER}.ipynb"
    made = nbformat.read(path, as_version=4)
    made.cells.insert(1, nbformat.v4.new_markdown_cell("\n".join(RUNS.values())))
    path.chmod(0o644)
    nbformat.write(made, path)
    with watched(place) as seen:
        grading_page(seen, place, "old")
        assert seen.page.evaluate("() => window.pwned") is None
        place.server.ask(f"/formgrader/api/assignment/{CHAPTER}/old/generate_feedback", b"")
        page = place.course / "feedback" / "old" / CHAPTER / f"{CHAPTER}.html"
        seen.page.goto(page.as_uri())
        assert seen.page.evaluate("() => window.pwned") is None


def test_an_instructor_grades_in_formgrader_by_the_page(place):
    made = notebook({"double": "", "step": f"def step(z):\n    return z > 0  # {SCRIPT}"})
    words = {"cell_type": "markdown", "id": "mine", "metadata": {}, "source": SCRIPT}
    made["cells"].insert(2, words)
    hand_in(place.course, "eve", made)
    ask = place.server.ask
    (chapter,) = [a for a in json.loads(ask("/formgrader/api/assignments")) if a["name"] == CHAPTER]
    assert chapter["max_score"] == FULL
    done = json.loads(ask(f"/formgrader/api/submission/{CHAPTER}/eve/autograde", b""))
    assert done["success"], done
    score = json.loads(ask(f"/formgrader/api/submission/{CHAPTER}/eve"))["score"]
    assert score == MOST["step"]
    with watched(place) as seen:
        page = seen.page
        grading_page(seen, place, "eve")
        assert_shown(seen, ["step: all checks pass", SCRIPT], "eve")
        for field, text in {"#test_gate": "2", "#test_gate_extra_credit": "0.5",
                            "#gate-comment": "Say <b>why</b>"}.items():  # fmt: skip
            with page.expect_response(lambda answer: answer.request.method == "PUT"):
                page.fill(field, text)
                page.press(field, "Tab")
    with Gradebook(f"sqlite:///{place.course / 'gradebook.db'}") as book:
        grade = book.find_grade("test_gate", CHAPTER, CHAPTER, "eve")
        assert (grade.manual_score, grade.extra_credit) == (2, 0.5)
        comment = book.find_comment("gate", CHAPTER, CHAPTER, "eve")
        assert comment.manual_comment == "Say <b>why</b>"
        assert book.find_submission(CHAPTER, "eve").score == MOST["step"] + 2.5
