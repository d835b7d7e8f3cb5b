"""Makes the zip that Gradescope takes as an autograder: the same engine, in its container.

    autograder gradescope --assignment ch01_neuron --out ch01_neuron.zip

Gradescope wants `setup.sh` and `run_autograder` at the top of the zip and puts all of it into
/autograder/source (https://gradescope-autograders.readthedocs.io/en/latest/specs/). The zip
holds what grading this chapter needs, the course's secret among it: students never see it, and
nobody else should. The same course gives the same bytes.
"""

from __future__ import annotations

import ast
import io
import json
import tomllib
import zipfile
from collections.abc import Iterator
from pathlib import Path

from autograder import exercises
from autograder.base.command_error import CommandError, writing
from autograder.base.files import OWNER, write_atomically
from autograder.base.text import one_line, points_text
from autograder.checking.checks import max_points
from autograder.course import sources
from autograder.grading import seeds

HERE = Path(__file__).parent
FILES = HERE / "gradescope_files"
SCRIPTS = ("setup.sh", "run_autograder")
NEEDED = ("numpy", "matplotlib", "pyseccomp")  # of the course's dependencies
EPOCH = (1980, 1, 1, 0, 0, 0)  # the first day of zip files


def arguments(parser) -> None:
    parser.add_argument("--assignment", required=True, metavar="chNN_topic")
    parser.add_argument("--out", type=Path, required=True, metavar="FILE.zip")
    parser.add_argument("--secret", type=Path, metavar="FILE", help="the course's secret")


def command(args) -> int:
    """The command. Exit code 2 when the zip cannot be made."""
    data = archive_of(args.assignment, args.secret or sources.COURSE / "secret")
    with writing(args.out):
        write_atomically(args.out, data, mode=OWNER)  # the secret is in it
    total = sum(max_points(exercise) for exercise in exercises.load(args.assignment).values())
    print(f"{args.out}: {len(data) // 1024} KiB, for {points_text(total)} points.")
    print("It holds the course's secret: upload it, and give it to nobody.")
    print("In Gradescope: programming assignment, Ubuntu 22.04 or newer, at least 1 CPU and")
    print(f"1.5 GB of memory; autograder points {points_text(total)}.")
    return 0


def archive_of(chapter: str, secret: Path) -> bytes:
    """The zip; equal courses and secrets give equal bytes. CommandError for an unknown chapter."""
    if chapter not in sources.chapters():
        known = ", ".join(sources.chapters())
        raise CommandError(f"no assignment is called {chapter} (known: {known})")
    if not sources.release_path(chapter).exists() or not exercises.load(chapter):
        raise CommandError(f"{chapter} has no released notebook; run `autograder build` first")
    try:
        key = seeds.from_file(secret).secret
    except (OSError, ValueError) as problem:
        raise CommandError(one_line(str(problem))) from None
    files = dict(_files(chapter)) | {
        "assignment.json": json.dumps({"assignment": chapter}).encode(),
        "requirements.txt": "\n".join(requirements()).encode() + b"\n",
        "secret": key + b"\n",
    }
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for name in sorted(files):
            archive.writestr(_entry(name), files[name])
    return packed.getvalue()


def _entry(name: str) -> zipfile.ZipInfo:
    """An entry whose bytes depend on nothing but its name and content."""
    entry = zipfile.ZipInfo(name, EPOCH)
    entry.create_system = 3  # Unix
    entry.compress_type = zipfile.ZIP_DEFLATED
    mode = 0o755 if name in SCRIPTS else 0o600 if name == "secret" else 0o644
    entry.external_attr = (0o100000 | mode) << 16
    return entry


def _files(chapter: str) -> Iterator[tuple[str, bytes]]:
    """Name in the zip and content of every file of the course that grading a chapter needs."""
    for name in SCRIPTS:
        yield name, (FILES / name).read_bytes()
    for path in _course(chapter):
        yield path.relative_to(sources.ROOT).as_posix(), path.read_bytes()


def _course(chapter: str) -> Iterator[Path]:
    yield sources.chapter_source(chapter)
    yield sources.release_path(chapter)
    yield sources.SOLUTIONS / "__init__.py"
    yield from (sources.SOLUTIONS / chapter).rglob("*.py")
    yield from (sources.WRONG / chapter).rglob("*.py")
    yield from (path for path in (sources.ROOT / "nnlab").rglob("*") if _is_source(path))
    first = (HERE.parent / "__init__.py", HERE / "gradescope_run.py")
    sandbox = (sources.ROOT / "autograder" / "sandbox").glob("*.py")  # a process of its own
    yield from _with_imports({*first, *sandbox, *(sources.CHECKS / chapter).glob("*.py")})


def _with_imports(files: set[Path]) -> set[Path]:
    """These files of the grader and all of the grader that they import."""
    todo = list(files)
    while todo:
        for node in ast.walk(ast.parse(todo.pop().read_text(encoding="utf-8"))):
            if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("autograder"):
                new = {path for path in _modules(node) if path.is_file()} - files
                files |= new
                todo += new
    return files


def _modules(node: ast.ImportFrom) -> Iterator[Path]:
    """Files that `from autograder.a import b` may mean: autograder/a.py, autograder/a/b.py."""
    place = sources.ROOT.joinpath(*(node.module or "").split("."))
    yield from (place.with_suffix(".py"), place / "__init__.py")
    yield from (place / f"{alias.name}.py" for alias in node.names)


def _is_source(path: Path) -> bool:
    demos = sources.ROOT / "nnlab" / "demos"
    parts = path.relative_to(sources.ROOT).parts
    return path.is_file() and "__pycache__" not in parts and demos not in path.parents


def requirements() -> list[str]:
    """What `setup.sh` installs: the few of the course's dependencies that grading needs."""
    text = (sources.ROOT / "pyproject.toml").read_text(encoding="utf-8")
    listed = tomllib.loads(text)["project"]["dependencies"]
    return [line for line in listed if line.startswith(NEEDED)]
