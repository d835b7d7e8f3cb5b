"""`nbgrader collect` believes the server: whose folder it is, and when it came.

nbgrader's own believes the folder's name and the student's timestamp.txt, follows links with the
instructor's rights, and stops at a name that it cannot read.
"""

from __future__ import annotations

import datetime
from pathlib import Path

from nbgrader.exchange.default import ExchangeCollect
from traitlets.config import Config

from autograder.base.files import write_atomically
from autograder.grading.receipt import TIMESTAMP
from autograder.intake import exchange, reading, trees
from autograder.intake.reading import Unreadable

NEVER = datetime.datetime.max  # of what is not believed: after every due date


def configure(c: Config) -> None:
    c.ExchangeFactory.collect = TrustedCollect


class TrustedCollect(ExchangeCollect):
    """Collects the attempt that the server received last, if it is its student's own.

    `check_owner = False`, for sites where all students share one account, believes the names.
    """

    src_records: list[dict]

    def _path_to_record(self, path):
        folder = Path(path)
        student = folder.name.rsplit("+", 3)[0]
        record = {"username": student, "filename": folder.name, "timestamp": NEVER, "problem": ""}
        try:
            owner = exchange.owner_of(folder)
            if reading.kind_of_file(folder) != "folder":
                record["problem"] = f"is {reading.kind_of_file(folder)}, not a folder"
            elif self.check_owner and owner != student:
                record["problem"] = f"is in the name of {student}, but belongs to {owner}"
            else:
                record["timestamp"] = exchange.received_at(folder).replace(tzinfo=None)
        except OSError as error:
            record["problem"] = f"cannot be read ({error.strerror})"
        return record

    def _sort_by_timestamp(self, records):
        """The latest first; what is not believed behind all others."""
        return sorted(records, key=lambda r: (not r["problem"], r["timestamp"]), reverse=True)

    def copy_files(self):
        for record in self.src_records:
            if record["problem"]:
                self.log.warning("Not collected: %s %s.", record["filename"], record["problem"])
        self.src_records = [record for record in self.src_records if not record["problem"]]
        super().copy_files()

    def do_copy(self, src, dest, log=None):
        """Regular files of bearable size, links never; and the server's time of receipt."""
        received = exchange.received_at(Path(src))
        target = Path(dest)
        target.mkdir(parents=True)
        for entry in trees.entries(Path(src)):
            if entry.is_dir(follow_symlinks=False):
                continue
            try:
                data = reading.read_bytes(Path(entry.path), below=Path(src))
                write_atomically(target / entry.name, data)
            except Unreadable as problem:
                self.log.warning("Not collected: %s %s.", entry.path, problem.reason)
        write_atomically(target / TIMESTAMP, exchange.text_of(received).encode("utf-8"))
