"""Names of files that others chose: which are refused, and what a name says."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

LONGEST_PART = 200  # characters; file systems hold 255 bytes
LONGEST = 1000
DEEPEST = 20
RESERVED = re.compile(r"(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])\s*(\..*)?", re.IGNORECASE)
DRIVE = re.compile(r"[A-Za-z]:")
# what systems and editors leave beside a file
LITTER = {"__MACOSX", "Thumbs.db", "desktop.ini"}
# a second download, a second upload, a second copy
COPY = re.compile(r"(-\d+|\s*\(\d+\)|-copy\d*|\s+-\s+copy)+$", re.IGNORECASE)
PACKAGES = {
    "IPython", "autograder", "ipywidgets", "matplotlib", "nnlab", "numpy", "scipy", "solutions",
}  # fmt: skip
IMPORTED = (".py", ".pyc", ".pyd", ".so", ".pth")


def normalized(name: str) -> str:
    """The name in one of the ways to write it (NFC), so that equal names are equal texts."""
    return unicodedata.normalize("NFC", name)


def parts_of(name: str) -> tuple[str, ...]:
    """Folders and file of a relative name with slashes, as they are: judge with `problem`."""
    return tuple(part for part in normalized(name).split("/") if part not in ("", "."))


def problem(name: str) -> str:
    """Why a name cannot be that of a submitted file, or ""."""
    parts = parts_of(name)
    if not parts:
        return "has no name"
    if name.startswith("/") or DRIVE.match(name):
        return "has an absolute name"
    if ".." in parts:
        return 'has a name that leaves its folder ("..")'
    if "\\" in name:
        return "has a backslash in its name"
    if not name.isprintable():
        return "has characters in its name that cannot be printed"
    if len(name) > LONGEST or len(parts) > DEEPEST or max(map(len, parts)) > LONGEST_PART:
        return "has a name that is too long"
    if any(RESERVED.fullmatch(part) for part in parts):
        return "has a name that Windows keeps for devices"
    return ""


def is_litter(parts: tuple[str, ...]) -> bool:
    """Whether nobody meant to hand this in: hidden files, checkpoints, what macOS adds."""
    return any(part in LITTER or (part.startswith(".") and part != "..") for part in parts)


def is_notebook(name: str) -> bool:
    return name.lower().endswith(".ipynb")


def is_archive(name: str) -> bool:
    return name.lower().endswith(".zip")


def stem(name: str) -> str:
    """A file's name without its ending, and without what a second copy adds."""
    return COPY.sub("", normalized(name).rsplit(".", 1)[0])


def assignment_in(name: str, known: Iterable[str]) -> str:
    """The assignment that a file's name tells, or ""."""
    found = stem(name).casefold()
    for one in known:
        if found == one.casefold():
            return one
    within = [one for one in known if one.casefold() in found]
    return within[0] if len(within) == 1 else ""


def beside_note(entries: Iterable[str]) -> list[str]:
    """One sentence on Python files beside the notebook, which are never imported."""
    found = sorted({e for e in entries if e.lower().endswith(IMPORTED) or e in PACKAGES})
    if not found:
        return []
    shown = ", ".join(name if name.isprintable() else ascii(name)[1:-1] for name in found[:5])
    more = f" and {len(found) - 5} more" if len(found) > 5 else ""
    return [f"Beside the notebook there was {shown}{more}; grading uses the notebook alone."]
