"""A made-up class: what its students hand in, made by filling in a released chapter.

Right answers, partly right ones, each known slip, untouched and half done notebooks, broken
files, hostile answers: one student each, named for what they are. Or the whole course: every
chapter of six students, from all right to untouched.
"""

from __future__ import annotations

import json
import os
import re
import shutil
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from autograder.base.files import write_atomically
from autograder.course import filling, release, sources
from autograder.course.release import Release

CHAPTER = "ch01_neuron"
Files = Callable[[Path], None]


@dataclass(frozen=True)
class Material:
    """What the students write from."""

    release: Release
    right: dict[str, str]
    ways: dict[str, dict[str, str]]
    slips: dict[str, dict[str, str]]

    @property
    def chapter(self) -> str:
        return self.release.chapter


def make(folder: Path, chapter: str = CHAPTER) -> int:
    """Writes the class anew, <folder>/<student>/<chapter>/<chapter>.ipynb; returns its size."""
    if folder.exists():
        shutil.rmtree(folder)
    return _hand_in(folder, chapter, everybody(material_of(chapter)))


def make_course(folder: Path) -> int:
    """The same for every chapter and the playground, of six students; returns the notebooks."""
    if folder.exists():
        shutil.rmtree(folder)
    chapters = sources.chapters()
    return sum(_hand_in(folder, chapter, a_few(material_of(chapter))) for chapter in chapters)


def material_of(chapter: str) -> Material:
    return Material(
        release.load(chapter),
        filling.model_answers(chapter),
        filling.answers_in(sources.RIGHT / chapter),
        filling.answers_in(sources.WRONG / chapter),
    )


def _hand_in(folder: Path, chapter: str, students: Iterable[tuple[str, Files]]) -> int:
    """Writes what these students hand in of a chapter; returns how many they are."""
    number = 0
    for number, (name, write) in enumerate(students, 1):
        place = folder / f"student-{number:02}-{name}" / chapter
        place.mkdir(parents=True)
        write(place)
    return number


def everybody(m: Material) -> Iterator[tuple[str, Files]]:
    """Every student of the class: what they are, and a function that hands their files in."""
    for kind in (all_right, partly, slips, broken, hostile):
        yield from kind(m)


def a_few(m: Material) -> Iterator[tuple[str, Files]]:
    """Students as every chapter has them: all right, untouched, and between."""
    yield from islice(all_right(m), 1)
    yield from partly(m)


def all_right(m: Material) -> Iterator[tuple[str, Files]]:
    yield "all-right", notebook(m, m.right)
    most = max((len(ways) for ways in m.ways.values()), default=0)
    for index in range(min(most, 4)):
        chosen = {name: _pick(list(ways.values()), index) for name, ways in m.ways.items()}
        yield f"all-right-another-way-{index + 1}", notebook(m, m.right | chosen)


def _pick(texts: list[str], index: int) -> str:
    return texts[index % len(texts)]


