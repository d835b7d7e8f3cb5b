"""`nbgrader zip_collect` reads what `autograder grade` reads: exports of platforms, zips.

nbgrader's own extractor unpacks whatever a student packed, without caps, and stops the class at
the first damaged archive; and it wants an expression for the names. Here what cannot be read
costs its student alone, and the log says why.
"""

from __future__ import annotations

from pathlib import Path

from nbgrader.plugins import ExtractorPlugin
from traitlets import Unicode
from traitlets.config import Config

from autograder.base.files import write_atomically
from autograder.intake import reading
from autograder.intake.reading import Unreadable
from autograder.intake.submissions import Submission

NAMES = r".*[/\\](?P<student_id>[^/\\]+)[/\\](?P<file_id>[^/\\]+)$"


def configure(c: Config) -> None:
    c.ZipCollectApp.extractor_plugin = ReceivedExtractor
    c.FileNameCollectorPlugin.named_regexp = NAMES


class ReceivedExtractor(ExtractorPlugin):
    """Writes each student's notebook to <extracted>/<student>/<assignment>.ipynb."""

    pattern = Unicode("", help="Where the student's name stands in a path: see --pattern.").tag(
        config=True
    )

    def extract(self, archive_path: str, extracted_path: str) -> None:
        from autograder.intake import receiving
        from autograder.intake.wanted import Wanted

        target = Path(extracted_path)
        chapter = self.parent.coursedir.assignment_id
        wanted = Wanted(assignment=chapter, pattern=self.pattern)
        try:
            with receiving.received(Path(archive_path), wanted, target) as received:
                for text in received.remarks:
                    self.log.info(text)
                for rejection in received.rejections:
                    self.log.warning("Not collected: %s", rejection.line)
                for submission in received.submissions:
                    self._write(submission, target)
        except Unreadable as problem:
            self.parent.fail(f"{archive_path} {problem.reason}. {problem.remedy}")

    def _write(self, submission: Submission, target: Path) -> None:
        name = f"{submission.assignment}.ipynb"
        if submission.problem is not None:
            self.log.warning("Not collected: %s", submission.problem.line)
            return
        for note in submission.notes:
            self.log.info("%s: %s", submission.student, note)
        source = submission.folder
        try:
            if reading.kind_of_file(source) == "folder":
                source = source / name
            data = reading.read_bytes(source)
        except Unreadable as problem:
            reason = f"{problem.reason}. {problem.remedy}"
            self.log.warning("Not collected: %s: %s: %s", submission.student, name, reason)
            return
        write_atomically(target / submission.student / name, data)
