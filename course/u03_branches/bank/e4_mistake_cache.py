# ---
# kind: mistake
# exercise: e4
# about: keeps a layer for each width and uses it again
# loses:
#   u03_e4_branch_merge: |
#     not attempted: longer is None
#       actual:   a cell stopped with ValueError: Input 0 with name 'None' of layer 'dense' is incompatible with the layer: expected axis -1 of input shape to have value 10, but received input with…
#       hint:     what comes in has the shape (None, 14), and the last number should be 10: compare the shape of one sample with keras.Input(shape=...); is a layer missing before it? if one layer object is called on tensors of two widths, make a new layer for the other
#   u03_e4_branch_units: |
#     not attempted: longer is None
#       actual:   a cell stopped with ValueError: Input 0 with name 'None' of layer 'dense' is incompatible with the layer: expected axis -1 of input shape to have value 10, but received input with…
#       hint:     what comes in has the shape (None, 14), and the last number should be 10: compare the shape of one sample with keras.Input(shape=...); is a layer missing before it? if one layer object is called on tensors of two widths, make a new layer for the other
#   u03_e4_branch_graph: |
#     not attempted: helped is None
#       actual:   a cell stopped with ValueError: Input 0 with name 'None' of layer 'dense' is incompatible with the layer: expected axis -1 of input shape to have value 10, but received input with…
#       hint:     what comes in has the shape (None, 14), and the last number should be 10: compare the shape of one sample with keras.Input(shape=...); is a layer missing before it? if one layer object is called on tensors of two widths, make a new layer for the other
# checks:
#   u03_e4_branch_merge: check_merge
#   u03_e4_branch_units: check_attempted
#   u03_e4_branch_graph: check_attempted
# hints:
#   u03_e4_branch_merge: 'what comes in has the shape (None, 14), and the last number should be 10: compare the shape of one sample with keras.Input(shape=...); is a layer missing before it? if one layer object is called on tensors of two widths, make a new layer for the other'
#   u03_e4_branch_units: 'what comes in has the shape (None, 14), and the last number should be 10: compare the shape of one sample with keras.Input(shape=...); is a layer missing before it? if one layer object is called on tensors of two widths, make a new layer for the other'
#   u03_e4_branch_graph: 'what comes in has the shape (None, 14), and the last number should be 10: compare the shape of one sample with keras.Input(shape=...); is a layer missing before it? if one layer object is called on tensors of two widths, make a new layer for the other'
# ---
# %% u03_e4_branch
def branch(x, widths):
    made = {}
    for units in widths:
        if units not in made:
            made[units] = layers.Dense(units, activation="relu")
        x = layers.Concatenate()([x, made[units](x)])
    return x
