# ---
# kind: mistake
# exercise: e4
# about: both ways have as many weights as one another
# loses:
#   u07_e4_prove_samples: |
#     proofs['two']: wrong
#       expected: the other truth value
#       actual:   True
#       hint:     two layers of one size are made here, each with weights of its own: what do both halves hold together? and does the function return True or False, with return?
#   u07_e4_prove_copied: |
#     proofs['equal']: wrong
#       expected: the other truth value
#       actual:   True
#       hint:     two models with equal numbers in them: equal answers are a sign, not a proof
#     proofs['two of zeros']: wrong
#       expected: the other truth value
#       actual:   True
#       hint:     two models, each with zeros of its own: both paths answer 0 whatever comes in, and that shows nothing about which weights were reached
#     proofs['half']: wrong
#       expected: the other truth value
#       actual:   True
#       hint:     one layer serves both paths, and each path has another one of its own
#     and 1 more
# checks:
#   u07_e4_prove_samples: check_mapping
#   u07_e4_prove_copied: check_mapping
# hints:
#   u07_e4_prove_samples: 'two layers of one size are made here, each with weights of its own: what do both halves hold together? and does the function return True or False, with return?'
#   u07_e4_prove_copied: 'two models with equal numbers in them: equal answers are a sign, not a proof'
# ---
# %% u07_e4_prove
def shared(model):
    first = keras.Model(model.inputs[0], model.outputs[0])
    second = keras.Model(model.inputs[1], model.outputs[1])
    return first.count_params() == second.count_params()
