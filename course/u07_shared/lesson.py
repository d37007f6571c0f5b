# %% [markdown]
# # Unit 7. Shared layers
#
# You will
#
# * **tell** sharing from copying: one layer called twice against two layers that look alike;
# * **build** a Siamese network: one encoder for two pictures, and a comparison;
# * **train** it on pairs, and **see** what its distances have learned;
# * **prove** that a network shares, in three ways;
# * **recognise** five slips that undo the sharing or the comparison.
#
# **Before you start:** Units 3 and 4: merges, several inputs.
#
# **Time:** about 45 minutes, then 45 for the assignment.

# %% locked="u07_lesson_setup"
import stackgraph as sg
import keras
from keras import layers, ops

# %% [markdown]
# ## The story: is it the same digit?
#
# The sorting office finds parcels with two labels that should agree. The question is no longer
# *which* digit, but: **do two pictures show the same one?** That question still makes sense for
# signs that nobody has seen before, and it is asked with two pictures at a time.

# %%
pairs = sg.data.digit_pairs()
for name, table in pairs.x_train.items():
    print(f"{name:6}", table.shape)
print("share of same pairs:", round(float(pairs.y_train.mean()), 2))

# %%
import matplotlib.pyplot as plt

figure, axes = plt.subplots(2, 6, figsize=(7, 2.8))
for column in range(6):
    for row, side in enumerate(pairs.x_test):
        picture = pairs.x_test[side][column].reshape(8, 8)
        axes[row, column].imshow(picture, cmap="gray_r")
        axes[row, column].set(xticks=[], yticks=[])
    axes[0, column].set_title("same" if pairs.y_test[column] else "different")
plt.show()

# %% [markdown]
# *In words: six pairs of small digits, one above the other, each labelled same or different.*

# %% [markdown]
# ## The picture before the code
#
# ```
#   left         right
#    │             │
#  ┌─▼─────────────▼─┐
#  │     encoder     │
#  └─┬─────────────┬─┘
#    a  one box,   b
#    │  used twice │
#    └─▶ |a − b| ◀─┘
#           │
#           ▼
#    Dense, 1  sigmoid
#           │
#           ▼
#         same?
# ```
#
# The same **encoder** turns each picture into 32 numbers, and the two lists are compared. Here it is
# the *same* encoder. Two that were trained apart would give numbers that cannot be compared, like a
# length in metres and one in feet. (Two different ones that are trained *together*, as for pictures and
# their captions, learn to agree; that is a two-tower network, Unit 4.)

# %% [markdown]
# ## Sharing is calling twice
#
# A layer is an object that holds weights. Calling it *uses* the weights. Call it twice, and both
# results come from the same weights. **Predict** the parameters of each model:

# %%
my_shared = None  # one Dense(4), called on both inputs of 8
my_copied = None  # two Dense(4), one for each input of 8

# %%
left, right = keras.Input(shape=(8,), name="left"), keras.Input(shape=(8,), name="right")
look = layers.Dense(4, name="look")
shared = keras.Model([left, right], [look(left), look(right)])
sg.draw(shared)

# %%
copied = keras.Model(
    [left, right],
    [layers.Dense(4, name="look_left")(left), layers.Dense(4, name="look_right")(right)],
)
sg.draw(copied)

# %%
sg.predicted(my_shared, shared.count_params(), "shared")
sg.predicted(my_copied, copied.count_params(), "copied")

# %% [markdown]
# (8 + 1) × 4 = 36 against 72. Count the *objects*, not the calls: `layers.Dense(4)` makes one,
# `look(left)` uses it.

# %% [markdown]
# ## An encoder
#
# Not only a layer can be shared; a whole model can be called like a layer. Here is the encoder, a
# little stack:

# %%
def build_encoder(name="encoder"):
    """A new encoder: 64 pixels to 32 numbers."""
    return keras.Sequential(
        [
            keras.Input(shape=(64,)),
            layers.Dense(64, activation="relu", name="strokes"),
            layers.Dense(32, activation="relu", name="code"),
        ],
        name=name,
    )

# %%
def build_siamese():
    """A pair classifier, and the encoder inside it."""
    encoder = build_encoder()
    left = keras.Input(shape=(64,), name="left")
    right = keras.Input(shape=(64,), name="right")
    distance = ops.abs(encoder(left) - encoder(right))
    same = layers.Dense(1, activation="sigmoid", name="same")(distance)
    return keras.Model([left, right], same, name="siamese"), encoder

