# ---
# kind: accepted
# exercise: e2
# about: judged by evaluate, and back from the share to a count
# ---
# %% u01_e2_judged
template.compile(loss="sparse_categorical_crossentropy", metrics=["accuracy"])
scores = template.evaluate(digits.x_test, digits.y_test, verbose=0, return_dict=True)
read_right = round(scores["accuracy"] * len(digits.y_test))
