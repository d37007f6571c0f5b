# ---
# kind: mistake
# exercise: e5
# about: a clone whose weights were not copied
# loses:
#   u11_e5_opened_values: |
#     opened: other predictions
#       expected: the predictions asked for, from the weights that there are
#       actual:   other predictions
#       hint:     output 1 is what notes gives, output 2 what whole answers; the layers of whole and nose themselves, bouquet and grape among them, each called where it is called there
#     opened: the layers that are asked for, with other weights
#   u11_e5_opened_weights: |
#     opened, weighted layer 1 ('scent'): other weights
#       expected: the very weights of the given model
#       actual:   a layer of the same shape with weights of its own
#       hint:     a new layer starts with new weights; use the given layer itself, or copy them: opened.set_weights(given.get_weights()), in this direction, gives them to opened
#     opened, weighted layer 2 ('notes'): other weights
#       expected: the very weights of the given model
#       actual:   a layer of the same shape with weights of its own
#       hint:     a new layer starts with new weights; use the given layer itself, or copy them: opened.set_weights(given.get_weights()), in this direction, gives them to opened
#     opened, weighted layer 3 ('bouquet'): other weights
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
twin = keras.models.clone_model(nose)
both = keras.Model(twin.input, [twin.get_layer("notes").output, twin.output])
x = keras.Input(shape=(13,))
inner, outer = both(x)
opened = keras.Model(x, [inner, whole.get_layer("grape")(outer)])
