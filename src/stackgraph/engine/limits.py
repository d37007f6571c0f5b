"""The engine's bounds, from the file that was handed in to what the judge says.

They hold against a submission that means ill; an honest one comes near none of them. Those that an
instructor may set stand in ``sandbox/limits.py``.
"""

from stackgraph.course.limits import MAX_FILES as MAX_FILES_BESIDE
from stackgraph.kernels.limits import MAX_FRAME
from stackgraph.limits import MAX_ITEMS, MAX_NESTING
from stackgraph.sandbox.limits import GIB, MIB, Limits

# The file handed in (``submission``)

MAX_FILE_BYTES = 256 * MIB
"""A larger file isn't read: no notebook of this course comes near it."""
MAX_READ_BYTES = 2 * MAX_FILE_BYTES
"""What is read of all files of one submission together, a file that is read twice counted twice."""
MAX_STRAY_BYTES = 16 * MAX_FILE_BYTES
"""What is read below one folder of ``submitted/`` to find out what lies in the wrong place there: a
class may lie in one."""
MAX_FILES = 2_000
"""Names looked at in one submission's folder."""
MAX_OWN_FILES = 2 * MAX_FILES_BESIDE
"""Files beside the notebook that are copied to where it runs."""
MAX_OWN_BYTES = 32 * MIB
"""All of them together, a small part of what a submission may write (``Limits.disk_bytes``)."""
MAX_DEPTH = 16
"""Folders in each other below a submission's; what lies deeper is not looked at."""
MAX_STRAY_DEPTH = 4
"""Folders in each other, below a student's, in which a notebook out of its place is looked for."""
MAX_ALIKE = 5
"""Remarks that say the same of one cell or one file each; of more, what they say is said once."""
LARGE_FILE = 4 * MIB
"""A file larger than this loses its long strings unread: outputs, which grading does not need."""
LONG_STRING = 65_536
"""Bytes of such a string."""
LONG_NUMBER = 300
"""Digits of a whole number; nothing in a notebook has more than a few."""
MAX_NOTEBOOK_MEMORY = 1_500_000_000
"""Bytes that the parsed notebook may take, as estimated from its brackets and commas."""
MAX_CELLS = 1_000
MAX_SOURCE = 200_000
"""Characters of one cell."""
MAX_NAME_PARTS = 1_000
"""Dots in a line that imports something."""
MAX_SOURCES = 2_000_000
"""Characters of all cells together, a bound on what each look at their text costs."""
MAX_PICTURES = 3 * MIB
"""Characters of the pictures that were pasted into a written answer."""

# An archive (``submission.archives``), of a class or of one student

MAX_MEMBERS = 20_000
"""Files and folders in it."""
MAX_MEMBER_BYTES = 100 * MIB
"""One file. A notebook of this course has less than 1 MB, with large pictures 20."""
MAX_TOTAL_BYTES = 16 * GIB
"""All files together, for a class of some thousand; ``MAX_RATIO`` stops a small archive earlier."""
FREE_BYTES = 4 * MIB
"""What may be unpacked of one file, or of one person's, before ``MAX_RATIO`` is looked at."""
MAX_RATIO = 150
"""Unpacked bytes for one packed. Notebooks give 3 to 20, a bomb of zeros 1,000."""
MAX_NESTED = 1
"""Archives in each other: a zip in the zip is opened, one in that is not."""
MAX_MEMBER_DEPTH = 32
"""Folders in each other."""
MAX_PATH = 1_000
"""Characters of a path."""

# The student's kernel (``student``)

MAX_RESTARTS = 5
"""Kernels beyond the first that one submission may use up."""
COLLECT_SECONDS = 15.0
"""For handing over the answers of one group of tests."""
PROBE_SECONDS = 5.0
"""For one answer alone, where all together were not handed over."""
LEAST_CELL_SECONDS = 0.5
"""What a cell has where the notebook's time is used up: less could not even fail."""

# Answers on their way (``answers``)

MAX_HEADER_BYTES = 4 * MIB
"""The JSON that says what the arrays of answers belong to."""
MAX_ANSWER_BYTES = MAX_FRAME - MAX_HEADER_BYTES - 12 * MIB
"""Arrays of all answers of a group together: what a frame holds, less their header and what goes to
the judge with them, the tests' sources and its poison."""
MAX_COLLECTED_ITEMS = MAX_ITEMS
"""Parts of one message's answers, as the student's kernel counts them."""
MAX_COLLECTED_DEPTH = MAX_NESTING + 4
"""Levels that the student's kernel sends: what a value may have, and what the message adds."""
MAX_HEADER_DEPTH = 2 * MAX_COLLECTED_DEPTH + 16
"""Levels of the JSON: each level of a value is an object in a list; a model's configuration inside
it adds its own."""
MAX_HEADER_NODES = 4 * MAX_COLLECTED_ITEMS
"""Parts of the JSON: a few for each part of an answer."""
MAX_TENSORS = 5_000
"""Tensors that building one model makes."""
MAX_WHOLE_NUMBER = 2**32
"""In a configuration. A seed may be as large as this; whatever else a number this large asks for,
the watch over memory sees."""
MAX_COMPILE_NUMBER = 10_000
"""In what a model is compiled with."""

# The judge (``judge``)

JUDGE_MEMORY = Limits.memory_bytes + GIB
"""Bytes of private memory beyond which allocation fails in the judge's process, so that a test
ends with MemoryError before the supervisor ends the process: what a child may have beyond the warm
parent, and what the parent has."""
MAX_LEFT_BYTES = GIB // 2
"""What earlier submissions may have left behind before a judge is to serve no more."""
MAX_JUDGE_SECONDS = 60.0
"""Processor time that a judge may have used by then; the process as a whole has a limit."""
MAX_JUDGES = 6
"""Judge processes for one submission; after that many have stalled, nothing more is judged."""
MAX_SUBMISSIONS = 64
"""Submissions that one judge process serves at most."""
SETUP_SECONDS = 60.0
"""For the locked cells in the judge."""
LEAST_REPLY_SECONDS = 2.0
"""What a reply may take where the submission's time is used up."""
END_SECONDS = 3.0
"""For a judge process whose connection has closed to end, and say of what."""
MAX_MESSAGE = 20_000
"""Characters of a message, of each of its parts, and of what a test prints."""
MAX_MISMATCHES = 50
"""Mismatches of one message that are sent; a learner is shown the first few."""
MAX_ARCHITECTURE = 400_000
"""Characters of the JSON that a model is drawn from; a longer one is not drawn."""
