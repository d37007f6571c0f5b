# ---
# kind: mistake
# exercise: e5
# about: a new head of the same form
# loses:
#   u11_e5_opened_values: |
#     opened: other predictions
#       expected: the predictions asked for, from the weights that there are
#       actual:   other predictions at output 2; those at output 1 are as asked
#       hint:     output 1 is what notes gives, output 2 what whole answers; the layers of whole and nose themselves, bouquet and grape among them, each called where it is called there
#     opened: the layers that are asked for, with other weights
#   u11_e5_opened_weights: |
#     opened, weighted layer 4 ('grape'): other weights
#       expected: the very weights of the given model
#       actual:   a layer of the same shape with weights of its own
#       hint:     a new layer starts with new weights; use the given layer itself, or copy them: opened.set_weights(given.get_weights()), in this direction, gives them to opened
# checks:
#   u11_e5_opened_values: check_same_predictions
#   u11_e5_opened_weights: check_same_weights
# hints:
#   u11_e5_opened_values: output 1 is what notes gives, output 2 what whole answers; the layers of whole and nose themselves, bouquet and grape among them, each called where it is called there
#   u11_e5_opened_weights: 'a new layer starts with new weights; use the given layer itself, or copy them: opened.set_weights(given.get_weights()), in this direction, gives them to opened'
# ---
# %% u11_e5_opened
both = keras.Model(nose.input, [nose.get_layer("notes").output, nose.output])
x = keras.Input(shape=(13,))
inner, outer = both(x)
opened = keras.Model(x, [inner, layers.Dense(3, activation="softmax")(outer)])
