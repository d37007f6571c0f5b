# ---
# kind: hostile
# about: prints without end
# base: reference
# max_points: 28
# ---
# %% before u01_e1_predict

while True:
    print("x" * 10_000)
