# %% [markdown]
# # Unit 10. Models as layers: assignment
#
# Four exercises, 23 points, about 50 minutes. In each: read the statement, fill in the answer
# cell, run it, then run the test cells. A test prints `passed: …`, or says what it expected, what
# it found and why; where it only says that there is an answer, the rest of it runs when the work is
# graded.
#
# Give each answer **the name it has in its cell**. You may add cells of your own anywhere.

# %% locked="u10_setup"
import stackgraph as sg
import keras
from keras import layers, ops

# %% [markdown]
# The next cell makes `base`, a feature extractor that somebody else has trained (here its weights are
# drawn from a fixed seed). Do not change its weights.

# %% locked="u10_given"
def trained(name):
    """The feature extractor as it came, under a name."""
    keras.utils.set_random_seed(88)
    return keras.Sequential(
        [
            keras.Input(shape=(64,)),
            layers.Dense(48, activation="relu", name="strokes"),
            layers.Dense(24, name="features"),
            layers.Activation("relu", name="bent"),
        ],
        name=name,
    )


base = trained("base")

# %% [markdown]
# ## Exercise 1. A tap (4 points)
#
# Build a model named `tap`: 64 numbers in; out comes what leaves the layer `features` of `base`, 24
# numbers, **before** the activation `bent` has touched them. It uses the weights of `base`, not copies
# of them, and has 4,296 parameters.
#
# <details><summary>Hint</summary>
#
# `base.inputs` is where a tap begins, and each layer of `base` knows its `output`. Negative numbers
# must be able to come out.
#
# </details>

# %% answer="u10_e1_tap"
tap = None
### BEGIN SOLUTION
# The same layers, a shorter way: nothing is copied. The activation is a layer of its own, so the
# output of "features" is what enters it.
tap = keras.Model(base.inputs, base.get_layer("features").output)
### END SOLUTION

# %%
# Try it: call your tap and base on the same numbers. Where do they differ?

# %% test="u10_e1_tap_shapes" points=1
"""64 numbers in, 24 numbers out."""
sg.check_input_shape(tap, (64,), name="tap")
sg.check_output_shape(tap, (24,), name="tap")

# %% test="u10_e1_tap_values" points=2
"""What comes out is what leaves the layer features of base."""
sg.check_attempted(tap, "tap")
### BEGIN HIDDEN TESTS
sg.check_tap(tap, base, "features", name="tap")
for used in ["strokes", "features"]:
    sg.check_contains(tap, base.get_layer(used), inner_name=f"{used} of base", name="tap")
### END HIDDEN TESTS

# %% test="u10_e1_tap_parameters" points=1
"""4,296 parameters: the two Dense layers of base, and nothing else."""
sg.check_attempted(tap, "tap")
### BEGIN HIDDEN TESTS
sg.check_parameters(tap, 4296, name="tap")
### END HIDDEN TESTS

# %% [markdown]
# ## Exercise 2. An autoencoder (8 points)
#
# Build three models:
#
# * `encoder`: 64 numbers in, `Dense` with 16 units and `relu`;
# * `decoder`: 16 numbers in, `Dense` with 64 units and `sigmoid`, since pixels lie between 0 and 1;
# * `autoencoder`: 64 numbers in, **your** `encoder` called on them, **your** `decoder` called on the
#   result.
#
# `autoencoder` has 2,128 parameters: 1,040 + 1,088. Nothing is trained.
#
# <details><summary>Hint</summary>
#
# The decoder's input is not a picture. How many numbers leave the encoder?
#
# </details>

# %% answer="u10_e2_autoencoder"
encoder = None
decoder = None
autoencoder = None
### BEGIN SOLUTION
# Two lines of layers, so two stacks. The decoder reads what the encoder writes: 16 numbers.
encoder = keras.Sequential([keras.Input(shape=(64,)), layers.Dense(16, activation="relu")])
# sigmoid keeps every pixel between 0 and 1.
decoder = keras.Sequential([keras.Input(shape=(16,)), layers.Dense(64, activation="sigmoid")])
pixels = keras.Input(shape=(64,))
# The objects themselves are called, so training the whole will train the parts.
autoencoder = keras.Model(pixels, decoder(encoder(pixels)))
### END SOLUTION

# %%
# Try it: compile with "mse" and fit it for a few epochs, the pictures being their own targets.
if isinstance(autoencoder, keras.Model):
    display(sg.draw(autoencoder))

