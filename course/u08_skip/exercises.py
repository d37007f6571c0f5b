# %% [markdown]
# # Unit 8. Skip connections: assignment
#
# Six exercises, 27 points, about 70 minutes. In each: read the statement, fill in the answer
# cell, run it, then run the test cells. A test prints `passed: …`, or says what it expected, what
# it found and why; where it only says that there is an answer, the rest of it runs when the work is
# graded. It asks for nothing that the statement does not say.
#
# Give each answer **the name it has in its cell**. You may add cells of your own anywhere. Only the
# last exercise trains. Unless a statement asks for a form, spelling is yours: `Add()` or `+`, a layer
# or an operation, an activation in its layer or behind it.
#
# A *model* here is a `Sequential` or a functional one, `keras.Model(inputs, outputs)`, not a class of
# your own; what has weights is one of Keras' own layers. Settings that a statement does not mention
# stay as Keras has them.

# %% locked="u08_setup"
import stackgraph as sg
import keras
from keras import layers, ops

# %% [markdown]
# ## Exercise 1. What is left (3 points)
#
# All weights of a block are set to zero, the shortcut's too if it has any. The input is −2 everywhere:
# what number leaves the block everywhere? And if the input is 3 everywhere? Bind to `left_over` a dict
# with two numbers (for −2, for 3), as a tuple or a list, for each block:
#
# * `"identity"`: relu(x + body(x));
# * `"projection"`: relu(projection(x) + body(x));
# * `"pre-activation"`: x + body(relu(x));
# * `"no shortcut"`: relu(body(x)).
#
# A worked number: a block that computes 2 · x + body(x) would leave (−4, 6).

# %% [markdown]
# <details><summary>Hint 1: a question</summary>
#
# Which parts of each block have weights, and what do those answer when every weight is zero?
#
# <details><summary>Hint 2: the place</summary>
#
# "Prove the shortcut" in the lesson; for the third block, the end of "Batch normalisation in the
# block".
#
# <details><summary>Hint 3: nearly there</summary>
#
# Write 0 for `body(…)` and for `projection(x)`. What remains is arithmetic: relu turns a negative
# number into 0.
#
# </details></details></details>

# %% answer="u08_e1_left"
left_over = None
### BEGIN SOLUTION
left_over = {
    "identity": (0, 3),  # relu(-2) and relu(3): what is positive passes
    "projection": (0, 0),  # the projection has weights too
    "pre-activation": (-2, 3),  # nothing but a plus sign in the path of x
    "no shortcut": (0, 0),  # nothing gets past a silent body
}
### END SOLUTION

# %%
# Try it: build one of the blocks, zero its weights, and call it on -2.

# %% test="u08_e1_left_identity" points=1
"""The identity block."""
sg.check_attempted(left_over, "left_over")
cell = keras.Input(shape=(1, 1, 1))
silent = layers.Conv2D(1, 3, padding="same", kernel_initializer="zeros")(cell)
silent_block = keras.Model(cell, ops.relu(cell + silent))
leaves = [
    float(ops.squeeze(silent_block(ops.full((1, 1, 1, 1), number)))) for number in [-2.0, 3.0]
]
sg.check_mapping(
    left_over,
    {"identity": leaves},
    partial=True,
    name="left_over",
    mistakes={
        "identity": "add what the silent body gives to x, once, then apply relu; first for -2, then "
        "for 3"
    },
)

# %% test="u08_e1_left_all" points=2
"""All four blocks."""
sg.check_attempted(left_over, "left_over")
### BEGIN HIDDEN TESTS
sg.check_mapping(
    left_over,
    {
        "identity": [0, 3],
        "projection": [0, 0],
        "pre-activation": [-2, 3],
        "no shortcut": [0, 0],
    },
    name="left_over",
    mistakes={
        "identity": "add what the silent body gives to x, once, then apply relu",
        "projection": "the projection is a convolution, and its weights are zero, too: what does it "
        "give of 3?",
        "pre-activation": "what does the addition give, and is anything done to it afterwards?",
        "no shortcut": "is there a way for x past the body?",
    },
)
### END HIDDEN TESTS

