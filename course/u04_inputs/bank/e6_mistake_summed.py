# ---
# kind: mistake
# exercise: e6
# about: adds the towers
# loses:
#   u04_e6_clinic_repaired: |
#     repaired, layer 4 (add): another kind of merge
#       expected: concatenate
#       actual:   add
#       hint:     addition keeps the width of its operands; nothing is put side by side
# checks:
#   u04_e6_clinic_repaired: check_same_architecture
# hints:
#   u04_e6_clinic_repaired: addition keeps the width of its operands; nothing is put side by side
# ---
# %% u04_e6_clinic
fault = "deaf"
hears = {"mean": 143, "error": 0, "worst": 143}
ins = [keras.Input(shape=(10,), name=name) for name in ("mean", "error", "worst")]
ends = [layers.Dense(6, activation="tanh")(i) for i in ins]
repaired = keras.Model(ins, layers.Dense(1, activation="sigmoid")(layers.Add()(ends)))
