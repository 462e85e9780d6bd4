"""PhotoSearch: find your own photos by what is in them."""

import os

__version__ = "0.1.0"

# ONNX Runtime's wheels report to their maker unless this is set before they are imported, in every process of ours.
os.environ["ORT_DISABLE_TELEMETRY"] = "1"
