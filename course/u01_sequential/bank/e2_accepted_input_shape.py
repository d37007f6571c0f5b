# ---
# kind: accepted
# exercise: e2
# about: the old spelling, with its warning
# ---
# %% u01_e2_classifier
import tensorflow as tf

classifier = tf.keras.Sequential([
    tf.keras.layers.Dense(64, activation='relu', input_shape=(64,)),
    tf.keras.layers.Dense(10, activation='softmax')
])
