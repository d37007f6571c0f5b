# %% [markdown]
# # Unit 10. Models as layers
#
# **You build** a new answer from a trained reader, and an autoencoder.
#
# You will
#
# * **nest** a model in another, and know that its weights come along;
# * **tap** a trained model: one wire, all of them, and one inside a nested model;
# * **freeze** a trained base, **reuse** it for a new question, and **measure** when that pays;
# * **fine-tune** a base gently, and keep the statistics of its `BatchNormalization`;
# * **build** an autoencoder from two models;
# * **recognise** six slips, five of which give no message.
#
# **Before you start:** Unit 6: several heads. Unit 7: calling a model like a layer. Unit 8:
# `BatchNormalization`.
#
# **Time:** about 100 minutes, then 70 for the assignment.

# %% locked="u10_lesson_setup"
import stackgraph as sg
import keras
from keras import layers, ops

# %% [markdown]
# ## The story: a new question, and few labels
#
# The sorting office has a good digit reader, trained on a thousand labelled pictures. Now a stamping
# machine arrives. Ink gathers in **closed loops**, so the machine wants to know whether a digit has
# one: 0, 6, 8 and 9 do. Nobody has time to label a thousand pictures again. Ten, perhaps; eighty at
# most.
#
# The reader knows about ink, strokes and curves already. Can that be handed over, and does it pay?

# %%
import numpy as np

digits = sg.data.digits()
x_read, y_read = digits.x_train[:1000], digits.y_train[:1000]  # the reader's
x_rest, y_rest = digits.x_train[1000:], digits.y_train[1000:]  # for new questions
print(x_read.shape, x_rest.shape, digits.x_test.shape)

# %%
def loop(x, y):
    """1 for a digit with a closed loop."""
    return np.isin(y, [0, 6, 8, 9]).astype("int32")


def left(x, y):
    """1 for a picture with more ink at the left than at the right."""
    rows = x.reshape(-1, 8, 8)
    return (rows[:, :, :4].sum((1, 2)) > rows[:, :, 4:].sum((1, 2))).astype("int32")

# %% [markdown]
# `left` is a second new question, for comparison. It is not settled by which digit it is: most digits may
# lean either way.

# %%
import matplotlib.pyplot as plt

figure, axes = plt.subplots(1, 8, figsize=(8, 1.7))
looped, leaning = loop(x_rest, y_rest), left(x_rest, y_rest)
for axis, picture, has, leans in zip(axes, x_rest, looped, leaning):
    axis.imshow(picture.reshape(8, 8), cmap="gray_r")
    axis.set(title=f"loop {has}\nleft {leans}", xticks=[], yticks=[])
plt.tight_layout()

# %% [markdown]
# *In words: eight small digits. Above each stands 1 or 0 for "has a loop", and 1 or 0 for "more ink at
# the left".*

# %% [markdown]
# ## The picture before the code
#
# ```
#  64 pixels    64 pixels
#      │            │
#  ┌─ base ─┐   ┌─ base ─┐
#  │Dense 64│   │Dense 64│
#  │   │    │   │   │    │
#  │Dense 32│   │Dense 32│
#  └───┬────┘   └───┬────┘
#      ▼            ▼
#   Dense 10     Dense 1
#      │            │
#   0 ... 9       loop?
#
#  the same box; on the
#  right it is frozen
# ```
#
# A model is a layer made of layers. Call it on a tensor, and its whole graph becomes one node of a
# larger one, **with its weights**. What is reused is called the **base** (backbone). A new head on a
# frozen base is **transfer learning**; with a single layer as the head, a **linear probe**.

# %% [markdown]
# ## Nest

# %%
def build_base(name="base"):
    """A new base: 64 pixels to 32 features."""
    return keras.Sequential(
        [
            keras.Input(shape=(64,)),
            layers.Dense(64, activation="relu", name="strokes"),
            layers.Dense(32, activation="relu", name="features"),
        ],
        name=name,
    )

# %%
keras.utils.set_random_seed(8)
base = build_base()
pixels = keras.Input(shape=(64,), name="pixels")
digit = layers.Dense(10, activation="softmax", name="digit")(base(pixels))
reader = keras.Model(pixels, digit, name="reader")
sg.draw(reader)

