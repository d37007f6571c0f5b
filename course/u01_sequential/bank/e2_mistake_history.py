# ---
# kind: mistake
# exercise: e2
# about: bound what fit returns
# loses:
#   u01_e2_classifier_units: |
#     not graded: a History is what fit returns: to give the model, write fit(...) on its own line; to give the numbers, write history.history
#   u01_e2_classifier_parameters: |
#     not graded: a History is what fit returns: to give the model, write fit(...) on its own line; to give the numbers, write history.history
#   u01_e2_classifier_activations: |
#     not graded: a History is what fit returns: to give the model, write fit(...) on its own line; to give the numbers, write history.history
#   u01_e2_classifier_probabilities: |
#     not graded: a History is what fit returns: to give the model, write fit(...) on its own line; to give the numbers, write history.history
# ---
# %% u01_e2_classifier
digits = sg.data.digits()
model = keras.Sequential(
    [
        keras.Input(shape=(64,)),
        layers.Dense(64, activation="relu"),
        layers.Dense(10, activation="softmax"),
    ]
)
model.compile(loss="sparse_categorical_crossentropy")
classifier = model.fit(digits.x_train[:32], digits.y_train[:32], verbose=0)
