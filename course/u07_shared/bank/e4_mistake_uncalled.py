# ---
# kind: mistake
# exercise: e4
# about: gave the Model the last layer, thinking that it reads the line above
# loses:
#   u07_e4_siamese_inputs: |
#     not attempted: siamese is None
#       actual:   a cell stopped with ValueError: All `outputs` values must be KerasTensors. Received: outputs=<Dense name=dense, built=False> including invalid value <Dense name=dense, built=False…
#       hint:     a layer stands where a tensor belongs: call it, layer(tensor), and take what comes out
#   u07_e4_siamese_shared: |
#     not attempted: siamese is None
#       actual:   a cell stopped with ValueError: All `outputs` values must be KerasTensors. Received: outputs=<Dense name=dense, built=False> including invalid value <Dense name=dense, built=False…
#       hint:     a layer stands where a tensor belongs: call it, layer(tensor), and take what comes out
#   u07_e4_siamese_parameters: |
#     not attempted: siamese is None
#       actual:   a cell stopped with ValueError: All `outputs` values must be KerasTensors. Received: outputs=<Dense name=dense, built=False> including invalid value <Dense name=dense, built=False…
#       hint:     a layer stands where a tensor belongs: call it, layer(tensor), and take what comes out
#   u07_e4_siamese_symmetric: |
#     not attempted: siamese is None
#       actual:   a cell stopped with ValueError: All `outputs` values must be KerasTensors. Received: outputs=<Dense name=dense, built=False> including invalid value <Dense name=dense, built=False…
#       hint:     a layer stands where a tensor belongs: call it, layer(tensor), and take what comes out
#   u07_e4_siamese_function: |
#     not attempted: siamese is None
#       actual:   a cell stopped with ValueError: All `outputs` values must be KerasTensors. Received: outputs=<Dense name=dense, built=False> including invalid value <Dense name=dense, built=False…
#       hint:     a layer stands where a tensor belongs: call it, layer(tensor), and take what comes out
# checks:
#   u07_e4_siamese_inputs: check_input_shape
#   u07_e4_siamese_shared: check_attempted
#   u07_e4_siamese_parameters: check_attempted
#   u07_e4_siamese_symmetric: check_attempted
#   u07_e4_siamese_function: check_attempted
# hints:
#   u07_e4_siamese_inputs: 'a layer stands where a tensor belongs: call it, layer(tensor), and take what comes out'
#   u07_e4_siamese_shared: 'a layer stands where a tensor belongs: call it, layer(tensor), and take what comes out'
#   u07_e4_siamese_parameters: 'a layer stands where a tensor belongs: call it, layer(tensor), and take what comes out'
#   u07_e4_siamese_symmetric: 'a layer stands where a tensor belongs: call it, layer(tensor), and take what comes out'
#   u07_e4_siamese_function: 'a layer stands where a tensor belongs: call it, layer(tensor), and take what comes out'
# ---
# %% u07_e4_siamese
siamese = None
left = keras.Input(shape=(64,), name="left")
right = keras.Input(shape=(64,), name="right")
distance = difference([encoder(left), encoder(right)])
same = layers.Dense(1, activation="sigmoid")
siamese = keras.Model([left, right], same)
