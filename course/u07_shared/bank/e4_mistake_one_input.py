# ---
# kind: mistake
# exercise: e4
# about: feeds one input: the given cell stops with an error
# loses:
#   u07_e4_prove_samples: |
#     not attempted: proofs is None
#       actual:   a cell stopped with ValueError: Layer "functional" expects 2 named input(s) with keys ['input_layer', 'input_layer'], but it received 1 input tensors. Pass inputs as a dict, e.g.…
#       hint:     give each input its own array: a list in the order of the inputs, or a dict by name
#   u07_e4_prove_shared: |
#     not attempted: proofs is None
#       actual:   a cell stopped with ValueError: Layer "functional" expects 2 named input(s) with keys ['input_layer', 'input_layer'], but it received 1 input tensors. Pass inputs as a dict, e.g.…
#       hint:     give each input its own array: a list in the order of the inputs, or a dict by name
#   u07_e4_prove_copied: |
#     not attempted: proofs is None
#       actual:   a cell stopped with ValueError: Layer "functional" expects 2 named input(s) with keys ['input_layer', 'input_layer'], but it received 1 input tensors. Pass inputs as a dict, e.g.…
#       hint:     give each input its own array: a list in the order of the inputs, or a dict by name
# checks:
#   u07_e4_prove_samples: check_attempted
#   u07_e4_prove_shared: check_attempted
#   u07_e4_prove_copied: check_attempted
# hints:
#   u07_e4_prove_samples: 'give each input its own array: a list in the order of the inputs, or a dict by name'
#   u07_e4_prove_shared: 'give each input its own array: a list in the order of the inputs, or a dict by name'
#   u07_e4_prove_copied: 'give each input its own array: a list in the order of the inputs, or a dict by name'
# ---
# %% u07_e4_prove
def shared(model):
    codes = model(ops.ones((1, 8)))
    return bool(ops.all(codes[0] == codes[1]))
