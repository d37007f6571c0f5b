# %% [markdown]
# # Unit 7. Shared layers
#
# **You build** a Siamese network that compares digits, some of which it has never met.
#
# You will
#
# * **tell** sharing from copying: one layer called twice against two layers that look alike;
# * **build** a Siamese network: one encoder for two pictures, and a comparison;
# * **train** it on pairs, and **measure** what its distances have learned;
# * **test** it on two digits that it has never met;
# * **build** two towers that end in a shared layer, for two kinds of input;
# * **prove** that a network shares, and tell a proof from a sign;
# * **recognise** six slips that undo sharing or comparison, five of which give no message.
#
# **Before you start:** Units 3 and 4: merges, several inputs.
#
# **Time:** about 95 minutes, then 75 for the assignment.

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
#
# So that we can measure how far that goes, two digits stay in the drawer: the network never sees a 4
# or a 7 while it learns.

# %%
pairs = sg.data.digit_pairs(classes=[0, 1, 2, 3, 5, 6, 8, 9])
strangers = sg.data.digit_pairs(classes=[4, 7])
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
# The same **encoder** turns each picture into 32 numbers, its **code** (embedding), and the two codes
# are compared. A stack has no such place: in a list of layers nothing can be used by two inputs.

# %% [markdown]
# ## Sharing is calling twice
#
# A layer is an object that holds weights. Calling it *uses* the weights. Call it twice, and both
# results come from the same weights (tied weights). Commit to an answer: how many parameters does each
# model hold? And into how many weight arrays are they divided (a `Dense` has two, kernel and bias)?

# %%
my_shared = None  # one Dense(4), called on both inputs of 8
my_copied = None  # two Dense(4), one for each input of 8
my_arrays = None  # the weight arrays of the copied one

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
sg.predicted(my_shared, shared.count_params(), "shared", mistakes={72: "one object: count it once"})
sg.predicted(my_copied, copied.count_params(), "copied", mistakes={36: "two objects, two kernels"})
sg.predicted(my_arrays, len(copied.weights), "arrays", mistakes={2: "each of the two has two"})

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
# Commit to an answer: how many parameters in all? 4,160 + 2,080 are in the encoder. Does it count once
# or twice?

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
def train(model, x, epochs=15):
    """Fit a pair classifier."""
    model.compile(optimizer="adam", loss="binary_crossentropy", metrics=["accuracy"])
    model.fit(x, pairs.y_train, epochs=epochs, verbose=0)

# %%
keras.utils.set_random_seed(6)
siamese, encoder = build_siamese()
train(siamese, pairs.x_train)
known = siamese.evaluate(pairs.x_test, pairs.y_test, verbose=0, return_dict=True)["accuracy"]
print("held-out accuracy above 0.8:", known > 0.8)

# %% [markdown]
# Half of the pairs are the same digit, so guessing (the baseline) would reach 0.5.
#
# ## What the distances have learned
#
# `encoder` is the very object inside `siamese`, so it was trained along with it. Encode held-out
# pictures, and measure how far apart the two of a pair are:

# %%
import numpy as np

def apart(encode, x):
    """How far apart the codes of each pair are; shape (n,)."""
    a, b = encode(x["left"]), encode(x["right"])
    return np.asarray(ops.sum(ops.abs(a - b), axis=1))

# %%
keras.utils.set_random_seed(6)
untrained = build_encoder()
figure, axes = plt.subplots(1, 2, figsize=(8, 2.8), sharey=True)
for axis, encode, title in [(axes[0], untrained, "untrained"), (axes[1], encoder, "trained")]:
    far = apart(encode, pairs.x_test)
    axis.hist(far[pairs.y_test == 0], bins=20, color="0.75", label="different")
    axis.hist(far[pairs.y_test == 1], bins=20, histtype="step", color="k", label="same")
    axis.set(title=title, xlabel="distance")
axes[1].legend()
plt.show()

# %% [markdown]
# *In words: two pairs of histograms, each on a scale of its own, since a trained encoder spreads its
# codes further. Untrained, same pairs (black line) are a little nearer, and most of the two heaps
# overlap. Trained, same pairs lie at the left and different ones (grey) further right, with some overlap
# between.*
#
# One number for such a figure: take a same pair and a different pair. **How often is the same one
# nearer?** Guessing gives 0.5, a perfect distance 1. (The field calls this the AUC.)

# %%
def nearer(far, same):
    """How often a same pair is nearer than a different one, from 0 to 1."""
    return float(np.mean(far[same == 1][:, None] < far[same == 0][None, :]))