# %% [markdown]
# Commit to an answer: how many entries does `reader.layers` have, and how many parameters does the
# whole hold?

# %%
my_entries = None
my_total = None

# %%
print([layer.name for layer in reader.layers], "and", [layer.name for layer in base.layers])
sg.predicted(
    my_entries,
    len(reader.layers),
    "entries",
    mistakes={2: "the Input is listed, too", 4: "what is inside the base is not listed"},
)
sg.predicted(my_total, reader.count_params(), "total", mistakes={6240: "the head has 330 more"})

# %% [markdown]
# The whole `base` is **one** entry. Beside it stand the input and the head. (`base` itself is a
# `Sequential`, which does not list its input.) The parameters are all there: 6,240 inside and
# (32 + 1) × 10 = 330 on top.

# %%
def train(model, x, y, loss, epochs, rate=0.005):
    """Compile the model as it stands now, and fit it."""
    model.compile(optimizer=keras.optimizers.Adam(rate), loss=loss, metrics=["accuracy"])
    model.fit(x, y, epochs=epochs, verbose=0)

# %% [markdown]
# Train the reader on the office's thousand labelled pictures:

# %%
train(reader, x_read, y_read, "sparse_categorical_crossentropy", epochs=15)
score = reader.evaluate(digits.x_test, digits.y_test, verbose=0)[1]
print("held-out digits read correctly, above 0.9:", score > 0.9)

# %% [markdown]
# ## Tap one wire
#
# What does the reader see on its way to an answer? A **tap** (feature extractor) is a second model
# over the *same* layers that stops earlier. Nothing is copied and nothing is trained:

# %%
tap = keras.Model(base.inputs, base.get_layer("strokes").output, name="tap")
strokes = tap.predict(digits.x_test, verbose=0)
print(strokes.shape)

# %% [markdown]
# It equals a calculation by hand: pixels times weights, plus biases, then relu.

# %%
weights, biases = base.get_layer("strokes").get_weights()
by_hand = np.maximum(digits.x_test @ weights + biases, 0)
print("same numbers:", np.allclose(by_hand, strokes, atol=1e-4))

# %% [markdown]
# ## Tap all
#
# `keras.Model` takes a list of outputs, so one model can show every wire at once:

# %%
every = keras.Model(base.inputs, [layer.output for layer in base.layers], name="every")
for layer, seen in zip(base.layers, every.predict(digits.x_test, verbose=0)):
    print(layer.name, seen.shape)

# %% [markdown]
# The 32 features, squeezed onto a plane, show what the base has learned. Nobody has asked it about
# loops yet, nor about left and right:

# %%
from sklearn.decomposition import PCA

features = base.predict(digits.x_test, verbose=0)
flat = PCA(2, random_state=0).fit_transform(features)
figure, axes = plt.subplots(1, 2, figsize=(8, 3.6))
for axis, question in zip(axes, [loop, left]):
    answers = question(digits.x_test, digits.y_test)
    for answer, mark in [(0, "0.65"), (1, "black")]:
        x, y = flat[answers == answer].T
        axis.scatter(x, y, s=12, color=mark, marker="ox"[answer], label=str(answer))
    axis.set(title=question.__name__, xticks=[], yticks=[])
axes[0].legend()
plt.tight_layout()

# %% [markdown]
# *In words: the same 450 points twice. In the left picture two clumps hold crosses only, digits with a
# loop, and an arm holds circles only; between them both marks overlap. In the right one the same two
# clumps are nearly all crosses (more ink at the left); elsewhere both marks are mixed.*
#
# A plane hides most of 32 numbers. So ask in all of them: does a picture's nearest neighbour have the
# same answer?

# %%
distance = np.square(features[:, None] - features[None]).sum(-1) + 1e9 * np.eye(len(features))
nearest = distance.argmin(axis=1)
for question in [loop, left]:
    answers = question(digits.x_test, digits.y_test)
    print(question.__name__, "above 0.9:", np.mean(answers[nearest] == answers) > 0.9)

