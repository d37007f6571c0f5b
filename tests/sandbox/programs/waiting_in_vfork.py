"""A process that waits between vfork and the new program, its parent's memory on loan."""

import os
import time

os.mkfifo("gate")
if os.fork() == 0:
    held = bytearray(b"x") * (130 * 2**20)
    # The new process opens its standard input before it runs its program: it waits at the gate,
    # with its parent's memory on loan and its parent waiting for it.
    os.posix_spawn(
        "/bin/true", ["true"], {}, file_actions=[(os.POSIX_SPAWN_OPEN, 0, "gate", os.O_RDONLY, 0)]
    )
    os._exit(0)
time.sleep(1)
os.close(os.open("gate", os.O_WRONLY))
print(os.wait()[1])
