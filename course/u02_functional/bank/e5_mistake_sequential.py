# ---
# kind: mistake
# exercise: e5
# about: a stack instead
# loses:
#   u02_e5_mended_input: |
#     mended: built with the other API
#       expected: a Functional model
#       actual:   a Sequential model
#       hint:     a graph is keras.Model(inputs, outputs), from layers called on tensors
# checks:
#   u02_e5_mended_input: check_kind
# hints:
#   u02_e5_mended_input: a graph is keras.Model(inputs, outputs), from layers called on tensors
# ---
# %% u02_e5_mended
mended = keras.Sequential(
    [
        keras.Input(shape=(64,)),
        layers.Dense(32, activation="relu", name="first"),
        layers.Dense(32, activation="relu", name="second"),
        layers.Dropout(0.2, name="forget"),
        layers.Dense(10, activation="softmax", name="digit"),
    ]
)
