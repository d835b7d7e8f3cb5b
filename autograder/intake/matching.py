"""Finds in a student's cells the answers, the course's own cells, and what was added."""

from __future__ import annotations

from dataclasses import dataclass, field

from autograder.checking.definition_notes import affordable, defined_names
from autograder.course.release import Release, ReleaseCell, source_of

MOST_BLANKS = 10_000  # by which sources that are the same may differ


@dataclass
class Own:
    """A cell of the student's notebook, reduced to what is trusted: its text."""

    position: int
    cell_type: str
    source: str
    grade_id: str = ""
    id: str = ""
    runs: bool = True
    defines: frozenset[str] = frozenset()
    answers: str = ""  # the exercise whose answer it counts as


@dataclass
class Matching:
    """What stands where.

    answers: source by exercise, None where there is none. Of several attempts it is the last.
    slots: what runs where the course's cell for the answer stands, by exercise; nothing where
        the answer stands elsewhere in the notebook.
    extras: the student's own cells by the index of the release's cell that they follow,
        -1 for those before the first.
    """

    answers: dict[str, str | None]
    slots: dict[str, Own] = field(default_factory=dict)
    extras: dict[int, list[Own]] = field(default_factory=dict)
    notes: list[str] = field(default_factory=list)


def match(cells: list, release: Release) -> Matching:
    """Reads the student's cells against the release."""
    own = [_own(position, cell) for position, cell in enumerate(cells)]
    readable = [cell for cell in own if cell is not None]
    matching = Matching({})
    if len(readable) < len(own):
        matching.notes.append(
            f"{len(own) - len(readable)} cells could not be read and were left out."
        )
    places = _answers(readable, release, matching)
    places |= _course_cells(readable, release, matching, places)
    _notes_on_tests(readable, release, matching)
    _extras(readable, places, matching)
    return matching


def _own(position: int, cell: object) -> Own | None:
    if not isinstance(cell, dict) or cell.get("cell_type") not in ("code", "markdown", "raw"):
        return None
    meta = cell.get("metadata")
    nbgrader = meta.get("nbgrader") if isinstance(meta, dict) else None
    grade_id = nbgrader.get("grade_id") if isinstance(nbgrader, dict) else None
    cell_id = cell.get("id")
    return Own(
        position,
        cell["cell_type"],
        source_of(cell),
        grade_id if isinstance(grade_id, str) else "",
        cell_id if isinstance(cell_id, str) else "",
        runs=cell["cell_type"] == "code",
    )


def same(a: str, b: str) -> bool:
    """Whether two sources are the same but for blanks at line ends and around."""
    if a == b or abs(len(a) - len(b)) > MOST_BLANKS:
        return a == b
    return [x.rstrip() for x in a.strip().splitlines()] == [
        x.rstrip() for x in b.strip().splitlines()
    ]


def _answers(cells: list[Own], release: Release, matching: Matching) -> dict[int, int]:
    """Chooses each answer's cell. Returns {position in the notebook: index in the release}."""
    by_name: dict[str, list[Own]] = {}
    for cell in cells:
        by_name.setdefault(cell.grade_id, []).append(cell)
    known = release.named
    strangers = [c for c in cells if c.grade_id not in known and c.cell_type == "code"]
    written = [  # the course's own cells define no answer
        cell
        for cell in strangers
        if cell.source.strip() not in release.texts
        and any(name in cell.source for name in release.answers)
    ]
    for cell, parsed in zip(written, affordable(c.source for c in written), strict=True):
        cell.defines = defined_names(cell.source, parsed=parsed)
    places: dict[int, int] = {}
    for name, given in release.answers.items():
        marked = by_name.get(name, [])
        chosen = _choose(name, given, marked, strangers, matching)
        matching.answers[name] = chosen.source if chosen else None
        if chosen:
            chosen.answers = chosen.answers or name
        for cell in marked:
            if same(cell.source, given.source):
                cell.runs = cell is chosen  # an untouched copy undoes nothing
                if chosen and chosen not in marked and cell.position < chosen.position:
                    matching.slots.setdefault(name, cell)  # and runs above what is chosen
                places[cell.position] = given.index
            elif name not in matching.slots:
                matching.slots[name] = cell  # further attempts run where they stand
                places[cell.position] = given.index
            else:
                cell.runs = True
        if chosen in marked and name not in matching.slots:
            matching.slots[name] = chosen
    return places


def _choose(
    name: str, given: ReleaseCell, marked: list[Own], strangers: list[Own], matching: Matching
) -> Own | None:
    """The cell that counts for an exercise: the last attempt, by its mark or by what it defines."""
    attempts = [cell for cell in marked if not same(cell.source, given.source)]
    if len(attempts) > 1:
        matching.notes.append(f"There are {len(attempts)} cells for {name}; the last one counts.")
    if attempts:
        if attempts[-1].cell_type != "code":
            matching.notes.append(f"The cell of {name} was no code cell; it was read as one.")
        return attempts[-1]
    defining = [c for c in strangers if name in c.defines and not same(c.source, given.source)]
    if defining:
        matching.notes.append(f"{name} was found by its name, in a cell without the course's mark.")
        return defining[-1]
    untouched = marked or [c for c in strangers if name in c.defines]
    if not untouched:
        matching.notes.append(f"No cell defines {name}.")
    return untouched[-1] if untouched else None


def _course_cells(
    cells: list[Own], release: Release, matching: Matching, taken: dict[int, int]
) -> dict[int, int]:
    """Finds the course's other cells: by mark, by id, else by their text."""
    named = {name: c for name, c in release.named.items() if c.role != "answer"}
    places: dict[int, int] = {}
    for cell in cells:
        if cell.position in taken:
            continue
        given = named.get(cell.grade_id) or release.by_text.get(
            (cell.cell_type, cell.source.strip())
        )
        given = given or release.by_id.get(cell.id)
        if given is None:
            continue
        if _own_work(cell, given):
            matching.extras.setdefault(given.index, []).append(cell)
        places[cell.position] = given.index
    return places


def _own_work(cell: Own, given: ReleaseCell) -> bool:
    """Whether an edited cell of the course is kept beside the original: open code cells only."""
    if given.role not in ("given", "shown") or given.locked or cell.cell_type != "code":
        return False
    return not same(cell.source, given.source)


def _notes_on_tests(cells: list[Own], release: Release, matching: Matching) -> None:
    for name, given in release.tests.items():
        copies = [cell for cell in cells if cell.grade_id == given.name]
        if not copies and not any(same(cell.source, given.source) for cell in cells):
            matching.notes.append(f"The check of {name} was deleted; it was put back.")
        elif len(copies) > 1:
            matching.notes.append(
                f"The check of {name} was there {len(copies)} times; one is kept."
            )
        if any(not same(cell.source, given.source) for cell in copies):
            matching.notes.append(f"The check of {name} was edited; the original was used.")


def _extras(cells: list[Own], places: dict[int, int], matching: Matching) -> None:
    """Keeps the student's own cells after the course's cell that they follow."""
    anchor = -1
    for cell in cells:
        if cell.position in places:
            anchor = places[cell.position]
        elif cell.source.strip():
            matching.extras.setdefault(anchor, []).append(cell)
    for extras in matching.extras.values():
        extras.sort(key=lambda cell: cell.position)
