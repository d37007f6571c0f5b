# ---
# kind: hostile
# about: fills the disk
# base: reference
# max_points: 28
# ---
# %% before u01_e1_predict

for folder in (".", "/tmp", "/dev/shm", "/var/tmp"):
    try:
        with open(f"{folder}/big", "wb") as out:
            while True:
                out.write(bytes(16 * 1024 * 1024))
    except OSError:
        pass
