"""Runs modules of CPython's own test suite; says how many tests went well, and which did not, and why."""
import collections, io, os, sys, unittest

SLOW = "left out: takes half a minute or more, natively too"
DEEP = "left out: recurses further than the stack that the package reserves in its memory, in any engine"

# Ends of names of tests that are not run.
LEFT_OUT = {
    "TestPyRecursion.test_highly_nested_objects_encoding": SLOW,
    "test_sumprod_stress": SLOW,
    "_over_4gb": SLOW,
    "test_glob_dotdot": DEEP,
    "PathTest.test_glob_many_open_files": DEEP,
    "PathSubclassTest.test_glob_many_open_files": DEEP,
    "PyBufferedReaderTest.test_recursive_repr": DEEP,
    "PyBufferedWriterTest.test_recursive_repr": DEEP,
    "PyBufferedRandomTest.test_recursive_repr": DEEP,
    "PyTextIOWrapperTest.test_recursive_repr": DEEP,
    "testRecursiveRepr": DEEP,
}


class Outcomes(unittest.TestResult):
    """Keeps the names of tests by what became of them."""

    def __init__(self, module):
        super().__init__()
        self.prefix = f"test.{module}."
        self.well = 0
        self.others = collections.defaultdict(set)

    def keep(self, outcome, test):
        self.others[" ".join(outcome.split())].add(test.id().replace(self.prefix, ""))

    def addSuccess(self, test):
        self.well += 1

    def addSkip(self, test, reason):
        self.keep("skipped: " + reason, test)

    def addExpectedFailure(self, test, error):
        self.keep("fails as it should", test)

    def addUnexpectedSuccess(self, test):
        self.keep("wrong: unexpected success", test)

    def addFailure(self, test, error):
        self.keep("wrong: AssertionError", test)
        super().addFailure(test, error)

    def addError(self, test, error):
        self.keep("wrong: " + error[0].__name__, test)
        super().addError(test, error)

    def addSubTest(self, test, subtest, error):
        if error:
            self.keep("wrong: " + error[0].__name__, test)
            super().addSubTest(test, subtest, error)


def left_out(test):
    return next((LEFT_OUT[end] for end in LEFT_OUT if test.id().endswith(end)), None)


def tests(suite, outcomes):
    """Those of a suite that are run; the others are kept."""
    for test in suite:
        if isinstance(test, unittest.TestSuite):
            yield from tests(test, outcomes)
        elif reason := left_out(test):
            outcomes.addSkip(test, reason)
        else:
            yield test


def run(module):
    outcomes = Outcomes(module)
    console = sys.stdout, sys.stderr
    sys.stdout = sys.stderr = io.TextIOWrapper(io.BytesIO(), "utf-8")
    refused = None
    try:
        suite = unittest.defaultTestLoader.loadTestsFromName("test." + module)
        unittest.TestSuite(tests(suite, outcomes)).run(outcomes)
    except unittest.SkipTest as reason:
        refused = reason
    finally:
        sys.stdout, sys.stderr = console
    report(module, outcomes, refused)


def report(module, outcomes, refused):
    print(f"{module}: {outcomes.well} ok")
    if refused:
        print("    skipped:", refused)
    for outcome, names in sorted(outcomes.others.items()):
        print("   ", outcome)
        for name in sorted(names):
            print("       ", name)
    sys.stdout.flush()
    for test, error in outcomes.errors + outcomes.failures:
        print(test, error, sep="\n", file=sys.stderr)


os.makedirs("/tmp", exist_ok=True)
os.chdir("/tmp")
for module in sys.argv[1:]:
    run(module)
