"""Where what may be patched comes from: stock, preloaded as the kind says, or asked questions."""

import json
import sys

what = sys.argv[1]
if what.startswith("preload "):
    from stackgraph.kernels import server

    server.preload(server.PRELOAD, what.removeprefix("preload "))  # type: ignore[arg-type]
elif what == "asked":
    import stackgraph

    stackgraph.draw  # noqa: B018  (imports it)
    from stackgraph.kernels.speedups import questions

    questions.ask()
import keras  # noqa: E402
from keras.src.backend.tensorflow import trackable  # noqa: E402
from tensorflow.python.eager import context  # noqa: E402

found = {
    "eager": context.pywrap_tfe.TFE_ContextOptionsSetRunEagerOpAsFunction.__module__,
    "checkpoints": trackable.KerasAutoTrackable.__setattr__.__module__,
    "layer": keras.layers.Layer.__setattr__.__module__,
}
print(json.dumps(found))