# %% [markdown]
# ## Exercise 2. Sizes that meet (4 points)
#
# Shapes here are tuples of three numbers (rows, columns, channels), without the batch; lists are fine,
# too. A picture of **13 by 13 with 6 channels** comes to each of these layers, on its own. Bind to
# `predicted` a dict with these keys:
#
# * `"valid"`: the shape that leaves `Conv2D(10, 3)`;
# * `"half"`: the shape that leaves `Conv2D(10, 3, strides=2, padding="same")`;
# * `"back"`: the shape that leaves `UpSampling2D()`, called on that result;
# * `"body"`: the parameters of `Conv2D(10, 3)`;
# * `"projection"`: the parameters of `Conv2D(10, 1)`;
# * `"norm"`: the parameters of `BatchNormalization()`, all of them;
# * `"trained"`: those of them that training changes by gradient.
#
# A worked number: `Conv2D(4, 3)` on 1 channel has 40 parameters.

# %% [markdown]
# **Then say what fits.** A U-Net halves a square picture **twice** (stride 2, same padding), then doubles it twice, and
# concatenates what has the same level. Bind to `fits` a dict from each of the sizes `8`, `10`, `12`,
# `18`, `20` and `30` (whole numbers, the picture's rows) to `True` where both skips meet, else
# `False`.

# %% [markdown]
# <details><summary>Hint 1: a question</summary>
#
# 13 is odd. What happens to the half of it, and does doubling undo that?
#
# <details><summary>Hint 2: the place</summary>
#
# In the lesson: "A layer for pictures" and "Strides" for shapes and counts, "Batch normalisation in
# the block" for its four numbers a channel, the odd size in "Break it on purpose".
#
# <details><summary>Hint 3: nearly there</summary>
#
# A half is rounded up. A filter holds window × window × channels coming in weights, and a bias. For
# `fits`, write down each size, its half, and the half of that; is one of the first two odd?
#
# </details></details></details>

# %% answer="u08_e2_sizes"
predicted = None
fits = None
### BEGIN SOLUTION
predicted = {
    "valid": (11, 11, 10),  # a window of 3 can't stand on the rim: one is lost on each side
    "half": (7, 7, 10),  # rounded up; one channel for each filter
    "back": (14, 14, 10),  # twice 7, which is not what we began with
    "body": (3 * 3 * 6 + 1) * 10,  # a weight for each place and channel, and a bias, by filter
    "projection": (1 * 1 * 6 + 1) * 10,
    "norm": 4 * 6,  # scale, shift and two averages for each channel
    "trained": 2 * 6,  # the averages follow the batches, not the gradient
}
fits = {8: True, 10: False, 12: True, 18: False, 20: True, 30: False}  # 4 has to divide it
### END SOLUTION

# %%
# Try it: where Keras refuses, what does its message say?

# %% test="u08_e2_sizes_shapes" points=1
"""The three shapes, as Keras finds them."""
sg.check_attempted(predicted, "predicted")
asked = keras.Input(shape=(13, 13, 6))
half = layers.Conv2D(10, 3, strides=2, padding="same")(asked)
found = {
    "valid": layers.Conv2D(10, 3)(asked).shape[1:],
    "half": half.shape[1:],
    "back": layers.UpSampling2D()(half).shape[1:],
}
sg.check_mapping(
    predicted,
    found,
    partial=True,
    name="predicted",
    mistakes={
        "valid": "without padding='same' a window of 3 keeps inside and loses a row or column at each "
        "side; one channel for each filter",
        "half": "same padding and a stride of 2: half, rounded up; one channel for each filter",
        "back": "each place of the half becomes 2 by 2, and its channels stay",
    },
)

# %% test="u08_e2_sizes_parameters" points=1
"""The parameters of the four layers."""
sg.check_attempted(predicted, "predicted")
### BEGIN HIDDEN TESTS
sg.check_mapping(
    predicted,
    {"body": 550, "projection": 70, "norm": 24, "trained": 12},
    partial=True,
    name="predicted",
    mistakes={
        "body": "each filter holds window × window × channels coming in, and a bias",
        "projection": "a window of 1 by 1: one weight for each channel coming in, and a bias",
        "norm": "for each channel of what it is called on: a scale, a shift, and two averages",
        "trained": "a scale and a shift for each channel of what it is called on; the averages follow "
        "the batches",
    },
)
### END HIDDEN TESTS

