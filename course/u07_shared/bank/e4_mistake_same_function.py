# ---
# kind: mistake
# exercise: e4
# about: random weights, then asks whether both paths compute the same: in exchanged order they do not
# loses:
#   u07_e4_prove_shared: |
#     proofs['exchanged']: wrong
#       expected: the other truth value
#       actual:   False
#       hint:     both layers serve both paths, in another order each: every weight is used twice, so it is shared, though the two paths do not compute the same
# checks:
#   u07_e4_prove_shared: check_mapping
# hints:
#   u07_e4_prove_shared: 'both layers serve both paths, in another order each: every weight is used twice, so it is shared, though the two paths do not compute the same'
# ---
# %% u07_e4_prove
def shared(model):
    rng = np.random.default_rng(0)
    model.set_weights([rng.normal(size=a.shape) for a in model.get_weights()])
    x = rng.normal(size=(50, *model.inputs[0].shape[1:]))
    a, b = model.predict([x, x], verbose=0)
    return a.shape == b.shape and bool(np.allclose(a, b))