# %% test="u10_e2_autoencoder_encoder" points=1
"""The encoder: 64 to 16, relu."""
sg.check_input_shape(encoder, (64,), name="encoder")
sg.check_units(encoder, [16], name="encoder")
sg.check_activations(encoder, ["relu"], name="encoder")

# %% test="u10_e2_autoencoder_decoder" points=1
"""The decoder: 16 to 64, sigmoid."""
sg.check_attempted(decoder, "decoder")
### BEGIN HIDDEN TESTS
sg.check_input_shape(decoder, (16,), name="decoder")
sg.check_units(decoder, [64], name="decoder")
sg.check_activations(decoder, ["sigmoid"], name="decoder")
### END HIDDEN TESTS

# %% test="u10_e2_autoencoder_parts" points=2
"""The two models themselves are inside, each called once."""
sg.check_attempted(autoencoder, "autoencoder")
### BEGIN HIDDEN TESTS
for part, called in [(encoder, "encoder"), (decoder, "decoder")]:
    sg.check_contains(autoencoder, part, inner_name=called, name="autoencoder")
### END HIDDEN TESTS

# %% test="u10_e2_autoencoder_graph" points=2
"""Encoder, then decoder; 2,128 parameters."""
sg.check_attempted(autoencoder, "autoencoder")
### BEGIN HIDDEN TESTS
p = keras.Input(shape=(64,))
q = layers.Dense(64, activation="sigmoid")(layers.Dense(16, activation="relu")(p))
sg.check_same_architecture(autoencoder, keras.Model(p, q), name="autoencoder")
sg.check_parameters(autoencoder, 2128, name="autoencoder")
### END HIDDEN TESTS

# %% [markdown]
# **Then predict.** Somebody writes `whole = keras.Model(pixels, decoder(encoder(pixels)))` with models
# like yours, `pixels` being a `keras.Input`. Bind
#
# * `entries`: the number of entries in `whole.layers`, in which Keras lists the input, too;
# * `left_to_train`: how many of the 2,128 parameters could still be trained if `encoder` were frozen.
#
# A worked number: `decoder.trainable = False` instead would leave 1,040.

# %% answer="u10_e2_predict"
entries = None
left_to_train = None
### BEGIN SOLUTION
entries = 3  # the input and two models: what is inside a model is not listed
left_to_train = (16 + 1) * 64  # the decoder's; freezing takes nothing out of the model
### END SOLUTION

# %% test="u10_e2_predict_entries" points=1
"""How many entries Keras lists."""
sg.check_attempted(entries, "entries")
### BEGIN HIDDEN TESTS
sg.check_count(
    entries,
    3,
    name="entries",
    mistakes={
        2: "the input is listed, too",
        4: "a model inside is one entry, whatever it holds; list them one by one",
        5: "a model inside is one entry, whatever it holds; list them one by one",
    },
    hint="a model that is called like a layer is one entry, whatever it holds",
)
### END HIDDEN TESTS

# %% test="u10_e2_predict_trainable" points=1
"""How many parameters a frozen encoder leaves to train."""
sg.check_attempted(left_to_train, "left_to_train")
### BEGIN HIDDEN TESTS
sg.check_count(
    left_to_train,
    1088,
    name="left_to_train",
    mistakes={
        1040: "those are the encoder's, which are frozen",
        2128: "that is all of them: what is frozen is held, and not trained",
        0: "only the encoder is frozen; the decoder can still learn",
        1024: "each of the decoder's 64 units has a bias, too",
    },
    hint="which of the two models is not frozen, and what does it hold?",
)
### END HIDDEN TESTS

# %% [markdown]
# ## Exercise 3. Freeze and reuse (6 points)
#
# The given cell makes `trunk`, the same extractor once more, with weights of its own. Build a model
# named `transfer`:
#
# * 64 numbers in, the given `trunk` called on them;
# * on what leaves `trunk`, a new `Dense` layer with 5 units that gives the probabilities of five
#   classes;
# * `trunk` is **frozen**: of 4,421 parameters only the head's 125 are trainable.
#
# Compile it with Adam and the loss `sparse_categorical_crossentropy`, and fit it for 2 epochs with
# `verbose=0` on the given `x_few` and `y_few`, whose labels are 0 to 4. Afterwards the weights of
# `trunk` must be exactly what they were.

# %% [markdown]
# <details><summary>Hint</summary>
#
# First freeze, then compile, then fit. `trunk.trainable` can be set. If you have run `fit` without
# freezing, `trunk` has changed: run the given cell again, then yours.
#
# </details>

# %% locked="u10_e3_given"
trunk = trained("trunk")
trunk_weights = trunk.get_weights()
second_office = sg.data.digits_by_class([5, 6, 7, 8, 9])
x_few, y_few = second_office.x_train[:50], second_office.y_train[:50]

