"""nbgrader's configuration for this course; every nbgrader command run in this folder reads it."""

from pathlib import Path

c = get_config()  # type: ignore[name-defined]  # noqa: F821

c.CourseDirectory.course_id = "stack-to-graph"
c.CourseDirectory.root = str(Path(__file__).resolve().parent)
c.CourseDirectory.solution_directory = "solutions"
c.ClearSolutions.code_stub = {"python": "# YOUR CODE HERE"}

# Each exercise ends in a cell that says at once whether it is right: the learner's notebook holds
# digests of what is, no answer. False leaves those cells out of the next build.
c.StackGraph.verdict_cells = True

# Where this course can be had, such as "https://github.com/you/stack-to-graph": from its releases a
# notebook that finds no package fetches it (Colab, Kaggle), and there its buttons lead.
c.StackGraph.address = ""

# Autograding goes through the judge: submissions are read and repaired by the exporter, graded by
# Judge, and scored by nbgrader from the one output that Judge leaves at each test cell.
c.Autograde.exporter_class = "stackgraph.nbgrader_plugins.autograde.SubmissionExporter"
c.Autograde.autograde_preprocessors = [
    "stackgraph.nbgrader_plugins.autograde.Judge",
    "nbgrader.preprocessors.IgnorePattern",
    "nbconvert.preprocessors.ClearMetadataPreprocessor",
    "nbgrader.preprocessors.LimitOutput",
    "nbgrader.preprocessors.SaveAutoGrades",
    "nbgrader.preprocessors.AssignLatePenalties",
    "nbgrader.preprocessors.CheckCellMetadata",
]

# What one submission may use, on every way to a grade; all of it in sandbox/limits.py.
# c.Limits.cell_seconds = 30
# c.Limits.notebook_seconds = 120
# c.Limits.memory_bytes = 2 * 2**30

# Points off for what comes late: a share of the score for each day begun after the due date, which
# `stackgraph due` or formgrader sets. 0.1 takes a tenth a day; 0 takes nothing.
c.AssignLatePenalties.plugin_class = "stackgraph.nbgrader_plugins.late.LatePenalty"
c.LatePenalty.per_day = 0.0
c.LatePenalty.grace_minutes = 15
c.LatePenalty.most = 1.0

# Feedback is the page of `stackgraph grade`: nothing of a submission is rendered, no test is shown.
c.GenerateFeedback.exporter_class = "stackgraph.nbgrader_plugins.feedback.FeedbackExporter"
c.GenerateFeedback.preprocessors = ["nbgrader.preprocessors.GetGrades"]

# formgrader shows submissions with nothing in them live. Only formgrader uses this exporter.
c.HTMLExporter.preprocessors = ["stackgraph.nbgrader_plugins.formgrader.Inert"]
c.HTMLExporter.filters = {"markdown2html": "stackgraph.nbgrader_plugins.formgrader.markdown_inert"}
