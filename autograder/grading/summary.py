"""What a run of grading tells: grading.json, and the lines at its end."""

from __future__ import annotations

import dataclasses
import json
from collections import Counter
from pathlib import Path

from autograder.base.files import write_atomically
from autograder.base.text import one_line, points_text
from autograder.base.versions import versions
from autograder.grading.page import UNSAFE
from autograder.grading.records import Record, RecordStatus
from autograder.grading.settings import Settings
from autograder.intake import reading, submissions
from autograder.sandbox import Limits, description

OTHER_INPUTS = (
    "Other hidden inputs than in the last run here: the course's secret, --seed or --attempt is "
    "another one. All is graded again, and marks may move."
)


def summary(
    options,
    settings: Settings,
    received: submissions.Collection,
    records: list[Record],
    seconds: float,
) -> dict:
    """What grading.json holds. options: of the command; see commands.run."""
    return {
        "sandbox": "none: --unsafe" if options.unsafe else description.described(),
        "unsafe": UNSAFE if options.unsafe else "",
        "seed": {"source": settings.seeds.source, "sha256": settings.seeds.fingerprint},
        "limits": dataclasses.asdict(Limits()),
        "versions": versions(),
        "notebooks": dict(Counter(record.status for record in records)),
        "reused": sum(record.reused for record in records),
        "seconds": round(seconds, 2),
        "submitted": received.remarks,
        "read_as": received.read_as,
        "rejections": rejections(received, records),
        "gone": received.gone,
        "changed": [f"{r.student}/{r.assignment}" for r in records if r.changed],
        "faults": {f"{r.student}/{r.assignment}": r.faults for r in records if r.faults},
        "notes": {f"{r.student}/{r.assignment}": r.notes for r in records if r.notes},
    }


def other_inputs(path: Path, settings: Settings) -> list[str]:
    """What is to be said where the run before, whose grading.json is at `path`, drew its hidden
    inputs in another way: a secret that was lost or exchanged moves marks.
    """
    try:
        before = json.loads(reading.read_bytes(path))["seed"]["sha256"]
    except (reading.Unreadable, ValueError, TypeError, KeyError, RecursionError):
        return []
    return [OTHER_INPUTS] if before != settings.seeds.fingerprint else []


def write(path: Path, data: dict) -> None:
    write_atomically(path, json.dumps(data, indent=2, ensure_ascii=False).encode("utf-8"))


def rejections(received: submissions.Collection, records: list[Record]) -> list[str]:
    """One line for each submission that got no verdict."""
    return [*(r.line for r in received.rejections), *(r.line for r in records if r.line)]


def _noted(record: Record) -> str:
    """What was put right in a submission, in one line; all of it stands in grading.json."""
    first, *more = record.notes
    also = f" (and {len(more)} more like it)" if more else ""
    return f"{record.student}: {record.assignment}: {first}{also}"


def tell(options, received: submissions.Collection, records: list[Record]) -> None:
    """The marks, what was rejected, and where things are."""
    if options.unsafe:
        print(UNSAFE + "\n")
    if received.remarks:
        print("\n".join([*received.remarks, ""]))
    if records:
        print(table(records))
    if rejected := rejections(received, records):
        print(f"\nNot graded ({len(rejected)}):")
        print("\n".join(f"  {line}" for line in rejected))
    if noted := [record for record in records if record.notes]:
        print(f"\nGraded, with something put right ({len(noted)}):")
        print("\n".join(f"  {_noted(record)}" for record in noted))
    tell_changed(received, records)
    faults = [record for record in records if record.faults]
    if faults:
        print(f"\nThe grader failed on {len(faults)} (nobody is zeroed; see grading.json):")
        print("\n".join(f"  {record.student}: {record.assignment}" for record in faults))
    out = options.out
    print(f"\nMarks: {out / 'grades.csv'}\nFeedback: {out / 'feedback'}")
    print(f"Gradebook: {_book(options)}")
    if note := elsewhere(options):
        print(note)


def elsewhere(options) -> str:
    """What to know where the gradebook is not beside the notebooks that Formgrader shows."""
    path = (options.db or "").removeprefix("sqlite:///")
    folder = Path(path).resolve().parent
    if path in ("", options.db) or folder == options.out.resolve():
        return ""
    return (
        f"Formgrader takes notebooks from {folder / 'autograded'}: "
        f"to see these there, use --out {folder} and no --db."
    )


def tell_changed(received: submissions.Collection, records: list[Record]) -> None:
    """What of an earlier run does not count any more."""
    if changed := [f"{r.student}: {r.assignment}" for r in records if r.changed]:
        print(f"\nGraded again, for what was kept was not signed by this course ({len(changed)}):")
        print("\n".join(f"  {one_line(line)}" for line in changed))
    if received.gone:
        print(f"\nNot there any more, so taken out of grades.csv ({len(received.gone)}):")
        print("\n".join(f"  {one_line(line)}" for line in received.gone))
        print("  What the gradebook holds of them stays there, and is not exported.")


def _book(options) -> str:
    if not options.db:
        return str(options.out / "gradebook.db")
    from autograder.base import address  # SQLAlchemy takes a while

    return address.shown(options.db)


def table(records: list[Record]) -> str:
    """Marks by student and exercise, one block an assignment."""
    blocks = []
    for assignment in sorted({record.assignment for record in records}):
        chosen = [record for record in records if record.assignment == assignment]
        blocks.append(_block(assignment, sorted(chosen, key=lambda record: record.student)))
    return "\n\n".join(blocks)


def _block(assignment: str, records: list[Record]) -> str:
    widest = max(records, key=lambda record: len(record.marks))
    names = [mark.exercise for mark in widest.marks]
    head = [assignment, *names, "total", ""]
    possible = ["points", *(points_text(mark.max_points) for mark in widest.marks)]
    lines = [head, [*possible, points_text(widest.max_points), ""]]
    lines += [_line(record) for record in records]
    widths = [max(len(line[i]) for line in lines) for i in range(len(head))]
    return "\n".join(_aligned(line, widths) for line in lines)


def _line(record: Record) -> list[str]:
    cells = ["fault" if m.points is None else points_text(m.points) for m in record.marks]
    remark = "" if record.status == RecordStatus.GRADED else record.status
    return [one_line(record.student, 40), *cells, points_text(record.points), remark]


def _aligned(line: list[str], widths: list[int]) -> str:
    first, *rest = zip(line, widths, strict=True)
    middle = "  ".join(text.rjust(width) for text, width in rest[:-1])
    return f"{first[0].ljust(first[1])}  {middle}  {rest[-1][0]}".rstrip()
