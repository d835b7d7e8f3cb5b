"""Names of files that others chose: which are rejected, and what a name says."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

LONGEST_PART = 255  # bytes, as file systems count
LONGEST = 3000
DEEPEST = 20
RESERVED = re.compile(r"(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])\s*(\..*)?", re.IGNORECASE)
DRIVE = re.compile(r"[A-Za-z]:")
# what systems and editors leave beside a file
LITTER = {"__MACOSX", "Thumbs.db", "desktop.ini"}
# a second download, a second upload, a second copy
AGAIN = r"(?:-\d+|\s*\(\d+\)|-copy\d*|\s+-\s+copy)*"
# a notebook under its own ending, under one that a browser added, under one that is not its own
BOOK = re.compile(rf"(?P<stem>.*?){AGAIN}\.ipynb", re.IGNORECASE | re.DOTALL)
SAVED = re.compile(rf"(?P<stem>.*?){AGAIN}\.ipynb{AGAIN}\.(?:txt|json)", re.IGNORECASE | re.DOTALL)
PERHAPS = re.compile(rf"(?P<stem>.*?){AGAIN}\.json", re.IGNORECASE | re.DOTALL)
OTHER = re.compile(rf"(?P<stem>.*?){AGAIN}(?:\.[^.]*)?", re.IGNORECASE | re.DOTALL)
ARCHIVES = (".zip", ".7z", ".rar", ".tar", ".tgz", ".gz", ".bz2", ".xz")
# folders of which a platform makes one for each time that something is handed in
VERSION = re.compile(r"(?:version|revision|attempt) (?P<number>\d{1,9})(?: - .*)?", re.IGNORECASE)
PACKAGES = {
    "IPython", "autograder", "ipywidgets", "matplotlib", "nnlab", "numpy", "scipy", "solutions",
}  # fmt: skip
IMPORTED = (".py", ".pyc", ".pyd", ".so", ".pth")


def normalized(name: str) -> str:
    """The name in one of the ways to write it (NFC), so that equal names are equal texts."""
    return unicodedata.normalize("NFC", name)


def parts_of(name: str) -> tuple[str, ...]:
    """Folders and file of a relative name, as they are: judge with `problem`.

    A backslash parts them too: that is how some programs for Windows write archives.
    """
    plain = normalized(name).replace("\\", "/")
    return tuple(name for name in plain.split("/") if name not in ("", "."))


def problem(name: str) -> str:
    """Why a name cannot be that of a submitted file, or ""."""
    parts = parts_of(name)
    if not parts:
        return "has no name"
    if name.startswith(("/", "\\")) or any(map(DRIVE.match, parts)):
        return "has an absolute name"
    if ".." in parts:
        return 'has a name that leaves its folder ("..")'
    if not name.isprintable():
        return "has characters in its name that cannot be printed"
    long = max(map(length, parts)) > LONGEST_PART or length(name) > LONGEST
    if long or len(parts) > DEEPEST:
        return "has a name that is too long"
    if any(RESERVED.fullmatch(name) for name in parts):
        return "has a name that Windows keeps for devices"
    return ""


def is_litter(parts: tuple[str, ...]) -> bool:
    """Whether nobody meant to hand this in: hidden files, checkpoints, what macOS adds."""
    return any(name in LITTER or (name.startswith(".") and name != "..") for name in parts)


def length(name: str) -> int:
    """How long a name is to a file system: in bytes."""
    return len(name.encode("utf-8", "surrogatepass"))


def is_too_long(name: str) -> bool:
    """Whether no file system has such a name. What it says is not looked for: that may take hours
    where somebody wrote it to be long.
    """
    return length(name) > LONGEST_PART


def is_notebook(name: str) -> bool:
    """Also CH01_NEURON.IPYNB, and what browsers make of it: .ipynb.txt, .ipynb.json."""
    plain = name.lower()
    saved = ".ipynb" in plain and not is_too_long(name) and SAVED.fullmatch(name)
    return plain.endswith(".ipynb") or bool(saved)


def is_perhaps_notebook(name: str) -> bool:
    """A .json, which may be a notebook that was saved so, or anything else."""
    return name.lower().endswith(".json") and not is_notebook(name)


def is_archive(name: str) -> bool:
    """Also of kinds that are not opened: whoever handed one in did hand something in."""
    return name.lower().endswith(ARCHIVES)


def version(folders: Iterable[str]) -> int:
    """The number of the attempt that a platform's folder tells, or 0."""
    versions = filter(None, map(VERSION.fullmatch, folders))
    return max((int(match["number"]) for match in versions), default=0)


def stem(name: str) -> str:
    """A file's name without its ending, and without what a second copy adds."""
    plain = normalized(name)
    if is_too_long(plain):
        return plain
    kinds = (pattern.fullmatch(plain) for pattern in (BOOK, SAVED, PERHAPS, OTHER))
    return next(match["stem"] for match in kinds if match)


def assignment_in(name: str, known: Iterable[str]) -> str:
    """The assignment that a file's name tells, or ""."""
    plain = stem(name).casefold()
    for one in known:
        if plain == one.casefold():
            return one
    within = [one for one in known if one.casefold() in plain]
    return within[0] if len(within) == 1 else ""


def beside_note(entries: Iterable[str]) -> list[str]:
    """One sentence on Python files beside the notebook, which are never imported."""
    modules = sorted({e for e in entries if e.lower().endswith(IMPORTED) or e in PACKAGES})
    if not modules:
        return []
    shown = ", ".join(name if name.isprintable() else ascii(name)[1:-1] for name in modules[:5])
    more = f" and {len(modules) - 5} more" if len(modules) > 5 else ""
    return [f"Beside the notebook there was {shown}{more}; grading uses the notebook alone."]
