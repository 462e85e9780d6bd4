"""PhotoSearch: find your own photos by what is in them."""

import os

__version__ = "0.1.0"

# ONNX Runtime's wheels send telemetry to their maker unless this is set before the import, in each of our processes.
os.environ["ORT_DISABLE_TELEMETRY"] = "1"

# The Hugging Face library is only used for downloads that the user asked for: no usage reports, no stored token, no
# transfer service other than plain HTTP.
for _switch in ("TELEMETRY", "XET", "IMPLICIT_TOKEN", "UPDATE_CHECK", "PROGRESS_BARS"):
    os.environ[f"HF_HUB_DISABLE_{_switch}"] = "1"