# %% test="u08_e2_sizes_fits" points=2
"""Which sizes fit a U-Net of two levels."""
sg.check_attempted(fits, "fits")
### BEGIN HIDDEN TESTS
sg.check_mapping(
    fits,
    {8: True, 10: False, 12: True, 18: False, 20: True, 30: False},
    name="fits",
    hint="halve twice, rounding up, double twice: is it the same size at both levels?",
)
### END HIDDEN TESTS

# %% [markdown]
# ## Exercise 3. From picture to code (4 points)
#
# The picture shows a small ResNet with two blocks. Bind to `rebuilt` a model that is what it shows: the
# same layers, wired in the same way, for inputs of the same shape. All windows are 3 by 3 with same
# padding, except one of 1 by 1. Where the size halves, the stride is 2. Names, of inputs and layers,
# are yours.

# %% locked="u08_e3_picture"
target = sg.picture(
    "eNrtWE1vozAU/C8+c8DmO7dqK1Ur9bBaaU9RFDnFaa26BmHIbjfKf18DJQHHpklK0maFmkMx8ObNYEaPWYMVyQRNOJhA"
    "C+CUgglYFvwhl0uYAQtw/ELAhBeMyf+TmAgwma4BjcHEtkCSkgzn1d3gO0+LXN7wwLAQ8/q2evEev5JMKfWQ8CV9BJP1"
    "RqJKtNVbmfpsijN5bS47q2DyDFOOF4zMTSfAJM8KIstixsoO7ZksyygWVb/ygBcvC9lESTLF+VO9SGPCc5q/VrUo5+UF"
    "ZQMbq2YIuwy/JXyFblWK21UtPbCkrG7Xt8AzyThhc0H/ygunjuXIHkSe0VpVaMFZ2V0cUy5vBaKsZ4GYsqqBueyDbC97"
    "zJIiFVWLhSDzhaRaa6DoCTLCCtBV1DdK6vdpCo/UFGo1Rf+npo5jFLV7SlUVmVRFelWRVlXn+lXdf/NP1tQxaeroNXW0"
    "mrpdTSVbVdCbaukQW9NtmZOMzTVRc/XUXC01b8jtAtF7+wVZ6ELO1mNtvd7mmWT19LIGWln988pa62OWdSUZxGd4D0PX"
    "JGrnjKqpb9LU12vqazUNLrtVL2Rt0LFDk6jKOVXWwCRroJc11MoafkVzC03UQj21SEst6lK7Y8kCsxs55uJH8iNJmHyw"
    "+zvIeNUFh9bIRD8yDFj6CQsqg/kt4YKofJtF/QtTcJqLulK/B4tkmb/gP2Bvd/ds7r4R0zy32wYNlHlotiu2/UopP1ve"
    "Rnz5NfJWOClyeTAXTzitsKaVBrJc+ZvNdA84yWKSEVlziZkgrY+EGgC2AKa2Zc/eQfFVlOY90uOgBge1ceDgOE6D47Rx"
    "0Ak4faq5DYqrsrGkJw/NyWvQvDaa24fjyz+IjoPxGxj/gzB9ygUNSNAG8YYFCRuQsA3iV48nGFq2qAGL2mBh/y446hXd"
    "mgBsu8A06oWw91js3E7BmbWqriXZZRlBlGKBqqg86riLtLJE0Lqo3fXgZ/K6c7K6sXZRqKtqH1wwzvBvXhr8GPqMoc8Y"
    "+oyhzxj6nDH0GcjWzhL53Oz6VPj9JPe/Lv3hZ4xfDFO/9xnxy/WlWv4gqVYwplqHxC9HpVrhmGodGP0clWpFX8+9o0Ey"
    "LTXT+Vr2bY5tTKmNYfSG1xrdQThQdoeuN7tDY3Y3ZnfOwFgnJHcnKaeP7ryho65PDu8GBNGHdkG1CcJhoU6K7055OnDn"
    "Bx1DgPaAWeTWC2DXDOD1hZHoA2HkZvMPRCK+Rg=="
)
target

