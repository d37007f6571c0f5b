# ---
# kind: mistake
# exercise: e5
# about: a dict of outputs, which Keras sorts by key: grape before notes
# loses:
#   u11_e5_opened_values: |
#     opened: wrong output 1 shape
#       expected: (None, 4)
#       actual:   (None, 3)
#       hint:     give a list, the notes first: Keras sorts the outputs of a dict by their keys
#     opened: wrong output 2 shape
#       expected: (None, 3)
#       actual:   (None, 4)
# checks:
#   u11_e5_opened_values: check_same_predictions
# hints:
#   u11_e5_opened_values: 'give a list, the notes first: Keras sorts the outputs of a dict by their keys'
# ---
# %% u11_e5_opened
b = keras.Input(shape=(13,))
both = keras.Model(nose.input, [nose.get_layer("notes").output, nose.output])
n, q = both(b)
opened = keras.Model(b, {"notes": n, "grape": whole.get_layer("grape")(q)})
