"""How much of a submission or a class a page shows."""

LONGEST_CODE = 20_000
"""Characters of one cell."""
LONGEST_TEXT = 2_000
"""Characters of a message or a note."""
LONGEST_MARKDOWN = 5_000
"""Characters of a text cell that formgrader renders; the longest of the course has 1,100."""
MOST_NODES = 150
"""Larger models are not drawn: nobody could read the drawing, and it takes long to make."""
MOST_MESSAGES = 12
"""Messages that the report lists for a unit, or for an exercise."""
MOST_EXAMPLES = 5
"""Of these so many with an example: somebody's code and drawing."""
MOST_DISCUSSED = 8
"""Mistakes that the report's first page lists."""
MOST_NAMED = 6
"""Names beside a finding on the report's first page; all stand a click away."""
MOST_CASES = 2_000
"""Things to see that one heading of the report lists."""
MOST_DRAWN = 8
"""Drawings on a student's page of the report."""
MOST_BARS = 26
"""Bars of a plot."""
MOST_DRAWN_KEPT = 2_000
"""Plots and drawings kept from one report to the next."""
MOST_READ_KEPT = 40_000
"""Answers and errors kept so: an entry a submission, and five an exercise, of 1,500 students in
twelve units."""
MOST_PAIRS = 40
"""Pairs that a page of what is alike shows, the most alike first."""
LONGEST_SHARED = 4_000
"""Characters of one cell beside another's."""
MOST_CODE = 250_000
"""Characters of code on a page of what is alike; further pairs stand there without."""
MOST_LEFT_OUT = 100
"""Submissions that such a page names as not compared."""
