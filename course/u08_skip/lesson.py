# %% [markdown]
# # Unit 8. Skip connections
#
# You will
#
# * **build** an identity block: a body, and a shortcut around it;
# * **build** a projection block, for when the shapes on the two ways differ;
# * **prove** that the shortcut is there, by setting the body to zero;
# * **stack** blocks into a small ResNet, and **see** what the shortcuts are worth at depth;
# * **recognise** six slips, from a shortcut that points to the wrong place to a silent broadcast.
#
# **Before you start:** Unit 3: addition as a merge, functions that return tensors.
#
# **Time:** about 50 minutes, then 50 for the assignment.

# %% locked="u08_lesson_setup"
import stackgraph as sg
import keras
from keras import layers, ops

# %% [markdown]
# ## The story: deeper, and worse
#
# By 2015 everybody knew that deeper networks were better. Then somebody made them deeper still, and
# they got *worse*, even on the pictures that they were trained on. The fix was one plus sign.
#
# We shall see something like it on the digits, this time as squares: 8 rows, 8 columns, 1 channel.

# %%
digits = sg.data.digits(flat=False)
print(digits.x_train.shape)

# %%
import matplotlib.pyplot as plt

figure, axes = plt.subplots(1, 6, figsize=(8, 1.7))
for axis, picture, label in zip(axes, digits.x_test, digits.y_test):
    axis.imshow(picture[:, :, 0], cmap="gray_r")
    axis.set(title=label, xticks=[], yticks=[])
plt.show()

# %% [markdown]
# *In words: six digits, each a square of 8 by 8 pixels with its value above it.*

# %% [markdown]
# ## A layer for pictures
#
# `Conv2D(filters, 3)` slides a window of 3 by 3 over the picture; each **filter** reports, for every
# place, how well its pattern fits. Its results form one **channel**. Two numbers matter here:
#
# * `padding="same"` puts a rim of zeros around the picture, so that 8 by 8 stays 8 by 8;
# * without it (`"valid"`) the window cannot reach the rim: 8 by 8 becomes 6 by 6.
#
# **Predict** the shape that leaves each, and the parameters of the first:

# %%
my_same_shape = None
my_valid_shape = None
my_parameters = None

# %%
picture = keras.Input(shape=(8, 8, 1), name="picture")
same = layers.Conv2D(4, 3, padding="same")
sg.predicted(my_same_shape, tuple(same(picture).shape), "same")
sg.predicted(my_valid_shape, tuple(layers.Conv2D(4, 3)(picture).shape), "valid")
sg.predicted(my_parameters, same.count_params(), "parameters")

# %% [markdown]
# Each of the 4 filters holds 3 × 3 × 1 weights and a bias: (9 + 1) × 4 = 40. The size of the picture
# plays no part.

# %% [markdown]
# ## The picture before the code
#
# ```
#           x
#           │
#     ┌─────┴─────┐
#     ▼           │
#  Conv2D     shortcut:
#     │       x itself
#   relu          │
#     │           │
#  Conv2D         │
#     │ F(x)      │
#     └─▶ ( + ) ◀─┘
#           │ x + F(x)
#         relu
#           │
#           ▼
# ```
#
# The **body** need no longer produce the whole answer. It produces a *correction* F(x), and the
# **shortcut** carries x past it. If there is nothing to correct, the body can be zero: then what
# is positive in x passes unchanged, and the relu after the addition cuts the rest. In a row of such
# blocks nothing is left to cut, so a block too many can step aside.

# %% [markdown]
# ## The identity block

# %%
def identity_block(x):
    """relu(x + body(x)); the shape stays as it is."""
    channels = x.shape[-1]
    body = layers.Conv2D(channels, 3, padding="same", activation="relu")(x)
    body = layers.Conv2D(channels, 3, padding="same")(body)
    return ops.relu(x + body)

# %% [markdown]
# Three details, each of them a classic slip when it is missed:
#
# * `body` and `x` are **two names**. Rebinding `x` in the first line would lose the shortcut.
# * Same padding and the same number of channels, so that the addition fits.
# * No activation on the second `Conv2D`: a correction must be able to be negative. The `relu` comes
#   *after* the addition.

# %%
x = keras.Input(shape=(8, 8, 4), name="x")
block = keras.Model(x, identity_block(x), name="identity_block")
sg.draw(block)

# %% [markdown]
# ## Prove the shortcut
#
# Set every weight to zero. The body then answers 0 to anything, and what is left is `relu(x + 0)`.
# A network without a shortcut would answer 0.

# %%
def silence(model):
    """Set every weight of the model to zero."""
    for weight in model.weights:
        weight.assign(ops.zeros_like(weight))

