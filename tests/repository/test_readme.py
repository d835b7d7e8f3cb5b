"""What the README tells people to type is there."""

from __future__ import annotations

import contextlib
import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from autograder import cli
from autograder.notebook import learner

ROOT = Path(__file__).resolve().parents[2]
GUIDES = [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]
TARGETS = set(re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text(), re.MULTILINE))


def code(path: Path) -> list[str]:
    """Lines of code blocks and pieces of code in the text."""
    text = path.read_text(encoding="utf-8")
    blocks = re.findall(r"^```\w*\n(.*?)^```", text, re.DOTALL | re.MULTILINE)
    pieces = re.findall(r"`([^`\n]+)`", re.sub(r"^```.*?^```", "", text, flags=re.S | re.M))
    return [line.strip() for line in [*"\n".join(blocks).splitlines(), *pieces]]


def commands(path: Path, program: str) -> list[list[str]]:
    lines = [line.split("#")[0] for line in code(path) if line.startswith(f"{program} ")]
    return [shlex.split(line)[1:] for line in lines]


@pytest.mark.parametrize("guide", GUIDES, ids=lambda path: path.name)
def test_every_make_command_of_a_guide_is_in_the_makefile(guide):
    for first, *_ in commands(guide, "make"):
        assert first in TARGETS


@pytest.mark.parametrize("guide", GUIDES, ids=lambda path: path.name)
def test_every_autograder_command_of_a_guide_is_understood(guide):
    parser = cli._parser()
    for arguments in commands(guide, "autograder"):
        named = len(arguments) == 1  # a command mentioned in the text, without what it needs
        with pytest.raises(SystemExit, match="0") if named else contextlib.nullcontext():
            parser.parse_args([*arguments, "--help"] if named else arguments)


def test_the_readme_begins_with_the_two_commands():
    block = re.search(r"^```\n(.*?)^```", GUIDES[0].read_text(), re.DOTALL | re.MULTILINE)
    assert [line.split("#")[0].strip() for line in block.group(1).splitlines()] == [
        "make lab",
        "make test",
    ]


def test_every_module_that_the_readme_runs_can_be_run():
    for arguments in commands(GUIDES[0], "python"):
        if arguments[0] == "-m" and arguments[1].startswith("autograder"):
            assert (ROOT / (arguments[1].replace(".", "/") + ".py")).exists()


def test_every_call_that_the_readme_explains_to_learners_exists():
    lines = [line for line in code(GUIDES[0]) if re.match(r"^\w+\(.*\)$", line)]
    calls = {line.split("(")[0] for line in lines if "*example(" not in line}
    assert calls == {"check", "example", "hint", "solution", "progress"}
    assert all(callable(getattr(learner, name)) for name in calls)


@pytest.mark.parametrize("guide", GUIDES, ids=lambda path: path.name)
def test_every_file_that_a_guide_links_to_exists(guide):
    links = re.findall(r"\]\(([^)#\s]+)", guide.read_text(encoding="utf-8"))
    missing = [link for link in links if "://" not in link and not (guide.parent / link).exists()]
    assert missing == []


@pytest.mark.parametrize("guide", GUIDES, ids=lambda path: path.name)
def test_every_file_that_a_guide_names_exists_but_for_examples(guide):
    tops = "autograder|benchmarks|docs|nnlab|notebooks|scripts|solutions|tests"
    named = {name for name in code(guide) if re.fullmatch(rf"({tops})/[\w./-]+", name)}
    made_up = re.compile(r"/chNN_|/my_exercise|autograder/_course$")
    assert [n for n in sorted(named) if not made_up.search(n) and not (ROOT / n).exists()] == []


def test_make_without_a_target_lists_every_target_with_one_line():
    listed = subprocess.run(
        ["make", "--no-print-directory"], cwd=ROOT, capture_output=True, text=True, check=True
    ).stdout
    assert {line.split()[1] for line in listed.splitlines()} == TARGETS


def test_a_learners_part_works_where_only_linux_modules_are_missing():
    code = (
        "import sys\n"
        "for name in ('resource', 'fcntl', 'termios', 'pwd', 'grp', 'pyseccomp'):\n"
        "    sys.modules[name] = None\n"
        "from autograder import check, hint, solution, progress, launch\n"
        "from nnlab import demos\n"
    )
    subprocess.run([sys.executable, "-c", code], cwd=ROOT, check=True, timeout=60)


def test_ci_ends_with_the_readmes_test_command():
    script = (ROOT / ".ci" / "run").read_text()
    assert script.rstrip().splitlines()[-1].startswith("make test")
    assert (ROOT / ".ci" / "run").stat().st_mode & 0o111


def test_the_workflow_runs_the_commands_of_the_readme_and_the_makefile():
    jobs = yaml.safe_load((ROOT / ".github/workflows/tests.yml").read_text())["jobs"]
    runs = {name: [s["run"] for s in job["steps"] if "run" in s] for name, job in jobs.items()}
    assert ["test"] in commands(GUIDES[0], "make")
    assert runs["everything"] == ["make test"]
    install, test = runs["learners-half"]
    assert ["install", "-e", "."] in commands(GUIDES[0], "pip")
    assert install == 'python -m pip install --editable ".[test]"'
    fast = re.search(
        r"^test-fast:.*?-m (pytest .*?) \$", (ROOT / "Makefile").read_text(), re.M | re.S
    )
    assert test == f"python -m {fast[1]}"
