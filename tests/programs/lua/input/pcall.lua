-- Errors and all that becomes `longjmp`: caught, thrown again, out of coroutines, parsers, metamethods. The argument says how
-- often the loop at the end throws; everything printed is determined.
local rounds = tonumber(arg[1]) or 1000

local function fail(depth, value)
  if depth == 0 then error(value, 0) end
  return (fail(depth - 1, value)) -- no tail call
end

-- Values of all types arrive as they are.
local thing = setmetatable({ code = 7 }, { __tostring = function(self) return "thing " .. self.code end })
for _, value in ipairs { "text", 42, 1.5, true, thing, print } do
  local ok, caught = pcall(fail, 10, value)
  print("value", ok, caught == value, type(caught) == "function" and "function" or tostring(caught))
end
print("nil", pcall(error))

-- What the interpreter and its library throw themselves.
for _, code in ipairs {
  "local t; return t.x", "return 1 + {}", "return #5", "return 1 // 0", "return 1 < 'x'", "return ('x'):rep(-1) .. {}",
  "return string.rep('x', 1 << 60)", "return setmetatable({}, { __index = function(_, k) error(k .. '?') end }).name",
  "return tostring(setmetatable({}, { __tostring = function() return 1 end }))", "string.format('%d', 1.5)",
  "return math.tointeger({}) + 1", "for i = 1, 10, 0 do end", "return table.concat { 1, {}, 3 }", "return select(0)",
  "local t = setmetatable({}, { __newindex = function() error('read-only') end }); t.x = 1", "return load",
} do
  local ok, message = pcall(load(code, "=code"))
  print("runs", ok, ok and type(message) or message)
end
for _, code in ipairs { "x = = 1", "goto nowhere", "for", "return 'unfinished", "local x <const> = 1; x = 2", "x = }" } do
  print("loads", load(code, "=code"))
end

-- Levels, handlers, handlers that fail.
local function positioned() error("here") end
local function of_caller() error("there", 2) end
print("level 1", pcall(positioned))
print("level 2", pcall(function() of_caller() end))
print("handler", xpcall(fail, function(m) return "handled " .. m end, 3, "this"))
print("handler fails", xpcall(fail, function() error("again") end, 3, "this"))
print("nested", pcall(pcall, error, "inner"))
print("rethrown", pcall(function()
  local ok, message = pcall(fail, 5, "first")
  local again, second = pcall(fail, 5, message .. ", second")
  error(second .. ", third", 0)
end))
local depth = 0
local function endless() depth = depth + 1; return 1 + endless() end
local ok, message = pcall(endless)
print("overflow", ok, message:match("stack overflow"), depth > 10000)
local function nest(n) if n == 0 then error("bottom", 0) end local ok, m = pcall(nest, n - 1); error(m .. n % 10, 0) end
print("pcalls", pcall(nest, 150))

-- Variables that close, in the order of their scopes, with errors of their own.
local function closing(name, complaint)
  return setmetatable({}, { __close = function(_, e)
    print("closes", name, e)
    if complaint then error(complaint, 0) end
  end })
end
print("closed", pcall(function()
  local a <close> = closing("a")
  local b <close> = closing("b", "from b")
  local c <close> = closing("c")
  fail(3, "from the body")
end))

-- Coroutines, which leave by jumps too.
local function numbers(limit)
  return coroutine.wrap(function() for i = 1, limit do coroutine.yield(i) end end)
end
local sum = 0
for i in numbers(1000) do sum = sum + i end
print("coroutine", sum)
local catching = coroutine.create(function(first)
  local ok, message = pcall(function()
    local given = coroutine.yield("in pcall", first)
    error("with " .. given, 0)
  end)
  local again = coroutine.yield("caught", message)
  fail(4, "ends " .. again)
end)
for _, value in ipairs { "one", "two", "three", "four" } do print("resume", coroutine.resume(catching, value)) end
print("status", coroutine.status(catching))
local open = coroutine.create(function() local x <close> = closing("x"); coroutine.yield() end)
coroutine.resume(open)
print("close", coroutine.close(open))
print("inside out", pcall(coroutine.wrap(function() return pcall(coroutine.wrap(function() fail(2, "out") end)) end)))
print("sorts", pcall(table.sort, { 3, 1, 2 }, function(a, b) fail(2, "compares") end))
print("replaces", pcall(string.gsub, "abc", "%w", function(c) if c == "c" then error("at c", 0) end end))

-- Many of them.
local caught, hash = 0, 0
for round = 1, rounds do
  local ok, value = pcall(fail, round % 8, round)
  if not ok then caught = caught + 1; hash = (hash * 31 + value) % 1000000007 end
  local fine, result = pcall(math.max, round, caught)
  if fine then hash = (hash + result) % 1000000007 end
end
print("rounds", caught, hash)