# %% [markdown]
# To tell the digits apart, the base had to notice loops. Where the ink lies it could *forget*: a 2 is a
# 2 on either side. A head can only use what the features still hold.

# %% [markdown]
# ## Tap inside a nested model
#
# We want both from one call of the reader: the strokes, and its answer. The obvious line fails.
# `base.get_layer("strokes").output` belongs to the base's *own* input; it was made when the base was
# built, before there was a reader:

# %%
with sg.show_error(since="3.14"):
    keras.Model(reader.inputs, [base.get_layer("strokes").output, reader.outputs[0]])

# %% [markdown]
# The way out: a tap is a model, so it can be **called**, on the reader's own input:

# %%
seen = tap(reader.inputs[0])
both = keras.Model(reader.inputs, [seen, reader.outputs[0]], name="both")
sg.draw(both)

# %%
seen, answer = both.predict(digits.x_test, verbose=0)
print("the reader's strokes:", np.allclose(seen, strokes, atol=1e-5))
print("still", both.count_params(), "parameters")

# %% [markdown]
# The layer `strokes` is drawn twice and is there once: two calls, one set of weights, as in Unit 7.

# %% [markdown]
# ## Freeze and reuse
#
# Freezing says: *use these weights, do not change them.* It is a property of a layer or a model, and
# it is set before you `compile`. Commit to an answer: with the base frozen and a head of **one** unit
# for "loop?", how many parameters are left to train?

# %%
my_trainable = None

# %%
def to_train(model):
    """How many numbers training moves."""
    return sum(int(np.prod(w.shape)) for w in model.trainable_variables)

# %%
base.trainable = False
answer = layers.Dense(1, activation="sigmoid", name="loop")(base(pixels))
transfer = keras.Model(pixels, answer, name="transfer")
sg.predicted(my_trainable, to_train(transfer), "to train", mistakes={32: "the bias is missing"})

# %%
sg.draw(transfer)

# %% [markdown]
# ## Does it pay? A race
#
# Against the frozen base runs the same network from nothing. Put both into **one graph**: they share
# no weights, only the pixels, so one `fit` trains both, on the same pictures, without either hearing
# of the other.

# %%
def build_race():
    """A frozen base and a new one, each with a head of one unit."""
    pixels = keras.Input(shape=(64,), name="pixels")
    reused = layers.Dense(1, activation="sigmoid", name="reused")(base(pixels))
    new = layers.Dense(1, activation="sigmoid", name="new")(build_base("new_base")(pixels))
    return keras.Model(pixels, {"reused": reused, "new": new}, name="race")

# %%
sg.draw(build_race())

# %% [markdown]
# A fair race has the same number of steps for 10 labels as for 80. We draw 3,200 times from the few
# pictures: 200 steps of 16.

# %%
def race(question, x, y):
    """Held-out accuracy of both, after 200 steps on these pictures."""
    keras.utils.set_random_seed(8)
    drawn = np.random.default_rng(8).integers(len(x), size=3200)
    x, y, model = x[drawn], question(x, y)[drawn], build_race()
    model.compile(
        optimizer=keras.optimizers.Adam(0.01),
        loss={"reused": "binary_crossentropy", "new": "binary_crossentropy"},
        metrics={"reused": ["accuracy"], "new": ["accuracy"]},
    )
    model.fit(x, {"reused": y, "new": y}, batch_size=16, epochs=1, verbose=0)
    said = model.predict(digits.x_test, verbose=0)
    truth = question(digits.x_test, digits.y_test)
    return {name: np.mean((p[:, 0] > 0.5) == truth) for name, p in said.items()}

# %%
def few(each):
    """So many pictures of each digit, of those that the reader never saw."""
    rows = [np.flatnonzero(y_rest == digit)[:each] for digit in range(10)]
    return np.concatenate(rows)

# %%
curves = {}
for question in [loop, left]:
    results = [race(question, x_rest[few(n)], y_rest[few(n)]) for n in [1, 2, 4, 8]]
    curves[question.__name__] = {k: [r[k] for r in results] for k in ["reused", "new"]}

