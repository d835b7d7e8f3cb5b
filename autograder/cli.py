"""The commands `autograder` (authors, instructors) and `nnlab` (learners)."""

from __future__ import annotations

import argparse
import importlib
import sys
from collections.abc import Iterable

from autograder.base.command_error import exit_code
from autograder.base.output import drop_the_rest
from autograder.course import sources

# Each command's module has `arguments(parser)` and `command(args)`, and is imported when called.
COMMANDS = {
    "build": ("authoring.build", "compose notebooks from their sources"),
    "minutes": ("commands.minutes", "how long each chapter and sitting takes"),
    "messages": ("authoring.messages", "what the messages say of the project's own answers"),
    "new-exercise": ("authoring.scaffold", "scaffold an exercise"),
    "grade": ("commands.grade", "grade submissions"),
    "regrade": ("commands.regrade", "grade again what changed, and show whose marks moved"),
    "demo-class": ("commands.demo_class", "make a class of notebooks and grade it"),
    "similarity": ("similarity.report", "answers that look alike, to talk about"),
    "github-classroom": (
        "platforms.github_classroom",
        "make a template repository for GitHub Classroom",
    ),
    "check": ("commands.check", "check one exercise of a notebook on the visible examples"),
    "gradescope": ("platforms.gradescope", "make an autograder zip for Gradescope"),
    "report": ("class_report.page", "one page on a graded class"),
    "export": ("commands.export", "marks for Canvas, Moodle or a spreadsheet"),
    "doctor": ("commands.doctor", "whether this machine can grade"),
}
MAKE_THE_COURSE = {"build", "messages", "new-exercise", "github-classroom", "gradescope"}


def main(argv: list[str] | None = None) -> int:
    """The command `autograder`."""
    # jsonschema builds a grammar for a check of web addresses that nobody here asks for: 1.5 s
    sys.modules.setdefault("rfc3987_syntax", None)  # type: ignore[arg-type]
    given = sys.argv[1:] if argv is None else argv
    args = _parser(given[:1]).parse_args(given)
    if given[0] in MAKE_THE_COURSE and not sources.IS_CLONE:
        print(
            f"`autograder {given[0]}` works on the course's files, and this is the installed "
            "package. Call it in a clone of the course's repository.",
            file=sys.stderr,
        )
        return 1
    try:
        return exit_code(args.run, args)
    except BrokenPipeError:  # whoever read our output has seen enough
        drop_the_rest(sys.stdout)
        return 1


def _parser(loaded: Iterable[str] = COMMANDS) -> argparse.ArgumentParser:
    """The command line; only the `loaded` commands know their options."""
    parser = argparse.ArgumentParser(prog="autograder", description=main.__doc__)
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    for name, (module, text) in COMMANDS.items():
        command = commands.add_parser(name, help=text, description=text)
        if name in loaded:
            room = importlib.import_module(f"autograder.{module}")
            room.arguments(command)
            command.set_defaults(run=room.command)
    return parser


def learner(argv: list[str] | None = None) -> int:
    """The command `nnlab`: a learner's progress in the terminal."""
    parser = argparse.ArgumentParser(prog="nnlab", description=learner.__doc__)
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    commands.add_parser("progress", help="how far you are in each chapter").set_defaults(
        run=_progress
    )
    lab = commands.add_parser("lab", help="open the course in JupyterLab")
    lab.set_defaults(run=_lab)
    args, rest = parser.parse_known_args(argv)
    if rest and args.run is not _lab:
        parser.error(f"unrecognized arguments: {' '.join(rest)}")
    args.arguments = rest  # JupyterLab's own
    return args.run(args)


def _progress(args) -> int:
    from autograder.notebook import overview

    print(overview.text(overview.everything()))
    return 0


def _lab(args) -> int:
    from autograder.notebook import launch

    return launch.main(args.arguments)


if __name__ == "__main__":
    sys.exit(main())
