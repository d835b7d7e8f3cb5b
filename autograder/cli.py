"""The commands `autograder` (authors, instructors) and `nnlab` (learners)."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path


def main(argv: list[str] | None = None) -> int:
    """The command `autograder`. Each command's module is imported when it is called."""
    # jsonschema builds a grammar for a check of web addresses that nobody here asks for: 1.5 s
    sys.modules.setdefault("rfc3987_syntax", None)  # type: ignore[arg-type]
    args = _parser().parse_args(argv)
    return args.run(args)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="autograder", description=main.__doc__)
    commands = parser.add_subparsers(required=True, metavar="COMMAND")

    build = commands.add_parser("build", help="compose notebooks from their sources")
    build.add_argument("chapters", nargs="*", metavar="chNN_topic", help="default: all")
    build.add_argument("--check", action="store_true", help="fail when something is stale")
    build.set_defaults(run=_build)

    new = commands.add_parser("new-exercise", help="scaffold an exercise")
    new.add_argument("chapter", metavar="chNN_topic")
    new.add_argument("name")
    new.set_defaults(run=_new_exercise)

    grade = commands.add_parser("grade", help="grade a folder of submissions")
    grade.add_argument("--submitted", type=Path, required=True, metavar="DIR")
    grade.add_argument("--out", type=Path, required=True, metavar="DIR")
    grade.add_argument("--assignment", metavar="chNN_topic", help="only this one")
    grade.add_argument("--student", metavar="ID", help="only this one")
    grade.add_argument("--seed", type=int, help="fixed seed of the hidden inputs, for tests")
    grade.add_argument("--secret", type=Path, metavar="FILE", help="the course's secret")
    grade.add_argument("--workers", type=int, metavar="N", help="default: all cores")
    grade.add_argument("--db", metavar="URL", help="nbgrader's gradebook; default: in --out")
    grade.add_argument("--unsafe", action="store_true", help="grade without a sandbox")
    grade.set_defaults(run=_grade)

    demo = commands.add_parser("demo-class", help="make a class of notebooks and grade it")
    demo.add_argument("--out", type=Path, required=True, metavar="DIR")
    demo.set_defaults(run=_demo_class)

    doctor = commands.add_parser("doctor", help="whether this machine can grade")
    doctor.set_defaults(run=_doctor)
    return parser


def _build(args) -> int:
    from autograder import build

    return build.run(check=args.check, chapters=args.chapters or None)


def _new_exercise(args) -> int:
    from autograder import scaffold

    return scaffold.run(args.chapter, args.name)


def _grade(args) -> int:
    from autograder import grade

    return grade.run(args)


def _demo_class(args) -> int:
    from autograder import demo_class

    return demo_class.run(args.out)


def _doctor(args) -> int:
    from autograder import doctor

    return doctor.run()


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
    from autograder import memory

    print(memory.text(memory.everything()))
    return 0


def _lab(args) -> int:
    from autograder import launch

    return launch.main(args.arguments)


if __name__ == "__main__":
    sys.exit(main())
