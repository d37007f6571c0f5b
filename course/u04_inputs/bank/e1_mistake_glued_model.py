# ---
# kind: mistake
# exercise: e1
# about: binds the network instead of its number
# loses:
#   u04_e1_glued_parameters: |
#     glued_parameters is not a plain value
#       expected: a plain value
#       actual:   a Keras model
#       hint:     the question asks for a value; bind the model to another name
# checks:
#   u04_e1_glued_parameters: check_count
# hints:
#   u04_e1_glued_parameters: the question asks for a value; bind the model to another name
# ---
# %% u04_e1_glued
glued_parameters = keras.Sequential(
    [keras.Input(shape=(20,)), layers.Dense(32, activation="relu"), layers.Dense(1)]
)
