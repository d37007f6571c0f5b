# ---
# kind: mistake
# exercise: e2
# about: rebuilds picture B, and takes it for cross-attention
# loses:
#   u09_e2_rebuild_cross: |
#     cross: wrong choice
#       expected: another of the options
#       actual:   'B'
#       hint:     in B the wires into the attention come from one source
#   u09_e2_rebuild_wires: |
#     rebuilt, layer 2 (MultiHeadAttention): another wire enters as the query, value and key
#       expected: query from 'words', value and key from 'memory'
#       actual:   query, value and key from input 'words' and input 'memory'
#       hint:     what enters leads back to 'memory' and 'words', too: a step before has brought it in
#   u09_e2_rebuild_picture: |
#     rebuilt, input 'memory': wrong shape
#       expected: (7, 10)
#       actual:   (7, 12)
#       hint:     keras.Input(shape=...) takes the shape of one sample
#     rebuilt, layer 1 (concatenate): not asked for
#       actual:   concatenate, after input 'words' and input 'memory'
# checks:
#   u09_e2_rebuild_cross: check_choice
#   u09_e2_rebuild_wires: check_attention
#   u09_e2_rebuild_picture: check_same_architecture
# hints:
#   u09_e2_rebuild_cross: in B the wires into the attention come from one source
#   u09_e2_rebuild_wires: 'what enters leads back to ''memory'' and ''words'', too: a step before has brought it in'
#   u09_e2_rebuild_picture: keras.Input(shape=...) takes the shape of one sample
# ---
# %% u09_e2_rebuild
cross = "B"
words = keras.Input(shape=(5, 12), name="words")
memory = keras.Input(shape=(7, 12), name="memory")
both = layers.Concatenate(axis=1)([words, memory])
x = both + layers.MultiHeadAttention(3, 4)(both, both)
x = layers.GlobalAveragePooling1D()(x)
rebuilt = keras.Model([words, memory], layers.Dense(4, activation="softmax")(x))
