# ---
# kind: mistake
# exercise: e4
# about: compares what training changes on the two ways: a frozen layer is overlooked
# loses:
#   u07_e4_prove_copied: |
#     proofs['frozen']: wrong
#       expected: the other truth value
#       actual:   True
#       hint:     the second path has a layer more, a frozen one: its weights are weights, too
# checks:
#   u07_e4_prove_copied: check_mapping
# hints:
#   u07_e4_prove_copied: 'the second path has a layer more, a frozen one: its weights are weights, too'
# ---
# %% u07_e4_prove
def shared(model):
    first = keras.Model(model.inputs[0], model.outputs[0])
    second = keras.Model(model.inputs[1], model.outputs[1])
    ids = [sorted(id(w) for w in m.trainable_weights) for m in (first, second)]
    return ids[0] == ids[1]