# %%
before = nearer(apart(untrained, pairs.x_test), pairs.y_test)
after = nearer(apart(encoder, pairs.x_test), pairs.y_test)
print("untrained, better than guessing:", before > 0.6)
print("trained, above 0.9:", after > 0.9)

# %% [markdown]
# Nobody told the encoder *where* to put a 3. It learned that two 3s belong together. To train it we
# needed no name of a digit, but pairs: this is called **metric learning**.
#
# ## Signs that it has never met
#
# The held-out pairs above were new pictures of digits that it knows. Now the two from the drawer. Commit
# to an answer before you run: on pairs of 4s and 7s, will it do as well, worse, or no better than
# guessing?

# %%
unknown = siamese.evaluate(strangers.x_test, strangers.y_test, verbose=0, return_dict=True)
print("better than guessing:", unknown["accuracy"] > 0.55)
print("worse than on the digits it knows:", unknown["accuracy"] < known - 0.1)

# %% [markdown]
# It runs. A classifier of eight digits would have no unit for a 4. But it is much worse. Is the last
# unit to blame, or the encoder? Take the last unit away: the **distances** alone, beside a rival
# that has learned nothing, the distance of the *pixels*:

# %%
def pixels(x):
    """The picture as it is: no encoder at all."""
    return ops.convert_to_tensor(x)

scores = {}
for title, encode in [("pixels", pixels), ("trained", encoder)]:
    scores[title] = [nearer(apart(encode, t.x_test), t.y_test) for t in (pairs, strangers)]

# %%
plt.figure(figsize=(6, 2.8))
for place, (title, color) in enumerate(zip(scores, ["0.85", "0.35"])):
    plt.bar(np.arange(2) + 0.3 * place, scores[title], 0.3, color=color, ec="k", label=title)
plt.axhline(0.5, color="k", linestyle=":")
plt.xticks([0.15, 1.15], ["known digits", "4 and 7"])
plt.ylabel("same pair is nearer")
plt.legend(loc="lower center")
plt.show()

# %% [markdown]
# *In words: two groups of two bars: how often the same pair is nearer, measured on pixels (light) and on
# the codes of the trained encoder (dark); a dotted line at one half for guessing. For known digits the
# dark bar is well ahead. For 4 and 7 both are about equally high, far above the line.*

# %%
print("known, trained well ahead of pixels:", scores["trained"][0] > scores["pixels"][0] + 0.05)
print("4 and 7, trained still above 0.75:", scores["trained"][1] > 0.75)
print("4 and 7, no better than pixels by 0.1:", scores["trained"][1] < scores["pixels"][1] + 0.1)

# %% [markdown]
# So the encoder can be used on strangers, though what it learned from eight digits helps with those
# eight. It is the last unit that fails: it learned where to draw the line between *their* distances.
# Look at the same pairs only: how far apart are they, and of how many does it say "same"?

# %%
def same_pairs(table):
    """Of the same pairs: their median distance, and the share that is called same."""
    x = {name: part[table.y_test == 1] for name, part in table.x_test.items()}
    said = siamese.predict(x, verbose=0)
    return float(np.median(apart(encoder, x))), float(np.mean(said > 0.5))

# %%
(near, said_known), (far, said_strangers) = same_pairs(pairs), same_pairs(strangers)
print("two pictures of one stranger lie further apart:", far > near)
print("called same: known above 0.7:", said_known > 0.7, "- strangers:", said_strangers > 0.7)

# %% [markdown]
# Two 4s lie closer together than a 4 and a 7 mostly do, but further apart than two 3s, and the last unit
# calls that *different*. Networks that compare faces are trained on many thousands of people, and the
# threshold is set on people held out.
#
# ## Two rulers
#
# Why must both pictures go through the *same* encoder? Train a second Siamese network, and let one
# encoder read the left pictures, the other one the right pictures:

# %%
keras.utils.set_random_seed(7)
other_siamese, other_encoder = build_siamese()
train(other_siamese, pairs.x_train)
mixed = ops.abs(encoder(pairs.x_test["left"]) - other_encoder(pairs.x_test["right"]))
agree = nearer(np.asarray(ops.sum(mixed, axis=1)), pairs.y_test)
print("each alone above 0.9:", nearer(apart(other_encoder, pairs.x_test), pairs.y_test) > 0.9)
print("one of each, below 0.7:", agree < 0.7)

