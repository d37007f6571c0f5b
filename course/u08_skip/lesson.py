# %% [markdown]
# # Unit 8. Skip connections
#
# **You build** a small ResNet, and a U-Net that finds the stamp pixel by pixel.
#
# You will
#
# * **build** an identity block: a body, and a shortcut around it;
# * **build** a projection block, for when the shapes on the two ways differ;
# * **prove** that the shortcut is there, by setting the body to zero;
# * **stack** blocks into a small ResNet, and **see** what the shortcuts are worth at depth;
# * **work out** the shapes of strides and upsampling, and the parameters of batch normalisation;
# * **train** a small U-Net, whose skips lead across scales, and **compare** it with one without;
# * **recognise** seven slips, four of which give no message.
#
# **Before you start:** Unit 3: addition as a merge, functions that return tensors.
#
# **Time:** about 115 minutes, then 70 for the assignment.

# %% locked="u08_lesson_setup"
import stackgraph as sg
import keras
from keras import layers, ops

# %% [markdown]
# ## The story: deeper, and worse
#
# By 2015 everybody knew that deeper networks were better. Then they were made deeper still, and got
# *worse*, even on the pictures that they were trained on. The repair was one plus sign.
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
# place, how well its pattern fits. Its results form one **channel**. What happens at the edge is set
# by `padding`:
#
# * `padding="same"` puts a rim of zeros around the picture, so that 8 by 8 stays 8 by 8;
# * without it (`"valid"`) the window cannot be centred on the rim: 8 by 8 becomes 6 by 6.
#
# Commit to an answer: the shape that leaves each, such as `(None, 5, 5, 2)`, and the parameters of the
# first:

# %%
my_same_shape = None
my_valid_shape = None
my_parameters = None

# %%
picture = keras.Input(shape=(8, 8, 1), name="picture")
same = layers.Conv2D(4, 3, padding="same")
sg.predicted(my_same_shape, tuple(same(picture).shape), "same")
sg.predicted(my_valid_shape, tuple(layers.Conv2D(4, 3)(picture).shape), "valid")
sg.predicted(
    my_parameters,
    same.count_params(),
    "parameters",
    mistakes={36: "the biases are missing", 2560: "the same window serves every place"},
)

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
# The **body** need no longer produce the whole answer. It produces a *correction* F(x) (the residual),
# and the **shortcut** (residual connection, skip connection) carries x past it. If there is nothing to
# correct, the body can be zero: then what is positive in x passes unchanged, and the relu after the
# addition cuts the rest. In a row of such blocks nothing is left to cut, so a block too many can step
# aside.

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
# **Silence** the block, that is, set every weight to zero (an ablation). The body then answers 0 to
# anything, and what is left is `relu(x + 0)`. A network without a shortcut would answer 0.

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
def projection_block(x, channels, strides=1):
    """relu(projected x + body(x)); the result has the given number of channels."""
    shortcut = layers.Conv2D(channels, 1, strides=strides)(x)
    body = layers.Conv2D(channels, 3, strides=strides, padding="same", activation="relu")(x)
    body = layers.Conv2D(channels, 3, padding="same")(body)
    return ops.relu(shortcut + body)

# %%
sg.draw(keras.Model(x, projection_block(x, 8)))

# %% [markdown]
# Commit to an answer: how many parameters does the projection from 4 to 8 channels hold? Its window
# is 1 by 1.

# %%
my_projection = None

# %%
projection = layers.Conv2D(8, 1)
projection(x)
sg.predicted(
    my_projection,
    projection.count_params(),
    mistakes={296: "that is a window of 3 by 3", 32: "the biases are missing"},
)

# %% [markdown]
# A projection only where the shapes demand it. Everywhere else the shortcut is x itself: no
# parameters, and nothing that training could spoil.
#
# ## Strides: half the picture
#
# A window that moves two places at a time, `strides=2`, visits every other row and column. Commit to an
# answer: what shape leaves it for a picture of 8 by 8 with 4 channels, and for one of 9 by 9, with same
# padding and 8 filters?

