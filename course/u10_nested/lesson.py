# %% [markdown]
# # Unit 10. Models as layers
#
# You will
#
# * **nest** a model in another, and know that its weights come along;
# * **tap** a trained model: read what it thinks on the way to its answer;
# * **build** an autoencoder from two models;
# * **freeze** a trained model and **reuse** it for a new question;
# * **average** several models into an ensemble;
# * **recognise** five slips, from a rebuilt encoder to freezing too late.
#
# **Before you start:** Unit 7: calling a model like a layer.
#
# **Time:** about 50 minutes, then 50 for the assignment.

# %% locked="u10_lesson_setup"
import stackgraph as sg
import keras
from keras import layers, ops

# %% [markdown]
# ## The story: a second office, with little data
#
# The sorting office has hundreds of labelled pictures of the digits 0 to 4. A second office handles
# 5 to 9 and has labelled **ten of each**. But the first office's reader knows about ink, strokes and
# loops already. Can that be handed over, and does it pay?

# %%
first = sg.data.digits_by_class([0, 1, 2, 3, 4])
second = sg.data.digits_by_class([5, 6, 7, 8, 9])
print("first office: ", first.x_train.shape)
print("second office:", second.x_train.shape, "but only 50 of them labelled")

# %%
few = []
for digit in range(5):
    few += list((second.y_train == digit).nonzero()[0][:10])
x_few, y_few = second.x_train[few], second.y_train[few]
print(x_few.shape)

# %% [markdown]
# The labels run from 0 to 4 in both offices: in the second, label 0 means the digit 5.
#
# ## The picture before the code
#
# ```
#  64 pixels   64 pixels
#      │           │
#  ┌─ base ─┐  ┌─ base ─┐
#  │Dense 64│  │Dense 64│
#  │   │    │  │   │    │
#  │Dense 32│  │Dense 32│
#  └───┬────┘  └───┬────┘
#      ▼           ▼
#   Dense 5     Dense 5
#      │           │
#    0 … 4       5 … 9
#
#  the same box; on the
#  right it is frozen
# ```
#
# A model is a layer made of layers. Call it on a tensor, and its whole graph becomes one node of a
# larger one, **with its weights**.

# %%
def build_base():
    """A new feature extractor: 64 pixels to 32 features."""
    return keras.Sequential(
        [
            keras.Input(shape=(64,)),
            layers.Dense(64, activation="relu", name="strokes"),
            layers.Dense(32, activation="relu", name="features"),
        ],
        name="base",
    )

# %%
def with_head(base, name):
    """The base, and a new head of five classes on top."""
    pixels = keras.Input(shape=(64,))
    answer = layers.Dense(5, activation="softmax", name="answer")(base(pixels))
    return keras.Model(pixels, answer, name=name)

# %%
keras.utils.set_random_seed(8)
base = build_base()
reader = with_head(base, "reader")
sg.draw(reader)

# %% [markdown]
# **Predict** the number of entries in `reader.layers`, and the parameters of the whole:

# %%
my_layers = None
my_total = None

# %%
print("Keras lists", [layer.name for layer in reader.layers])
sg.predicted(my_layers, len(reader.layers), "layers", mistakes={2: "the Input is listed, too"})
sg.predicted(my_total, reader.count_params(), "total")

# %% [markdown]
# Besides the input, two entries: the whole `base` is **one** layer here. The parameters are all
# there: 6,240 inside and (32 + 1) × 5 = 165 on top.
#
# Train the reader of the first office:

# %%
def train(model, x, y, epochs, held_back=0.0):
    """Compile the model as it stands now, and fit it; a share may be held back for validation."""
    model.compile(
        optimizer=keras.optimizers.Adam(0.005),
        loss="sparse_categorical_crossentropy",
        metrics=["accuracy"],
    )
    return model.fit(x, y, validation_split=held_back, epochs=epochs, verbose=0).history

# %%
log = train(reader, first.x_train, first.y_train, epochs=20, held_back=0.1)

# %%
import matplotlib.pyplot as plt

plt.figure(figsize=(6, 2.6))
plt.plot(log["accuracy"], "k-", label="training")
plt.plot(log["val_accuracy"], "k--", label="validation")
plt.xticks(range(0, 21, 5))
plt.xlabel("epoch")
plt.ylabel("accuracy")
plt.legend()
plt.show()

# %% [markdown]
# *In words: both curves climb steeply in the first few epochs. Training ends near 1, validation a little
# below it and above 0.9. Five digits are easier than ten.*

# %%
result = reader.evaluate(first.x_test, first.y_test, verbose=0, return_dict=True)
print("held-out accuracy above 0.95:", result["accuracy"] > 0.95)

# %% [markdown]
# ## Tap a model
#
# What does the reader see on its way to an answer? A **tap** is a second model over the *same*
# layers that stops earlier. Nothing is copied and nothing is trained:

# %%
tap = keras.Model(base.inputs, base.get_layer("strokes").output, name="tap")
print(tap.predict(first.x_test, verbose=0).shape)

# %% [markdown]
# A tap equals a calculation by hand: weights times pixels, plus biases, then relu.

