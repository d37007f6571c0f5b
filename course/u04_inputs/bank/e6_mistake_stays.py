# ---
# kind: mistake
# exercise: e6
# about: counts the predictions that stay
# loses:
#   u04_e6_clinic_hears: |
#     hears['mean']: wrong number
#       expected: another number
#       actual:   0
#       hint:     count those that change, not those that stay; was it fed by its name?
#     hears['error']: wrong number
#       expected: another number
#       actual:   143
#       hint:     so many change where another table is zero as well: put each table back before the next one is tried; and count those that change, not those that stay
#     hears['worst']: wrong number
#       expected: another number
#       actual:   0
#       hint:     count those that change, not those that stay; was it fed by its name?
# checks:
#   u04_e6_clinic_hears: check_mapping
# hints:
#   u04_e6_clinic_hears: count those that change, not those that stay; was it fed by its name?
# ---
# %% u04_e6_clinic
fault = "deaf"
hears = {"mean": 0, "error": 143, "worst": 0}
ins = [keras.Input(shape=(10,), name=name) for name in ("mean", "error", "worst")]
ends = [layers.Dense(6, activation="tanh")(i) for i in ins]
repaired = keras.Model(ins, layers.Dense(1, activation="sigmoid")(layers.Concatenate()(ends)))
