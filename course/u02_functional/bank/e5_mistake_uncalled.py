# ---
# kind: mistake
# exercise: e5
# about: the last layer made and never called
# loses:
#   u02_e5_rebuilt_ends: |
#     not attempted: rebuilt is None
#       actual:   a cell stopped with ValueError: All `outputs` values must be KerasTensors. Received: outputs=<Dense name=dense, built=False> including invalid value <Dense name=dense, built=False…
#       hint:     a layer stands where a tensor belongs: call it, layer(tensor), and take what comes out
#   u02_e5_rebuilt_graph: |
#     not attempted: rebuilt is None
#       actual:   a cell stopped with ValueError: All `outputs` values must be KerasTensors. Received: outputs=<Dense name=dense, built=False> including invalid value <Dense name=dense, built=False…
#       hint:     a layer stands where a tensor belongs: call it, layer(tensor), and take what comes out
# checks:
#   u02_e5_rebuilt_ends: check_kind
#   u02_e5_rebuilt_graph: check_same_architecture
# hints:
#   u02_e5_rebuilt_ends: 'a layer stands where a tensor belongs: call it, layer(tensor), and take what comes out'
#   u02_e5_rebuilt_graph: 'a layer stands where a tensor belongs: call it, layer(tensor), and take what comes out'
# ---
# %% u02_e5_rebuilt
x = keras.Input(shape=(24,))
a = layers.Dense(24, activation="tanh")(x)
c = layers.Dense(24, activation="relu")(layers.Dropout(0.3)(a))
rebuilt = keras.Model(x, layers.Dense(5, activation="softmax"))