# %%
import numpy as np

weights, biases = base.get_layer("strokes").get_weights()
by_hand = np.maximum(first.x_test @ weights + biases, 0)
print("same numbers:", np.allclose(by_hand, tap.predict(first.x_test, verbose=0), atol=1e-4))

# %% [markdown]
# The 32 features of all pictures, squeezed onto a plane, show what the base has learned. It has never
# seen a 5 to 9:

# %%
from sklearn.decomposition import PCA

figure, axes = plt.subplots(1, 2, figsize=(8, 3.6))
for axis, office, start in [(axes[0], first, 0), (axes[1], second, 5)]:
    flat = PCA(2, random_state=0).fit_transform(base.predict(office.x_test, verbose=0))
    for label in range(5):
        for x, y in flat[office.y_test == label][:30]:
            axis.text(x, y, str(label + start), fontsize=8)
    axis.set(xlim=(flat[:, 0].min(), flat[:, 0].max()), ylim=(flat[:, 1].min(), flat[:, 1].max()))
    axis.set(title=f"digits {start} to {start + 4}", xticks=[], yticks=[])
plt.show()

# %% [markdown]
# *In words: two scatters made of printed digits. At the left 0, 1 and 4 stand apart, 2 and 3 side
# by side. At the right 5 to 9 overlap: the 6s lean to one side and the 9s to the other, 5 and 8 lie everywhere.*
#
# So the features mean less for digits that they were not made for, but not nothing. Enough to read
# them by? We shall measure it.

# %% [markdown]
# ## Freeze and reuse
#
# Freezing says: *use these weights, do not change them.* It is a property of the layer or model:

# %%
base.trainable = False
transfer = with_head(base, "transfer")
sg.draw(transfer)

# %%
trainable = sum(int(np.prod(w.shape)) for w in transfer.trainable_weights)
print("all:", transfer.count_params(), "- trainable:", trainable)

# %% [markdown]
# Only the head's 165 are left to train. Beside it, a head on the earlier tap, whose 64 strokes are
# frozen too, and the same network from nothing:

# %%
before = base.get_layer("features").get_weights()[0].copy()
keras.utils.set_random_seed(8)
early = with_head(tap, "early_tap")
scratch = with_head(build_base(), "scratch")
scores = {}
for model in [transfer, early, scratch]:
    train(model, x_few, y_few, epochs=60)
    result = model.evaluate(second.x_test, second.y_test, verbose=0, return_dict=True)
    scores[model.name] = result["accuracy"]

# %%
plt.figure(figsize=(5, 1.8))
plt.barh(list(scores), list(scores.values()), color=["0.3", "0.5", "0.75"])
plt.axvline(0.2, color="k", linestyle=":", label="guessing")
plt.xlim(0, 1)
plt.xlabel("held-out accuracy with 50 labelled pictures")
plt.legend()
plt.show()

# %% [markdown]
# *In words: three bars, all far to the right of the dotted line at 0.2, where guessing is. The
# shortest is transfer, then comes the early tap; the network trained from nothing is the longest.*

# %%
print("reuse is above chance:", scores["transfer"] > 0.3)
print("the early tap carries over better:", scores["early_tap"] > scores["transfer"])
print("here the start from nothing wins:", scores["scratch"] > scores["transfer"])
after = base.get_layer("features").get_weights()[0]
print("frozen weights are unchanged:", bool((before == after).all()))

# %% [markdown]
# An honest result: here reuse does not win. The task is so small that fifty pictures are enough, and
# the late features kept what tells 0 to 4 apart and dropped the rest. (The early tap has twice as many
# features, so the comparison of the two is not a fair one.) On large networks and photographs it is the other way round: features from millions of pictures beat
# anything learnt from fifty. Measure before you believe. What is certain: 165 numbers were trained
# instead of 6,405.

# %% [markdown]
# ## An autoencoder
#
# Two models in a row. The **encoder** squeezes 64 pixels into 8 numbers; the **decoder** must restore
# the picture from them. The target is the input itself, so no labels are needed:

# %%
encoder = keras.Sequential(
    [keras.Input(shape=(64,)), layers.Dense(32, activation="relu"), layers.Dense(8)],
    name="encoder",
)
decoder = keras.Sequential(
    [keras.Input(shape=(8,)), layers.Dense(32, activation="relu"), layers.Dense(64, activation="sigmoid")],
    name="decoder",
)

# %%
pixels = keras.Input(shape=(64,))
autoencoder = keras.Model(pixels, decoder(encoder(pixels)), name="autoencoder")
sg.draw(autoencoder)

# %%
autoencoder.compile(optimizer=keras.optimizers.Adam(0.005), loss="mse")
log = autoencoder.fit(first.x_train, first.x_train, epochs=40, verbose=0)
restored = autoencoder.predict(first.x_test[:8], verbose=0)

# %%
figure, axes = plt.subplots(2, 8, figsize=(8, 2.2))
for column in range(8):
    axes[0, column].imshow(first.x_test[column].reshape(8, 8), cmap="gray_r")
    axes[1, column].imshow(restored[column].reshape(8, 8), cmap="gray_r")
