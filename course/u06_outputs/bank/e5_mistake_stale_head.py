# ---
# kind: mistake
# exercise: e5
# about: called the second head on the measurements instead of the trunk
# loses:
#   u06_e5_wine_input: |
#     wine_heads: wrong number of parameters
#       expected: 412
#       actual:   400 (312 + 75 + 13)
#       hint:     compare layer by layer: is one missing, bypassed or narrower than asked for?
#   u06_e5_wine_heads: |
#     wine_heads: the heads have no trunk in common
#       expected: layers that all heads share
#       actual:   no layer with weights between the input and 'tint'
#       hint:     build the trunk once and call every head on the same tensor: what leaves the trunk
# checks:
#   u06_e5_wine_input: check_parameters
#   u06_e5_wine_heads: check_heads
# hints:
#   u06_e5_wine_input: 'compare layer by layer: is one missing, bypassed or narrower than asked for?'
#   u06_e5_wine_heads: 'build the trunk once and call every head on the same tensor: what leaves the trunk'
# ---
# %% u06_e5_wine
measurements = keras.Input(shape=(12,))
features = layers.Dense(24, activation="relu")(measurements)
grape = layers.Dense(3, activation="softmax", name="grape")(features)
tint = layers.Dense(1, name="tint")(measurements)
wine_heads = keras.Model(measurements, {"grape": grape, "tint": tint})
wine_heads.compile(
    optimizer="adam",
    loss={"grape": "sparse_categorical_crossentropy", "tint": "mse"},
)
