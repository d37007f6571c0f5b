# ---
# kind: mistake
# exercise: e1
# about: the cell stops: a vocabulary has no attribute size
# loses:
#   u05_e1_predict_shapes: |
#     not attempted: predicted is None
#       actual:   a cell stopped with AttributeError: 'TextVectorization' object has no attribute 'size'
#       hint:     was .vocabulary_size meant?
#   u05_e1_predict_counts: |
#     not attempted: predicted is None
#       actual:   a cell stopped with AttributeError: 'TextVectorization' object has no attribute 'size'
#       hint:     was .vocabulary_size meant?
# checks:
#   u05_e1_predict_shapes: check_attempted
#   u05_e1_predict_counts: check_attempted
# hints:
#   u05_e1_predict_shapes: was .vocabulary_size meant?
#   u05_e1_predict_counts: was .vocabulary_size meant?
# ---
# %% u05_e1_predict
predicted = {"rows": reader.size, "country": (4,)}
