"""Processes that make memory their own beside one that has it on loan."""

import os
import time

os.mkfifo("gate")
if os.fork() == 0:
    held = bytearray(b"x") * (120 * 2**20)
    for _ in range(3):
        if os.fork() == 0:
            time.sleep(0.5)
            for place in range(0, len(held), 4096):
                held[place] = 1
            time.sleep(60)
    os.posix_spawn(
        "/bin/true", ["true"], {}, file_actions=[(os.POSIX_SPAWN_OPEN, 0, "gate", os.O_RDONLY, 0)]
    )
time.sleep(60)
