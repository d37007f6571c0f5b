# ---
# kind: mistake
# exercise: e1
# about: "the head's name is misspelled where it is used: the cell stops with an error"
# loses:
#   u06_e1_heads_input: |
#     not attempted: two_heads is None
#       actual:   a cell stopped with NameError: name 'feature' is not defined
#       hint:     the name is not known: is it spelt as above, and has the cell that makes it been run?
#   u06_e1_heads_parallel: |
#     not attempted: two_heads is None
#       actual:   a cell stopped with NameError: name 'feature' is not defined
#       hint:     the name is not known: is it spelt as above, and has the cell that makes it been run?
#   u06_e1_heads_activations: |
#     not attempted: two_heads is None
#       actual:   a cell stopped with NameError: name 'feature' is not defined
#       hint:     the name is not known: is it spelt as above, and has the cell that makes it been run?
# checks:
#   u06_e1_heads_input: check_input_shape
#   u06_e1_heads_parallel: check_attempted
#   u06_e1_heads_activations: check_attempted
# hints:
#   u06_e1_heads_input: 'the name is not known: is it spelt as above, and has the cell that makes it been run?'
#   u06_e1_heads_parallel: 'the name is not known: is it spelt as above, and has the cell that makes it been run?'
#   u06_e1_heads_activations: 'the name is not known: is it spelt as above, and has the cell that makes it been run?'
# ---
# %% u06_e1_heads
two_heads = None
pixels = keras.Input(shape=(64,))
features = layers.Dense(48, activation="relu")(pixels)
digit = layers.Dense(10, activation="softmax", name="digit")(features)
turned = layers.Dense(1, activation="sigmoid", name="turned")(feature)
two_heads = keras.Model(pixels, {"digit": digit, "turned": turned})
