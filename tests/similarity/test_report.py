"""Answers that look alike: what is found, what is not, and how it is told.

Tests autograder/similarity/fingerprints.py.
"""

from __future__ import annotations

import itertools
import json
import random
import re
import sys
from pathlib import Path

import pytest

from autograder import cli
from autograder.course import filling, release, sources
from autograder.similarity import fingerprints, report
from tests.grading.html_page import Html
from tests.grading.submitting import notebook

CHAPTER, NAME = "ch04_chain_rule", "two_path_gradient"
RELEASE = release.load(CHAPTER)
OWN = """def two_path_gradient(w, x, t):
    # one path, then the other
    total = 0.0
    for index, weight in enumerate(w):
        inner = np.tanh(weight * x)
        if index % 2 == 0 and inner > 0.25:
            total += weight * (1 - inner**2)
        else:
            total -= helper(weight, inner, t)
    return total


def helper(a, b, c):
    return np.exp(-a) * max(b, c) + 3 * abs(b - c) / (1 + a * a)
"""
DISGUISED = '''def aid(p, q, r):
    """All mine."""
    return np.exp(-p)   *   max(q, r) + 3*abs(q - r) / (1 + p*p)

def two_path_gradient(v, y, goal):
    s = 0.0
    for k, u in enumerate(v):
        h = np.tanh(u * y)   # hidden
        if k % 2 == 0 and h > 0.25:
            s += u * (1 - h**2)
        else:
            s -= aid(u, h, goal)
    return s
'''
OTHER = """def two_path_gradient(w, x, t):
    pieces = [np.sqrt(abs(v)) for v in w if v != x]
    order = sorted(range(len(pieces)), key=lambda i: -pieces[i])
    return {"best": pieces[order[0]], "mean": sum(pieces) / len(pieces), "t": t[::-1]}
"""


def class_of(root: Path, answers: dict[str, str]) -> Path:
    """Hands in one answer a student."""
    for student, source in answers.items():
        place = root / student / CHAPTER
        place.mkdir(parents=True)
        made = filling.filled(RELEASE, {NAME: source})
        (place / f"{CHAPTER}.ipynb").write_text(json.dumps(made))
    return root


def reported(root: Path, *options: str) -> str:
    """The page about a class."""
    page = root / "report.html"
    command = ["similarity", "--submitted", str(root / "class"), "--to", str(page), *options]
    assert cli.main(command) == 0
    return page.read_text(encoding="utf-8")


def compared_exercise(answers: dict[str, str], threshold: float = 0.8) -> fingerprints.Exercise:
    return fingerprints.compared(NAME, answers, report.background(CHAPTER, NAME), threshold)


def pairs(exercise: fingerprints.Exercise) -> list[tuple[str, ...]]:
    return [pair.left.students + pair.right.students for pair in exercise.pairs]


def test_a_copy_with_other_names_order_comments_and_layout_is_found():
    exercise = compared_exercise({"ada": OWN, "ben": DISGUISED, "cleo": OTHER})
    assert pairs(exercise) == [("ada", "ben")]
    (pair,) = exercise.pairs
    for answer, places in zip((pair.left, pair.right), pair.places, strict=True):
        code = {i for i, line in enumerate(answer.source.splitlines()) if line.startswith("    ")}
        assert len(code & fingerprints.matched_lines(answer.source, places)) >= len(code) - 2


def test_a_copy_with_something_put_in_is_found():
    more = OWN.replace("    total = 0.0\n", "    total = 0.0\n    unused = [x, t]\n")
    assert pairs(
        compared_exercise({"ada": OWN, "ben": more.replace("    return total", "    pass")})
    )


def test_an_answer_equal_but_for_its_names_counts_as_the_same():
    renamed = OWN.replace("weight", "v").replace("inner", "h").replace("helper", "aid")
    exercise = compared_exercise({"ada": OWN, "ben": renamed, "cleo": OTHER})
    assert [answer.students for answer in exercise.same] == [("ada", "ben")]
    assert exercise.pairs == []


def test_what_the_course_gives_out_is_no_likeness():
    ways = filling.answers_in(sources.RIGHT / CHAPTER)[NAME]
    model = sources.model_text(CHAPTER, NAME)
    shown = RELEASE.answers[NAME].source
    exercise = compared_exercise({"ada": model, "ben": model, "cleo": shown, **ways})
    assert (exercise.pairs, exercise.answers) == ([], [])
    assert exercise.short == exercise.handed_in


