"""The report on what messages say of the project's own answers: `autograder messages`.

Writes docs/messages.md, or the sections in it of the chapters that are named.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from autograder.authoring.message_banks import KINDS, Count, Counts, count
from autograder.base.files import write_atomically
from autograder.course import sources
from autograder.exercises import load

REPORT = sources.ROOT / "docs" / "messages.md"
TITLES = {
    "right": "right answers",
    "wrong": "wrong answers",
    "copied": "the same, working on copies that are arrays",
    "withheld": "the same, each with its own slip withheld",
    "mutants": "mutants of the model answer",
    "pairs": "two mutants at once, each known by itself",
}
COLUMNS = ("rejected", "holes", "named", "related", "generic", "misleading")
HEAD = """# What the messages say

Every answer of the project's own banks, and what its message does: `rejected`, a right answer that
does not earn everything; `holes`, a wrong one that does; `named`, its slip is named; `related`, one
of the same family is, or one that does the same; `generic`, what was called, what came back, what
was right and a thought; `misleading`, a slip that it does not make. Whether a name is right is
known where the slip is the answer's own; else it is held against other examples, where the slip
has to explain all that is wrong. A class has no mutants here; a chapter that lacks rows waits for
them to be counted.

Written by `autograder messages`, which takes some minutes; `autograder messages ch07_losses`
counts one chapter anew. A test compares the banks with the numbers of right and wrong answers.
"""
TABLE = (
    "| answers | number | rejected | holes | named | related | generic | misleading |\n"
    "|---|---:|---:|---:|---:|---:|---:|---:|"
)


def _row(title: str, count: Count) -> str:
    shares = [f"{count.verdicts[c]}" if count.verdicts[c] else "·" for c in COLUMNS]
    return f"| {title} | {count.total} | {' | '.join(shares)} |"


def section(title: str, counts: Counts) -> str:
    """One table of the report."""
    rows = [_row(TITLES[kind], counts[kind]) for kind in KINDS if counts[kind].total]
    return "\n".join([f"## {title}", "", TABLE, *rows, ""])


def read(text: str) -> dict[str, Counts]:
    """What a report says of each chapter: the counts that its tables were written from."""
    counts_of: dict[str, Counts] = {}
    kinds = {title: kind for kind, title in TITLES.items()}
    for table in text.split("\n## ")[2:]:  # before them: the head, and the sum
        chapter, *rows = table.splitlines()
        counts_of[chapter] = {kind: Count() for kind in KINDS}
        for title, total, *numbers in (
            [cell.strip() for cell in row.strip("| ").split("|")] for row in rows[3:] if row
        ):
            verdicts = {c: int(n) for c, n in zip(COLUMNS, numbers, strict=True) if n != "·"}
            counts_of[chapter][kinds[title]] = Count(int(total), Counter(verdicts))
    return counts_of


def added(many: Sequence[Counts]) -> Counts:
    total = {kind: Count() for kind in KINDS}
    for counts in many:
        for kind, one in counts.items():
            total[kind] += one
    return total


def of_chapter(chapter: str) -> Counts:
    return added([count(exercise) for exercise in load(chapter).values()])


def report(counts_of: dict[str, Counts]) -> str:
    """The text of docs/messages.md, from the counts of every chapter."""
    sections = [section(chapter, counts) for chapter, counts in counts_of.items()]
    return "\n".join([HEAD, section("All chapters", added(list(counts_of.values()))), *sections])


def arguments(parser) -> None:
    parser.add_argument("chapters", nargs="*", metavar="chNN_topic", help="default: all")


def command(args) -> int:
    """Counts these chapters anew, or all; what the report says of the others stays."""
    every = [c for c in sources.chapters() if load(c)]
    chapters = args.chapters or every
    counts_of = read(REPORT.read_text(encoding="utf-8")) if REPORT.is_file() else {}
    counts_of |= {chapter: of_chapter(chapter) for chapter in chapters}
    text = report({chapter: counts_of[chapter] for chapter in every if chapter in counts_of})
    write_atomically(REPORT, text.encode("utf-8"))
    print(text)
    return 0
