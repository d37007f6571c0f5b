# %% [markdown]
# # Unit 8. Skip connections: assignment
#
# Four exercises, 22 points, about 50 minutes. In each: read the statement, fill in the answer
# cell, run it, then run the test cells. A test prints `passed: …`, or says what it expected, what
# it found and why; where it only says that there is an answer, the rest of it runs when the work is
# graded.
#
# Give each answer **the name it has in its cell**. You may add cells of your own anywhere. Nothing
# needs to be trained.

# %% locked="u08_setup"
import stackgraph as sg
import keras
from keras import layers, ops

# %% [markdown]
# ## Exercise 1. An identity block (6 points)
#
# Write a function `identity_block(x)` that returns a tensor of the same shape as `x`, a picture with
# channels:
#
# * the body: `Conv2D` with as many filters as `x` has channels, a window of 3, same padding and
#   `relu`; then another `Conv2D` with the same number of filters, window and padding, and **no**
#   activation;
# * the shortcut: `x` itself, **added** to what leaves the body;
# * after the addition, `relu`.
#
# The given cell binds `identity_model`, your block on pictures of 8 by 8 with 6 channels, and
# `identity_ten`, the same with 10. They have 660 and 1,820 parameters: 660 is twice
# (3 × 3 × 6 + 1) × 6.

# %% [markdown]
# <details><summary>Hint</summary>
#
# Keep `x` for the shortcut and give the body another name. `x.shape[-1]` is the number of channels.
#
# </details>

# %% answer="u08_e1_identity"
identity_block = None
### BEGIN SOLUTION
def identity_block(x):
    channels = x.shape[-1]
    body = layers.Conv2D(channels, 3, padding="same", activation="relu")(x)
    # No activation here: a correction must be able to be negative.
    body = layers.Conv2D(channels, 3, padding="same")(body)
    # x was never rebound, so it is still what came in.
    return layers.ReLU()(layers.Add()([x, body]))
### END SOLUTION

# %% locked="u08_e1_given" tags=["raises-exception"]
identity_model = None
identity_ten = None
if identity_block is not None:
    x = keras.Input(shape=(8, 8, 6))
    identity_model = keras.Model(x, identity_block(x))
    x = keras.Input(shape=(8, 8, 10))
    identity_ten = keras.Model(x, identity_block(x))

# %%
# Try it: draw the block and follow the two ways from x to the addition.
if isinstance(identity_model, keras.Model):
    display(sg.draw(identity_model))

# %% test="u08_e1_identity_shape" points=1
"""The shape stays 8 by 8 with 6 channels."""
sg.check_input_shape(identity_model, (8, 8, 6), name="identity_model")
sg.check_output_shape(identity_model, (8, 8, 6), name="identity_model")

# %% test="u08_e1_identity_skip" points=2
"""x itself is added to the body, and a body of zeros leaves relu(x)."""
sg.check_attempted(identity_model, "identity_model")
### BEGIN HIDDEN TESTS
sg.check_skip(identity_model, merge="add", shortcut="identity", name="identity_model")
sg.check_zeroed_body_is(identity_model, "relu", name="identity_model")
### END HIDDEN TESTS

# %% test="u08_e1_identity_parameters" points=1
"""All parameters are in the body: 660 with 6 channels, 1,820 with 10."""
sg.check_attempted(identity_model, "identity_model")
sg.check_attempted(identity_ten, "identity_ten")
### BEGIN HIDDEN TESTS
sg.check_parameters(identity_model, 660, name="identity_model")
sg.check_parameters(identity_ten, 1820, name="identity_ten")
### END HIDDEN TESTS

# %% test="u08_e1_identity_graph" points=2
"""Two convolutions, relu after the first, addition, relu."""
sg.check_attempted(identity_model, "identity_model")
### BEGIN HIDDEN TESTS
p = keras.Input(shape=(8, 8, 6))
q = layers.Conv2D(6, 3, padding="same", activation="relu")(p)
q = layers.Conv2D(6, 3, padding="same")(q)
sg.check_same_architecture(
    identity_model, keras.Model(p, ops.relu(p + q)), name="identity_model"
)
### END HIDDEN TESTS

# %% [markdown]
# ## Exercise 2. A projection block (7 points)
#
# Write a function `projection_block(x, channels)`. It is like the identity block, except that both
# convolutions of the body have `channels` filters, and the shortcut is a `Conv2D` with `channels`
# filters, a window of **1** and no activation, called on `x`. Shortcut and body are added; after the
# addition comes `relu`.
#
# The given cell binds `projection_model`, from 3 channels to 5 on pictures of 8 by 8, and
# `projection_seven`, from 4 to 7. They have 390 and 742 parameters: 390 is 140 + 230 in the body and
# 20 in the shortcut.
#
# <details><summary>Hint</summary>
#
# Both ways start at the same `x`. With three names, `x`, `body` and `shortcut`, nothing can go
# stale.
#
# </details>

