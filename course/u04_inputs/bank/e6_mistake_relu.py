# ---
# kind: mistake
# exercise: e6
# about: relu in the towers
# loses:
#   u04_e6_clinic_repaired: |
#     repaired, layer 1 (Dense, 6 units), layer 2 (Dense, 6 units) and layer 3 (Dense, 6 units): wrong activation
#       expected: tanh
#       actual:   relu
#       hint:     look at the argument activation= of this layer, or at the activation called after it
# checks:
#   u04_e6_clinic_repaired: check_same_architecture
# hints:
#   u04_e6_clinic_repaired: look at the argument activation= of this layer, or at the activation called after it
# ---
# %% u04_e6_clinic
fault = "deaf"
hears = {"mean": 143, "error": 0, "worst": 143}
ins = [keras.Input(shape=(10,), name=name) for name in ("mean", "error", "worst")]
ends = [layers.Dense(6, activation="relu")(i) for i in ins]
repaired = keras.Model(ins, layers.Dense(1, activation="sigmoid")(layers.Concatenate()(ends)))
