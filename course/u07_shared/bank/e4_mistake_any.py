# ---
# kind: mistake
# exercise: e4
# about: one shared weight is enough
# loses:
#   u07_e4_prove_copied: |
#     proofs['half']: wrong
#       expected: the other truth value
#       actual:   True
#       hint:     one layer serves both paths, and each path has another one of its own
#     proofs['second longer']: wrong
#       expected: the other truth value
#       actual:   True
#       hint:     all of the first path is shared, but the second has a layer more
#     proofs['first longer']: wrong
#       expected: the other truth value
#       actual:   True
#       hint:     all of the second path is shared, but the first has a layer more
#     and 1 more
# checks:
#   u07_e4_prove_copied: check_mapping
# hints:
#   u07_e4_prove_copied: one layer serves both paths, and each path has another one of its own
# ---
# %% u07_e4_prove
def shared(model):
    first = keras.Model(model.inputs[0], model.outputs[0])
    second = keras.Model(model.inputs[1], model.outputs[1])
    return any(a is b for a in first.weights for b in second.weights)
