# ---
# kind: hostile
# about: an endless loop that swallows every interrupt
# base: reference
# max_points: 23
# events: [cell-timeout]
# ---
# %% u01_e5_detective
while True:
    try:
        while True:
            pass
    except BaseException:
        pass
