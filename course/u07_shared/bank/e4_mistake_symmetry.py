# ---
# kind: mistake
# exercise: e4
# about: equal answers are taken for a proof
# loses:
#   u07_e4_prove_shared: |
#     proofs['exchanged']: wrong
#       expected: the other truth value
#       actual:   False
#       hint:     both layers serve both paths, in another order each: every weight is used twice, so it is shared, though the two paths do not compute the same
#   u07_e4_prove_copied: |
#     proofs['equal']: wrong
#       expected: the other truth value
#       actual:   True
#       hint:     two models with equal numbers in them: equal answers are a sign, not a proof
#     proofs['two of zeros']: wrong
#       expected: the other truth value
#       actual:   True
#       hint:     two models, each with zeros of its own: both paths answer 0 whatever comes in, and that shows nothing about which weights were reached
# checks:
#   u07_e4_prove_shared: check_mapping
#   u07_e4_prove_copied: check_mapping
# hints:
#   u07_e4_prove_shared: 'both layers serve both paths, in another order each: every weight is used twice, so it is shared, though the two paths do not compute the same'
#   u07_e4_prove_copied: 'two models with equal numbers in them: equal answers are a sign, not a proof'
# ---
# %% u07_e4_prove
def shared(model):
    x = np.random.default_rng(0).normal(size=(20, 8)).astype("float32")
    a, b = model.predict_on_batch([x, x])
    return a.shape == b.shape and bool(np.allclose(a, b))
