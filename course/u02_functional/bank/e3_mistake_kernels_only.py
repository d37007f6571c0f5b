# ---
# kind: mistake
# exercise: e3
# about: copies the kernels and forgets the biases
# loses:
#   u02_e3_back_weights: |
#     back, weighted layer 1 ('features'): other weights
#       expected: the very weights of the given model
#       actual:   1 of 2 arrays the same: get_weights()[0]
#       hint:     all arrays of a layer belong to it, the bias behind the kernel: layer.set_weights(given.get_weights()) copies all
#     back, weighted layer 2 ('digit'): other weights
#       expected: the very weights of the given model
#       actual:   1 of 2 arrays the same: get_weights()[0]
#       hint:     all arrays of a layer belong to it, the bias behind the kernel: layer.set_weights(given.get_weights()) copies all
# checks:
#   u02_e3_back_weights: check_same_weights
# hints:
#   u02_e3_back_weights: 'all arrays of a layer belong to it, the bias behind the kernel: layer.set_weights(given.get_weights()) copies all'
# ---
# %% u02_e3_back
back = keras.Sequential([
    keras.Input(shape=(8, 8)),
    layers.Flatten(),
    layers.Dense(12, activation="elu"),
    layers.Dense(10, activation="softmax"),
])
for mine, theirs in zip(back.layers[1:], reader.layers[2:]):
    mine.kernel.assign(theirs.kernel)
