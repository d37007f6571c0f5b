# ---
# kind: mistake
# exercise: e3
# about: a new head with the weights of reader's takes its place
# loses:
#   u10_e3_taps_parameters: |
#     both: the last layer of reader is not inside
#       expected: the last layer of reader itself, with its weights
#       actual:   other layers: layer 2 ('strokes'), layer 3 ('features') and layer 5 (Dense)
#       hint:     a new layer of the same form has weights of its own: call the one there is
# checks:
#   u10_e3_taps_parameters: check_contains
# hints:
#   u10_e3_taps_parameters: 'a new layer of the same form has weights of its own: call the one there is'
# ---
# %% u10_e3_taps
head = layers.Dense(10, activation="softmax")
answer = head(base.outputs[0])
head.set_weights(reader.layers[-1].get_weights())
both = keras.Model(base.inputs, [base.get_layer("features").output, answer])
