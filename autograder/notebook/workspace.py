"""The learner's copies: released notebooks go to `work/`, and what somebody wrote is never touched.

A copy is *untouched* when the text of its cells equals a release that was handed out before;
what only running leaves behind (outputs, counters) does not make it started. Everything is
derived from the files and `work/.course.json`, so a run that is killed is mended by the next.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
import sys
import time
from collections.abc import Iterator
from pathlib import Path

from autograder.base import files
from autograder.course import sources

STATE = ".course.json"
HALF_WRITTEN = ".half-written-"
HOUR = 3600.0
NEW = "new"


def prepare(releases: Path = sources.RELEASES, work: Path = sources.WORK) -> list[str]:
    """Brings the copies up to date; returns one note for each thing a learner should know."""
    work.mkdir(parents=True, exist_ok=True)
    _sweep(work)
    state = _read_state(work)
    notes, chapters = [], []
    for name, release in _released(releases):
        entry = state.get(name)
        known = dict(entry) if isinstance(entry, dict) else {}
        note = _hand_out(release, work / name, known)
        if known != entry:
            state[name] = known
            _write(work / STATE, json.dumps(state, indent=1).encode())
        if note == NEW:
            chapters += [Path(name).stem] if name.endswith(".ipynb") else []
        elif note:
            notes.append(note)
    if chapters:
        notes.insert(0, f"Ready in {work.name}/: {', '.join(chapters)}.")
    return notes


def fingerprint(path: Path) -> str | None:
    """What a learner can have changed: the text of the cells; any other file's bytes.

    None where the file is missing or no notebook can be read from it.
    """
    try:
        data = path.read_bytes()
        if path.suffix == ".ipynb":
            cells = json.loads(data)["cells"]
            text = [(cell["cell_type"], "".join(cell["source"])) for cell in cells]
            data = json.dumps(text).encode()
    except (OSError, ValueError, KeyError, TypeError, RecursionError):
        return None
    return hashlib.sha256(data).hexdigest()


def beside(path: Path, number: int) -> Path:
    """Where a newer version goes when `path` is started: ch01_neuron.new.ipynb, .new2, ..."""
    return path.with_name(f"{path.stem}.new{number if number > 1 else ''}{path.suffix}")


def _released(releases: Path) -> Iterator[tuple[str, Path]]:
    """Every released file by its name inside the course: a chapter's notebook and its pictures."""
    for folder in sorted(releases.glob("*")):
        if (folder / f"{folder.name}.ipynb").is_file():
            for path in sorted(folder.rglob("*")):
                name = path.relative_to(releases)
                if path.is_file() and not any(name.startswith(".") for name in name.parts):
                    yield name.as_posix(), path


def _hand_out(release: Path, copy: Path, known: dict) -> str | None:
    """Hands one file out, beside what is started; `known` remembers what was handed out."""
    data = release.read_bytes()
    newest = hashlib.sha256(data).hexdigest()
    here = os.path.lexists(copy)
    if here and newest == known.get("newest"):
        return None
    version, mine = fingerprint(release), fingerprint(copy)
    given = known.setdefault("given", [])
    note = None
    if version is None:
        return f"{release.name} as released cannot be read."
    if not here:
        note = _note(copy, "is back") if given else NEW
        _write(copy, data)
    elif mine in (*given, version):
        note = _note(copy, "is updated") if mine != version else None
        _write(copy, data)
    elif version not in given:
        note = _set_beside(copy, data, given, version)
    known["newest"] = newest
    known["given"] = sorted({*given, version})
    return note


def _set_beside(copy: Path, data: bytes, given: list, version: str) -> str:
    """Puts a newer notebook beside a started one: the first free or untouched place."""
    number = 1
    while os.path.lexists(place := beside(copy, number)):
        if fingerprint(place) in (*given, version):
            break
        number += 1
    _write(place, data)
    new, own = f"{copy.parent.name}/{place.name}", f"{copy.parent.name}/{copy.name}"
    if copy.suffix != ".ipynb":
        return f"{new} is new: you changed {own}, which stays as it is."
    return (
        f"{new} is a new version of a chapter you have started. {own} stays as it is, and you "
        f"can go on in it. To move over, copy your answers into the new file, delete the old one "
        f"and rename the new one to {copy.name}."
    )


def _note(copy: Path, what: str) -> str | None:
    return f"{copy.parent.name}/{copy.name} {what}." if copy.suffix == ".ipynb" else None


def _write(path: Path, data: bytes) -> None:
    """Writes the whole file or nothing, and trusts a notebook's stored pictures."""
    files.write_atomically(path, data, sync=True, prefix=HALF_WRITTEN)
    if path.suffix == ".ipynb":
        with contextlib.suppress(Exception):  # untrusted costs the stored pictures only
            _trust(data)


def _trust(data: bytes) -> None:
    import nbformat  # about a second, so only when something was copied
    from nbformat.sign import NotebookNotary

    notary = NotebookNotary()
    notary.sign(nbformat.reads(data.decode(), as_version=4))
    notary.store.close()


def _sweep(work: Path) -> None:
    """Removes what a killed run left half-written, unless another run is just writing it."""
    for path in work.rglob(f"{HALF_WRITTEN}*"):
        with contextlib.suppress(OSError):
            if time.time() - path.stat().st_mtime > HOUR:
                path.unlink()


def _read_state(work: Path) -> dict:
    try:
        state = json.loads((work / STATE).read_bytes())
    except (OSError, ValueError):
        return {}
    return state if isinstance(state, dict) else {}


def main() -> int:
    """`python -m autograder.notebook.workspace`: prepares, says what is new."""
    try:
        notes = prepare()
    except OSError as error:
        print(f"The course cannot write its copies in {sources.WORK}: {error.strerror}.")
        return 1
    for note in notes:
        print(f"  {note}")
    if sources.at_home() == sources.WORK:
        print(f"  The course's folder is not yours to write: your copies are in {sources.WORK}.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
