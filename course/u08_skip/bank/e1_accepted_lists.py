# ---
# kind: accepted
# exercise: e1
# about: lists, floats and a negative zero
# ---
# %% u08_e1_left
left_over = {
    "no shortcut": [0.0, -0.0],
    "pre-activation": [-2.0, 3.0],
    "projection": [0.0, 0.0],
    "identity": [0.0, 3.0],
}