# %% [markdown]
# <details><summary>Hint 1: a question</summary>
#
# Two wires lead into each addition. Where does each of them come from?
#
# <details><summary>Hint 2: the place</summary>
#
# One block has the shortcut of "The identity block", the other that of "Strides: half the picture".
# One more convolution comes before both.
#
# <details><summary>Hint 3: nearly there</summary>
#
# In the second block body and shortcut both begin with `strides=2`; the second convolution of the body
# has none. After each addition stands a relu.
#
# </details></details></details>

# %% answer="u08_e3_rebuild"
rebuilt = None
### BEGIN SOLUTION
label = keras.Input(shape=(12, 12, 1))
start = layers.Conv2D(6, 3, padding="same", activation="relu")(label)
# 6 channels to 6: the shortcut is the tensor itself.
body = layers.Conv2D(6, 3, padding="same", activation="relu")(start)
body = layers.Conv2D(6, 3, padding="same")(body)
middle = layers.ReLU()(layers.Add()([start, body]))
# Half the size and twice the channels: the shortcut needs a projection with the same stride.
body = layers.Conv2D(12, 3, strides=2, padding="same", activation="relu")(middle)
body = layers.Conv2D(12, 3, padding="same")(body)
shortcut = layers.Conv2D(12, 1, strides=2)(middle)
end = layers.ReLU()(layers.Add()([shortcut, body]))
end = layers.GlobalAveragePooling2D()(end)
rebuilt = keras.Model(label, layers.Dense(10, activation="softmax")(end))
### END SOLUTION

# %%
# Try it: draw yours and hold it beside the picture.
if isinstance(rebuilt, keras.Model):
    display(sg.draw(rebuilt))

# %% test="u08_e3_rebuild_ports" points=1
"""The shapes that come in and go out."""
sg.check_input_shape(rebuilt, (12, 12, 1), name="rebuilt")
sg.check_output_shape(rebuilt, (10,), name="rebuilt")

# %% test="u08_e3_rebuild_skips" points=1
"""Two shortcuts end in additions, one of them a projection."""
sg.check_skip(rebuilt, count=2, name="rebuilt")
sg.check_skip(rebuilt, shortcut="projection", count=1, name="rebuilt")

# %% test="u08_e3_rebuild_picture" points=2
"""The whole network is the one in the picture."""
sg.check_same_architecture(rebuilt, target.architecture, name="rebuilt")

# %% [markdown]
# ## Exercise 4. A block with nothing in the way (5 points)
#
# Complete the idea of **pre-activation** (ResNet v2) with batch normalisation. Write a function
# `preactivated(x)` that returns a tensor of the same shape as `x`, a picture with channels. Its body is,
# in this order:
#
# 1. `BatchNormalization`, then `relu`, then a `Conv2D` with as many filters as `x` has channels, a
#    window of 3, same padding and no activation;
# 2. the same three once more, as new layers.
#
# `x` itself is **added** to what leaves the body, and **nothing** stands after the addition. Biases and
# all other settings stay as Keras has them; names are yours.

# %% [markdown]
# The given cell binds `six_model`, your block on pictures of 8 by 8 with 6 channels, and `ten_model`,
# the same with 10. They have 708 and 1,900 parameters.

# %% [markdown]
# <details><summary>Hint 1: a question</summary>
#
# After your last line, what does `x` stand for: what came in, or something made from it?
#
# <details><summary>Hint 2: the place</summary>
#
# `normalised_block` in the lesson has the same parts in another order. `x.shape[-1]` is the number of
# channels.
#
# <details><summary>Hint 3: nearly there</summary>
#
# Begin with `body = layers.ReLU()(layers.BatchNormalization()(x))`, go on from `body` until the second
# convolution, and return `x + body`.
#
# </details></details></details>

# %% answer="u08_e4_block"
preactivated = None
### BEGIN SOLUTION
def preactivated(x):
    channels = x.shape[-1]
    # x keeps its name: the shortcut needs it at the end.
    body = layers.ReLU()(layers.BatchNormalization()(x))
    body = layers.Conv2D(channels, 3, padding="same")(body)
    body = layers.ReLU()(layers.BatchNormalization()(body))
    body = layers.Conv2D(channels, 3, padding="same")(body)
    # Nothing after the plus sign: zeroed, the block is the identity.
    return layers.Add()([x, body])
