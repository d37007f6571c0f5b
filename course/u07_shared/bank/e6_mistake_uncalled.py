# ---
# kind: mistake
# exercise: e6
# about: hands over the last layer, not what it gives: the cell stops with an error
# loses:
#   u07_e6_strangers_ports: |
#     not attempted: pair_model is None
#       actual:   a cell stopped with ValueError: All `outputs` values must be KerasTensors. Received: outputs=<Dense name=dense, built=False> including invalid value <Dense name=dense, built=False…
#       hint:     a layer stands where a tensor belongs: call it, layer(tensor), and take what comes out
#   u07_e6_strangers_shared: |
#     not attempted: pair_model is None
#       actual:   a cell stopped with ValueError: All `outputs` values must be KerasTensors. Received: outputs=<Dense name=dense, built=False> including invalid value <Dense name=dense, built=False…
#       hint:     a layer stands where a tensor belongs: call it, layer(tensor), and take what comes out
#   u07_e6_strangers_symmetric: |
#     not attempted: pair_model is None
#       actual:   a cell stopped with ValueError: All `outputs` values must be KerasTensors. Received: outputs=<Dense name=dense, built=False> including invalid value <Dense name=dense, built=False…
#       hint:     a layer stands where a tensor belongs: call it, layer(tensor), and take what comes out
#   u07_e6_strangers_known: |
#     not attempted: pair_model is None
#       actual:   a cell stopped with ValueError: All `outputs` values must be KerasTensors. Received: outputs=<Dense name=dense, built=False> including invalid value <Dense name=dense, built=False…
#       hint:     a layer stands where a tensor belongs: call it, layer(tensor), and take what comes out
#   u07_e6_strangers_score: |
#     not attempted: pair_model is None
#       actual:   a cell stopped with ValueError: All `outputs` values must be KerasTensors. Received: outputs=<Dense name=dense, built=False> including invalid value <Dense name=dense, built=False…
#       hint:     a layer stands where a tensor belongs: call it, layer(tensor), and take what comes out
# checks:
#   u07_e6_strangers_ports: check_input_shape
#   u07_e6_strangers_shared: check_contains
#   u07_e6_strangers_symmetric: check_symmetric
#   u07_e6_strangers_known: check_attempted
#   u07_e6_strangers_score: check_attempted
# hints:
#   u07_e6_strangers_ports: 'a layer stands where a tensor belongs: call it, layer(tensor), and take what comes out'
#   u07_e6_strangers_shared: 'a layer stands where a tensor belongs: call it, layer(tensor), and take what comes out'
#   u07_e6_strangers_symmetric: 'a layer stands where a tensor belongs: call it, layer(tensor), and take what comes out'
#   u07_e6_strangers_known: 'a layer stands where a tensor belongs: call it, layer(tensor), and take what comes out'
#   u07_e6_strangers_score: 'a layer stands where a tensor belongs: call it, layer(tensor), and take what comes out'
# ---
# %% u07_e6_strangers
pair_model = None
keras.utils.set_random_seed(3)
encoder = keras.Sequential(
    [keras.Input(shape=(64,)), layers.Dense(64, activation="relu"), layers.Dense(32)]
)
left, right = keras.Input(shape=(64,), name="left"), keras.Input(shape=(64,), name="right")
cosine = layers.Dot(axes=1, normalize=True)([encoder(left), encoder(right)])
pair_model = keras.Model([left, right], layers.Dense(1, activation="sigmoid"))
pair_model.compile("adam", "binary_crossentropy")
history = pair_model.fit(known.x_train, known.y_train, epochs=6, verbose=0)
