"""The command `autograder minutes`: how long chapters and their sittings take, by one rule."""

from __future__ import annotations

from autograder.course import release, sittings, sources

RULE = (
    f"{sittings.WORDS_A_MINUTE} words a minute, {sittings.FORMULA:g} minutes a formula, "
    f"{sittings.PICTURE:g} a demo or figure, {sittings.EXERCISE:g} an exercise and "
    f"{sittings.LINE:g} for each line of its model answer; rounded to {sittings.ROUNDED_TO}. "
    "Glossary and sources, where one looks things up, are not counted."
)


def arguments(parser) -> None:
    parser.add_argument("chapters", nargs="*", metavar="chNN_topic", help="default: all")


def command(args) -> int:
    for chapter in args.chapters or sources.chapters():
        print("\n".join(lines(chapter)))
    print(RULE)
    return 0


def lines(chapter: str) -> list[str]:
    """A line for a chapter and one for each of its sittings, where it has more than one."""
    parts = sittings.of(release.load(chapter))
    total = f"{sum(sitting.minutes for sitting in parts):4d}  {chapter}"
    each = [f"{sitting.minutes:8d}  {sitting.number}. {sitting.title}" for sitting in parts]
    return [total, *each] if len(each) > 1 else [total]
