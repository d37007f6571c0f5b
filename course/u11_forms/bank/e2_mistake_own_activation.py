# ---
# kind: mistake
# exercise: e2
# about: a function of their own for an activation that Keras has
# loses:
#   u11_e2_rebuild_kept: |
#     rebuilt: the activation of the Dense layer does not come back
#       expected: nothing that load_model refuses in safe mode
#       actual:   a function of your own: it is Python code
#       hint:     name one of Keras' activations, such as 'relu'
# checks:
#   u11_e2_rebuild_kept: check_round_trip
# hints:
#   u11_e2_rebuild_kept: name one of Keras' activations, such as 'relu'
# ---
# %% u11_e2_rebuild
def bend(x):
    return ops.relu(x)

m = keras.Input((13,), name="measurements")
limited = Limit(2.0)(m)
a, b = layers.Dense(8, activation=bend)(limited), layers.Dense(8, activation="sigmoid")(m)
rebuilt = keras.Model(m, layers.Dense(3, activation="softmax")(layers.Concatenate()([limited, a * b])))
