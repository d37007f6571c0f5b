# ---
# kind: mistake
# exercise: e5
# about: a dict of the four notes and the whole model itself
# loses:
#   u11_e5_opened_shapes: |
#     not graded: models stand in a tuple or list here: give the values that the task asks for, letters and words in quotes, or one model (a stray comma makes a tuple)
#   u11_e5_opened_values: |
#     not graded: models stand in a tuple or list here: give the values that the task asks for, letters and words in quotes, or one model (a stray comma makes a tuple)
#   u11_e5_opened_weights: |
#     not graded: models stand in a tuple or list here: give the values that the task asks for, letters and words in quotes, or one model (a stray comma makes a tuple)
# ---
# %% u11_e5_opened
opened = {"notes": keras.Model(nose.input, nose.get_layer("notes").output), "whole": whole}
