# ---
# kind: mistake
# exercise: e5
# about: notes from the outside: a new layer of 4 on what leaves nose
# loses:
#   u11_e5_opened_values: |
#     opened: other predictions
#       expected: the predictions asked for, from the weights that there are
#       actual:   other predictions at output 1; those at output 2 are as asked
#       hint:     output 1 is what notes gives, output 2 what whole answers; the layers of whole and nose themselves, bouquet and grape among them, each called where it is called there
#     opened, layer 2 (Dense, 4 units): not asked for
#       actual:   Dense, 4 units, tanh, after layer 4 ('bouquet') in 'nose'
#   u11_e5_opened_weights: |
#     opened: more layers with weights than expected
#       actual:   1
#       hint:     a layer that is built anew counts, too: take those that there are
# checks:
#   u11_e5_opened_values: check_same_predictions
#   u11_e5_opened_weights: check_same_weights
# hints:
#   u11_e5_opened_values: output 1 is what notes gives, output 2 what whole answers; the layers of whole and nose themselves, bouquet and grape among them, each called where it is called there
#   u11_e5_opened_weights: 'a layer that is built anew counts, too: take those that there are'
# ---
# %% u11_e5_opened
x = keras.Input(shape=(13,))
outer = nose(x)
opened = keras.Model(x, [layers.Dense(4, activation="tanh")(outer), whole.get_layer("grape")(outer)])
