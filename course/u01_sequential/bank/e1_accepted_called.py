# ---
# kind: accepted
# exercise: e1
# about: called the layers one after the other and wrote down what came
# ---
# %% u01_e1_predict
wire, output_shapes, parameter_counts = keras.Input((20,)), [], []
for layer in (layers.Dense(16), layers.Dropout(0.2), layers.Dense(8), layers.Dense(3)):
    wire = layer(wire)
    output_shapes.append(wire.shape)
    parameter_counts.append(layer.count_params())
total_parameters, layer_count = sum(parameter_counts), len(parameter_counts)
