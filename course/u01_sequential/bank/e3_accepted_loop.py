# ---
# kind: accepted
# exercise: e3
# about: pop with its result thrown away, add in a loop
# ---
# %% u01_e3_parity
parity = build_reader()
_ = parity.pop()
for units, activation in zip((16, 1), ("relu", "sigmoid")):
    parity.add(layers.Dense(units, activation=activation))
