# ---
# kind: mistake
# exercise: e6
# about: one tower for all three
# loses:
#   u04_e6_clinic_repaired: |
#     repaired: one shared layer where 3 separate ones are asked for
#       expected: 3 layers, each with weights of its own
#       actual:   layer 1 (Dense), called 3 times
#       hint:     calling one layer object twice shares its weights: make a new layer for each
# checks:
#   u04_e6_clinic_repaired: check_same_architecture
# hints:
#   u04_e6_clinic_repaired: 'calling one layer object twice shares its weights: make a new layer for each'
# ---
# %% u04_e6_clinic
fault = "deaf"
hears = {"mean": 143, "error": 0, "worst": 143}
ins = [keras.Input(shape=(10,), name=name) for name in ("mean", "error", "worst")]
tower = layers.Dense(6, activation="tanh")
ends = [tower(i) for i in ins]
repaired = keras.Model(ins, layers.Dense(1, activation="sigmoid")(layers.Concatenate()(ends)))
