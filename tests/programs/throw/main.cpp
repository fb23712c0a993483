// Exceptions of all kinds: `throw ROUNDS`. What it prints is determined.
#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <exception>
#include <functional>
#include <map>
#include <memory>
#include <new>
#include <optional>
#include <stdexcept>
#include <string>
#include <typeinfo>
#include <utility>
#include <variant>
#include <vector>

namespace {

// Says when it goes.
class Trace {
  public:
    explicit Trace(std::string name) : name(std::move(name)) { alive++; }
    Trace(const Trace &) = delete;
    Trace &operator=(const Trace &) = delete;
    ~Trace() {
        alive--;
        std::printf("  leaves %s%s\n", name.c_str(), std::uncaught_exceptions() ? " by an exception" : "");
    }
    static int alive;

  private:
    std::string name;
};
int Trace::alive = 0;

// A hierarchy with two bases, one of them virtual.
struct Fault {
    virtual ~Fault() = default;
    virtual std::string say() const { return "fault"; }
};
struct Located : virtual Fault {
    explicit Located(int line) : line(line) {}
    std::string say() const override { return "line " + std::to_string(line); }
    int line;
};
struct Named : virtual Fault {
    explicit Named(std::string name) : name(std::move(name)) {}
    std::string say() const override { return name; }
    std::string name;
};
struct Both : Located, Named {
    Both(int line, std::string name) : Located(line), Named(std::move(name)) {}
    std::string say() const override { return Named::say() + " at " + Located::say(); }
};
struct ParseError : std::runtime_error {
    ParseError(const std::string &what, std::size_t at) : std::runtime_error(what), at(at) {}
    std::size_t at;
};

[[noreturn]] void raise(int kind) {
    switch (kind) {
    case 0: throw 42;
    case 1: throw "text";
    case 2: throw std::string("string");
    case 3: throw std::out_of_range("range");
    case 4: throw ParseError("parse", 17);
    case 5: throw Both(3, "both");
    case 6: throw Located(9);
    case 7: throw 2.5;
    case 8: throw nullptr;
    case 9: throw std::make_unique<int>(5);
    case 10: throw static_cast<long long>(1) << 40;
    default: throw std::exception();
    }
}

std::string caught(int kind) {
    try {
        raise(kind);
    } catch (int value) {
        return "int " + std::to_string(value);
    } catch (const char *text) {
        return std::string("text ") + (text ? text : "null");
    } catch (const std::string &text) {
        return "string " + text;
    } catch (const ParseError &error) {
        return std::string("parse error ") + error.what() + " " + std::to_string(error.at);
    } catch (const std::logic_error &error) {
        return std::string("logic error ") + error.what();
    } catch (const std::exception &) {
        return "exception";
    } catch (const Named &fault) {
        return "named " + fault.say();
    } catch (const Fault &fault) {
        return "fault " + fault.say();
    } catch (std::unique_ptr<int> &held) {
        return "held " + std::to_string(*held);
    } catch (double value) {
        return "double " + std::to_string(value);
    } catch (...) {
        return "something";
    }
}

void by_type() {
    for (int kind = 0; kind < 12; kind++) std::printf("kind %d: %s\n", kind, caught(kind).c_str());
}

// Scopes left one by one, each with its own handler for something else.
void layer(int depth, int kind) {
    Trace trace("layer " + std::to_string(depth));
    if (depth == 0) raise(kind);
    try {
        layer(depth - 1, kind);
    } catch (long) {
        std::printf("  never\n");
    } catch (const std::exception &error) {
        std::printf("  layer %d: %s\n", depth, error.what());
        if (depth > 2) return;
        if (depth == 2) throw ParseError(std::string(error.what()) + ", again", 2);
        throw;
    }
}

void unwinding() {
    for (int kind : {3, 4, 0}) {
        std::printf("unwinding %d\n", kind);
        try {
            layer(4, kind);
        } catch (...) {
            std::printf("  outside, %d alive\n", Trace::alive);
        }
    }
}

// Throws while another is being handled, and in a destructor that another passes.
struct Careful {
    ~Careful() {
        try {
            raise(0);
        } catch (int) {
            std::printf("  the destructor caught its own, %d in flight\n", std::uncaught_exceptions());
        }
    }
};

void nested() {
    try {
        try {
            Careful careful;
            raise(3);
        } catch (const std::out_of_range &outer) {
            try {
                raise(4);
            } catch (const ParseError &inner) {
                std::printf("nested %s in %s\n", inner.what(), outer.what());
            }
            throw;
        }
    } catch (const std::exception &error) {
        std::printf("rethrown %s\n", error.what());
    }
    try {
        try {
            raise(2);
        } catch (...) {
            std::throw_with_nested(ParseError("around", 1));
        }
    } catch (const ParseError &error) {
        try {
            std::rethrow_if_nested(error);
        } catch (const std::string &text) {
            std::printf("%s %s\n", error.what(), text.c_str());
        }
    }
    std::exception_ptr kept;
    try {
        raise(5);
    } catch (...) {
        kept = std::current_exception();
    }
    for (int time = 0; time < 2; time++) {
        try {
            std::rethrow_exception(kept);
        } catch (Located &fault) {
            std::printf("kept %s %d\n", fault.say().c_str(), fault.line++);
        }
    }
}

// Objects that are half made when it happens.
struct Part {
    explicit Part(int number) : trace("part " + std::to_string(number)) {
        if (number == 3) throw std::logic_error("part 3 is missing");
    }
    Trace trace;
};
struct Whole : Part {
    Whole() try : Part(1), second(2), third(3) {
    } catch (const std::logic_error &error) {
        throw ParseError(error.what(), 3);
    }
    Part second, third;
};

void construction() {
    try {
        Whole whole;
    } catch (const ParseError &error) {
        std::printf("whole: %s\n", error.what());
    }
    try {
        std::unique_ptr<Part[]> none(new Part[3]{Part(1), Part(2), Part(3)});
    } catch (const std::exception &error) {
        std::printf("array: %s, %d alive\n", error.what(), Trace::alive);
    }
}

// Through what the library calls, and from the library itself.
struct Shape {
    virtual ~Shape() = default;
    virtual double area() const = 0;
};
struct Square : Shape {
    explicit Square(double side) : side(side) {}
    double area() const override {
        if (side < 0) throw std::domain_error("negative side");
        return side * side;
    }
    double side;
};

void library() {
    std::vector<std::unique_ptr<Shape>> shapes;
    for (double side : {1.0, 2.0, -1.0, 3.0}) shapes.push_back(std::make_unique<Square>(side));
    double total = 0;
    for (const auto &shape : shapes) {
        try {
            total += shape->area();
        } catch (const std::domain_error &error) {
            std::printf("shape: %s\n", error.what());
        }
    }
    std::printf("total %g\n", total);
    std::function<int(int)> step = [&](int n) -> int { return n == 0 ? throw ParseError("end", 0) : step(n - 1) + 1; };
    const std::vector<std::pair<const char *, std::function<void()>>> attempts = {
        {"function", [&] { step(50); }},
        {"empty function", [] { std::function<void()>()(); }},
        {"at", [] { std::printf("%d\n", std::vector<int>{1, 2}.at(2)); }},
        {"map", [] { std::printf("%d\n", std::map<int, int>{{1, 2}}.at(2)); }},
        {"string", [] { std::printf("%s\n", std::string("short").substr(9).c_str()); }},
        {"number", [] { std::printf("%d\n", std::stoi("many")); }},
        {"large number", [] { std::printf("%d\n", std::stoi("99999999999")); }},
        {"optional", [] { std::printf("%d\n", std::optional<int>().value()); }},
        {"variant", [] { std::printf("%d\n", std::get<int>(std::variant<int, double>(1.5))); }},
        {"cast", [&] { dynamic_cast<const Both &>(static_cast<const Fault &>(Located(1))).say(); }},
        {"allocation", [] { std::printf("%p\n", ::operator new(static_cast<std::size_t>(-1) - 100000)); }},
        {"length", [] { std::vector<char> all(static_cast<std::size_t>(-1)); }},
        {"sort", [] {
            std::vector<int> numbers{5, 3, 9, 1, 7};
            std::sort(numbers.begin(), numbers.end(), [](int a, int b) { return a == 9 ? throw a : a < b; });
        }},
    };
    for (const auto &[name, attempt] : attempts) {
        try {
            attempt();
            std::printf("%s: nothing\n", name);
        } catch (const std::bad_alloc &) {
            std::printf("%s: no memory\n", name);
        } catch (const std::logic_error &) {
            std::printf("%s: logic\n", name);
        } catch (const std::exception &error) {
            std::printf("%s: %s\n", name, dynamic_cast<const std::bad_cast *>(&error) ? "cast" : "other");
        } catch (int number) {
            std::printf("%s: %d\n", name, number);
        }
    }
}

// Deep, with something to destroy in each frame or in none.
struct Count {
    explicit Count(int &left) : left(left) { left++; }
    ~Count() { left--; }
    int &left;
};
[[gnu::noinline]] int dive(int depth, int &alive) {
    Count count(alive);
    if (depth == 0) throw alive;
    return dive(depth - 1, alive) + count.left;
}
[[gnu::noinline]] int sink(volatile int *depth, int left) {
    if (left == 0) throw std::runtime_error("ground");
    int result = sink(depth, left - 1);
    *depth += result;
    return result + 1;
}

void deep() {
    for (int depth : {1, 100, 10000, 30000}) {
        int alive = 0;
        volatile int reached = 0;
        try {
            dive(depth, alive);
        } catch (int most) {
            std::printf("dive %d: %d, then %d\n", depth, most, alive);
        }
        try {
            sink(&reached, depth);
        } catch (const std::runtime_error &error) {
            std::printf("sink %d: %s\n", depth, error.what());
        }
    }
}

[[gnu::noinline]] unsigned step(unsigned round) {
    std::string text(round % 40, 'x');
    if (round % 3 == 0) throw round;
    if (round % 5 == 0) throw std::runtime_error(text);
    if (round % 7 == 0) throw Both(static_cast<int>(round), text);
    return static_cast<unsigned>(text.size());
}

void many(unsigned rounds) {
    unsigned checksum = 0;
    for (unsigned round = 0; round < rounds; round++) {
        try {
            checksum = checksum * 31 + step(round);
        } catch (unsigned value) {
            checksum ^= value;
        } catch (const std::exception &error) {
            checksum += static_cast<unsigned>(std::string(error.what()).size());
        } catch (const Fault &fault) {
            checksum = checksum * 17 + static_cast<unsigned>(fault.say().size());
        }
    }
    std::printf("rounds %u: %u\n", rounds, checksum);
}

} // namespace

int main(int argc, char **argv) {
    by_type();
    unwinding();
    nested();
    construction();
    library();
    deep();
    many(argc > 1 ? static_cast<unsigned>(std::atoi(argv[1])) : 1000);
    if (argc > 2) {
        std::set_terminate([] {
            std::printf("nobody caught it\n");
            std::fflush(stdout);
            std::_Exit(3);
        });
        []() noexcept { raise(3); }();
    }
    return 0;
}
