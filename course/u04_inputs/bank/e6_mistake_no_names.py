# ---
# kind: mistake
# exercise: e6
# about: inputs without names
# loses:
#   u04_e6_clinic_matters: |
#     repaired: wrong input names
#       expected: 'mean', 'error' and 'worst'
#       actual:   no name of yours, no name of yours and no name of yours
#       hint:     an input without a name gets one from Keras: give it yours with keras.Input(..., name=...)
# checks:
#   u04_e6_clinic_matters: check_input_shape
# hints:
#   u04_e6_clinic_matters: 'an input without a name gets one from Keras: give it yours with keras.Input(..., name=...)'
# ---
# %% u04_e6_clinic
fault = "deaf"
hears = {"mean": 143, "error": 0, "worst": 143}
ins = [keras.Input(shape=(10,)) for name in ("mean", "error", "worst")]
ends = [layers.Dense(6, activation="tanh")(i) for i in ins]
repaired = keras.Model(ins, layers.Dense(1, activation="sigmoid")(layers.Concatenate()(ends)))
