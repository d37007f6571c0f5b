# ---
# kind: accepted
# exercise: e4
# about: gives all weights new numbers and moves each: do both codes change?
# ---
# %% u07_e4_prove
def shared(model):
    random = np.random.default_rng(0)
    x = [random.normal(size=(200, 8)).astype("float32")] * 2
    model.set_weights([random.normal(size=w.shape) for w in model.get_weights()])
    before = model.predict_on_batch(x)
    for weight in model.weights:
        kept = weight.numpy()
        weight.assign(kept + 1)
        after = model.predict_on_batch(x)
        weight.assign(kept)
        if any(np.allclose(a, b) for a, b in zip(before, after)):
            return False
    return True
