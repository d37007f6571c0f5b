"""Points off for what comes late, by the plugin that ``nbgrader_config.py`` names.

``AssignLatePenalties.plugin_class`` is that plugin, so that ``stackgraph grade``, ``nbgrader
autograde`` and formgrader take off the same points; the course's own is
``nbgrader_plugins.late.LatePenalty``.
"""

from __future__ import annotations

import logging
from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from nbgrader import api
    from nbgrader.preprocessors import AssignLatePenalties
    from traitlets.config import Config


class Penalties:
    """The rules of one course, applied in its gradebook."""

    def __init__(self, config: Config, book: api.Gradebook) -> None:
        self._config = config
        self._book = book

    @cached_property
    def _rules(self) -> AssignLatePenalties:
        from nbgrader.preprocessors import AssignLatePenalties

        rules = AssignLatePenalties(config=self._config)
        rules.log = logging.getLogger("stackgraph.quiet")
        rules.init_plugin()
        return rules

    def apply(self, student: str, unit: str) -> bool:
        """Take off what ``student`` loses in ``unit``, or give it back; True where that changed.

        Not durable before the gradebook's ``commit``.
        """
        submission = self._book.find_submission(unit, student)
        notebook = self._book.find_submission_notebook(unit, unit, student)
        before = notebook.late_submission_penalty
        penalty = None
        if submission.total_seconds_late > 0:
            rules = self._rules
            self._book.db.refresh(notebook)
            penalty = rules.plugin_inst.late_submission_penalty(
                student, notebook.score, submission.total_seconds_late
            )
            if penalty is not None:
                penalty = rules._check_late_penalty(notebook, penalty)
        if before == penalty:
            return False
        notebook.late_submission_penalty = penalty
        self._book.db.flush()
        return True
