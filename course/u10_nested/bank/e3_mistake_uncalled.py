# ---
# kind: mistake
# exercise: e3
# about: 'hands the tap over uncalled: the cell stops with an error'
# loses:
#   u10_e3_taps_shapes: |
#     not attempted: both is None
#       actual:   a cell stopped with ValueError: All `outputs` values must be KerasTensors. Received: outputs=[<Functional name=functional, built=True>, <KerasTensor shape=(None, 10), dtype=float3…
#       hint:     a model stands where a tensor belongs: call it on one; and a function that is to give a tensor returns that of its last step, not keras.Model(...)
#   u10_e3_taps_parameters: |
#     not attempted: both is None
#       actual:   a cell stopped with ValueError: All `outputs` values must be KerasTensors. Received: outputs=[<Functional name=functional, built=True>, <KerasTensor shape=(None, 10), dtype=float3…
#       hint:     a model stands where a tensor belongs: call it on one; and a function that is to give a tensor returns that of its last step, not keras.Model(...)
#   u10_e3_taps_values: |
#     not attempted: both is None
#       actual:   a cell stopped with ValueError: All `outputs` values must be KerasTensors. Received: outputs=[<Functional name=functional, built=True>, <KerasTensor shape=(None, 10), dtype=float3…
#       hint:     a model stands where a tensor belongs: call it on one; and a function that is to give a tensor returns that of its last step, not keras.Model(...)
# checks:
#   u10_e3_taps_shapes: check_input_shape
#   u10_e3_taps_parameters: check_attempted
#   u10_e3_taps_values: check_attempted
# hints:
#   u10_e3_taps_shapes: 'a model stands where a tensor belongs: call it on one; and a function that is to give a tensor returns that of its last step, not keras.Model(...)'
#   u10_e3_taps_parameters: 'a model stands where a tensor belongs: call it on one; and a function that is to give a tensor returns that of its last step, not keras.Model(...)'
#   u10_e3_taps_values: 'a model stands where a tensor belongs: call it on one; and a function that is to give a tensor returns that of its last step, not keras.Model(...)'
# ---
# %% u10_e3_taps
both = None
tap = keras.Model(base.inputs, base.get_layer("features").output)
both = keras.Model(reader.inputs, [tap, reader.outputs[0]])
