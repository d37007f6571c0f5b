# ---
# kind: mistake
# exercise: e5
# about: rebuilt as a graph
# loses:
#   u01_e5_detective_layers: |
#     rebuilt: built with the other API
#       expected: a Sequential model
#       actual:   a Functional model
#       hint:     a stack is keras.Sequential([...]), a list of layers
# checks:
#   u01_e5_detective_layers: check_kind
# hints:
#   u01_e5_detective_layers: a stack is keras.Sequential([...]), a list of layers
# ---
# %% u01_e5_detective
input_width, widen_parameters, answer_units = 64, 1000, 5
inputs = keras.Input(shape=(64,))
x = layers.Dense(24)(inputs)
x = layers.Dropout(0.2)(x)
x = layers.Dense(40)(x)
rebuilt = keras.Model(inputs, layers.Dense(5)(x))
