"""Errors that cross languages: C++ throws, and Python catches what is made of it; Python calls its host, which calls back."""
import _host, errno, hashlib, io, json, sqlite3, sys
import kiwisolver as kiwi
import matplotlib
import numpy as np
import pandas as pd
from PIL import Image

print("version", sys.version_info[:3], sys.platform)


def error_of(attempt, *args):
    """What an attempt raises, by name."""
    try:
        return repr(attempt(*args))
    except Exception as error:
        return type(error).__name__ + ": " + str(error).splitlines()[0][:70]


# A solver in C++ that throws where constraints contradict each other, and is none the worse for it.
x, y = kiwi.Variable("x"), kiwi.Variable("y")
solver = kiwi.Solver()
first = (x + y == 10) | "required"
solver.addConstraint(first)
print("twice", error_of(solver.addConstraint, first).split(":")[0])
print("contradiction", error_of(solver.addConstraint, (x + y == 11) | "required").split(":")[0])
print("unknown", error_of(solver.removeConstraint, x == 1).split(":")[0])
print("edit", error_of(solver.suggestValue, x, 3).split(":")[0])
solver.addEditVariable(x, "strong")
for value in range(1000):
    solver.suggestValue(x, value)
    if error_of(solver.addConstraint, (x + y == value) | "required") == "None":
        print("no contradiction for", value)
solver.updateVariables()
print("solved", x.value(), y.value())

# Classes in C++ behind pybind11, which throws where arguments do not fit and where libraries complain.
from matplotlib import _path, ft2font
from matplotlib.transforms import Affine2D

print("no font", error_of(ft2font.FT2Font, "/work.py"))
print("no path", error_of(_path.point_in_path, 0, 0, 1, np.zeros((2, 3)), Affine2D()).split(":")[0])
print("no overload", error_of(ft2font.FT2Font, 7).split(":")[0])
print("thousand", {error_of(ft2font.FT2Font, "/work.py") for _ in range(1000)} == {error_of(ft2font.FT2Font, "/work.py")})

# Drawing, with fonts that FreeType reads and rasterises by `setjmp` and `longjmp`.
matplotlib.use("agg")
from matplotlib import pyplot as plt

figure, axes = plt.subplots(figsize=(3, 2), dpi=80)
axes.plot(np.arange(50), np.sin(np.arange(50) / 5), label=r"$\sin\frac{n}{5}$")
axes.legend(title="a sine")
figure.canvas.draw()
pixels = np.asarray(figure.canvas.buffer_rgba())
print("drawing", pixels.shape, hashlib.sha256(pixels.tobytes()).hexdigest()[:16])
print("formula", error_of(lambda: (axes.set_title(r"$\frac{1$"), figure.canvas.draw())).split(":")[0])
axes.set_title("")
file = io.BytesIO()
Image.fromarray(pixels).save(file, "png")
print("picture", Image.open(io.BytesIO(file.getvalue())).size, error_of(Image.open, io.BytesIO(b"no picture")).split(":")[0])

# Numbers and tables.
grid = np.random.default_rng(7).normal(size=(60, 60))
print("numpy", np.allclose(np.linalg.inv(grid) @ grid, np.eye(60)), error_of(np.linalg.inv, np.zeros((3, 2))))
print("transform", np.allclose(np.fft.ifft(np.fft.fft(grid)).real, grid), error_of(np.fft.fft, grid, 0))
table = pd.DataFrame({"key": list("abca"), "value": [1, 2, 3, 4]})
print("pandas", table.groupby("key")["value"].sum().to_dict(), error_of(table.merge, table, "inner", "absent"))
print("dates", error_of(pd.to_datetime, "2026-13-45").split(":")[0], pd.Timestamp("2026-11-21").day_name())
print("json", error_of(json.loads, "[1, 2,"), error_of(sqlite3.connect(":memory:").execute, "select * from absent"))


# Generators that are thrown into and closed, and frames as deep as the interpreter allows.
def counting():
    total = 0
    while True:
        try:
            total += yield total
        except ValueError as error:
            total = int(str(error))


counter = counting()
next(counter)
print("generator", [counter.send(5), counter.throw(ValueError("100")), counter.send(1)], counter.close())


def deep(n):
    return deep(n + 1)


print("recursion", error_of(deep, 0).split(":")[0])
try:
    raise ExceptionGroup("both", [KeyError("k"), OSError(errno.ENOENT, "none")])
except* OSError as group:
    print("group", [type(error).__name__ for error in group.exceptions])
except* KeyError:
    print("and the rest")

# The door to the host, through which frames of bytes go.
print("host", _host.call(b"stressed"), error_of(_host.call, b"refuse").split(":")[0], len(_host.call(bytes(1 << 20))))
sys.exit(7)
