# ---
# kind: mistake
# exercise: e2
# about: inputs without names
# loses:
#   u09_e2_rebuild_wires: |
#     rebuilt: no input or layer named 'words'
#       expected: an input or a layer with name='words'
#       actual:   nothing has a name given by you
#       hint:     names are exact; what no output leads back to is not in the model
# checks:
#   u09_e2_rebuild_wires: check_attention
# hints:
#   u09_e2_rebuild_wires: names are exact; what no output leads back to is not in the model
# ---
# %% u09_e2_rebuild
cross = "A"
words = keras.Input(shape=(5, 12))
memory = keras.Input(shape=(7, 10))
found = layers.MultiHeadAttention(3, 4)(words, memory)
x = layers.GlobalAveragePooling1D()(words + found)
rebuilt = keras.Model([words, memory], layers.Dense(4, activation="softmax")(x))
