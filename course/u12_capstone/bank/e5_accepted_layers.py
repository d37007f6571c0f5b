# ---
# kind: accepted
# exercise: e5
# about: the merges as layers, all boxes named as drawn
# ---
# %% u12_e5_offer
first, second = [keras.Input(shape=(3,), name=name) for name in ("first", "second")]
effort = layers.Dense(8, activation="relu", name="effort")
after, before = effort(second), effort(first)
gain = layers.Subtract(name="gain")([after, before])
both = layers.Concatenate(name="both")([after, gain])
wide = layers.Dense(16, activation="relu", name="wide")(both)
think = layers.Dense(16, name="think")(wide)
kept = layers.Add(name="kept")([think, wide])
weight = layers.Dense(1, name="weight")(kept)
waist = layers.Dense(1, name="waist")(kept)
pulse = layers.Dense(1, name="pulse")(waist)
offer = keras.Model(inputs=[first, second], outputs=[weight, waist, pulse], name="offer")
unmet = ("separate", "corrects")
