"""Practice without end: puzzles made from a seed, judged at once, that come back when they are due.

``posing.practice`` poses them and ``progress.progress`` shows what was done; ``schedule`` says what
comes next. A topic's ``designs``
make a network as a short ``program``; ``picture``, ``numbers`` and ``slip`` make puzzles of it;
``judging`` and the checks say what is right; ``memory`` keeps what was answered. The room is called
puzzles and not practice, so that ``sg.practice`` is the function whatever was imported before.
"""
