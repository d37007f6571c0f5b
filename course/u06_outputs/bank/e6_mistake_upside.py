# ---
# kind: mistake
# exercise: e6
# about: other keys, though the layers have the names
# loses:
#   u06_e6_clinic_repaired: |
#     repaired: wrong output names
#       expected: 'digit' and 'turned'
#       actual:   'digits' and 'upside'
#       hint:     'digits': did you mean 'digit'? Names are compared letter by letter
# checks:
#   u06_e6_clinic_repaired: check_output_names
# hints:
#   u06_e6_clinic_repaired: '''digits'': did you mean ''digit''? Names are compared letter by letter'
# ---
# %% u06_e6_clinic
faults = {"A": "bypassed", "B": "one unit", "C": "chained", "D": "two trunks"}
reads = {"A": 64, "B": 32, "C": 10, "D": 32}
p = keras.Input((64,))
h = layers.Dense(32, activation="relu")(p)
repaired = keras.Model(p, {"digits": layers.Dense(10, activation="softmax", name="digit")(h), "upside": layers.Dense(1, activation="sigmoid", name="turned")(h)})
