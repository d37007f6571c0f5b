# ---
# kind: mistake
# exercise: e4
# about: gave the Model the merge itself, thinking that it finds its members
# loses:
#   u10_e4_ensemble_shapes: |
#     not attempted: ensemble is None
#       actual:   a cell stopped with ValueError: All `outputs` values must be KerasTensors. Received: outputs=<Average name=average, built=False> including invalid value <Average name=average, bui…
#       hint:     a layer stands where a tensor belongs: call it, layer(tensor), and take what comes out
#   u10_e4_ensemble_members: |
#     not attempted: ensemble is None
#       actual:   a cell stopped with ValueError: All `outputs` values must be KerasTensors. Received: outputs=<Average name=average, built=False> including invalid value <Average name=average, bui…
#       hint:     a layer stands where a tensor belongs: call it, layer(tensor), and take what comes out
#   u10_e4_ensemble_average: |
#     not attempted: ensemble is None
#       actual:   a cell stopped with ValueError: All `outputs` values must be KerasTensors. Received: outputs=<Average name=average, built=False> including invalid value <Average name=average, bui…
#       hint:     a layer stands where a tensor belongs: call it, layer(tensor), and take what comes out
# checks:
#   u10_e4_ensemble_shapes: check_input_shape
#   u10_e4_ensemble_members: check_attempted
#   u10_e4_ensemble_average: check_attempted
# hints:
#   u10_e4_ensemble_shapes: 'a layer stands where a tensor belongs: call it, layer(tensor), and take what comes out'
#   u10_e4_ensemble_members: 'a layer stands where a tensor belongs: call it, layer(tensor), and take what comes out'
#   u10_e4_ensemble_average: 'a layer stands where a tensor belongs: call it, layer(tensor), and take what comes out'
# ---
# %% u10_e4_ensemble
ensemble = None
pixels = keras.Input(shape=(64,))
votes = [member(pixels) for member in members]
ensemble = keras.Model(pixels, layers.Average())