# %% answer="u10_e3_transfer"
transfer = None
### BEGIN SOLUTION
# Before compile and fit: a flag set after the first fit would come too late.
trunk.trainable = False
pixels = keras.Input(shape=(64,))
transfer = keras.Model(pixels, layers.Dense(5, activation="softmax")(trunk(pixels)))
transfer.compile(optimizer="adam", loss="sparse_categorical_crossentropy")
history = transfer.fit(x_few, y_few, epochs=2, verbose=0)
### END SOLUTION

# %%
# Try it: how many weights does transfer.trainable_weights list?
if isinstance(transfer, keras.Model):
    display(sg.draw(transfer))

# %% test="u10_e3_transfer_shapes" points=1
"""64 numbers in, five numbers out."""
sg.check_input_shape(transfer, (64,), name="transfer")
sg.check_output_shape(transfer, (5,), name="transfer")

# %% test="u10_e3_transfer_frozen" points=2
"""4,421 parameters, of which 125 are trainable."""
sg.check_attempted(transfer, "transfer")
### BEGIN HIDDEN TESTS
sg.check_parameters(transfer, 4421, trainable=125, name="transfer")
### END HIDDEN TESTS

# %% test="u10_e3_transfer_base" points=2
"""trunk is inside, with the weights that it had."""
sg.check_attempted(transfer, "transfer")
### BEGIN HIDDEN TESTS
sg.check_contains(transfer, trunk, name="transfer")
sg.check_kept_weights(transfer, trunk, trunk_weights, name="transfer")
### END HIDDEN TESTS

# %% test="u10_e3_transfer_head" points=1
"""Five probabilities from what leaves trunk; the loss for whole-number labels; fitted."""
sg.check_attempted(transfer, "transfer")
### BEGIN HIDDEN TESTS
sg.check_activations(transfer, ["relu", "relu", "softmax"], name="transfer")
sg.check_compiled(
    transfer, loss="sparse_categorical_crossentropy", optimizer="adam", name="transfer"
)
sg.check_fitted(transfer, epochs=2, name="transfer")
### END HIDDEN TESTS

# %% [markdown]
# ## Exercise 4. An ensemble (5 points)
#
# The given cell makes three readers, `members`. Build a model named `ensemble`: 64 numbers in, each
# of the **three** members called on them, and the **average** of their results out, five numbers. It
# has 975 parameters: 3 × 325. Do not change the members' weights.
#
# <details><summary>Hint</summary>
#
# One input tensor, three calls, one merge. A loop over `members` must use the member of its turn.
#
# </details>

# %% locked="u10_e4_given"
members = []
for seed in [1, 2, 3]:
    keras.utils.set_random_seed(seed)
    members.append(
        keras.Sequential(
            [keras.Input(shape=(64,)), layers.Dense(5, activation="softmax")],
            name=f"member_{seed}",
        )
    )

# %% answer="u10_e4_ensemble"
ensemble = None
### BEGIN SOLUTION
pixels = keras.Input(shape=(64,))
# Each member gives probabilities; the mean of probabilities is again probabilities.
ensemble = keras.Model(pixels, layers.Average()([member(pixels) for member in members]))
### END SOLUTION

# %%
# Try it: do the ensemble's five numbers still sum to 1? Why?
if isinstance(ensemble, keras.Model):
    display(sg.draw(ensemble))

# %% test="u10_e4_ensemble_shapes" points=1
"""64 numbers in, five numbers out."""
sg.check_input_shape(ensemble, (64,), name="ensemble")
sg.check_output_shape(ensemble, (5,), name="ensemble")

# %% test="u10_e4_ensemble_members" points=2
"""Each of the three members is inside."""
sg.check_attempted(ensemble, "ensemble")
### BEGIN HIDDEN TESTS
for member in members:
    sg.check_contains(ensemble, member, calls=1, name="ensemble")
sg.check_parameters(ensemble, 975, name="ensemble")
### END HIDDEN TESTS

# %% test="u10_e4_ensemble_average" points=2
"""What comes out is the average of the three."""
sg.check_attempted(ensemble, "ensemble")
### BEGIN HIDDEN TESTS
p = keras.Input(shape=(64,))
sg.check_same_predictions(
    ensemble,
    keras.Model(p, layers.Average()([m(p) for m in members])),
    name="ensemble",
    hint="is each member called once, on the one input, and does their mean come out as it is?",
)
### END HIDDEN TESTS