for axis in axes.ravel():
    axis.set(xticks=[], yticks=[])
plt.show()

# %% [markdown]
# *In words: eight digits above, and below each its restoration from eight numbers: softer at the
# edges, still readable.*
#
# Encoder and decoder were trained *inside* the autoencoder, and are now useful on their own: the one
# compresses, the other draws.

# %% [markdown]
# ## An ensemble
#
# Several readers, trained from different starts, make different mistakes. Average their
# probabilities:

# %%
members = []
for seed in [1, 2, 3]:
    keras.utils.set_random_seed(seed)
    member = with_head(build_base(), f"member_{seed}")
    train(member, x_few, y_few, epochs=30)
    members.append(member)

# %%
pixels = keras.Input(shape=(64,))
ensemble = keras.Model(pixels, layers.Average()([member(pixels) for member in members]))
sg.draw(ensemble)

# %%
def cross_entropy(model):
    """How surprised the model is by the second office's held-out labels, on average."""
    said = model.predict(second.x_test, verbose=0)
    losses = keras.losses.sparse_categorical_crossentropy(second.y_test, said)
    return float(ops.mean(losses))

# %%
alone = [cross_entropy(member) for member in members]
print("less surprised than its members are on average:", cross_entropy(ensemble) < np.mean(alone))

# %% [markdown]
# That is no luck: averaging probabilities can never be worse in this measure than the members are on
# average. How many pictures more it gets *right* is another matter, and changes from seed to seed.

# %% [markdown]
# ## Break it on purpose
#
# **1. A rebuilt encoder.** `build_base()` looks like `base` and knows nothing: it is new. Reuse means
# calling *the object*:

# %%
fresh = with_head(build_base(), "fresh")
same = np.allclose(fresh.layers[1].get_weights()[0], base.get_weights()[0])
print("the trained weights are inside:", same)

# %% [markdown]
# **2. Tapping the wrong tensor.** A layer's `output` comes *after* its activation. To see what enters
# the activation, the activation must be a layer of its own:

# %%
x = keras.Input(shape=(64,))
raw = layers.Dense(32, name="raw")(x)
bent = layers.Activation("relu", name="bent")(raw)
for tensor in [raw, bent]:
    values = keras.Model(x, tensor).predict(first.x_test, verbose=0)
    print(tensor.shape, "has negative numbers:", bool((values < 0).any()))

# %% [markdown]
# **3. The inner tensor of a nested model.** `base` was called on `reader`'s input. Its *own* tensors
# belong to its own input, and are not connected to the reader's:

# %%
with sg.show_error():
    keras.Model(reader.inputs, base.get_layer("strokes").output)

# %% [markdown]
# **4. Freezing too late.** What is trained is decided when you `compile`. If you freeze a layer after
# that, `compile` again; otherwise the flag is set, and the weights may still move:

# %%
late_base = build_base()
late = with_head(late_base, "late")
log = train(late, x_few, y_few, epochs=1)
late_base.trainable = False
kept = late_base.get_weights()[0].copy()
log = late.fit(x_few, y_few, epochs=1, verbose=0)
print("frozen weights are unchanged:", bool((kept == late_base.get_weights()[0]).all()))

# %% [markdown]
# **5. One member three times.** The average of three equal opinions is that opinion:

# %%
pixels = keras.Input(shape=(64,))
echo = keras.Model(pixels, layers.Average()([members[0](pixels) for _ in members]))
print(echo.count_params(), "parameters instead of", ensemble.count_params())

# %% [markdown]
# ## Reflect
#
# 1. After training the autoencoder, do `encoder.predict` and the inner encoder agree? Why?
# 2. You freeze `base` and then train `reader` of the first office again. What can still change?
# 3. Name a case where averaging an ensemble's *labels* instead of probabilities makes no sense.
#
# <details><summary>Answers</summary>
#
# 1. Yes: it is one object in two places. Training the autoencoder changed the very weights of `encoder`.
# 2. The head alone, as long as you compile after freezing.
# 3. Digits are names, not amounts: the "average" of a 3 and an 8 would be a 5.5. (Labels can be voted
#    on; but a vote forgets how sure each member was.)
#
# </details>

# %% [markdown]
# ## Recap
#
# You can now
#
# * **nest**: a model called on a tensor is one node, weights included;
# * **tap**: a second model over the same layers that stops earlier;
# * **build** an autoencoder: decoder after encoder, the input as target;
# * **freeze** before you compile, and **reuse** with a new head;
# * **average** different members;
# * **recognise** a rebuilt encoder, the wrong tensor, an inner tensor, late freezing, an echo.

# %% [markdown]
# ## Where this goes in real models
#
# * **DINOv2** (2023): a picture model trained once; a head on its frozen features (a **linear probe**)
#   serves many tasks. Others go on to train the whole model gently, which is **fine-tuning**.
# * **Stable Diffusion** (2022) works inside the small code of an autoencoder.
# * **Style transfer** (2016) compares pictures by taps into a frozen VGG.
#
# **Next:** the assignment, `u10_nested.ipynb`.