# %%
my_half = None
my_odd_half = None

# %%
stride = layers.Conv2D(8, 3, strides=2, padding="same")
sg.predicted(my_half, tuple(stride(x).shape), "8 by 8")
nine = keras.Input(shape=(9, 9, 4))
sg.predicted(my_odd_half, tuple(stride(nine).shape), "9 by 9")

# %% [markdown]
# Half, **rounded up**. With a stride in the body, the shortcut needs the same stride, or the two do
# not meet:

# %%
sg.draw(keras.Model(x, projection_block(x, 8, strides=2)))

# %% [markdown]
# ## Batch normalisation in the block
#
# The ResNets of 2015 have a `BatchNormalization` after each convolution: it brings every channel to
# mean 0 and deviation 1 over the batch, then scales and shifts it by two numbers that are learned.

# %%
def normalised_block(x):
    """An identity block with batch normalisation after each convolution."""
    channels = x.shape[-1]
    body = layers.Conv2D(channels, 3, padding="same")(x)
    body = layers.ReLU()(layers.BatchNormalization()(body))
    body = layers.Conv2D(channels, 3, padding="same")(body)
    body = layers.BatchNormalization()(body)
    return ops.relu(x + body)

# %% [markdown]
# A prediction must not depend on which pictures are in the same batch. So the layer keeps two more
# numbers for each channel, averages over the batches it was trained on. Gradients do not move those.
# Commit to an answer: how many parameters does the layer hold on 4 channels, and how many of them are
# trained?

# %%
my_held = None
my_trained = None

# %%
norm = layers.BatchNormalization()
norm(x)
sg.predicted(my_held, norm.count_params(), "held", mistakes={8: "two averages are kept as well"})
trained = sum(int(ops.size(weight)) for weight in norm.trainable_weights)
sg.predicted(my_trained, trained, "trained", mistakes={16: "averages are not learned by gradient"})

# %% [markdown]
# The same layer works in two ways: with the batch's own mean and deviation while it is trained (`fit`
# says `training=True`), with the averages otherwise. They start at mean 0 and deviation 1, so a new
# layer changes nearly nothing:

# %%
far_off = keras.random.normal((64, 8, 8, 4), mean=5.0, seed=7)
print("mean, predicting:", round(float(ops.mean(norm(far_off)))))
print("mean, training:  ", abs(round(float(ops.mean(norm(far_off, training=True))))))

# %%
block = keras.Model(x, normalised_block(x), name="normalised")
silence(block)
print("zeroed, it is relu(x):", bool(ops.all(block(probe) == ops.relu(probe))))

# %% [markdown]
# In all these blocks the last relu lies in the path of x. Newer ones (ResNet v2, 2016) put what is
# nonlinear *into* the body, before its layers: **pre-activation**. Most Transformers since GPT-2 do the
# same with their normalisation. Nothing meets x but plus signs, and a silent block leaves exactly x.

# %%
body = layers.Conv2D(4, 3, padding="same")(ops.relu(x))
early = keras.Model(x, x + body, name="early")
silence(early)
print("zeroed, it is x:", bool(ops.all(early(probe) == probe)))

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
# The same network, once with and once without the plus sign, with seven blocks: 15 convolutions.

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
def train(model, epochs=5):
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
    keras.utils.set_random_seed(1)
    models[name] = make(7)
    curves[name] = train(models[name])

# %%
figure, axes = plt.subplots(1, 2, figsize=(8, 3), sharey=True)
for axis, kind in zip(axes, ["accuracy", "val_accuracy"]):
    for (name, curve), style in zip(curves.items(), ["k-", "k--"]):
        axis.plot(range(1, 6), curve[kind], style, label=name)
    axis.set(xlabel="epoch", title="validation" if kind.startswith("val") else "training")
axes[0].set_ylabel("accuracy")
axes[0].legend()
plt.show()

