# ---
# kind: hostile
# about: takes all memory
# base: reference
# max_points: 28
# ---
# %% before u01_e1_predict

hoard = []
while True:
    hoard.append(bytearray(64 * 1024 * 1024))
