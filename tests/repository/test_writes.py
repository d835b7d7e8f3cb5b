"""Files that somebody else may read appear whole: the grader writes them by `write_atomically`."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
# Methods and functions that make or change a file, whatever they are called on.
WRITERS = {
    "write_text", "write_bytes", "touch", "dump", "savefig", "copyfile", "copyfileobj", "copy2",
    "copytree", "mkstemp", "NamedTemporaryFile", "savez", "savez_compressed", "imsave", "to_csv",
    "hardlink_to",
}  # fmt: skip
# The same, where another thing has a method of that name.
OF_MODULE = {
    "os": {"replace", "rename", "link", "fdopen", "mknod", "truncate"},
    "shutil": {"copy", "move", "make_archive"},
    "np": {"save", "savetxt"},
    "nbformat": {"write"},
}
# Every plain write that is left, by file and function, and why nobody reads half of it.
PLAIN = {
    ("base/files.py", "write_atomically"): "the atomic writer's own draft",
    ("base/files.py", "draft_of"): "the atomic writer puts its draft in place",
    ("base/files.py", "tells_case"): "an empty file that is gone at once",
    (
        "grading/seeds.py",
        "_create",
    ): "a link to a file that is whole, so that of two writers one wins",
    ("intake/unpacking.py", "Scratch.written"): "in a folder of this process alone, locked",
    ("authoring/scaffold.py", "new_exercise"): "an empty file, made where there is none",
    ("nbgrader_bridge/release.py", "generate"): "in a temporary folder of this process alone",
    ("platforms/gradescope.py", "archive_of"): "into memory",
    ("sandbox/cgroups.py", "_write"): "a setting of the kernel, which is no file",
    ("sandbox/jail.py", "plain"): "before the process is started that reads it",
    ("sandbox/runner.py", "serve"): "the null device",
    ("sandbox/zygote.py", "_to_nowhere"): "the null device",
    ("base/output.py", "drop_the_rest"): "the null device",
}


def plain_writes(source: str) -> Iterator[str]:
    """Dotted names of the functions in which a file is written plainly, once for each write."""
    yield from _within(ast.parse(source), "")


def _within(node: ast.AST, place: str) -> Iterator[str]:
    for inner in ast.iter_child_nodes(node):
        if isinstance(inner, ast.Call) and _writes(inner):
            yield place
        name = getattr(inner, "name", "") if isinstance(inner, DEFINITIONS) else ""
        yield from _within(inner, f"{place}.{name}".strip(".") if name else place)


MODE = re.compile(r"(?=.*[wax+])[rwaxbt+]{1,3}(:\w+)?")  # of `open`, for writing
DEFINITIONS = (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)


def _writes(call: ast.Call) -> bool:
    function = call.func
    owner = getattr(getattr(function, "value", None), "id", "")
    name = function.attr if isinstance(function, ast.Attribute) else getattr(function, "id", "")
    if (owner, name) == ("os", "open"):
        return "O_WRONLY" in (flags := ast.dump(call)) or "O_RDWR" in flags or "NEW" in flags
    if name in {"open", "ZipFile", "TarFile"}:
        given = [*call.args, *(keyword.value for keyword in call.keywords)]
        texts = [str(arg.value) for arg in given if isinstance(arg, ast.Constant)]
        return any(MODE.fullmatch(text) for text in texts)
    return name in WRITERS or name in OF_MODULE.get(owner, ())


def test_every_plain_write_has_its_reason():
    there = set()
    for path in sorted((ROOT / "autograder").rglob("*.py")):
        name = path.relative_to(ROOT / "autograder").as_posix()
        if not name.startswith(("right/", "wrong/")):
            there |= {(name, place) for place in plain_writes(path.read_text(encoding="utf-8"))}
    assert there == set(PLAIN)


@pytest.mark.parametrize(
    "line",
    [
        "path.write_text(text)",
        "path.with_name('x').write_bytes(b'')",
        "open(path, 'w')",
        "open(path, mode='ab')",
        "path.open('w', encoding='utf-8')",
        "os.open(path, os.O_WRONLY | os.O_CREAT)",
        "zipfile.ZipFile(path, 'w', zipfile.ZIP_DEFLATED)",
        "tarfile.open(path, 'w:gz')",
        "shutil.copy(a, b)",
        "np.savez_compressed(path, x=x)",
        "json.dump(data, file)",
        "figure.savefig(path)",
        "os.replace(a, b)",
    ],
)
def test_a_plain_write_is_seen(line):
    source = f"class A:\n    def f(self):\n        return [{line}]"
    assert list(plain_writes(source)) == ["A.f"]


@pytest.mark.parametrize(
    "line",
    [
        "open(path)", "open(path, 'rb')", "path.open()", "path.open('rb')", "zipfile.ZipFile(path)",
        "os.open(path, os.O_RDONLY)", "text.replace('w', 'x')", "json.dumps(data)",
        "sandbox.open(cells, stops=stops)",
    ],
)  # fmt: skip
def test_what_only_reads_is_not_taken_for_a_write(line):
    assert list(plain_writes(line)) == []
