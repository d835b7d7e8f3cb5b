"""Builds what is derived: the student's, the instructor's and nbgrader's notebooks, and the
table of chapters in the README. Building twice gives the same bytes; `problems` says what is
outdated.
"""

from __future__ import annotations

import ast
import json
import re
import sys
from dataclasses import dataclass
from pathlib import Path

from autograder import exercises
from autograder.authoring import agreement, compose, glossary, leaks, slip_families
from autograder.base.files import write_atomically
from autograder.checking.checks import max_points
from autograder.course import filling, sittings, sources
from autograder.course import release as given

TABLE = re.compile(r"(<!-- chapters -->\n).*?(<!-- /chapters -->)", re.DOTALL)
HEADINGS = "| Chapter | Minutes | Exercises | Points |\n| --- | ---: | ---: | ---: |\n"


@dataclass(frozen=True)
class Built:
    """A chapter's derived notebooks as text, and its row of the table."""

    chapter: str
    title: str
    points: dict[str, float]
    sittings: tuple[sittings.Sitting, ...]
    source: str
    release: str
    instructor: str

    @property
    def row(self) -> str:
        link = sources.release_path(self.chapter).relative_to(sources.ROOT).as_posix()
        number = sources.number(self.chapter)
        total = sum(self.points.values())
        name = self.title.removeprefix(f"Chapter {number}: ")
        shown = name if number is None else f"{number}. {name}"
        minutes = sum(sitting.minutes for sitting in self.sittings)
        return f"| [{shown}]({link}) | {minutes} | {len(self.points)} | {total:g} |\n"

    def files(self) -> dict[Path, str]:
        """Every derived file and its text."""
        name = Path(self.chapter) / f"{self.chapter}.ipynb"
        return {
            sources.release_path(self.chapter): self.release,
            sources.COURSE / "source" / name: self.source,
            sources.COURSE / "instructor" / name: self.instructor,
        }


def pictures(source: str) -> list:
    """The still output of a cell that shows a demo or a figure; no other cell has one."""
    from autograder.authoring.stills import outputs_of_cell

    names = {node.id for node in ast.walk(ast.parse(source)) if isinstance(node, ast.Name)}
    return outputs_of_cell(source) if names & {"demos", "plots"} else []


def make(chapter: str) -> Built:
    """Composes a chapter. Its parts must agree."""
    from autograder.nbgrader_bridge import release

    text = sources.chapter_source(chapter).read_text(encoding="utf-8")
    points = {name: max_points(e) for name, e in exercises.load(chapter).items()}
    cells = {name: sources.answer_cell(chapter, name) for name in points}
    source = compose.compose(text, cells, points, pictures)
    parts = sittings.of(given.from_dict(chapter, source))
    compose.list_sittings(source, sittings.listed(parts))
    glossary.link(source)
    student = release.generate(chapter, source)
    answered = filling.filled(given.from_dict(chapter, student), filling.model_answers(chapter))
    return Built(
        chapter,
        compose.title(text),
        points,
        parts,
        compose.dumps(source),
        compose.dumps(student),
        compose.dumps(answered),
    )


def build(chapters: list[str] | None = None) -> list[Path]:
    """Writes what is derived of these chapters, or of all; gives the files that changed."""
    built = [make(chapter) for chapter in chapters or sources.chapters()]
    files = {path: text for one in built for path, text in one.files().items()}
    if chapters is None:
        files |= _readme(built) | _slips()
    return [path for path, text in files.items() if _write(path, text)]


def problems(chapters: list[str] | None = None) -> list[str]:
    """What is outdated, missing, unfinished or leaked, one sentence each; nothing is written."""
    wanted = chapters or agreement.chapters()
    issues = agreement.repeated_names(sources.chapters())
    built = []
    for chapter in wanted:
        disagree = agreement.problems(chapter)
        issues += disagree
        if not disagree:
            built.append(make(chapter))
    for one in built:
        issues += _outdated({sources.release_path(one.chapter): one.release}) + _leaks(one)
    if chapters is None and len(built) == len(wanted):
        issues += _outdated(_readme(built) | _slips()) or _no_table()
        issues += [f"{e} has no slip of the family {f!r}, and no reason" for e, f in _no_slips()]
    return issues


