# ---
# kind: mistake
# exercise: e3
# about: a key that no head has
# loses:
#   u06_e3_compile_losses: |
#     compiled: loss for something that is no output
#       expected: keys out of 'digit', 'turned'
#       actual:   'turn'
#       hint:     the keys are the names of the outputs, letter by letter
#     compiled: losses and loss weights do not fit each other
#       expected: a weight for each loss
#       actual:   no weight for 'turn'
#       hint:     compile takes this, fit refuses it; give both as dicts with the outputs' names
#   u06_e3_compile_weights: |
#     compiled: losses and loss weights do not fit each other
#       expected: a weight for each loss
#       actual:   no weight for 'turn'
#       hint:     compile takes this, fit refuses it; give both as dicts with the outputs' names
# checks:
#   u06_e3_compile_losses: check_compiled
#   u06_e3_compile_weights: check_compiled
# hints:
#   u06_e3_compile_losses: the keys are the names of the outputs, letter by letter
#   u06_e3_compile_weights: compile takes this, fit refuses it; give both as dicts with the outputs' names
# ---
# %% u06_e3_compile
compiled = build_two_heads()
compiled.compile(
    optimizer="adam",
    loss={"digit": "sparse_categorical_crossentropy", "turn": "binary_crossentropy"},
    loss_weights={"digit": 1.0, "turned": 0.2},
    metrics={"digit": ["accuracy"], "turned": ["accuracy"]},
)
total_loss = 0.56
