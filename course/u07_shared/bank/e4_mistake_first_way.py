# ---
# kind: mistake
# exercise: e4
# about: looks at the first way only
# loses:
#   u07_e4_prove_copied: |
#     proofs['second longer']: wrong
#       expected: the other truth value
#       actual:   True
#       hint:     all of the first path is shared, but the second has a layer more
#     proofs['frozen']: wrong
#       expected: the other truth value
#       actual:   True
#       hint:     the second path has a layer more, a frozen one: its weights are weights, too
# checks:
#   u07_e4_prove_copied: check_mapping
# hints:
#   u07_e4_prove_copied: all of the first path is shared, but the second has a layer more
# ---
# %% u07_e4_prove
def shared(model):
    first = keras.Model(model.inputs[0], model.outputs[0])
    second = keras.Model(model.inputs[1], model.outputs[1])
    return all(any(a is b for b in second.weights) for a in first.weights)