# %% [markdown]
# *In words: training at the left, validation at the right, and both look alike. Both curves start near
# 0.1, which is what guessing among ten digits gives. The solid one, with shortcuts, leaves it
# within two epochs and climbs far above. The dashed one, without, stays there.*

# %%
final = {name: curve["accuracy"][-1] for name, curve in curves.items()}
print("with shortcuts is better:", final["with shortcuts"] > final["without"])

# %% [markdown]
# Look at the left half: that is the *training* accuracy. The plain network does not overfit; it
# cannot even learn what it is shown. (From three of eight seeds it began to learn in this time, from
# each of them less than with shortcuts.) One reason can be measured. The **gradient** tells each
# weight how to change. How strong is it at each of the 15 convolutions of a new network?

# %%
import tensorflow as tf

def pulls(model):
    """How strongly the loss of 200 pictures pulls at each convolution's weights."""
    kernels = [one.kernel for one in model.layers if isinstance(one, layers.Conv2D)]
    with tf.GradientTape() as tape:
        said = model(digits.x_train[:200])
        loss = keras.losses.sparse_categorical_crossentropy(digits.y_train[:200], said)
        loss = tf.reduce_mean(loss)
    return [float(tf.norm(gradient)) for gradient in tape.gradient(loss, kernels)]

# %%
keras.utils.set_random_seed(1)
new = {"with shortcuts": pulls(resnet(7)), "without": pulls(plain(7))}

# %%
plt.figure(figsize=(6, 3))
for (name, strength), style in zip(new.items(), ["k-o", "k--s"]):
    plt.semilogy(range(1, 16), strength, style, label=name, markersize=4)
plt.xlabel("convolution, from the picture to the output")
plt.ylabel("gradient")
plt.legend()
plt.show()

# %% [markdown]
# *In words: two nearly level lines over the 15 convolutions, on a scale where each step is ten times
# the one below. The solid line, with shortcuts, runs about a thousand times higher than the dashed
# one.*

# %%
weakest = min(new["with shortcuts"])
print("even the weakest pull is 10 times the strongest without:", weakest > 10 * max(new["without"]))

# %% [markdown]
# Two things fade from layer to layer: forwards the differences between pictures, backwards the
# gradient. Every weight gets the product of both, so all are starved alike. A plus sign lets both
# pass. It is not the whole story: the networks of 2015 had batch normalisation, which keeps gradients
# alive, and plain ones got worse with depth all the same.
#
# On pictures that it has not seen, the network with shortcuts does well, too:

# %%
result = models["with shortcuts"].evaluate(
    digits.x_test, digits.y_test, verbose=0, return_dict=True
)
print("held-out accuracy above 0.7:", result["accuracy"] > 0.7)

# %% [markdown]
# ## Skips across scales
#
# So far the answer was one digit for a picture. Now we want an answer for **each pixel**. Labels are
# scanned, with a round stamp and a printed bar. Which ink is the stamp's? In one place out of five the
# ink did not take, so the masks have ragged holes.

# %%
stamps = sg.data.stamps()
print(stamps.x_train.shape, stamps.y_train.shape)

# %%
figure, axes = plt.subplots(2, 6, figsize=(8, 2.9))
for column in range(6):
    for row, pictures in enumerate([stamps.x_test, stamps.y_test]):
        axes[row, column].imshow(pictures[column, :, :, 0], cmap="gray_r", vmin=0, vmax=1)
        axes[row, column].set(xticks=[], yticks=[])
axes[0, 0].set_ylabel("scan")
axes[1, 0].set_ylabel("mask")
plt.show()

# %% [markdown]
# *In words: six scans, each with a ragged disc and a straight bar, level or upright; below each its
# mask, where only the disc's inked pixels are black.*
#
# Neighbours alone do not tell: a dark pixel in a bar and one in a stamp look alike. To see "round" a
# network must look from a distance; to see the holes, from close up.

# %% [markdown]
# How good is a mask? Accuracy would flatter: most pixels are paper. **IoU** (intersection over union)
# asks: of the pixels that either mask marks, how many do both?

