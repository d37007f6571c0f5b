# ---
# kind: mistake
# exercise: e6
# about: the repaired network's outputs have keys of their own
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
p = keras.Input(shape=(64,))
trunk = layers.Dense(32, activation="relu")(p)
digit = layers.Dense(10, activation="softmax")(trunk)
turned = layers.Dense(1, activation="sigmoid")(trunk)
repaired = keras.Model(p, {"digits": digit, "upside": turned})