# %%
figure, axes = plt.subplots(1, 2, figsize=(8, 3), sharey=True)
for axis, (name, curve) in zip(axes, curves.items()):
    axis.plot([10, 20, 40, 80], curve["reused"], "k-o", label="frozen base, new head")
    axis.plot([10, 20, 40, 80], curve["new"], "k--s", mfc="white", label="from nothing")
    axis.set(title=f"{name}?", xscale="log", xlabel="labelled pictures", ylim=(0.5, 1))
    axis.set_xticks([10, 20, 40, 80], ["10", "20", "40", "80"], minor=False)
    axis.minorticks_off()
axes[0].set_ylabel("held-out accuracy")
axes[0].legend(loc="lower right")
plt.tight_layout()

# %% [markdown]
# *In words: two panels with held-out accuracy over 10, 20, 40 and 80 labels. At the left, loop: the
# solid line of the frozen base lies above the dashed line of the network from nothing, most of all
# where labels are fewest. At the right, left: the dashed line lies above, by least at 10 labels.*

# %%
gain = {name: np.mean(c["reused"]) - np.mean(c["new"]) for name, c in curves.items()}
print("loop: reuse is ahead on average:", gain["loop"] > 0.01)
print("left: reuse is behind on average:", gain["left"] < -0.01)

# %% [markdown]
# Both on average over four sizes: one size alone may fall either way by luck.
#
# So reuse pays if the question is **near** to what the base was trained for, and labels are **few**.
# And with many labels? All 1,347 pictures, labelled for loops:

# %%
many = race(loop, digits.x_train, digits.y_train)
print("with 1,347 labels reuse gains at most 0.02:", many["reused"] - many["new"] < 0.02)

# %% [markdown]
# The advantage is gone: with enough labels a network finds its own features, made for the question.
#
# On photographs the balance is different: bases are trained on millions of pictures, and thousands of
# labels are still few. The rule is the same. Measure before you believe.

# %% [markdown]
# ## Fine-tune
#
# **Fine-tuning** lets the base go on learning, gently. The order matters: first train the head on the
# frozen base, then open the base, **compile again**, and go on with a small learning rate (here 1/50 of
# the first). The first gradients of a new head come from random weights; a base that is open from the
# start is shaken by them.

# %%
keras.utils.set_random_seed(8)
x_few, y_few = x_rest[few(4)], loop(x_rest, y_rest)[few(4)]
before = base.get_weights()
train(transfer, x_few, y_few, "binary_crossentropy", epochs=30, rate=0.01)
print("frozen weights are unchanged:", np.array_equal(before[0], base.get_weights()[0]))

# %%
base.trainable = True
train(transfer, x_few, y_few, "binary_crossentropy", epochs=10, rate=0.0002)
moved = np.abs(base.get_weights()[0] - before[0]).mean() / np.abs(before[0]).mean()
print("they have moved:", moved > 0, "- by less than a tenth of their size:", moved < 0.1)

# %% [markdown]
# And note: `reader` uses the *same* base. It has just been changed, too. If you still need the old
# one, put its weights back, or clone it first:

# %%
base.set_weights(before)

# %% [markdown]
# ## A base with statistics
#
# Many bases for pictures hold `BatchNormalization` layers. While such a layer is trained it scales by
# the mean and variance of the **batch**, and keeps a moving average of both; afterwards it scales by
# these averages. They are
# **statistics**: part of the weights, but no gradient moves them.
#
# Here is such a base, as somebody else has trained it on our thousand pictures:

# %%
def build_normed():
    """64 pixels, scaled, to 24 features."""
    return keras.Sequential(
        [
            keras.Input(shape=(64,)),
            layers.BatchNormalization(name="norm"),
            layers.Dense(48, activation="relu", name="strokes"),
            layers.Dense(24, activation="relu", name="features"),
        ],
        name="normed",
    )

# %%
normed = build_normed()
normed.set_weights(sg.data.reader_weights())
for weight in normed.get_layer("norm").weights:
    print(weight.name, tuple(weight.shape), "trainable:", weight.trainable)

# %% [markdown]
# Commit to an answer: `normed` has 4,552 parameters. Nothing is frozen. How many can training move?

