# ---
# kind: mistake
# exercise: e6
# about: the last layer is not called
# loses:
#   u05_e6_fee_ports: |
#     not attempted: fee is None
#       actual:   a cell stopped with ValueError: All `outputs` values must be KerasTensors. Received: outputs=<Dense name=dense, built=False> including invalid value <Dense name=dense, built=False…
#       hint:     a layer stands where a tensor belongs: call it, layer(tensor), and take what comes out
#   u05_e6_fee_adapted: |
#     not attempted: fee is None
#       actual:   a cell stopped with ValueError: All `outputs` values must be KerasTensors. Received: outputs=<Dense name=dense, built=False> including invalid value <Dense name=dense, built=False…
#       hint:     a layer stands where a tensor belongs: call it, layer(tensor), and take what comes out
#   u05_e6_fee_padding: |
#     not attempted: fee is None
#       actual:   a cell stopped with ValueError: All `outputs` values must be KerasTensors. Received: outputs=<Dense name=dense, built=False> including invalid value <Dense name=dense, built=False…
#       hint:     a layer stands where a tensor belongs: call it, layer(tensor), and take what comes out
#   u05_e6_fee_matters: |
#     not attempted: fee is None
#       actual:   a cell stopped with ValueError: All `outputs` values must be KerasTensors. Received: outputs=<Dense name=dense, built=False> including invalid value <Dense name=dense, built=False…
#       hint:     a layer stands where a tensor belongs: call it, layer(tensor), and take what comes out
#   u05_e6_fee_score: |
#     not attempted: fee is None
#       actual:   a cell stopped with ValueError: All `outputs` values must be KerasTensors. Received: outputs=<Dense name=dense, built=False> including invalid value <Dense name=dense, built=False…
#       hint:     a layer stands where a tensor belongs: call it, layer(tensor), and take what comes out
# checks:
#   u05_e6_fee_ports: check_input_shape
#   u05_e6_fee_adapted: check_adapted
#   u05_e6_fee_padding: check_padding
#   u05_e6_fee_matters: check_every_input_matters
#   u05_e6_fee_score: check_attempted
# hints:
#   u05_e6_fee_ports: 'a layer stands where a tensor belongs: call it, layer(tensor), and take what comes out'
#   u05_e6_fee_adapted: 'a layer stands where a tensor belongs: call it, layer(tensor), and take what comes out'
#   u05_e6_fee_padding: 'a layer stands where a tensor belongs: call it, layer(tensor), and take what comes out'
#   u05_e6_fee_matters: 'a layer stands where a tensor belongs: call it, layer(tensor), and take what comes out'
#   u05_e6_fee_score: 'a layer stands where a tensor belongs: call it, layer(tensor), and take what comes out'
# ---
# %% u05_e6_fee
keras.utils.set_random_seed(6)
scale = layers.Normalization()
scale.adapt(raw_train["weight"])
weight = keras.Input(shape=(1,), name="weight")
country = keras.Input(shape=(), dtype="string", name="country")
words = keras.Input(shape=(None,), dtype="int32", name="words")
rows = layers.Embedding(28, 8, mask_zero=True)(words)
towers = [scale(weight), layers.Embedding(5, 3)(code(country)), layers.GlobalAveragePooling1D()(rows)]
x = layers.Dense(32, activation="relu")(layers.Concatenate()(towers))
fee = keras.Model([weight, country, words], layers.Dense(1))
fee.compile(optimizer=keras.optimizers.Adam(0.01), loss="mse")
history = fee.fit(raw_train, fees_train, epochs=15, verbose=0)
