# ---
# kind: mistake
# exercise: e6
# about: left the Input out
# loses:
#   u01_e6_drawn_kind: |
#     drawn is not built: it has no weights and no shapes yet
#       expected: a model that knows the shape of its input
#       actual:   a Sequential without an Input
#       hint:     put keras.Input(shape=(...)) first in the list, with the shape of one sample
#   u01_e6_drawn_stack: |
#     drawn is not built: it has no weights and no shapes yet
#       expected: a model that knows the shape of its input
#       actual:   a Sequential without an Input
#       hint:     put keras.Input(shape=(...)) first in the list, with the shape of one sample
# checks:
#   u01_e6_drawn_kind: check_kind
#   u01_e6_drawn_stack: check_same_architecture
# hints:
#   u01_e6_drawn_kind: put keras.Input(shape=(...)) first in the list, with the shape of one sample
#   u01_e6_drawn_stack: put keras.Input(shape=(...)) first in the list, with the shape of one sample
# ---
# %% u01_e6_drawn
line = "B"
drawn = keras.Sequential(
    [
        layers.Flatten(),
        layers.Dense(16, activation="tanh"),
        layers.Dense(24),
        layers.Dense(4, activation="softmax"),
    ]
)
