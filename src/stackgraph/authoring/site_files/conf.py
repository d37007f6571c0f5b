"""Sphinx's settings for the course's site; ``authoring/site.py`` puts them beside the pages."""

project = "Stack to Graph"
html_title = project
author = "The Stack to Graph maintainers"  # as in CITATION.cff
language = "en"

extensions = ["myst_nb", "sphinx.ext.autodoc", "sphinx.ext.napoleon"]
nb_execution_mode = "off"  # outputs are those that are committed
nb_merge_streams = True
nb_code_prompt_show = "Show the code"
nb_code_prompt_hide = "Hide the code"
myst_heading_anchors = 4
myst_enable_extensions = ["colon_fence"]  # no dollarmath: a dollar is a dollar

suppress_warnings = [
    # Statements of exercises are headed "## Exercise 1" under a page's title, and a text cell may
    # go one level further down at once, as GitHub and JupyterLab show it.
    "myst.header",
]

html_theme = "sphinx_book_theme"
html_theme_options = {
    "show_navbar_depth": 1,
    "navbar_persistent": [],  # the search stands in the sidebar
    "show_toc_level": 2,
    "use_download_button": False,  # what is handed out is the students' bundle, or the repository
    "pygments_light_style": "a11y-high-contrast-light",
    "pygments_dark_style": "a11y-high-contrast-dark",
}
html_context = {"default_mode": "auto"}  # the browser's, until the reader chooses
html_static_path = ["static"]
html_css_files = ["custom.css"]
html_copy_source = False
html_show_sourcelink = False
html_show_copyright = False
html_show_sphinx = False
html_last_updated_fmt = None
