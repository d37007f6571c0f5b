# ---
# kind: hostile
# about: scripts and links in markdown and in HTML outputs
# base: release
# max_points: 0
# ---
# %% before u01_e1_predict
from IPython.display import HTML, Javascript, display

display(HTML("<script>document.title = 'owned'</script><img src=x onerror=\"document.title='owned'\">"))
display(Javascript("document.title = 'owned'"))