# %%
siamese, encoder = build_siamese()
sg.draw(siamese)

# %% [markdown]
# **Predict** before you run: 4,160 + 2,080 in the encoder, and the last layer. Does the encoder count
# once or twice?

# %%
my_total = None

# %%
sg.predicted(my_total, siamese.count_params(), mistakes={12513: "the encoder is one object: count it once"})

# %% [markdown]
# 6,273: the encoder's 6,240 **once**, plus (32 + 1) × 1.
#
# The minus sign and `ops.abs` are operations of the graph, like layers without weights. The absolute
# value makes the comparison **symmetric**: |a − b| = |b − a|, so it cannot matter which picture came
# first.

# %% [markdown]
# ## Train it on pairs

# %%
keras.utils.set_random_seed(6)
siamese, encoder = build_siamese()
siamese.compile(optimizer="adam", loss="binary_crossentropy", metrics=["accuracy"])
log = siamese.fit(pairs.x_train, pairs.y_train, validation_split=0.1, epochs=15, verbose=0).history

# %%
plt.figure(figsize=(6, 3))
plt.plot(log["accuracy"], "k-", label="training")
plt.plot(log["val_accuracy"], "k--", label="validation")
plt.axhline(0.5, color="0.6", linestyle=":", label="guessing")
plt.xlabel("epoch")
plt.ylabel("accuracy")
plt.legend()
plt.show()

# %% [markdown]
# *In words: both curves leave the dotted line of guessing, at one half, in the first epochs and climb
# to about 0.9; validation stays a little below training.*

# %%
results = siamese.evaluate(pairs.x_test, pairs.y_test, verbose=0, return_dict=True)
print("held-out accuracy above 0.8:", results["accuracy"] > 0.8)

# %% [markdown]
# ## What the distances have learned
#
# `encoder` is the very object inside `siamese`, so it was trained along with it. Encode the held-out
# pictures and measure how far apart the two of a pair are:

# %%
import numpy as np

def distances(encoder):
    """How far apart the codes of each held-out pair are."""
    a = encoder.predict(pairs.x_test["left"], verbose=0)
    b = encoder.predict(pairs.x_test["right"], verbose=0)
    return np.abs(a - b).sum(axis=1)

# %%
keras.utils.set_random_seed(6)
figure, axes = plt.subplots(1, 2, figsize=(8, 2.8), sharey=True)
for axis, model, title in [(axes[0], build_encoder(), "untrained"), (axes[1], encoder, "trained")]:
    apart = distances(model)
    axis.hist(apart[pairs.y_test == 1], bins=20, histtype="step", color="k", label="same")
    axis.hist(apart[pairs.y_test == 0], bins=20, color="0.75", label="different")
    axis.set(title=title, xlabel="distance")
axes[1].legend()
plt.show()

# %% [markdown]
# *In words: two pairs of histograms. Untrained, same pairs are a little nearer, and most of the two
# heaps overlap. Trained, the heaps part: same pairs at the left, different ones further right, with
# some overlap between.*

# %%
apart = distances(encoder)
near, far = np.median(apart[pairs.y_test == 1]), np.median(apart[pairs.y_test == 0])
print("same pairs lie nearer:", bool(near < far))

# %% [markdown]
# Nobody told the encoder *where* to put a 7. It learned that two 7s belong together: this is
# **metric learning**. The held-out pairs are new pictures of the same ten digits. Whether it can also
# compare signs that it has never met is another question, and one that can be measured.

# %% [markdown]
# ## Three proofs of sharing
#
# **One object.** Ask the graph: the encoder is there once, and it is called twice.

# %%
print([layer.name for layer in siamese.layers].count("encoder"), "encoder in the list of layers")

# %% [markdown]
# **Half the parameters.** 6,273, not 12,513.
#
# **Symmetry.** Swap the pictures; the answer stays:

# %%
swapped = {"left": pairs.x_test["right"], "right": pairs.x_test["left"]}
there = siamese.predict(pairs.x_test, verbose=0)
back = siamese.predict(swapped, verbose=0)
print("symmetric:", bool(np.allclose(there, back, atol=1e-5)))

# %% [markdown]
# Symmetry alone is no proof of sharing: it needs the sharing *and* a symmetric comparison. Take one
# away, and it is gone, as the next section shows.