# %%
one = pairs.x_test["left"][:1]
codes = np.concatenate([encoder(one), other_encoder(one)])
plt.figure(figsize=(7, 1.4))
plt.imshow(codes, cmap="Greys", aspect="auto")
plt.yticks([0, 1], ["first encoder", "second encoder"])
plt.xlabel("the 32 numbers of the code")
plt.show()

# %% [markdown]
# *In words: two rows of 32 grey fields, the codes of one and the same picture from two encoders. The
# dark fields are in different places in each row.*
#
# Both learned to measure, each in units of its own, like metres and feet.
#
# ## Two towers, one code
#
# Sometimes the two inputs are not of one kind. The scanner at the gate sends a **profile** only: how dark
# each of the 8 rows and 8 columns is, 16 numbers. Does the profile belong to this picture's digit?

# %%
def profile(x):
    """The mean of each row and of each column; (n, 64) to (n, 16)."""
    square = x.reshape(-1, 8, 8)
    return np.concatenate([square.mean(axis=2), square.mean(axis=1)], axis=1)

# %% [markdown]
# One layer cannot be called on 64 numbers and on 16: its kernel was made for one width, at its first
# call.

# %%
widths = layers.Dense(32)
wide = widths(keras.Input(shape=(64,)))
with sg.show_error():
    widths(keras.Input(shape=(16,)))

# %% [markdown]
# So each input gets a layer of its own, which brings it to a common width, and *from there* a layer
# is shared. Such a network is called **two-tower**. We compare with a `Dot` product of codes brought to
# length 1 (the cosine): 1 where both point the same way.

# %%
def build_towers():
    """A picture and a profile: do they show the same digit?"""
    picture = keras.Input(shape=(64,), name="picture")
    edges = keras.Input(shape=(16,), name="profile")
    code = layers.Dense(32, name="code")
    a = code(layers.Dense(64, activation="relu", name="see")(picture))
    b = code(layers.Dense(64, activation="relu", name="feel")(edges))
    cosine = layers.Dot(axes=1, normalize=True, name="cosine")([a, b])
    same = layers.Dense(1, activation="sigmoid", name="same")(cosine)
    return keras.Model([picture, edges], same, name="towers")

# %%
sg.draw(build_towers())

# %%
def as_towers(x):
    return {"picture": x["left"], "profile": profile(x["right"])}

keras.utils.set_random_seed(6)
towers = build_towers()
train(towers, as_towers(pairs.x_train))
result = towers.evaluate(as_towers(pairs.x_test), pairs.y_test, verbose=0, return_dict=True)
print("held-out accuracy above 0.75:", result["accuracy"] > 0.75)

# %% [markdown]
# `see` and `feel` have weights of their own, and yet their codes can be compared. They were
# trained **together**: the loss of each pair pulls at both. Pictures and their captions are compared
# like this.

# %% [markdown]
# ## Is it really shared?
#
# **Proof 1: one object, called twice.** Ask by identity, `is`, not by name: names are unique in a model,
# so a second encoder would have another name anyway.

# %%
inside = [layer for layer in siamese.layers if isinstance(layer, keras.Sequential)]
print("stacks inside:", len(inside), "- is it our encoder?", inside[0] is encoder)
print("called twice:", "shared, called 2 times" in sg.draw(siamese).text)
print("arrays:", len(siamese.weights))

# %% [markdown]
# Six arrays: kernel and bias of `strokes`, of `code` and of `same`. A second encoder of two layers would
# bring four more, however narrow they are.
#
# **Proof 2: silence it** (ablation). Set the weights of the one encoder to zero. If a picture still
# changes the answer, it has another way in:

# %%
def answers_when_silent(model, encoder):
    """How many different answers 100 pairs get while this encoder's weights are zero."""
    kept = encoder.get_weights()
    encoder.set_weights([np.zeros_like(array) for array in kept])
    first = {name: x[:100] for name, x in pairs.x_test.items()}
    answers = model.predict(first, verbose=0)
    encoder.set_weights(kept)
    return len(np.unique(answers.round(4)))

# %%
print("shared, silent encoder:", answers_when_silent(siamese, encoder), "answer")

# %% [markdown]
# This proves it for |a − b|. With a product or a cosine one silent code makes every answer the same; and
# it says nothing of layers *before* the silenced one.
#
# **Signs, not proofs.** *Few parameters*: a second encoder may be small. *Symmetry*, the same answer when
# the pictures are swapped: two encoders with equal weights have it, too. But where symmetry is
# **missing**, something is certain: the encoder is not shared, or the comparison takes sides.