def test_answers_too_short_to_compare_are_counted_and_not_compared():
    short = "def two_path_gradient(w, x, t):\n    return w * x - t\n"
    exercise = compared_exercise({"ada": short, "ben": short})
    assert (exercise.short, exercise.answers) == (2, [])


def test_code_that_many_wrote_is_no_likeness():
    few = {f"s{i:02}": OWN for i in range(fingerprints.FEW)}
    assert len(compared_exercise(few).same[0].students) == fingerprints.FEW
    many = compared_exercise(few | {"one": OWN, "more": OWN})
    assert (many.same, many.pairs, many.short) == ([], [], fingerprints.FEW + 2)
    assert many.common > 0


# their other right answers are one network with other settings, and were not written to differ
CHALLENGES = {"train_wanderers", "train_recall", "train_few", "transfer_digits"}


def independent(chapter: str) -> list[tuple[str, float]]:
    """Shares of all pairs of a chapter's other right answers, which were written to differ."""
    shares = []
    for name, ways in filling.answers_in(sources.RIGHT / chapter).items():
        if name in CHALLENGES:
            continue
        known = report.given(chapter) | fingerprints.background([sources.model_text(chapter, name)])
        exercise = fingerprints.compared(name, ways, known, threshold=1e-9)
        shares += [(f"{name}: {pairs}", pair.share) for pair in exercise.pairs]
    return shares


@pytest.mark.parametrize("chapter", sources.chapters())
def test_independent_right_answers_stay_below_the_threshold(chapter):
    assert [pair for pair in independent(chapter) if pair[1] >= report.THRESHOLD] == []