def arguments(parser) -> None:
    parser.add_argument("chapters", nargs="*", metavar="chNN_topic", help="default: all")
    parser.add_argument("--check", action="store_true", help="fail when something is outdated")


def command(args) -> int:
    return run(check=args.check, chapters=args.chapters or None)


def run(check: bool, chapters: list[str] | None = None) -> int:
    """The command `autograder build [--check] [chNN_topic ...]`."""
    if check:
        issues = problems(chapters)
        print("\n".join(issues) if issues else "Everything derived is fresh.")
        return 1 if issues else 0
    issues = [p for chapter in chapters or sources.chapters() for p in agreement.problems(chapter)]
    if issues:
        print("\n".join(issues), file=sys.stderr)
        return 1
    changed = build(chapters)
    print("\n".join(f"wrote {_shown(path)}" for path in changed) or "Nothing changed.")
    return 0


def _readme(built: list[Built]) -> dict[Path, str]:
    """The README with the table of chapters, where it has a place for it."""
    path = sources.ROOT / "README.md"
    text = path.read_text(encoding="utf-8") if path.exists() else ""
    table = HEADINGS + "".join(one.row for one in built)
    return {path: TABLE.sub(lambda m: f"{m[1]}\n{table}\n{m[2]}", text)} if _has_table(text) else {}


def _slips() -> dict[Path, str]:
    """The table of families of slips, where the course has a place for it."""
    path = slip_families.report_path()
    return {path: slip_families.report()} if path.parent.is_dir() else {}


def _no_slips() -> list[tuple[str, str]]:
    """(exercise, family) where neither a slip nor a reason stands."""
    return slip_families.gaps() if slip_families.report_path().parent.is_dir() else []


def _has_table(text: str) -> bool:
    return TABLE.search(text) is not None


def _no_table() -> list[str]:
    path = sources.ROOT / "README.md"
    has = path.exists() and _has_table(path.read_text(encoding="utf-8"))
    return [] if has else ["README.md has no <!-- chapters --> ... <!-- /chapters --> table"]


def _outdated(files: dict[Path, str]) -> list[str]:
    outdated = [path for path, text in files.items() if not (_is(path, text) or _alike(path, text))]
    return [f"{_shown(path)} is outdated: run `autograder build`" for path in outdated]


def _leaks(one: Built) -> list[str]:
    """Model answers of this chapter and later ones that stand in its release."""
    import nbformat

    path = sources.release_path(one.chapter)
    texts = {one.release, path.read_text(encoding="utf-8") if path.exists() else one.release}
    released = " \n ".join(leaks.released_text(nbformat.reads(t, as_version=4)) for t in texts)
    issues = []
    chapters = sources.in_order({*sources.chapters(), one.chapter})
    for chapter in chapters[chapters.index(one.chapter) :]:
        for name in exercises.load(chapter):
            public, solution = sources.parted(sources.answer_cell(chapter, name))
            for line in leaks.leaked(solution, public, released):
                issues.append(f"{_shown(path)} gives away {chapter}/{name}: {line}")
    return issues


def _is(path: Path, text: str) -> bool:
    return path.exists() and path.read_bytes() == text.encode()


def _alike(path: Path, text: str) -> bool:
    """Whether a notebook differs only in pictures drawn by other versions of the libraries."""
    from autograder.authoring.stills import same_picture

    if path.suffix != ".ipynb" or not path.exists():
        return False
    stored, made = json.loads(path.read_text(encoding="utf-8")), json.loads(text)
    outputs = [[cell.pop("outputs", []) for cell in nb["cells"]] for nb in (stored, made)]
    return stored == made and same_picture(json.dumps(outputs[0]), json.dumps(outputs[1]))


def _write(path: Path, text: str) -> bool:
    """Writes a file unless it holds that text already; says whether it did."""
    if _is(path, text):
        return False
    write_atomically(path, text.encode())
    return True


def _shown(path: Path) -> str:
    inside = path.is_relative_to(sources.ROOT)
    return (path.relative_to(sources.ROOT) if inside else path).as_posix()
