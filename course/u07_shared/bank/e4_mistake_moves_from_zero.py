# ---
# kind: mistake
# exercise: e4
# about: moves the weights as they are: nothing gets past zeros
# loses:
#   u07_e4_prove_shared: |
#     proofs['zeros']: wrong
#       expected: the other truth value
#       actual:   False
#       hint:     weights of zero are shared, too: is it the numbers that you look at, or the weights? with zeros as they stand no answer and no change of an answer shows which were reached
# checks:
#   u07_e4_prove_shared: check_mapping
# hints:
#   u07_e4_prove_shared: 'weights of zero are shared, too: is it the numbers that you look at, or the weights? with zeros as they stand no answer and no change of an answer shows which were reached'
# ---
# %% u07_e4_prove
def shared(model):
    x = [np.random.default_rng(0).normal(size=(200, 8)).astype("float32")] * 2
    before = model.predict_on_batch(x)
    for weight in model.weights:
        kept = weight.numpy()
        weight.assign(kept + 1)
        after = model.predict_on_batch(x)
        weight.assign(kept)
        if any(np.allclose(a, b) for a, b in zip(before, after)):
            return False
    return True