# %%
swapped = {"left": pairs.x_test["right"], "right": pairs.x_test["left"]}
there = siamese.predict(pairs.x_test, verbose=0)
back = siamese.predict(swapped, verbose=0)
print("symmetric:", bool(np.allclose(there, back, atol=1e-5)))

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
# Without names, Keras would have numbered them and said nothing. Ten arrays, and the silent first
# encoder leaves the right picture a way in:

# %%
first, second = build_encoder(name=None), build_encoder(name=None)
twice = pair_model(first, second, gap)
print(len(twice.weights), "arrays, symmetric:", is_symmetric(twice))
print("only one answer when silent:", answers_when_silent(twice, first) == 1)

# %% [markdown]
# **2. Copied weights.** Set both encoders to the same weights, and it *looks* shared, until the first
# step of training moves them apart:

# %%
first, second = build_encoder("first"), build_encoder("second")
second.set_weights(first.get_weights())
copy = pair_model(first, second, gap)
print("before training, symmetric:", is_symmetric(copy))

# %%
train(copy, pairs.x_train, epochs=1)
print("after one epoch, symmetric:", is_symmetric(copy))

# %% [markdown]
# **3. No absolute value.** A plain difference changes sign when the pictures swap:

# %%
ruler = build_encoder()
signed = pair_model(ruler, ruler, lambda a, b: a - b)
print("symmetric:", is_symmetric(signed))

# %% [markdown]
# **4. Concatenation for the comparison.** The last layer gets both codes and must learn to compare them
# by itself; one `Dense`, which only adds a number for the left code to one for the right, cannot:

# %%
joined = pair_model(ruler, ruler, lambda a, b: layers.Concatenate()([a, b]))
print(joined.count_params(), "parameters, symmetric:", is_symmetric(joined))

# %% [markdown]
# **5. Half shared.** An encoder of two layers, taken apart: one layer is called twice, the other one is
# made anew for each picture. Keras has nothing to complain about. Two arrays too many betray it, and
# the missing symmetry:

# %%
left = keras.Input(shape=(64,), name="left")
right = keras.Input(shape=(64,), name="right")
strokes = layers.Dense(64, activation="relu")
halves = [layers.Dense(32, activation="relu")(strokes(side)) for side in (left, right)]
half = keras.Model([left, right], layers.Dense(1, activation="sigmoid")(gap(*halves)))
print(len(half.weights), "arrays, symmetric:", is_symmetric(half))

# %% [markdown]
# **6. The same input twice.** One wrong word, and every picture is compared with itself. The
# distance is zero for all; the drawing shows an input without arrows:

# %%
itself = layers.Dense(1, activation="sigmoid")(gap(ruler(left), ruler(left)))
sg.draw(keras.Model([left, right], itself))

# %% [markdown]
# ## Reflect
#
# 1. Why can two *different* encoders with |a − b| not be symmetric?
# 2. Would a + b be a symmetric comparison? Would it be a useful one?
# 3. The encoder gets one picture at a time. Where do the gradients of *both* pictures of a pair go?

# %% [markdown]
# <details><summary>An answer to 1</summary>
#
# Swap the pictures, and each goes through the other encoder: different numbers come out. Only if both
# encoders happen to compute the same is it symmetric, and training ends that.
#
# </details>
#
# <details><summary>An answer to 2</summary>
#
# Symmetric, yes. But a sum does not say how far apart its parts are: 1 + 3 and 2 + 2 are the same.
#
# </details>
#
# <details><summary>An answer to 3</summary>
#
# Into the same weights: the gradient of a shared weight is the sum over all its calls. Each pair teaches
# the encoder twice.
#
# </details>

# %% [markdown]
# ## Recap
#
# You can now
#
# * **tell** sharing (one object, called twice) from copying (two objects);
# * **build** a Siamese network: encoder, absolute difference, one unit;
# * **train** it on pairs, and **measure** how often same pairs are nearer;
# * **test** it on digits it has never met, beside a rival that has learned nothing;
# * **build** two towers that meet in a shared layer;
# * **prove** sharing: one object called twice; with |a − b| also silence; and tell these from mere signs;
# * **recognise** the factory called twice, copied weights, a lost absolute value, concatenation, an input
#   used twice, and a half-shared encoder.

# %% [markdown]
# ## Where this goes in real models
#
# * **FaceNet** (2015) recognises faces by the distance of codes from one shared network.
# * **Sentence-BERT** (2019) compares sentences with one text encoder, called on each.
# * **CLIP** (2021) has two towers, one for pictures and one for captions, trained together.
#
# **Next:** the assignment, `u07_shared.ipynb`.
