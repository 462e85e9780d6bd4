"""PhotoSearch: find your own photos by what is in them."""

import os

__version__ = "0.1.0"

# ONNX Runtime's wheels report to their maker unless this is set before they are imported, in every process of ours.
os.environ["ORT_DISABLE_TELEMETRY"] = "1"

# The hub's library is used for a download that the user asked for, and for nothing else: no usage reports, no token that
# lies about, no transfer service beside plain HTTP.
for _switch in ("TELEMETRY", "XET", "IMPLICIT_TOKEN", "UPDATE_CHECK", "PROGRESS_BARS"):
    os.environ[f"HF_HUB_DISABLE_{_switch}"] = "1"
