# ---
# kind: mistake
# exercise: e4
# about: prints instead of returning
# loses:
#   u07_e4_prove_samples: |
#     proofs['one']: not True or False
#       expected: True or False
#       actual:   the text 'nothing: no return'
#       hint:     does the function return True or False, with return? one layer serves both here
#     proofs['two']: not True or False
#       expected: True or False
#       actual:   the text 'nothing: no return'
#       hint:     two layers of one size are made here, each with weights of its own: what do both halves hold together? and does the function return True or False, with return?
#   u07_e4_prove_shared: |
#     proofs['nested']: not True or False
#       expected: True or False
#       actual:   the text 'nothing: no return'
#       hint:     a whole stack is called twice: its layers are inside it, not in model.layers
#     proofs['around']: not True or False
#       expected: True or False
#       actual:   the text 'nothing: no return'
#       hint:     two models around the same layers: count weights, not entries of model.layers
#     proofs['zeros']: not True or False
#       expected: True or False
#       actual:   the text 'nothing: no return'
#       hint:     weights of zero are shared, too: is it the numbers that you look at, or the weights? with zeros as they stand no answer and no change of an answer shows which were reached
#     and 1 more
#   u07_e4_prove_copied: |
#     proofs['equal']: not True or False
#       expected: True or False
#       actual:   the text 'nothing: no return'
#       hint:     two models with equal numbers in them: equal answers are a sign, not a proof
#     proofs['two of zeros']: not True or False
#       expected: True or False
#       actual:   the text 'nothing: no return'
#       hint:     two models, each with zeros of its own: both paths answer 0 whatever comes in, and that shows nothing about which weights were reached
#     proofs['half']: not True or False
#       expected: True or False
#       actual:   the text 'nothing: no return'
#       hint:     one layer serves both paths, and each path has another one of its own
#     and 4 more
# checks:
#   u07_e4_prove_samples: check_mapping
#   u07_e4_prove_shared: check_mapping
#   u07_e4_prove_copied: check_mapping
# hints:
#   u07_e4_prove_samples: does the function return True or False, with return? one layer serves both here
#   u07_e4_prove_shared: 'a whole stack is called twice: its layers are inside it, not in model.layers'
#   u07_e4_prove_copied: 'two models with equal numbers in them: equal answers are a sign, not a proof'
# ---
# %% u07_e4_prove
def shared(model):
    first = keras.Model(model.inputs[0], model.outputs[0])
    print(first.count_params() == model.count_params())
