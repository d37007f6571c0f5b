# ---
# kind: accepted
# exercise: e2
# about: judged picture by picture
# ---
# %% u01_e2_judged
read_right = 0
for probabilities, label in zip(template.predict(digits.x_test, verbose=0), digits.y_test):
    if list(probabilities).index(max(probabilities)) == label:
        read_right += 1