# %% answer="u08_e2_projection"
projection_block = None
### BEGIN SOLUTION
def projection_block(x, channels):
    # 1 by 1: mixes the channels at each place, without looking at the neighbours.
    shortcut = layers.Conv2D(channels, 1)(x)
    body = layers.Conv2D(channels, 3, padding="same", activation="relu")(x)
    body = layers.Conv2D(channels, 3, padding="same")(body)
    return layers.ReLU()(layers.Add()([shortcut, body]))
### END SOLUTION

# %% locked="u08_e2_given" tags=["raises-exception"]
projection_model = None
projection_seven = None
if projection_block is not None:
    x = keras.Input(shape=(8, 8, 3))
    projection_model = keras.Model(x, projection_block(x, 5))
    x = keras.Input(shape=(8, 8, 4))
    projection_seven = keras.Model(x, projection_block(x, 7))

# %%
# Try it: how many parameters would the shortcut have with a window of 3?
if isinstance(projection_model, keras.Model):
    display(sg.draw(projection_model))

# %% test="u08_e2_projection_shape" points=1
"""8 by 8 with 3 channels in, 8 by 8 with 5 channels out."""
sg.check_input_shape(projection_model, (8, 8, 3), name="projection_model")
sg.check_output_shape(projection_model, (8, 8, 5), name="projection_model")

# %% test="u08_e2_projection_skip" points=2
"""The shortcut is a projection, added to the body."""
sg.check_attempted(projection_model, "projection_model")
### BEGIN HIDDEN TESTS
sg.check_skip(projection_model, merge="add", shortcut="projection", name="projection_model")
sg.check_parameters(projection_model, 390, name="projection_model")
### END HIDDEN TESTS

# %% test="u08_e2_projection_graph" points=2
"""The whole graph is the one described, for any number of channels."""
sg.check_attempted(projection_model, "projection_model")
### BEGIN HIDDEN TESTS
def described(before, channels):
    p = keras.Input(shape=(8, 8, before))
    q = layers.Conv2D(channels, 3, padding="same", activation="relu")(p)
    q = layers.Conv2D(channels, 3, padding="same")(q)
    return keras.Model(p, ops.relu(layers.Conv2D(channels, 1)(p) + q))

sg.check_same_architecture(projection_model, described(3, 5), name="projection_model")
sg.check_same_architecture(projection_seven, described(4, 7), name="projection_seven")
### END HIDDEN TESTS

# %% [markdown]
# **Then predict.** A picture of 9 by 9 with 6 channels comes to three layers, each on its own. Bind
# `predicted`, a dict with these keys:
#
# * `"same"`: the shape that leaves `Conv2D(10, 3, padding="same")`, a tuple of three numbers (rows,
#   columns, channels), without the batch;
# * `"valid"`: the shape that leaves `Conv2D(10, 3)`, likewise;
# * `"body"`: the parameters of `Conv2D(10, 3, padding="same")`;
# * `"projection"`: the parameters of `Conv2D(10, 1)`.
#
# A worked number: `Conv2D(4, 3)` on 1 channel has 40 parameters.

# %% answer="u08_e2_predict"
predicted = None
### BEGIN SOLUTION
predicted = {
    "same": (9, 9, 10),  # the rim of zeros keeps rows and columns; one channel for each filter
    "valid": (7, 7, 10),  # a window of 3 can't stand on the rim: one is lost on each side
    "body": (3 * 3 * 6 + 1) * 10,  # a weight for each place and channel, and a bias, by filter
    "projection": (1 * 1 * 6 + 1) * 10,
}
### END SOLUTION

# %% test="u08_e2_predict_shapes" points=1
"""The two shapes, as Keras finds them."""
sg.check_attempted(predicted, "predicted")
asked = keras.Input(shape=(9, 9, 6))
found = {
    "same": layers.Conv2D(10, 3, padding="same")(asked).shape[1:],
    "valid": layers.Conv2D(10, 3)(asked).shape[1:],
}
sg.check_mapping(
    predicted,
    found,
    partial=True,
    name="predicted",
    mistakes={
        "same": "same padding keeps rows and columns; each filter makes one channel",
        "valid": "without padding a window of 3 loses one row or column at each side",
    },
)

# %% test="u08_e2_predict_parameters" points=1
"""The parameters of a body's layer and of a projection."""
sg.check_attempted(predicted, "predicted")
### BEGIN HIDDEN TESTS
sg.check_mapping(
    predicted,
    {"body": 550, "projection": 70},
    partial=True,
    name="predicted",
    mistakes={
        "body": "each filter holds window × window × channels coming in, and a bias",
        "projection": "a window of 1 by 1: one weight for each channel coming in, and a bias",
    },
)
### END HIDDEN TESTS

# %% [markdown]
# ## Exercise 3. A small ResNet (6 points)
#
# Build a model named `resnet` for pictures of 8 by 8 with 1 channel:
#
# * a projection block to 8 channels, as in Exercise 2;
# * an identity block, as in Exercise 1;
# * `GlobalAveragePooling2D`;
# * a `Dense` layer that gives the probabilities of ten digits, which sum to 1.
#
# You may use your functions. It has 1,938 parameters: 680 and 1,168 in the two blocks, and 90.
#
# <details><summary>Hint</summary>
#
# Each block returns a tensor; the next is called on it.
#
# </details>

