# ---
# kind: mistake
# exercise: e5
# about: a maximum leaves out the empty places
# loses:
#   u05_e5_padding_counted: |
#     counted['B']: wrong number
#       expected: another number
#       actual:   2
#       hint:     ops.max asks for no mask
# checks:
#   u05_e5_padding_counted: check_mapping
# hints:
#   u05_e5_padding_counted: ops.max asks for no mask
# ---
# %% u05_e5_padding
diagnosis = {"A": "no mask", "B": "ignored", "C": "lost", "D": "healthy"}
counted = {"A": 6, "B": 2, "C": 6, "D": 2}
label = keras.Input(shape=(), dtype="string", name="label")
x = layers.Embedding(28, 6, mask_zero=True)(reader(label))
x = layers.Rescaling(0.5)(x)
x = layers.GlobalAveragePooling1D()(x)
healed = keras.Model(label, layers.Dense(5, activation="softmax")(x))