### END SOLUTION

# %% locked="u08_e4_given" tags=["raises-exception"]
six_model = None
ten_model = None
if preactivated is not None:
    given = keras.Input(shape=(8, 8, 6))
    six_model = keras.Model(given, preactivated(given))
    given = keras.Input(shape=(8, 8, 10))
    ten_model = keras.Model(given, preactivated(given))

# %%
# Try it: draw the block and follow the two ways from x to the addition.
if isinstance(six_model, keras.Model):
    display(sg.draw(six_model))

# %% test="u08_e4_block_shape" points=1
"""The shape stays 8 by 8 with 6 channels."""
sg.check_input_shape(six_model, (8, 8, 6), name="six_model")
sg.check_output_shape(six_model, (8, 8, 6), name="six_model")

# %% test="u08_e4_block_skip" points=2
"""x itself is added to the body, and a body of zeros leaves exactly x."""
sg.check_attempted(six_model, "six_model")
### BEGIN HIDDEN TESTS
sg.check_skip(six_model, merge="add", shortcut="identity", count=1, name="six_model")
sg.check_zeroed_body_is(six_model, "identity", name="six_model")
### END HIDDEN TESTS

# %% test="u08_e4_block_graph" points=2
"""The whole graph is the one described, for any number of channels."""
sg.check_attempted(six_model, "six_model")
sg.check_attempted(ten_model, "ten_model")
### BEGIN HIDDEN TESTS
def described(channels):
    p = keras.Input(shape=(8, 8, channels))
    q = ops.relu(layers.BatchNormalization()(p))
    q = layers.Conv2D(channels, 3, padding="same")(q)
    q = ops.relu(layers.BatchNormalization()(q))
    return keras.Model(p, p + layers.Conv2D(channels, 3, padding="same")(q))

sg.check_same_architecture(six_model, described(6), name="six_model")
sg.check_same_architecture(ten_model, described(10), name="ten_model")
### END HIDDEN TESTS

# %% [markdown]
# ## Exercise 5. The clinic (5 points)
#
# A network of three identity blocks, as in the lesson: each relu(x + body(x)), the body two `Conv2D` of
# 4 filters, window 3, same padding, the first with `relu`. In **one** of the three blocks something is
# wrong. It runs, it trains, and it has the 888 parameters that it should have. Possible faults:
#
# * `"starts too late"`: the shortcut begins inside the body, after its first convolution;
# * `"starts too early"`: the shortcut begins before the block before;
# * `"relu before"`: the block's last relu stands before the addition instead of after it;
# * `"projected"`: there is a convolution on the shortcut.
#
# You need not read the code. Draw it, silence it, call it on numbers.

# %% locked="u08_e5_patient" tags=["notebook-only"]
def treated(x, before, kind):
    first = layers.Conv2D(4, 3, padding="same", activation="relu")(x)
    second = layers.Conv2D(4, 3, padding="same", activation=[None, "relu"][kind == 3])(first)
    total = (x, before, first, x)[kind] + second
    return total if kind == 3 else ops.relu(total)

ward = came = earlier = keras.Input(shape=(6, 6, 4), name="x")
for kind in (0, 2, 0):
    ward, earlier = treated(ward, earlier, kind), ward
patient = keras.Model(came, ward, name="patient")

# %%
# Examine here.
sg.draw(patient)

# %% [markdown]
# Bind
#
# * `fault`: the fault, written as above;
# * `block_number`: the block that has it, `1`, `2` or `3`, counted from the input;
# * `left`: the number that leaves the patient everywhere when all its weights are zero and the input is
#   3 everywhere;
# * `repaired`: a model that is what the patient was meant to be. A newly built one is fine; nothing is
#   trained here, and names are yours.
#
# A worked number: a healthy network of such blocks would leave 3.

