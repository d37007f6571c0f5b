"""Processes that hide and show themselves by turns, and hold sockets."""

import ctypes
import os
import socket
import time

prctl = ctypes.CDLL(None).prctl
for _ in range(4):
    if os.fork() == 0:
        held = [socket.socketpair() for _ in range(400)]
        while True:
            for seen in (0, 1):
                prctl(4, seen, 0, 0, 0)  # PR_SET_DUMPABLE
                time.sleep(0.002)
time.sleep(60)
