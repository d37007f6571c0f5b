# ---
# kind: mistake
# exercise: e6
# about: a stack, where a functional model is asked for
# loses:
#   u02_e6_clinic_repaired: |
#     repaired: built with the other API
#       expected: a Functional model
#       actual:   a Sequential model
#       hint:     a graph is keras.Model(inputs, outputs), from layers called on tensors
# checks:
#   u02_e6_clinic_repaired: check_kind
# hints:
#   u02_e6_clinic_repaired: a graph is keras.Model(inputs, outputs), from layers called on tensors
# ---
# %% u02_e6_clinic
fault = "bypassed"
missing = 1056
steps = 3
repaired = keras.Sequential([keras.Input(shape=(64,))] + [layers.Dense(32, activation="relu") for _ in range(3)])
repaired.add(layers.Dense(10, activation="softmax"))
