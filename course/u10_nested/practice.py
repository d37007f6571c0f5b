# %% [markdown]
# # Unit 10. Models as layers: practice
#
# Puzzles on models in models, as many as you like. First three that are worked already, each
# answered wrong and then right, so that you see what a verdict says. Then it is your turn.
#
# **You will**
#
# * **build** a network of which you see the drawing alone;
# * **work out** shapes and counts from code that you do not run;
# * **find** the one line that makes a network another than it is meant to be.
#
# **Before you start:** the lesson of this unit. **Time:** as you like; a puzzle takes about five
# minutes.

# %% locked="u10_practice_setup"
import stackgraph as sg
import keras
from keras import layers, ops

# %% [markdown]
# ## From picture to code
#
# The drawing is all that is given. Text for those who do not see it stands behind the picture:

# %%
puzzle = sg.practice("nested", "picture", level=1, seed=0, remember=False)
puzzle

# %% [markdown]
# A first attempt. It runs, but look at the verdict:

# %%
base = keras.Sequential(
    [
        keras.Input(shape=(60,)),
        layers.Dense(16),
        layers.Dense(8, activation="relu"),
    ],
    name="base",
)
steps = keras.Input(shape=(60,))
features = base(steps)
asleep = layers.Dense(1, activation="sigmoid")(features)
model = keras.Model(steps, asleep)

# %%
puzzle.check(model)

# %% [markdown]
# The slip: a hidden layer has no activation and is linear. Mended:

# %%
base = keras.Sequential(
    [
        keras.Input(shape=(60,)),
        layers.Dense(16, activation="relu"),
        layers.Dense(8, activation="relu"),
    ],
    name="base",
)
steps = keras.Input(shape=(60,))
features = base(steps)
asleep = layers.Dense(1, activation="sigmoid")(features)
model = keras.Model(steps, asleep)

# %%
puzzle.check(model)

# %% [markdown]
# ## From code to numbers
#
# The letters at the ends of lines say which line a question is about:

# %%
puzzle = sg.practice("nested", "numbers", level=2, seed=3, remember=False)
puzzle

# %% [markdown]
# One of these answers is a common thought, and wrong:

# %%
puzzle.check(a=618, b=(None, 10), c=1152)

# %% [markdown]
# The verdict names the thought. The right answers:

# %%
puzzle.check(a=618, b=(None, 10), c=1234)

# %% [markdown]
# Where you are stuck, `puzzle.hint()` helps in three steps. This is the first:

# %%
puzzle.hint()

# %% [markdown]
# ## Find the slip
#
# The code runs and Keras does not complain. One line is not what is meant:

# %%
puzzle = sg.practice("nested", "slip", level=1, seed=1, remember=False)
puzzle

# %% [markdown]
# A guess, and what the verdict says of it:

# %%
puzzle.check("wrong last activation")

# %% [markdown]
# Line by line through what is meant, the other one is found:

# %%
puzzle.check("stale tensor")

# %% [markdown]
# ## Your turn
#
# `sg.practice("nested")` poses the puzzle of this unit that is due, and another one each time that
# you run it. What you answer is remembered in the file `practice.json` beside your work: what went
# wrong comes back soon, what went well later, and harder. `sg.progress()` shows how you stand.
#
# Take the comment signs away and run:

# %%
# puzzle = sg.practice("nested")
# puzzle

# %%
# puzzle.check(...)

# %%
# puzzle.hint()

# %%
# sg.progress()

# %% [markdown]
# ## Recap
#
# You can now
#
# * **build** a network from its drawing;
# * **work out** shapes and counts from code;
# * **find** a silent slip.
#
# When these are easy, raise the level: `sg.practice("nested", level=3)`.
