# ---
# kind: mistake
# exercise: e5
# about: the notes before their activation, by a new layer with the weights
# loses:
#   u11_e5_opened_values: |
#     opened: other predictions
#       expected: the predictions asked for, from the weights that there are
#       actual:   other predictions at output 1; those at output 2 are as asked
#       hint:     output 1 is what notes gives, output 2 what whole answers; the layers of whole and nose themselves, bouquet and grape among them, each called where it is called there
#     opened, layer 3 (tanh): not asked for
#       actual:   tanh, after layer 2 (Dense, 4 units)
# checks:
#   u11_e5_opened_values: check_same_predictions
# hints:
#   u11_e5_opened_values: output 1 is what notes gives, output 2 what whole answers; the layers of whole and nose themselves, bouquet and grape among them, each called where it is called there
# ---
# %% u11_e5_opened
m = keras.Input(shape=(13,))
raw = layers.Dense(4)
noted = raw(nose.get_layer("scent")(m))
raw.set_weights(nose.get_layer("notes").get_weights())
smelt = nose.get_layer("bouquet")(layers.Concatenate()([ops.tanh(noted), m]))
opened = keras.Model(m, [noted, whole.get_layer("grape")(smelt)])
