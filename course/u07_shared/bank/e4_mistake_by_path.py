# ---
# kind: mistake
# exercise: e4
# about: compares the names of the weights, not the weights: two of one name are taken for one
# loses:
#   u07_e4_prove_shared: |
#     proofs['exchanged']: wrong
#       expected: the other truth value
#       actual:   False
#       hint:     both layers serve both paths, in another order each: every weight is used twice, so it is shared, though the two paths do not compute the same
#   u07_e4_prove_copied: |
#     proofs['namesakes']: wrong
#       expected: the other truth value
#       actual:   True
#       hint:     two layers, each in a model of its own, have one name: a name is no proof
# checks:
#   u07_e4_prove_shared: check_mapping
#   u07_e4_prove_copied: check_mapping
# hints:
#   u07_e4_prove_shared: 'both layers serve both paths, in another order each: every weight is used twice, so it is shared, though the two paths do not compute the same'
#   u07_e4_prove_copied: 'two layers, each in a model of its own, have one name: a name is no proof'
# ---
# %% u07_e4_prove
def shared(model):
    first = keras.Model(model.inputs[0], model.outputs[0])
    second = keras.Model(model.inputs[1], model.outputs[1])
    return [w.path for w in first.weights] == [w.path for w in second.weights]
