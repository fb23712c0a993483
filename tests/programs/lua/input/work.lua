-- Tables, closures, strings, patterns, metatables, integers and floats: everything printed is determined.
local function fib(n) if n < 2 then return n end return fib(n - 1) + fib(n - 2) end
print("fib", fib(tonumber(arg[1]) or 24))

local function sieve(limit)
  local composite, primes = {}, {}
  for i = 2, limit do
    if not composite[i] then
      primes[#primes + 1] = i
      for j = i * i, limit, i do composite[j] = true end
    end
  end
  return primes
end
local primes = sieve(50000)
print("primes", #primes, primes[#primes], table.concat(primes, " ", 1, 20))

local seed = 42
local function random(limit)
  seed = (seed * 1103515245 + 12345) & 0x7fffffff
  return seed % limit
end

local numbers = {}
for i = 1, 20000 do numbers[i] = random(1000000) end
table.sort(numbers, function(a, b) return a > b end)
print("sorted", numbers[1], numbers[10000], numbers[20000])

local Vector = {}
Vector.__index = Vector
Vector.__add = function(a, b) return setmetatable({ x = a.x + b.x, y = a.y + b.y }, Vector) end
Vector.__eq = function(a, b) return a.x == b.x and a.y == b.y end
Vector.__lt = function(a, b) return a.x < b.x end
Vector.__tostring = function(v) return string.format("(%g, %g)", v.x, v.y) end
Vector.__call = function(v, k) return setmetatable({ x = v.x * k, y = v.y * k }, Vector) end
Vector.__len = function() return 2 end
Vector.__concat = function(a, b) return tostring(a) .. "~" .. tostring(b) end
local function vector(x, y) return setmetatable({ x = x, y = y }, Vector) end
local sum = vector(0, 0)
for i = 1, 1000 do sum = sum + vector(i, 1 / i)(0.5) end
print("vector", sum, #sum, sum == vector(1, 2), vector(1, 2) < sum, sum .. vector(3, 4))

local text = {}
for i = 1, 3000 do text[i] = ("word%d=%x;"):format(random(500), i) end
text = table.concat(text)
local counts, order = {}, {}
for word, value in text:gmatch("(%a+%d+)=(%x+);") do
  if not counts[word] then order[#order + 1] = word end
  counts[word] = (counts[word] or 0) + tonumber(value, 16)
end
table.sort(order, function(a, b)
  if counts[a] ~= counts[b] then return counts[a] > counts[b] end
  return a < b
end)
for i = 1, 8 do print("count", order[i], counts[order[i]]) end
print("gsub", (text:sub(1, 60):gsub("(%w+)=(%w+)", "%2<-%1")), select(2, text:gsub("%d", "")))
print("find", text:find("word4%d%d=", 100), text:match("=(%x%x%x);"), text:rep(2, "|"):len(), ("abc"):reverse():upper())
print("bytes", ("wasm"):byte(1, -1), string.char(119, 97, 115, 109), utf8.char(8364, 0x1F600), utf8.len("größe"))
print("pack", string.pack("<i4dz", -5, 1.5, "end"):byte(1, -1))

print("integers", 7 // 2, -7 // 2, 7 % -3, -7 % 3, 1 << 62, 1 << 64, ~0, math.maxinteger + 1 == math.mininteger, 5 // 0.0, -5 % math.huge)
print("floats", 1e15, 1e16, 2^53, 0.1 + 0.2, 100 / 3, -0.0, 1 / 0, math.pi, 3 | 0, 2^31 | 0, math.tointeger(3.0), 1e308 * 10)
print("format", ("%5.2f|%-8s|%08d|%g|%a|%q|%i"):format(3.14159, "left", 42, 1e20, 0.5, "line\nbreak", 77))
print("math", math.floor(-3.5), math.ceil(3.2), math.fmod(-7, 3), math.sqrt(2), math.ult(1, -1), math.type(1), math.type(1.0), math.abs(math.mininteger))
print("convert", tonumber("0x1p4"), tonumber("  12  "), tonumber("1e1"), tonumber("z", 36), "10" + 5, "3" * "4", 10 .. 20)

local function counter()
  local n = 0
  return function(step) n = n + (step or 1) return n end
end
local a, b = counter(), counter()
a() a(5) b()
print("closures", a(), b(), select("#", nil, nil), select(-1, 1, 2, 3), (function(...) return ... end)(1, 2))
print("pcall", pcall(function(x) return x * 2, "ok" end, 21))
print("load", load("local x = ... return x and x * x")(12))
local closed = {}
do local guard <close> = setmetatable({}, { __close = function() closed[1] = "closed" end }) end
print("close", closed[1], os.time({ year = 2026, month = 11, day = 21, hour = 12 }) ~= nil, os.getenv("NOTHING"))
goto done
print("not reached")
::done::

local weak = setmetatable({}, { __mode = "k" })
for i = 1, 2000 do weak[{}] = i end
collectgarbage()
print("weak", next(weak), collectgarbage("count") < 20000)

local file = io.open("out.txt", "w")
for i = 1, 500 do file:write(i, " ", i * i, "\n") end
file:close()
local total, lines = 0, 0
for line in io.lines("out.txt") do
  local _, square = line:match("(%d+) (%d+)")
  total, lines = total + tonumber(square), lines + 1
end
print("file", lines, total, os.rename("out.txt", "squares.txt"), (select(2, io.open("out.txt"))))
local handle = io.open("squares.txt", "rb")
print("seek", handle:seek("end"), handle:seek("set", 10), handle:read(7), handle:read("n", "n", "l"))
handle:close()
