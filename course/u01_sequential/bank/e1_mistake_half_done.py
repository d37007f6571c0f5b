# ---
# kind: mistake
# exercise: e1
# about: answered the first two questions only
# loses:
#   u01_e1_predict_total: |
#     not attempted: total_parameters is None
#       hint:     give total_parameters a value in its cell, run that cell, then run this one again; if that cell stops with an error, mend the error first
#   u01_e1_predict_layers: |
#     not attempted: layer_count is None
#       hint:     give layer_count a value in its cell, run that cell, then run this one again; if that cell stops with an error, mend the error first
# checks:
#   u01_e1_predict_total: check_attempted
#   u01_e1_predict_layers: check_attempted
# hints:
#   u01_e1_predict_total: give total_parameters a value in its cell, run that cell, then run this one again; if that cell stops with an error, mend the error first
#   u01_e1_predict_layers: give layer_count a value in its cell, run that cell, then run this one again; if that cell stops with an error, mend the error first
# ---
# %% u01_e1_predict
output_shapes = [(None, 16), (None, 16), (None, 8), (None, 3)]
parameter_counts = [336, 0, 136, 27]
total_parameters = None
layer_count = None
