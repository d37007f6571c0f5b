"""Bounds on what a course system hands over."""

# An archive

MAX_MEMBERS = 20_000
"""Files and folders in it."""
MAX_FILE_BYTES = 100 * 1024**2
"""One file. A notebook of this course has less than 1 MB, with large pictures 20."""
MAX_TOTAL_BYTES = 16 * 1024**3
"""All files together, for a class of some thousand; ``MAX_RATIO`` stops a small archive earlier."""
FREE_BYTES = 4 * 1024**2
"""What may be unpacked before ``MAX_RATIO`` is looked at."""
MAX_RATIO = 150
"""Unpacked bytes for one packed. Notebooks give 3 to 20, a bomb of zeros 1,000."""
MAX_NESTED = 1
"""Archives in each other: a zip in the zip is opened, one in that is not."""
MAX_DEPTH = 32
"""Folders in each other."""
MAX_NAME = 1_000
"""Characters of a path."""

# What is beside the notebooks, or said of them

MAX_RECEIPT = 4 * 1024**2
"""Bytes of a text that a system adds to an archive: Gradescope's list of a large class has 2 MB."""
MAX_PATTERN = 200
"""Characters of a pattern for the names of files."""
