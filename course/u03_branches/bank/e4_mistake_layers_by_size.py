# ---
# kind: mistake
# exercise: e4
# about: layers kept by their size, and used again where a branch begins alike
# loses:
#   u03_e4_branch_graph: |
#     helped: one shared layer where 2 separate ones are asked for
#       expected: 2 layers, each with weights of its own
#       actual:   layer 1 (Dense), called 2 times
#       hint:     calling one layer object twice shares its weights: make a new layer for each
# checks:
#   u03_e4_branch_graph: check_same_architecture
# hints:
#   u03_e4_branch_graph: 'calling one layer object twice shares its weights: make a new layer for each'
# ---
# %% u03_e4_branch
made = {}


def branch(x, widths):
    for units in widths:
        size = (int(x.shape[-1]), units)
        if size not in made:
            made[size] = layers.Dense(units, activation="relu")
        x = layers.Concatenate()([x, made[size](x)])
    return x
