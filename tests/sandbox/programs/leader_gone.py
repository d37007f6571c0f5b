"""Processes whose first thread is gone, while another holds ``HELD`` (memory or sockets)."""

import ctypes
import os
import socket
import threading
import time

HELD = "memory"
EXIT = 60 if os.uname().machine == "x86_64" else 93


def hold() -> None:
    held = (
        bytearray(b"x") * (100 * 2**20)
        if HELD == "memory"
        else [socket.socketpair() for _ in range(400)]
    )
    time.sleep(60)
    del held


for _ in range(4):
    if os.fork() == 0:
        threading.Thread(target=hold).start()
        ctypes.CDLL(None).syscall(EXIT, 0)  # the first thread alone
time.sleep(60)
