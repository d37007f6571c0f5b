# ---
# kind: mistake
# exercise: e6
# about: the outputs of repaired as a list
# loses:
#   u06_e6_clinic_repaired: |
#     repaired: the outputs are no dict
#       expected: a dict with the keys 'digit' and 'turned'
#       actual:   a list of tensors
#       hint:     keras.Model(inputs, {'digit': ..., 'turned': ...}), with a tensor under each key
# checks:
#   u06_e6_clinic_repaired: check_output_names
# hints:
#   u06_e6_clinic_repaired: 'keras.Model(inputs, {''digit'': ..., ''turned'': ...}), with a tensor under each key'
# ---
# %% u06_e6_clinic
faults = {"A": "bypassed", "B": "one unit", "C": "chained", "D": "two trunks"}
reads = {"A": 64, "B": 32, "C": 10, "D": 32}
p = keras.Input((64,))
h = layers.Dense(32, activation="relu")(p)
repaired = keras.Model(p, [layers.Dense(10, activation="softmax", name="digit")(h), layers.Dense(1, activation="sigmoid", name="turned")(h)])