# %%
my_open = None

# %%
sg.predicted(my_open, to_train(normed), "to train", mistakes={4552: "statistics don't count"})

# %% [markdown]
# Frozen, the layer uses its averages even inside `fit`, and leaves them alone. But once you open the
# base to fine-tune it, ten pictures begin to overwrite what a thousand have taught. Two remedies are
# in use: to call the base with `training=False`, and to keep the `norm` itself frozen. Which one
# holds?

# %%
def shifted(norm_frozen=False, **how):
    """Whether one fit on ten pictures moves the means in an open base, called in this way."""
    inner = build_normed()
    inner.set_weights(sg.data.reader_weights())
    inner.get_layer("norm").trainable = not norm_frozen
    answer = layers.Dense(1, activation="sigmoid")(inner(pixels, **how))
    rows = few(1)
    train(keras.Model(pixels, answer), x_rest[rows], looped[rows], "binary_crossentropy", 2)
    moved = inner.get_layer("norm").moving_mean - normed.get_layer("norm").moving_mean
    return float(ops.max(ops.abs(moved))) > 0

# %%
print("open:                             moved:", shifted())
print("open, called with training=False: moved:", shifted(training=False))
print("open, but the norm frozen:        moved:", shifted(norm_frozen=True))

# %% [markdown]
# Many texts advise `base(x, training=False)`. In a call by hand it does what it says. In a graph, `fit`
# tells every layer that this is training, and **overrides** what the call said. What holds is to keep
# the normalisation frozen:
#
# ```python
# base.trainable = True                      # opens everything inside
# base.get_layer("norm").trainable = False   # except the statistics' owner
# model.compile(...)                         # and compile again
# ```

# %% [markdown]
# ## An autoencoder
#
# A base can be trained without any label. The **encoder** squeezes 64 pixels into 8 numbers, the
# **code** (an embedding); the **decoder** must restore the picture from them. The target is the input itself:

# %%
encoder = keras.Sequential(
    [keras.Input(shape=(64,)), layers.Dense(32, activation="relu"), layers.Dense(8)],
    name="encoder",
)
decoder = keras.Sequential(
    [
        keras.Input(shape=(8,)),
        layers.Dense(32, activation="relu"),
        layers.Dense(64, activation="sigmoid"),
    ],
    name="decoder",
)

# %%
keras.utils.set_random_seed(8)
autoencoder = keras.Model(pixels, decoder(encoder(pixels)), name="autoencoder")
sg.draw(autoencoder)

# %%
autoencoder.compile(optimizer=keras.optimizers.Adam(0.005), loss="mse")
log = autoencoder.fit(x_read, x_read, epochs=40, verbose=0)
restored = autoencoder.predict(digits.x_test[:8], verbose=0)

# %%
figure, axes = plt.subplots(2, 8, figsize=(8, 2.2))
for column in range(8):
    for row, picture in enumerate([digits.x_test[column], restored[column]]):
        axes[row, column].imshow(picture.reshape(8, 8), cmap="gray_r")
        axes[row, column].set(xticks=[], yticks=[])
plt.tight_layout()

# %% [markdown]
# *In words: eight digits above, and below each its restoration from eight numbers: softer at the
# edges, still readable.*
#
# Encoder and decoder were trained *inside* the autoencoder, and now serve on their own. The encoder is
# a base, too. A head on its code, with 40 labels:

# %%
keras.utils.set_random_seed(8)
encoder.trainable = False
coded = keras.Model(pixels, layers.Dense(1, activation="sigmoid")(encoder(pixels)))
train(coded, x_few, y_few, "binary_crossentropy", epochs=60, rate=0.02)
score = coded.evaluate(digits.x_test, loop(digits.x_test, digits.y_test), verbose=0)[1]
print("loops found by 9 trained numbers, above 0.7:", score > 0.7)

# %% [markdown]
# Guessing "no loop" every time (the baseline) gives 0.6.

# %% [markdown]
# ## Break it on purpose
#
# **1. The inner tensor** of a nested model: you have seen the message, and the way out.
#
# **2. A rebuilt base.** No message. `build_base()` looks like `base` and knows nothing: it is new.
# Reuse means calling *the object*:

