# ---
# kind: mistake
# exercise: e4
# about: compares the numbers in the weights
# loses:
#   u07_e4_prove_copied: |
#     proofs['equal']: wrong
#       expected: the other truth value
#       actual:   True
#       hint:     two models with equal numbers in them: equal answers are a sign, not a proof
# checks:
#   u07_e4_prove_copied: check_mapping
# hints:
#   u07_e4_prove_copied: 'two models with equal numbers in them: equal answers are a sign, not a proof'
# ---
# %% u07_e4_prove
def shared(model):
    first = keras.Model(model.inputs[0], model.outputs[0]).get_weights()
    second = keras.Model(model.inputs[1], model.outputs[1]).get_weights()
    return len(first) == len(second) and all(
        np.array_equal(a, b) for a, b in zip(first, second)
    )
