# ---
# kind: mistake
# exercise: e4
# about: a new encoder of the same form, shared
# loses:
#   u07_e4_siamese_shared: |
#     siamese: encoder is not inside
#       expected: encoder itself, with its weights
#       actual:   layers of the same form, with weights of their own
#       hint:     it was built again, with new weights, or is not called at all: call the model that there is
# checks:
#   u07_e4_siamese_shared: check_contains
# hints:
#   u07_e4_siamese_shared: 'it was built again, with new weights, or is not called at all: call the model that there is'
# ---
# %% u07_e4_siamese
left = keras.Input(shape=(64,), name="left")
right = keras.Input(shape=(64,), name="right")
mine = keras.Sequential(
    [
        keras.Input(shape=(64,)),
        layers.Dense(64, activation="relu"),
        layers.Dense(32, activation="relu"),
    ]
)
siamese = keras.Model(
    [left, right], layers.Dense(1, activation="sigmoid")(ops.abs(mine(left) - mine(right)))
)
