# ---
# kind: mistake
# exercise: e6
# about: takes the merge for an addition
# loses:
#   u04_e6_clinic_fault: |
#     fault: wrong choice
#       expected: another of the options
#       actual:   'added'
#       hint:     the last layer sees 18 numbers: look at the merge in the drawing
# checks:
#   u04_e6_clinic_fault: check_choice
# hints:
#   u04_e6_clinic_fault: 'the last layer sees 18 numbers: look at the merge in the drawing'
# ---
# %% u04_e6_clinic
fault = "added"
hears = {"mean": 143, "error": 0, "worst": 143}
ins = [keras.Input(shape=(10,), name=name) for name in ("mean", "error", "worst")]
ends = [layers.Dense(6, activation="tanh")(i) for i in ins]
repaired = keras.Model(ins, layers.Dense(1, activation="sigmoid")(layers.Concatenate()(ends)))
