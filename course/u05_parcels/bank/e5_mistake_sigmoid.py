# ---
# kind: mistake
# exercise: e5
# about: sigmoid for five depots
# loses:
#   u05_e5_padding_healed: |
#     healed, layer 6 (Dense): wrong activation
#       expected: softmax
#       actual:   sigmoid
#       hint:     sigmoid judges every unit by itself; the probabilities of several classes sum to 1
# checks:
#   u05_e5_padding_healed: check_same_architecture
# hints:
#   u05_e5_padding_healed: sigmoid judges every unit by itself; the probabilities of several classes sum to 1
# ---
# %% u05_e5_padding
diagnosis = {"A": "no mask", "B": "ignored", "C": "lost", "D": "healthy"}
counted = {"A": 6, "B": 6, "C": 6, "D": 2}
label = keras.Input(shape=(), dtype="string", name="label")
x = layers.Embedding(28, 6, mask_zero=True)(reader(label))
x = layers.Rescaling(0.5)(x)
x = layers.GlobalAveragePooling1D()(x)
healed = keras.Model(label, layers.Dense(5, activation="sigmoid")(x))
