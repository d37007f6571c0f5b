# ---
# kind: mistake
# exercise: e6
# about: takes two towers on one input for a shared tower
# loses:
#   u04_e6_clinic_fault: |
#     fault: wrong choice
#       expected: another of the options
#       actual:   'shared'
#       hint:     shared weights are counted once: there would be 66 parameters less
# checks:
#   u04_e6_clinic_fault: check_choice
# hints:
#   u04_e6_clinic_fault: 'shared weights are counted once: there would be 66 parameters less'
# ---
# %% u04_e6_clinic
fault = "shared"
hears = {"mean": 143, "error": 0, "worst": 143}
ins = [keras.Input(shape=(10,), name=name) for name in ("mean", "error", "worst")]
ends = [layers.Dense(6, activation="tanh")(i) for i in ins]
repaired = keras.Model(ins, layers.Dense(1, activation="sigmoid")(layers.Concatenate()(ends)))
