# ---
# kind: hostile
# about: prints without end
# base: reference
# max_points: 26
# ---
# %% before u01_e1_predict

while True:
    print("x" * 10_000)
