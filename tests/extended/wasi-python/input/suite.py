"""Runs modules of the test suite of an older CPython, which lies in a folder that this interpreter must be told of."""
import runpy, sys

sys.path.insert(0, "/suite")
runpy.run_path("/suite/outcomes.py")