def partly(m: Material) -> Iterator[tuple[str, Files]]:
    names = list(m.release.answers)
    half = {name: m.right[name] for name in names[: len(names) // 2]}
    yield "untouched", notebook(m, {})
    yield "half-done", notebook(m, half)
    yield "first-one-only", notebook(m, {names[0]: m.right[names[0]]})
    wrong = {name: next(iter(m.slips[name].values())) for name in m.slips}
    yield "partly-right", notebook(m, m.right | {n: wrong[n] for n in list(wrong)[::2]})
    yield "mostly-wrong", notebook(m, m.right | wrong)


def slips(m: Material) -> Iterator[tuple[str, Files]]:
    """One student for each known slip, all else right."""
    for name, known in m.slips.items():
        for slip, text in known.items():
            label = re.sub(r"[^a-z0-9]+", "-", f"{name}-{slip}".lower())
            yield f"slip-{label}", notebook(m, m.right | {name: text})


def broken(m: Material) -> Iterator[tuple[str, Files]]:
    """Notebooks that something happened to."""
    whole = _bytes(filling.filled(m.release, m.right))
    file = f"{m.chapter}.ipynb"
    first, *_, last = m.release.answers
    yield "empty-file", lambda place: write_atomically(place / file, b"")
    yield "truncated", lambda place: write_atomically(place / file, whole[: len(whole) // 2])
    yield (
        "not-utf8",
        lambda place: write_atomically(place / file, whole.replace(b"return", b"ret\xffrn", 1)),
    )
    yield "no-notebook", lambda place: None
    yield "renamed", lambda place: write_atomically(place / "my homework.ipynb", whole)
    yield "syntax-error-in-one", notebook(m, m.right | {first: f"def {first}(x, w, b:\n    return"})
    yield "no-metadata", notebook(m, m.right, _without_marks)
    yield "deleted-tests", notebook(m, m.right, _without_tests)
    yield "duplicated-test", notebook(m, m.right, _with_second_test)
    yield "edited-tests", notebook(m, {first: m.right[first]}, _with_edited_tests)
    yield (
        "another-chapter",
        lambda place: write_atomically(place / file, _of_another_chapter(m.chapter)),
    )
    yield "answer-deleted", notebook(m, m.right, lambda nb: _without(nb, last))
    yield "symlink", lambda place: (place / file).symlink_to(os.devnull)


def hostile(m: Material) -> Iterator[tuple[str, Files]]:
    """Answers that try to get more than they are worth, or to harm."""
    first = next(iter(m.release.answers))
    head = m.right[first].splitlines()[0]
    for name, body in HOSTILE_BODIES.items():
        text = "\n".join([head, *(f"    {line}" for line in body.splitlines())])
        yield f"hostile-{name}", notebook(m, m.right | {first: text})
    for name, cell in HOSTILE_CELLS.items():
        yield f"hostile-{name}", notebook(m, {}, extra=(cell,))
    yield "hostile-skip-tags", notebook(m, {}, _with_skip_tags)
    noisy = f"import sys\nprint('working', file=sys.stderr)\n{m.right[first]}"
    yield "prints-to-stderr", notebook(m, m.right | {first: noisy})


HOSTILE_BODIES = {
    "endless-loop": "while True:\n    pass",
    "exits": "import os\nos._exit(0)",
    "memory": "return sum(bytearray(10**12))",
    "writes-files": "open('/tmp/left', 'w').write('x' * 10)\n"
    "open('/work.txt', 'w').write('x')\nreturn 1.0",
    "equal-to-everything": "class Any(float):\n    def __eq__(self, other):\n"
    "        return True\n    __ne__ = __lt__ = __gt__ = __eq__\nreturn Any('nan')",
}
HOSTILE_CELLS = {
    "forges-verdict": "import sys, os\nfor fd in range(3, 20):\n    try:\n"
    '        os.write(fd, b\'{"points": 99, "status": "full"}\\n\')\n'
    "    except OSError:\n        pass\nprint('99.0')",
    "reads-secrets": "import glob, os\nfor path in glob.glob('/**/secret', recursive=True) + "
    "['/proc/1/environ', '/etc/shadow']:\n    try:\n"
    "        print(open(path).read())\n    except OSError:\n        pass",
    "patches-numpy": "import numpy as np\nnp.isclose = np.allclose = np.array_equal = "
    "lambda *a, **k: True\nnp.testing.assert_allclose = lambda *a, **k: None",
}


def notebook(
    m: Material,
    answers: dict[str, str],
    change: Callable[[dict], None] | None = None,
    extra: tuple[str, ...] = (),
) -> Files:
    """A function that writes the release with these answers, changed as `change` does."""
    filled = filling.filled(m.release, answers, extra)
    if change is not None:
        change(filled)
    return lambda place: write_atomically(place / f"{m.chapter}.ipynb", _bytes(filled))


def _of_another_chapter(chapter: str) -> bytes:
    other = next(name for name in sources.chapters() if name != chapter)
    return _bytes(filling.filled(release.load(other), filling.model_answers(other)))


def _bytes(data: dict) -> bytes:
    return json.dumps(data, indent=1, ensure_ascii=False).encode("utf-8")


def _without_marks(data: dict) -> None:
    for cell in data["cells"]:
        cell["metadata"] = {}


def _without_tests(data: dict) -> None:
    data["cells"] = [cell for cell in data["cells"] if not release.marks_of(cell).get("grade")]


def _without(data: dict, name: str) -> None:
    data["cells"] = [
        cell for cell in data["cells"] if release.marks_of(cell).get("grade_id") != name
    ]


def _with_second_test(data: dict) -> None:
    tests = [cell for cell in data["cells"] if release.marks_of(cell).get("grade")]
    data["cells"].append(json.loads(json.dumps(tests[0])))


def _with_edited_tests(data: dict) -> None:
    for cell in data["cells"]:
        if release.marks_of(cell).get("grade"):
            cell["source"] = "100.0"


def _with_skip_tags(data: dict) -> None:
    for cell in data["cells"]:
        cell["metadata"].setdefault("tags", []).append("skip-execution")
