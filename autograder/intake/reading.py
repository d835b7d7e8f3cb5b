"""Reads a notebook file that may be anything: gives its JSON, or the reason why not."""

from __future__ import annotations

import errno
import json
import os
import stat
from pathlib import Path

from autograder.base.rejection import AGAIN
from autograder.course.release import source_of

MAX_BYTES = 20_000_000
MAX_CELLS = 5_000
MAX_SOURCE = 1_000_000  # characters of all cells together
MAX_VALUES = 1_000_000  # lists and objects, each of which takes far more memory than text

LONGEST = len("u2028")  # so near to its end a text that was cut off within a word or escape breaks
SMALLER = "Clear the outputs of its cells, save, and hand it in again."
SAVE_AGAIN = "Open it in JupyterLab, save it, and hand it in again."


class Unreadable(Exception):
    """The file is no notebook that can be graded; says why and what to do."""

    def __init__(self, reason: str, remedy: str = AGAIN):
        super().__init__(reason)
        self.reason = reason
        self.remedy = remedy


def kind_of_file(path: Path) -> str:
    """What is at `path`, links not followed: "file", "folder", "missing", "a link", ..."""
    try:
        mode = os.lstat(path).st_mode
    except FileNotFoundError:
        return "missing"
    except (OSError, ValueError):
        return "something that cannot be read"
    kinds = {
        stat.S_IFREG: "file", stat.S_IFDIR: "folder", stat.S_IFLNK: "a link to another file",
        stat.S_IFIFO: "a pipe", stat.S_IFSOCK: "a socket", stat.S_IFBLK: "a device",
        stat.S_IFCHR: "a device",
    }  # fmt: skip
    return kinds.get(stat.S_IFMT(mode), "something unknown")


def read_bytes(path: Path, below: Path | None = None) -> bytes:
    """The bytes of a regular file of bearable size. Never follows a link, never waits.

    below: a folder in which students are at work: nor is any link between it and the file followed,
        however late one of the folders was exchanged for a link.
    """
    kind = kind_of_file(path)
    if kind != "file":
        raise Unreadable(f"is {'a folder' if kind == 'folder' else kind}, not a file")
    flags = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
    try:
        with open(_opened(path, below, flags), "rb") as file:
            info = os.fstat(file.fileno())
            if not stat.S_ISREG(info.st_mode):
                raise Unreadable("is not a regular file")
            if info.st_size > MAX_BYTES:
                raise Unreadable(
                    f"is too large ({size(info.st_size)}, at most {size(MAX_BYTES)})", SMALLER
                )
            return file.read(MAX_BYTES + 1)
    except OSError as error:
        if error.errno in (errno.ELOOP, errno.ENOTDIR):
            raise Unreadable("cannot be reached without following a link") from None
        raise Unreadable(f"cannot be read ({error.strerror})", "Check its permissions.") from None


def _opened(path: Path, below: Path | None, flags: int) -> int:
    """A descriptor of the file, reached from folder to folder where links may come in between."""
    here = getattr(os, "O_NOFOLLOW", 0)
    if below is None or os.open not in os.supports_dir_fd:
        return os.open(path, flags | here)
    *folders, name = path.relative_to(below).parts
    place = os.open(below, os.O_RDONLY | os.O_DIRECTORY | here)
    try:
        for folder in folders:
            inner = os.open(folder, os.O_RDONLY | os.O_DIRECTORY | here, dir_fd=place)
            os.close(place)
            place = inner
        return os.open(name, flags | here, dir_fd=place)
    finally:
        os.close(place)


def size(count: int) -> str:
    return f"{count / 1e6:.0f} MB" if count >= 1e6 else f"{count} bytes"


def parse(data: bytes) -> dict:
    """The notebook in `data`, as the JSON says it; raises Unreadable."""
    if not data.strip():
        raise Unreadable("is empty" if not data else "holds only blanks")
    if data.count(b"{") + data.count(b"[") > MAX_VALUES:
        raise Unreadable(f"holds more than {MAX_VALUES:,} lists and objects")
    try:
        text = data.decode(json.detect_encoding(data))  # programs on Windows write UTF-16, too
    except UnicodeDecodeError as error:
        raise Unreadable(f"is not UTF-8 text (byte {error.start})", SAVE_AGAIN) from None
    try:
        content = json.loads(text)
    except json.JSONDecodeError as error:
        raise Unreadable(_broken(error, text), SAVE_AGAIN) from None
    except RecursionError:  # a real notebook nests about ten deep
        raise Unreadable("is nested too deeply") from None
    except ValueError:
        raise Unreadable("holds JSON that cannot be read", SAVE_AGAIN) from None
    return checked(content)


def _broken(error: json.JSONDecodeError, text: str) -> str:
    rest = len(text.rstrip()) - error.pos
    at_the_end = rest <= LONGEST and text.lstrip().startswith("{")
    if at_the_end or error.msg.startswith("Unterminated"):
        return f"is cut off (line {error.lineno}): it is not complete JSON"
    return f"is not valid JSON (line {error.lineno}, column {error.colno})"


def checked(data: object) -> dict:
    """`data` if it is a notebook of format 4 within the caps; raises Unreadable."""
    if not isinstance(data, dict):
        raise Unreadable("is not a notebook (JSON, but no object)", SAVE_AGAIN)
    major = data.get("nbformat")
    if not isinstance(major, int) or isinstance(major, bool):
        raise Unreadable("is not a notebook (no nbformat)", SAVE_AGAIN)
    if major < 4:
        raise Unreadable(f"is in the old notebook format {major}", SAVE_AGAIN)
    if major > 4:
        raise Unreadable(
            f"is in notebook format {major}, newer than this grader knows",
            "Save it in format 4 and hand it in again.",
        )
    cells = data.get("cells")
    if not isinstance(cells, list):
        raise Unreadable("is not a notebook (no list of cells)", SAVE_AGAIN)
    if len(cells) > MAX_CELLS:
        raise Unreadable(f"has {len(cells)} cells, at most {MAX_CELLS} are read")
    if sum(len(source_of(cell)) for cell in cells) > MAX_SOURCE:
        raise Unreadable(f"holds more than {MAX_SOURCE:,} characters of source")
    return data
