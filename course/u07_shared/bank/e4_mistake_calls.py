# ---
# kind: mistake
# exercise: e4
# about: counts the entries of model.layers that have weights
# loses:
#   u07_e4_prove_shared: |
#     proofs['around']: wrong
#       expected: the other truth value
#       actual:   False
#       hint:     two models around the same layers: count weights, not entries of model.layers
#     proofs['exchanged']: wrong
#       expected: the other truth value
#       actual:   False
#       hint:     both layers serve both paths, in another order each: every weight is used twice, so it is shared, though the two paths do not compute the same
# checks:
#   u07_e4_prove_shared: check_mapping
# hints:
#   u07_e4_prove_shared: 'two models around the same layers: count weights, not entries of model.layers'
# ---
# %% u07_e4_prove
def shared(model):
    return sum(1 for layer in model.layers if layer.weights) == 1
