"""How much of a class is compared, and from where on two submissions are worth a look."""

LONGEST_ANSWER = 50_000
"""Characters of one answer to one exercise; of a longer one nothing is read, which is told."""
MOST_OPERATIONS = 300
"""Operations read of one answer."""
DEEPEST = 40
"""Expressions inside one another; what lies deeper is taken for one value."""
MOST_NODES = 150
"""Nodes of a model that is compared."""
RUN = 5
"""Words that make a clue of a written answer: fewer stand together by themselves."""
RUN_SAYS = 3
"""The size of such a clue: a sentence of a dozen words, word for word, is worth a look."""
MOST_RUNS = 1_000
"""Runs of words read of one written answer."""

FEW = 3
"""So many may have written something that still counts as rare, in a class of any size …"""
ONE_IN = 100
"""… and one in so many more: 18 in a class of 1,500."""
INFORMING = 2
"""Words and numbers from which an operation by itself says something."""
LARGEST = 8
"""Nothing that two share says more than this many words of program would."""
HALF = 0.5
"""So much of what is rare in the answer of one has to stand in the other's."""
AT_LEAST = 12.0
"""Bits that two must share, in a class of any size. Of the course's known answers, no two that were
written one without the other share more, and a renamed copy of ten lines shares as much."""
