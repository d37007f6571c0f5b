# ---
# kind: mistake
# exercise: e5
# about: heals with a maximum
# loses:
#   u05_e5_padding_invariant: |
#     healed: padding changes the predictions
#       expected: the same prediction for a text of input 'label' alone and beside a longer one
#       actual:   other predictions
#       hint:     a maximum takes no mask: it looks at every place, the empty ones too
#   u05_e5_padding_healed: |
#     healed, layer 4 (max over axis 1): another kind of layer
#       expected: GlobalAveragePooling1D
#       actual:   max over axis 1
# checks:
#   u05_e5_padding_invariant: check_padding
#   u05_e5_padding_healed: check_same_architecture
# hints:
#   u05_e5_padding_invariant: 'a maximum takes no mask: it looks at every place, the empty ones too'
# ---
# %% u05_e5_padding
diagnosis = {"A": "no mask", "B": "ignored", "C": "lost", "D": "healthy"}
counted = {"A": 6, "B": 6, "C": 6, "D": 2}
label = keras.Input(shape=(), dtype="string", name="label")
x = layers.Embedding(28, 6, mask_zero=True)(reader(label))
x = layers.Rescaling(0.5)(x)
x = ops.max(x, axis=1)
healed = keras.Model(label, layers.Dense(5, activation="softmax")(x))
