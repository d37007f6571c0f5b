# ---
# kind: mistake
# exercise: e3
# about: 'an argument under a wrong name: the cell stops with an error'
# loses:
#   u06_e3_compile_optimizer: |
#     compiled: its cell did not run to its end
#       actual:   a cell stopped with TypeError: Trainer.compile() got an unexpected keyword argument 'loss_weight'
#       hint:     was loss_weights= meant?
#   u06_e3_compile_losses: |
#     compiled: its cell did not run to its end
#       actual:   a cell stopped with TypeError: Trainer.compile() got an unexpected keyword argument 'loss_weight'
#       hint:     was loss_weights= meant?
#   u06_e3_compile_weights: |
#     compiled: its cell did not run to its end
#       actual:   a cell stopped with TypeError: Trainer.compile() got an unexpected keyword argument 'loss_weight'
#       hint:     was loss_weights= meant?
#   u06_e3_compile_metrics: |
#     compiled: its cell did not run to its end
#       actual:   a cell stopped with TypeError: Trainer.compile() got an unexpected keyword argument 'loss_weight'
#       hint:     was loss_weights= meant?
#   u06_e3_compile_total: |
#     not attempted: total_loss is None
#       actual:   a cell stopped with TypeError: Trainer.compile() got an unexpected keyword argument 'loss_weight'
#       hint:     was loss_weights= meant?
# checks:
#   u06_e3_compile_optimizer: check_compiled
#   u06_e3_compile_losses: check_compiled
#   u06_e3_compile_weights: check_compiled
#   u06_e3_compile_metrics: check_compiled
#   u06_e3_compile_total: check_attempted
# hints:
#   u06_e3_compile_optimizer: was loss_weights= meant?
#   u06_e3_compile_losses: was loss_weights= meant?
#   u06_e3_compile_weights: was loss_weights= meant?
#   u06_e3_compile_metrics: was loss_weights= meant?
#   u06_e3_compile_total: was loss_weights= meant?
# ---
# %% u06_e3_compile
compiled = None
total_loss = None
compiled = build_two_heads()
compiled.compile(
    optimizer="adam",
    loss={"digit": "sparse_categorical_crossentropy", "turned": "binary_crossentropy"},
    loss_weight={"digit": 1.0, "turned": 0.2},
    metrics={"digit": ["accuracy"], "turned": ["accuracy"]},
)
total_loss = 0.56