# %% [markdown]
# ## Break it on purpose
#
# A small function to put one part wrong at a time:

# %%
def pair_model(encode_left, encode_right, compare):
    """A pair classifier from two encoders and a comparison."""
    left = keras.Input(shape=(64,), name="left")
    right = keras.Input(shape=(64,), name="right")
    compared = compare(encode_left(left), encode_right(right))
    return keras.Model([left, right], layers.Dense(1, activation="sigmoid")(compared))

# %%
def is_symmetric(model):
    """Whether swapping the two pictures changes nothing."""
    return bool(np.allclose(
        model.predict(pairs.x_test, verbose=0), model.predict(swapped, verbose=0), atol=1e-5
    ))

# %% [markdown]
# **1. The factory called twice.** `build_encoder()` twice makes two encoders. Here we are lucky: both
# carry one name, and names must be unique.

# %%
def gap(a, b):
    return ops.abs(a - b)

with sg.show_error():
    pair_model(build_encoder(), build_encoder(), gap)

# %% [markdown]
# Without names, Keras would have numbered them and said nothing. Twice the parameters:

# %%
twice = pair_model(build_encoder(name=None), build_encoder(name=None), gap)
print(twice.count_params(), "parameters, symmetric:", is_symmetric(twice))

# %% [markdown]
# **2. Copied weights.** Set both encoders to the same weights, and it *looks* shared, until the first
# step of training moves them apart:

# %%
first, second = build_encoder("first"), build_encoder("second")
second.set_weights(first.get_weights())
copy = pair_model(first, second, gap)
print("before training, symmetric:", is_symmetric(copy))

# %%
copy.compile(optimizer="adam", loss="binary_crossentropy")
log = copy.fit(pairs.x_train, pairs.y_train, epochs=1, verbose=0)
print("after one epoch, symmetric:", is_symmetric(copy))

# %% [markdown]
# **3. No absolute value.** A plain difference changes sign when the pictures swap:

# %%
encoder = build_encoder()
signed = pair_model(encoder, encoder, lambda a, b: a - b)
print("symmetric:", is_symmetric(signed))

# %% [markdown]
# **4. Concatenation for the comparison.** The last layer gets both codes and must learn to compare
# them by itself; with one `Dense` it cannot:

# %%
joined = pair_model(encoder, encoder, lambda a, b: layers.Concatenate()([a, b]))
print(joined.count_params(), "parameters, symmetric:", is_symmetric(joined))

# %% [markdown]
# **5. The same input twice.** One wrong letter, and every picture is compared with itself. The
# distance is zero for all; the drawing shows an input without arrows:

# %%
left = keras.Input(shape=(64,), name="left")
right = keras.Input(shape=(64,), name="right")
itself = layers.Dense(1, activation="sigmoid")(gap(encoder(left), encoder(left)))
sg.draw(keras.Model([left, right], itself))

# %% [markdown]
# ## Reflect
#
# 1. Why can two *different* encoders with |a − b| not be symmetric?
# 2. Would a + b be a symmetric comparison? Would it be a useful one?
# 3. A shared layer is called on tensors of width 8. Can it be called on one of width 9? Why?
#
# <details><summary>Answers</summary>
#
# 1. Swap the pictures, and each goes through the other encoder: other numbers come out.
# 2. Symmetric, yes. But the sum of two codes does not say how far apart they are: two 7s and a 3 with
#    its opposite could give the same.
# 3. No. Its weights were made for 8 numbers in when it was first called.
#
# </details>

# %% [markdown]
# ## Recap
#
# You can now
#
# * **tell** sharing (one object, called twice) from copying (two objects);
# * **build** a Siamese network: encoder, absolute difference, one unit;
# * **train** it on pairs, and **see** same pairs move together;
# * **prove** sharing: one object in the graph, its parameters counted once, symmetry;
# * **recognise** the factory called twice, copied weights, a lost absolute value, concatenation, and
#   an input used twice.

# %% [markdown]
# ## Where this goes in real models
#
# * **FaceNet** (2015) recognises faces by the distance of codes from one shared network.
# * **Sentence-BERT** (2019) compares sentences with one text encoder, called on each.
# * **SimCLR** (2020) learns without labels: two versions of one photo must get near codes.
#
# **Next:** the assignment, `u07_shared.ipynb`.
