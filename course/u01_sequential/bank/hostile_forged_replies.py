# ---
# kind: hostile
# about: the kernel answers every request with success, whatever it holds
# base: release
# max_points: 0
# ---
# %% before u01_e1_predict

kernel = get_ipython().kernel

async def do_execute(code, silent, *args, **kwargs):
    return {"status": "ok", "execution_count": 1, "payload": [], "user_expressions": {}}

kernel.do_execute = do_execute
