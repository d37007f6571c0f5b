"""From one submission to its Verdict. A kept Verdict depends on this room and those below it."""
