# ---
# kind: mistake
# exercise: e5
# about: a new head on the notes: bouquet and grape are left out
# loses:
#   u11_e5_opened_values: |
#     opened: other predictions
#       expected: the predictions asked for, from the weights that there are
#       actual:   other predictions at output 2; those at output 1 are as asked
#       hint:     output 1 is what notes gives, output 2 what whole answers; the layers of whole and nose themselves, bouquet and grape among them, each called where it is called there
#   u11_e5_opened_weights: |
#     opened, weighted layer 3 ('bouquet'): no layer with weights of these shapes
#       hint:     all four layers of whole are in it, themselves: scent, notes, bouquet and grape
#     opened, weighted layer 4 ('grape'): no layer with weights of these shapes
# checks:
#   u11_e5_opened_values: check_same_predictions
#   u11_e5_opened_weights: check_same_weights
# hints:
#   u11_e5_opened_values: output 1 is what notes gives, output 2 what whole answers; the layers of whole and nose themselves, bouquet and grape among them, each called where it is called there
#   u11_e5_opened_weights: 'all four layers of whole are in it, themselves: scent, notes, bouquet and grape'
# ---
# %% u11_e5_opened
b = keras.Input(shape=(13,))
tap = keras.Model(nose.input, nose.get_layer("notes").output)
opened = keras.Model(b, [tap(b), layers.Dense(3, activation="softmax")(tap(b))])
