# ---
# kind: mistake
# exercise: e5
# about: heals, and multiplies by hand
# loses:
#   u05_e5_padding_invariant: |
#     healed: padding changes the predictions
#       expected: the same prediction for a text of input 'label' alone and beside a longer one
#       actual:   other predictions
#       hint:     the mask is lost on the way: arithmetic on the tensor, Reshape, Conv1D and operations such as ops.mean and ops.max lose a mask: draw the model and look for the wire from != 0
#   u05_e5_padding_healed: |
#     healed, layer 2 (Embedding): its mask is lost
#       expected: the mask reaches GlobalAveragePooling1D
#       actual:   nothing reads the mask
#       hint:     arithmetic on the tensor, Reshape, Conv1D and operations such as ops.mean and ops.max lose a mask: draw the model and look for the wire from != 0
# checks:
#   u05_e5_padding_invariant: check_padding
#   u05_e5_padding_healed: check_same_architecture
# hints:
#   u05_e5_padding_invariant: 'the mask is lost on the way: arithmetic on the tensor, Reshape, Conv1D and operations such as ops.mean and ops.max lose a mask: draw the model and look for the wire from != 0'
#   u05_e5_padding_healed: 'arithmetic on the tensor, Reshape, Conv1D and operations such as ops.mean and ops.max lose a mask: draw the model and look for the wire from != 0'
# ---
# %% u05_e5_padding
diagnosis = {"A": "no mask", "B": "ignored", "C": "lost", "D": "healthy"}
counted = {"A": 6, "B": 6, "C": 6, "D": 2}
label = keras.Input(shape=(), dtype="string", name="label")
x = layers.Embedding(28, 6, mask_zero=True)(reader(label))
x = x * 0.5
x = layers.GlobalAveragePooling1D()(x)
healed = keras.Model(label, layers.Dense(5, activation="softmax")(x))
