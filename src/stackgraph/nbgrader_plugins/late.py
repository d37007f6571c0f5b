"""Points off for what comes late.

A plugin of nbgrader's, named in ``nbgrader_config.py``, so that ``stackgraph grade``, ``nbgrader
autograde`` and formgrader take off the same points.
"""

from __future__ import annotations

import math

from nbgrader.plugins import LateSubmissionPlugin
from traitlets import Float

_DAY = 86_400.0


class LatePenalty(LateSubmissionPlugin):
    """A share of the score for each day begun after the due date.

    ``c.LatePenalty.per_day = 0.1`` takes a tenth of what was earned for each day begun, so a
    submission ten days late counts nothing. As delivered nothing is taken off.
    """

    per_day = Float(0.0, min=0.0, max=1.0, help="Share of the score lost for each day begun").tag(
        config=True
    )
    grace_minutes = Float(0.0, min=0.0, help="Minutes after the due date that don't count").tag(
        config=True
    )
    most = Float(1.0, min=0.0, max=1.0, help="The largest share of the score to lose").tag(
        config=True
    )

    def late_submission_penalty(
        self, student_id: str, score: float, total_seconds_late: float
    ) -> float | None:
        """Points to take off ``score``; None for none.

        ``total_seconds_late``: seconds after the due date, extension counted.
        """
        late = total_seconds_late - 60 * self.grace_minutes
        if late <= 0 or not self.per_day or not score:
            return None
        return score * min(self.most, self.per_day * math.ceil(late / _DAY))
