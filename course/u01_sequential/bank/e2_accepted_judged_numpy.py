# ---
# kind: accepted
# exercise: e2
# about: a count as NumPy's number, the model called instead of predict
# ---
# %% u01_e2_judged
answers = ops.argmax(template(digits.x_test), axis=-1)
read_right = np.count_nonzero(ops.convert_to_numpy(answers) == digits.y_test)