# %%
fresh = keras.Model(pixels, build_base()(pixels))
same = np.allclose(fresh.layers[1].get_weights()[0], base.get_weights()[0])
print("the trained weights are inside:", same)

# %% [markdown]
# **3. The wrong side of an activation.** No message. A layer's `output` comes *after* its activation.
# If you want what enters it, give the activation a layer of its own:

# %%
raw = layers.Dense(32, name="raw")(pixels)
bent = layers.Activation("relu", name="bent")(raw)
for tensor in [raw, bent]:
    values = keras.Model(pixels, tensor).predict(digits.x_test, verbose=0)
    print(tensor.shape, "has negative numbers:", bool((values < 0).any()))

# %% [markdown]
# **4. Freezing too late.** No message. Keras promises to heed `trainable` as it is when you
# `compile`. Freeze after a fit without compiling again, and the count says "frozen" while the weights
# move on:

# %%
late_base = build_base()
late = keras.Model(pixels, layers.Dense(1, activation="sigmoid")(late_base(pixels)))
train(late, x_few, y_few, "binary_crossentropy", epochs=1)
late_base.trainable = False
kept = late_base.get_weights()[0]
log = late.fit(x_few, y_few, epochs=1, verbose=0)
print("to train:", to_train(late))
print("weights are unchanged:", np.array_equal(kept, late_base.get_weights()[0]))

# %% [markdown]
# **5. Moved statistics.** No message, and the total count is the same; the trainable one tells whether
# `norm` was frozen, not whether its statistics moved. You have seen what betrays it.
#
# **6. Too hot.** No message. An open base at a rate made for new networks, or more, forgets what it
# knew within a few steps:

# %%
keras.utils.set_random_seed(8)
hot_base = build_base()
hot_base.set_weights(before)
hot = keras.Model(pixels, layers.Dense(1, activation="sigmoid")(hot_base(pixels)))
train(hot, x_few, y_few, "binary_crossentropy", epochs=10, rate=0.2)
moved = np.abs(hot_base.get_weights()[0] - before[0]).mean() / np.abs(before[0]).mean()
print("the base has moved by more than its own size:", moved > 1)

# %% [markdown]
# ## Reflect
#
# 1. After training the autoencoder, do `encoder.predict` and the encoder inside it agree? Why?
# 2. A colleague freezes the base, trains a head, and reports that the *old* reader is still as good
#    as before. Another fine-tunes and finds the old reader changed. Why the difference?
# 3. You have 30 labelled X-ray pictures and a base trained on photographs. What would you measure
#    before you decide?

# %% [markdown]
# <details><summary>An answer to each</summary>
#
# 1. Yes: it is one object in two places. Training the whole changed the very weights of `encoder`.
# 2. Both models call one base. Frozen, it stays; fine-tuned, it changes for all who use it.
# 3. The race: a head on the frozen base against a small network from nothing, on held-out X-rays, for
#    several draws of the 30 labels. Then fine-tuning, gently. If the question is far from photographs,
#    reuse may lose.
#
# </details>

# %% [markdown]
# ## Recap
#
# You can now
#
# * **nest**: a model called on a tensor is one node, weights included;
# * **tap** one wire, all wires, or one inside a nested model, by calling a tap on the outer input;
# * **freeze** before you compile, **reuse** with a new head, and **measure**: it pays if the question
#   is near and labels are few;
# * **fine-tune** after the head, at a low rate, with the normalisation kept frozen;
# * **build** an autoencoder, and use its encoder as a base;
# * **recognise** an inner tensor, a rebuilt base, the wrong side of an activation, late freezing, moved
#   statistics, and too hot a rate.

# %% [markdown]
# ## Where this goes in real models
#
# * **DINOv2** (2023): a picture model trained once; linear probes on its frozen features serve many
#   tasks.
# * **BERT** (2018): a text base trained once, then fine-tuned as a whole for each question.
# * **Stable Diffusion** (2022) works inside the small code of an autoencoder.
#
# **Next:** the assignment, `u10_nested.ipynb`.