# %%
silence(block)
probe = keras.random.normal((2, 8, 8, 4), seed=7)
difference = ops.max(ops.abs(block(probe) - ops.relu(probe)))
print("largest difference from relu(x):", float(difference))

# %% [markdown]
# ## The projection block
#
# What if the body changes the shape? To go from 4 channels to 8, x cannot be added as it is. A
# convolution of 1 by 1 **projects** it: at every place it mixes the 4 numbers into 8, and does not
# look at the neighbours.

# %%
def projection_block(x, channels):
    """relu(projected x + body(x)); the result has the given number of channels."""
    shortcut = layers.Conv2D(channels, 1, name="projection")(x)
    body = layers.Conv2D(channels, 3, padding="same", activation="relu")(x)
    body = layers.Conv2D(channels, 3, padding="same")(body)
    return ops.relu(shortcut + body)

# %%
sg.draw(keras.Model(x, projection_block(x, 8)))

# %% [markdown]
# **Predict** the parameters of the projection from 4 to 8 channels: a window of 1 by 1, so each of
# the 8 filters holds 4 weights and a bias.

# %%
my_projection = None

# %%
projection = layers.Conv2D(8, 1)
projection(x)
sg.predicted(my_projection, projection.count_params())

# %% [markdown]
# A projection only where the shapes demand it. Everywhere else the shortcut is x itself: no
# parameters, and nothing that training could spoil.

# %% [markdown]
# ## A small ResNet

# %%
def resnet(blocks, channels=8):
    """A digit reader with the given number of identity blocks."""
    picture = keras.Input(shape=(8, 8, 1))
    x = layers.Conv2D(channels, 3, padding="same", activation="relu")(picture)
    for _ in range(blocks):
        x = identity_block(x)
    x = layers.GlobalAveragePooling2D()(x)
    return keras.Model(picture, layers.Dense(10, activation="softmax")(x))

# %%
sg.draw(resnet(2))

# %% [markdown]
# `GlobalAveragePooling2D` turns each channel into one number, its average over the picture: 8 by 8 by
# 8 becomes 8. Here rebinding `x` in the loop is right: each block starts where the last one ended.
#
# ## What are the shortcuts worth?
#
# The same network, once with and once without the plus sign, with eight blocks: 17 convolutions.

# %%
def plain(blocks, channels=8):
    """The same depth as resnet, without shortcuts."""
    picture = keras.Input(shape=(8, 8, 1))
    x = picture
    for _ in range(1 + 2 * blocks):
        x = layers.Conv2D(channels, 3, padding="same", activation="relu")(x)
    x = layers.GlobalAveragePooling2D()(x)
    return keras.Model(picture, layers.Dense(10, activation="softmax")(x))

# %%
def train(model, epochs=8):
    """Fit the model; return its training and validation accuracy by epoch."""
    model.compile(
        optimizer=keras.optimizers.Adam(0.003),
        loss="sparse_categorical_crossentropy",
        metrics=["accuracy"],
    )
    log = model.fit(
        digits.x_train, digits.y_train, validation_split=0.1, epochs=epochs, verbose=0
    )
    return log.history

# %%
curves, models = {}, {}
for name, make in [("with shortcuts", resnet), ("without", plain)]:
    keras.utils.set_random_seed(7)
    models[name] = make(8)
    curves[name] = train(models[name])

# %%
figure, axes = plt.subplots(1, 2, figsize=(8, 3), sharey=True)
for axis, kind in zip(axes, ["accuracy", "val_accuracy"]):
    for (name, curve), style in zip(curves.items(), ["k-", "k--"]):
        axis.plot(range(1, 9), curve[kind], style, label=name)
    axis.set(xlabel="epoch", title="validation" if kind.startswith("val") else "training")
axes[0].set_ylabel("accuracy")
axes[0].legend()
plt.show()

# %% [markdown]
# *In words: training at the left, validation at the right, and twice the same. Both curves start near
# 0.1, which is what guessing among ten digits gives. The solid one, with shortcuts, leaves it after a
# few epochs and climbs far above. The dashed one, without, stays there.*

# %%
final = {name: curve["accuracy"][-1] for name, curve in curves.items()}
print("with shortcuts is better:", final["with shortcuts"] > final["without"])

# %% [markdown]
# Look at the left half: that is the *training* accuracy. The plain network does not overfit; it
# cannot even learn what it is shown. One reason can be measured: the **gradient**, which tells each
# weight how to change, must travel back through 17 layers. How much of it reaches the first?

# %%
import tensorflow as tf

