# ---
# kind: hostile
# about: a process that wants to outlive the kernel and rewrite its neighbours
# base: release
# max_points: 0
# ---
# %% before u01_e1_predict

import os, subprocess

if os.fork() == 0:
    os.setsid()
    if os.fork() == 0:
        import time

        while True:
            time.sleep(1)
    os._exit(0)
subprocess.Popen(["sh", "-c", "while :; do sleep 1; done"], start_new_session=True)
