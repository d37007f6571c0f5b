# ---
# kind: accepted
# exercise: e1
# about: by place instead of by name, keyword arguments
# ---
# %% u10_e1_tap
tap = keras.Model(inputs=base.inputs, outputs=base.layers[1].output, name="before_the_bend")
