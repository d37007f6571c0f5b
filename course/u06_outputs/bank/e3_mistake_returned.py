# ---
# kind: mistake
# exercise: e3
# about: binds what compile returns
# loses:
#   u06_e3_compile_optimizer: |
#     not attempted: compiled is None
#       hint:     give compiled a value in its cell, run that cell, then run this one again; if that cell stops with an error, mend the error first; model.add, model.compile, set_weights and a function without return give None, too
#   u06_e3_compile_losses: |
#     not attempted: compiled is None
#       hint:     give compiled a value in its cell, run that cell, then run this one again; if that cell stops with an error, mend the error first
#   u06_e3_compile_weights: |
#     not attempted: compiled is None
#       hint:     give compiled a value in its cell, run that cell, then run this one again; if that cell stops with an error, mend the error first
#   u06_e3_compile_metrics: |
#     not attempted: compiled is None
#       hint:     give compiled a value in its cell, run that cell, then run this one again; if that cell stops with an error, mend the error first
# checks:
#   u06_e3_compile_optimizer: check_compiled
#   u06_e3_compile_losses: check_attempted
#   u06_e3_compile_weights: check_attempted
#   u06_e3_compile_metrics: check_attempted
# hints:
#   u06_e3_compile_optimizer: give compiled a value in its cell, run that cell, then run this one again; if that cell stops with an error, mend the error first; model.add, model.compile, set_weights and a function without return give None, too
#   u06_e3_compile_losses: give compiled a value in its cell, run that cell, then run this one again; if that cell stops with an error, mend the error first
#   u06_e3_compile_weights: give compiled a value in its cell, run that cell, then run this one again; if that cell stops with an error, mend the error first
#   u06_e3_compile_metrics: give compiled a value in its cell, run that cell, then run this one again; if that cell stops with an error, mend the error first
# ---
# %% u06_e3_compile
compiled = build_two_heads().compile(
    optimizer="adam",
    loss={"digit": "sparse_categorical_crossentropy", "turned": "binary_crossentropy"},
    loss_weights={"digit": 1.0, "turned": 0.2},
    metrics={"digit": ["accuracy"], "turned": ["accuracy"]},
)
total_loss = 0.56
