# ---
# kind: mistake
# exercise: e6
# about: takes the merge at the end for a gluing of the tables
# loses:
#   u04_e6_clinic_fault: |
#     fault: wrong choice
#       expected: another of the options
#       actual:   'glued'
#       hint:     each tower reads 10 numbers, not 30: look at the parameters of a tower
# checks:
#   u04_e6_clinic_fault: check_choice
# hints:
#   u04_e6_clinic_fault: 'each tower reads 10 numbers, not 30: look at the parameters of a tower'
# ---
# %% u04_e6_clinic
fault = "glued"
hears = {"mean": 143, "error": 0, "worst": 143}
ins = [keras.Input(shape=(10,), name=name) for name in ("mean", "error", "worst")]
ends = [layers.Dense(6, activation="tanh")(i) for i in ins]
repaired = keras.Model(ins, layers.Dense(1, activation="sigmoid")(layers.Concatenate()(ends)))
