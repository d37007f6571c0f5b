"""Bounds on students' ids, and on the files beside a notebook when it is handed in and collected.

Of such files grading takes more (``engine/limits.py``).
"""

MAX_FILES = 50
"""A submission's files beside its notebook."""
MAX_BYTES = 20 * 1024**2
"""All of them together; the data of an exercise of this course has some kB."""
MAX_DEPTH = 6
"""Folders in each other."""
MAX_NAME = 200
"""Characters of a path. Grading's own bounds are this one and above the others
(``engine/limits.py``), so that what was handed in is there when it runs."""
MAX_ID_CHARACTERS = 128
MAX_ID_BYTES = 200
"""A student's id, the second in UTF-8: a file system's limit of 255, less what nbgrader and ours
put behind an id."""
