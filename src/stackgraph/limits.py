"""What an answer may hold at most, so that grading it takes seconds. See ``portable``.

Other rooms have their bounds in a ``limits.py`` of their own: ``kernels``, ``sandbox``, ``engine``,
``course``, ``classroom``, ``pages``, ``drawing``, ``alike``, ``grading``. What an instructor may
set stands in ``sandbox/limits.py``.
"""

MAX_LAYERS = 1_000
"""Calls in a model's graph, those inside nested models counted at every call of the model."""
MAX_PARAMETERS = 5_000_000
"""Weights of a model (20 MB as float32)."""
MAX_TENSOR_ELEMENTS = 4_000_000
"""Elements of any one layer's output for one sample (16 MB as float32)."""
MAX_ARRAY_ELEMENTS = 1_000_000
"""Elements of one NumPy array (8 MB as float64)."""
MAX_ITEMS = 50_000
"""Elements of all containers of a plain value together."""
MAX_NESTING = 20
"""Levels of containers, or of models inside models. The grader's own bounds on the same follow from
it (``engine/limits.py``), so that the learner is refused here, with a reason."""
MAX_TEXT = 100_000
"""Characters of one string."""
MAX_INTEGER_BITS = 256
"""Size of a whole number: JSON can take more, arithmetic with it would take long."""
MAX_VOCABULARY = 10_000
"""Words that one layer looks up."""
MAX_WORD = 200
"""Characters of one of them."""
MAX_NGRAMS = 10
"""Words in a row that a TextVectorization takes together."""
MAX_CONSTANTS = 10_000
"""Numbers that all constants of one opened callable may hold together."""
