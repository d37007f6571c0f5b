# ---
# kind: accepted
# exercise: e4
# about: a weightless layer joins, another name inside
# ---
# %% u03_e4_branch
class Grow(layers.Layer):
    def call(self, old, new):
        return ops.concatenate([old, new], axis=1)

def branch(x, widths):
    so_far = x
    for n in widths:
        so_far = Grow()(so_far, layers.Dense(n, "relu")(so_far))
    return so_far