def test_every_pair_that_looks_alike_is_a_candidate():
    rng = random.Random(3)
    owns = [
        frozenset(rng.sample(range(300), rng.randint(20, 60))) for _ in range(30)
    ]  # and of each a copy that lost a part
    owns += [frozenset(rng.sample(sorted(own), len(own) // 2)) for own in owns]
    least = fingerprints.ROOM * 0.8
    close = {
        (i, j)
        for i, j in itertools.combinations(range(len(owns)), 2)
        if len(owns[i] & owns[j]) >= least * min(len(owns[i]), len(owns[j]))
    }
    assert close
    assert set(fingerprints.candidates(owns, 0.8)) == close


def test_the_report_is_the_same_each_time(tmp_path):
    class_of(tmp_path / "class", {"ada": OWN, "ben": DISGUISED, "cleo": OTHER})
    first = reported(tmp_path, "--assignment", CHAPTER)
    assert first == reported(tmp_path, "--assignment", CHAPTER)


def test_the_report_shows_pairs_side_by_side_and_speaks_with_care(tmp_path, capsys):
    class_of(tmp_path / "class", {"ada": OWN, "ben": DISGUISED, "cleo": OTHER})
    page = reported(tmp_path)
    assert "not a finding, and no mark depends on it" in page
    assert "Talk first" in page
    assert re.search(r"<summary>\d+ %: ada and ben</summary>", page)
    assert "cleo" not in page
    marked = re.findall(r'<span class="alike"><i>≈ \d+</i>', page)  # a sign, not color alone
    assert len(marked) > 15
    assert f"{CHAPTER}, {NAME}: 1 pair looks alike" in capsys.readouterr().out


def test_what_students_wrote_is_text_in_the_report(tmp_path):
    spell = "    print('<script>x()</script>', '</pre><img src=x onerror=y()>')\n"
    left = OWN.replace("    return total", spell + "    return total")
    right = left.replace("total += weight", "total += 2 * weight")
    class_of(tmp_path / "class", {"<b>ada": left, "ben": right})
    page = reported(tmp_path)
    assert "&lt;script&gt;" in page
    assert "&lt;b&gt;ada" in page
    tags = Html(page)
    assert not {"script", "img", "b", "iframe", "link", "object", "form"} & set(tags.names)
    assert set(tags.attributes) <= {
        "lang", "charset", "http-equiv", "content", "name", "class", "id", "scope", "href",
        "aria-hidden",
    }  # fmt: skip
    assert "default-src 'none'" in page


def test_a_class_without_likeness_is_told_so(tmp_path, capsys):
    class_of(tmp_path / "class", {"ada": OWN, "cleo": OTHER, "dan": "def f(:\n"})
    assert "<summary>" not in reported(tmp_path)
    assert "No answers look alike." in capsys.readouterr().out


def test_a_notebook_that_cannot_be_read_costs_nobody_else_the_comparison(tmp_path):
    class_of(tmp_path / "class", {"ada": OWN, "ben": DISGUISED})
    place = tmp_path / "class" / "eve" / CHAPTER
    place.mkdir(parents=True)
    (place / f"{CHAPTER}.ipynb").write_bytes(b"\xff{")
    assert "ada and ben" in reported(tmp_path)


def test_without_the_library_one_line_says_how_to_get_it(tmp_path, capsys, monkeypatch):
    for name in [n for n in sys.modules if n.split(".")[0] == "copydetect"]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setitem(sys.modules, "copydetect", None)
    command = ["similarity", "--submitted", str(tmp_path), "--to", str(tmp_path / "page.html")]
    assert cli.main(command) == 2
    assert "pip install 'nnlab-course[similarity]'" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("options", "printed"),
    [
        (["--threshold", "7"], "--threshold is a share between 0 and 1, got 7"),
        (["--assignment", "ch99_none"], "no assignment is called ch99_none"),
        ([], "no submissions in"),
    ],
)
def test_what_cannot_be_done_is_told_in_one_line(tmp_path, capsys, options, printed):
    (tmp_path / "class").mkdir()
    command = ["similarity", "--submitted", str(tmp_path / "class"), "--to", "x.html", *options]
    assert cli.main(command) == 2
    assert printed in capsys.readouterr().err


def test_untouched_cells_are_not_compared(tmp_path):
    for student in ("ada", "ben"):
        place = tmp_path / "class" / student / "ch01_neuron"
        place.mkdir(parents=True)
        (place / "ch01_neuron.ipynb").write_text(json.dumps(notebook({})))
    page = reported(tmp_path)
    assert set(re.findall(r'<td class="number">(\d+)</td>', page)) == {"0"}


@pytest.mark.parametrize(
    "text",
    ["'" + "\\N{" * 200_000, '"""' + "\\x" * 300_000, "'\"" * 400_000, 'f"' + "{a!r:>{b}}" * 6_000],
    ids=["names", "escapes", "quotes", "fields"],
)
def test_an_answer_that_keeps_the_lexer_busy_is_listed_and_stops_nobody(text):
    exercise = compared_exercise({"ada": OWN, "ben": DISGUISED, "eve": f"{OTHER}\n{text}"})
    assert exercise.left_out == ["eve"]
    assert pairs(exercise) == [("ada", "ben")]


def test_what_takes_long_within_the_longest_text_is_stopped_and_listed(
    monkeypatch, tmp_path, capsys
):
    monkeypatch.setattr(fingerprints, "SECONDS", 0.05)
    busy = f"def {NAME}(w, x, t):\n    return '" + "\\N{" * 6_000
    assert len(busy) < fingerprints.LONGEST
    class_of(tmp_path / "class", {"ada": busy, "ben": OTHER})
    text = reported(tmp_path)
    assert f"{CHAPTER}, {NAME}: ada" in capsys.readouterr().out
    assert f"{NAME}: not compared, for reading takes too long: ada." in text


def test_a_class_with_names_in_the_files_needs_a_pattern_here_too(tmp_path, capsys):
    class_of(tmp_path / "a-lab", {"ada": OWN, "ben": OTHER})
    class_of(tmp_path / "b-lab", {"cem": DISGUISED, "dan": OTHER})
    for path in list(tmp_path.rglob("*.ipynb")):
        path.rename(path.parent.parent / path.name)
        path.parent.rmdir()
    command = ["similarity", "--submitted", str(tmp_path), "--to", str(tmp_path / "x.html")]
    assert cli.main(command) == 2
    assert "do not tell whose they are" in capsys.readouterr().err
    assert cli.main([*command, "--pattern", "[^/]+/(?P<student_id>[^/]+)/"]) == 0
    assert "1 pair looks alike" in capsys.readouterr().out
