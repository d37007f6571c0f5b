# ---
# kind: mistake
# exercise: e4
# about: asks whether the first way has all weights
# loses:
#   u07_e4_prove_copied: |
#     proofs['first longer']: wrong
#       expected: the other truth value
#       actual:   True
#       hint:     all of the second path is shared, but the first has a layer more
# checks:
#   u07_e4_prove_copied: check_mapping
# hints:
#   u07_e4_prove_copied: all of the second path is shared, but the first has a layer more
# ---
# %% u07_e4_prove
def shared(model):
    first = keras.Model(model.inputs[0], model.outputs[0])
    return first.count_params() == model.count_params()