# %%
def iou(marked):
    """Intersection over union of the marked pixels and the true masks, held out."""
    true = stamps.y_test == 1
    return (marked & true).sum() / (marked | true).sum()

# %%
print("all ink taken for the stamp's:", round(iou(stamps.x_test > 0.5), 2))

# %% [markdown]
# That is the dullest guess (the baseline).
#
# ## Down and up
#
# Strides make a picture small, so that a window of 3 sees a large part of it. `UpSampling2D` makes it
# large again: each place becomes 2 by 2 equal ones, without a parameter. `Conv2DTranspose` with a
# stride of 2 does the same with weights.

# %%
scan = keras.Input(shape=(16, 16, 1), name="scan")
small = layers.Conv2D(8, 3, strides=2, padding="same")(scan)
print("down:", small.shape)
print("up:  ", layers.UpSampling2D()(small).shape)
print("up:  ", layers.Conv2DTranspose(4, 3, strides=2, padding="same")(small).shape)

# %% [markdown]
# What was small and is large again is *blurred*: which of the 4 places had the hole? But on the way
# down, an earlier tensor still knew. A **U-Net** keeps those tensors and hands them across:
#
# ```
# scan
#   │
# 16×16 fine ─────────────────────▶ (concatenate) ─▶ mask
#   │ stride 2                            ▲
#  8×8  middle ─▶ (concatenate)           │
#   │ stride 2         ▲    └─ Conv2D ─▶ up
#  4×4  deep ────────▶ up
# ```
#
# Here the skips are **concatenated**: the coarse answer and the fine picture are different things, and
# the next layer may weigh them as it likes.

# %%
def conv(filters, strides=1):
    return layers.Conv2D(filters, 3, strides=strides, padding="same", activation="relu")

# %%
def build_unet(skips=True):
    """A two-level U-Net: which pixels are the stamp's?"""
    scan = keras.Input(shape=(16, 16, 1), name="scan")
    fine = conv(8)(scan)  # (None, 16, 16, 8)
    middle = conv(16, strides=2)(fine)  # (None, 8, 8, 16)
    deep = conv(32, strides=2)(middle)  # (None, 4, 4, 32)
    x = layers.UpSampling2D()(deep)  # (None, 8, 8, 32)
    x = layers.Concatenate(name="join_middle")([x, middle]) if skips else x
    x = layers.UpSampling2D()(conv(16)(x))  # (None, 16, 16, 16)
    x = layers.Concatenate(name="join_fine")([x, fine]) if skips else x
    mask = layers.Conv2D(1, 1, activation="sigmoid", name="mask")(conv(8)(x))
    return keras.Model(scan, mask)

# %% [markdown]
# `x` may be bound again and again here: what is needed later, `fine` and `middle`, has names of its own.
#
# Commit to an answer: how many channels leave `join_middle`, and how many parameters does the
# `Conv2D(16, 3)` after it hold?

# %%
my_channels = None
my_weights = None

# %%
unet = build_unet()
joined = unet.get_layer("join_middle").output.shape[-1]
sg.predicted(my_channels, joined, "channels", mistakes={32: "the skip's 16 join them"})
after = layers.Conv2D(16, 3)
after.build((None, 8, 8, joined))
sg.predicted(
    my_weights, after.count_params(), "parameters", mistakes={6912: "the biases are missing"}
)

# %%
sg.draw(unet)

# %% [markdown]
# The two long wires are the skips. Now with and without them, otherwise alike:

# %%
marked = {}
for name, skips in [("with skips", True), ("without", False)]:
    keras.utils.set_random_seed(7)
    model = build_unet(skips)
    model.compile(optimizer=keras.optimizers.Adam(0.01), loss="binary_crossentropy")
    log = model.fit(stamps.x_train, stamps.y_train, epochs=10, verbose=0)
    marked[name] = model.predict(stamps.x_test, verbose=0) > 0.5

# %%
score = {name: iou(mask) for name, mask in marked.items()}
print("with skips above 0.7:", score["with skips"] > 0.7)
print("without they lack more than 0.05:", score["without"] < score["with skips"] - 0.05)

