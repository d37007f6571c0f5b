# ---
# kind: mistake
# exercise: e3
# about: not compiled
# loses:
#   u06_e3_compile_optimizer: |
#     compiled is not compiled
#       expected: a model that compile was called on
#       actual:   no loss and no optimizer
#       hint:     compile after building; a model built anew has to be compiled anew
#   u06_e3_compile_losses: |
#     compiled is not compiled
#       expected: a model that compile was called on
#       actual:   no loss and no optimizer
#       hint:     compile after building; a model built anew has to be compiled anew
#   u06_e3_compile_weights: |
#     compiled is not compiled
#       expected: a model that compile was called on
#       actual:   no loss and no optimizer
#       hint:     compile after building; a model built anew has to be compiled anew
#   u06_e3_compile_metrics: |
#     compiled is not compiled
#       expected: a model that compile was called on
#       actual:   no loss and no optimizer
#       hint:     compile after building; a model built anew has to be compiled anew
# checks:
#   u06_e3_compile_optimizer: check_compiled
#   u06_e3_compile_losses: check_compiled
#   u06_e3_compile_weights: check_compiled
#   u06_e3_compile_metrics: check_compiled
# hints:
#   u06_e3_compile_optimizer: compile after building; a model built anew has to be compiled anew
#   u06_e3_compile_losses: compile after building; a model built anew has to be compiled anew
#   u06_e3_compile_weights: compile after building; a model built anew has to be compiled anew
#   u06_e3_compile_metrics: compile after building; a model built anew has to be compiled anew
# ---
# %% u06_e3_compile
compiled = build_two_heads()
total_loss = 0.56