def gradient_norm(model):
    """How strongly the loss of 200 pictures pulls at the first convolution's weights."""
    first = next(layer for layer in model.layers if isinstance(layer, layers.Conv2D))
    with tf.GradientTape() as tape:
        said = model(digits.x_train[:200], training=False)
        loss = keras.losses.sparse_categorical_crossentropy(digits.y_train[:200], said)
        loss = tf.reduce_mean(loss)
    return float(tf.norm(tape.gradient(loss, first.kernel)))

# %%
pulls = {name: gradient_norm(model) for name, model in models.items()}
print("the first layer is pulled at harder with shortcuts:", pulls["with shortcuts"] > pulls["without"])

# %% [markdown]
# A shortcut lets the gradient pass. It is not the whole story: the networks of 2015 had batch
# normalisation, which keeps gradients alive, and plain ones got worse with depth all the same.

# %%
result = models["with shortcuts"].evaluate(
    digits.x_test, digits.y_test, verbose=0, return_dict=True
)
print("held-out accuracy above 0.7:", result["accuracy"] > 0.7)

# %% [markdown]
# ## Break it on purpose
#
# **1. Valid padding.** The body shrinks, x does not:

# %%
with sg.show_error():
    body = layers.Conv2D(4, 3, activation="relu")(x)
    x + layers.Conv2D(4, 3)(body)

# %% [markdown]
# **2. Channels that differ.** 4 against 8:

# %%
with sg.show_error():
    x + layers.Conv2D(8, 3, padding="same")(x)

# %% [markdown]
# **3. One channel.** No message: 1 channel is *broadcast* into all 8. It looks like a shortcut and
# copies one picture eight times:

# %%
gray = keras.Input(shape=(8, 8, 1))
print((gray + layers.Conv2D(8, 3, padding="same")(gray)).shape)

# %% [markdown]
# **4. A stale shortcut.** `x` was rebound, so "x" is the body's first layer and the real x is lost:

# %%
start = keras.Input(shape=(8, 8, 4), name="start")
x = layers.Conv2D(4, 3, padding="same", activation="relu", name="first")(start)
stale = keras.Model(start, ops.relu(x + layers.Conv2D(4, 3, padding="same", name="second")(x)))
sg.draw(stale)

# %%
silence(stale)
print("zeroed body gives relu(x):", bool(ops.all(stale(probe) == ops.relu(probe))))

# %% [markdown]
# The shapes are right, the parameters are right, it trains. Only the zero proof and the drawing show
# that the shortcut spans one layer instead of two.
#
# **5. Concatenation for addition.** The width doubles with every block, 4, 8, 16, ...:

# %%
x = keras.Input(shape=(8, 8, 4), name="x")
body = layers.Conv2D(4, 3, padding="same")(x)
print(layers.Concatenate()([x, body]).shape)

# %% [markdown]
# **6. relu before the addition.** Then a correction can never be negative: block by block, numbers
# can only grow.

# %%
positive = layers.Conv2D(4, 3, padding="same", activation="relu")(x)
growing = keras.Model(x, x + positive)
print("never smaller than x:", bool(ops.all(growing(probe) >= probe)))

# %% [markdown]
# ## Reflect
#
# 1. A block's shortcut has 36 parameters and goes from 8 channels to 4. What layer is it?
# 2. Why would a block with a `Dense` layer *on the shortcut* stop being able to "step aside"?
# 3. You inherit a network and wonder whether its shortcuts work. What do you set to zero?
#
# <details><summary>Answers</summary>
#
# 1. A 1 by 1 convolution: (1 × 1 × 8 + 1) × 4 = 36.
# 2. A `Dense` layer of zeros gives zeros, and one of random weights mixes the channels. To pass x on
#    unchanged it would have to learn the identity first.
# 3. The weights of the body. What still comes through has come by the shortcut.
#
# </details>

# %% [markdown]
# ## Recap
#
# You can now
#
# * **build** an identity block: two names, same padding, relu after the addition;
# * **build** a projection block: a 1 by 1 convolution where channels change, and only there;
# * **prove** a shortcut: with a body of zeros, relu(x) is left;
# * **stack** blocks, and know that shortcuts let *training* reach the first layers;
# * **recognise** valid padding, unequal channels, broadcasting, a stale shortcut, concatenation and
#   an early relu.

# %% [markdown]
# ## Where this goes in real models
#
# * **ResNet-34** (2015) has sixteen blocks such as these, with batch normalisation after each
#   convolution; ResNet-50's blocks have three convolutions. Theirs degraded with depth in spite of it.
# * **Transformers** (2017): each attention and each dense part has a shortcut around it.
# * **U-Net** (2015) sends its shortcuts across the whole network, and concatenates them.
#
# **Next:** the assignment, `u08_skip.ipynb`.