# %%
rows = {"scan": stamps.x_test, "mask": stamps.y_test, **marked}
figure, axes = plt.subplots(4, 6, figsize=(7, 4.8))
for line, (name, pictures) in zip(axes, rows.items()):
    for column, axis in enumerate(line):
        axis.imshow(pictures[column, :, :, 0], cmap="gray_r", vmin=0, vmax=1)
        axis.set(xticks=[], yticks=[])
    line[0].set_ylabel(name)
plt.show()

# %% [markdown]
# *In words: six held-out scans, their true masks, and two rows of predicted masks. With skips the discs
# are ragged and have their holes, much like the true ones. Without, they sit in the right places but
# are smooth blots.*
#
# Both know **where** the stamp is. Only the skips know **which** pixels took the ink.

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
# **3. An odd size.** 18 by 18 becomes 9, then 5. On the way up, 5 becomes 10, and 10 does not meet 9:

# %%
middle, deep = keras.Input(shape=(9, 9, 16)), keras.Input(shape=(5, 5, 32))
with sg.show_error():
    layers.Concatenate()([layers.UpSampling2D()(deep), middle])

# %% [markdown]
# Two levels need a size that 4 divides. So pad the picture first (`ZeroPadding2D`), or crop what is
# too large (`Cropping2D`).
#
# **4. One channel.** No message: 1 channel is *broadcast* into all 8. It looks like a shortcut and
# copies one picture eight times:

# %%
gray = keras.Input(shape=(8, 8, 1))
print((gray + layers.Conv2D(8, 3, padding="same")(gray)).shape)

# %% [markdown]
# **5. A stale shortcut.** `x` was rebound, so "x" is the body's first layer and the real x is lost:

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
# **6. Concatenation for addition.** No message; the channels double with every block, 4, 8, 16, ...:

# %%
x = keras.Input(shape=(8, 8, 4), name="x")
body = layers.Conv2D(4, 3, padding="same")(x)
print(layers.Concatenate()([x, body]).shape)

# %% [markdown]
# **7. relu before the addition.** No message. A correction can never be negative: block by block,
# numbers can only grow.

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
# 4. A U-Net adds its skips instead of concatenating them. What must be equal then that need not be
#    otherwise?

# %% [markdown]
# <details><summary>An answer to each</summary>
#
# 1. A 1 by 1 convolution: (1 × 1 × 8 + 1) × 4 = 36.
# 2. A `Dense` layer of zeros gives zeros, and one of random weights mixes the channels. To pass x on
#    unchanged it would have to learn the identity first.
# 3. The weights of the body. What still comes through has come by the shortcut.
# 4. The number of channels. Rows and columns have to be equal either way.
#
# </details>

# %% [markdown]
# ## Recap
#
# You can now
#
# * **build** an identity block: two names, same padding, relu after the addition;
# * **build** a projection block: a 1 by 1 convolution where channels or size change, and only there;
# * **prove** a shortcut: with a body of zeros, relu(x) is left, or x itself with pre-activation;
# * **stack** blocks, and know that shortcuts let *training* reach every layer;
# * **work out** strides (half, rounded up), upsampling (twice), and what batch normalisation holds
#   (four numbers a channel, two of them trained);
# * **train** a U-Net, and say what its concatenated skips bring back: detail;
# * **recognise** valid padding, unequal channels, an odd size, broadcasting, a stale shortcut,
#   concatenation and an early relu.

# %% [markdown]
# ## Where this goes in real models
#
# * **ResNet-34** (2015) has sixteen blocks such as these, with batch normalisation after each
#   convolution; ResNet-50's blocks have three convolutions. The plain networks they were compared with
#   had it too, and still got worse with depth.
# * **Transformers** (2017): each attention and each dense part has a shortcut around it.
# * **U-Net** (2015) was made for pictures of cells, with four levels; it is the network inside many
#   image generators, such as **Stable Diffusion** (2022).
#
# **Next:** the assignment, `u08_skip.ipynb`.
