# ---
# kind: hostile
# about: looks for siblings and the parent, and would kill them
# base: release
# max_points: 0
# ---
# %% before u01_e1_predict
import os, signal

for pid in range(2, 5000):
    try:
        os.kill(pid, signal.SIGKILL) if pid != os.getpid() else None
    except OSError:
        pass
try:
    os.kill(os.getppid(), signal.SIGKILL)
except OSError:
    pass
