"""Makes up a class, of one chapter or of all, and grades it."""

from __future__ import annotations

from pathlib import Path

from autograder.authoring.demo_class import CHAPTER, make, make_course
from autograder.commands import grade


def arguments(parser) -> None:
    parser.add_argument("--out", type=Path, required=True, metavar="DIR")
    parser.add_argument(
        "--whole-course",
        action="store_true",
        help=f"six students of every chapter, instead of a whole class of {CHAPTER}",
    )


def command(args) -> int:
    """Makes the class in `out`/submitted and grades it."""
    submitted = args.out / "submitted"
    count = make_course(submitted) if args.whole_course else make(submitted)
    chapters = "all chapters" if args.whole_course else CHAPTER
    print(f"{count} notebooks of {chapters} in {submitted}\n")
    return grade.grade(grade.Options(submitted, args.out, secret=args.out / "secret"))
