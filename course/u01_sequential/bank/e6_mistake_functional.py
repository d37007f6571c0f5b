# ---
# kind: mistake
# exercise: e6
# about: built with the other API
# loses:
#   u01_e6_drawn_kind: |
#     drawn: built with the other API
#       expected: a Sequential model
#       actual:   a Functional model
#       hint:     a stack is keras.Sequential([...]), a list of layers
# checks:
#   u01_e6_drawn_kind: check_kind
# hints:
#   u01_e6_drawn_kind: a stack is keras.Sequential([...]), a list of layers
# ---
# %% u01_e6_drawn
line = "B"
x = keras.Input(shape=(6, 4))
h = layers.Flatten()(x)
h = layers.Dense(16, activation="tanh")(h)
h = layers.Dense(24)(h)
drawn = keras.Model(x, layers.Dense(4, activation="softmax")(h))
