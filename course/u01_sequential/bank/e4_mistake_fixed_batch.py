# ---
# kind: mistake
# exercise: e4
# about: a fixed batch of a hundred pictures
# loses:
#   u01_e4_repaired_input: |
#     repaired: the number of samples is fixed
#       expected: any number of samples at a time
#       actual:   100 samples at a time
#       hint:     shape= describes one sample; leave out the batch: no batch_size=, no batch_shape=
# checks:
#   u01_e4_repaired_input: check_input_shape
# hints:
#   u01_e4_repaired_input: 'shape= describes one sample; leave out the batch: no batch_size=, no batch_shape='
# ---
# %% u01_e4_repaired
repaired = keras.Sequential(
    [
        keras.Input(shape=(8, 8), batch_size=100),
        layers.Flatten(),
        layers.Dense(64, activation="relu"),
        layers.Dense(10, activation="softmax"),
    ]
)
