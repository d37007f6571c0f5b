# ---
# kind: mistake
# exercise: e4
# about: sets one path's weights to zero and asks whether any is left: of zeros none ever is
# loses:
#   u07_e4_prove_copied: |
#     proofs['two of zeros']: wrong
#       expected: the other truth value
#       actual:   True
#       hint:     two models, each with zeros of its own: both paths answer 0 whatever comes in, and that shows nothing about which weights were reached
# checks:
#   u07_e4_prove_copied: check_mapping
# hints:
#   u07_e4_prove_copied: 'two models, each with zeros of its own: both paths answer 0 whatever comes in, and that shows nothing about which weights were reached'
# ---
# %% u07_e4_prove
def shared(model):
    kept = model.get_weights()
    for k in (0, 1):
        path = keras.Model(model.inputs[k], model.outputs[k])
        path.set_weights([np.zeros_like(a) for a in path.get_weights()])
        if any(a.any() for a in model.get_weights()):
            return False
        model.set_weights(kept)
    return True
