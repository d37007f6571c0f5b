# ---
# kind: accepted
# exercise: e4
# about: random weights, then each array to zero: do both codes notice?
# ---
# %% u07_e4_prove
def shared(model):
    rng = np.random.default_rng(1)
    fresh = [rng.normal(size=array.shape) for array in model.get_weights()]
    x = rng.normal(size=(100, 8))
    for number in range(len(fresh)):
        model.set_weights(fresh)
        before = [np.array(code) for code in model([x, x])]
        model.set_weights([w * (i != number) for i, w in enumerate(fresh)])
        after = [np.array(code) for code in model([x, x])]
        if not all(abs(old - new).max() > 1e-3 for old, new in zip(before, after)):
            return False
    return True
