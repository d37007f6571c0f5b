# %% [markdown]
# # Unit 1. Sequential, read closely: practice
#
# Puzzles on a stack of layers, as many as you like. First three that are already worked, each
# answered wrong and then right, so that you see what a verdict says. Then it is your turn.
#
# **You will**
#
# * **build** a network of which you see the drawing alone;
# * **work out** shapes and counts from code that you do not run;
# * **find** the one line that makes a network different from what was meant.
#
# **Before you start:** the lesson of this unit. **Time:** as you like; a puzzle takes about five
# minutes.

# %% locked="u01_practice_setup"
import stackgraph as sg
import keras
from keras import layers, ops

# %% [markdown]
# ## From picture to code
#
# The drawing is all that is given. Text for those who do not see it stands behind the picture:

# %%
puzzle = sg.practice("sequential", "picture", level=1, seed=0, remember=False)
puzzle

# %% [markdown]
# A first attempt. It runs, but look at the verdict:

# %%
model = keras.Sequential(
    [
        keras.Input(shape=(10,)),
        layers.Dense(24),
        layers.Dense(1, activation="sigmoid"),
    ]
)

# %%
puzzle.check(model)

# %% [markdown]
# The slip: a hidden layer has no activation and is linear. Repaired:

# %%
model = keras.Sequential(
    [
        keras.Input(shape=(10,)),
        layers.Dense(24, activation="relu"),
        layers.Dense(1, activation="sigmoid"),
    ]
)

# %%
puzzle.check(model)

# %% [markdown]
# ## From code to numbers
#
# The letters at the ends of lines say which line a question is about:

# %%
puzzle = sg.practice("sequential", "numbers", level=1, seed=3, remember=False)
puzzle

# %% [markdown]
# One of these answers is a common thought, and wrong:

# %%
puzzle.check(a=(None, 1), b=96)

# %% [markdown]
# The verdict names the thought. The right answers:

# %%
puzzle.check(a=(None, 1), b=97)

# %% [markdown]
# Where you are stuck, `puzzle.hint()` helps in three steps. This is the first:

# %%
puzzle.hint()

# %% [markdown]
# ## Find the slip
#
# The code runs and Keras does not complain. One line is not what is meant:

# %%
puzzle = sg.practice("sequential", "slip", level=1, seed=0, remember=False)
puzzle

# %% [markdown]
# A guess, and what the verdict says of it:

# %%
puzzle.check("no flatten")

# %% [markdown]
# Line by line through what is meant, the other one is found:

# %%
puzzle.check("wrong last activation")

# %% [markdown]
# ## Your turn
#
# `sg.practice("sequential")` poses the puzzle of this unit that is due, and another one each time
# that you run it. What you answer is remembered in the file `practice.json` beside your work: what
# went wrong comes back soon, what went well later, and harder. `sg.progress()` shows how you stand.
#
# Take the comment signs away and run:

# %%
# puzzle = sg.practice("sequential")
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
# When these are easy, raise the level: `sg.practice("sequential", level=3)`.