# %% answer="u08_e3_resnet"
resnet = None
### BEGIN SOLUTION
picture = keras.Input(shape=(8, 8, 1))
# From 1 channel to 8 the shortcut needs a projection; without one, the single channel would be
# broadcast into all eight, silently.
features = projection_block(picture, 8)
# From 8 to 8 it needs none.
features = identity_block(features)
features = layers.GlobalAveragePooling2D()(features)
resnet = keras.Model(picture, layers.Dense(10, activation="softmax")(features))
### END SOLUTION

# %%
# Try it: train it for a few epochs on sg.data.digits(flat=False).
if isinstance(resnet, keras.Model):
    display(sg.draw(resnet))

# %% test="u08_e3_resnet_shapes" points=1
"""A picture in, ten numbers out."""
sg.check_input_shape(resnet, (8, 8, 1), name="resnet")
sg.check_output_shape(resnet, (10,), name="resnet")

# %% test="u08_e3_resnet_skips" points=2
"""One projection and one identity shortcut, both added."""
sg.check_attempted(resnet, "resnet")
### BEGIN HIDDEN TESTS
sg.check_skip(resnet, merge="add", shortcut="projection", count=1, name="resnet")
sg.check_skip(resnet, merge="add", shortcut="identity", count=1, name="resnet")
### END HIDDEN TESTS

# %% test="u08_e3_resnet_probabilities" points=1
"""Ten probabilities for each picture."""
sg.check_attempted(resnet, "resnet")
### BEGIN HIDDEN TESTS
sg.check_activation(resnet, -1, "softmax", name="resnet")
sg.check_probabilities(resnet, name="resnet")
### END HIDDEN TESTS

# %% test="u08_e3_resnet_graph" points=2
"""The whole graph is the one described, with 1,938 parameters."""
sg.check_attempted(resnet, "resnet")
### BEGIN HIDDEN TESTS
p = keras.Input(shape=(8, 8, 1))
q = layers.Conv2D(8, 3, padding="same", activation="relu")(p)
q = layers.Conv2D(8, 3, padding="same")(q)
first = ops.relu(layers.Conv2D(8, 1)(p) + q)
q = layers.Conv2D(8, 3, padding="same", activation="relu")(first)
q = layers.Conv2D(8, 3, padding="same")(q)
q = layers.GlobalAveragePooling2D()(ops.relu(first + q))
expected = keras.Model(p, layers.Dense(10, activation="softmax")(q))
sg.check_same_architecture(resnet, expected, name="resnet")
sg.check_parameters(resnet, 1938, name="resnet")
### END HIDDEN TESTS

# %% [markdown]
# ## Exercise 4. What is left (3 points)
#
# All weights of a block are set to zero, the shortcut's too if it has any. For the input −2 at some
# place and channel, what leaves the block there? For the input 3? Bind to `left_over` a dict with a
# tuple of two numbers (for −2, for 3) for each block:
#
# * `"identity"`: relu(x + body(x));
# * `"projection"`: relu(projection(x) + body(x));
# * `"no relu"`: x + body(x);
# * `"no shortcut"`: relu(body(x)).
#
# A worked number: a block that computes 2 · x + body(x) would leave (−4, 6).
#
# <details><summary>Hint</summary>
#
# Which of the parts have weights? Those answer 0. What is left is arithmetic.
#
# </details>

# %% answer="u08_e4_left"
left_over = None
### BEGIN SOLUTION
left_over = {
    "identity": (0, 3),  # relu(-2) and relu(3): what is positive passes
    "projection": (0, 0),  # the projection has weights too
    "no relu": (-2, 3),
    "no shortcut": (0, 0),  # nothing gets past a silent body
}
### END SOLUTION

# %%
# Try it: build one of the blocks, zero its weights, and call it on -2.

# %% test="u08_e4_left_identity" points=1
"""The identity block."""
sg.check_attempted(left_over, "left_over")
cell = keras.Input(shape=(1, 1, 1))
silent = layers.Conv2D(1, 3, padding="same", kernel_initializer="zeros")(cell)
block = keras.Model(cell, ops.relu(cell + silent))
left = [float(ops.squeeze(block(ops.full((1, 1, 1, 1), number)))) for number in [-2.0, 3.0]]
sg.check_mapping(
    left_over,
    {"identity": left},
    partial=True,
    name="left_over",
    mistakes={"identity": "add what the silent body gives to x, then apply relu"},
)

# %% test="u08_e4_left_all" points=2
"""All four blocks."""
sg.check_attempted(left_over, "left_over")
### BEGIN HIDDEN TESTS
sg.check_mapping(
    left_over,
    {"identity": [0, 3], "projection": [0, 0], "no relu": [-2, 3], "no shortcut": [0, 0]},
    name="left_over",
    mistakes={
        "identity": "add what the silent body gives to x, then apply relu",
        "projection": "the projection is a convolution: what does it give without its weights?",
        "no relu": "what does the addition give, and is anything done to it afterwards?",
        "no shortcut": "is there a way for x past the body?",
    },
)
### END HIDDEN TESTS
