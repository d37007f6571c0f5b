# ---
# kind: accepted
# exercise: e4
# about: a gradient that is None means: no way from this weight to that output
# ---
# %% u07_e4_prove
def shared(model):
    """None as a gradient means: no way from this weight to that output."""
    import tensorflow as tf
    x = [ops.ones((1, *i.shape[1:])) for i in model.inputs]
    weights = [w.value for w in model.weights]
    with tf.GradientTape(persistent=True) as tape:
        tape.watch(weights)
        a, b = model(x)
    return all(g is not None for out in (a, b) for g in tape.gradient(out, weights))
