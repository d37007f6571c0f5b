# ---
# kind: mistake
# exercise: e3
# about: an accuracy for targets with a 1 at the class, where they are numbers
# loses:
#   u06_e3_compile_metrics: |
#     compiled: missing metric of output 'digit'
#       expected: accuracy
#       actual:   categorical_accuracy
#       hint:     categorical_accuracy takes targets with a 1 at the class; 'accuracy' chooses what fits the loss
# checks:
#   u06_e3_compile_metrics: check_compiled
# hints:
#   u06_e3_compile_metrics: categorical_accuracy takes targets with a 1 at the class; 'accuracy' chooses what fits the loss
# ---
# %% u06_e3_compile
compiled = build_two_heads()
compiled.compile(
    optimizer="adam",
    loss={"digit": "sparse_categorical_crossentropy", "turned": "binary_crossentropy"},
    loss_weights={"digit": 1, "turned": 0.2},
    metrics={"digit": [keras.metrics.CategoricalAccuracy()], "turned": ["accuracy"]},
)
total_loss = 1 * 0.5 + 0.2 * 0.3
