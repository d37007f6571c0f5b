# ---
# kind: hostile
# about: the kernel answers every request with success, whatever it holds
# base: release
# max_points: 0
# ---
# %% before u01_e1_predict

wire = get_ipython().kernel.session.wire
send = type(wire).send

def lie(self, kind, content, *data):
    if kind == "reply":
        content = {"status": "ok", "execution_count": 1, "payload": [], "header": 0}
    send(self, kind, content, *data)

type(wire).send = lie
