"""Makes plain nbgrader, started from this folder, work with the course's trusted verdicts.

NNLAB_COURSE names another folder for the course's files than `course`. Where the exchange is
(`c.Exchange.root`) depends on the site: set it in nbgrader's own configuration folder.
"""

from autograder.nbgrader_bridge import configure

configure(get_config())  # noqa: F821
