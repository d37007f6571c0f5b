"""A laid-out drawing as SVG and as PNG."""