# %% [markdown]
# <details><summary>Hint 1: a question</summary>
#
# Which tensors meet in each addition, and what should they be?
#
# <details><summary>Hint 2: the place</summary>
#
# `silence` in the lesson, and the stale shortcut in "Break it on purpose". Work on a copy,
# `keras.models.clone_model(patient)`, if you want to keep the patient's weights.
#
# <details><summary>Hint 3: nearly there</summary>
#
# In the drawing each addition has one wire from the convolution above it. Follow the other one: in two
# blocks it comes from the relu before the block (or from the input), in one it does not.
#
# </details></details></details>

# %% answer="u08_e5_clinic"
fault = None
block_number = None
left = None
repaired = None
### BEGIN SOLUTION
fault = "starts too late"  # what is added in block 2 has been through its first convolution
block_number = 2
left = 0  # silent, the first convolution gives 0, and nothing gets past it
came_in = keras.Input(shape=(6, 6, 4))
flow = came_in
for _ in range(3):
    body = layers.Conv2D(4, 3, padding="same", activation="relu")(flow)
    body = layers.Conv2D(4, 3, padding="same")(body)
    flow = layers.ReLU()(layers.Add()([flow, body]))
repaired = keras.Model(came_in, flow)
### END SOLUTION

# %% test="u08_e5_clinic_fault" points=2
"""The fault, and the block that has it."""
sg.check_attempted(fault, "fault")
sg.check_attempted(block_number, "block_number")
### BEGIN HIDDEN TESTS
where = "which tensor meets the body's result in each addition?"
wrong = {
    "starts too early": "silence the patient: does what enters the sick block still come out?",
    "relu before": "is every last relu after its addition?",
    "projected": "are there more than two convolutions in a block, or more than 888 parameters?",
}
sg.check_choice(
    fault,
    "starts too late",
    ["starts too late", *wrong],
    name="fault",
    hint=where,
    mistakes=wrong,
)
wrong = {
    0: "blocks are counted from 1",
    1: "in this block the input itself meets the body; blocks are counted from 1",
    3: "in this block the relu before it meets the body",
}
sg.check_count(block_number, 2, name="block_number", mistakes=wrong, hint=where)
### END HIDDEN TESTS

# %% test="u08_e5_clinic_left" points=1
"""What leaves the silent patient."""
sg.check_attempted(left, "left")
### BEGIN HIDDEN TESTS
sg.check_number(
    left,
    0,
    name="left",
    hint="silence a copy, call it on 3 * ops.ones((1, 6, 6, 4)), and look at what comes out",
    mistakes={
        3: "a healthy network, silenced, lets the 3 through; this patient has a fault: silence it, all "
        "its weights zero, and call it on 3 everywhere"
    },
)
### END HIDDEN TESTS

# %% test="u08_e5_clinic_zeroed" points=1
"""Silent, the repaired network lets through what is positive."""
sg.check_attempted(repaired, "repaired")
sg.check_zeroed_body_is(repaired, "relu", name="repaired")

# %% test="u08_e5_clinic_repaired" points=1
"""Three blocks, each with a shortcut of its own."""
sg.check_attempted(repaired, "repaired")
### BEGIN HIDDEN TESTS
sg.check_skip(repaired, shortcut="identity", count=3, name="repaired")
p = keras.Input(shape=(6, 6, 4))
s = p
for _ in range(3):
    q = layers.Conv2D(4, 3, padding="same", activation="relu")(s)
    s = ops.relu(s + layers.Conv2D(4, 3, padding="same")(q))
sg.check_same_architecture(repaired, keras.Model(p, s), name="repaired")
### END HIDDEN TESTS

# %% [markdown]
# ## Exercise 6. A U-Net of your own (6 points)
#
# Build **and train** a model `unet` that marks the stamp's ink in the scans of the lesson:
#
# * one input of 16 by 16 with 1 channel; one output of the same shape: for each pixel the probability
#   (`sigmoid`) that it is ink of the stamp;
# * on the way down three sizes (two halvings). Name (`name=`) the layer that the result of each size
#   leaves: `"fine"` gives 16 by 16 with **6** channels, `"middle"` 8 by 8 with **12**, `"deep"` 4 by 4
#   with **24**;
# * on the way up **two skips** and no other places where wires meet, each ending in a concatenation: at
#   8 by 8 what leaves `middle` meets what comes up from `deep`, at 16 by 16 what leaves `fine` meets
#   what comes up from there;
# * an IoU of at least 0.7 on the held-out scans, at a threshold of 0.5.

