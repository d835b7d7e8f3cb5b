"""nbgrader's place in this course: its formats, its gradebook, its tools; our verdicts.

`nbgrader_config.py` at the root of the repository calls `configure`, so that plain
`nbgrader generate_assignment | autograde | generate_feedback | export | validate` and the
formgrader work with the marks that `autograder grade` gives.
"""

from __future__ import annotations

import nbgrader.apps.api
import nbgrader.apps.autogradeapp
from nbgrader.preprocessors import AssignLatePenalties, CheckCellMetadata
from traitlets.config import Config

from autograder.course import sources
from autograder.nbgrader_bridge import collecting, exchanging, inert, patches, release
from autograder.nbgrader_bridge.autograde import ClosedEyesExporter, TrustedAutograde
from autograder.nbgrader_bridge.export import QuotedCsvExportPlugin
from autograder.nbgrader_bridge.verdicts import Rebuild, SaveVerdicts

COURSE_ID = "nnlab"
SECONDS_OF_A_CELL = 180  # for Validate: longer than any answer may take


def configure(c: Config) -> None:
    """Everything that nbgrader has to know about this course. May be called again."""
    patches.environment_on_path()
    patches.wake_up()
    patches.quiet()
    patches.literal_folders()
    inert.calm_formgrader()
    c.CourseDirectory.root = str(sources.COURSE)
    c.CourseDirectory.course_id = COURSE_ID
    release.configure(c)
    collecting.configure(c)
    exchanging.configure(c)
    c.Execute.timeout = SECONDS_OF_A_CELL
    c.Autograde.exporter_class = ClosedEyesExporter
    c.Autograde.sanitize_preprocessors = [Rebuild, CheckCellMetadata]
    c.Autograde.autograde_preprocessors = [SaveVerdicts, AssignLatePenalties, CheckCellMetadata]
    c.GenerateFeedback.exporter_class = inert.FeedbackExporter
    c.ExportApp.plugin_class = QuotedCsvExportPlugin
    _use(TrustedAutograde)


def _use(converter: type) -> None:
    """nbgrader names its converter in two places and lets no setting choose another."""
    nbgrader.apps.api.Autograde = converter
    nbgrader.apps.autogradeapp.Autograde = converter