# %% [markdown]
# How you halve (stride or `MaxPooling2D`) and double (`UpSampling2D` or `Conv2DTranspose`), further
# layers, optimizer and epochs are yours (a cell has 30 seconds when it is graded). Ten epochs with
# `keras.optimizers.Adam(0.01)` are plenty. Set a seed, so that you get the same result twice.

# %% locked="u08_e6_scans"
stamps = sg.data.stamps()

# %% [markdown]
# <details><summary>Hint 1: a question</summary>
#
# Which two tensors have the same size, once you are on the way up?
#
# <details><summary>Hint 2: the place</summary>
#
# "Down and up" in the lesson. Keep `fine` and `middle` under names of their own; only what comes up is
# bound again and again. The targets are 0 and 1 for each pixel: which loss goes with one sigmoid?
#
# <details><summary>Hint 3: nearly there</summary>
#
# `middle = layers.Conv2D(12, 3, strides=2, padding="same", activation="relu", name="middle")(fine)`.
# On the way up: double, `Concatenate()([x, middle])`, a convolution; once more with `fine`; at the end
# `Conv2D(1, 1, activation="sigmoid")`, and `"binary_crossentropy"`.
#
# </details></details></details>

# %% answer="u08_e6_unet"
unet = None
### BEGIN SOLUTION
keras.utils.set_random_seed(3)
scan = keras.Input(shape=(16, 16, 1))
fine = layers.Conv2D(6, 3, padding="same", activation="relu", name="fine")(scan)
x = layers.MaxPooling2D()(fine)
middle = layers.Conv2D(12, 3, padding="same", activation="relu", name="middle")(x)
x = layers.MaxPooling2D()(middle)
x = layers.Conv2D(24, 3, padding="same", activation="relu", name="deep")(x)
# Up again. fine and middle still have their names; x is what comes up.
x = layers.Conv2DTranspose(12, 3, strides=2, padding="same", activation="relu")(x)
x = layers.Concatenate()([x, middle])
x = layers.Conv2D(12, 3, padding="same", activation="relu")(x)
x = layers.Conv2DTranspose(6, 3, strides=2, padding="same", activation="relu")(x)
x = layers.Concatenate()([x, fine])
x = layers.Conv2D(6, 3, padding="same", activation="relu")(x)
unet = keras.Model(scan, layers.Conv2D(1, 1, activation="sigmoid")(x))
unet.compile(optimizer=keras.optimizers.Adam(0.01), loss="binary_crossentropy")
history = unet.fit(stamps.x_train, stamps.y_train, epochs=10, verbose=0)
### END SOLUTION

# %%
# Try it: draw it, then look at one predicted mask beside the true one.
if isinstance(unet, keras.Model):
    display(sg.draw(unet))

# %% test="u08_e6_unet_levels" points=2
"""16 by 16 in and out; the three sizes, by name."""
sg.check_input_shape(unet, (16, 16, 1), name="unet")
sg.check_output_shape(
    unet, (16, 16, 1), name="unet", hint="end with a Conv2D of 1 filter, at 16 by 16"
)
sg.check_layer_output_shape(unet, "fine", (16, 16, 6), name="unet")
sg.check_layer_output_shape(unet, "middle", (8, 8, 12), name="unet")
sg.check_layer_output_shape(unet, "deep", (4, 4, 24), name="unet")

# %% test="u08_e6_unet_skips" points=2
"""Two skips, each ending in a concatenation."""
sg.check_skip(
    unet, merge="concatenate", count=2, starts=["fine", "middle"], name="unet"
)

# %% test="u08_e6_unet_score" points=2
"""Held-out scans are marked well enough, by probabilities."""
sg.check_attempted(unet, "unet")
### BEGIN HIDDEN TESTS
sg.check_activation(unet, -1, "sigmoid", name="unet")
sg.check_score(
    unet,
    stamps.x_test,
    stamps.y_test,
    metric="iou",
    at_least=0.7,
    name="unet",
    hint="do both skips arrive, are the masks its targets, and was it fitted for some ten epochs?",
)
### END HIDDEN TESTS
